import { isHelpShown } from './help.ts'
import { keyName } from './key-names.ts'
import { type Action, actionOf, type Where } from './keys.ts'

/** What a window does itself with an action, instead of handing it to the deck; it is told the key. */
export type Own = Partial<Record<Action, (name: string) => void>>

/** How a window's keys are heard: what they mean there, and who does it. */
export interface Hearing {
  where(): Where | null
  own(): Own
  /** All else, by action and key. */
  other(action: Action, name: string): void
}

/** Whether a key belongs to what is in the foreground: a field, a dialog, or the help, which Escape puts away. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape' && isHelpShown()) return true
  if (!(target instanceof Element)) return false
  // A button is pressed by Enter, and by the space bar in the speaker's view: nowhere else do those go on.
  const isPressing = (key === ' ' || key === 'Enter') && target.closest('.speaker button') !== null
  return isPressing || target.closest('input, textarea, dialog') !== null
}

/** Does what the key of a name means in this window. Whether it means anything. */
export function press({ where, own, other }: Hearing, name: string): boolean {
  const action = actionOf(name, where())
  if (action === null) return false
  const mine = own()[action]
  if (mine) mine(name)
  else other(action, name)
  return true
}

/** Hears the keys of this window. */
export function hearKeys(hearing: Hearing): void {
  document.addEventListener('keydown', (event) => {
    const name = keyName(event)
    if (name !== null && !isTaken(event) && press(hearing, name)) event.preventDefault()
  })
}
