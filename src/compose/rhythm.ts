import type { Slide } from '../model/deck.ts'
import type { Context } from './context.ts'
import { measure } from './keypoints.ts'

/** Slides of points that follow each other before one is set as cards. */
const MOST_ALIKE = 2
/** Cards of one row weigh alike: the longest body is at most so many times the shortest. */
const MOST_UNLIKE = 2.4

/**
 * Five lists in a row look the same. A third list of two or three points of like weight is set as
 * cards, which say the same words in another shape.
 */
export function varied(context: Context, slides: readonly Slide[]): Slide[] {
  let alike = 0
  return slides.map((slide) => {
    if (slide.layout !== 'points') {
      alike = 0
      return slide
    }
    alike += 1
    if (alike <= MOST_ALIKE) return slide
    const cards = asCards(context, slide)
    if (cards) alike = 0
    return cards ?? slide
  })
}

function asCards(context: Context, slide: Slide): Slide | null {
  const { items } = slide
  if (items.length < 2 || items.length > 4) return null
  const weights = items.map(({ head, body }) =>
    head && body.length > 0 ? lengthOf(context, body) : 0,
  )
  if (Math.min(...weights) === 0 || Math.max(...weights) > Math.min(...weights) * MOST_UNLIKE)
    return null
  const cards: Slide = { ...slide, layout: 'cards' }
  return context.fits(cards) ? cards : null
}

function lengthOf(context: Context, body: Slide['items'][number]['body']): number {
  const spans = body.flatMap((content) => ('start' in content ? [content] : []))
  return spans.reduce((sum, span) => sum + measure(context.read(span)), 0)
}
