import { isFootnote } from '../../model/blocks.ts'
import type { Document, Language, Paragraph, Block as Source } from '../../model/document.ts'
import { type Outline, type Section, walk } from '../../model/outline.ts'
import { countBefore, countUpTo } from '../../model/search.ts'
import { hiddenOf, type Piece, piecesOf, textOf } from '../../model/shown.ts'
import { isEmpty, merged, type Span, sliceOf, spanned, trimmed, without } from '../../model/span.ts'
import type { Face } from '../../typeset/metrics.ts'
import { type Setting, setting } from '../../typeset/plan.ts'
import type { Kind, Words } from './block.ts'
import { linesFor, restsOf, unitsOf, withStrong } from './lines.ts'
import { LEADING, PAGE } from './page.ts'

/** A section's label and heading, and how deep it is. */
interface Headed {
  span: Span
  level: number
}

/** What of the outline is seen in paragraphs. */
export interface Heads {
  /** Headings that stand at the beginning of a paragraph, by where they begin. */
  headings: ReadonlyMap<number, Headed>
  /** Labels and headings, in order: within a paragraph they are in bold. */
  strong: readonly Span[]
}

/** A stretch of the source that is set as a paragraph: one of its blocks, or what stands between them. */
export interface Stretch {
  span: Span
  block: Source | null
}

/** What stands around a paragraph. */
interface Style {
  size: number
  /** Of the type; null is that of the text. */
  leading: number | null
  above: number
  together: number
  isJustified: boolean
}

const STYLES: Record<Kind, Style> = {
  title: { size: 21, leading: 32, above: 0, together: 1, isJustified: false },
  front: { size: 15, leading: null, above: 0, together: 1, isJustified: false },
  heading: { size: 17, leading: 26, above: 12, together: 9, isJustified: false },
  text: { size: PAGE.size, leading: null, above: 0, together: 2, isJustified: true },
  item: { size: PAGE.size, leading: null, above: 0, together: 2, isJustified: true },
  quoted: { size: PAGE.size, leading: null, above: 0, together: 2, isJustified: true },
  code: { size: 13, leading: 19, above: 6, together: 2, isJustified: false },
  caption: { size: 13, leading: 20, above: 4, together: 9, isJustified: false },
  note: { size: 13, leading: 19, above: 2, together: 1, isJustified: true },
}

const PARAGRAPH_SPACE = 6
/** Sizes of headings by their levels. */
const HEADING_SIZES = [18, 17, 16, 15.5]
/** Lists step in by so much a level, quotations once, in px. */
const STEP = 24

/** A paragraph of the source in its lines; titles and headings are set in the face `headings`. */
export function wordsOf(document: Document, heads: Heads, headings: Face, stretch: Stretch): Words {
  const { span, block } = stretch
  const headed = heads.headings.get(span.start) ?? null
  const kind = kindOf(document, stretch, headed)
  const level = headed?.level ?? 1
  const left = leftOf(document.text, kind, block)
  const set = settingOf(kind, level, headings, left)
  const isIndented = kind === 'text' && isStepped(document, stretch)
  const pieces = piecesFor(document, heads, kind, stretch)
  const lines = linesFor(pieces, set, isIndented)
  const { isJustified } = STYLES[kind]
  return {
    type: 'words',
    kind,
    span,
    pieces,
    text: textOf(pieces),
    lines,
    rests: isJustified ? restsOf(pieces, lines, set, isIndented) : [],
    set,
    level,
    heading: headed?.span ?? null,
    isIndented,
    isJustified,
    left,
    bullet: kind === 'item' && block?.type === 'paragraph' && block.listed === true,
    units: unitsOf(pieces, lines, span, set.leading),
    ...spaceOf(kind, document.language, lines.length),
    leads: kind === 'heading' || (kind === 'caption' && sideOf(block) === 'below'),
  }
}

