import { bracketDepths } from '../../../model/brackets.ts'
import { isEmpty, type Span, trimmed } from '../../../model/span.ts'
import { wordsOf } from './frame.ts'
import type { Read } from './group.ts'

/** A stretch of text between two marks, as its words. */
export interface Piece {
  span: Span
  words: string[]
  /** The mark behind it; '' at the end. */
  mark: string
}

const AND = /和|与|及|以及|\band\b/

/** The members of enumerations: what 、 parts, and the last two by 和, 与 or 及. */
export function enumerated(text: string, span: Span, read: Read): Piece[][] {
  const parts = split(text, span, '、')
  if (parts.length < 2) return []
  const whole = parts.map((part, index) =>
    pieceOf(part, index < parts.length - 1 ? '、' : '', read),
  )
  const last = parts.at(-1)
  const and = last && AND.exec(text.slice(last.start, last.end))
  if (!last || !and || and.index === 0) return [whole]
  const at = last.start + and.index
  const tail = [
    { start: last.start, end: at },
    trimmed(text, { start: at + and[0].length, end: last.end }),
  ]
  if (tail.some(isEmpty)) return [whole]
  const pieces = tail.map((part, index) => pieceOf(part, index === 0 ? '、' : '', read))
  return [whole, [...whole.slice(0, -1), ...pieces]]
}

/** The members inside a quotation, which ， parts as 、 does. */
export function quotedMembers(text: string, span: Span, read: Read): Piece[] {
  return split(text, span, '，、；,').map((part) => pieceOf(part, '、', read))
}

export function pieceOf(span: Span, mark: string, read: Read): Piece {
  return { span, words: wordsOf(read(span)), mark }
}

/** Parts of a span between any of `marks` that no bracket or quotation holds. */
function split(text: string, { start, end }: Span, marks: string): Span[] {
  const depths = bracketDepths(text, start, end)
  const parts: Span[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && (!marks.includes(text[at] ?? '') || (depths[at - start] ?? 0) > 0)) continue
    const part = trimmed(text, { start: from, end: at })
    if (!isEmpty(part)) parts.push(part)
    from = at + 1
  }
  return parts
}
