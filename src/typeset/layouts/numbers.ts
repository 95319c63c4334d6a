import type { Content, Slide } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner, linesIn, type Show, type Step, setting } from '../plan.ts'
import { base, gaps, headingSize, room, step } from './shared.ts'

/** A figure and the words above and below it, in px. */
const SIZES = [
  [160, 44],
  [140, 40],
  [120, 36],
  [104, 36],
  [92, 34],
  [80, 34],
  [72, 32],
  [64, 30],
  [56, 30],
  [48, 28],
] as const

/** Columns for a number of tiles: rows of like length. */
const COLUMNS: readonly number[] = [1, 1, 2, 3, 2, 3, 3]
const MOST_NUMBERS = 6

/** Figures in large type, each below what it counts, in tiles of one size. */
export const numbers: LayoutPlanner = {
  steps(slide, show) {
    const columns = COLUMNS[slide.items.length] ?? 3
    const width = (CONTENT_WIDTH - (columns - 1) * G.cardGap) / columns - 2 * G.cardPadX
    return SIZES.map(([figure, words]) =>
      step(
        base(headingSize(slide, show), figure, words, {
          head: setting('serif-700', figure, 1.15, width),
          body: setting('sans-400', words, 1.4, width, true),
        }),
        columns,
      ),
    )
  },
  fits(slide, plan, show) {
    const rows = Math.ceil(slide.items.length / plan.columns)
    const tile = tileHeight(slide, plan, show) + 2 * G.tilePad
    const height = rows * tile + gaps(rows, G.cardGap)
    const areWhole = slide.items.every(
      ({ head }) => head && linesIn(head, plan.settings.head, show).length === 1,
    )
    return areWhole && slide.items.length <= MOST_NUMBERS && height <= room(slide, plan, show)
  },
}

/** The highest name, a figure, and the most that is told of one more: tiles are alike. */
function tileHeight({ items }: Slide, { settings }: Step, show: Show): number {
  const highest = (parts: readonly (readonly Content[])[]) =>
    Math.max(0, ...parts.map((part) => heightOf(part, settings.body, show)))
  const above = highest(items.map(({ body }) => body.slice(0, 1)))
  const below = highest(items.map(({ body }) => body.slice(1)))
  return above + settings.head.leading + G.cardBodyGap + below
}
