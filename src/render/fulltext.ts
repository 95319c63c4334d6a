import type { Slide } from '../model/deck.ts'
import type { Document, Mark } from '../model/document.ts'
import { type Outline, walk } from '../model/outline.ts'
import { type Piece, piecesOf } from '../model/shown.ts'
import { isEmpty, type Span, trimmed, without } from '../model/span.ts'
import { linesOf, type Setting, setting } from '../typeset/plan.ts'
import type { Line } from '../typeset/lines.ts'
import { PAPER, sheet } from './handout.ts'
import { html, type Markup } from './html.ts'
import type { Studio } from './slides.ts'
import { inLines, wrapped } from './type.ts'

/** The page of the `text` edition, in px: a grid of lines, numbers at the left, slides at the right. */
export const TEXT_PAGE = {
  top: 76,
  bottom: 66,
  left: 74,
  measure: 522,
  leading: 25,
  size: 14.5,
  /** The small pictures' width and the room each takes with its caption. */
  miniWidth: 120,
  miniStep: 88,
  miniLeft: 634,
} as const

const ROWS = Math.floor((PAPER.height - TEXT_PAGE.top - TEXT_PAGE.bottom) / TEXT_PAGE.leading)
const MINIS = Math.floor((ROWS * TEXT_PAGE.leading) / TEXT_PAGE.miniStep)
const TEXT: Setting = setting('sans-400', TEXT_PAGE.size, 1, TEXT_PAGE.measure)
const HEADING: Setting = setting('serif-700', 19, 1, TEXT_PAGE.measure, true)
const TITLE: Setting = setting('serif-700', 21, 1, TEXT_PAGE.measure, true)

/** A paragraph of the source, broken into lines. */
interface Paragraph {
  span: Span
  kind: 'title' | 'front' | 'heading' | 'text'
  /** 1 to 3 where the paragraph is or begins with a section's heading. */
  level: number
  heading: Span | null
  lines: Line[]
  isIndented: boolean
}

/** A stretch of a paragraph on one page. */
interface Stretch {
  paragraph: Paragraph
  from: number
  to: number
  /** The grid row of its first line. */
  row: number
  /** The number of its first line in the document. */
  number: number
}

interface Mini {
  slide: Slide
  line: number
  row: number
}

interface Page {
  stretches: Stretch[]
  minis: Mini[]
  rows: number
}

/**
 * The `text` edition: every word of the source in numbered lines, each passage with the number and a
 * small picture of its slide beside it. The lines and pages are made here, not by the browser.
 */
export function fullText(
  studio: Studio,
  outline: Outline,
  inner: (slide: Slide) => Markup,
): Markup[] {
  const paragraphs = paragraphsOf(studio, outline)
  const pages = paginate(paragraphs, slidesByStart(studio))
  return pages.map((page, index) =>
    sheet(studio, 'full-text', index + 1, pages.length, pageBody(studio, outline, page, inner)),
  )
}

function paragraphsOf(studio: Studio, outline: Outline): Paragraph[] {
  const { document } = outline
  const { front } = document
  const titles = new Set(front.title.map(({ start }) => start))
  const beside = new Set([...front.bylines, ...(front.subtitle ? [front.subtitle] : [])].map(({ start }) => start))
  const headings = headingsByStart(outline)
  return textSpans(document).map((span) => {
    const heading = headings.get(span.start) ?? null
    const isTitle = titles.has(span.start)
    const isWhole = heading !== null && heading.span.end >= span.end - 1
    const kind = isTitle ? 'title' : beside.has(span.start) ? 'front' : isWhole ? 'heading' : 'text'
    return {
      span,
      kind,
      level: heading?.level ?? 1,
      heading: isTitle ? null : (heading?.span ?? null),
      lines: linesFor(document, span, kind, indentOf(studio, front.salutation?.start === span.start)),
      isIndented: kind === 'text' && indentOf(studio, front.salutation?.start === span.start) !== '',
    }
  })
}

function settingOf(kind: Paragraph['kind']): Setting {
  return kind === 'title' ? TITLE : kind === 'heading' ? HEADING : TEXT
}

/** The first line of a Chinese or Japanese paragraph is indented by two ems, a salutation is not. */
function indentOf({ deck }: Studio, isSalutation: boolean): string {
  return deck.language === 'en' || isSalutation ? '' : '\u3000\u3000'
}

