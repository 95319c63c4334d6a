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
    return [...LARGE, ...HEAD_AND_BODY].map(([head, body]) => {
      const settings = base(heading, head, body)
      // Two lines or three: none is left with a word, and no word is torn.
      return step({ ...settings, body: { ...settings.body, balance: true } })
    })
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
