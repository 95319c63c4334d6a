import { isFilled, type Slide, type Theme } from '../model/deck.ts'
import { PLANNERS } from './layouts/index.ts'
import type { Face } from './metrics.ts'
import type { Plan, Setting, Show, Step } from './plan.ts'

/** What each theme sets headings in; its `--heading-face` says the same. */
export const HEADING_FACES: Record<Theme, Face> = {
  official: 'serif-700',
  scholar: 'serif-700',
  plain: 'sans-700',
}

/**
 * Chooses the type of a slide: the largest step of its layout's scale at which everything fits on
 * the canvas, of those that the layout prefers before others. When none does, the smallest step with
 * `fits: false`. Composing asks to know where a slide must be split; rendering asks again and so sets exactly what was planned.
 */
export function planSlide(slide: Slide, show: Show, theme: Theme = 'official'): Plan {
  const { steps, isGood, fits } = scaleOf(slide, show, theme)
  const preferred = steps.find((step) => isGood(step) && fits(step))
  const chosen = preferred ?? steps.find(fits)
  const last = steps.at(-1)
  if (!last) throw new Error(`The layout “${slide.layout}” has no step in its type scale.`)
  const found = { fits: chosen !== undefined, isPreferred: preferred !== undefined }
  return { ...(chosen ?? last), ...found }
}

/**
 * Does a slide fit at a step that its layout prefers, and is the first such step large enough? What
 * `planSlide` would choose, without trying the steps after the last that is.
 */
export function fitsLarge(
  slide: Slide,
  show: Show,
  theme: Theme,
  isLarge: (step: Step) => boolean,
): boolean {
  const { steps, isGood, fits } = scaleOf(slide, show, theme)
  const tried = steps.slice(0, steps.findLastIndex(isLarge) + 1)
  const preferred = tried.find((step) => isGood(step) && fits(step))
  return preferred !== undefined && isLarge(preferred)
}

/** The steps of a slide's layout, and whether it prefers one and fits at it. */
function scaleOf(slide: Slide, show: Show, theme: Theme) {
  const planner = PLANNERS[slide.layout]
  const face = HEADING_FACES[theme]
  const isHopeless = holdsTooMuch(slide, show)
  const known = new Map<Step, boolean>()
  return {
    steps: planner.steps(slide, show).map((step) => withHeadings(step, face)),
    isGood: (step: Step) => planner.prefers?.(slide, step, show) ?? true,
    fits: (step: Step) => {
      const found = known.get(step) ?? (!isHopeless && planner.fits(slide, step, show))
      known.set(step, found)
      return found
    },
  }
}

/** No canvas holds more in the smallest type of any layout: signs of a quarter of an em, and rows. */
const MOST_SIGNS = 30_000
const MOST_ITEMS = 800

/** Is it so much that no step need be tried? Composing asks of lists and passages of any length. */
function holdsTooMuch({ items, rows, heading, lead, tail }: Slide, show: Show): boolean {
  if (items.length > MOST_ITEMS || rows.length > MOST_ITEMS) return true
  const said = items.flatMap(({ label, head, body }) => [label, head, ...body])
  let signs = 0
  for (const content of [...heading, ...lead, ...tail, ...said, ...rows.flat()]) {
    if (isFilled(content)) signs += show(content).length
    if (signs > MOST_SIGNS) return true
  }
  return false
}

/** Layouts set headings in the serif face; a theme may take another. */
function withHeadings(step: Step, face: Face): Step {
  if (face === 'serif-700') return step
  const own = (set: Setting) => (set.face === 'serif-700' ? { ...set, face } : set)
  const { heading, lead, label, head, body } = step.settings
  const settings = {
    heading: own(heading),
    lead: own(lead),
    label: own(label),
    head: own(head),
    body: own(body),
  }
  return { ...step, settings }
}
