import type { Span } from '../model/span.ts'

/** A quotation is given up where so many blocks go by without a sign of it: its end was lost. */
const LONGEST_SILENCE = 30

/**
 * Tells for one block after the other whether it stands in a quotation that an earlier one opened. By
 * custom each paragraph of a quotation begins with a mark and only the last one ends with one, in
 * Chinese (“…“…”) as in English ("…"…"); a Japanese one has 「 once and 」 at its end.
 */
export function opensQuote(text: string): (span: Span) => boolean {
  let isOpen = false
  let silence = 0
  return ({ start, end }) => {
    const isInside = isOpen
    const opensAtHead = isQuote(text[start])
    const found = endState(text, start, end, isOpen)
    const begins = opensAtHead || (found.opened > start && text[found.opened - 1] === '：')
    silence = opensAtHead ? 0 : silence + 1
    isOpen = found.isOpen && (isInside || begins) && silence < LONGEST_SILENCE
    return isInside || (opensAtHead && found.isOpen)
  }
}

function isQuote(sign: string | undefined): boolean {
  return sign === '“' || sign === '"' || sign === '「'
}

/** Is a quotation open at the end of a paragraph, and where was it opened? */
function endState(text: string, start: number, end: number, wasOpen: boolean) {
  let isOpen = wasOpen
  let opened = -1
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== STRAIGHT && !OPENING.has(code) && !CLOSING.has(code)) continue
    const opens = OPENING.has(code) || (code === STRAIGHT && (at === start || !isOpen))
    if (opens) opened = at
    isOpen = opens
  }
  return { isOpen, opened }
}

/** “ 「 and ” 」 */
const OPENING = new Set([0x201c, 0x300c])
const CLOSING = new Set([0x201d, 0x300d])
const STRAIGHT = 0x22