function linesFor(document: Document, span: Span, kind: Paragraph['kind'], indent: string): Line[] {
  const text = piecesOf(document, span)
    .map((piece) => piece.text)
    .join('')
  if (kind !== 'text' || indent === '') return linesOf(text, settingOf(kind))
  const shift = indent.length
  return linesOf(indent + text, TEXT)
    .map(({ start, end }) => ({ start: Math.max(0, start - shift), end: end - shift }))
    .filter(({ start, end }) => end > start)
}

/** Where sections with a heading begin, and how deep; the label belongs to the heading. */
function headingsByStart({ sections }: Outline): Map<number, { span: Span; level: number }> {
  const headings = new Map<number, { span: Span; level: number }>()
  for (const [section, depth] of walk(sections)) {
    if (section.inline || !section.heading) continue
    const start = section.number?.start ?? section.heading.start
    headings.set(start, { span: { start, end: section.heading.end }, level: Math.min(depth, 4) })
  }
  return headings
}

/** All of the text, a span a paragraph: the blocks, and what stands between them. */
function textSpans({ text, blocks, front, marks }: Document): Span[] {
  const known = [
    ...front.title,
    ...front.bylines,
    ...(front.subtitle ? [front.subtitle] : []),
    ...(front.salutation ? [front.salutation] : []),
    ...blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [block.span])),
  ].filter((span) => !isEmpty(span))
  const syntax = marks.filter(({ type }) => type === 'syntax').map(({ span }) => span)
  const between = without({ start: 0, end: text.length }, [...known, ...syntax])
    .map((span) => trimmed(text, span))
    .filter((span) => !isEmpty(span))
  return [...known, ...between].sort((a, b) => a.start - b.start)
}

/** The slides in the order of the text, each where its passage begins. */
function slidesByStart({ deck }: Studio): { slide: Slide; start: number }[] {
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide) => {
    const [note] = slide.notes
    return note && 'start' in note ? [{ slide, start: note.start }] : []
  })
}

/** Rows that a paragraph needs above its first line. */
const SPACE_ABOVE: Record<Paragraph['kind'], number> = { title: 0, front: 0, heading: 1, text: 0 }

function paginate(
  paragraphs: readonly Paragraph[],
  slides: readonly { slide: Slide; start: number }[],
): Page[] {
  const pages: Page[] = []
  let page: Page = { stretches: [], minis: [], rows: 0 }
  let number = 1
  let next = 0
  const turn = () => {
    pages.push(page)
    const last = page.minis.slice(MINIS)
    page = { stretches: [], minis: page.minis.slice(0, 0), rows: 0 }
    pages.at(-1)?.minis.splice(MINIS)
    page.minis.push(...last.map((mini) => ({ ...mini, row: 0 })))
  }
  for (const paragraph of paragraphs) {
    const needed = paragraph.kind === 'heading' ? 3 : Math.min(2, paragraph.lines.length)
    if (page.rows > 0) page.rows += SPACE_ABOVE[paragraph.kind]
    if (page.rows + needed > ROWS) turn()
    let stretch: Stretch = { paragraph, from: 0, to: 0, row: page.rows, number }
    page.stretches.push(stretch)
    for (let line = 0; line < paragraph.lines.length; line += 1) {
      const isCrowded = page.minis.length > MINIS && page.rows > ROWS / 2
      if ((page.rows >= ROWS || isCrowded) && line > 0) {
        turn()
        stretch = { paragraph, from: line, to: line, row: 0, number }
        page.stretches.push(stretch)
      }
      const lineEnd = offsetIn(paragraph, line)
      while (next < slides.length && (slides[next]?.start ?? Infinity) < lineEnd) {
        const slide = slides[next]?.slide
        if (slide) page.minis.push({ slide, line: number, row: page.rows })
        next += 1
      }
      stretch.to = line + 1
      page.rows += 1
      number += 1
    }
  }
  while (page.minis.length > MINIS) turn()
  pages.push(page)
  return pages
}

/** Where in the source a line of a paragraph ends; marks inside a line shift it by a little. */
function offsetIn({ span, lines }: Paragraph, line: number): number {
  return line === lines.length - 1 ? span.end : span.start + (lines[line]?.end ?? 0)
}

