import { isCode, isFootnote } from '../model/blocks.ts'
import type { SectionCorrection } from '../model/corrections.ts'
import type { Block, Document } from '../model/document.ts'
import type { Outline, Section } from '../model/outline.ts'
import type { Checked, Problem } from '../model/problem.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { fold } from '../numbering/fold.ts'
import type { Label } from '../numbering/index.ts'
import { takeClosing, takeEnds, withoutAttached } from './closing.ts'
import { outlineCorrected } from './corrections.ts'
import { evenHeadings } from './evened.ts'
import { cutHeading, type HeadingCut } from './heading.ts'
import { type Head, headsOf } from './heads.ts'
import { type Below, labelledSection, makeSection, type Reading, restOf } from './labelled.ts'
import { isLatin } from './latin.ts'
import { COMMENT, type Opening, PART, Path } from './place.ts'
import { reportDepth, reportLevel, reportOrder } from './problems.ts'
import { relocate } from './relocate.ts'
import { Sequence } from './sequence.ts'
import { addInline, seriesIn } from './series.ts'
import {
  areNamedInBrackets,
  asksByLines,
  captionBefore,
  isCaption,
  isHeadingLine,
  type Standing,
  standingOf,
} from './standing.ts'
import { AS_READ, type Grown, partedAt, type Wishes } from './wishes.ts'

/** Document → the tree of its numbered sections. */
export function outline(source: Document): Checked<Outline> {
  return grow(source, AS_READ)
}

/**
 * The same as a person set it right, and how many of the corrections changed something.
 * @throws UnusableInput that lists the corrections that can't be applied to the place they name
 */
export function corrected(
  source: Document,
  corrections: readonly SectionCorrection[],
): Checked<Outline> & { changed: number } {
  return outlineCorrected(grow, source, corrections)
}

function grow(source: Document, wishes: Wishes): Grown {
  const whole = { ...source, blocks: partedAt(source.blocks, wishes.parts) }
  const { own, attached } = withoutAttached({ ...whole, blocks: whole.blocks.filter(isOfText) })
  const document = { ...whole, blocks: own }
  const heads = headsOf(document)
  const { banned } = wishes
  const title = document.front.title.map((span) => sliceOf(document.text, span)).join('')
  const reading: Reading = {
    text: document.text,
    title: title.replace(/\s+/g, ''),
    isLaw: isLaw(heads),
    isNamedInBrackets: areNamedInBrackets(document.text, own),
    asksByLines: !document.front.salutation && asksByLines(document.text, own),
    banned,
  }
  const { roots, preamble, problems, labels } = buildTree(document, heads, reading, wishes)
  evenHeadings(document.text, roots)
  const isSeries = (block: Block) => seriesIn(reading, block).length > 0
  const closing = [...takeClosing(document, roots, isSeries), ...attached]
  takeEnds(document, roots)
  closeSpans(roots, endOf(document, closing))
  const behind = addInline(reading, roots)
  // Around the outermost sections there is none.
  for (const block of behind) {
    roots.findLast(({ span }) => span.start < block.span.start)?.body.push(block)
  }
  const preambleSections = preamble.flatMap((block) => seriesIn(reading, block))
  for (const move of wishes.moves) relocate([roots, preambleSections], move)
  reportDepth(document, roots, problems)
  return {
    value: { document: whole, preamble, preambleSections, sections: roots, closing },
    problems,
    heads,
    labels,
  }
}

/** Footnotes belong to where their marks stand, and count nothing. */
function isOfText(block: Block): boolean {
  return !isFootnote(block)
}

interface Tree {
  roots: Section[]
  preamble: Block[]
  problems: Problem[]
  /** What the head of each block was read as, by the block's start. */
  labels: Map<number, Label | null>
}

/** What the sections are built from, block by block. */
interface Work extends Tree {
  document: Document
  reading: Reading
  heads: readonly Head[]
  sequence: Sequence
  path: Path
  /** A caption that stands before its article. */
  caption: Span | null
  /** Sections whose own text defines terms. */
  defining: Set<Section>
  wishes: Wishes
}

