import type { Span } from '../../../model/span.ts'

/** A group of parallel members (排比), each the exact span of its words. */
export interface Parallel {
  /**
   * `leads`: sentences, each with text of its own behind its first clause. `pairs`: sentences of two
   * clauses. `clauses`: neighbouring clauses. `phrases`: neighbours of a few words.
   */
  kind: 'leads' | 'pairs' | 'clauses' | 'phrases'
  members: Member[]
  /** From the first member to the last one's end, supporting text included. */
  span: Span
  /** 0 to 1; see `strengthOf`. */
  strength: number
}

export interface Member {
  /** The words that stand in the frame. */
  head: Span
  /** What follows them up to the next member; null where nothing does. */
  body: Span | null
}

/** What a span shows: its words without mark-up. */
export type Read = (span: Span) => string

export function group(
  kind: Parallel['kind'],
  members: readonly Member[],
  strength: number,
): Parallel {
  const last = members.at(-1)
  return {
    kind,
    members: [...members],
    span: { start: members[0]?.head.start ?? 0, end: last?.body?.end ?? last?.head.end ?? 0 },
    strength,
  }
}
