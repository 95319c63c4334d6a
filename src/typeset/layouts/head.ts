import type { Content, Slide } from '../../model/deck.ts'
import { CRUMB_EMS, GEOMETRY as G } from '../geometry.ts'
import { emsOf, type Show } from '../plan.ts'

/** What stands at a slide's head. */
export interface Head {
  crumb: readonly Content[]
  /** In large type; empty where what the slide is called ends the crumb. */
  heading: readonly Content[]
  /** The heading is a first and a last number, with a sign of the tool's between them. */
  isRange: boolean
}

/**
 * What a slide is called, in the type of a title: its heading, or the numbers of its articles. What goes on under the
 * heading of the slide before it has that as the crumb's last step: said again in large type it would say nothing new.
 */
export function slideHead(slide: Slide, show: Show): Head {
  const { crumb, heading, part } = slide
  const own: Head = { crumb, heading, isRange: false }
  if (part === null || heading.length === 0) return own
  const inside = [[...crumb, ...heading], heading].find((all) => isCrumbShort(all, show))
  if (!inside) return own
  const numbers = slide.layout === 'article' ? numbersOf(slide, show) : []
  if (numbers.length > 0) {
    return { crumb: inside, heading: numbers, isRange: numbers.length > 1 }
  }
  return part.index > 1 ? { crumb: inside, heading: [], isRange: false } : own
}

/** The first and the last number of a slide's articles; none where one has no number that can be named. */
function numbersOf({ items }: Slide, show: Show): Content[] {
  const labels = items.map(({ label }) => label)
  const areNamed = labels.every((label) => label && /\p{L}.*\p{L}|\p{L}+\s*\d/u.test(show(label)))
  const [first] = labels
  const last = labels.at(-1)
  if (!areNamed || !first || !last) return []
  return labels.length > 1 ? [first, last] : [first]
}

/** Does what stands above a heading have room in one line? */
export function isCrumbShort(crumb: readonly Content[], show: Show): boolean {
  const steps = crumb.map((step) => emsOf(step, 'sans-400', show) + (show.isCut?.(step) ? 1 : 0))
  const ems = steps.reduce((total, one) => total + one, 0)
  return ems + Math.max(0, steps.length - 1) * (G.crumbStep / G.crumbSize) <= CRUMB_EMS
}
