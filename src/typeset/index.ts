import {
  type Content,
  isFilled,
  isSpan,
  type Slide,
  type TableCell,
  type Theme,
} from '../model/deck.ts'
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
function holdsTooMuch(slide: Slide, show: Show): boolean {
  if (slide.items.length > MOST_ITEMS || slide.rows.length > MOST_ITEMS) return true
  // What is shown is hardly longer than what is written: most slides need not be read for it.
  const written = (content: Content) =>
    isSpan(content) ? content.end - content.start : content.written.length
  const shown = (content: Content) => show(content).length
  return signsIn(slide, written) > MOST_SIGNS && signsIn(slide, shown) > MOST_SIGNS
}

function signsIn(slide: Slide, lengthOf: (content: Content) => number): number {
  const { heading, lead, tail, items, rows } = slide
  const lengthOfAll = (all: readonly TableCell[]) =>
    all.reduce((sum, one) => (isFilled(one) ? sum + lengthOf(one) : sum), 0)
  let signs = lengthOfAll(heading) + lengthOfAll(lead) + lengthOfAll(tail)
  for (const { label, head, body } of items) {
    signs += (label ? lengthOf(label) : 0) + (head ? lengthOf(head) : 0) + lengthOfAll(body)
  }
  for (const row of rows) signs += lengthOfAll(row)
  return signs
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
