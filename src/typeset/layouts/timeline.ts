import type { Item, Slide } from '../../model/deck.ts'
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
import { base, gaps, headHeight, headingSize, room, step, sum } from './shared.ts'

/** When, what, and what about it, in px. */
const SIZES = [
  [60, 52, 40],
  [54, 48, 38],
  [48, 44, 36],
  [44, 40, 34],
  [40, 36, 32],
  [36, 34, 30],
  [32, 32, 28],
  [30, 30, 28],
  [28, 28, 26],
] as const
/** More than this stand below each other. */
const MOST_ABREAST = 4
const MOST_DATES = 7

/** Dates on a line: from left to right where each has room, else from above. */
export const timeline: LayoutPlanner = {
  steps(slide, show) {
    const count = slide.items.length
    const abreast =
      count >= 2 && count <= MOST_ABREAST ? SIZES.map((sizes) => across(slide, show, sizes)) : []
    return [...abreast, ...SIZES.map((sizes) => down(slide, show, sizes))].sort(
      (a, b) => b.settings.head.size - a.settings.head.size || b.columns - a.columns,
    )
  },
  fits(slide, plan, show) {
    const heights = slide.items.map((item) => heightIn(item, plan, show))
    const height =
      plan.columns > 1
        ? Math.max(0, ...heights) + G.timeDot
        : sum(heights) + gaps(heights.length, G.timeGap)
    const areWhole = slide.items.every(
      ({ label }) => !label || linesIn(label, plan.settings.label, show).length === 1,
    )
    return areWhole && slide.items.length <= MOST_DATES && height <= room(slide, plan, show)
  },
}

type Sizes = (typeof SIZES)[number]

function across(slide: Slide, show: Show, sizes: Sizes): Step {
  const count = slide.items.length
  const width = (CONTENT_WIDTH - (count - 1) * G.cardGap) / count
  return stepOf(slide, show, sizes, { columns: count, label: width, words: width })
}

function down(slide: Slide, show: Show, sizes: Sizes): Step {
  const dates = dateSpace(slide, sizes[0], show)
  return stepOf(slide, show, sizes, {
    columns: 1,
    label: dates,
    words: CONTENT_WIDTH - dates - G.timeDot,
  })
}

function stepOf(
  slide: Slide,
  show: Show,
  [date, head, body]: Sizes,
  { columns, label, words }: { columns: number; label: number; words: number },
): Step {
  const settings = base(headingSize(slide, show), head, body, {
    label: setting('serif-700', date, 1.3, label),
    head: setting('sans-700', head, 1.35, words, true),
    body: setting('sans-400', body, 1.4, words),
  })
  return step(settings, columns)
}

/** Room for the longest date before the line, in px. */
export function dateSpace({ items }: Slide, size: number, show: Show): number {
  const widest = Math.max(
    0,
    ...items.map(({ label }) => (label ? emsOf(label, 'serif-700', show) : 0)),
  )
  return Math.ceil(widest * size)
}

function heightIn(item: Item, { settings, columns }: Step, show: Show): number {
  const { label, head, body } = settings
  const date = item.label ? label.leading : 0
  const words = headHeight(item, head, show) + heightOf(item.body, body, show)
  return columns > 1 ? date + words : Math.max(date, words)
}
