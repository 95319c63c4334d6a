import { simplified } from '../numbering/simplified.ts'
import { languageOf } from './language.ts'

/**
 * Text as most people type it, sign for sign: digits half-width and, but in Japanese, characters in
 * their simplified shapes. Words are looked for in it, and never shown from it.
 * @param most how many UTF-16 units at the head are wanted so; the rest stays as it is
 */
export function usual(text: string, most = text.length): string {
  const head = text.slice(0, most).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const own = languageOf(text) === 'ja' ? head : simplified(head)
  return own + text.slice(most)
}
