import { measure } from '../../language/length.ts'
import { type Content, isFilled, type Slide } from '../../model/deck.ts'
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
  if (items.length > MOST_TOGETHER) return inBatches(context, items, most, make)
  const weigh = (item: T) => weightOf(context, make([item]))
  for (let each = Math.min(most, items.length); each >= 1; each -= 1) {
    const slides = balanced(items, weigh, Math.ceil(items.length / each)).map(make)
    // Two to a slide may be set small; more are parted for comfort's sake.
    const isGood = each > 2 ? context.fitsWell : context.fits
    if (slides.every((slide) => isGood(slide))) return slides
  }
  return null
}

/** How to part items evenly is weighed for at most so many: the work grows with their square. */
const MOST_TOGETHER = 240

function inBatches<T>(
  context: Context,
  items: readonly T[],
  most: number,
  make: (items: readonly T[]) => Slide,
): Slide[] | null {
  const slides: Slide[] = []
  for (let from = 0; from < items.length; from += MOST_TOGETHER) {
    const some = flow(context, items.slice(from, from + MOST_TOGETHER), most, make)
    if (!some) return null
    slides.push(...some)
    context.tally.foresee(slides.length)
  }
  return slides
}

/** A list that goes on has what announces it above every part of it, where there is room. */
export function announcedOn(context: Context, slides: readonly Slide[], lead: Content): void {
  for (const slide of slides) {
    const led = { ...slide, lead: [lead, ...slide.lead] }
    if (slide.lead[0] !== lead && context.fitsWell(led)) slide.lead = led.lead
  }
}

/**
 * Items in `count` chunks of as many, or one more where that does not come out even: which chunks take one
 * more is chosen so that they weigh alike (least squares), the first ones where it makes no difference.
 */
function balanced<T>(items: readonly T[], weigh: (item: T) => number, count: number): T[][] {
  const least = Math.floor(items.length / count)
  const longer = items.length % count
  const before = [0]
  // Chunks of as many can't be chosen.
  if (longer > 0) for (const item of items) before.push((before.at(-1) ?? 0) + weigh(item))
  const squareOf = (from: number, to: number) => ((before[to] ?? 0) - (before[from] ?? 0)) ** 2
  // How to part the first items best into so many chunks, by how many of them are longer ones.
  let best: { cost: number; ends: number[] }[] = [{ cost: 0, ends: [] }]
  for (let chunk = 1; chunk <= count; chunk += 1) {
    const next: typeof best = []
    best.forEach(({ cost, ends }, taken) => {
      for (const more of [0, 1]) {
        if (taken + more > longer) continue
        const from = (chunk - 1) * least + taken
        const to = from + least + more
        const whole = cost + squareOf(from, to)
        const known = next[taken + more]
        if (!known || whole <= known.cost) next[taken + more] = { cost: whole, ends: [...ends, to] }
      }
    })
    best = next
  }
  const ends = best[longer]?.ends ?? []
  return ends.map((end, index) => items.slice(ends[index - 1] ?? 0, end))
}

/** As many items to a slide as fit, in order, as a page of running text is filled; the last like the others. */
export function pour<T>(
  context: Context,
  items: readonly T[],
  make: (items: readonly T[]) => Slide,
): Slide[] {
  const filled = filledTo(context, items, make, Infinity)
  if (filled.length < 2) return filled.map(make)
  const total = items.reduce((sum, item) => sum + weightOf(context, make([item])), 0)
  const even = filledTo(context, items, make, (total / filled.length) * EVEN)
  return (even.length === filled.length ? even : filled).map(make)
}

/** A slide is closed when it holds so many times its even share. */
const EVEN = 1.08

function filledTo<T>(
  context: Context,
  items: readonly T[],
  make: (items: readonly T[]) => Slide,
  most: number,
): T[][] {
  const slides: T[][] = []
  let held: T[] = []
  let weight = 0
  for (const item of items) {
    const own = weightOf(context, make([item]))
    const isFull = weight + own > most || !context.fitsWell(make([...held, item]))
    if (held.length > 0 && isFull) {
      slides.push(held)
      context.tally.foresee(slides.length)
      held = []
      weight = 0
    }
    held.push(item)
    weight += own
  }
  if (held.length > 0) slides.push(held)
  return slides
}

/** How much a slide shows, in characters of Han. */
function weightOf({ read }: Context, { lead, items, rows }: Slide): number {
  const shown = items.flatMap(({ head, body }) => (head ? [head, ...body] : body))
  const cells = rows.flat().filter(isFilled)
  const contents = [...lead, ...shown, ...cells]
  return contents.reduce((sum, one) => sum + ('start' in one ? measure(read(one)) : 0), 0)
}
