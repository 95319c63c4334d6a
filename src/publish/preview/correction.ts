import { CORRECTIONS_ENDING } from '../../model/corrections.ts'
import type { Correction } from '../../model/preview.ts'
import type { Problem } from '../../model/problem.ts'

/** Problems of a label that may be none. */
const MISREAD = new Set(['number-skipped', 'number-repeated', 'level-overruled', 'nesting-deep'])
/** So many characters of a line are enough to find it by, when lines are added above it. */
const WORDS = 12

/** A source by its name and its lines as they were read. */
export interface ReadSource {
  name: string
  lines: readonly string[]
}

/**
 * What a person puts into the corrections file of `source` where a problem is about a label that was misread;
 * null for every other problem.
 */
export function correctionFor(
  { code, line }: Problem,
  { name, lines }: ReadSource,
  hasSections: boolean,
): Correction | null {
  const words = line === undefined ? '' : (lines[line - 1] ?? '').trim()
  if (!MISREAD.has(code) || words === '') return null
  const text = JSON.stringify([...words].slice(0, WORDS).join('').trim())
  return {
    file: name + CORRECTIONS_ENDING,
    lines: `${hasSections ? '' : 'sections:\n'}  - line: ${line}\n    text: ${text}\n    section: false\n`,
  }
}
