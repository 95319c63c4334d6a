import type { Sentence } from '../../../language/clauses.ts'
import { isMeant } from '../../../language/parallels.ts'
import { sharedStart, strengthOf, wordsOf } from './frame.ts'
import { group, type Member, type Parallel, type Read } from './group.ts'

/** A member of two or three clauses is at most this long, in characters. */
const LONGEST = 40
const MOST_MEMBERS = 6

interface Part {
  span: { start: number; end: number }
  words: string[]
  mark: string
}

/**
 * Members of two or three clauses each, one behind the other: 不学理论，就没有根基；不学政策，就没有方向；…
 */
export function pairs(sentences: readonly Sentence[], read: Read): Parallel[] {
  const parts = sentences.flatMap(({ clauses }) =>
    clauses.map(({ span, mark }): Part => ({ span, words: wordsOf(read(span)), mark })),
  )
  return parts.flatMap((_, at) => [2, 3].flatMap((size) => rowFrom(parts, at, size) ?? []))
}

function rowFrom(parts: readonly Part[], at: number, size: number): Parallel | null {
  let best: Parallel | null = null
  const members = membersFrom(parts, at, size)
  for (let count = 2; count <= members.length; count += 1) {
    const some = members.slice(0, count)
    if (!isParted(some)) continue
    const strength = strengthOfPairs(some)
    if (strength > 0) best = group('pairs', some.map(memberOf), strength)
    else if (count > 2) break
  }
  return best
}

/** What could be members: as many clauses each, with a word of the first one's in each of them. */
function membersFrom(parts: readonly Part[], at: number, size: number): Part[][] {
  const members: Part[][] = []
  for (let from = at; members.length < MOST_MEMBERS; from += size) {
    const member = parts.slice(from, from + size)
    if (member.length < size || !isMember(member)) break
    members.push(member)
    if (!hasFrame(members)) return members.slice(0, -1)
  }
  return members
}

/** Short, and of clauses that commas part. */
function isMember(member: readonly Part[]): boolean {
  const start = member[0]?.span.start ?? 0
  const end = member.at(-1)?.span.end ?? 0
  if (end - start > LONGEST || member.some(({ words }) => words.length < 2)) return false
  return member.every(({ mark }, at) => at === member.length - 1 || '，,：—'.includes(mark))
}

/** The last member has a word in common with the first in each of its clauses. */
function hasFrame(members: readonly (readonly Part[])[]): boolean {
  const first = members[0] ?? []
  const last = members.at(-1) ?? []
  return first.every(({ words }, at) => words.some((word) => last[at]?.words.includes(word)))
}

/** Two members are parted by a stronger mark than their clauses; three show it by themselves. */
function isParted(members: readonly (readonly Part[])[]): boolean {
  const outer = members.slice(0, -1).map((member) => member.at(-1)?.mark ?? '')
  return members.length > 2 || outer.every((mark) => '；。;.'.includes(mark))
}

function memberOf(member: readonly Part[]): Member {
  const [first, second] = member
  const head = first?.span ?? { start: 0, end: 0 }
  return {
    head,
    body: { start: second?.span.start ?? head.end, end: member.at(-1)?.span.end ?? head.end },
  }
}

function strengthOfPairs(members: readonly (readonly Part[])[]): number {
  const strengthOfAll = () =>
    strengthOf(members.map((member) => member.flatMap(({ words }) => words)))
  const columns = (members[0] ?? []).map((_, at) =>
    members.map((member) => member[at]?.words ?? []),
  )
  if (members.length > 2)
    return columns.every((column) => strengthOf(column) > 0) ? strengthOfAll() : 0
  return Math.max(strengthOfAll(), columns.every(isBound) ? MEANT : 0)
}

/** Both clauses of two members begin with the same word of a closed class: 对…，要…；对…，要… */
function isBound(column: readonly (readonly string[])[]): boolean {
  const start = sharedStart(column)
  return start > 0 && isMeant(column[0]?.slice(0, start) ?? [])
}

const MEANT = 0.5
