import { type Item, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Section } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { flow, pour } from '../slide/flow.ts'
import { type Place, shortened, titleOf } from '../slide/place.ts'

/** In characters of Han. */
const LONGEST_IN_ROWS = 48

/** Label and heading of a section apart, for rows in which the labels line up. */
function headingItem(context: Context, section: Section, longest = LONGEST_IN_ROWS): Item {
  const heading = section.heading ? shortened(context, section.heading, longest) : null
  return makeItem({ label: section.number, head: heading })
}

/** Two are seen soon enough on slides of their own. */
const FEWEST_ROWS = 3

/**
 * The sub-headings of a section inside another, which has no divider: without words of its own its
 * heading would stand on no slide. None where its slides say it, or where every character is shown.
 */
export function overview(
  context: Context,
  place: Place,
  section: Section,
  slides: readonly Slide[],
): Slide[] {
  const headed = section.children.filter(({ heading }) => heading !== null)
  const isSaid = slides.some(({ heading }) => heading === place.heading)
  const isFull = context.settings.density === 'full'
  if (isSaid || isFull || !section.heading || headed.length < FEWEST_ROWS) return []
  const slide = makeSlide('', 'agenda', {
    ...place,
    items: headed.map((child) => headingItem(context, child)),
    notes: titleOf(context.document.text, section),
  })
  return context.fits(slide) ? [slide] : []
}

const MOST_IN_AGENDA = 18

/** The headings of a document's sections; none where there is but one. */
export function agenda(context: Context, all: readonly Section[]): Slide[] {
  const sections = all.filter(({ heading }) => heading !== null)
  if (sections.length < 2) return []
  const items = sections.map((section) => headingItem(context, section))
  const make = (some: readonly Item[]) => makeSlide('', 'agenda', { items: [...some] })
  // All on one slide are seen at a glance; that is worth a smaller size.
  const whole = make(items)
  if (items.length <= MOST_IN_AGENDA && context.fits(whole)) return [whole]
  return flow(context, items, MOST_IN_AGENDA, make) ?? pour(context, items, make)
}

/** In characters of Han; shorter where the rows are too many. */
const LONGEST_IN_REVIEW = [undefined, 30, 20]

/**
 * The headings on one slide, many long ones up to a pause; on two where even those are too many. `call` is what
 * the document ends with, which is left standing above them.
 */
export function review(
  context: Context,
  headed: readonly Section[],
  call: readonly Span[] = [],
): Slide[] {
  if (headed.length > MOST_IN_REVIEW) return []
  const make = (items: readonly Item[]) => makeSlide('', 'closing', { items: [...items] })
  const rows = LONGEST_IN_REVIEW.map((longest) =>
    headed.map((one) => headingItem(context, one, longest)),
  )
  const [whole = []] = rows
  const called = call.length > 0 ? rows.map((some) => ({ ...make(some), lead: [...call] })) : []
  const one = [...called, ...rows.map(make)].find((slide) => context.fits(slide))
  const several = flow(context, whole, MOST_IN_AGENDA, make) ?? []
  return one ? [one] : several.length <= MOST_REVIEWS ? several : []
}

/** So many rows fill more slides than bring anything back, in the smallest type. */
const MOST_IN_REVIEW = 200
/** More slides than these bring nothing back. */
const MOST_REVIEWS = 2
