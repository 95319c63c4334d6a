import { isEmpty, type Span, sliceOf, trimmed } from '../model/span.ts'
import type { HeadingCut } from './heading.ts'
import { isLatin } from './latin.ts'
import { lengthOf, withoutMark } from './sentence.ts'

/** A question is a heading up to this length, in characters. */
const LONGEST = 100
const LONGEST_LATIN = 240

/** How the answer begins where it stands on the line of its question. */
const ANSWER = /(?<=[？?。\s])(?:答|A|Ａ)(?:\s?[\d０-９]{1,3})?\s?[：:．.](?=.)/
/** What a question ends with; か and 吗 ask without a mark of their own. */
const ASKS = /(?:[？?]|か|吗|呢|嗎)[。”"」』)）*_]*$/

/**
 * The question behind 问： or Q1. as its heading, all its sentences, with what stands behind it as the
 * rest; null where nothing asks there.
 */
export function cutAsked(text: string, whole: Span): HeadingCut | null {
  const words = sliceOf(text, whole)
  const answer = ANSWER.exec(words)
  const end = answer ? whole.start + answer.index : whole.end
  const asked = trimmed(text, { start: whole.start, end })
  const question = sliceOf(text, asked)
  if (lengthOf(question) > (isLatin(question) ? LONGEST_LATIN : LONGEST)) return null
  if (!ASKS.test(question)) return null
  const rest = trimmed(text, { start: end, end: whole.end })
  return { heading: withoutMark(text, asked), rest: isEmpty(rest) ? null : rest }
}
