import { inOrder } from './order.ts'

/** Words of a deck that are compared as one: a line, a point, a row of a table. */
export interface Unit {
  words: string
  /** What its words are (label, head, texts), for those that were only set in another way. */
  form: string
  /** 1-based, in the deck file; null for what stands in none. */
  line: number | null
}

export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'reset'
  before: string
  after: string
  line: number | null
}

/** What was done to a list of units. Its time grows with their number alone, almost. */
export function changesIn(before: readonly Unit[], after: readonly Unit[]): Change[] {
  const places = new Map<string, number[]>()
  before.forEach(({ words }, place) => {
    const there = places.get(words)
    if (there) there.push(place)
    else places.set(words, [place])
  })
  for (const there of places.values()) there.reverse()
  const found = after.map((unit) => ({ unit, place: places.get(unit.words)?.pop() ?? null }))
  const kept = found.flatMap(({ unit, place }) => (place === null ? [] : [{ unit, place }]))
  const gone = new Set([...places.values()].flat())
  const removed = before.filter((_, place) => gone.has(place))
  const added = found.flatMap(({ unit, place }) => (place === null ? [unit] : []))
  return [...keptChanges(before, kept), ...exchanged(removed, added)]
}

/** Of units whose words are still there: those that were moved or set in another way. */
function keptChanges(
  before: readonly Unit[],
  kept: readonly { unit: Unit; place: number }[],
): Change[] {
  const stayed = inOrder(kept.map(({ place }) => place))
  return kept.flatMap(({ unit: { words, form, line }, place }) => {
    const isReset = before[place]?.form !== form
    const kinds = [stayed.has(place) ? null : 'moved', isReset ? 'reset' : null] as const
    return kinds.flatMap((kind) => (kind ? [{ kind, before: words, after: words, line }] : []))
  })
}

/** New words for old ones: in their order where they are as many, else by what they have in common. */
function exchanged(removed: readonly Unit[], added: readonly Unit[]): Change[] {
  const isEven = removed.length === added.length
  const free = new Set(removed)
  const changes = added.map((unit, index): Change => {
    const old = isEven ? removed[index] : firstOf(free, (one) => isAlike(one, unit))
    if (old) free.delete(old)
    const kind = old ? 'changed' : 'added'
    return { kind, before: old?.words ?? '', after: unit.words, line: unit.line }
  })
  const rest = [...free].map(
    ({ words }): Change => ({ kind: 'removed', before: words, after: '', line: null }),
  )
  return [...changes, ...rest]
}

function firstOf(units: Iterable<Unit>, test: (unit: Unit) => boolean): Unit | undefined {
  let count = 0
  for (const unit of units) {
    if (count === WINDOW) return undefined
    if (test(unit)) return unit
    count += 1
  }
  return undefined
}

/** Among so many old units the one is looked for that became a new one. */
const WINDOW = 20

/** True where the words begin and end alike for half their length. */
function isAlike({ words: a }: Unit, { words: b }: Unit): boolean {
  const least = Math.min(a.length, b.length)
  let first = 0
  while (first < least && a[first] === b[first]) first += 1
  let last = 0
  while (last < least - first && a.at(-1 - last) === b.at(-1 - last)) last += 1
  return first + last >= Math.max(a.length, b.length) / 2
}
