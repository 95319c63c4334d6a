import { CONTENT_WIDTH } from '../geometry.ts'
import { heightOf, type LayoutPlanner, setting } from '../plan.ts'
import { base, headingSize, room, step } from './shared.ts'

export const figure: LayoutPlanner = {
  steps: (slide, show) => [
    step(
      base(headingSize(slide, show), 28, 26, {
        body: setting('sans-400', 26, 1.4, CONTENT_WIDTH, true),
      }),
    ),
  ],
  fits: (slide, plan, show) =>
    heightOf(
      slide.items.flatMap((item) => item.body),
      plan.settings.body,
      show,
    ) <=
      2 * plan.settings.body.leading && room(slide, plan, show) > 300,
}
