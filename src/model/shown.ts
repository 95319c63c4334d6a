import type { Document, Mark } from './document.ts'
import { countBefore } from './search.ts'
import type { Span } from './span.ts'

/** A stretch of shown text that is set in one way. */
export interface Piece {
  text: string
  /** Where its first character stands in the source; the piece is contiguous there. */
  start: number
  strong: boolean
  emphasis: boolean
  code: boolean
  strike: boolean
  /** Raised or lowered. */
  script: 'super' | 'sub' | null
  /** Its spaces and line ends are those of the source: code. */
  kept?: true
  href: string | null
}

/**
 * The pieces of a span as a reader sees them: without mark-up and page furniture, and with line ends
 * inside it closed up (between Han, kana and full-width signs) or made a space (beside Latin). LF in a
 * piece is a line end to be kept: a `break`, or one of preformatted text.
 */
export function piecesOf(document: Pick<Document, 'text' | 'marks'>, span: Span): Piece[] {
  const marks = marksWithin(document.marks, span)
  if (marks.length === 0) return span.start < span.end ? closedUp(document.text, span, PLAIN) : []
  const cuts = new Set([span.start, span.end])
  for (const { span: mark } of marks) {
    cuts.add(Math.max(mark.start, span.start))
    cuts.add(Math.min(mark.end, span.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let active: Mark[] = []
  let next = 0
  edges.slice(0, -1).forEach((start, index) => {
    active = active.filter((mark) => mark.span.end > start)
    for (let mark = marks[next]; mark && mark.span.start <= start; mark = marks[next]) {
      if (mark.span.end > start) active.push(mark)
      next += 1
    }
    if (active.some((mark) => isHidden(mark, span))) return
    pieces.push(...stretchOf(document.text, { start, end: edges[index + 1] ?? start }, active))
  })
  return pieces
}

/** What is seen of a stretch that the same marks lie over from end to end. */
function stretchOf(text: string, span: Span, active: readonly Mark[]): Piece[] {
  const style = styleOf(active)
  const named = active.find(({ type }) => type === 'break' || type === 'reference')
  if (named) {
    return [pieceOf(style, named.type === 'reference' ? named.sign : '\n', span.start)]
  }
  const isKept = active.some(({ type }) => type === 'preformatted')
  return isKept ? keptLines(text, span, style) : closedUp(text, span, style)
}

/** What of a document is never shown with the text around it, in order. */
export function hiddenOf({
  marks,
}: Pick<Document, 'marks'>): Record<'syntax' | 'furniture' | 'breaks', Span[]> {
  const spansOf = (kind: Mark['type']) =>
    marks.filter(({ type }) => type === kind).map(({ span }) => span)
  return { syntax: spansOf('syntax'), furniture: spansOf('furniture'), breaks: spansOf('break') }
}

/** Page furniture is seen where it is asked for by itself, and never in the middle of a paragraph. */
function isHidden({ type, span: mark }: Mark, span: Span): boolean {
  if (type === 'furniture') return span.start < mark.start || span.end > mark.end
  return type === 'syntax'
}

/** The words alone: for measuring, choosing and searching. */
export function shownText(document: Pick<Document, 'text' | 'marks'>, span: Span): string {
  const text = document.text.slice(span.start, span.end)
  if (!/[\r\n]/.test(text) && marksWithin(document.marks, span).length === 0) return text
  return textOf(piecesOf(document, span))
}

/** The words of pieces that follow each other. */
export function textOf(pieces: readonly Pick<Piece, 'text'>[]): string {
  const [only] = pieces
  return only && pieces.length === 1 ? only.text : pieces.map(({ text }) => text).join('')
}

/** Do its strong words take more room than plain ones? Han and its marks are as wide in bold. */
export function haveWideBold(pieces: readonly Pick<Piece, 'text' | 'strong'>[]): boolean {
  return pieces.some(({ text, strong }) => strong && /[!-\u2e7f]/.test(text))
}

type Style = Omit<Piece, 'text' | 'start'>

function styleOf(active: readonly Mark[]): Style {
  const link = active.find((mark) => mark.type === 'link')
  const has = (kind: Mark['type']) => active.some(({ type }) => type === kind)
  return {
    strong: has('strong'),
    emphasis: has('emphasis'),
    code: has('code'),
    strike: has('strike'),
    script: has('superscript') ? 'super' : has('subscript') ? 'sub' : null,
    ...(has('preformatted') ? { kept: true } : {}),
    href: link?.type === 'link' ? link.href : null,
  }
}

const PLAIN: Style = styleOf([])

/** Field by field: a document has millions of pieces, and copying an object's fields by name is slow. */
function pieceOf(style: Style, text: string, start: number): Piece {
  const { strong, emphasis, code, strike, script, href } = style
  const piece = { text, start, strong, emphasis, code, strike, script, href }
  return style.kept ? { ...piece, kept: true } : piece
}

/** One piece a source line, each with LF for its line end. */
function keptLines(text: string, { start, end }: Span, style: Style): Piece[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g)].map(
    ({ 0: line, index }) => pieceOf(style, line.replace(/\r\n?$/, '\n'), start + index),
  )
}

/** One piece a source line. A line end between Latin letters or Hangul becomes the space it stood for. */
function closedUp(text: string, { start, end }: Span, style: Style): Piece[] {
  let line = nextLineEnd(text, start, end)
  if (line === end) return [pieceOf(style, text.slice(start, end), start)]
  const pieces: Piece[] = []
  let at = start
  for (; line < end; line = nextLineEnd(text, at, end)) {
    const last = skipBlank(text, line - 1, at - 1, -1) + 1
    const after = skipBlank(text, line, end, 1)
    const needsSpace = isSpaced(text[last - 1]) && isSpaced(text[after])
    const words = text.slice(at, last) + (needsSpace ? ' ' : '')
    if (words !== '') pieces.push(pieceOf(style, words, at))
    at = after
  }
  if (at < end) pieces.push(pieceOf(style, text.slice(at, end), at))
  return pieces
}

/** The first place from `from` towards `to` that holds no white space; `to` where all of it does. */
function skipBlank(text: string, from: number, to: number, step: 1 | -1): number {
  let at = from
  while (at !== to && isBlank(text[at])) at += step
  return at
}

function nextLineEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at
  }
  return end
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** White space around a line end, further line ends included. */
function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && ' \t\u3000\r\n'.includes(sign)
}

/** True where a line end separates words: anything before the CJK blocks, and Hangul. */
export function isSpaced(character: string | undefined): boolean {
  if (character === undefined || /\s/.test(character)) return false
  return character < '\u2e80' || (character >= '가' && character <= '힣')
}

/** For each of a document's marks, how far the marks up to it reach; found once. */
const reaches = new WeakMap<readonly Mark[], number[]>()

function reachesOf(marks: readonly Mark[]): number[] {
  const known = reaches.get(marks)
  if (known) return known
  let most = 0
  const found = marks.map(({ span }) => {
    most = Math.max(most, span.end)
    return most
  })
  reaches.set(marks, found)
  return found
}

/** The marks that reach into `span`; all of them are sorted by start. */
function marksWithin(marks: readonly Mark[], span: Span): Mark[] {
  const reach = reachesOf(marks)
  const low = countBefore(marks, span.end, (one) => one.span.start)
  const found: Mark[] = []
  // Back to where none before reaches in: a long mark costs only those who stand in it.
  for (let index = low - 1; index >= 0 && (reach[index] ?? 0) > span.start; index -= 1) {
    const mark = marks[index]
    if (mark && mark.span.end > span.start) found.push(mark)
  }
  return found.reverse()
}
