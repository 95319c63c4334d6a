import { sentencesOf } from '../../language/clauses.ts'
import { isHan, measure } from '../../language/length.ts'
import { isBeside } from '../../language/worth.ts'
import { isProse } from '../../model/blocks.ts'
import { type Item, makeItem, type Slide } from '../../model/deck.ts'
import type { Block } from '../../model/document.ts'
import type { Section } from '../../model/outline.ts'
import { type Span, spanned } from '../../model/span.ts'
import { announcementOf, withoutEnd } from '../find/announced.ts'
import { tellsFigures } from '../find/changes.ts'
import { coursesIn } from '../find/course.ts'
import { announcedSeries } from '../find/restarted.ts'
import { articleSlides, articlesOf } from '../layouts/article.ts'
import { dutySlides, tellsDuties, withoutFields } from '../layouts/duties.ts'
import { itemSlides } from '../layouts/items.ts'
import { overview } from '../layouts/rows.ts'
import { itemParts, paragraphItems, runningText } from '../layouts/running.ts'
import { withWholeTitle } from '../layouts/whole-title.ts'
import { excerpt } from '../points/excerpt.ts'
import type { Context } from '../slide/context.ts'
import { pour } from '../slide/flow.ts'
import { noted } from '../slide/notes.ts'
import { crumbOf, headingOf, type Place, titleOf, trimmedStart } from '../slide/place.ts'
import { composeBlocks } from './blocks.ts'

/** The slides of a section and of all below it, in reading order. */
export function composeSection(context: Context, section: Section, crumb: Place['crumb']): Slide[] {
  const place = { crumb, heading: headingOf(context, section) }
  const inside = [...crumb, ...crumbOf(context, section)]
  // An outermost section has its whole heading on its divider, and its sub-headings.
  if (crumb.length === 0) return composeInside(context, place, inside, section)
  const own = composeInside(context, place, inside, section)
  const slides = withWholeTitle(context, section, place, own)
  return [...overview(context, place, section, slides), ...slides]
}

/** What stands in a section: its text, and its children below a sentence that announces them. */
function composeInside(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  section: Pick<Section, 'body' | 'children'>,
): Slide[] {
  const slides = stretchesOf(context, section).flatMap(({ body, children }) => {
    const stem = stemOf(context, body, children)
    if (isQuoted(context, body, children)) return quotedSlides(context, place, body)
    if (stem.length > 0) return composeChildren(context, place, inside, children, stem)
    const announced = announcementIn(context, body, children)
    if (!announced) {
      const own = composeBlocks(context, place, body)
      return [...own, ...composeChildren(context, place, inside, children)]
    }
    const above = withoutEnd(body, announced)
    const line = nameAbove(context, above, announced)
    return [
      ...composeBlocks(context, place, line ? above.slice(0, -1) : above),
      ...composeChildren(context, place, inside, children, line ? [line, announced] : [announced]),
    ]
  })
  return byText(slides)
}

/** A short line with a colon at its end, right above what announces items, stands above them too. */
function nameAbove(context: Context, above: readonly Block[], announced: Span): Span | null {
  const last = above.at(-1)
  if (last?.type !== 'paragraph' || last.span.end > announced.start) return null
  const words = context.read(last.span).trim()
  return /[：:]$/.test(words) && measure(words) <= LONGEST_ALONE ? last.span : null
}

/** Less between two children ties them to each other and is left to the notes, in characters of Han. */
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
    if ('children' in part) last.children.push(part)
    else if (last.children.length === 0) last.body.push(part)
    else if (isShown(context, part)) {
      last = { body: [part], children: [] }
      stretches.push(last)
    }
  }
  return stretches
}

function isShown(context: Context, { type, span }: Block): boolean {
  const isAll = context.settings.density === 'full'
  return isAll || type !== 'paragraph' || measure(context.read(span)) >= SHORTEST_BETWEEN
}

/** An article's first paragraphs are at most so long to stand with those that it counts, in characters of Han. */
const LONGEST_STEM = 180

/** The first paragraphs of an article under its name, above those that it counts (２ … and (1) …); none elsewhere. */
function stemOf(context: Context, body: readonly Block[], children: readonly Section[]): Span[] {
  const isArticle = children.length > 0 && children.every(({ heading }) => heading === null)
  const areAbove = body.every(
    (block) => isProse(block) && block.span.end <= (children[0]?.span.start ?? 0),
  )
  const length = body.reduce((sum, { span }) => sum + measure(context.read(span)), 0)
  return isArticle && areAbove && length <= LONGEST_STEM ? body.map(({ span }) => span) : []
}

/** What an amendment puts in its place is law: paragraphs in quotation marks, of which nothing is left out. */
function isQuoted(context: Context, body: readonly Block[], children: readonly Section[]): boolean {
  const words = body.map((block) => (isProse(block) ? context.read(block.span) : ''))
  const own = words.filter((line) => /[\p{L}\p{N}]/u.test(line))
  const isOne = children.length === 0 && context.settings.density === 'points' && own.length > 0
  return isOne && /^[：:]?\s*“/.test(own[0] ?? '') && /”[。；]?\s*$/.test(own.at(-1) ?? '')
}

function quotedSlides(context: Context, place: Place, body: readonly Block[]): Slide[] {
  const spans = body.map(({ span }) => trimmedStart(context, span))
  const make = articlesOf(place)
  const items = spans.flatMap((span) => itemParts(context, makeItem({ body: [span] }), make))
  return context.tally.add(noted(context.document.text, pour(context, items, make), spans))
}

