import type { Slide } from '../model/deck.ts'
import { PLANNERS } from './layouts.ts'
import type { Plan, Show } from './plan.ts'

/**
 * Chooses the type of a slide: the largest step of its layout's scale at which everything fits on
 * the canvas. When none does, the smallest step with `fits: false`. Composing asks to know where a
 * slide must be split; rendering asks again and so sets exactly what was planned.
 */
export function planSlide(slide: Slide, show: Show): Plan {
  const planner = PLANNERS.find(({ layout }) => layout === slide.layout)
  if (!planner) throw new Error(`No planner for the layout “${slide.layout}”; add one to PLANNERS.`)
  const steps = planner.steps(slide, show)
  const chosen = steps.find((plan) => planner.fits(slide, plan, show))
  const last = steps.at(-1)
  if (!last) throw new Error(`The layout “${slide.layout}” has no step in its type scale.`)
  return { ...(chosen ?? last), fits: chosen !== undefined }
}
