import { canvasHeight, GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import { emsOf, heightOf, type LayoutPlanner, setting, titleHeight } from '../plan.ts'
import { base, endsAtParts, step, WIDE_SPACE } from './shared.ts'

/** A title that has no room on one line in type of this size fills the cover in two, in px. */
const SMALLEST_ON_ONE = 62
const LARGEST_ON_TWO = 80

/** In large type a title's line stands on one line, a long one on two; in small type the longest has room. */
function mostLines(size: number, ems: number): number {
  const isLong = ems * SMALLEST_ON_ONE > G.width - 2 * G.titlePadX
  if (size > 50) return isLong && size <= LARGEST_ON_TWO ? 2 : 1
  return size > 40 ? 3 : Infinity
}

const MOST_PARTS = 3

/** So many lines as it has parts, where it has few. */
function partsOf(words: string): number {
  const parts = words.split(WIDE_SPACE).length
  return parts <= MOST_PARTS ? parts : 1
}

export const title: LayoutPlanner = {
  steps: () =>
    [96, 88, 80, 74, 68, 62, 56, 50, 44, 40, 36].map((size) => {
      const width = G.width - 2 * G.titlePadX
      return step(
        base(size, 32, Math.max(SMALLEST_TEXT, Math.round(size * 0.46)), {
          heading: setting('serif-700', size, 1.36, width, true),
          body: setting(
            'sans-400',
            Math.max(SMALLEST_TEXT, Math.round(size * 0.44)),
            1.5,
            width,
            true,
          ),
        }),
      )
    }),
  fits(slide, { settings }, show) {
    const items = slide.items.flatMap((item) => item.body)
    const { heading } = settings
    const head = titleHeight(slide.heading, heading, show)
    const isWithin = slide.heading.every((line) => {
      const parts = heading.size <= LARGEST_ON_TWO ? partsOf(show(line)) : 1
      const most = Math.max(parts, mostLines(heading.size, emsOf(line, heading.face, show)))
      return titleHeight([line], heading, show) <= most * heading.leading
    })
    const body = heightOf(items, settings.body, show) + (items.length > 0 ? G.titleGap : 0)
    return isWithin && head + body <= canvasHeight(show.size) - 220
  },
  /** A line ends between parts. */
  prefers(slide, { settings: { heading } }, show) {
    return slide.heading.every((line) => endsAtParts(line, heading, show))
  },
}
