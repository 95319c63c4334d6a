import { CONTENT_WIDTH, GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import { heightOf, type LayoutPlanner, setting } from '../plan.ts'
import { base, gaps, headHeight, headingSize, room, step, sum } from './shared.ts'

export const text: LayoutPlanner = {
  steps(slide, show) {
    const labelled = slide.items.some((item) => item.label)
    const width = CONTENT_WIDTH - (labelled ? G.labelWidth + G.labelGap : 0)
    const heading = headingSize(slide, show)
    return [36, 34, 32, 30, 28, 26].map((size) =>
      step(
        base(heading, size, size, {
          label: setting('serif-700', Math.max(size - 2, SMALLEST_TEXT), 1.6, G.labelWidth),
          head: setting('sans-700', size, 1.6, width),
          body: setting('sans-400', size, 1.6, width),
        }),
        labelled ? 2 : 1,
      ),
    )
  },
  fits(slide, plan, show) {
    const { label, head, body } = plan.settings
    const heights = slide.items.map((item) =>
      Math.max(
        item.label ? heightOf([item.label], label, show) : 0,
        headHeight(item, head, show) + heightOf(item.body, body, show),
      ),
    )
    return sum(heights) + gaps(heights.length, G.paragraphGap) <= room(slide, plan, show)
  },
}
