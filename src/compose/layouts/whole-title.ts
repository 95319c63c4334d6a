import { measure } from '../../language/length.ts'
import { isSpan, makeSlide, type Slide } from '../../model/deck.ts'
import type { Section } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { type Place, titleOf } from '../slide/place.ts'
import { paragraphItems, runningText } from './running.ts'

/** A longer heading, of five lines and more, leaves its slide no room to speak of; in characters of Han. */
const LONGEST_SHARED = 120

/**
 * A heading that is cut short stands whole on the first of its slides; where that has no room for it,
 * on slides of its own before them.
 */
export function withWholeTitle(
  context: Context,
  section: Section,
  place: Place,
  slides: readonly Slide[],
): Slide[] {
  const title = titleOf(context.document.text, section)
  if (!place.heading.some((line) => context.show.isCut?.(line))) return [...slides]
  const [first, ...others] = slides
  if (first?.heading === place.heading) {
    const whole = { ...first, heading: title }
    const length = title.reduce((sum, span) => sum + measure(context.read(span)), 0)
    if (length <= LONGEST_SHARED && context.fitsWell(whole)) return [whole, ...others]
  }
  return [...titleSlides(context, place, title), ...slides]
}

/** A title as running text, under as much of it as a heading holds. */
export function titleSlides(context: Context, place: Place, title: readonly Span[]): Slide[] {
  const whole = makeSlide('', 'statement', {
    ...place,
    items: paragraphItems(title).flat(),
    notes: [...title],
  })
  if (title.length === 1 && context.fits(whole)) return [whole]
  const slides = runningText(context, place, paragraphItems(title))
  return slides.map((slide) => ({
    ...slide,
    notes: slide.items.flatMap(({ body }) => body.filter(isSpan)),
  }))
}
