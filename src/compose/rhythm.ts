import { type Item, isSpan, type Layout, type Slide } from '../model/deck.ts'
import type { Context } from './context.ts'
import { measure } from './keypoints.ts'

/** Slides of one layout that follow each other before one is set in another shape. */
const MOST_ALIKE: Partial<Record<Layout, number>> = { points: 2, cards: 3, lines: 3 }
/** Lines under each other are read at a glance, in characters of Han. */
const LONGEST_LINE = 22

/**
 * Five lists in a row look the same. Where the words allow it, the next one is set in another shape:
 * points of like weight as cards, lead phrases alone as lines, cards as points, pairs of lines as cards.
 */
export function varied(context: Context, slides: readonly Slide[]): Slide[] {
  let last: Layout | null = null
  let alike = 0
  return slides.map((slide) => {
    alike = slide.layout === last ? alike + 1 : 1
    last = slide.layout
    if (alike <= (MOST_ALIKE[slide.layout] ?? Infinity)) return slide
    const shapes = SHAPES[slide.layout] ?? []
    const other = shapes.map((shape) => shape(context, slide)).find((one) => one !== null)
    if (!other) return slide
    last = other.layout
    alike = 1
    return other
  })
}

type Shape = (context: Context, slide: Slide) => Slide | null

const SHAPES: Partial<Record<Layout, readonly Shape[]>> = {
  points: [asCards, asLines],
  cards: [(context, slide) => shaped(context, slide, 'points')],
  lines: [asCards],
}

function asCards(context: Context, slide: Slide): Slide | null {
  const { items } = slide
  if (items.length < 2 || items.length > 4) return null
  const hasHeads = items.every(({ head, body }) => head !== null && body.length > 0)
  // Sentences without a lead phrase make cards too, as long as none has one.
  if (!hasHeads && !items.every(({ head }) => head === null)) return null
  const cards = shaped(context, slide, 'cards')
  return cards && context.isEven(cards) ? cards : null
}

function asLines(context: Context, slide: Slide): Slide | null {
  const isShort = ({ head, body }: Item) =>
    head !== null &&
    body.length === 0 &&
    isSpan(head) &&
    measure(context.read(head)) <= LONGEST_LINE
  return slide.items.length >= 2 && slide.items.every(isShort)
    ? shaped(context, slide, 'lines')
    : null
}

function shaped(context: Context, slide: Slide, layout: Layout): Slide | null {
  const other = { ...slide, layout }
  return context.fitsWell(other) ? other : null
}