function buildTree(
  document: Document,
  heads: readonly Head[],
  reading: Reading,
  wishes: Wishes,
): Tree {
  const sequence = new Sequence(document.text, heads)
  const path = new Path()
  const tree: Tree = { roots: [], preamble: [], problems: [], labels: new Map() }
  const around = { document, reading, heads, sequence, path, wishes }
  const work: Work = { ...tree, ...around, caption: null, defining: new Set() }
  for (let index = 0; index < heads.length; index += 1) {
    const said = wishes.said.get((heads[index] as Head).block.span.start)
    if (readHead(work, index, said)) index += 1
  }
  return tree
}

/** Takes a block into the tree; true where the next one was taken with it, being its heading. */
function readHead(work: Work, index: number, said: number | null | undefined): boolean {
  const { reading, heads, path, sequence } = work
  const head = heads[index] as Head
  if (head.block.type === 'paragraph' && head.block.endsList && head.labels.length === 0) {
    path.leaveLists()
  }
  const caption = said === undefined ? captionBefore(reading, heads, index) : null
  if (caption && sequence.choose(index + 1, path.open)) {
    work.caption = caption
    return false
  }
  const label = said === null ? null : chosen(work, index)
  work.labels.set(head.block.span.start, label)
  const opening = said === null ? null : openingOf(work, index, label, said)
  if (!opening) {
    leaveDefinition(work, head)
    const holder = path.open.at(-1)?.section.body ?? work.preamble
    holder.push(head.block)
    return false
  }
  if (label) {
    opening.isNested = sequence.isNested(label, index, path.open)
    opening.around = sequence.around(label, index, path.open)
    opening.deepest = sequence.deepest(label, index, path.open)
    sequence.take(label, index)
  }
  opening.section.heading ??= work.caption
  work.caption = null
  hang(work, opening)
  return takeHeadingBelow(work, opening, heads[index + 1])
}

/** CITY means … after the items of CHILD means … is the next definition, no part of its last item. */
function leaveDefinition({ reading: { text }, path, defining }: Work, { block }: Head): void {
  if (!DEFINITION.test(text.slice(block.span.start, block.span.start + 80))) return
  path.leaveTo((section) => defining.has(section))
  const holder = path.open.at(-1)?.section
  if (holder) defining.add(holder)
}

