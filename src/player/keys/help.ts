import { said, tongue } from '../tongue.ts'
import { SHORTCUTS, type Shortcut } from './keys.ts'

/** Keys as people know them from their keyboards. */
const SIGNS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Backspace: '⌫',
}

/** A row of digits is shown by its first and last. */
const FEW = 8

function signOf(key: string): string {
  if (key === '+') return key
  const parts = key.split('+').map((part) => SIGNS[part] ?? part)
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(' ')
}

const shown = () => document.querySelector<HTMLElement>('.keys:popover-open')

/** Whether the keys are shown. */
export function isHelpShown(): boolean {
  return shown() !== null
}

/** Shows every key and what it does, or puts it away; Escape and a click beside it do so too. */
export function toggleHelp(): void {
  const open = shown()
  if (open) {
    open.hidePopover()
    return
  }
  const help = document.createElement('section')
  help.className = 'keys'
  help.popover = 'auto'
  help.setAttribute('aria-label', said('keys'))
  const close = document.createElement('button')
  close.textContent = said('close')
  close.autofocus = true
  close.addEventListener('click', () => help.hidePopover())
  const speakers = document.createElement('h2')
  speakers.textContent = said('speaker')
  const isSpeakers = ({ where }: Shortcut) => where === 'speaker'
  const everywhere = SHORTCUTS.filter((one) => !isSpeakers(one))
  help.append(rows(everywhere), speakers, rows(SHORTCUTS.filter(isSpeakers)), close)
  help.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') help.remove()
  })
  document.body.append(help)
  help.showPopover()
}

function rows(shortcuts: readonly Shortcut[]): HTMLElement {
  const list = document.createElement('dl')
  const lines = new Map<string, string[]>()
  for (const { keys, says } of shortcuts) {
    const words = says[tongue()]
    lines.set(words, [...(lines.get(words) ?? []), ...keys])
  }
  for (const [words, keys] of lines) {
    const term = document.createElement('dt')
    const isRow = keys.length > FEW && keys.every((key) => /^\d$/.test(key))
    for (const key of isRow ? [`${keys[0]}–${keys.at(-1)}`] : keys) {
      const cap = document.createElement('kbd')
      cap.textContent = signOf(key)
      term.append(cap, ' ')
    }
    const description = document.createElement('dd')
    description.textContent = words
    list.append(term, description)
  }
  return list
}
