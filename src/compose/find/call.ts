import { ADDRESS, CALLS, TAKES_UP } from '../../language/calls.ts'
import { type Sentence, sentencesOf } from '../../language/clauses.ts'
import { LONGEST_STATEMENT, measure } from '../../language/length.ts'
import { isProse } from '../../model/blocks.ts'
import type { Outline, Section } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

/** In characters of Han. */
const SHORTEST = 10

/** The last sentence of the document that calls on its hearers, or the end of a long one, short enough to be left standing; null where none does. */
export function callOf(context: Context, { closing, sections }: Outline): Span | null {
  const { text } = context.document
  const blocks = closing.length > 0 ? closing : lastOf(sections)
  const sentences = blocks.filter(isProse).flatMap(({ span }) => sentencesOf(text, span))
  const last = sentences.findLast(({ span }) => CALLS.test(context.read(span)))
  return last ? endOf(context, last) : null
}

/** A call as a whole, or its last clauses from the first that may begin it. */
function endOf({ read }: Context, { span, clauses }: Sentence): Span | null {
  const words = read(span)
  if (words.length !== span.end - span.start) return null
  const address = ADDRESS.exec(words)?.[0].length ?? 0
  const starts = [
    span.start + address,
    ...clauses.flatMap(({ span: own }) => (TAKES_UP.test(read(own)) ? [own.start] : [])),
  ]
  const isShown = (start: number) => {
    const length = measure(read({ start, end: span.end }))
    return length >= SHORTEST && length <= LONGEST_STATEMENT
  }
  const start = starts.find(isShown)
  return start === undefined ? null : { start, end: span.end }
}

/** A call is one of the last paragraphs: thanks and a wish may follow it. */
const MOST_LAST = 3

/** The paragraphs at the very end of the last section. */
function lastOf(sections: readonly Section[]): Section['body'] {
  const last = sections.at(-1)
  if (!last) return []
  return last.children.length > 0 ? lastOf(last.children) : last.body.slice(-MOST_LAST)
}
