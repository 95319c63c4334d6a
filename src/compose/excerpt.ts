import type { Span } from '../model/span.ts'
import { type Sentence, sentencesOf } from './clauses.ts'
import type { Context } from './context.ts'
import { isClosed, measure } from './wording.ts'

/** An excerpt may be so much longer where no shorter one ends well. */
const TOLERANCE = 1.3

/**
 * The first clauses of a passage that say at most `most` characters of Han and may end a sentence;
 * null where none does. A sentence that says enough is not mixed with the next.
 */
export function excerpt(context: Context, span: Span, most: number): Span | null {
  const { read, document } = context
  const sentences = sentencesOf(document.text, span)
  const start = sentences[0]?.clauses[0]?.span.start ?? span.start
  const said = (end: number) => measure(read({ start, end }))
  let found: number | null = null
  for (const sentence of sentences) {
    const ends = endsOf(context, sentence)
    const fitting = ends.filter((end) => said(end) <= most)
    found = fitting.at(-1) ?? found
    const isEnough = fitting.length < ends.length || (found !== null && said(found) > most / 2)
    // A little longer is better than nothing.
    found ??= ends.find((end) => said(end) <= most * TOLERANCE) ?? null
    if (isEnough) break
  }
  return found === null ? null : { start, end: found }
}

/** Where a sentence may end: after its last clause, or after one that waits for nothing. */
function endsOf({ read }: Context, { clauses }: Sentence): number[] {
  const words = clauses.map(({ span }) => read(span))
  return clauses
    .filter(
      (_, index) =>
        index === clauses.length - 1 || isClosed(words.slice(0, index + 1), words.slice(index + 1)),
    )
    .map(({ span }) => span.end)
}
