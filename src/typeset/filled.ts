import { type Line, type MeasuredText, widthTo } from './measured.ts'
import { ALLOWED, HELD, NOT_AT_START } from './opportunities.ts'

// Lines as full as they can be, one after the other.

/** As many characters on each line as it takes. */
export function fill(measured: MeasuredText): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < measured.text.length) {
    const end = lineEnd(measured, start)
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** Where a line from `start` ends that takes as many characters as it can. */
export function lineEnd(measured: MeasuredText, start: number): number {
  const at = (least: number) => lastStop(measured, start, least)
  return at(ALLOWED) ?? at(HELD) ?? tornAt(measured, start)
}

/** The last place before the measure's end where a line may end at least so well. */
function lastStop(measured: MeasuredText, start: number, least: number): number | null {
  const { text, offsets, kinds, ems } = measured
  const limit = limitOf(measured, start)
  let last: number | null = null
  for (let at = start + 1; at <= text.length; at += 1) {
    const isStop = at === text.length || (kinds[at] ?? 0) >= least
    if (isStop && widthTo(measured, start, at) > limit) break
    if (isStop) last = at
    // Nothing further on can fit, for no run of spaces that hangs is longer than a line.
    if ((offsets[at] ?? 0) > limit + ems) break
  }
  return last
}

/** The offset in em that a line from `start` reaches at most, give or take an error of rounding. */
function limitOf({ offsets, ems }: MeasuredText, start: number): number {
  return (offsets[start] ?? 0) + ems + 1e-9
}

/** For a word wider than the measure: the last letter that fits, at least one, no half pairs, no mark to begin a line. */
function tornAt(measured: MeasuredText, start: number): number {
  const { text, offsets } = measured
  const limit = limitOf(measured, start)
  let end = start + 1
  while (end < text.length && (offsets[end + 1] ?? Infinity) <= limit) end += 1
  const widest = end
  while (end > start + 1 && NOT_AT_START.has(text[end] ?? '')) end -= 1
  // Signs alone fill the line: one of them has to begin the next.
  if (end === start + 1) end = widest
  const code = text.charCodeAt(end)
  const isHalf = code >= 0xdc00 && code <= 0xdfff
  if (isHalf) end += end - 1 > start ? -1 : 1
  return end
}
