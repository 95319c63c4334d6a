import { GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner } from '../plan.ts'
import {
  base,
  gaps,
  HEAD_AND_BODY,
  headHeight,
  headingSize,
  LARGE,
  largestShare,
  room,
  step,
  sum,
} from './shared.ts'

export const points: LayoutPlanner = {
  steps(slide, show) {
    const heading = headingSize(slide, show)
    return [...LARGE, ...HEAD_AND_BODY].map(([head, body]) => step(base(heading, head, body)))
  },
  fits(slide, plan, show) {
    const { head, body } = plan.settings
    const heights = slide.items.map((item) => {
      const bodies = heightOf(item.body, body, show)
      return headHeight(item, head, show) + (bodies > 0 ? bodies + G.pointBodyGap : 0)
    })
    return (
      sum(heights) + gaps(heights.length, G.pointGap) <=
      room(slide, plan, show) * largestShare(head.size)
    )
  },
}
