import { GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import { heightOf, type LayoutPlanner, linesIn, setting } from '../plan.ts'
import { base, step } from './shared.ts'

export const title: LayoutPlanner = {
  layout: 'title',
  steps: () =>
    [68, 62, 56, 50, 44, 40].map((size) => {
      const width = G.width - 2 * G.titlePadX
      return step(
        base(size, 32, Math.max(SMALLEST_TEXT, Math.round(size * 0.46)), {
          heading: setting('serif-700', size, 1.36, width, true),
          body: setting(
            'sans-400',
            Math.max(SMALLEST_TEXT, Math.round(size * 0.44)),
            1.5,
            width,
            true,
          ),
        }),
      )
    }),
  fits(slide, { settings }, show) {
    const items = slide.items.flatMap((item) => item.body)
    const head = heightOf(slide.heading, settings.heading, show)
    const oneLineEach = slide.heading.every(
      (line) =>
        linesIn(line, settings.heading, show).length <= (settings.heading.size > 50 ? 1 : 3),
    )
    const body = heightOf(items, settings.body, show) + (items.length > 0 ? G.titleGap : 0)
    return oneLineEach && head + body <= G.height - 220
  },
}
