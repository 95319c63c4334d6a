import type { Item, Slide } from '../model/deck.ts'
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
  for (let count = Math.ceil(items.length / most); count <= items.length; count += 1) {
    const slides = evenly(items, count).map(make)
    if (slides.every((slide) => context.fits(slide))) return slides
    // Where the list is long, try the next count that takes an item less on each slide.
    const each = Math.ceil(items.length / count)
    if (each > 1) count = Math.max(count, Math.ceil(items.length / (each - 1)) - 1)
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
export function pour(
  context: Context,
  items: readonly Item[],
  make: (items: readonly Item[]) => Slide,
): Slide[] {
  const slides: Slide[] = []
  let held: Item[] = []
  for (const item of items) {
    const more = [...held, item]
    if (held.length > 0 && !context.fits(make(more))) {
      slides.push(make(held))
      held = [item]
    } else held = more
  }
  if (held.length > 0) slides.push(make(held))
  return slides
}
