/** A decimal number in running text: its numbers by level, and how sure it is that it is a label. */
export interface Decimal {
  path: readonly number[]
  /** What speaks for a label: the mark of a sentence before it, white space behind it. */
  weight: number
}

interface Chain {
  /** The index of its last label. */
  last: number
  before: Chain | null
  weight: number
  length: number
}

/** Fewer numbers that follow each other may be anything. */
const FEWEST = 3

/**
 * The indices of the decimal labels that count on from 1 through a text without line ends (1, 1.1, 1.2,
 * 2, 2.1 …; ISO 2145): of all runs the one that most speaks for. A table of contents before the text is
 * a run of its own, after which 1 comes again.
 */
export function decimalChain(labels: readonly Decimal[]): Set<number> {
  const ends = new Map<string, Chain>()
  let best: Chain | null = null
  labels.forEach(({ path, weight }, index) => {
    const before = beforeOf(path, ends, best)
    if (before === undefined) return
    const length = (before?.length ?? 0) + 1
    const chain = { last: index, before, weight: (before?.weight ?? 0) + weight, length }
    remember(ends, path, chain)
    if (chain.weight > (best?.weight ?? 0)) best = chain
  })
  return membersOf(best)
}

/** The run that a number goes on with; null where it begins one, undefined where it can't. */
function beforeOf(
  path: readonly number[],
  ends: ReadonlyMap<string, Chain>,
  best: Chain | null,
): Chain | null | undefined {
  const own = path.at(-1) ?? 0
  const outer = path.slice(0, -1)
  if (own > 1) return ends.get(`${[...outer, own - 1].join('.')}…`)
  if (outer.length > 0) return ends.get(outer.join('.')) ?? besideOuter(outer, ends)
  return best && best.length >= FEWEST ? best : null
}

/** 2.1 after 1.4, where the sections around them are numbered otherwise (一、 二、); 1.1 begins. */
function besideOuter(outer: readonly number[], ends: ReadonlyMap<string, Chain>) {
  const own = outer.at(-1) ?? 0
  if (own === 1) return outer.every((number) => number === 1) ? null : undefined
  return ends.get(`${[...outer.slice(0, -1), own - 1].join('.')}…`)
}

/** By the number itself, and by each number that it stands in, the run that weighs most. */
function remember(ends: Map<string, Chain>, path: readonly number[], chain: Chain): void {
  const put = (key: string) => {
    if ((ends.get(key)?.weight ?? 0) <= chain.weight) ends.set(key, chain)
  }
  put(path.join('.'))
  path.forEach((_, level) => {
    put(`${path.slice(0, level + 1).join('.')}…`)
  })
}

function membersOf(best: Chain | null): Set<number> {
  const members = new Set<number>()
  if (!best || best.length < FEWEST) return members
  for (let chain: Chain | null = best; chain; chain = chain.before) members.add(chain.last)
  return members
}
