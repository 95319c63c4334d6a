import { isSpaced } from '../../language/length.ts'
import type { Slide } from '../../model/deck.ts'
import { GEOMETRY as G } from '../geometry.ts'
import { heightOf, type LayoutPlanner, linesIn, type Show, type Step, setting } from '../plan.ts'
import { base, headingSize, room, step } from './shared.ts'

/** A large sentence reads best in lines of up to about so many signs. */
const SENTENCE_EMS = 17
/** Somewhat longer lines are worth it where each then ends at a pause. */
const LONGER_EMS = [17, 19, 21]
/** In smaller type than this a pause at each line's end is worth less than the size, in px. */
const SMALLEST_AT_PAUSES = 44
/** A line is long enough beside the longest from this share of it on. */
const SHORTEST_LINE = 0.4
/** More signs are running text, whose lines end anywhere. */
const MOST_AT_PAUSES = 80

/** Where words are parted by spaces: in Latin letters, two to an em, and in Hangul. */
const SPACED_EMS = 24

function wordsOf({ items }: Slide, show: Show): string {
  return items.flatMap(({ body }) => body.map(show)).join('')
}

/** Quotations and single sentences: large, balanced, in the middle. */
export function sentence(sizes: readonly number[], measure: number): LayoutPlanner {
  const stepOf = (slide: Slide, show: Show, size: number, ems: number) =>
    step(
      base(headingSize(slide, show), size, size, {
        body: setting('serif-700', size, 1.55, Math.min(measure, ems * size), true),
      }),
    )
  return {
    steps(slide, show) {
      const words = wordsOf(slide, show)
      const ems = isSpaced(words) ? SPACED_EMS : SENTENCE_EMS
      const all = sizes.map((size) => stepOf(slide, show, size, ems))
      if (isSpaced(words) || words.length > MOST_AT_PAUSES) return all
      const atPauses = sizes
        .filter((size) => size >= SMALLEST_AT_PAUSES)
        .flatMap((size) => LONGER_EMS.map((longer) => stepOf(slide, show, size, longer)))
        .filter((one) => endsAtPauses(slide, one, show))
      return [...atPauses, ...all]
    },
    fits(slide, plan, show) {
      const { body, lead } = plan.settings
      const bodies = slide.items.flatMap((item) => item.body)
      const sources = slide.items.flatMap(({ label }) => (label ? [label] : []))
      const cite = sources.length > 0 ? heightOf(sources, lead, show) + G.leadGap : 0
      return heightOf(bodies, body, show) + cite <= room(slide, plan, show)
    },
  }
}

/** Does each line but the last end with a mark, and is none much shorter than the longest? */
function endsAtPauses({ items }: Slide, { settings: { body } }: Step, show: Show): boolean {
  return items
    .flatMap((item) => item.body)
    .every((content) => {
      const words = show(content)
      const lines = linesIn(content, body, show)
      const lengths = lines.map(({ start, end }) => end - start)
      const isEven = Math.min(...lengths) >= Math.max(...lengths) * SHORTEST_LINE
      return isEven && lines.slice(0, -1).every(({ end }) => isPause(words, end))
    })
}

function isPause(words: string, end: number): boolean {
  return /[\s，；：。！？]$/.test(words.slice(0, end))
}
