import { sentencesOf } from '../../language/clauses.ts'
import type { Span } from '../../model/span.ts'

// A passage of any length is composed in stretches of a bounded length, so that work grows with the
// text and not with its square: everything in a passage may be compared with everything else there.

/**
 * The longest stretch, in UTF-16 units: some forty pages, twice the longest passage under one heading that
 * is met in speeches and reports. Nobody sees what is parallel over more than that.
 */
const LONGEST_STRETCH = 20_000
/** A paragraph counts for at least so much: five hundred short lines are as much work as a long text. */
const LEAST = 40

/** Paragraphs in stretches that end where one ends; a paragraph that is too long alone is cut. */
export function inStretches(text: string, spans: readonly Span[]): Span[][] {
  if (costOf(spans) <= LONGEST_STRETCH) return [[...spans]]
  const stretches: Span[][] = []
  let held: Span[] = []
  let cost = 0
  for (const span of spans.flatMap((one) => shortOf(text, one))) {
    const own = costOf([span])
    if (held.length > 0 && cost + own > LONGEST_STRETCH) {
      stretches.push(held)
      held = []
      cost = 0
    }
    held.push(span)
    cost += own
  }
  return held.length > 0 ? [...stretches, held] : stretches
}

function costOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + Math.max(LEAST, end - start), 0)
}

/** A paragraph, whole or cut where a sentence begins, or else a clause, or anywhere. */
function shortOf(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST_STRETCH) return [span]
  const sentences = sentencesOf(text, span)
  const starts = sentences.flatMap(({ span: own, clauses }) =>
    own.end - own.start > LONGEST_STRETCH ? clauses.map((clause) => clause.span.start) : own.start,
  )
  return cutAt(text, span, starts)
}

/** `span` in as few parts as are short enough; they end at the last of `starts` before, where there is one. */
function cutAt(text: string, { start, end }: Span, starts: readonly number[]): Span[] {
  const parts: Span[] = []
  let from = start
  let next = 0
  while (end - from > LONGEST_STRETCH) {
    const most = from + LONGEST_STRETCH
    while ((starts[next + 1] ?? Infinity) <= most) next += 1
    const at = starts[next] ?? from
    const to = at > from && at <= most ? at : wholeSign(text, most)
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

/** What stands upon the sign before it, or ties it to the next, in UTF-16 units at most. */
const LONGEST_SIGN = 64
const IN_SIGN = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u

/** No sign is torn: not a surrogate pair, nor a letter from what is set upon it. */
function wholeSign(text: string, at: number): number {
  let place = at
  while (IN_SIGN.test(text.slice(place, place + 2)) && at - place < LONGEST_SIGN) place -= 1
  return place
}
