import { type Item, type Layout, makeSlide, type Slide } from '../model/deck.ts'
import type { Span } from '../model/span.ts'
import type { Context } from './context.ts'
import { flow } from './flow.ts'
import { noted } from './notes.ts'
import type { Place } from './place.ts'
import { paragraphItems, runningText } from './running.ts'

const MOST_CARDS = 6
const MOST_POINTS = 5

/** Headed items that follow each other: cards where most have words below their heads, else points. */
export function itemSlides(
  context: Context,
  place: Place,
  items: readonly Item[],
  spans: readonly Span[],
): Slide[] {
  const hasBodies = items.filter(({ body }) => body.length > 0).length * 2 >= items.length
  const make = (layout: Layout) => (some: readonly Item[]) =>
    makeSlide('', layout, { ...place, items: [...some] })
  const isHeaded = hasBodies && items.every(({ head }) => head !== null)
  const areCards = isHeaded && items.length <= MOST_CARDS && items.length > 1
  const cards = areCards ? flow(context, items, MOST_CARDS, make('cards')) : null
  const shown = cards?.every(({ items: some }) => some.length > 1)
    ? cards
    : flow(context, items, MOST_POINTS, make('points'))
  return noted(shown ?? runningText(context, place, paragraphItems(spans)), spans)
}
