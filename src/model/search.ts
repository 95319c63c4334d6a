/**
 * How many of the items, sorted by `of`, stand at or before a place: the index of the first behind it. The
 * work grows with the logarithm of their number.
 */
export function countUpTo<T>(items: readonly T[], place: number, of: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (of(items[middle] as T) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The same of those that stand before a place, which is a whole number as theirs are. */
export function countBefore<T>(
  items: readonly T[],
  place: number,
  of: (item: T) => number,
): number {
  return countUpTo(items, place - 1, of)
}
