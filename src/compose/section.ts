import { type Item, makeItem, makeSlide, type Slide } from '../model/deck.ts'
import type { Block, Figure, Table } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import { isEmpty, type Span } from '../model/span.ts'
import { articleSlides } from './article.ts'
import { sentencesOf } from './clauses.ts'
import type { Context } from './context.ts'
import { excerpt } from './excerpt.ts'
import { flow } from './flow.ts'
import { itemSlides } from './items.ts'
import { noted } from './notes.ts'
import { composePassage } from './passage.ts'
import { crumbOf, headingOf, type Place, titleOf, trimmedStart } from './place.ts'
import { paragraphItems, runningText } from './running.ts'
import { isBeside, measure } from './wording.ts'

/** The slides of a section and of all below it, in reading order. */
export function composeSection(context: Context, section: Section, crumb: Place['crumb']): Slide[] {
  const place = { crumb, heading: headingOf(context, section) }
  const inside = [...crumb, ...crumbOf(context, section)]
  return composeInside(context, place, inside, section)
}

/** What stands in a section: its text, and its children below a sentence that announces them. */
function composeInside(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  section: Pick<Section, 'body' | 'children'>,
): Slide[] {
  const slides = stretchesOf(context, section).flatMap(({ body, children }) => {
    const announced = announcementIn(context, body, children)
    return [
      ...composeBlocks(context, place, announced ? withoutEnd(body, announced) : body),
      ...composeChildren(context, place, inside, children, announced),
    ]
  })
  return byText(slides)
}

/** Less between two children ties them to each other, in characters of Han. */
const SHORTEST_BETWEEN = 8

/** Text and the children below it, as often as text stands between children: their series end there. */
function stretchesOf(
  context: Context,
  { body, children }: Pick<Section, 'body' | 'children'>,
): Pick<Section, 'body' | 'children'>[] {
  const parts = [...body, ...children].sort((a, b) => a.span.start - b.span.start)
  let last: Pick<Section, 'body' | 'children'> = { body: [], children: [] }
  const stretches = [last]
  for (const part of parts) {
    const isChild = 'children' in part
    const isNext = !isChild && measure(context.read(part.span)) >= SHORTEST_BETWEEN
    if (isNext && last.children.length > 0) {
      last = { body: [], children: [] }
      stretches.push(last)
    }
    if (isChild) last.children.push(part)
    else last.body.push(part)
  }
  return stretches
}

const LONGEST_ANNOUNCEMENT = 100
const LONGEST_ANNOUNCING = 72

/** 有下列情形之一的： or a sentence that only ends with them, right above items, belongs to them. */
function announcementIn(
  context: Context,
  body: readonly Block[],
  [first, second]: readonly Section[],
): Span | null {
  const above = body.filter(({ span }) => first && span.end <= first.span.start).at(-1)
  if (!first || above?.type !== 'paragraph') return null
  const areSmall = [first, second].every((child) => child && isSmall(context, child))
  if (first.heading !== null && !areSmall) return null
  const last = sentencesOf(context.document.text, above.span).at(-1)
  if (!last) return null
  const aside = ASIDE.exec(context.read(last.span))?.[0].length ?? 0
  // A short paragraph announces as a whole.
  const said = context.read(above.span)
  const isShort = measure(said) <= LONGEST_ANNOUNCING && aside === 0 && !ASIDE_WITHIN.test(said)
  const start = isShort ? above.span.start : last.span.start + aside
  const announced = { start, end: above.span.end }
  const words = context.read(announced).trim()
  const isOpen = /[：:，,]$|[\p{L}\p{N}—–]$/u.test(words)
  return isOpen && measure(words) <= LONGEST_ANNOUNCEMENT ? announced : null
}

/** (Who is to do it) in front of what announces belongs to what is said before. */
const ASIDE = /^[（(][^（()）]*[）)]\s*/
const ASIDE_WITHIN = /。\s*（/

