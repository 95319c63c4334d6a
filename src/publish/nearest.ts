/** The known name that takes the fewest changes of a letter (Levenshtein). */
function nearest(name: string, known: readonly string[]): string {
  const distances = known.map((other) => ({ other, distance: distanceOf(name, other) }))
  return distances.sort((a, b) => a.distance - b.distance)[0]?.other ?? ''
}

/** The known name that was probably meant: a few letters off, or with a word in common; null for none. */
export function meant(name: string, known: readonly string[]): string | null {
  const found = nearest(name, known)
  if (distanceOf(name, found) <= Math.max(2, name.length / FEWEST_RIGHT)) return found
  const words = name.split(/[^a-z]+/i).filter((word) => word.length >= SHORTEST_WORD)
  return known.find((other) => words.some((word) => other.includes(word))) ?? null
}

/** One letter in so many may be wrong. */
const FEWEST_RIGHT = 3
const SHORTEST_WORD = 3

function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