/** English paragraphs are told apart by space, others by their first lines. */
function spaceOf(kind: Kind, language: Language, lines: number): Pick<Words, 'above' | 'together'> {
  const { above, together } = STYLES[kind]
  const isApart = language === 'en' && (kind === 'text' || kind === 'item')
  // Of three lines neither the first nor the last stands alone on a page.
  const isShort = together === 2 && lines === 3
  return { above: isApart ? PARAGRAPH_SPACE : above, together: isShort ? 3 : together }
}

function settingOf(kind: Kind, level: number, headings: Face, left: number): Setting {
  const style = STYLES[kind]
  const size = kind === 'heading' ? (HEADING_SIZES[level - 1] ?? style.size) : style.size
  const isHead = kind === 'title' || kind === 'heading'
  const face = kind === 'code' ? 'mono-400' : isHead ? headings : 'sans-400'
  const set = setting(face, size, 1, PAGE.measure - left, isHead)
  return { ...set, leading: style.leading ?? LEADING.least }
}

/** A paragraph with its lines so far apart, where its kind leaves that to the page. */
export function withLeading(words: Words, leading: number): Words {
  if (STYLES[words.kind].leading !== null || words.set.leading === leading) return words
  const units = words.units.map((unit) => ({ ...unit, height: leading }))
  return { ...words, set: { ...words.set, leading }, units }
}

function sideOf(block: Source | null): Paragraph['captionOf'] {
  return block?.type === 'paragraph' ? block.captionOf : undefined
}

function kindOf({ front }: Document, { span, block }: Stretch, headed: Headed | null): Kind {
  const isAmong = (spans: readonly (Span | null)[]) =>
    spans.some((one) => one?.start === span.start)
  if (isAmong(front.title)) return 'title'
  if (isAmong([front.subtitle, ...front.bylines])) return 'front'
  if (headed && headed.span.end >= span.end - 1) return 'heading'
  if (block?.type === 'heading') return 'heading'
  // The words that stand for a picture are read below it.
  if (block?.type === 'figure') return 'caption'
  return block?.type === 'paragraph' ? kindOfParagraph(block) : 'text'
}

function kindOfParagraph({ note, captionOf, code, listed, quoted }: Paragraph): Kind {
  if (note !== undefined) return 'note'
  if (captionOf) return 'caption'
  if (code) return 'code'
  if (listed) return 'item'
  return quoted ? 'quoted' : 'text'
}

/** Chinese and Japanese paragraphs begin further in; a salutation, and what is counted in a list, do not. */
function isStepped({ language, front }: Document, { span, block }: Stretch): boolean {
  const isCounted = block?.type === 'paragraph' && block.contents === true
  return language !== 'en' && front.salutation?.start !== span.start && !isCounted
}

function leftOf(text: string, kind: Kind, block: Source | null): number {
  if (kind === 'quoted' || kind === 'code') return kind === 'code' ? STEP / 2 : STEP
  if (block?.type !== 'paragraph' || kind === 'note') return 0
  const depth = (kind === 'item' ? 1 : 0) + stepsBefore(text, block)
  return Math.min(depth, MOST_STEPS) * STEP
}

const MOST_STEPS = 5

/** How many lists an item stands in within its own, by what stands before it in its line. */
function stepsBefore(text: string, { span, listed, numbered }: Paragraph): number {
  if (!listed && !numbered) return 0
  const line = text.slice(Math.max(0, span.start - LONGEST_INDENT), span.start)
  const before = /(?:^|[\r\n])([ \t]*)(?:[-*+] +|\d+[.)] +)?$/.exec(line)?.[1] ?? ''
  return Math.ceil(before.replaceAll('\t', '    ').length / SPACES_A_LEVEL)
}

/** In UTF-16 units. */
const LONGEST_INDENT = 60
/** Of Markdown: an item stands as far in as the words of the one above it; `1. ` is three wide. */
const SPACES_A_LEVEL = 4