function pageBody(
  studio: Studio,
  outline: Outline,
  page: Page,
  inner: (slide: Slide) => Markup,
): Markup {
  const { typesetter, words, pages } = studio
  const numbers = page.stretches.flatMap(({ from, to, row, number }) =>
    Array.from({ length: to - from }, (_, index) => ({ row: row + index, number: number + index })),
  )
  const shown = numbers.filter(({ number }) => number === 1 || number % 5 === 0)
  return html`
<div class="numbers">${shown.map((line) => html`<span class="r${line.row}">${typesetter.word(String(line.number), 'line-number')}</span>`)}</div>
<div class="columns">${page.stretches.map((stretch) => stretchMarkup(studio, outline, stretch))}</div>
<div class="minis">${placed(page.minis).map(
    ({ slide, line, top }) => html`
<div class="mini-row y${top}"><div class="mini" aria-hidden="true">${inner(slide)}</div>${typesetter.word(words.slideAt(pages.get(slide.id) ?? 0, line), 'mini-caption')}</div>`,
  )}</div>`
}

/** Pictures stand beside their lines, pushed down where they would meet and up at the page's foot. */
function placed(minis: readonly Mini[]): (Mini & { top: number })[] {
  const bottom = ROWS * TEXT_PAGE.leading
  const tops: number[] = []
  minis.forEach((mini, index) => {
    const natural = mini.row * TEXT_PAGE.leading
    tops.push(Math.max(natural, index > 0 ? (tops[index - 1] ?? 0) + TEXT_PAGE.miniStep : 0))
  })
  let limit = bottom
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, limit - TEXT_PAGE.miniStep)
    limit = tops[index] ?? 0
  }
  return minis.map((mini, index) => ({ ...mini, top: Math.max(0, tops[index] ?? 0) }))
}

function stretchMarkup({ typesetter }: Studio, outline: Outline, stretch: Stretch): Markup {
  const { paragraph, from, to, row } = stretch
  const { span, kind, level, heading, lines } = paragraph
  const bold: Mark[] = kind === 'text' && heading ? [{ type: 'strong', span: heading }] : []
  const { text, marks } = outline.document
  const runs = piecesOf({ text, marks: sorted([...marks, ...bold]) }, span)
  for (const run of runs) {
    typesetter.use(run.text, kind === 'title' || kind === 'heading' ? 'serif-700' : run.strong ? 'sans-700' : 'sans-400')
  }
  const isFirst = from === 0
  const head = heading && kind === 'text' && isFirst ? runs.filter(({ strong, start }) => strong && start < heading.end) : []
  const headLength = head.reduce((sum, run) => sum + run.text.length, 0)
  const shown = lines.slice(from, to)
  const indent = paragraph.isIndented && isFirst ? ' indent' : ''
  const part = { start: sourceAt(runs, shown[0]?.start ?? 0, span.start), end: to === lines.length ? span.end : sourceAt(runs, shown.at(-1)?.end ?? 0, span.end) }
  const inner = wrapped(part, inLines(runs, shown))
  const own = `${kind} r${row}${indent}`
  if (kind === 'title') return html`<h1 class="${own}">${inner}</h1>`
  if (kind === 'heading') return headingMarkup(level, own, inner)
  if (headLength === 0) return html`<div class="${own}">${inner}</div>`
  return runInMarkup(own, part, level, inLines(runs, clip(shown, 0, headLength)), inLines(runs, clip(shown, headLength, Infinity)), shown, headLength)
}

/** The offset in the source of a place in the shown text. */
function sourceAt(runs: readonly Piece[], place: number, fallback: number): number {
  let at = 0
  for (const { text, start } of runs) {
    if (place < at + text.length) return start + place - at
    at += text.length
  }
  return fallback
}

/** A heading that runs into its paragraph is a heading element in the line. */
function runInMarkup(
  own: string,
  span: Span,
  level: number,
  head: Markup,
  rest: Markup,
  lines: readonly Line[],
  length: number,
): Markup {
  const breaks = lines.some(({ start }) => start === length) ? html`<br>` : null
  return html`<div class="${own}"><span data-span="${span.start}-${span.end}">${headingMarkup(level, 'run-in', head)}${breaks}${rest}</span></div>`
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

function sorted(marks: Mark[]): Mark[] {
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}