/** Blocks without what is announced at the end of one. */
function withoutEnd(blocks: readonly Block[], { start, end }: Span): Block[] {
  return blocks.flatMap((block) => {
    if (block.span.end !== end) return [block]
    return block.span.start < start ? [{ ...block, span: { ...block.span, end: start } }] : []
  })
}

/** Slides in the order of the text: body text may stand before and after a section's children. */
export function byText(slides: readonly Slide[]): Slide[] {
  let last = 0
  const placed = slides.map((slide) => {
    const [first] = slide.notes
    last = first && 'start' in first ? first.start : last
    return { slide, start: last }
  })
  return placed.sort((a, b) => a.start - b.start).map(({ slide }) => slide)
}

/** Paragraphs that follow each other are one passage; tables and pictures stand for themselves. */
export function composeBlocks(context: Context, place: Place, blocks: readonly Block[]): Slide[] {
  const slides: Slide[] = []
  let passage: Span[] = []
  const close = () => {
    if (passage.length > 0) slides.push(...composePassage(context, place, passage))
    passage = []
  }
  blocks.forEach((block, index) => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      // A picture's caption stands below it, and was taken with it.
      if (!isCaptionOf(context, blocks[index - 1], block)) passage.push(block.span)
      return
    }
    const caption = captionFor(context, block, passage.at(-1), blocks[index + 1])
    if (caption && caption === passage.at(-1)) passage.pop()
    close()
    slides.push(...standing(context, place, block, caption))
  })
  close()
  return slides
}

function standing(
  context: Context,
  place: Place,
  block: Table | Figure,
  caption: Span | null,
): Slide[] {
  return block.type === 'table'
    ? tableSlides(context, place, block, caption)
    : figureSlides(context, place, block, caption)
}

const CAPTION = /^(?:图|圖|図|表|figure|fig\.|table)\s*[0-9０-９一二三四五六七八九十]/i
const LONGEST_CAPTION = 40

function isCaption(context: Context, span: Span): boolean {
  const words = context.read(span)
  return CAPTION.test(words) && measure(words) <= LONGEST_CAPTION && !/[。！？]$/.test(words)
}

function isCaptionOf(context: Context, above: Block | undefined, block: Block): boolean {
  return above?.type === 'figure' && isCaption(context, block.span)
}

/** A table's caption stands above it, a picture's below. */
function captionFor(
  context: Context,
  block: Table | Figure,
  above: Span | undefined,
  below: Block | undefined,
): Span | null {
  if (block.type === 'table') return above && isCaption(context, above) ? above : null
  return below && isCaptionOf(context, block, below) ? below.span : null
}

/** The slides of sections that stand under one heading: runs of small or headless ones together. */
export function composeChildren(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  children: readonly Section[],
  announced: Span | null = null,
): Slide[] {
  const slides: Slide[] = []
  const isHeadless = headlessIn(context, children)
  const deep = (own: Place, section: Section) => composeInside(context, own, inside, section)
  let at = 0
  while (at < children.length) {
    const run = runOf(context, children.slice(at), isHeadless)
    const [first] = run
    const above = at === 0 ? announced : null
    if (first && isHeadless(first)) {
      slides.push(...articleSlides(context, place, inside, run, above, deep))
    } else if (run.length > 1) slides.push(...composeRun(context, place, run, above))
    else if (first) slides.push(...composeSection(context, first, inside.slice(-1)))
    at += Math.max(1, run.length)
  }
  return slides
}

/** A short item among headless ones is one of them, though its words would make a heading. */
const SHORT_ITEM = 60

function headlessIn(context: Context, children: readonly Section[]): (section: Section) => boolean {
  const count = children.filter(({ heading }) => heading === null).length
  const areMost = count * 2 > children.length
  return ({ heading, span, children: own }) =>
    heading === null || (areMost && own.length === 0 && measure(context.read(span)) <= SHORT_ITEM)
}

/** A child is small when all of it can stand on a slide with its neighbours. */
const SMALL = 110

