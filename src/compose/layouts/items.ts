import { type Item, isSpan, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Layout } from '../../model/layouts.ts'
import type { Span } from '../../model/span.ts'
import { MOST_DATES } from '../find/course.ts'
import type { Context } from '../slide/context.ts'
import { announcedOn, flow } from '../slide/flow.ts'
import { noted } from '../slide/notes.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { datedItems } from './dated.ts'
import { paragraphItems, runningText } from './running.ts'

const MOST_CARDS = 6
const MOST_POINTS = 5
const MOST_FEW = 3
const POINTS: readonly Layout[] = ['points']
const CARDS_FIRST: readonly Layout[] = ['cards', 'points']

/**
 * Headed items that follow each other: cards where all have words below their heads, else points.
 * What announces them stands above the first, or on a slide before it.
 */
export function itemSlides(
  context: Context,
  place: Place,
  items: readonly Item[],
  spans: readonly Span[],
  announced: Span | null = null,
): Slide[] {
  const bare = arranged(context, place, items, null)
  const lead = announced && trimmedStart(context, announced)
  const led = lead && arranged(context, place, items, lead)
  const all = announced ? [announced, ...spans] : spans
  // A slide for the announcement alone would be one more too.
  if (led && led.length <= (bare?.length ?? 0) + 1) {
    const slides = noted(context.document.text, led, all)
    announcedOn(context, slides, lead)
    return slides
  }
  if (!bare)
    return noted(context.document.text, runningText(context, place, paragraphItems(all)), all)
  const before = announced ? runningText(context, place, paragraphItems([announced])) : []
  return noted(context.document.text, [...before, ...bare], all)
}

/** Null where one of the items is too long for a slide. */
function arranged(
  context: Context,
  place: Place,
  items: readonly Item[],
  lead: Span | null,
): Slide[] | null {
  const dated = datedItems(context, items)
  const isFirst = ([item]: readonly Item[]) => item === items[0] || item === dated?.[0]
  const make = (layout: Layout) => (some: readonly Item[]) =>
    makeSlide('', layout, {
      ...place,
      lead: lead && isFirst(some) ? [lead] : [],
      items: [...some],
    })
  const dates = dated && flow(context, dated, MOST_DATES, make('timeline'))
  if (dates?.every(({ items: some }) => some.length > 1)) return dates
  const isHeaded = items.every(({ head, body }) => head !== null && body.length > 0)
  const areCards = isHeaded && items.length <= MOST_CARDS && items.length > 1
  // The few that a sentence announces stay with it, in smaller type if need be.
  const few = lead && items.length <= MOST_FEW ? (areCards ? CARDS_FIRST : POINTS) : []
  const together = few.map((layout) => make(layout)(items)).find((slide) => context.fits(slide))
  if (together) return [together]
  const cards = areCards ? flow(context, items, MOST_CARDS, make('cards')) : null
  return cards?.every(({ items: some }) => some.length > 1)
    ? cards
    : flow(context, items, MOST_POINTS, make('points'))
}

/** Without emphasis, as one stretch. */
export function asPlain(item: Item): Item {
  const spans = [item.head, ...item.body].filter((part) => part !== null && isSpan(part))
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? makeItem({ body: [{ start: first.start, end: last.end }] }) : item
}
