import type { Layout } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { type LayoutPlanner, linesIn, setting } from '../plan.ts'
import { base, headHeight, headingSize, labelSpace, step, sum } from './shared.ts'

/** From so many rows on, two columns are tried where one of that type is too high. */
const FEWEST_IN_TWO = 6

function columnsOf(count: number, mostInOne: number): readonly number[] {
  if (count > mostInOne) return [2]
  return count >= FEWEST_IN_TWO ? [1, 2] : [1]
}

/** Label and heading in rows: agenda and closing; more than `mostInOne` in two columns. */
export function rows(layout: Layout, sizes: readonly number[], top: number, mostInOne: number) {
  const planner: LayoutPlanner = {
    layout,
    steps: (slide, show) =>
      sizes.flatMap((size) =>
        columnsOf(slide.items.length, mostInOne).map((count) => {
          const width =
            (CONTENT_WIDTH - (count - 1) * G.cardGap) / count - labelSpace(slide, size, show)
          return step(
            base(headingSize(slide, show), size, size, {
              label: setting('serif-700', size, 1.35, labelSpace(slide, size, show)),
              head: setting('sans-700', size, 1.35, width, true),
            }),
            count,
          )
        }),
      ),
    fits(slide, { settings, columns: count }, show) {
      const heights = slide.items.map(
        (item) =>
          Math.max(settings.label.leading, headHeight(item, settings.head, show)) +
          2 * G.agendaPadY +
          1,
      )
      // Headings of one line each are easier to take in than larger ones of two.
      const isBroken = slide.items.some(
        ({ head }) => head && linesIn(head, settings.head, show).length > 1,
      )
      if (isBroken && settings.head.size > 30) return false
      const perColumn = Math.ceil(heights.length / count)
      const tallest = Math.max(0, ...heights) * perColumn
      return (count > 1 ? tallest : sum(heights)) <= G.height - top - G.padBottom
    },
  }
  return planner
}
