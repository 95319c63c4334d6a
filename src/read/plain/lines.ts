import { isSpace, type Span } from '../../model/span.ts'
import { lostEnds } from './lost-ends.ts'

/** A line of a text file that has words in it. */
export interface Line extends Span {
  /** Columns before its first sign; a full-width sign takes two. */
  indent: number
  /** Columns up to its last sign, the indent included. */
  width: number
  /** An empty line or the end of a page stands before it. */
  isApart: boolean
  /** A form feed stands before it. */
  opensPage: boolean
}

/** A line longer than this, or the only one of a file, holds more than one paragraph where signs of a break stand in it. */
const LONG_LINE = 400
const ENDS = /\r\n|[\r\n\f\u2028\u2029]|$/g

/**
 * The lines of a text without the empty ones: CR, LF, CRLF, form feed, U+2028 and the `breaks` end a
 * line; very long lines, in which line ends were lost, are parted where paragraphs were.
 */
export function linesOf(text: string, breaks: readonly Span[]): Line[] {
  const lines: Line[] = []
  let isApart = false
  let opensPage = false
  const holdsSeveral = severalIn(text, breaks)
  for (const { start, end, sign } of endsOf(text, breaks)) {
    const line = measure(text, start, end)
    if (line && holdsSeveral(line)) for (const part of parted(text, line)) lines.push(part)
    else if (line) lines.push({ ...line, isApart, opensPage })
    const isPageEnd = sign === '\f'
    opensPage = isPageEnd || (opensPage && !line)
    isApart = isPageEnd || !line
  }
  return lines
}

/**
 * Tells whether a line holds several paragraphs: a very long one, any where it is the only one and parted,
 * and one that is parted behind a sentence in a text where many are.
 */
function severalIn(text: string, breaks: readonly Span[]): (line: Span) => boolean {
  const isOnly = breaks.length === 0 && !/[\r\n\f\u2028\u2029]/.test(text.trim())
  const parted = text.match(PARTED)?.length ?? 0
  const single = isOnly ? (text.match(SINGLE)?.length ?? 0) : 0
  const isAny = isOnly && (parted >= FEWEST_PARTED || single >= FEWEST_SINGLE)
  const isUsual = parted >= FEWEST_USUAL
  return ({ start, end }) =>
    isAny || end - start > LONG_LINE || (isUsual && text.slice(start, end).search(PARTED) >= 0)
}

/** A wide gap behind the mark of a sentence, with words behind it. */
const PARTED = /[。！？；：](?:\u3000{2}|\t| {4})(?=[^\s])/g
const FEWEST_PARTED = 2
/** So many of them are no accident. */
const FEWEST_USUAL = 4
/** One wide or no-break space behind the mark of a sentence, which only many of make a line end. */
const SINGLE = /[。！？；：][\u00a0\u3000]/g
const FEWEST_SINGLE = 4

function* endsOf(text: string, breaks: readonly Span[]) {
  let from = 0
  let next = 0
  for (const end of text.matchAll(ENDS)) {
    for (let at = breaks[next]; at && at.start < end.index; at = breaks[next]) {
      yield { start: from, end: at.start, sign: '' }
      from = at.end
      next += 1
    }
    yield { start: from, end: end.index, sign: end[0] }
    from = end.index + end[0].length
  }
}

function* parted(text: string, whole: Span): Generator<Line> {
  const make = (start: number, end: number) => {
    const line = measure(text, start, end)
    return line ? [{ ...line, isApart: true, opensPage: false }] : []
  }
  let from = whole.start
  for (const { start, end } of lostEnds(text, whole)) {
    yield* make(from, start)
    from = end
  }
  yield* make(from, whole.end)
}

/** The words of a line and where they stand; null for a line without any. */
export function measure(text: string, from: number, to: number) {
  let start = from
  let indent = 0
  while (start < to && isSpace(text.charCodeAt(start))) {
    indent += columnsOf(text.charCodeAt(start))
    start += 1
  }
  let end = to
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  if (end <= start) return null
  let width = indent
  for (let at = start; at < end; at += 1) width += columnsOf(text.charCodeAt(at))
  return { start, end, indent, width }
}

const TAB = 9

/** Columns of a code unit in a fixed-pitch font: Han, kana and full-width signs take two. */
function columnsOf(code: number): number {
  if (code === TAB) return 4
  return code >= 0x2e80 && code < 0xff61 ? 2 : 1
}
