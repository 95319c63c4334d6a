import { balanced } from './balanced.ts'
import { fill } from './filled.ts'
import { flowed, isWell } from './flowed.ts'
import { type Line, type LineOptions, measureText } from './measured.ts'

/**
 * Breaks `text`, which has no line ends, into the lines it is set in. No line is wider than the
 * measure by the font's advances; a word that is wider than the measure is torn at its letters.
 */
export function breakLines(text: string, options: LineOptions): Line[] {
  if (text === '') return []
  const measured = measureText(text, options)
  if ((measured.offsets[text.length] ?? 0) <= options.ems) return [{ start: 0, end: text.length }]
  const greedy = fill(measured)
  if (greedy.length === 1) return greedy
  const isHeading = options.balance && text.length <= LONGEST_BALANCED
  if (isHeading) return balanced(measured, greedy.length) ?? greedy
  return isWell(measured, greedy) ? greedy : (flowed(measured) ?? greedy)
}

/** Longer texts are not headings: the exact search below would cost more than it gives. */
const LONGEST_BALANCED = 400
