import { lineEnd } from './filled.ts'
import { type Line, type LineOptions, measureText } from './measured.ts'

/** One step of a hanging indent, in em: two characters of the monospaced face; `.hang-1` says the same. */
const HANG_STEP = 1.2
/** The style sheet knows so many steps. */
const MOST_STEPS = 12
/** From a line's own indent. */
const HANG = 2

/**
 * The lines that one line of code is set in, its spaces kept. One that is wider than the measure goes on
 * further in than it began, at a sign where code may be parted; no character says so.
 */
export function keptLines(text: string, options: LineOptions): Line[] {
  if (text === '') return []
  const measured = measureText(text, options)
  const { offsets, ems } = measured
  if ((offsets[text.length] ?? 0) <= ems) return [{ start: 0, end: text.length }]
  const indent = offsets[text.length - text.trimStart().length] ?? 0
  const hang = stepsFor(indent, ems)
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const room = start === 0 ? ems : ems - hang * HANG_STEP
    const end = lineEnd({ ...measured, ems: room }, start)
    lines.push(start === 0 ? { start, end } : { start, end, hang })
    start = end
  }
  return lines
}

/** At least half of the measure is left to what goes on. */
function stepsFor(indent: number, ems: number): number {
  const wanted = Math.round(indent / HANG_STEP) + HANG
  return Math.max(0, Math.min(wanted, MOST_STEPS, Math.floor(ems / 2 / HANG_STEP)))
}
