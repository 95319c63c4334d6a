import type { SectionCorrection } from '../model/corrections.ts'
import type { Block, Document } from '../model/document.ts'
import type { Outline, Section } from '../model/outline.ts'
import { type Checked, type Problem, placeOf } from '../model/problem.ts'
import { isEmpty, type Span, sliceOf, trimmed } from '../model/span.ts'
import { cutHeading } from './heading.ts'
import { inlineSections } from './inline.ts'
import { type Label, readLabel } from './numbering.ts'
import { lengthOf } from './sentence.ts'

/** A block that opens a section, and what its section begins with. */
interface Opening {
  section: Section
  label: Label | null
  /** Markdown's or Word's heading level; null for a typed label. */
  level: number | null
}

/** Document → the tree of its numbered sections. */
export function outline(
  document: Document,
  _corrections: readonly SectionCorrection[] = [],
): Checked<Outline> {
  const isArticleText = hasArticles(document)
  const standing = hasLabels(document) ? () => false : isStandingLine
  const problems: Problem[] = []
  const roots: Section[] = []
  const preamble: Block[] = []
  const open: Opening[] = []
  document.blocks.forEach((block, index) => {
    const opening = openingOf(document, block, isArticleText, () => standing(document, index))
    if (!opening) {
      const holder = open.at(-1)?.section.body ?? preamble
      holder.push(block)
      return
    }
    const parent = place(open, opening, problems, document)
    ;(parent?.section.children ?? roots).push(opening.section)
  })
  const closing = takeClosing(document, roots)
  closeSpans(roots, endOf(document, closing))
  addInline(document, roots)
  const preambleSections = preamble.flatMap((block) => seriesIn(document.text, block))
  return { value: { document, preamble, preambleSections, sections: roots, closing }, problems }
}

/** The section that a block opens, or null for running text. */
function openingOf(
  document: Document,
  block: Block,
  isLaw: boolean,
  isStanding: () => boolean,
): Opening | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const start = block.span.start + leadingMarks(document, block.span)
  const span = { start, end: block.span.end }
  const label = readLabel(document.text.slice(start, Math.min(span.end, start + 60)))
  const level = block.type === 'heading' ? block.level : null
  if (!label) {
    if (level === null && !isStanding()) return null
    return { section: make(null, block.span, null, 'plain'), label, level }
  }
  const section = labelled(document.text, label, span, level === null, isLaw)
  return { section, label, level }
}

/** A section with a label; one that the format marks as a heading is all heading. */
function labelled(
  text: string,
  label: Label,
  span: Span,
  isTyped: boolean,
  isLaw: boolean,
): Section {
  const number = { start: span.start, end: span.start + label.length }
  const rest = { start: number.end, end: span.end }
  const { style, normative = false } = label.numbering
  const isNormative = normative || (isLaw && ITEMS.has(style))
  const marked = { heading: trimmed(text, rest), rest: null }
  const cut = isTyped ? cutHeading(text, rest, isNormative) : marked
  const heading = cut.heading && !isEmpty(cut.heading) ? cut.heading : null
  return make(number, heading, restOf(cut.rest, heading), style)
}

/** Numbers that count the items of an article in a law. */
const ITEMS = new Set(['han-brackets', 'arabic-dot', 'arabic-brackets', 'arabic-comma', 'circled'])

/** The running text after a heading begins right at its end, so that no sign between them is lost. */
function restOf(rest: Span | null, heading: Span | null): Span | null {
  return rest && heading ? { start: Math.min(heading.end, rest.start), end: rest.end } : rest
}

function make(
  number: Span | null,
  heading: Span | null,
  rest: Span | null,
  style: string,
): Section {
  const first = number ?? heading ?? { start: 0, end: 0 }
  return {
    number,
    heading,
    span: { start: first.start, end: rest?.end ?? heading?.end ?? first.end },
    body: rest ? [{ type: 'paragraph', span: rest }] : [],
    children: [],
    inline: false,
    runIn: rest !== null && heading !== null,
    style,
  }
}

/** Emphasis marks, quotation marks and 【 may stand before a label. */
function leadingMarks({ text }: Document, span: Span): number {
  return /^(?:\*\*|__|\*|【|\s)*/.exec(text.slice(span.start, span.start + 8))?.[0].length ?? 0
}

/**
 * Depth comes from the order in which styles open: the same style again is a sibling, a new one a
 * child. A marked heading closes everything of its level and below.
 */
function place(
  open: Opening[],
  opening: Opening,
  problems: Problem[],
  document: Document,
): Opening | undefined {
  const known = open.findIndex((other) =>
    opening.level === null
      ? other.level === null && other.section.style === opening.section.style
      : other.level === null || other.level >= opening.level,
  )
  const sibling = known >= 0 ? open[known] : undefined
  if (known >= 0) open.length = known
  if (sibling && opening.level === null) reportOrder(document, sibling, opening, problems)
  const parent = open.at(-1)
  open.push(opening)
  return parent
}

