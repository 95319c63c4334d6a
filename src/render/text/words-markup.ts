import type { Piece } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import type { Line } from '../../typeset/measured.ts'
import { html, type Markup } from '../html.ts'
import { inLines } from '../inline.ts'
import type { Studio } from '../studio.ts'
import type { Typesetter } from '../type.ts'
import type { Words } from './block.ts'

/** Lines of a paragraph; `place` is the class of where the first of them stands. */
export function wordsMarkup(
  { typesetter }: Studio,
  words: Words,
  from: number,
  to: number,
  place: string,
): Markup {
  const { kind, level, heading, set } = words
  // A paragraph may stand on many pages; its characters are those of the page on which it begins.
  if (from === 0) typesetter.useRuns(words.pieces, set.face)
  const own = [kind, typesetter.type(set), place, ...sideOf(typesetter, words, from)].join(' ')
  const span = spanOf(words, from, to)
  const data = `${span.start}-${span.end}`
  const lines = setLines(typesetter, words, from, to)
  const whole = html`<span data-span="${data}">${lines(0, Infinity)}</span>`
  if (kind === 'title') return html`<h1 class="${own}">${whole}</h1>`
  if (kind === 'heading') return headingMarkup(level, own, whole)
  const bullet = words.bullet && from === 0 ? typesetter.word('•', 'bullet') : null
  const length = heading && from === 0 ? lengthBefore(words.pieces, heading.end) : 0
  if (length === 0) return html`<div class="${own}">${bullet}${whole}</div>`
  // A heading that runs into its paragraph is a heading element in the line.
  const head = headingMarkup(level, 'run-in', html`${lines(0, length)}`)
  return html`<div class="${own}">${bullet}<span data-span="${data}">${head}${lines(length, Infinity)}</span></div>`
}

function sideOf({ rule }: Typesetter, words: Words, from: number): string[] {
  const { left, isIndented, isJustified } = words
  return [
    ...(left > 0 ? [rule(`x${left}`, `left:${left}px;right:0`)] : []),
    ...(isIndented && from === 0 ? ['indent'] : []),
    ...(isJustified ? ['justified'] : []),
  ]
}

/** What of the source stands in some lines of a paragraph. */
function spanOf({ units, span }: Words, from: number, to: number): Span {
  return { start: units[from]?.span.start ?? span.start, end: units[to - 1]?.span.end ?? span.end }
}

/**
 * Gives the shown lines from one character to another, each with its end: a filler where the line is not
 * spread over the measure.
 */
function setLines({ rule }: Typesetter, words: Words, from: number, to: number) {
  const { lines, rests, pieces } = words
  const shown = lines.slice(from, to)
  const { near, shift } = nearest(pieces, shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0)
  const endOf = (index: number): Markup => {
    const rest = rests[from + index] ?? 0
    const filler = rest > 0 ? html`<i class="${rule(`e${rest}`, `width:${rest}px`)}"></i>` : null
    return html`${filler}${index < shown.length - 1 ? html`<br>` : null}`
  }
  return (start: number, end: number): Markup[] =>
    shown.flatMap((line, index) => {
      const part = clipped(line, start, end)
      if (!part) return []
      const own = inLines(near, [{ ...line, start: part.start - shift, end: part.end - shift }])
      return part.end < line.end ? [own] : [own, endOf(index)]
    })
}

/** What of a line stands between two characters; an empty line at its place; null for nothing. */
function clipped(line: Line, start: number, end: number): Line | null {
  if (line.end === line.start) return start <= line.start && line.start < end ? line : null
  const part = { start: Math.max(line.start, start), end: Math.min(line.end, end) }
  return part.end > part.start ? part : null
}

/** The pieces that reach into a stretch of the shown text, and how many characters stand before them. */
function nearest(pieces: readonly Piece[], start: number, end: number) {
  const near: Piece[] = []
  let shift = 0
  let at = 0
  for (const piece of pieces) {
    if (at >= end && at > start) break
    const next = at + piece.text.length
    if (next <= start) shift = next
    else if (at < end) near.push(piece)
    at = next
  }
  return { near, shift }
}

/** How many shown characters stand before an offset of the source. */
function lengthBefore(pieces: readonly Piece[], offset: number): number {
  return pieces
    .filter(({ start }) => start < offset)
    .reduce((sum, { text, start }) => sum + Math.min(text.length, offset - start), 0)
}

function headingMarkup(level: number, className: string, inner: Markup): Markup {
  if (level === 1) return html`<h2 class="${className}">${inner}</h2>`
  if (level === 2) return html`<h3 class="${className}">${inner}</h3>`
  return html`<h4 class="${className}">${inner}</h4>`
}
