import type { Span } from '../../model/span.ts'

/** An address that stands bare in the text, and what it leads to. */
export interface Address {
  span: Span
  href: string
}

/**
 * http:, https:, www. and e-mail. Chinese is typed without spaces, so an address ends at a full-width
 * mark, and at Han or kana right behind a letter or figure (…/a欢迎访问); behind = / - they are part of
 * it (?room=南馆). No part can begin in the middle of another: one pass over the text.
 */
const ADDRESS =
  /(?<![\w@])(?:(https?:\/\/)|www\.)[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:[/?#](?:[\w!$%&*+,./:;=?@#~()'-]|(?<=[/=&?#_%+-])[\u3041-\u30fe\u3400-\u9fff]+)*)?|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi
/** What stands at its end is the sentence's own: `(see https://a.org/b).` */
const NOT_LAST = "!*,.:;?'~_"

/** The addresses in a piece of text that begins at `from` in the source. */
export function addressesIn(text: string, from: number): Address[] {
  if (!/:\/\/|www\.|@/i.test(text)) return []
  return [...text.matchAll(ADDRESS)].map(({ 0: found, 1: scheme, index }) => {
    const words = withoutMarks(found)
    const start = from + index
    const prefix = scheme ? '' : /^www\./i.test(words) ? 'http://' : 'mailto:'
    return { span: { start, end: start + words.length }, href: prefix + words }
  })
}

/** An address without the marks of the sentence around it, such as brackets that it doesn't open. */
function withoutMarks(address: string): string {
  const end = withoutEnd(address, address.length, NOT_LAST)
  const opened = address.slice(0, end).split('(').length
  const excess = address.slice(0, end).split(')').length - opened
  const closing = end - withoutEnd(address, end, ')')
  const own = end - Math.max(0, Math.min(closing, excess))
  return address.slice(0, withoutEnd(address, own, NOT_LAST))
}

/** Where the signs begin that a stretch up to `end` ends with. */
function withoutEnd(text: string, end: number, signs: string): number {
  let at = end
  while (at > 0 && signs.includes(text[at - 1] ?? ' ')) at -= 1
  return at
}