/** 有下列情形之一的： or a sentence that only ends with them, right above items, belongs to them. */
function announcementIn(
  context: Context,
  body: readonly Block[],
  [first, second]: readonly Section[],
): Span | null {
  const above = body.filter(({ span }) => first && span.end <= first.span.start).at(-1)
  if (!first || !above || !isProse(above)) return null
  const areSmall = [first, second].every((child) => child && isSmall(context, child))
  if (first.heading !== null && !areSmall) return null
  const between = context.document.text.slice(above.span.end, first.span.start)
  const isWithin = first.runIn && !/[\n\r]/.test(between)
  // 由市教育局牵头。 alone above items would be a slide of its own.
  const isAlone = body.length === 1 && measure(context.read(above.span)) <= LONGEST_ALONE
  return announcementOf(context, above.span, isWithin || isAlone)
}

/** In characters of Han. */
const LONGEST_ALONE = 30

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

/** The slides of sections that stand under one heading: runs of small or headless ones together. */
export function composeChildren(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  children: readonly Section[],
  stem: readonly Span[] = [],
): Slide[] {
  const series = announcedSeries(context, children)
  if (series.length > 1) {
    return series.flatMap(({ members, announced }, index) =>
      composeChildren(context, place, inside, members, index === 0 ? stem : announced),
    )
  }
  const slides: Slide[] = []
  const isHeadless = headlessIn(context, children)
  const deep = (own: Place, section: Section) => composeInside(context, own, inside, section)
  let at = 0
  while (at < children.length) {
    const run = runOf(context, children.slice(at), isHeadless)
    const [first] = run
    const above = at === 0 ? stem : []
    if (first && isHeadless(first)) {
      slides.push(...articleSlides(context, place, inside, run, above, deep))
    } else if (run.length > 1)
      slides.push(...context.tally.add(composeRun(context, place, run, spanned(above))))
    else if (first) slides.push(...composeSection(context, first, inside.slice(-1)))
    at += Math.max(1, run.length)
  }
  return [...slides, ...dutySlides(context, place, children)]
}

/** A short item among headless ones is one of them, though its words would make a heading. */
const SHORT_ITEM = 60

/** Tells which children are items without a heading: a short one with a heading is, too, where most of its series are. */
export function headlessIn(
  context: Context,
  children: readonly Section[],
): (section: Section) => boolean {
  const items = new Set(children.filter(({ heading }) => heading === null))
  const areMost = (style: string) => {
    const series = children.filter((child) => child.style === style)
    return series.filter((child) => items.has(child)).length * 2 > series.length
  }
  return (section) =>
    items.has(section) ||
    (section.children.length === 0 &&
      measure(context.read(section.span)) <= SHORT_ITEM &&
      areMost(section.style))
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
  const isPlain = section.children.length === 0 && section.body.every(isProse)
  const isShort = measure(context.read(section.span)) <= SMALL
  return section.heading !== null && isPlain && isShort && !hasFigures(context, section)
}

/** Fewer figures are seen as well among the neighbours of their section. */
const FEWEST_APART = 3

/** Figures and courses of events are seen on a slide of their own. */
function hasFigures(context: Context, { body }: Section): boolean {
  const sentences = body.flatMap(({ span }) => sentencesOf(context.document.text, span))
  const isTold =
    tellsFigures(context, sentences, FEWEST_APART) || coursesIn(context, sentences).length > 0
  return context.settings.density === 'points' && isTold
}

function composeRun(
  context: Context,
  place: Place,
  run: readonly Section[],
  announced: Span | null,
): Slide[] {
  const spans = [...(announced ? [announced] : []), ...run.map(({ span }) => span)]
  if (context.settings.density === 'full') {
    return noted(context.document.text, runningText(context, place, paragraphItems(spans)), spans)
  }
  const told = run.map((child) => smallItem(context, child))
  const isElsewhere = tellsDuties(context, run)
  const items = alike(isElsewhere ? told.map((item) => withoutFields(context, item)) : told)
  const own = run.map(({ span }) => span)
  return itemSlides(context, place, items, own, announced)
}

/** Of items beside sentences in plain type, only those stand out that head something. */
function alike(items: readonly Item[]): Item[] {
  if (items.every(({ head }) => head !== null)) return [...items]
  return items.map((item) =>
    item.head && item.body.length === 0 ? { ...item, head: null, body: [item.head] } : item,
  )
}

/** Below the head of a small item, in characters of Han; the second where nothing shorter ends well. */
const LONGEST_SAID = 46

/** As much of an item's words as ends well: its first clauses, or its first sentence. */
function saidOf(context: Context, words: Span): Span | null {
  // English sentences don't come apart, and the last of them may hold the exception: all is said.
  if (!isHan(context.read(words)) && measure(context.read(words)) <= SMALL) return words
  return excerpt(context, words, LONGEST_SAID, SMALL)
}

/** Longer headings without words below them are sentences, in characters of Han. */
const LONGEST_HEAD = 30

function smallItem(context: Context, child: Section): Item {
  const [head = null] = titleOf(context.document.text, child)
  const [body] = child.body
  const words = body && trimmedStart(context, body.span)
  const hasWords = words && /[\p{L}\p{N}]/u.test(context.read(words))
  const said = hasWords ? saidOf(context, words) : null
  const shown = said && !isBeside(context.read(said)) ? said : null
  // A whole sentence in bold is no heading of anything.
  const isSentence = head !== null && !shown && measure(context.read(head)) > LONGEST_HEAD
  return isSentence ? makeItem({ body: [head] }) : makeItem({ head, body: shown ? [shown] : [] })
}
