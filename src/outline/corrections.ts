import type { SectionCorrection } from '../model/corrections.ts'
import type { Block } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** Blocks parted where a person said that a section begins in the middle of one. */
export function partedAt(
  blocks: readonly Block[],
  corrections: readonly SectionCorrection[],
): Block[] {
  const places = corrections.filter(({ depth }) => depth !== null).map(({ at }) => at)
  if (places.length === 0) return [...blocks]
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block]
    const { start, end } = block.span
    const inside = places.filter((at) => at > start && at < end).sort((a, b) => a - b)
    const edges = [start, ...inside, end]
    return edges
      .slice(0, -1)
      .map((from, index) => ({ ...block, span: { start: from, end: edges[index + 1] ?? end } }))
  })
}

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