/** A term and what it means. */
const DEFINITION =
  /^["“「]?(?:[A-Z][\w ’'-]{0,40}["”]?,?\s+(?:means?|has the meaning|have the meaning|refers to)\b|[^，。；：、\s“”]{1,14}["”」]?[，,]?(?:是指|とは、))/

/** Puts a section at its depth, and says what is odd about its number. */
function hang({ document, path, problems, roots }: Work, opening: Opening): void {
  const { parent, sibling, isByNumber } = path.enter(opening)
  if (isByNumber) reportLevel(document, opening, problems)
  if (sibling) reportOrder(document, sibling, opening, problems)
  ;(parent?.section.children ?? roots).push(opening.section)
}

/** A correction of one place leaves every other block as it was read. */
function chosen({ wishes, heads, sequence, path }: Work, index: number): Label | null {
  const before = wishes.labels.get((heads[index] as Head).block.span.start)
  return before === undefined ? sequence.choose(index, path.open) : before
}

/** The section that a block opens, or null for running text. */
function openingOf(
  { reading, heads, path }: Work,
  index: number,
  label: Label | null,
  said: number | undefined,
): Opening | null {
  const head = heads[index] as Head
  const { block } = head
  const level = levelOf(block)
  const own = sliceOf(reading.text, block.span).slice(0, 60)
  const given = {
    level,
    depth: said ?? null,
    isNested: false,
    around: 0,
    deepest: Infinity,
    outer: null,
    isLatin: isLatin(own),
    isItem: label !== null && /[。；;]$/.test(sliceOf(reading.text, block.span)),
  }
  if (label) {
    const section = labelledSection(
      reading,
      head,
      label,
      below(label, head, heads[index + 1], path.open),
    )
    const { rank = null } = label.rule
    const style = styleIn(block, label)
    const outer = outerOf(reading.text, label, section.number)
    return { section, label, style, value: label.value, rank, ...given, outer }
  }
  const standing = standingOf(reading, heads, index)
  if (said === undefined && block.type !== 'heading' && !standing) return null
  const style = styleOf(standing)
  const cut = cutUnlabelled(reading.text, block, standing)
  const section = makeSection(null, cut.heading, restOf(cut.rest, cut.heading), style)
  const rank = standing?.isPart ? 0 : null
  return { section, label, style, value: null, rank, ...given }
}

/** 2 of 2.1, and 1 of 3.1.4: the number of the section that a decimal says it stands in; null for any other. */
function outerOf(text: string, { rule }: Label, number: Span | null): number | null {
  if (!number || !/^decimal-\d$/.test(rule.style)) return null
  const parts = fold(sliceOf(text, number)).match(/\d+/g) ?? []
  return parts.length > 1 ? Number(parts.at(-2)) : null
}

/** A line that a person calls a section may be running text with its heading at the head. */
function cutUnlabelled(text: string, block: Block, standing: Standing | null): HeadingCut {
  const whole = { heading: standing?.span ?? block.span, rest: standing?.rest ?? null }
  if (standing || block.type !== 'paragraph') return whole
  const cut = cutHeading(text, block.span, { isNormative: false, isInline: false })
  return cut.heading ? cut : whole
}

function styleOf(standing: Standing | null): string {
  if (standing?.isPart) return PART
  return standing?.isComment ? COMMENT : `plain${standing?.sign ?? ''}`
}

/** What stands under a label whose siblings so far have headings; list items follow each other. */
function below(
  label: Label,
  head: Head,
  next: Head | undefined,
  open: readonly Opening[],
): Below | null {
  const { style } = label.rule
  const own = styleIn(head.block, label)
  const sibling = open.findLast((other) => other.style === own)
  const isItem =
    next === undefined ||
    (isOfLevel(next.block, head.block) && next.labels.some(({ rule }) => rule.style === style))
  if (isItem || (sibling && sibling.section.heading === null)) return null
  return next.labels.length > 0 ? 'items' : 'text'
}

/** Lists of the format nest by their levels, whatever their numbers look like. */
function styleIn(block: Block, { rule }: Label): string {
  const numbered = block.type === 'paragraph' ? block.numbered : undefined
  return numbered && rule.rank === undefined ? `${rule.style}@${numbered.level}` : rule.style
}

/** Both are typed, or items of the same level of the format's lists. */
function isOfLevel(one: Block, other: Block): boolean {
  const level = (block: Block) => (block.type === 'paragraph' ? block.numbered?.level : undefined)
  return level(one) === level(other)
}

function levelOf(block: Block): number | null {
  return block.type === 'heading' ? block.level : null
}

/** 第一章 alone in its line: the short line below it is its heading. */
function takeHeadingBelow(
  { document: { text }, wishes }: Work,
  { section, label, style }: Opening,
  next: Head | undefined,
): boolean {
  if (!next || next.labels.length > 0 || section.heading || section.body.length > 0) return false
  if (wishes.said.has(next.block.span.start) || isCaption(next.block)) return false
  if (!label?.rule.isSure && !style.startsWith('decimal')) return false
  const words = sliceOf(text, next.block.span)
  const isShort = isHeadingLine(words) || isName(words)
  const isHeading = next.block.type === 'heading' || (isShort && !isCode(next.block))
  if (isHeading) section.heading = next.block.span
  return isHeading
}

/** A few Latin words without a mark, as a schedule's title or a term that is defined. */
function isName(words: string): boolean {
  return (
    isLatin(words) &&
    /^(?:\((?:informative|normative)\)\s*)?[^.;:()]{2,70}[^.;:,()\s]$/.test(words) &&
    words.split(/\s+/).length <= 8
  )
}

/** Articles make a text a law. */
function isLaw(heads: readonly Head[]): boolean {
  const articles = heads.filter(({ labels }) => labels[0]?.rule.style === 'article')
  return articles.length >= FEWEST_ARTICLES
}

const FEWEST_ARTICLES = 3

function endOf({ text, blocks }: Document, closing: readonly Block[]): number {
  return closing[0]?.span.start ?? blocks.at(-1)?.span.end ?? text.length
}

/** A section reaches to where the next one begins, or text of the one around it. */
function closeSpans(
  sections: readonly Section[],
  end: number,
  around: readonly Block[] = [],
): void {
  let next = 0
  sections.forEach((section, index) => {
    const { start } = section.span
    // Sections and blocks are in the order of the text.
    while ((around[next]?.span.start ?? Infinity) <= start) next += 1
    const text = around[next]?.span.start ?? Infinity
    section.span.end = Math.min(sections[index + 1]?.span.start ?? end, text)
    closeSpans(section.children, section.span.end, section.body)
  })
}
