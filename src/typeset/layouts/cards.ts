import type { Slide } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import {
  heightOf,
  type LayoutPlanner,
  linesOf,
  type Plan,
  type Setting,
  type Show,
  type Step,
  setting,
} from '../plan.ts'
import { bonds, IN_WORD } from '../words.ts'
import {
  base,
  gaps,
  HEAD_AND_BODY,
  headHeight,
  headingSize,
  LARGE,
  largestShare,
  room,
  step,
  sum,
} from './shared.ts'

/** For cards whose heads all take as many lines. */
const LEVEL = [
  [60, 46],
  [56, 44],
  [52, 40],
  [48, 38],
  [44, 36],
  [40, 34],
  [40, 32],
  [36, 32],
  [34, 30],
] as const

/** Columns for a number of cards: rows of like length, wide enough for words. */
const CARD_COLUMNS: readonly number[] = [1, 1, 2, 3, 2, 3, 3]

/** What of the room of large type cards need not keep free. */
const CARD_ROOM = 0.25

/** Of a card beside others, at most so much stays empty. */
const MOST_EMPTY = 1 / 4

/**
 * Cards of like weight stand beside each other, all as high as the fullest; where one would stay emptier
 * than a quarter they stand under each other, each as high as its own words.
 */
export const cards: LayoutPlanner = {
  steps(slide, show) {
    const sizes = [...LARGE, ...HEAD_AND_BODY]
    // Sentences in narrow boxes are walls.
    if (slide.items.every(({ head }) => head === null))
      return sizes.map(([head, body]) => underStep(slide, head, body, show))
    // Bodies that begin at one height are worth a smaller head.
    const level = LEVEL.map(([head, body]) => besideStep(slide, head, body, show)).filter((one) =>
      isLevel(slide, one, show),
    )
    return [
      ...level,
      ...sizes.flatMap(([head, body]) => [
        besideStep(slide, head, body, show),
        underStep(slide, head, body, show),
      ]),
    ]
  },
  fits(slide, plan, show) {
    const isLong = slide.items.some(({ head }) => head && !isHead(show(head), plan.settings.head))
    // Cards have room around their words already.
    const share = Math.min(1, largestShare(plan.settings.head.size) + CARD_ROOM)
    return !isLong && cardsHeight(slide, plan, show) <= room(slide, plan, show) * share
  },
  prefers: (slide, plan, show) =>
    isStacked(slide, plan) ||
    (emptiestCard(slide, plan, show) <= MOST_EMPTY && !isWall(slide, plan, show)),
}

/** Narrow columns of more lines are walls of text. */
const MOST_NARROW_LINES = 6

function isWall({ items }: Slide, { settings: { body }, columns }: Step, show: Show): boolean {
  const most = Math.max(0, ...items.map((item) => heightOf(item.body, body, show) / body.leading))
  return columns > 2 && most > MOST_NARROW_LINES
}

/** The heads of cards beside each other take as many lines each. */
function isLevel(slide: Slide, plan: Step, show: Show): boolean {
  const heights = slide.items.map((item) => headHeight(item, plan.settings.head, show))
  return !isStacked(slide, plan) && new Set(heights).size === 1
}

function besideStep(slide: Slide, head: number, body: number, show: Show): Step {
  const columns = CARD_COLUMNS[slide.items.length] ?? 3
  const width = (CONTENT_WIDTH - (columns - 1) * G.cardGap) / columns - 2 * G.cardPadX
  const parts = {
    head: setting('serif-700', head, 1.35, width, true),
    body: setting('sans-400', body, 1.5, width, true),
  }
  return step(base(headingSize(slide, show), head, body, parts), columns)
}

/** Head beside body; sentences that have no head take the whole width. */
function underStep(slide: Slide, head: number, body: number, show: Show): Step {
  const width = CONTENT_WIDTH - 2 * G.cardPadX
  const beside = slide.items.some((item) => item.head) ? G.cardHead + G.cardHeadGap : 0
  const parts = {
    head: setting('serif-700', head, 1.35, G.cardHead, true),
    body: setting('sans-400', body, 1.5, width - beside),
  }
  return step(base(headingSize(slide, show), head, body, parts), 1)
}

/** Several cards in one column: each has its head beside its body. */
export function isStacked({ items }: Slide, { columns }: Pick<Plan, 'columns'>): boolean {
  return items.length > 1 && columns === 1
}

/** A head in more lines than this is no head any more. */
const MOST_HEAD_LINES = 2

/** In few lines, and no word of it torn. */
function isHead(words: string, set: Setting): boolean {
  const lines = linesOf(words, set)
  const within = bonds(words)
  const isTorn = lines
    .slice(1)
    .some(
      ({ start }) => /^\w\w$/.test(words.slice(start - 1, start + 1)) || within[start] === IN_WORD,
    )
  return lines.length <= MOST_HEAD_LINES && !isTorn
}

function cardsHeight(slide: Slide, plan: Step, show: Show): number {
  const rows = Math.ceil(slide.items.length / plan.columns)
  const height = isStacked(slide, plan)
    ? stackedHeight(slide, plan, show)
    : rows * cardHeight(slide, plan, show)
  return height + gaps(rows, G.cardGap)
}

/** Each card is as high as the higher of its head and its body. */
function stackedHeight({ items }: Slide, { settings }: Step, show: Show): number {
  const contents = items.map((item) =>
    Math.max(headHeight(item, settings.head, show), heightOf(item.body, settings.body, show)),
  )
  return sum(contents) + items.length * (G.cardPadTop + G.cardPadBottom)
}

/** Of cards beside each other, which are all as high as the fullest. */
export function cardHeight(slide: Slide, plan: Step, show: Show): number {
  return Math.max(0, ...cardContents(slide, plan, show)) + G.cardPadTop + G.cardPadBottom
}

/** Above the words of a card, what balances what the body leaves empty below them; in px. */
export function cardTop(slide: Slide, plan: Step, show: Show): number {
  const rows = Math.ceil(slide.items.length / plan.columns)
  const height = (room(slide, plan, show) - gaps(rows, G.cardGap)) / rows
  const left = Math.max(0, height - cardHeight(slide, plan, show))
  return G.cardPadTop + Math.floor(left * OPTICAL)
}

/** Words in the middle look low: they stand a little above it. */
const OPTICAL = 0.4

function cardContents({ items }: Slide, { settings }: Step, show: Show): number[] {
  return items.map((item) => {
    const bodies = heightOf(item.body, settings.body, show)
    return headHeight(item, settings.head, show) + (bodies > 0 ? bodies + G.cardBodyGap : 0)
  })
}

/** The share of the emptiest card that stays empty, 0 to 1, where all are as high as the fullest. */
function emptiestCard(slide: Slide, plan: Step, show: Show): number {
  const heights = cardContents(slide, plan, show)
  return heights.length === 0 ? 0 : 1 - Math.min(...heights) / Math.max(...heights)
}
