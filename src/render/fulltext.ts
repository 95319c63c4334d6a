import type { Slide } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Outline } from '../model/outline.ts'
import { type Piece, piecesOf } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { HEADING_FACES } from '../typeset/index.ts'
import type { Line } from '../typeset/lines.ts'
import { PAPER, sheet } from './handout.ts'
import { html, type Markup } from './html.ts'
import { type Anchored, paginate, placed, type Stretch, type TextPage } from './paginate.ts'
import { type Paragraph, paragraphsOf, TEXT_TYPE } from './paragraphs.ts'
import type { Studio } from './slides.ts'
import { inLines, type Typesetter } from './type.ts'

/** The page of the `text` edition, in px: a grid of lines, numbers at the left, slides at the right. */
export const TEXT_PAGE = {
  ...TEXT_TYPE,
  top: 76,
  bottom: 66,
  left: 74,
  leading: 25,
  /** The small pictures' width and the room that each takes with its caption. */
  miniWidth: 120,
  miniStep: 88,
  miniLeft: 634,
} as const

const ROWS = Math.floor((PAPER.height - TEXT_PAGE.top - TEXT_PAGE.bottom) / TEXT_PAGE.leading)
const HEIGHT = ROWS * TEXT_PAGE.leading
const MINIS = Math.floor(HEIGHT / TEXT_PAGE.miniStep)

/**
 * The `text` edition: every word of the source in numbered lines, each passage with the number and a
 * small picture of its slide beside it. The lines and pages are made here, not by the browser.
 */
export function fullText(
  studio: Studio,
  outline: Outline,
  inner: (slide: Slide) => Markup,
): Markup[] {
  const limits = { rows: ROWS, minis: MINIS }
  const pages = paginate(
    paragraphsOf(outline, HEADING_FACES[studio.deck.theme]),
    anchored(studio),
    limits,
  )
  return pages.map((page, index) =>
    sheet(studio, 'full-text', index + 1, pages.length, pageBody(studio, page, inner)),
  )
}

/** The slides in the order of the text, each where its passage begins. */
function anchored({ deck }: Studio): Anchored[] {
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide) => {
    const [note] = slide.notes
    return note && 'start' in note ? [{ slide, start: note.start }] : []
  })
}

function pageBody(studio: Studio, page: TextPage, inner: (slide: Slide) => Markup): Markup {
  const { typesetter, words, pages } = studio
  const numbers = page.stretches.flatMap(({ from, to, row, number }) =>
    Array.from({ length: to - from }, (_, index) => ({ row: row + index, number: number + index })),
  )
  const shown = numbers.filter(({ number }) => number === 1 || number % 5 === 0)
  const minis = placed(page.minis, TEXT_PAGE.leading, TEXT_PAGE.miniStep, HEIGHT)
  return html`
<div class="numbers">${shown.map(({ row, number }) => html`<span class="r${row}">${typesetter.word(String(number), 'line-number')}</span>`)}</div>
<div class="columns">${page.stretches.map((stretch) => stretchMarkup(studio, stretch))}</div>
<div class="minis">${minis.map(
    ({ slide, line, top }) => html`
<div class="mini-row y${top}"><div class="mini" aria-hidden="true">${inner(slide)}</div>${typesetter.word(words.slideAt(pages.get(slide.id) ?? 0, line), 'mini-caption')}</div>`,
  )}</div>`
}

function stretchMarkup(studio: Studio, stretch: Stretch): Markup {
  const { paragraph, from, to, row } = stretch
  const { kind, level, heading, isIndented } = paragraph
  const own = `${kind} r${row}${isIndented && from === 0 ? ' indent' : ''}`
  const { pieces, shown, span } = setPieces(studio, paragraph, from, to)
  const data = `${span.start}-${span.end}`
  const whole = html`<span data-span="${data}">${inLines(pieces, shown)}</span>`
  if (kind === 'title') return html`<h1 class="${own}">${whole}</h1>`
  if (kind === 'heading') return headingMarkup(level, own, whole)
  const length = heading && from === 0 ? lengthBefore(pieces, heading.end) : 0
  if (length === 0) return html`<div class="${own}">${whole}</div>`
  // A heading that runs into its paragraph is a heading element in the line.
  const head = headingMarkup(level, 'run-in', inLines(pieces, clip(shown, 0, length)))
  const isBroken = shown.some(({ start }) => start === length)
  const rest = inLines(pieces, clip(shown, length, Infinity))
  return html`<div class="${own}"><span data-span="${data}">${head}${isBroken ? html`<br>` : null}${rest}</span></div>`
}

/** The lines of a paragraph that are shown, and where these stand in the source. */
function setPieces(
  { typesetter }: Studio,
  paragraph: Paragraph,
  from: number,
  to: number,
): { pieces: Piece[]; shown: Line[]; span: Span } {
  const { span, lines } = paragraph
  const pieces = piecesFor(typesetter, paragraph)
  const shown = lines.slice(from, to)
  const start = from === 0 ? span.start : sourceAt(pieces, shown[0]?.start ?? 0, span.start)
  const end = to === lines.length ? span.end : sourceAt(pieces, shown.at(-1)?.end ?? 0, span.end)
  return { pieces, shown, span: { start, end } }
}

/** The pieces of paragraphs, made once for all the pages that they stand on. */
const made = new WeakMap<Paragraph, Piece[]>()

function piecesFor(typesetter: Typesetter, paragraph: Paragraph): Piece[] {
  const known = made.get(paragraph)
  if (known) return known
  const { span, kind, heading, face } = paragraph
  const pieces = headedPieces(typesetter.document, span, kind === 'text' ? heading : null)
  for (const { text, strong } of pieces) {
    typesetter.use(text, strong && face === 'sans-400' ? 'sans-700' : face)
  }
  made.set(paragraph, pieces)
  return pieces
}

/** The pieces of a paragraph with those of its run-in heading in bold. */
function headedPieces(document: Document, span: Span, heading: Span | null): Piece[] {
  if (!heading) return piecesOf(document, span)
  const head = piecesOf(document, { start: span.start, end: heading.end })
  const rest = piecesOf(document, { start: heading.end, end: span.end })
  return [...head.map((piece) => ({ ...piece, strong: true })), ...rest]
}

/** How many shown characters stand before an offset of the source. */
function lengthBefore(pieces: readonly Piece[], offset: number): number {
  return pieces
    .filter(({ start }) => start < offset)
    .reduce((sum, { text, start }) => sum + Math.min(text.length, offset - start), 0)
}

/** The offset in the source of a place in the shown text. */
function sourceAt(pieces: readonly Piece[], place: number, fallback: number): number {
  let at = 0
  for (const { text, start } of pieces) {
    if (place < at + text.length) return start + place - at
    at += text.length
  }
  return fallback
}

function headingMarkup(level: number, className: string, inner: Markup): Markup {
  if (level === 1) return html`<h2 class="${className}">${inner}</h2>`
  if (level === 2) return html`<h3 class="${className}">${inner}</h3>`
  return html`<h4 class="${className}">${inner}</h4>`
}

function clip(lines: readonly Line[], from: number, to: number): Line[] {
  return lines
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => end > start)
}