function piecesFor(document: Document, { strong }: Heads, kind: Kind, { span }: Stretch): Piece[] {
  const pieces = piecesOf(document, span)
  if (kind !== 'text' && kind !== 'item' && kind !== 'quoted') return pieces
  return withStrong(pieces, within(strong, span))
}

/** Those of sorted spans that begin in `span`. */
function within(spans: readonly Span[], { start, end }: Span): Span[] {
  const low = countBefore(spans, start, (one) => one.start)
  const found: Span[] = []
  for (let at = low; (spans[at]?.start ?? end) < end; at += 1) found.push(spans[at] as Span)
  return found
}

/** Where sections begin, and how deep; the label belongs to the heading. */
export function headsOf({ document, sections, preambleSections }: Outline): Heads {
  const headings = new Map<number, Headed>()
  const strong: Span[] = []
  for (const [section, depth] of walk([...preambleSections, ...sections])) {
    const { number, heading, inline } = section
    const words = spanned(merged([number, heading].filter((one) => one !== null)))
    const span = words && { start: opened(document.text, words.start), end: words.end }
    if (span && heading && !inline) headings.set(span.start, { span, level: Math.min(depth, 4) })
    strong.push(...strongIn(document.text, section))
  }
  return { headings, strong: strong.sort((a, b) => a.start - b.start) }
}

/** Where the bracket that opens a heading stands: （目的）. */
function opened(text: string, start: number): number {
  return '（(【〔[「'.includes(text[start - 1] ?? ' ') ? start - 1 : start
}

/** What of a section stands in bold: all of one in a series that says no more would be too much. */
function strongIn(text: string, { number, heading, inline, body, children }: Section): Span[] {
  const isAll = inline && body.length + children.length === 0
  if (heading && !isAll) {
    // The bracket of 第3条（目的） is set as its words are.
    const own = { start: opened(text, heading.start), end: heading.end }
    return number && own.start >= number.end
      ? [number, own]
      : number
        ? [number, heading]
        : [heading]
  }
  return number && isSpoken(sliceOf(text, number)) ? [number] : []
}

/** 一是, 第十条 and Article 5 are words; 1. and 十一、 and (a) are signs that stay as they are. */
function isSpoken(label: string): boolean {
  return /^(?:第|(?![〇一二三四五六七八九十百]+[、.．])\p{Script=Han}{2}|\p{L}{3})/u.test(label)
}

/** All of the text in order: blocks, and what stands between them; tables and pictures with their blocks. */
export function stretchesOf({ text, blocks, front, marks }: Document): Stretch[] {
  const isWhole = (block: Source) => block.type !== 'figure' && !isEmpty(block.span)
  const known: Stretch[] = [
    ...[...front.title, front.subtitle, ...front.bylines, front.salutation].flatMap((span) =>
      span ? [{ span, block: null }] : [],
    ),
    ...blocks.flatMap((block) =>
      block.type === 'figure' || isWhole(block) ? [{ span: block.span, block }] : [],
    ),
  ]
  const { syntax, furniture } = hiddenOf({ marks })
  const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
  const shown = known.filter(({ block }) => block?.type !== 'table').map(({ span }) => span)
  const between = without({ start: 0, end: text.length }, [
    ...[...shown, ...cells].filter((span) => !isEmpty(span)),
    ...[...syntax, ...furniture],
  ])
    .map((span) => trimmed(text, span))
    .filter((span) => !isEmpty(span))
  // What a note in the text says stands at the foot, where its own paragraph is.
  const notes = merged(blocks.filter(isFootnote).map(({ span }) => span))
  const isNote = ({ start, end }: Span) =>
    (notes[countUpTo(notes, start, (note) => note.start) - 1]?.end ?? 0) >= end
  const apart = furniture.filter((span) => !isNote(span))
  const others = [...between, ...apart].map((span) => ({ span, block: null }))
  return [...known, ...others].sort((a, b) => a.span.start - b.span.start)
}
