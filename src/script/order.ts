import { countBefore } from '../model/search.ts'

/**
 * Of different numbers, the most that rise from one to the next (a longest increasing subsequence, by
 * patience sorting): what of a list was left in its order.
 */
export function inOrder(numbers: readonly number[]): Set<number> {
  const tops: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    const low = countBefore(tops, number, (top) => top)
    before.set(number, tops[low - 1])
    tops[low] = number
  }
  const kept = new Set<number>()
  for (let last = tops.at(-1); last !== undefined; last = before.get(last)) kept.add(last)
  return kept
}