function reportOrder(
  { text }: Document,
  before: Opening,
  after: Opening,
  problems: Problem[],
): void {
  const was = before.label?.value ?? 0
  const is = after.label?.value ?? 0
  const number = after.section.number
  if (is === was + 1 || is === 1 || !number) return
  // 第十七条之二 and 第17条の2 were put in between.
  if (/[之の]/.test(sliceOf(text, number))) return
  const said = `“${sliceOf(text, number)}” follows “${sliceOf(text, before.section.number ?? number)}”`
  problems.push({
    severity: 'warning',
    code: is === was ? 'number-repeated' : 'number-skipped',
    message: `${said}; it is kept as printed: check that no section is missing.`,
    ...placeOf(text, number.start),
  })
}

/** Articles make a text a law, whose items have no headings of their own. */
function hasArticles({ text, blocks }: Document): boolean {
  const articles = blocks.filter(
    ({ span }) => readLabel(text.slice(span.start, span.start + 40))?.numbering.style === 'article',
  )
  return articles.length >= 3
}

function hasLabels(document: Document): boolean {
  return document.blocks.some(
    (block) =>
      block.type === 'heading' ||
      readLabel(document.text.slice(block.span.start, block.span.start + 40)),
  )
}

const LONGEST_STANDING = 30
const LONGEST_STANDING_LATIN = 80

/** In a document without one number: a short line without a full stop, with text after it. */
function isStandingLine({ text, blocks }: Document, index: number): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block?.type !== 'paragraph' || block.listed || next?.type !== 'paragraph') return false
  const words = sliceOf(text, block.span)
  const longest = /[\u2e80-\uffef]/.test(words) ? LONGEST_STANDING : LONGEST_STANDING_LATIN
  const isShort = lengthOf(words) <= longest && lengthOf(sliceOf(text, next.span)) > longest
  return isShort && !/[。，；：！？.,;:!?]$/.test(words)
}

/**
 * The paragraphs after the last section that speak about the whole: those that address the audience
 * again, or that stand alone where every other section is a single paragraph.
 */
function takeClosing({ text, front }: Document, roots: readonly Section[]): Block[] {
  const last = lastOf(roots)
  if (!last || roots.length < 2) return []
  const salutation = front.salutation ? sliceOf(text, front.salutation).replace(/[：:]$/, '') : null
  const own = last.runIn ? 1 : 0
  const addressed = last.body.findIndex(
    ({ span }, index) =>
      index >= own && salutation !== null && text.startsWith(salutation, span.start),
  )
  const single = roots.slice(0, -1).every((section) => section.runIn && section.body.length === 1)
  const from = addressed >= 0 ? addressed : single && roots.at(-1) === last ? 1 : -1
  return from < 0 ? [] : last.body.splice(from)
}

function lastOf(sections: readonly Section[]): Section | undefined {
  const last = sections.at(-1)
  return last ? (lastOf(last.children) ?? last) : undefined
}

function endOf({ text, blocks }: Document, closing: readonly Block[]): number {
  return closing[0]?.span.start ?? blocks.at(-1)?.span.end ?? text.length
}

/** A section reaches to where the next one begins. */
function closeSpans(sections: readonly Section[], end: number): void {
  sections.forEach((section, index) => {
    section.span.end = sections[index + 1]?.span.start ?? end
    closeSpans(section.children, section.span.end)
  })
}

/** Hangs the series inside paragraphs under their sections, and leaves the rest of the text as body. */
function addInline(document: Document, sections: Section[]): void {
  for (const section of [...sections]) {
    addInline(document, section.children)
    const found: Section[] = []
    section.body = section.body.flatMap((block) => {
      const series = seriesIn(document.text, block, section)
      found.push(...series)
      return series.length === 0 ? [block] : around(document.text, block, series)
    })
    // 一要… may open a paragraph that 二要… stands in: the rest of its own series are its siblings.
    const siblings = found.filter(({ style }) => style === section.style)
    if (siblings[0]) section.span.end = siblings[0].span.start
    sections.splice(sections.indexOf(section) + 1, 0, ...siblings)
    section.children = [
      ...found.filter(({ style }) => style !== section.style),
      ...section.children,
    ]
  }
}

function seriesIn(text: string, block: Block, opener?: Section): Section[] {
  if (block.type !== 'paragraph') return []
  const label = opener?.number ? readLabel(sliceOf(text, opener.number)) : null
  const begun = label && { style: label.numbering.style, value: label.value }
  return inlineSections(text, block.span, begun)
}

/** What of a paragraph stands before and after its series. */
function around(text: string, block: Block, series: readonly Section[]): Block[] {
  const first = series[0]?.span.start ?? block.span.end
  const last = series.at(-1)?.span.end ?? block.span.end
  const parts = [
    { start: block.span.start, end: first },
    { start: last, end: block.span.end },
  ]
  return parts
    .filter((span) => !isEmpty(trimmed(text, span)))
    .map((span) => ({ type: 'paragraph', span }))
}
