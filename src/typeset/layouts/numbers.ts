import type { Slide } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner, linesIn, type Show, type Step, setting } from '../plan.ts'
import { base, gaps, headingSize, room, step, sum } from './shared.ts'

/** A figure and the words below it, in px. */
const SIZES = [
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

/** Figures in large type, each over what it counts, in tiles of one size. */
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
    const tile = Math.max(0, ...tileHeights(slide, plan, show)) + 2 * G.tilePad
    const height = rows * tile + gaps(rows, G.cardGap)
    const areWhole = slide.items.every(
      ({ head }) => head && linesIn(head, plan.settings.head, show).length === 1,
    )
    return areWhole && slide.items.length <= MOST_NUMBERS && height <= room(slide, plan, show)
  },
}

function tileHeights({ items }: Slide, { settings }: Step, show: Show): number[] {
  return items.map((item) =>
    sum([
      item.head ? settings.head.leading : 0,
      item.body.length > 0 ? G.cardBodyGap + heightOf(item.body, settings.body, show) : 0,
    ]),
  )
}
