import type { Slide } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import {
  heightOf,
  type LayoutPlanner,
  type Setting,
  type Show,
  type Step,
  setting,
} from '../plan.ts'
import { slideHead } from './head.ts'
import {
  base,
  gaps,
  headHeight,
  headingSize,
  labelSpace,
  room,
  spaceOf,
  step,
  sum,
  widestLabel,
} from './shared.ts'

/** In larger type than this an article is for few words, and fills at most this share of its room. */
const LARGEST_ARTICLE = 32
const MOST_IN_LARGE = 0.85

/** （一） 1. (a) in front: an item that an article counts, which stands further in than its text. */
export const COUNTED =
  /^(?:[（(][^（()）]{1,4}[)）]|[\d０-９]{1,3}[.．、)）]|[①-⑳]|[a-zA-Zア-ン가나다라마바사아자차카타파하][.．)）]|[ア-ン]\u3000|[一二三四五六七八九十]{1,3}[、\s])/

/** How a paragraph of an article is set: what it counts stands further in. */
export function articleSetting(words: string, { settings: { body } }: Step): Setting {
  return COUNTED.test(words) ? { ...body, width: body.width - G.articleIndent } : body
}

/** The number of a lone article is not said beside it where the slide is called so. */
function isTitle(slide: Slide, show: Show): boolean {
  const [only, ...others] = slide.items
  return others.length === 0 && only?.label === slideHead(slide, show).heading[0]
}

export const article: LayoutPlanner = {
  steps(slide, show) {
    const heading = headingSize(slide, show)
    const label = isTitle(slide, show) ? 0 : widestLabel(slide, show)
    return [56, 50, 46, 42, 40, 38, 36, 34, 32, 30, 28, SMALLEST_TEXT].map((size) => {
      const space = Math.min(spaceOf(label, size), G.articleLabel)
      const width = CONTENT_WIDTH - space
      return step(
        base(heading, size, size, {
          label: setting('serif-700', size, 1.55, space),
          head: setting('sans-700', size, 1.55, width),
          body: setting('sans-400', size, 1.55, width),
        }),
        space > 0 ? 2 : 1,
      )
    })
  },
  // A label in one line is worth a smaller size.
  prefers(slide, { settings: { label } }, show) {
    return label.size === SMALLEST_TEXT || labelSpace(slide, label.size, show) <= G.articleLabel
  },
  fits(slide, plan, show) {
    const { label, head } = plan.settings
    const heights = slide.items.map((item) => {
      const bodies = item.body.map((part) =>
        heightOf([part], articleSetting(show(part), plan), show),
      )
      return Math.max(
        item.label && plan.columns > 1 ? heightOf([item.label], label, show) : 0,
        headHeight(item, head, show) + sum(bodies) + gaps(bodies.length, G.articleParagraphGap),
      )
    })
    const share = head.size > LARGEST_ARTICLE ? MOST_IN_LARGE : 1
    return sum(heights) + gaps(heights.length, G.articleGap) <= room(slide, plan, show) * share
  },
}
