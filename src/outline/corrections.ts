import type { SectionCorrection } from '../model/corrections.ts'
import type { Span } from '../model/span.ts'

/**
 * Asks, for one block after the other, what a person said of the section that begins in it: its depth,
 * null for none, undefined where nothing was said.
 */
export function correctionsAt(
  corrections: readonly SectionCorrection[],
): (block: Span) => number | null | undefined {
  const sorted = [...corrections].sort((a, b) => a.at - b.at)
  let next = 0
  return ({ start, end }) => {
    while ((sorted[next]?.at ?? Infinity) < start) next += 1
    const found = sorted[next]
    return found && found.at < end ? found.depth : undefined
  }
}
