import type { Omission } from '../../model/document.ts'
import { isSpace } from '../../model/span.ts'
import { type Count, countIn } from './count.ts'
import { type Losses, omissionsOf } from './losses.ts'
import type { State } from './state.ts'
import type { Element } from './xml.ts'

/**
 * What the file holds and the text doesn't: what the reader left out itself, what no page of the text
 * shows, and what is missing when all that the package shows is counted against the text.
 */
export function omittedFrom(state: State, text: string, roots: readonly Element[]): Omission[] {
  const count = countIn(state.parts, roots)
  const characters = missingFrom(state, text, count)
  const marks = state.notes.found.filter(({ label }) => label !== '').length
  return [
    ...omissionsOf(state.losses),
    ...count.apart,
    ...named('docx-text', characters, characters),
    ...named('docx-field', count.fields - state.fields, 0),
    ...named('docx-note-mark', count.marks - marks, 0),
  ]
}

function named(kind: Omission['kind'], count: number, characters: number): Omission[] {
  return count > 0 ? [{ kind, count, characters }] : []
}

/** Characters and signs of the file that stand neither in the text nor among what was named. */
function missingFrom(state: State, text: string, count: Count): number {
  const tally = new Int32Array(0x10000)
  const own = [...state.own.values()].flat()
  for (const one of [...count.texts, ...own]) add(tally, one, 1)
  for (const one of [text, ...namedIn(state.losses)]) add(tally, one, -1)
  const missing = tally.reduce((sum, left) => sum + Math.max(left, 0), 0)
  const signs = state.own.get('sign')?.length ?? 0
  const shown = signs + (state.losses.get('docx-symbol')?.count ?? 0)
  return Math.max(0, missing + count.signs - shown)
}

function namedIn(losses: Losses): string[] {
  return [...losses.values()].flatMap(({ texts }) => texts)
}

/** Characters beyond U+FFFF count once, by their second half. */
function add(tally: Int32Array, text: string, by: number): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isFirstHalf = code >= 0xd800 && code < 0xdc00
    if (!isFirstHalf && !isSpace(code)) tally[code] = (tally[code] ?? 0) + by
  }
}
