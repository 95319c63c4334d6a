import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { type LayoutPlanner, linesIn, setting } from '../plan.ts'
import { base, gaps, headingSize, room, step } from './shared.ts'

/** In smaller type lines lose what makes them worth a slide, in px. */
const SMALLEST_LINES = 32

export const lines: LayoutPlanner = {
  steps(slide, show) {
    const heading = headingSize(slide, show)
    const paired = slide.items.some((item) => item.body.length > 0)
    const width = paired ? (CONTENT_WIDTH - G.lineRule) / 2 : CONTENT_WIDTH - G.pointMark
    return [64, 60, 56, 52, 46, 42, 40, 38, 36, 34, 32, 30, 28].map((size) => {
      return step(
        base(heading, size, size, {
          head: setting('serif-700', size, 1.4, width),
          body: setting('serif-700', size, 1.4, width),
        }),
        paired ? 2 : 1,
      )
    })
  },
  fits(slide, plan, show) {
    const { head, body } = plan.settings
    const inOneLine = slide.items.every(
      (item) =>
        (item.head === null || linesIn(item.head, head, show).length <= 1) &&
        item.body.every((part) => linesIn(part, body, show).length <= 1),
    )
    const height = slide.items.length * head.leading + gaps(slide.items.length, G.lineGap)
    return inOneLine && height <= room(slide, plan, show)
  },
  prefers: (_, { settings: { head } }) => head.size >= SMALLEST_LINES,
}
