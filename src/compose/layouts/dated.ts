import { dateIn } from '../../language/dates.ts'
import { measure } from '../../language/length.ts'
import {
  type Content,
  type Item,
  isSpan,
  makeItem,
  makeSlide,
  type Slide,
} from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import { type Course, LONGEST_NAME } from '../find/course.ts'
import type { Context } from '../slide/context.ts'
import { type Place, trimmedStart } from '../slide/place.ts'

const FEWEST_DATES = 2

/**
 * Items that all say when (3月16日：开幕, 动员部署（3月上旬）, April 2: …), as dates with what is then; null where one says
 * none: a single date among others tells no course of events.
 */
export function datedItems(context: Context, items: readonly Item[]): Item[] | null {
  if (items.length < FEWEST_DATES) return null
  const found = items.map((item) => datedItem(context, item))
  const dated = found.filter((item) => item !== null)
  const dates = new Set(
    dated.map(({ label }) => (label && isSpan(label) ? context.read(label) : '')),
  )
  return dated.length === items.length && dates.size > 1 ? dated : null
}

/** A course of events on a slide of its own; none where there is no room. */
export function courseSlides(context: Context, place: Place, { items, ahead }: Course): Slide[] {
  const slide = makeSlide('', 'timeline', { ...place, items })
  const found = [{ ...slide, lead: ahead }, slide].find((one) => context.fitsWell(one))
  return found ? [found] : []
}

function datedItem(context: Context, { head, body }: Item): Item | null {
  const [first, ...others] = body
  if (head && isSpan(head)) {
    return dated(context, head, (rest) => (rest ? { head: rest, body } : named(context, body)))
  }
  if (head || !first || !isSpan(first)) return null
  return dated(context, first, (rest) => named(context, [...(rest ? [rest] : []), ...others]))
}

/** A few words alone are what the date is called. */
function named(context: Context, body: readonly Content[]): Partial<Item> {
  const [only, ...others] = body
  const isName =
    only && isSpan(only) && others.length === 0 && measure(context.read(only)) <= LONGEST_NAME
  return isName ? { head: only } : { body: [...body] }
}

type Rest = (rest: Span | null) => Partial<Item>

function dated(context: Context, span: Span, rest: Rest): Item | null {
  const words = context.read(span)
  // What is shown otherwise than it is written has no place for its parts.
  if (words.length !== span.end - span.start) return null
  const date = dateIn(words)
  if (!date) return null
  const label = { start: span.start + date.start, end: span.start + date.end }
  const others = date.isFirst
    ? trimmedStart(context, { start: label.end, end: span.end })
    : { start: span.start, end: label.start - 1 }
  const hasWords = /[\p{L}\p{N}]/u.test(context.read(others))
  return makeItem({ label, ...rest(hasWords ? others : null) })
}
