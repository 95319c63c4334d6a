import type { Span } from '../model/span.ts'

const OPENERS = '“‘「『《〈（(【〔['
const CLOSERS = '”’」』》〉）)】〕]'

/** A stretch that is left open for longer than this was never closed: a typing slip. */
const LONGEST_BRACKET = 300

/**
 * The offset of the first sign in `marks` at or after `from` that stands outside quotation marks
 * and brackets; `end` when there is none. A Latin . ; : or , counts only before white space.
 */
export function findOutside(text: string, from: number, end: number, marks: string): number {
  let depth = 0
  let opened = from
  for (let at = from; at < end; at += 1) {
    const sign = text[at] ?? ''
    if (depth === 0 && marks.includes(sign) && isMark(text, at)) return at
    if (OPENERS.includes(sign)) {
      if (depth === 0) opened = at
      depth += 1
    } else if (CLOSERS.includes(sign) && depth > 0) depth -= 1
    if (depth > 0 && at - opened > LONGEST_BRACKET) {
      depth = 0
      at = opened
    }
  }
  return end
}

/** 3.5 and e.g. have no sentence end in them. */
function isMark(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (!'.;:,!?'.includes(sign)) return true
  const next = text[at + 1]
  return next === undefined || /[\s”’"')\]]/.test(next)
}

/** Signs after which a sentence has ended. */
export const SENTENCE_ENDS = '。！？!?.'
/** Signs after which a clause of a heading has ended. */
export const HEADING_ENDS = '。！？；：!?.;:'

/** How many characters a reader counts: without white space and without footnote marks 〔1〕 [1]. */
export function lengthOf(text: string): number {
  return text.replace(/[\s\u3000]|〔\d+〕|\[\d+\]/g, '').length
}

/** `span` without a full stop, comma or colon at its end. */
export function withoutMark(text: string, { start, end }: Span): Span {
  let last = end
  while (last > start && '。；：，、.;:,'.includes(text[last - 1] ?? '')) last -= 1
  return { start, end: last }
}
