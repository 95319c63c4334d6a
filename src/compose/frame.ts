/**
 * The frame of parallel members: what they share in place (first words, last words, order of words).
 * Members are compared as words: a Han or kana sign each, a Latin word each.
 */
export interface Frame {
  /** Words that all members begin with. */
  prefix: number
  /** Words that all members end with, not counting the prefix. */
  suffix: number
  /** Words that stand in all members in one order (a longest common subsequence). */
  common: number
  /** Words that stand at the same place in members of equal length. */
  locked: number
  /** Words in the shortest and the longest member. */
  shortest: number
  longest: number
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[A-Za-z0-9]+(?:[’'-][A-Za-z0-9]+)*|[^\s]/g) ?? []
}

/** @param members at least two, as words */
export function frameOf(members: readonly (readonly string[])[]): Frame {
  const first = members[0] ?? []
  const lengths = members.map((member) => member.length)
  const shortest = Math.min(...lengths)
  let prefix = 0
  while (prefix < shortest && members.every((member) => member[prefix] === first[prefix]))
    prefix += 1
  let suffix = 0
  while (
    suffix < shortest - prefix &&
    members.every((member) => member.at(-1 - suffix) === first.at(-1 - suffix))
  ) {
    suffix += 1
  }
  const common = members.slice(1).reduce<readonly string[]>(sharedInOrder, first).length
  const longest = Math.max(...lengths)
  const locked = shortest === longest ? lockedIn(members) : 0
  return { prefix, suffix, common, locked, shortest, longest }
}

function lockedIn(members: readonly (readonly string[])[]): number {
  const [first = []] = members
  return first.filter((word, place) => members.every((member) => member[place] === word)).length
}

/** Longest members that are compared word by word: the table below grows with the square. */
const MOST_WORDS = 60

function sharedInOrder(a: readonly string[], b: readonly string[]): string[] {
  const left = a.slice(0, MOST_WORDS)
  const right = b.slice(0, MOST_WORDS)
  const width = right.length + 1
  const best = new Uint8Array((left.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      best[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return traced(left, right, at)
}

function traced(
  left: readonly string[],
  right: readonly string[],
  at: (row: number, column: number) => number,
): string[] {
  const shared: string[] = []
  let row = 0
  let column = 0
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      shared.push(left[row] ?? '')
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return shared
}

/**
 * How strongly members of one sentence level are parallel, 0 (not at all) to 1. Short members of
 * like length need one word in common at either end; longer ones a larger part of their words.
 */
export function strengthOf(members: readonly (readonly string[])[]): number {
  const { prefix, suffix, common, locked, shortest, longest } = frameOf(members)
  if (shortest < 2 || longest > shortest * 2 + 1) return 0
  // Two members may have a word at the same place by chance; three hardly do.
  const ends = members.length > 2 ? Math.max(prefix + suffix, locked) : prefix + suffix
  const alike = shortest / longest
  const share = Math.max(ends, common * 0.9) / longest
  if (longest <= 8) return longest - shortest <= 2 && ends >= 1 ? 0.5 * alike + share / 2 : 0
  if (ends >= 2 || (common >= 3 && common / shortest >= 0.3 && ends >= 1))
    return 0.3 * alike + share * 0.7
  const isHeld = common / shortest >= 0.4
  return common >= 4 && isHeld ? 0.2 * alike + share * 0.7 : 0
}
