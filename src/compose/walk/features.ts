import type { Sentence } from '../../language/clauses.ts'
import { type Item, isSpan, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { changeSlides, changesIn } from '../find/changes.ts'
import { entire } from '../find/entire.ts'
import { figureSlides, figuresIn } from '../find/figures.ts'
import { findParallels, type Parallel } from '../find/parallel/index.ts'
import { quotationIn } from '../find/quotation.ts'
import { beforeGroup, fitting, led, within } from '../layouts/around.ts'
import { asPoints, cards } from '../layouts/cards.ts'
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
  const features = told(context, place, sentences, parallels)
  const isFree = freeAmong(features)
  const taken = new Set<Parallel>()
  const add = (span: Span, slides: Slide[] | null) => {
    const { from, to } = rangeOf(sentences, span)
    const [first, ...others] = slides ?? []
    if (!first || !isFree(from, to)) return
    const above = first.lead.filter(isSpan).map((lead) => rangeOf(sentences, lead).from)
    const whole = Math.min(from, ...above)
    // What stands above it may be the sentence before, where nothing else has taken that.
    if (isFree(whole, to)) features.push({ from: whole, to, slides: [first, ...others] })
    else features.push({ from, to, slides: [{ ...first, lead: [] }, ...others] })
  }
  parallels.forEach((group, index) => {
    const next = parallels[index + 1]
    const table = next && tableOf(context, place, sentences, group, next)
    if (!table || !next || taken.has(group)) return
    taken.add(group).add(next)
    add({ start: group.span.start, end: next.span.end }, table)
  })
  const ordered = [...parallels].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  for (const one of ordered) {
    const group = taken.has(one) ? null : entire(context, sentences, one)
    if (group) add(group.span, BUILDERS[group.kind](context, place, sentences, group))
  }
  for (const sentence of sentences) {
    const quotation = quotationIn(sentence, text)
    if (quotation) {
      const item = makeItem({ label: quotation.source, body: [quotation.words] })
      add(sentence.span, fitting(context, makeSlide('', 'quote', { ...place, items: [item] })))
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
): Feature[] {
  const features: Feature[] = []
  const isFree = freeAmong(features)
  const add = ({ from, to }: { from: number; to: number }, slides: Slide[]) => {
    if (slides.length > 0 && isFree(from, to)) features.push({ from, to, slides })
  }
  for (const run of changesIn(context, sentences)) add(run, changeSlides(context, place, run))
  for (const run of figuresIn(context, sentences)) add(run, figureSlides(context, place, run))
  for (const series of seriesIn(context, sentences)) {
    const isShown = parallels.some((group) => shows(sentences, group, series))
    if (isShown || !isFree(series.from, series.to)) continue
    const slides = seriesSlides(context, place, series)
    if (slides) features.push({ from: series.from, to: series.to, slides })
  }
  return features
}

/** Tells whether sentences are shown by none of the features, which may grow. */
function freeAmong(features: readonly Feature[]) {
  return (from: number, to: number) =>
    features.every((other) => other.to <= from || to <= other.from)
}

/** Are the members of a parallel group those of the series, or is the series but a pair around it? */
function shows(sentences: readonly Sentence[], { members, span }: Parallel, series: Series) {
  const { from, to } = rangeOf(sentences, span)
  const isWithin = from < series.to && series.from < to
  const count = series.members.length
  return isWithin && (count === 2 || (members.length >= count && to - from >= count))
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

function rangeOf(sentences: readonly Sentence[], span: Span): { from: number; to: number } {
  const from = sentences.findIndex((sentence) => overlaps(sentence.span, span))
  let to = from
  while (to < sentences.length && sentences[to] && overlaps(sentences[to]?.span ?? span, span))
    to += 1
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
