import { type Item, makeItem, makeSlide, type Slide } from '../model/deck.ts'
import type { Section } from '../model/outline.ts'
import type { Context } from './context.ts'
import { type Place, shortened, titleOf } from './place.ts'

/** In characters of Han. */
const LONGEST_IN_ROWS = 48

/** Label and heading of a section apart, for rows in which the labels line up. */
export function headingItem(context: Context, section: Section, longest = LONGEST_IN_ROWS): Item {
  const heading = section.heading ? shortened(context, section.heading, longest) : null
  return makeItem({ label: section.number, head: heading })
}

const FEWEST_ROWS = 2

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
