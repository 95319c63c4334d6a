import { endsAbbreviation } from '../model/abbreviations.ts'
import { bracketDepths, LONGEST_QUOTE } from '../model/brackets.ts'
import type { Span } from '../model/span.ts'

/**
 * The offset of the first sign in `marks` at or after `from` that stands outside quotation marks
 * and brackets; `end` when there is none. A Latin . ; : or , counts only before white space.
 */
export function findOutside(text: string, from: number, end: number, marks: string): number {
  // What stands open near the end of a window may be closed behind it: only what is before is sure.
  const near = Math.min(end, from + WINDOW)
  const sure = near === end ? end : near - LONGEST_QUOTE
  const found = findWithin(text, from, near, marks)
  if (found < sure || near === end) return found
  return findWithin(text, from, end, marks)
}

/** Most sentences end within so many characters. */
const WINDOW = 2 * LONGEST_QUOTE

function findWithin(text: string, from: number, end: number, marks: string): number {
  const depths = bracketDepths(text, from, end)
  for (let at = from; at < end; at += 1) {
    if (depths[at - from] === 0 && marks.includes(text[at] ?? '') && isMark(text, at)) return at
  }
  return end
}

/** 3.5 and e.g. have no sentence end in them, nor has 19：30. */
function isMark(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (sign === '：') return !(isDigit(text[at - 1]) && isDigit(text[at + 1]))
  if (!'.;:,!?'.includes(sign)) return true
  if (endsAbbreviation(text, at)) return false
  const next = text[at + 1]
  // 职责:接听来电 is typed for 职责：接听来电.
  if (sign !== '.' && EASTERN.test(text[at - 1] ?? '') && EASTERN_NEXT.test(next ?? '')) return true
  return next === undefined || /[\s”’"')\]*_—-]/.test(next)
}

const EASTERN = /[\u3041-\u9fff\uac00-\ud7a3”』」）)》]/
const EASTERN_NEXT = /[\u3041-\u9fff\uac00-\ud7a3“『「（《\d０-９①-⑳]/

function isDigit(sign = ''): boolean {
  return /[\d０-９]/.test(sign)
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
