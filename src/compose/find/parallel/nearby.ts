import type { Span } from '../../../model/span.ts'

/** Things over spans, found again by where they are. */
interface Nearby<T> {
  add(one: T): void
  /** All that overlap the span, some of them more than once, and others that stand near it. */
  to(span: Span): T[]
}

/** In UTF-16 units: a few clauses. */
const WIDTH = 128

/** Groups of a passage are compared with those near them alone: all with all is the square of its length. */
export function makeNearby<T extends { span: Span }>(): Nearby<T> {
  const found = new Map<number, T[]>()
  return {
    add(one) {
      for (const place of placesIn(one.span)) {
        found
          .set(place, found.get(place) ?? [])
          .get(place)
          ?.push(one)
      }
    },
    to: (span) => placesIn(span).flatMap((place) => found.get(place) ?? []),
  }
}

function placesIn({ start, end }: Span): number[] {
  const first = Math.floor(start / WIDTH)
  const last = Math.floor(Math.max(start, end - 1) / WIDTH)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
