/**
 * How many of the first `count` things fit, at least one: where so many fit, fewer do. `guess` is tried
 * first, so that each of many slides of like fullness costs a few trials.
 */
export function longestFitting(
  count: number,
  guess: number,
  fits: (count: number) => boolean,
): number {
  let most = Math.max(1, Math.min(guess, count))
  if (most > 1 && !fits(most)) {
    do most -= 1
    while (most > 1 && !fits(most))
    return most
  }
  while (most < count && fits(most + 1)) most += 1
  return most
}