/** Neighbours of one kind at the head of `children`: all headless, or all small. */
function runOf(
  context: Context,
  children: readonly Section[],
  isHeadless: (section: Section) => boolean,
): Section[] {
  const [first] = children
  if (!first) return []
  const same = isHeadless(first)
    ? isHeadless
    : (child: Section) => !isHeadless(child) && isSmall(context, child)
  const end = children.findIndex((child) => !same(child))
  const run = end < 0 ? children : children.slice(0, end)
  return run.length > 0 ? [...run] : [first]
}

function isSmall(context: Context, section: Section): boolean {
  const isPlain =
    section.children.length === 0 && section.body.every(({ type }) => type === 'paragraph')
  return section.heading !== null && isPlain && measure(context.read(section.span)) <= SMALL
}

function composeRun(
  context: Context,
  place: Place,
  run: readonly Section[],
  announced: Span | null,
): Slide[] {
  const spans = [...(announced ? [announced] : []), ...run.map(({ span }) => span)]
  if (context.settings.density === 'full') {
    return noted(runningText(context, place, paragraphItems(spans)), spans)
  }
  const items = run.map((child) => smallItem(context, child))
  const slides = itemSlides(context, place, items, spans)
  return announced ? noted(announcedBy(context, place, announced, slides), spans) : slides
}

/** What announces items stands above the first of them, or on a slide before it. */
function announcedBy(context: Context, place: Place, announced: Span, slides: Slide[]): Slide[] {
  const [first, ...others] = slides
  const words = trimmedStart(context, announced)
  const led = first && { ...first, lead: [words] }
  if (led && context.fitsWell(led)) return [led, ...others]
  return [...composePassage(context, place, [announced]), ...slides]
}

/** Longer headings without words below them are sentences, in characters of Han. */
const LONGEST_HEAD = 30

function smallItem(context: Context, child: Section): Item {
  const [head = null] = titleOf(context.document.text, child)
  const [body] = child.body
  const words = body && trimmedStart(context, body.span)
  const hasWords = words && /[\p{L}\p{N}]/u.test(context.read(words))
  const said = hasWords ? excerpt(context, words, 46) : null
  const shown = said && !isBeside(context.read(said)) ? said : null
  // A whole sentence in bold is no heading of anything.
  const isSentence = head !== null && !shown && measure(context.read(head)) > LONGEST_HEAD
  return isSentence ? makeItem({ body: [head] }) : makeItem({ head, body: shown ? [shown] : [] })
}

/** Spans that follow each other closely, as one. */
function joined(spans: readonly Span[]): Span[] {
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? [{ start: first.start, end: last.end }] : []
}

/** A document's table, its header repeated where it goes on. */
function tableSlides(context: Context, place: Place, table: Table, caption: Span | null): Slide[] {
  const lead = caption ? [caption] : []
  const cells = (row: readonly Span[]) => row.map((cell) => (isEmpty(cell) ? null : cell))
  const [header = [], ...rows] = table.rows
  const make = (some: readonly (readonly Span[])[]) =>
    makeSlide('', 'table', {
      ...place,
      lead,
      rows: [header, ...some].map(cells),
      notes: joined(
        (some[0] === rows[0] ? [header, ...some] : some).flat().filter((cell) => !isEmpty(cell)),
      ),
    })
  const flowed = rows.length > 0 ? flow(context, rows, MOST_ROWS, make) : null
  if (flowed) return flowed
  const filled = table.rows.flat().filter((cell) => !isEmpty(cell))
  return noted(runningText(context, place, paragraphItems(filled)), [table.span])
}

const MOST_ROWS = 8

/** A picture with its caption, or with the words that stand for it in the source. */
function figureSlides(
  context: Context,
  place: Place,
  { span, asset }: Figure,
  caption: Span | null,
): Slide[] {
  const words = [span, ...(caption ? [caption] : [])].filter((one) => !isEmpty(one))
  const items = words.map((one) => makeItem({ body: [one] }))
  const slide = makeSlide('', 'figure', { ...place, asset, items, notes: words })
  return context.fits(slide) ? [slide] : [{ ...slide, items: [] }]
}
