import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { type LayoutPlanner, linesIn, setting } from '../plan.ts'
import { cardHeight } from './cards.ts'
import { base, gaps, HEAD_AND_BODY, headingSize, room, step } from './shared.ts'

/** More steps than this stand in rows, without rising. */
const MOST_RISING = 5

export const steps: LayoutPlanner = {
  steps(slide, show) {
    const count = Math.max(1, slide.items.length)
    const columns = count <= MOST_RISING ? count : 3
    const width = (CONTENT_WIDTH - (columns - 1) * G.stepGap) / columns - 2 * G.cardPadX
    return HEAD_AND_BODY.map(([head, body]) =>
      step(
        base(headingSize(slide, show), head, body, {
          head: setting('serif-700', head, 1.35, width, true),
          body: setting('sans-400', body, 1.5, width),
        }),
        columns,
      ),
    )
  },
  fits(slide, plan, show) {
    const rows = Math.ceil(slide.items.length / plan.columns)
    const rise = rows === 1 ? (slide.items.length - 1) * G.stepRise : 0
    const isLong = slide.items.some(
      ({ head }) => head && linesIn(head, plan.settings.head, show).length > 3,
    )
    const height = rows * cardHeight(slide, plan, show) + gaps(rows, G.stepGap) + rise
    return !isLong && height <= room(slide, plan, show)
  },
}
