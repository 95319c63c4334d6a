import type { Level, List } from './numbering.ts'

/** Where the lists of one story of a document stand: its body, its notes or its text boxes. */
export interface Counters {
  /** By w:abstractNum: the value of each level, null for one that begins anew. */
  values: Map<string, (number | null)[]>
  /** Lists that have begun with a start of their own. */
  begun: Set<string>
}

export function newCounters(): Counters {
  return { values: new Map(), begun: new Set() }
}

/**
 * Counts one paragraph. Gives the values of its level and of all outside of it; one of those that was
 * not used yet counts as used, so that 1.1 without a 1 is followed by 2.
 */
export function countOn(counters: Counters, list: List, level: number): number[] {
  const values = counters.values.get(list.counter) ?? []
  counters.values.set(list.counter, values)
  for (let outer = 0; outer < level; outer += 1) values[outer] ??= list.levels[outer]?.start ?? 0
  values[level] = nextValue(counters, list, level, values[level] ?? null)
  for (let inner = level + 1; inner < list.levels.length; inner += 1) {
    if (isRestarted(list.levels[inner], inner, level)) values[inner] = null
  }
  return values.slice(0, level + 1).map((value) => value ?? 0)
}

/**
 * ECMA-376-1, 17.9.26: a list's own start holds whenever the level begins again. It also makes the
 * level begin again, but once, at the first paragraph of the list that has one.
 */
function nextValue({ begun }: Counters, list: List, level: number, last: number | null): number {
  const own = list.starts[level]
  if (last !== null && (own === undefined || begun.has(list.id))) return last + 1
  if (own !== undefined) begun.add(list.id)
  return own ?? list.levels[level]?.start ?? 0
}

/** ECMA-376-1, 17.9.10: a level that can't make another one begin again is as if it weren't named. */
function isRestarted(inner: Level | undefined, index: number, used: number): boolean {
  const restart = inner?.restart ?? null
  return restart === null || restart > index || used < restart
}
