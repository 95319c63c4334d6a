import type { Layout, Slide } from '../../model/deck.ts'
import { GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner, type Show, setting } from '../plan.ts'
import { base, headingSize, room, step } from './shared.ts'

/** A large sentence reads best in lines of up to about so many signs. */
const SENTENCE_EMS = 17

/** In Latin letters, two to an em. */
const LATIN_EMS = 24

function sentenceEms({ items }: Slide, show: Show): number {
  const words = items.flatMap(({ body }) => body.map(show)).join('')
  return /[\u2e80-\uffef]/.test(words) ? SENTENCE_EMS : LATIN_EMS
}

/** Quotations and single sentences: large, balanced, in the middle. */
export function sentence(layout: Layout, sizes: readonly number[], measure: number): LayoutPlanner {
  return {
    layout,
    steps: (slide, show) =>
      sizes.map((size) =>
        step(
          base(headingSize(slide, show), size, size, {
            body: setting(
              'serif-700',
              size,
              1.55,
              Math.min(measure, sentenceEms(slide, show) * size),
              true,
            ),
          }),
        ),
      ),
    fits(slide, plan, show) {
      const { body, lead } = plan.settings
      const bodies = slide.items.flatMap((item) => item.body)
      const sources = slide.items.flatMap(({ label }) => (label ? [label] : []))
      const cite = sources.length > 0 ? heightOf(sources, lead, show) + G.leadGap : 0
      return heightOf(bodies, body, show) + cite <= room(slide, plan, show)
    },
  }
}
