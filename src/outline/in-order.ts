import type { Member } from './members.ts'

/**
 * Only members that begin a series with a second one, or continue one that was begun: `begun` is a member that
 * stands before them, null for none.
 */
export function inOrder(
  members: readonly Member[],
  begun: { style: string; value: number } | null,
): Member[] {
  const expected = new Map<string, number>(begun ? [[begun.style, begun.value + 1]] : [])
  // How many members count on from each, itself included.
  const lengths = new Map<Member, number>()
  const nextOf = new Map<string, Member>()
  for (const member of [...members].reverse()) {
    const next = nextOf.get(member.kind.style)
    const goesOn = next !== undefined && isNext(next, member.value + 1)
    lengths.set(member, 1 + (goesOn && next ? (lengths.get(next) ?? 0) : 0))
    nextOf.set(member.kind.style, member)
  }
  return members.filter((member) => {
    const { style, least = 2 } = member.kind
    const opens = member.value === 1 && (lengths.get(member) ?? 0) >= least
    if (!opens && !isNext(member, expected.get(style))) return false
    expected.set(style, member.value + 1)
    return true
  })
}

/** Does a member count on to `expected`, or end the series that has come there? */
function isNext({ kind, value }: Member, expected: number | undefined): boolean {
  if (expected === undefined) return false
  const { last, beforeLast = 1 } = kind
  return value === expected || (value === last && beforeLast < expected && expected < value)
}
