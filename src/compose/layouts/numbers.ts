import { sharesOf } from '../../language/amounts.ts'
import { RATE } from '../../language/figures.ts'
import { isSpan, makeSlide, type Slide } from '../../model/deck.ts'
import type { Changes } from '../find/changes.ts'
import type { Figures } from '../find/figures.ts'
import type { Context } from '../slide/context.ts'
import type { Place } from '../slide/place.ts'

/** The figures on a slide of their own, between the clauses before and behind them; none where there is no room. */
export function figureSlides(context: Context, place: Place, figures: Figures): Slide[] {
  const { items, others } = figures
  const [first] = items.flatMap(({ body }) => body).filter(isSpan)
  const lead = others.filter(({ end }) => first && end <= first.start).slice(-1)
  const last = items
    .flatMap(({ head }) => head ?? [])
    .filter(isSpan)
    .at(-1)
  const tail = others.filter(({ start }) => last && start >= last.end).slice(0, 1)
  const layout = areComparable(context, figures) ? 'bars' : 'numbers'
  const slide = makeSlide('', layout, { ...place, items })
  const found = [{ ...slide, lead, tail }, slide].find((one) => context.fitsWell(one))
  return found ? [found] : []
}

/** Changes on a slide of their own; none where they have no room. */
export function changeSlides(context: Context, place: Place, changes: Changes): Slide[] {
  const slide = makeSlide('', 'from-to', { ...place, items: changes.items })
  const lead = changes.ahead ? [changes.ahead] : []
  const tail = changes.after ? [changes.after] : []
  const found = [{ ...slide, lead, tail }, { ...slide, tail }, slide].find((one) =>
    context.fitsWell(one),
  )
  return found ? [found] : []
}

const FEWEST_BARS = 3

/** Parts or rates of a whole, or one measure of several things: only what is compared is drawn to one scale. */
function areComparable({ show }: Context, { items, areParts }: Figures): boolean {
  const figures = items.map(({ head }) => (head ? show(head) : ''))
  const names = items.map(({ body }) => body.slice(0, 1).map(show).join(''))
  const areBare = items.every(({ body }) => body.length === 1)
  if (items.length < FEWEST_BARS || !areBare || sharesOf(figures) === null) return false
  return (
    areParts ||
    [sharedEnd(names), sharedEnd(names.map(reversed))].some((count) => count >= FEWEST_SHARED) ||
    names.every((name) => RATE.test(name))
  )
}

const FEWEST_SHARED = 2

const reversed = (words: string) => [...words].reverse().join('')

/** How many signs all end with. */
function sharedEnd([first = '', ...others]: readonly string[]): number {
  let count = 0
  while (
    count < first.length &&
    others.every((other) => other.at(-1 - count) === first.at(-1 - count))
  )
    count += 1
  return count
}
