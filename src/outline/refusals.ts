import { placeIn, type SectionCorrection } from '../model/corrections.ts'
import type { Document } from '../model/document.ts'
import { placeOf } from '../model/problem.ts'
import { inEach, prefixed, type Sentence } from '../model/said.ts'
import type { Address } from './address.ts'
import { REFUSED, type Refused } from './refused.ts'
import { type Addressed, depthAt, depthsOf, type Grown } from './wishes.ts'

function refuse(
  { text }: Document,
  { at, entry }: SectionCorrection,
  say: (said: Refused, words: string, line: number) => string,
): Sentence {
  const [words = ''] = text.slice(at, at + SHOWN).split(/[\r\n]/)
  const { line } = placeOf(text, at)
  return prefixed(
    placeIn(entry),
    inEach(REFUSED, (said) => say(said, words, line)),
  )
}

/** In UTF-16 units, of the words that a message names a place by. */
const SHOWN = 20

/** Why a correction can't be applied to its place; empty where it can. */
export function refusalOf(
  document: Document,
  correction: SectionCorrection,
  { kind }: Address,
): Sentence[] {
  if (kind === 'nowhere') return [refuse(document, correction, (said, ...at) => said.noText(...at))]
  if (kind === 'kept') return [refuse(document, correction, (said, ...at) => said.noPlace(...at))]
  const isLabel = kind !== 'inside' || correction.depth !== null
  return isLabel ? [] : [refuse(document, correction, (said, ...at) => said.noLabel(...at))]
}

/** Sections that stand no more though nobody said so, and those that were said and don't stand. */
export function harmOf(
  document: Document,
  base: Grown,
  made: Grown,
  all: readonly Addressed[],
): Sentence[] {
  const now = depthsOf(made)
  const gone = [...depthsOf(base).keys()].filter(
    (at) => !now.has(at) && !all.some(({ address }) => isAt(address, at)),
  )
  const parting = all.filter(
    ({ address }) => address.kind === 'inside' || address.kind === 'unread',
  )
  const harmful = gone.flatMap((at) => parting.filter(({ address }) => isBeside(base, address, at)))
  const unmade = all.filter((one) => one.correction.depth !== null && depthAt(now, one) === null)
  return [
    ...[...new Set(harmful)].map(({ correction }) =>
      refuse(document, correction, (said, ...at) => said.neighbour(...at)),
    ),
    ...unmade.map(({ correction }) =>
      refuse(document, correction, (said, ...at) => said.noPlace(...at)),
    ),
  ]
}

function isAt({ block, at }: Address, offset: number): boolean {
  return block <= offset && offset <= at + 1
}

/** Does a label stand in the same block as a place? */
function isBeside({ heads }: Grown, { at }: Address, label: number): boolean {
  return heads.some(
    ({ block: { span } }) =>
      span.start <= at && at < span.end && span.start <= label && label < span.end,
  )
}
