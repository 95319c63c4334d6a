import { type Span, trimmed } from '../model/span.ts'
import type { HeadingCut } from './heading.ts'
import { inOrder } from './in-order.ts'
import { membersOf } from './members.ts'
import { lengthOf, withoutMark } from './sentence.ts'

/** A name is no shorter than this, in characters. */
const SHORTEST = 2

/**
 * A heading ends where the series begins that its paragraph counts, though no mark stands between them:
 * 1.宣传①讲课；②办报。 is 宣传 with two members. `words` is the paragraph behind its label.
 */
export function beforeSeries(text: string, words: Span, cut: HeadingCut): HeadingCut {
  const { heading } = cut
  if (!heading || membersOf(text, heading).every(({ value }) => value !== 1)) return cut
  const [first] = inOrder(membersOf(text, words), null)
  if (!first || first.label.start >= heading.end) return cut
  const start = heading.start
  const name = withoutMark(text, trimmed(text, { start, end: first.label.start }))
  if (lengthOf(text.slice(start, name.end)) < SHORTEST) return cut
  return { heading: name, rest: { start: first.label.start, end: words.end } }
}
