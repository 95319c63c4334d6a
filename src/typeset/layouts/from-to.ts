import { sharesOf } from '../../language/amounts.ts'
import type { Content, Item } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { emsOf, heightOf, type LayoutPlanner, type Show, type Step, setting } from '../plan.ts'
import { base, gaps, headingSize, room, step, sum } from './shared.ts'

/** What it is now, what it was, and of what, in px. */
const SIZES = [
  [92, 52, 38],
  [80, 48, 36],
  [72, 44, 36],
  [64, 40, 34],
  [56, 38, 32],
  [48, 34, 30],
  [42, 32, 28],
] as const
const SIZES_ALONE = [[150, 76, 44], [128, 68, 42], [110, 60, 40], ...SIZES] as const
const MOST_CHANGES = 4

/** What an item of the layout says: of what, from what, to what. */
export interface Change {
  words: readonly Content[]
  from: Content | null
  to: Content | null
}

/** The last paragraph of an item is what it was; what stands before it says of what. */
export function changeOf({ head, body }: Item): Change {
  return { words: body.slice(0, -1), from: body.at(-1) ?? null, to: head }
}

/** The shares of the larger that both figures are, for bars to scale from zero; null where they can't be compared. */
export function barsOf(item: Item, show: Show): [number, number] | null {
  const { from, to } = changeOf(item)
  if (!from || !to) return null
  const unit = /[^\d\s]+$/.exec(show(to))?.[0] ?? ''
  // 从5提高到8个: the unit is said once.
  const was = /\d\s*$/.test(show(from)) ? show(from) + unit : show(from)
  const [a, b] = sharesOf([was, show(to)]) ?? []
  return a === undefined || b === undefined ? null : [a, b]
}

/** From what to what, each over bars at their true ratio. */
export const fromTo: LayoutPlanner = {
  steps(slide, show) {
    const isAlone = slide.items.length === 1
    const width = isAlone ? CONTENT_WIDTH : G.changeWords
    return (isAlone ? SIZES_ALONE : SIZES).map(([to, from, words]) =>
      step(
        base(headingSize(slide, show), to, words, {
          label: setting('serif-700', from, 1.15, wayWidth(isAlone)),
          head: setting('serif-700', to, 1.15, wayWidth(isAlone)),
          body: setting('sans-400', words, 1.4, width, true),
        }),
        isAlone ? 1 : 2,
      ),
    )
  },
  fits(slide, plan, show) {
    const heights = slide.items.map((item) => rowHeight(item, plan, show))
    const areWhole = slide.items.every(
      (item) => wayOf(item, plan, show) <= wayWidth(plan.columns === 1),
    )
    const height = sum(heights) + gaps(heights.length, G.changeGap)
    return areWhole && slide.items.length <= MOST_CHANGES && height <= room(slide, plan, show)
  },
}

/** The width for both figures and the arrow between them, in px. */
function wayWidth(isAlone: boolean): number {
  return isAlone ? CONTENT_WIDTH : CONTENT_WIDTH - G.changeWords - G.changeSpace
}

/** The width that both figures and the arrow take on one line, in px. */
function wayOf(item: Item, { settings: { head, label } }: Step, show: Show): number {
  const { from, to } = changeOf(item)
  const was = from ? emsOf(from, label.face, show) * label.size : 0
  const is = to ? emsOf(to, head.face, show) * head.size : 0
  return was + G.changeArrow + is
}

function rowHeight(item: Item, { settings, columns }: Step, show: Show): number {
  const words = heightOf(changeOf(item).words, settings.body, show)
  const bars = barsOf(item, show) ? G.changeBars : 0
  const way = settings.head.leading + bars
  return columns === 1 ? words + G.leadGap + way : Math.max(words, way)
}
