import { CARRIER, NEGATION, OFFICIAL_VERB, TIES_A_MEMBER } from '../../../language/parallels.ts'
import type { Span } from '../../../model/span.ts'
import { bonds, IN_WORD } from '../../../typeset/words.ts'
import { placesOf, sharedEnd, sharedStart, strengthOf } from './frame.ts'
import type { Read } from './group.ts'
import type { Piece } from './pieces.ts'

/** Neighbours in one frame. */
export interface Row {
  members: Span[]
  strength: number
  /** How many words all members begin, and end, with. */
  start: number
  end: number
  frame: number
  opening: string
}

const MOST_MEMBERS = 8

/**
 * Rows of neighbouring pieces in one frame, the best at each place; they may overlap. The first member
 * may stand at the end of a longer clause (努力做到学以立德) and the last at the head of one: both are
 * cut to the frame that the others share.
 */
export function rowsOf(
  pieces: readonly (Piece | null)[],
  read: Read,
  isRow: (row: Row) => boolean,
): Row[] {
  const tied = pieces.map((piece) => piece && withoutConnective(piece, read))
  return pieces.flatMap((_, at) => longestFrom({ pieces, tied }, at, read, isRow) ?? [])
}

/** Pieces, and the same without what ties one to those before it. */
interface Pieces {
  pieces: readonly (Piece | null)[]
  tied: readonly (Piece | null)[]
}

function longestFrom(
  { pieces, tied }: Pieces,
  at: number,
  read: Read,
  isRow: (row: Row) => boolean,
): Row | null {
  let best: Row | null = null
  const reach = reachOf(pieces, at)
  for (let count = 2; count <= reach; count += 1) {
    const some = pieces.slice(at, at + count) as Piece[]
    const own = [...some.slice(0, 1), ...(tied.slice(at + 1, at + count) as Piece[])]
    const row = rowOf(some, own, read)
    if (!row && count > 3) break
    if (best && row && loses(best, row)) break
    if (row && isRow(row)) best = row
  }
  return best
}

/** How many neighbours from `at` on hold one word in common: without it there is no frame. */
function reachOf(pieces: readonly (Piece | null)[], at: number): number {
  let shared = new Set(pieces[at]?.words)
  for (let count = 1; count < MOST_MEMBERS; count += 1) {
    const next = pieces[at + count]
    shared = new Set(next?.words.filter((word) => shared.has(word)))
    if (shared.size === 0) return count
  }
  return MOST_MEMBERS
}

/** A member that holds only half of the frame does not belong to it. */
function loses(best: Row, row: Row): boolean {
  return best.members.length > 2 && best.frame > 0 && row.frame * 2 <= best.frame
}

/**
 * The pieces as one row, cut to their frame where that makes it closer; null where they have none. `own` are the
 * same without what ties one to those before it.
 */
function rowOf(pieces: readonly Piece[], own: readonly Piece[], read: Read): Row | null {
  const isTied = own.some((piece, index) => piece !== pieces[index])
  const rows = [
    ...cuts(pieces, read),
    // Where further members are tied on, only a common beginning shows that they are members.
    ...(isTied
      ? cuts(own, read).filter((row) => sharedStart(row.map(({ words }) => words)) > 0)
      : []),
  ]
  let best: Row | null = null
  for (const row of rows) {
    const words = row.map((piece) => piece.words)
    const strength = strengthOf(words)
    if (strength <= (best?.strength ?? 0)) continue
    const start = sharedStart(words)
    const end = sharedEnd(words, start)
    const opening = words[0]?.slice(0, start).join('') ?? ''
    best = {
      members: row.map(({ span }) => span),
      strength,
      start,
      end,
      frame: start + end,
      opening,
    }
  }
  return best
}

/** The pieces as they are, and with the first or the last cut to the others. */
function cuts(pieces: readonly Piece[], read: Read): Piece[][] {
  const lasts = [
    [...pieces],
    ...cutLast(pieces, read).map((last) => [...pieces.slice(0, -1), last]),
  ]
  return lasts.flatMap((some) => [
    some,
    ...cutFirst(some, read).map((first) => [first, ...some.slice(1)]),
  ])
}

function withoutConnective(piece: Piece, read: Read): Piece {
  const found = isPlain(piece, read)
    ? TIES_A_MEMBER.exec(piece.words.join(''))?.[0].length
    : undefined
  return found ? tailOf(piece, found, read) : piece
}

