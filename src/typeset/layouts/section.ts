import type { Content, Slide } from '../../model/deck.ts'
import { canvasHeight, GEOMETRY as G } from '../geometry.ts'
import { type LayoutPlanner, linesOf, type Show, type Step, setting, titleHeight } from '../plan.ts'
import { bonds, IN_WORD } from '../words.ts'
import { base, gaps, step, sum } from './shared.ts'

/** Is a word of the heading torn at the end of a line? */
function tearsHeading({ heading }: Slide, { settings }: Step, show: Show): boolean {
  return heading.some((line) => {
    const words = show(line)
    const within = bonds(words)
    return linesOf(words, settings.heading).some(({ end }) => within[end] === IN_WORD)
  })
}

const SMALLEST_AT_PAUSES = 50

/** A large heading of several lines, each of which ends with a mark or at a space. */
function endsAtPauses({ heading }: Slide, { settings }: Step, show: Show): boolean {
  const set = settings.heading
  const isEnded = (line: Content) => {
    const words = show(line)
    const inner = linesOf(words, set).slice(0, -1)
    return inner.every(({ end }) => /[\s，、；：。]/.test(words.slice(end - 1, end)))
  }
  return set.size >= SMALLEST_AT_PAUSES && heading.every(isEnded)
}

export const section: LayoutPlanner = {
  steps: (slide, show) => {
    const width = G.width - G.sectionPanel - 2 * G.sectionPadX
    const all = [
      [64, 34],
      [56, 34],
      [50, 32],
      [46, 30],
      [42, 28],
      [38, 26],
      [36, 26],
    ].map(([heading = 36, size = 26]) =>
      step(
        base(heading, size, size, {
          heading: setting('serif-700', heading, 1.4, width, true),
          head: setting('sans-400', size, 1.4, width - 44),
        }),
      ),
    )
    // A heading that breaks at its pauses, or between words, is worth a smaller size.
    const atPauses = all.filter((one) => endsAtPauses(slide, one, show))
    return [...atPauses, ...all.filter((one) => !tearsHeading(slide, one, show)), ...all]
  },
  fits(slide, { settings }, show) {
    const heading = titleHeight(slide.heading, settings.heading, show)
    const list = slide.items.map(({ head }) => titleHeight(head ? [head] : [], settings.head, show))
    const height =
      heading +
      (list.length > 0 ? G.sectionHeadGap : 0) +
      sum(list) +
      gaps(list.length, G.sectionListGap)
    return height <= canvasHeight(show.size) - 2 * G.padTop
  },
}
