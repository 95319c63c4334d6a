import type { Sentence } from '../../language/clauses.ts'
import { dateAhead } from '../../language/dates.ts'
import { measure } from '../../language/length.ts'
import { type Item, makeItem } from '../../model/deck.ts'
import { type Span, spanAt } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

/** Clauses that each say by when something is done, over whole sentences. */
export interface Course {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  items: Item[]
  /** What stands before the first date. */
  ahead: Span[]
}

const FEWEST_DATES = 3
/** More stand on two slides. */
export const MOST_DATES = 7
/** What is called so at a date is no sentence about it, in characters of Han. */
export const LONGEST_NAME = 14

/**
 * 3月底前完成选址，6月底前开工，10月投入使用: three dates and more, at the head of neighbouring clauses of one sentence or
 * of sentences that follow each other, are a course of events.
 */
export function coursesIn(context: Context, sentences: readonly Sentence[]): Course[] {
  const found: Course[] = []
  let run: Course | null = null
  sentences.forEach((sentence, index) => {
    const own = datesOf(context, sentence)
    const goesOn = own && run && own.ahead.length === 0
    if (goesOn && run && run.items.length + own.items.length <= MOST_DATES) {
      run.items.push(...own.items)
      run.to = index + 1
    } else {
      run = own && { from: index, to: index + 1, ...own }
      if (run) found.push(run)
    }
  })
  return found.filter(({ items }) => items.length >= FEWEST_DATES && items.length <= MOST_DATES)
}

/** The dates of a sentence; null where a clause behind the first of them begins with none. */
function datesOf({ read }: Context, { clauses }: Sentence): Omit<Course, 'from' | 'to'> | null {
  const dates = clauses.map(({ span }) => {
    const words = read(span)
    // What is shown otherwise than it is written has no place for its parts.
    return words.length === span.end - span.start ? dateAhead(words) : null
  })
  const first = dates.findIndex((date) => date !== null)
  if (first < 0 || first > 1 || dates.slice(first).some((date) => date === null)) return null
  const items = clauses.slice(first).flatMap(({ span }, at) => {
    const date = dates[first + at]
    if (!date) return []
    const rest = { start: span.start + date.rest, end: span.end }
    const said = measure(read(rest)) <= LONGEST_NAME ? { head: rest } : { body: [rest] }
    const label = spanAt(span.start, [date.start, date.end])
    return makeItem({ label, ...said })
  })
  return { items, ahead: clauses.slice(0, first).map(({ span }) => span) }
}
