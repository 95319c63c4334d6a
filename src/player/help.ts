import { SHORTCUTS } from './keys.ts'
import { said, tongue } from './tongue.ts'

/** Keys as people know them from their keyboards. */
const SIGNS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

function signOf(key: string): string {
  const parts = key.split('+').map((part) => SIGNS[part] ?? part)
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(' ')
}

/** Shows every key and what it does, or puts it away. */
export function toggleHelp(): void {
  const open = document.querySelector<HTMLDialogElement>('dialog.keys')
  if (open) {
    open.close()
    return
  }
  const dialog = document.createElement('dialog')
  dialog.className = 'keys'
  const close = document.createElement('button')
  close.textContent = said('close')
  close.addEventListener('click', () => dialog.close())
  dialog.append(rows(), close)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '?' || key === 'F1') dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
}

function rows(): HTMLElement {
  const list = document.createElement('dl')
  const lines = new Map<string, string[]>()
  for (const { keys, says } of SHORTCUTS) {
    const words = says[tongue()]
    lines.set(words, [...(lines.get(words) ?? []), ...keys])
  }
  for (const [words, keys] of lines) {
    const term = document.createElement('dt')
    for (const key of keys) {
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
