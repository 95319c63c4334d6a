import { CONTENT_WIDTH, GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import { heightOf, type LayoutPlanner, linesIn, setting } from '../plan.ts'
import { base, gaps, headingSize, room, step, sum } from './shared.ts'

/** Lines of code, each as it is; one that is too long goes on below, set in. */
export const code: LayoutPlanner = {
  steps: (slide, show) =>
    [32, 30, 28, SMALLEST_TEXT].map((size) =>
      step(
        base(headingSize(slide, show), size, size, {
          body: setting('mono-400', size, 1.3, CONTENT_WIDTH - 2 * G.codePadX),
        }),
      ),
    ),
  fits(slide, plan, show) {
    const heights = slide.items.map((item) => heightOf(item.body, plan.settings.body, show))
    const panels = heights.length * 2 * G.codePadY + gaps(heights.length, G.paragraphGap)
    return sum(heights) + panels <= room(slide, plan, show)
  },
  // Lines in one piece are worth a smaller size.
  prefers(slide, { settings: { body } }, show) {
    const lines = slide.items.flatMap((item) =>
      item.body.flatMap((one) => linesIn(one, body, show)),
    )
    return body.size === SMALLEST_TEXT || lines.every(({ hang }) => hang === undefined)
  },
}
