import { isEmpty, type Span, trimmed } from '../../model/span.ts'

/** A sign in brackets at the head of the next line belongs to these words: “three (3) years”. */
const REFERRING =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|(?:sub)?(?:section|paragraph|clause)s?|articles?|items?|rules?|under|of|by)[ \t]*$/i

/** A number at the head of a line, in bold or not. */
const NUMBERED =
  /^(?:\*\*|__)?\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})(?:\.[0-9]+)*[.)、](?: |[\u2e80-\uffef“])/
/** Also ① and ■ at the head of a line. */
const EAST_ASIAN = /^(?:\*\*|__)?[\u2460-\u24ff\u25a0-\u25ff\u2776-\u2793\u2e80-\uffef]/
/** Two spaces or a backslash: a hard line break (CommonMark 0.31, 6.7). */
const HARD_BREAK = /(?: {2,}|\\)$/
/** Where a sentence or a bold heading ends. */
const ENDED = /[。！？；：）」』】*_]\s*$/
/** As far back as what a line ends with is looked at. */
const BACK = 16

/**
 * Markdown joins lines that no empty line parts; people who type Chinese, or a number at the head
 * of each line, mean a paragraph a line. Who breaks lines by hard breaks has the others wrapped.
 */
export function splitAtTypedLines(text: string, span: Span): Span[] {
  const ends = lineEndsIn(text, span)
  const isBroken = ends.some(({ start }, index) =>
    isHardBreak(text, ends[index - 1]?.end ?? span.start, start),
  )
  const parts: Span[] = []
  let start = span.start
  for (const { start: lineEnd, end: next } of ends) {
    const head = text.slice(next, next + 12)
    const before = text.slice(Math.max(start, lineEnd - BACK), lineEnd)
    if (!opensParagraph(head, before, isBroken)) continue
    if (isTail(text.slice(Math.max(start, lineEnd - LONG), lineEnd), head)) continue
    parts.push(trimmed(text, { start, end: lineEnd }))
    start = next
  }
  parts.push(trimmed(text, { start, end: span.end }))
  return parts.filter((part) => !isEmpty(part))
}

function opensParagraph(head: string, before: string, isBroken: boolean): boolean {
  const isEnd = isBroken ? HARD_BREAK.test(before) || ENDED.test(before) : EAST_ASIAN.test(head)
  if (!isEnd && !NUMBERED.test(head)) return false
  return !REFERRING.test(before)
}

/** The line ends in a paragraph, with what a list or a quotation puts before the next line. */
function lineEndsIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  if (!/[\r\n]/.test(words)) return []
  return [...words.matchAll(/(?:\r\n|\r|\n)[ \t>]*/g)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
}

/** A hard break behind Chinese or Japanese words. */
function isHardBreak(text: string, from: number, lineEnd: number): boolean {
  return (
    HARD_BREAK.test(text.slice(Math.max(from, lineEnd - 3), lineEnd)) &&
    /[\u2e80-\uffef]/.test(text.slice(from, lineEnd))
  )
}

/**
 * A line end in the middle of a word: a few signs to the full stop are the end of the line before, which
 * is so long that it was broken.
 */
function isTail(before: string, next: string): boolean {
  return before.length >= LONG && /[\u3041-\u9fff]\s*$/.test(before) && TAIL.test(next)
}

/** A line of fewer signs was ended by who typed it. */
const LONG = 16

const TAIL = /^[\u3041-\u9fff]{1,5}。(?:\s|$)/
