import { type Sentence, sentencesOf } from '../../language/clauses.ts'
import { isHan, measure } from '../../language/length.ts'
import { isClosed, isInStep } from '../../language/wording.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

/** An excerpt may be so much longer where no shorter one ends well. */
const TOLERANCE = 1.3

/**
 * The first clauses of a passage that say at most `most` characters of Han and may end a sentence;
 * null where none does, nor with one of the `longer` limits. A sentence that says enough is not mixed with the next.
 */
export function excerpt(
  context: Context,
  span: Span,
  most: number,
  ...longer: readonly number[]
): Span | null {
  const [next, ...others] = longer
  return (
    upTo(context, span, most) ??
    (next === undefined ? null : excerpt(context, span, next, ...others))
  )
}

function upTo(context: Context, span: Span, most: number): Span | null {
  const { read, document } = context
  const sentences = sentencesOf(document.text, span)
  const start = sentences[0]?.clauses[0]?.span.start ?? span.start
  const said = (end: number) => measure(read({ start, end }))
  let found: number | null = null
  for (const sentence of sentences) {
    const { ends, isWhole } = endsOf(context, sentence, (end) => said(end) <= most * TOLERANCE)
    const fitting = ends.filter((end) => said(end) <= most)
    found = fitting.at(-1) ?? found
    const isOver = !isWhole || fitting.length < ends.length
    const isEnough = isOver || (found !== null && said(found) > most / 2)
    // A little longer is better than nothing.
    found ??= ends[0] ?? null
    if (isEnough) break
  }
  return found === null ? null : withStop(context, { start, end: found })
}

/** A whole sentence in letters or kana has its full stop; a stretch of one, and Chinese on a slide, has none. */
export function withStop({ document: { text }, read }: Context, { start, end }: Span): Span {
  const isStopped = /^[.。]$/.test(text[end] ?? '') && !isHan(read({ start, end }))
  return { start, end: isStopped ? end + 1 : end }
}

/**
 * Where a sentence may end within what `fits`: after its last clause, or after one that waits for
 * nothing. `isWhole` where all of it fits.
 */
function endsOf(
  { read }: Context,
  { clauses }: Sentence,
  fits: (end: number) => boolean,
): { ends: number[]; isWhole: boolean } {
  const over = clauses.findIndex(({ span }) => !fits(span.end))
  const near = over < 0 ? clauses : clauses.slice(0, over)
  const words = clauses.map(({ span }) => read(span))
  const isLast = (index: number) => index === clauses.length - 1
  const closed = near.flatMap((_, index) =>
    isLast(index) || isClosed(words.slice(0, index + 1), words.slice(index + 1)) ? [index] : [],
  )
  // A row of clauses (在干部配备上优先考虑，在要素配置上优先满足，…) is not left after its first.
  const outside = closed.filter(
    (index) => isLast(index) || !isInStep(words[index] ?? '', words[index + 1] ?? ''),
  )
  const ends = (outside.length > 0 ? outside : closed).flatMap(
    (index) => clauses[index]?.span.end ?? [],
  )
  return { ends, isWhole: over < 0 }
}