/** Ends of the first piece that may begin the frame of the others. */
function cutFirst([first, ...others]: readonly Piece[], read: Read): Piece[] {
  const [second] = others
  if (!first || !second || !isPlain(first, read)) return []
  const starts = others.length > 1 ? sharedStart(others.map(({ words }) => words)) : 2
  const opening = second.words.slice(0, starts)
  const found = opening.length === 0 ? [] : runsIn(first.words, opening)
  const isEven = others.every(({ words }) => words.length === second.words.length)
  const even = first.words.length - second.words.length
  // Without a shared first word the cut is only sure where all members have a word in its place.
  if (opening.length === 0 && isEven && others.length > 1 && isHeld(first, even, others))
    found.push(...beginnings(first.words, even))
  if (found.length === 0) return []
  const isTorn = tornIn(first.words)
  // What was denied is never shown as if it were said: 不允许不作为 keeps its 不.
  const isDenied = (at: number) => NEGATION.test(first.words[at - 1] ?? '')
  return found
    .filter((at) => at > 0 && !isDenied(at) && !isTorn(at))
    .filter((at) => opening.length > 0 || isAlike(first.words.slice(at), others))
    .map((at) => tailOf(first, at, read))
}

/** Tells places inside a word of Han; other words are whole in `words`. */
function tornIn(words: readonly string[]): (at: number) => boolean {
  const within = bonds(words.join(''))
  return (at) => within[words.slice(0, at).join('').length] === IN_WORD
}

/** Where all others begin with a verb the first does, too: 减少不必要的事项，规范行为，提高能力 */
function isAlike(words: readonly string[], others: readonly Piece[]): boolean {
  const areVerbs = others.every((other) => OFFICIAL_VERB.test(other.words.join('')))
  return !areVerbs || OFFICIAL_VERB.test(words.join(''))
}

const INNER = /^[与和及或而之地得了]$/

/** Where a member begins that was cut by its length: not at 的, nor at a word that stands within. */
function beginnings(words: readonly string[], at: number): number[] {
  const particle = words.slice(at, at + 2).indexOf('的')
  if (particle >= 0) return [at + particle + 1]
  if (!INNER.test(words[at] ?? '')) return [at]
  // 出现微观搞活与宏观控制相互促进: of Han each sign is a word, places in the text are places among words.
  const before = words.slice(0, at).join('')
  const carrier = [...before.matchAll(CARRIER)].at(-1)
  return carrier && before.length === at ? [carrier.index + 2] : []
}

/** Where a run of words stands in others. */
function runsIn(words: readonly string[], run: readonly string[]): number[] {
  return words.flatMap((_, at) =>
    run.every((word, index) => words[at + index] === word) ? [at] : [],
  )
}

function isHeld(first: Piece, at: number, others: readonly Piece[]): boolean {
  const tail = first.words.slice(at)
  const held = tail.map((word, place) => others.every(({ words }) => words[place] === word))
  const end = held.lastIndexOf(false) + 1
  const count = held.filter(Boolean).length
  if (count === 0 || count < tail.length / (tail.length > LONG ? 4 : 7)) {
    return count > 0 && isCarried(first.words, at)
  }
  // A noun that ends an enumeration's members is no reason to cut a longer one.
  return (
    tail.length <= SHORT ||
    others.length > 2 ||
    held.slice(0, end).includes(true) ||
    first.mark !== '、'
  )
}

const SHORT = 5
/** Long members are alike in more than a word, or a verb carries them. */
const LONG = 8

function isCarried(words: readonly string[], at: number): boolean {
  return words.slice(0, at).join('').search(CARRIER) >= 0
}

/** Heads of the last piece, up to where its clause goes on: as long as the others, about. */
function cutLast(pieces: readonly Piece[], read: Read): Piece[] {
  const last = pieces.at(-1)
  const lengths = pieces.slice(0, -1).map(({ words }) => words.length)
  const isEnumerated = pieces.at(-2)?.mark === '、'
  if (!last || lengths.length < 2 || !isEnumerated || !isPlain(last, read)) return []
  const [least, most] = [Math.min(...lengths) - SLACK, Math.max(...lengths) + SLACK]
  return last.words.flatMap((_, at) => {
    const isCut = at >= least && at <= most && at >= 2
    return isCut && GOES_ON.test(last.words.slice(at).join('')) ? [headOf(last, at, read)] : []
  })
}

/** So much shorter or longer than the others, in words, may the last member be. */
const SLACK = 1

/** What may follow the last member within its clause: 治庸、治懒、治散的力度 */
const GOES_ON = /^(?:的|地(?=...)|得|上|中|下|等|来|而|这)/

/** Cutting counts in shown characters; with mark-up inside, those are not the source's. */
function isPlain({ span }: Piece, read: Read): boolean {
  return read(span).length === span.end - span.start
}

function tailOf({ span, words, mark }: Piece, at: number, read: Read): Piece {
  const start = span.start + (placesOf(read(span))[at]?.start ?? 0)
  return { span: { start, end: span.end }, words: words.slice(at), mark }
}

function headOf({ span, words, mark }: Piece, length: number, read: Read): Piece {
  const end = span.start + (placesOf(read(span))[length - 1]?.end ?? 0)
  return { span: { start: span.start, end }, words: words.slice(0, length), mark }
}
