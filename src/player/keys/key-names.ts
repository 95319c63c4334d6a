type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Keys by where they stand (KeyboardEvent.code), for when what they write is no Latin letter. */
const BY_PLACE: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Period: '.',
  Comma: ',',
  Slash: '/',
  'Shift+Slash': '?',
  Minus: '-',
  Equal: '=',
}

/**
 * The name of a pressed key as the table has it: `n`, `?`, `Shift+Space`, `Alt+ArrowLeft`, `Ctrl+f`; null
 * where the press is the browser's or the system's own (Ctrl, ⌘). Of those, only the browser's search is
 * ours: it does not see slides that are not shown.
 */
export function keyName(press: Press): string | null {
  const { key, altKey, shiftKey } = press
  const modifiers = `${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}`
  if (press.ctrlKey || press.metaKey) {
    return modifiers === '' && signOf(press) === 'f' ? 'Ctrl+f' : null
  }
  if (key === ' ') return `${modifiers}Space`
  const isSign = [...key].length === 1 || key === 'Process'
  if (!isSign) return modifiers + key
  return altKey ? null : signOf(press)
}

/**
 * The sign that a key writes, without regard to Shift. With a Chinese or Japanese input method, or on a
 * Cyrillic keyboard, a letter is known by its place.
 */
function signOf({ key, code, shiftKey }: Press): string | null {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  if (/^(?:Key[A-Z]|Digit\d)$/.test(code)) return code.slice(-1).toLowerCase()
  return (shiftKey ? BY_PLACE[`Shift+${code}`] : undefined) ?? BY_PLACE[code] ?? null
}
