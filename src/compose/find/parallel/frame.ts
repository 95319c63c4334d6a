import { goesOn, isMeant } from '../../../language/parallels.ts'
import type { Span } from '../../../model/span.ts'

/**
 * The frame of parallel members: what they share in place (first words, last words, order of words).
 * Members are compared as words: a Han or kana sign each, a Latin word each. Amounts are in signs, as
 * the eye weighs them: a Latin word of four letters or more counts as two.
 */
interface Frame {
  /** What all members begin with. */
  prefix: number
  /** What all members end with, not counting the prefix. */
  suffix: number
  /** What stands in all members in one order (a longest common subsequence). */
  common: number
  /** What stands at the same place in members of equal length. */
  locked: number
  /** The same, counted from their ends, where only the first member is longer. */
  lockedAtEnd: number
  /** What is common stands at like places of all members. */
  isInPlace: boolean
  /** They begin with a word in Latin letters, which says more than one sign of Han. */
  isLatin: boolean
  /** The word that the first member ends with. */
  last: string
  shortest: number
  longest: number
}

/** How many words all members begin, and end, with. */
interface Ends {
  start: number
  end: number
}

const WORD = /[A-Za-z0-9]+(?:[’'-][A-Za-z0-9]+)*|[^\s“”‘’「」『』（）()]/g

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** Where each word begins and ends in `text`, in UTF-16 units. */
export function placesOf(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** Words in signs. */
export function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (word.length >= 4 ? 2 : 1), 0)
}

/** How many words all members begin with. */
export function sharedStart(members: readonly (readonly string[])[]): number {
  const [first = [], ...others] = members
  const differs = first.findIndex((word, at) => others.some((other) => other[at] !== word))
  const whole = Math.min(...members.map(({ length }) => length))
  return differs < 0 ? whole : Math.min(differs, whole)
}

/** How many words all members end with, `from` the first ones aside. */
export function sharedEnd(members: readonly (readonly string[])[], from: number): number {
  return sharedStart(members.map((member) => member.slice(from).reverse()))
}

/**
 * @param members at least two, as words
 * @param lengths theirs, in signs
 */
function frameOf(
  members: readonly (readonly string[])[],
  { start, end }: Ends,
  lengths: readonly number[],
): Frame {
  const [first = []] = members
  const isEqual = members.every(({ length }) => length === first.length)
  const ends = first.slice(0, start).concat(end > 0 ? first.slice(-end) : [])
  // What stands between the ends counts where it could outweigh them.
  const inner = members.map((member) => member.slice(start, member.length - end))
  const isOpen = weigh(inWords(inner)) * 0.9 > weigh(ends) * 0.1
  const shared = isOpen ? members.slice(1).reduce<readonly string[]>(sharedInOrder, first) : ends
  const locked = isEqual
    ? first.filter((word, place) => members.every((member) => member[place] === word))
    : []
  return {
    prefix: weigh(first.slice(0, start)),
    suffix: weigh(end > 0 ? first.slice(-end) : []),
    common: weigh(shared),
    locked: weigh(locked),
    lockedAtEnd: weigh(lockedAtEnd(members)),
    isInPlace: isInPlace(members, shared),
    last: first.at(-1) ?? '',
    isLatin: /^[a-z]/.test(first[0] ?? ''),
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
  }
}

/** The first member may be longer by as much as this. */
const LONGER = 1.5

function lockedAtEnd([
  first = [],
  second = [],
  ...others
]: readonly (readonly string[])[]): string[] {
  const { length } = second
  const isLonger = first.length > length && first.length <= length * LONGER
  if (!isLonger || others.some((other) => other.length !== length)) return []
  const tail = first.slice(-length)
  return tail.filter((word, at) => [second, ...others].every((other) => other[at] === word))
}

/** The words of the first member that stand in all the others, in any order. */
function inWords([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((word) => others.every((words) => words.includes(word)))
}

/** The middle of the shared words lies within a quarter of each member's length. */
function isInPlace(members: readonly (readonly string[])[], shared: readonly string[]): boolean {
  const middles = members.map((member) => {
    let at = -1
    const places = shared.map((word) => {
      at = member.indexOf(word, at + 1)
      return at
    })
    return places.reduce((sum, place) => sum + place, 0) / (places.length || 1) / member.length
  })
  return Math.max(...middles) - Math.min(...middles) <= 0.25
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
 * How strongly members are parallel, 0 (not at all) to 1. Three need one frame, at either end or
 * within; two must be long and share most of it.
 */
export function strengthOf(members: readonly (readonly string[])[]): number {
  const lengths = members.map(weigh)
  if (Math.min(...lengths) < 2 || !mayBePair(members, lengths)) return 0
  if (members.some((one, index) => isSaidAgain(one, members[index + 1]))) return 0
  const start = sharedStart(members)
  const ends = { start, end: sharedEnd(members, start) }
  if (members.length === 2 && ends.start + ends.end === 0) return 0
  const frame = frameOf(members, ends, lengths)
  const { shortest, longest, prefix, suffix, common, locked } = frame
  const share = Math.max(prefix + suffix, locked, common * 0.9) / longest
  const strength = 0.35 * (shortest / longest) + 0.65 * share
  const isBound = prefix > 0 && isMeant(members[0] ?? [])
  const isFramed = members.length > 2 ? isRow(frame, strength, isBound) : isPair(frame, isBound)
  return isFramed ? strength : 0
}

/** One member is the end of the next, or the other way round: the same words over again. */
function isSaidAgain(one: readonly string[], next: readonly string[] = []): boolean {
  const [short, long] = one.length < next.length ? [one, next] : [next, one]
  if (short.length <= 2 || short.at(-1)?.at(-1) !== long.at(-1)?.at(-1)) return false
  return long.slice(-short.length).join('') === short.join('')
}

/** Frames that only show in the order of words, or only at the ends, must hold more of them. */
const SURE = 0.42

/** Three members or more. */
function isRow(frame: Frame, strength: number, isMeant: boolean): boolean {
  if (frame.prefix > 0 && startsAlike(frame, strength, isMeant)) return true
  return frame.prefix < 2 && (standsAlike(frame) || endsInStep(frame) || goesAlike(frame, strength))
}

/** Members begin alike: with two words, or with one where more of them is alike. */
function startsAlike(
  { prefix, suffix, common, shortest, longest, isLatin }: Frame,
  strength: number,
  isMeant: boolean,
): boolean {
  const even = shortest / longest
  if (prefix >= 2) return even >= 0.25 && (isMeant || strength >= 0.37)
  if (shortest === longest) return true
  if (suffix >= 2) return even >= 0.45 && strength >= 0.3
  if (isMeant && isLatin) return even >= 0.6
  return suffix + common >= 3 && even >= 0.45 && strength >= 0.4
}

/** Members of one length have a word in one place: 变化看城乡面貌 势头看项目增多 形象看和谐稳定 */
function standsAlike({ locked, suffix, shortest, longest, last }: Frame): boolean {
  if (locked === 0 || shortest < longest || longest < 3) return false
  // Of one last sign alone only those count that make nouns (针对性 实用性), not what ends any word.
  return locked === 1 && suffix === 1 && longest <= 4
    ? NOUN_MAKER.test(last)
    : locked + suffix >= longest / 7
}

/** 微观搞活与宏观控制相互促进、速度与效益相互统一: a longer first member, and like words in step from the end. */
function endsInStep({ lockedAtEnd, common, shortest }: Frame): boolean {
  return shortest >= LONG && lockedAtEnd >= 2 && common >= 3
}

const LONG = 8

const NOUN_MAKER = /[性感力化率度观权者]$/

/** Members end alike, or hold the same words in one order at like places. */
function goesAlike(
  { suffix, common, isInPlace, shortest, longest }: Frame,
  strength: number,
): boolean {
  if (shortest / longest < 0.6) return false
  if (suffix >= 2) return strength >= 0.45
  return common >= 3 && common / shortest >= 0.3 && strength >= SURE && isInPlace
}

/** Two members are parallel only when both are long: of short ones no frame need be sought. */
function mayBePair(
  [, second = [], third]: readonly (readonly string[])[],
  lengths: readonly number[],
): boolean {
  if (third) return true
  const shortest = Math.min(...lengths)
  const isLong = shortest >= 8 && shortest / Math.max(...lengths) >= 0.6
  return isLong && !goesOn(second)
}

/** And most of them is the frame. */
function isPair({ prefix, suffix, common, shortest, longest }: Frame, isMeant: boolean): boolean {
  const ends = (prefix + suffix) / longest
  // The same words over again say nothing of another subject.
  if (longest - prefix - suffix < 2 || ends > 0.85) return false
  if (isMeant) return ends >= 0.3 || common / shortest >= 0.45
  return (prefix > 0 && suffix > 0 && ends >= 0.4) || common / shortest >= 0.5
}
