/** Signs that mean something in a deck file wherever they stand. */
const SPECIAL = /[\\{}[\]*|]/g
/** What would begin a line of another kind. */
const LEADING = /^(?=#|>|-|:::|!|Note:|备注：)/
/** Parts two contents that stand in one line. */
export const PARTING = ' // '

/** Source text as it stands in a deck file; `unescaped` gives it back. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, '\\$&').replaceAll('//', '/\\/').replace(LEADING, '\\')
}

export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~备N])/g, '$1')
}

/** White space as a line of a file can hold it. */
export function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The index of the first `sign` that no backslash stands before, from `from`; -1 without one. */
export function findBare(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith(sign, at)) return at
  }
  return -1
}

/** Splits at each bare `sign`. */
export function splitBare(text: string, sign: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = findBare(text, sign); at >= 0; at = findBare(text, sign, from)) {
    parts.push(text.slice(from, at))
    from = at + sign.length
  }
  parts.push(text.slice(from))
  return parts
}
