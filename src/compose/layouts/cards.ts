import { CONDITIONAL, isConditional } from '../../language/conditions.ts'
import { isAdverbialLatin } from '../../language/latin.ts'
import { isHan, measure } from '../../language/length.ts'
import { ABOUT } from '../../language/openings.ts'
import { isClosed } from '../../language/wording.ts'
import { type Item, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import type { Parallel } from '../find/parallel/index.ts'
import { excerpt } from '../points/excerpt.ts'
import type { Context } from '../slide/context.ts'
import { flow } from '../slide/flow.ts'
import type { Place } from '../slide/place.ts'
import { asPlain } from './items.ts'
import { nested } from './tables.ts'

/** How much of its support a card shows, in characters, by the number of cards. */
const CARD_BODY: readonly number[] = [0, 0, 62, 46, 44, 28, 28]
const SHORTEST_CARD_BODY = 18

export function cards(context: Context, place: Place, group: Parallel): Slide[] | null {
  const { members } = group
  const table = nested(context, place, group)
  if (table) return table
  // 什么时候思想解放 over 我们的事业就…: half a sentence is no heading.
  const halves = members.filter((member) => isHalf(context, member))
  if (halves.length * 2 >= members.length) return asWhole(context, place, members)
  // A long head needs the whole width, and a card without words below its head would stand empty.
  const isUneven = members.some(({ body }) => !body)
  if (isUneven || members.some(({ head }) => measure(context.read(head)) > LONGEST_CARD_HEAD)) {
    return asPoints(context, place, members)
  }
  const most = CARD_BODY[Math.min(members.length, 6)] ?? 28
  // Cards of one row weigh alike: none shows much more than the poorest of them can.
  const lengths = members.map(({ body }) => (body ? measure(context.read(body)) : 0))
  const poorest = Math.min(...lengths.filter((length) => length > 0))
  const limit = Math.max(SHORTEST_CARD_BODY, Math.min(most, Math.round(poorest * 1.4)))
  const make = (items: readonly Item[]) => makeSlide('', 'cards', { ...place, items: [...items] })
  // Parallel members belong on one slide: less of their support is shown before they are parted.
  for (const share of [1, 0.8, 0.6]) {
    const slide = make(cardItems(context, members, limit * share))
    const isGood = share > 0.6 ? context.fitsWell : context.fits
    if (members.length <= 6 && isGood(slide)) return [slide]
  }
  const flowed = flow(context, cardItems(context, members, limit), 6, make)
  return flowed?.every(({ items }) => items.length > 1) ? flowed : asPoints(context, place, members)
}

/** Longer heads, in characters of Han, need the whole width. */
const LONGEST_CARD_HEAD = 18
/** What supports a point, in characters of Han; a condition is shown with what follows from it. */
const POINT_BODIES = [40, 80]

/** A condition, or a time, that says nothing without what follows from it. */
function waits(words: string): boolean {
  return CONDITIONAL.test(words) || (isHan(words) && !isClosed([words]))
}

export function asPoints(
  context: Context,
  place: Place,
  members: Parallel['members'],
): Slide[] | null {
  const make = (items: readonly Item[]) => makeSlide('', 'points', { ...place, items: [...items] })
  const isConditional = members.some(({ head }) => waits(context.read(head)))
  const items = POINT_BODIES.map((most) => cardItems(context, members, most)).find(
    (all) => !isConditional || all.every(({ body }) => body.length > 0),
  )
  return items ? flow(context, items, 5, make) : null
}

/** Is a member's head open without what follows? 对于新组建的部门 and other short topics head it well. */
function isHalf(context: Context, { head, body }: Parallel['members'][number]): boolean {
  const words = context.read(head)
  if (!isHan(words))
    return isConditional(words) || isAdverbialLatin(words) || isListOn(context, body)
  if (!body) return isConditional(words)
  const isTopic = ABOUT.test(words) && !words.endsWith('的')
  return !isTopic && !isClosed([words], [context.read(body)])
}

/** “Recommendations 1” over “2 and 4”: the comma between them was one of a list. */
function isListOn(context: Context, body: Span | null): boolean {
  return body !== null && /^(?:\d|and\b|or\b)/.test(context.read(body))
}

/** Members in plain type, each with as much of what it says as ends well. */
function asWhole(context: Context, place: Place, members: Parallel['members']): Slide[] | null {
  const make = (items: readonly Item[]) => makeSlide('', 'points', { ...place, items: [...items] })
  return flow(context, cardItems(context, members, LONGEST_WHOLE).map(asPlain), 5, make)
}

/** Below a head that stands with it, in characters of Han. */
const LONGEST_WHOLE = 60

function cardItems(context: Context, members: Parallel['members'], limit: number): Item[] {
  return members.map(({ head, body }) => {
    const shown = body && excerpt(context, body, limit)
    return makeItem({ head, body: shown ? [shown] : [] })
  })
}
