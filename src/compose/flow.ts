import type { Slide } from '../model/deck.ts'
import type { Context } from './context.ts'

/**
 * Spreads items over as few slides as they fit on, of like fullness, with at most `most` on one.
 * @returns null when even one item alone does not fit its slide
 */
export function flow<T>(
  context: Context,
  items: readonly T[],
  most: number,
  make: (items: readonly T[]) => Slide,
): Slide[] | null {
  if (items.length === 0) return []
  const spread = (each: number) => evenly(items, Math.ceil(items.length / each)).map(make)
  for (let each = Math.min(most, items.length); each >= 1; each -= 1) {
    const slides = spread(each)
    // Two to a slide may be set small; more are parted for comfort's sake.
    const isGood = each > 2 ? context.fitsWell : context.fits
    if (slides.every((slide) => isGood(slide))) return slides
  }
  return null
}

function evenly<T>(items: readonly T[], count: number): T[][] {
  const chunks: T[][] = []
  for (let index = 0; index < count; index += 1) {
    const from = Math.floor((index * items.length) / count)
    chunks.push(items.slice(from, Math.floor(((index + 1) * items.length) / count)))
  }
  return chunks.filter((chunk) => chunk.length > 0)
}

/** Fills each slide with as many items as fit, in order, as a page of running text is filled. */
export function pour<T>(
  context: Context,
  items: readonly T[],
  make: (items: readonly T[]) => Slide,
): Slide[] {
  const slides: Slide[] = []
  let held: T[] = []
  for (const item of items) {
    const more = [...held, item]
    if (held.length > 0 && !context.fitsWell(make(more))) {
      slides.push(make(held))
      held = [item]
    } else held = more
  }
  if (held.length > 0) slides.push(make(held))
  return slides
}
