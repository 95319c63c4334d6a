import type { Document, Mark } from './document.ts'
import type { Span } from './span.ts'

/** A stretch of shown text that is set in one way. */
export interface Piece {
  text: string
  /** Where its first character stands in the source; the piece is contiguous there. */
  start: number
  strong: boolean
  emphasis: boolean
  code: boolean
  href: string | null
}

/**
 * The pieces of a span as a reader sees them: without mark-up, and with line ends inside it closed up
 * (between Han, kana and full-width signs) or made a space (beside Latin).
 */
export function piecesOf(document: Pick<Document, 'text' | 'marks'>, span: Span): Piece[] {
  const marks = marksWithin(document.marks, span)
  const cuts = new Set([span.start, span.end])
  for (const { span: mark } of marks) {
    cuts.add(Math.max(mark.start, span.start))
    cuts.add(Math.min(mark.end, span.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = []
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start
    const active = marks.filter((mark) => mark.span.start <= start && end <= mark.span.end)
    if (active.some((mark) => mark.type === 'syntax')) return
    pieces.push(...closedUp(document.text, { start, end }, styleOf(active)))
  })
  return pieces
}

/** The words alone: for measuring, choosing and searching. */
export function shownText(document: Pick<Document, 'text' | 'marks'>, span: Span): string {
  if (document.marks.length === 0) {
    const text = document.text.slice(span.start, span.end)
    if (!/[\r\n]/.test(text)) return text
  }
  return piecesOf(document, span)
    .map(({ text }) => text)
    .join('')
}

type Style = Omit<Piece, 'text' | 'start'>

function styleOf(active: readonly Mark[]): Style {
  const link = active.find((mark) => mark.type === 'link')
  return {
    strong: active.some((mark) => mark.type === 'strong'),
    emphasis: active.some((mark) => mark.type === 'emphasis'),
    code: active.some((mark) => mark.type === 'code'),
    href: link?.type === 'link' ? link.href : null,
  }
}

/** One piece a source line. A line end beside a Latin letter becomes the space it stood for. */
function closedUp(text: string, { start, end }: Span, style: Style): Piece[] {
  const pieces: Piece[] = []
  const lineEnd = /[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*/g
  lineEnd.lastIndex = start
  let at = start
  for (let found = lineEnd.exec(text); found && found.index < end; found = lineEnd.exec(text)) {
    const needsSpace = isLatin(text[found.index - 1]) && isLatin(text[lineEnd.lastIndex])
    const words = text.slice(at, Math.max(at, found.index))
    if (words !== '' || needsSpace) {
      pieces.push({ ...style, text: words + (needsSpace ? ' ' : ''), start: at })
    }
    at = Math.min(lineEnd.lastIndex, end)
  }
  if (at < end) pieces.push({ ...style, text: text.slice(at, end), start: at })
  return pieces
}

/** True where a line end separates words: anything before the CJK blocks. */
function isLatin(character: string | undefined): boolean {
  return character !== undefined && character < '\u2e80' && !/\s/.test(character)
}

/** Marks are sorted by start and nest, so those that reach into `span` stand close together. */
function marksWithin(marks: readonly Mark[], span: Span): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const mark = marks[middle]
    if (mark && mark.span.start < span.start - LONGEST_MARK) low = middle + 1
    else high = middle
  }
  const found: Mark[] = []
  for (let index = low; index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.span.start >= span.end) break
    if (mark.span.end > span.start) found.push(mark)
  }
  return found
}

/** How far before a span a mark that reaches into it may begin; readers cut longer ones. */
const LONGEST_MARK = 10_000
