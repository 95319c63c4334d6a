import type { SectionCorrection } from '../model/corrections.ts'
import type { Document } from '../model/document.ts'
import type { Outline } from '../model/outline.ts'
import { type Checked, type Problem, UnusableInput } from '../model/problem.ts'
import { joined, type Sentence } from '../model/said.ts'
import { addresses } from './address.ts'
import { harmOf, refusalOf } from './refusals.ts'
import { SAID } from './said.ts'
import {
  type Addressed,
  AS_READ,
  depthAt,
  depthsOf,
  type Grow,
  type Grown,
  wishesOf,
} from './wishes.ts'

/**
 * The outline as a person set it right, and how many corrections changed something; those that didn't
 * are warned of.
 * @throws UnusableInput that lists those that address no one place, or would change their neighbours
 */
export function outlineCorrected(
  grow: Grow,
  document: Document,
  corrections: readonly SectionCorrection[],
): Checked<Outline> & { changed: number } {
  const base = grow(document, AS_READ)
  if (corrections.length === 0) return { ...base, changed: 0 }
  const address = addresses(document, base)
  const all = corrections.map((correction) => ({ correction, address: address(correction.at) }))
  throwAll(all.flatMap(({ correction, address }) => refusalOf(document, correction, address)))
  const made = grow(document, wishesOf(base, all))
  throwAll(harmOf(document, base, made, all))
  const idle = idleOf(grow, document, { base, made, all })
  const depths = depthsOf(made)
  const told = all.flatMap((one) => toldOf(document, depthAt(depths, one), one, idle.has(one)))
  return {
    value: made.value,
    problems: [...told, ...made.problems],
    changed: all.length - idle.size,
  }
}

/**
 * Corrections that say what would be so without them. Of those that say what was read, some are needed
 * because of the others: it is seen from the outline that the others alone give.
 */
function idleOf(
  grow: Grow,
  document: Document,
  { base, made, all }: { base: Grown; made: Grown; all: readonly Addressed[] },
): Set<Addressed> {
  const [before, now] = [depthsOf(base), depthsOf(made)]
  const asRead = new Set(all.filter((one) => depthAt(before, one) === one.correction.depth))
  const others = all.filter((one) => !asRead.has(one))
  const isAlone = others.length === 0 || asRead.size === 0
  const bare = isAlone ? before : depthsOf(grow(document, wishesOf(base, others)))
  const isIdle = (one: Addressed) =>
    depthAt(asRead.has(one) ? bare : before, one) === depthAt(now, one)
  return new Set(all.filter(isIdle))
}

function throwAll(refusals: readonly Sentence[]): void {
  if (refusals.length > 0) throw new UnusableInput(joined(refusals))
}

/** A warning where a correction changed nothing, or could be followed only in part. */
function toldOf(
  { language }: Document,
  own: number | null,
  { correction: { entry, depth } }: Addressed,
  isIdle: boolean,
): Problem[] {
  const said = SAID[language]
  const warn = (code: Problem['code'], message: string): Problem[] => [
    { severity: 'warning', code, message, ...entry },
  ]
  if (depth !== null && own !== null && own !== depth) {
    return warn('correction-depth', said.correctionDepth(depth, own))
  }
  return isIdle ? warn('correction-idle', said.correctionIdle()) : []
}
