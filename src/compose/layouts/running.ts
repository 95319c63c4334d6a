import { sentencesOf } from '../../language/clauses.ts'
import { isLatin, measure } from '../../language/length.ts'
import { type Item, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { pour } from '../slide/flow.ts'
import type { Place } from '../slide/place.ts'

/**
 * Slides of running text. Items of one group (an article and what it counts) stay together where a
 * slide can hold them; a paragraph too long for a slide is split at its sentence ends.
 */
export function runningText(context: Context, place: Place, groups: readonly Item[][]): Slide[] {
  const make = (some: readonly Item[]) => makeSlide('', 'text', { ...place, items: [...some] })
  const fitting = groups.flatMap((group) => {
    if (context.fitsWell(make(group))) return [group]
    const parts = group.flatMap((item) => itemParts(context, item, make))
    return parts.map((item) => [item])
  })
  return pour(context, fitting, (some) => make(some.flat()))
}

/** Paragraphs, each a group of its own. */
export function paragraphItems(spans: readonly Span[]): Item[][] {
  return spans.map((span) => [makeItem({ body: [span] })])
}

/** Parts of an item that each fit a slide: cut at sentence ends, then at clauses, then anywhere. */
export function itemParts(
  context: Context,
  item: Item,
  make: (items: readonly Item[]) => Slide,
): Item[] {
  if (context.fitsWell(make([item]))) return [item]
  const whole = item.body[0]
  if (!whole || !('start' in whole)) return [item]
  const asItem = (span: Span, label: Item['label']) => ({ ...item, label, body: [span] })
  const fits = (span: Span) => context.fitsWell(make([asItem(span, item.label)]))
  const units = unitsOf(context, whole, fits)
  const filled = partsOf(context, units, fits, Infinity)
  // Of as many parts, all of like length: the last is no scrap.
  const total = filled.reduce((sum, span) => sum + measure(context.read(span)), 0)
  const share = total / filled.length
  const even = EVEN.map((most) => partsOf(context, units, fits, share * most))
  const parts = even.find(({ length }) => length === filled.length) ?? filled
  return parts.map((span, index) => asItem(span, index === 0 ? item.label : null))
}

/** A part is closed when it holds so many times its even share, the least that gives no more parts. */
const EVEN = [1.1, 1.25, 1.4]

/** Neighbouring units as one span each, as long as it fits and says at most `most` characters. */
function partsOf(
  context: Context,
  units: readonly Span[],
  fits: (span: Span) => boolean,
  most: number,
): Span[] {
  const parts: Span[] = []
  let count = 1
  for (let at = 0; at < units.length; at += count) {
    const upTo = (size: number) => ({
      start: units[at]?.start ?? 0,
      end: units[at + size - 1]?.end ?? 0,
    })
    const isFull = (size: number) => measure(context.read(upTo(size))) > most || !fits(upTo(size))
    count = mostOf(units.length - at, count, isFull)
    parts.push(upTo(count))
  }
  return parts
}

/**
 * How many of so many fit, one at the least; `guess` is tried first: neighbouring parts hold about as many,
 * and each trial sets a slide.
 */
function mostOf(all: number, guess: number, isFull: (size: number) => boolean): number {
  const first = Math.min(guess, all)
  let count = first
  while (count > 1 && isFull(count)) count -= 1
  if (count < first) return count
  while (count < first + NEAR && count < all && !isFull(count + 1)) count += 1
  return count < first + NEAR ? count : mostFrom(count, all, isFull)
}

/** Sentences are few to a slide, and tried one by one; of many small units a slide holds far more. */
const NEAR = 8

/** The same from a number that fits on, in steps that are doubled and then halved: where so many fit, fewer do. */
function mostFrom(fitting: number, all: number, isFull: (size: number) => boolean): number {
  let count = fitting
  let step = NEAR
  for (; count + step <= all && !isFull(count + step); step *= 2) count += step
  for (step = Math.floor(step / 2); step >= 1; step = Math.floor(step / 2)) {
    if (count + step <= all && !isFull(count + step)) count += step
  }
  return count
}

/** Sentences that fit; of those that don't, what semicolons part; then clauses; then stretches. */
export function unitsOf(context: Context, whole: Span, fits: (span: Span) => boolean): Span[] {
  const { text } = context.document
  return sentencesOf(text, whole).flatMap(({ span, clauses }) => {
    if (fits(span)) return [span]
    const starts = [...clauses.slice(1).map((clause) => clause.span.start), span.end]
    const all = starts.map((end, index) => ({ start: clauses[index]?.span.start ?? end, end }))
    return joinedBy(all, (unit) => !endsInSemicolon(context, unit)).flatMap((part) => {
      if (fits(part)) return [part]
      const own = within(all, part)
      return joinedBy(own, (unit, next) => goesOn(context, unit, next))
        .flatMap((run) => partsOf(context, within(own, run), fits, Infinity))
        .flatMap((unit) => stretches(text, unit, fits))
    })
  })
}

/** Those of spans in order that lie in another. */
function within(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans.filter((span) => start <= span.start && span.end <= end)
}

/** Asked of spans that grow, so only their ends are read. */
function endsInSemicolon({ read }: Context, { start, end }: Span): boolean {
  return /[;；]\s*$/.test(read({ start: Math.max(start, end - END), end }))
}

/** A semicolon and the mark-up or spaces behind it, in UTF-16 units. */
const END = 16

/** Neighbours as one span each, as long as what is there so far is not to end before the next. */
function joinedBy(spans: readonly Span[], isOpen: (unit: Span, next: Span) => boolean): Span[] {
  const units: Span[] = []
  for (const span of spans) {
    const last = units.at(-1)
    if (last && isOpen(last, span)) units[units.length - 1] = { start: last.start, end: span.end }
    else units.push(span)
  }
  return units
}

/** A shorter clause in letters is a member of an enumeration, in UTF-16 units. */
const SHORTEST_CLAUSE = 40

/** “judgments, fines, and amounts paid” is not parted between its members. */
function goesOn({ read }: Context, unit: Span, next: Span): boolean {
  const words = read(next)
  const isShort = words.length < SHORTEST_CLAUSE || unit.end - unit.start < SHORTEST_CLAUSE
  return isLatin(words) && (isShort || /^(?:and|or)\b/.test(words))
}

const STRETCH = 120

function stretches(text: string, span: Span, fits: (span: Span) => boolean): Span[] {
  if (fits(span) || span.end - span.start <= STRETCH) return [span]
  const parts: Span[] = []
  for (let start = span.start; start < span.end; ) {
    let end = Math.min(start + STRETCH, span.end)
    const space = start + text.slice(start, end + 1).lastIndexOf(' ')
    if (end < span.end && space > start + STRETCH / 2) end = space + 1
    const code = text.charCodeAt(end)
    if (code >= 0xdc00 && code <= 0xdfff) end -= 1
    parts.push({ start, end })
    start = end
  }
  return parts
}
