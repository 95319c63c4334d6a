import { isHan, measure } from '../../language/length.ts'
import { COUNTED } from '../../language/openings.ts'
import { pointsBack } from '../../language/worth.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import type { Point } from './keypoints.ts'

/** In characters of Han. */
const SHORTEST_TOPIC = 6

/**
 * What the points of one paragraph are about: the lead phrase of its first sentence, where that is the first of
 * them; null where they are of several paragraphs, or it is one of several itself.
 */
export function topicOf(
  context: Context,
  { head, sentence }: Point,
  others: readonly Point[],
  paragraphs: readonly Span[],
): Span | null {
  const own = paragraphs.find(({ start, end }) => start <= sentence.start && sentence.end <= end)
  const isOne = own !== undefined && others.every((other) => other.sentence.end <= own.end)
  if (!head || !isOne || others.length < 1 || !isHan(context.read(head))) return null
  const isFirst = !/[\p{L}\p{N}]/u.test(context.read({ start: own.start, end: head.start }))
  const words = context.read(head)
  const isWhole = measure(words) >= SHORTEST_TOPIC && !pointsBack(words) && !COUNTED.test(words)
  return isFirst && isWhole ? head : null
}
