import { make } from '../dom.ts'
import type { Stage, State } from '../stage/stage.ts'
import { said } from '../tongue.ts'
import { fullText, type Stretch, spanOf } from './full-text.ts'

/** The full text beside the slide. */
export interface SourcePanel {
  toggle(): void
  isOpen(): boolean
  /** Larger (1) or smaller (-1) type. */
  size(way: 1 | -1): void
}

const SIZES = [14, 16, 18, 20, 24, 28, 34, 42]
const USUAL = 3

/** `layOut` is called when the deck has more or less room. */
export function sourcePanel(stage: Stage, layOut: () => void): SourcePanel {
  let panel: HTMLElement | null = null
  let size = USUAL
  const setSize = () => panel?.style.setProperty('font-size', `${SIZES[size]}px`)
  stage.follow((state) => panel && mark(panel, state))
  return {
    toggle() {
      if (panel) {
        panel.remove()
        panel = null
      } else {
        panel = make('aside', 'source', ...paragraphs(fullText(), stage))
        panel.setAttribute('aria-label', said('source'))
        panel.tabIndex = 0
        document.body.append(panel)
        setSize()
      }
      document.documentElement.classList.toggle('has-source', panel !== null)
      layOut()
      const state = stage.state()
      if (panel && state) mark(panel, state)
    },
    isOpen: () => panel !== null,
    size(way) {
      size = Math.min(SIZES.length - 1, Math.max(0, size + way))
      setSize()
    },
  }
}

/** The text in its paragraphs; each stretch leads to the slide that says it. */
function paragraphs(text: readonly Stretch[], stage: Stage): HTMLElement[] {
  const made: HTMLElement[] = []
  for (const { start, end, text: words, slide, isSame } of text) {
    const part = make('span', '', words)
    part.dataset.span = `${start}-${end}`
    part.addEventListener('click', () => stage.go(slide))
    if (isSame) made.at(-1)?.append(part)
    else made.push(make('p', '', part))
  }
  return made
}

/** What the slide speaks about stands out and is in sight; a slide that counts up others has nothing. */
function mark(panel: HTMLElement, { slide }: State): void {
  const section = document.getElementById(slide)
  const notes = [...(section?.querySelectorAll('aside.notes [data-span]') ?? [])].map(spanOf)
  let first: HTMLElement | null = null
  for (const part of panel.querySelectorAll<HTMLElement>('[data-span]')) {
    const [start, end] = spanOf(part)
    const isHere = notes.some(([from, to]) => start < to && end > from)
    part.classList.toggle('is-here', isHere)
    if (isHere) first ??= part
  }
  if (first) panel.scrollTop = first.offsetTop - panel.clientHeight / 4
}
