import { type Sentence, sentenceAt } from '../../language/clauses.ts'
import { type Item, isSpan, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import { countUpTo } from '../../model/search.ts'
import type { Span } from '../../model/span.ts'
import { changesIn } from '../find/changes.ts'
import { coursesIn } from '../find/course.ts'
import { entire } from '../find/entire.ts'
import { figuresIn } from '../find/figures.ts'
import { findParallels, type Parallel } from '../find/parallel/index.ts'
import { quotationIn } from '../find/quotation.ts'
import { beforeGroup, fitting, led, within } from '../layouts/around.ts'
import { asPoints, cards } from '../layouts/cards.ts'
import { courseSlides } from '../layouts/dated.ts'
import { changeSlides, figureSlides } from '../layouts/numbers.ts'
import { type Series, seriesIn, seriesSlides } from '../layouts/series.ts'
import { nested, tableOf } from '../layouts/tables.ts'
import type { Context } from '../slide/context.ts'
import type { Place } from '../slide/place.ts'

/** Something of a passage that a layout of its own shows, over whole sentences of it. */
export interface Feature {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  slides: Slide[]
}

/**
 * What in a passage is more than running points: parallels as cards, lines, chips or a table, and
 * quotations. In reading order, without overlaps; the larger structure wins.
 */
export function findFeatures(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
): Feature[] {
  const { text } = context.document
  const parallels = findParallels(sentences, text, context.read)
  const { features, isFree, take } = told(context, place, sentences, parallels)
  const taken = new Set<Parallel>()
  const add = (span: Span, build: () => Slide[] | null) => {
    const { from, to } = rangeOf(sentences, span)
    const [first, ...others] = (isFree(from, to) && build()) || []
    if (!first) return
    const above = first.lead.filter(isSpan).map((lead) => rangeOf(sentences, lead).from)
    const whole = Math.min(from, ...above)
    // What stands above it may be the sentence before, where nothing else has taken that.
    if (isFree(whole, to)) take({ from: whole, to, slides: [first, ...others] })
    else take({ from, to, slides: [{ ...first, lead: [] }, ...others] })
  }
  parallels.forEach((group, index) => {
    const next = parallels[index + 1]
    const table = next && tableOf(context, place, sentences, group, next)
    if (!table || !next || taken.has(group)) return
    taken.add(group).add(next)
    add({ start: group.span.start, end: next.span.end }, () => table)
  })
  const ordered = [...parallels].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  for (const one of ordered) {
    const group = taken.has(one) ? null : entire(context, sentences, one)
    if (group) add(group.span, () => BUILDERS[group.kind](context, place, sentences, group))
  }
  for (const sentence of sentences) {
    const quotation = quotationIn(sentence, text)
    if (quotation) {
      const item = makeItem({ label: quotation.source, body: [quotation.words] })
      const slide = makeSlide('', 'quote', { ...place, items: [item] })
      add(sentence.span, () => fitting(context, slide))
    }
  }
  return features.sort((a, b) => a.from - b.from)
}

/** Figures, and then the series that its writer parted, of what no parallel group shows. */
function told(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  parallels: readonly Parallel[],
): Found {
  const found = makeFound()
  const add = ({ from, to }: { from: number; to: number }, slides: Slide[]) => {
    if (slides.length > 0 && found.isFree(from, to)) found.take({ from, to, slides })
  }
  for (const run of changesIn(context, sentences)) add(run, changeSlides(context, place, run))
  for (const run of coursesIn(context, sentences)) add(run, courseSlides(context, place, run))
  const isFree = (index: number) => found.isFree(index, index + 1)
  for (const run of figuresIn(context, sentences, isFree)) {
    add(run, figureSlides(context, place, run))
  }
  const isShown = shownBy(parallels, sentences)
  for (const series of seriesIn(context, sentences)) {
    if (isShown(series) || !found.isFree(series.from, series.to)) continue
    const slides = seriesSlides(context, place, series)
    if (slides) found.take({ from: series.from, to: series.to, slides })
  }
  return found
}

/** Features, and the sentences that none of them shows. */
interface Found {
  features: Feature[]
  isFree(from: number, to: number): boolean
  take(feature: Feature): void
}

function makeFound(): Found {
  const features: Feature[] = []
  const shown = new Set<number>()
  return {
    features,
    isFree(from, to) {
      for (let at = from; at < to; at += 1) if (shown.has(at)) return false
      return true
    },
    take(feature) {
      features.push(feature)
      for (let at = feature.from; at < feature.to; at += 1) shown.add(at)
    },
  }
}

/** Tells of a series whether a parallel group shows it: its members, or but a pair around it. */
function shownBy(
  parallels: readonly Parallel[],
  sentences: readonly Sentence[],
): (series: Series) => boolean {
  const ranges = parallels.map((group) => ({ group, ...rangeOf(sentences, group.span) }))
  return (series) => {
    const count = series.members.length
    // They stand in order, and apart from each other.
    for (let at = countUpTo(ranges, series.from, ({ to }) => to); at < ranges.length; at += 1) {
      const range = ranges[at]
      if (!range || range.from >= series.to) return false
      const isAll = range.group.members.length >= count && range.to - range.from >= count
      if (count === 2 || isAll) return true
    }
    return false
  }
}

const ORDER: Record<Parallel['kind'], number> = { leads: 0, pairs: 1, clauses: 2, phrases: 3 }

type Builder = (
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  group: Parallel,
) => Slide[] | null

const BUILDERS: Record<Parallel['kind'], Builder> = {
  leads: (context, place, sentences, group) =>
    led(context, cards(context, place, group), beforeGroup(context, sentences, group.span)),
  pairs: (context, place, sentences, group) => {
    const { members, span } = group
    const table = nested(context, place, group)
    if (table) return table
    const items = members.map(({ head, body }) => makeItem({ head, body: body ? [body] : [] }))
    return (
      lined(context, place, sentences, items, span) ??
      led(context, asPoints(context, place, members), beforeGroup(context, sentences, span))
    )
  },
  clauses: (context, place, sentences, group) => {
    const { members, span } = group
    if (members.length < 3) return null
    const stairs = steps(context, place, sentences, group)
    if (stairs) return stairs
    const items = members.map(({ head }) => makeItem({ head }))
    return lined(context, place, sentences, items, span)
  },
  phrases: chips,
}

/** The sentences that a span overlaps; -1 twice where there are none. */
function rangeOf(sentences: readonly Sentence[], span: Span): { from: number; to: number } {
  const from = sentenceAt(sentences, span)
  let to = from
  while (from >= 0 && (sentences[to]?.span.start ?? Infinity) < span.end) to += 1
  return { from, to }
}

/** 学明白了才能想明白，想明白了才能讲明白: each member begins with what the one before ends with. */
function steps(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  { members, span }: Parallel,
): Slide[] | null {
  const words = members.map(({ head }) => context.read(head))
  const isChain = words.every(
    (own, index) => index === 0 || goesOnFrom(words[index - 1] ?? '', own),
  )
  if (!isChain || members.length > 5) return null
  const items = members.map(({ head }) => makeItem({ head }))
  return within(context, sentences, span, makeSlide('', 'steps', { ...place, items }))
}

/** The shortest link of a chain, in characters. */
const SHORTEST_LINK = 3

function goesOnFrom(before: string, words: string): boolean {
  return before.endsWith(words.slice(0, SHORTEST_LINK))
}

/** Lines under each other. */
function lined(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  items: Item[],
  span: Span,
): Slide[] | null {
  return within(context, sentences, span, makeSlide('', 'lines', { ...place, items }))
}

/** Phrases of a few signs; three in passing are not worth a slide, a quoted motto or more are. */
function chips(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  { members, span }: Parallel,
): Slide[] | null {
  const isQuoted = '“「'.includes(context.document.text[span.start - 1] ?? ' ')
  const longest = Math.max(...members.map(({ head }) => head.end - head.start))
  if (members.length < (isQuoted && longest >= 4 ? 3 : 4)) return null
  const items = members.map(({ head }) => makeItem({ head }))
  return within(context, sentences, span, makeSlide('', 'chips', { ...place, items }))
}
