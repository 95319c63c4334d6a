import { sharesOf } from '../../language/amounts.ts'
import type { Slide } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import {
  emsOf,
  heightOf,
  type LayoutPlanner,
  linesIn,
  type Show,
  type Step,
  setting,
} from '../plan.ts'
import { base, gaps, headingSize, room, step, sum } from './shared.ts'

/** A figure and what it is of, in px. */
const SIZES = [
  [64, 40],
  [56, 38],
  [52, 36],
  [48, 34],
  [44, 32],
  [40, 30],
  [36, 30],
  [32, 28],
] as const
const MOST_BARS = 8
/** A name beside a bar takes so many lines. */
const MOST_LINES = 2

/** How long the bars may be, in px: what names and figures leave. */
export function barSpace(slide: Slide, { settings: { head } }: Step, show: Show): number {
  const widest = Math.max(
    0,
    ...slide.items.map((item) => (item.head ? emsOf(item.head, head.face, show) : 0)),
  )
  return CONTENT_WIDTH - G.barWords - 2 * G.barSpace - Math.ceil(widest * head.size)
}

/** Each bar's share of the longest, from zero; null where the figures can't be compared. */
export function barShares({ items }: Slide, show: Show): number[] | null {
  return sharesOf(items.map(({ head }) => (head ? show(head) : '')))
}

/** Figures of one unit as bars to scale, each with its name before and its value behind it. */
export const bars: LayoutPlanner = {
  steps: (slide, show) =>
    SIZES.map(([value, words]) =>
      step(
        base(headingSize(slide, show), value, words, {
          head: setting('serif-700', value, 1.45, CONTENT_WIDTH / 3),
          body: setting('sans-400', words, 1.3, G.barWords, true),
        }),
      ),
    ),
  fits(slide, plan, show) {
    const { head, body } = plan.settings
    const heights = slide.items.map((item) =>
      Math.max(head.leading, heightOf(item.body, body, show)),
    )
    const areWhole = slide.items.every(
      (item) =>
        item.head &&
        linesIn(item.head, head, show).length === 1 &&
        heightOf(item.body, body, show) <= MOST_LINES * body.leading,
    )
    const height = sum(heights) + gaps(heights.length, G.barGap)
    return areWhole && slide.items.length <= MOST_BARS && height <= room(slide, plan, show)
  },
}
