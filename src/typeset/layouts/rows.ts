import { CONTENT_WIDTH, canvasHeight, GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner, setting, titleHeight } from '../plan.ts'
import { base, endsAtParts, headingSize, labelSpace, room, step, sum } from './shared.ts'

/** A call in large type above the rows, whose heading is small then, in px. */
const CALL_SIZES = [60, 56, 52, 48, 44, 40] as const
const CALL_HEADING = 36

/** From so many rows on, two columns are tried where one of that type is too high. */
const FEWEST_IN_TWO = 6
/** And below a call. */
const FEWEST_BELOW_CALL = 4

function columnsOf(count: number, mostInOne: number, fewestInTwo: number): readonly number[] {
  if (count > mostInOne) return [2]
  return count >= fewestInTwo ? [1, 2] : [1]
}

/** Label and heading in rows: agenda and closing; more than `mostInOne` in two columns. */
export function rows(sizes: readonly number[], top: number, mostInOne: number) {
  const planner: LayoutPlanner = {
    steps(slide, show) {
      const called = slide.lead.length > 0 ? CALL_SIZES : [null]
      return called.flatMap((call) =>
        sizes.flatMap((size) =>
          columnsOf(slide.items.length, mostInOne, call ? FEWEST_BELOW_CALL : FEWEST_IN_TWO).map(
            (count) => {
              const width =
                (CONTENT_WIDTH - (count - 1) * G.cardGap) / count - labelSpace(slide, size, show)
              return step(
                base(call ? CALL_HEADING : headingSize(slide, show), size, size, {
                  label: setting('serif-700', size, 1.35, labelSpace(slide, size, show)),
                  head: setting('sans-700', size, 1.35, width, true),
                  ...(call ? { lead: setting('serif-700', call, 1.45, CONTENT_WIDTH, true) } : {}),
                }),
                count,
              )
            },
          ),
        ),
      )
    },
    prefers: (slide, { settings: { lead } }, show) =>
      slide.lead.every((words) => endsAtParts(words, lead, show)),
    fits(slide, plan, show) {
      const { settings, columns: count } = plan
      const heights = slide.items.map(
        (item) =>
          Math.max(
            settings.label.leading,
            item.head ? titleHeight([item.head], settings.head, show) : 0,
          ) +
          2 * G.agendaPadY +
          1,
      )
      // Headings of one line each are easier to take in than larger ones of two.
      const isBroken = slide.items.some(
        ({ head }) => head && titleHeight([head], settings.head, show) > settings.head.leading,
      )
      if (isBroken && settings.head.size > 30) return false
      const perColumn = Math.ceil(heights.length / count)
      const tallest = Math.max(0, ...heights) * perColumn
      // Under a heading of its own there may be less room.
      const own = slide.heading.length > 0 ? room(slide, plan, show) : Infinity
      const call =
        slide.lead.length > 0 ? heightOf(slide.lead, settings.lead, show) + 2 * G.leadGap : 0
      const height = call + (count > 1 ? tallest : sum(heights))
      return height <= Math.min(own, canvasHeight(show.size) - top - G.padBottom)
    },
  }
  return planner
}
