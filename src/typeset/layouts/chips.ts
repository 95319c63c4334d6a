import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { type LayoutPlanner, setting } from '../plan.ts'
import { base, headingSize, room, step } from './shared.ts'

const MOST_CHIPS = 8

export const chips: LayoutPlanner = {
  steps: (slide, show) =>
    [64, 60, 56, 52, 48, 44, 40, 36, 34, 32].map((size) => {
      const count = Math.max(1, slide.items.length)
      const width = Math.min(G.chipWidth, (CONTENT_WIDTH - (count - 1) * G.chipGap) / count)
      return step(
        base(headingSize(slide, show), size, size, {
          head: setting('serif-700', size, 1.3, width),
        }),
        count,
      )
    }),
  fits(slide, plan, show) {
    const { head } = plan.settings
    const longest = Math.max(
      0,
      ...slide.items.map(({ head: words }) => (words ? show(words).length : 0)),
    )
    const upright = slide.items.every(({ head: words }) => words && isUpright(show(words)))
    const height = longest * head.leading + 2 * G.chipPad
    const wide = head.width >= head.size * 1.6
    return upright && wide && slide.items.length <= MOST_CHIPS && height <= room(slide, plan, show)
  },
}

/** Chips run from top to bottom: only signs that stand upright there, and short. */
function isUpright(text: string): boolean {
  return text.length <= 7 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(text)
}
