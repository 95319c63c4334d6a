import type { Own } from '../keys/keyboard.ts'
import type { Action } from '../keys/keys.ts'
import type { Stage } from '../stage/stage.ts'
import type { Way } from './overview-grid.ts'
import { openSheet, type Sheet } from './overview-sheet.ts'

/** All slides at once, by sections: one is chosen with the arrows and Enter, or with the mouse. */
export interface Overview {
  isOpen(): boolean
  toggle(): void
  close(): void
  /** Changes the slides; where it is open, it is drawn anew with the same one chosen. */
  during(change: () => void): void
  /** What keys do while it is open. */
  own: Own
}

const WAYS: Partial<Record<Action, Way>> = {
  next: 'right',
  previous: 'left',
  nextSlide: 'right',
  previousSlide: 'left',
  nextSection: 'nextSection',
  previousSection: 'previousSection',
  first: 'first',
  last: 'last',
  left: 'left',
  right: 'right',
  up: 'up',
  down: 'down',
}

/** @param root the deck, which takes no focus while the overview lies over it */
export function overviewOf(stage: Stage, root: HTMLElement): Overview {
  let sheet: Sheet | null = null
  let current = ''
  const close = () => {
    sheet?.close()
    sheet = null
    root.inert = false
  }
  const go = (id: string) => {
    close()
    stage.go(id)
  }
  const open = (chosen: string) => {
    current = stage.state()?.slide ?? ''
    sheet = openSheet(chosen || current, current, go)
    root.inert = true
  }
  // Whoever goes somewhere else by another way sees it, and so is a black screen seen.
  stage.follow(({ slide, blank }) => {
    if (blank || slide !== current) close()
  })
  const moves = Object.entries(WAYS).map(([action, way]) => [action, () => sheet?.move(way)])
  return {
    isOpen: () => sheet !== null,
    toggle: () => (sheet ? close() : open('')),
    close,
    during(change) {
      const chosen = sheet?.selected()
      close()
      change()
      if (chosen !== undefined) open(chosen)
    },
    own: { ...Object.fromEntries(moves), leave: () => go(sheet?.selected() ?? '') },
  }
}
