import { type Piece, textOf } from '../../model/shown.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { within } from '../../typeset/line-ends.ts'
import type { Line } from '../../typeset/measured.ts'
import { emWidth } from '../../typeset/metrics.ts'
import { linesOf, type Setting } from '../../typeset/plan.ts'
import { settingFor } from '../../typeset/styles.ts'
import type { Unit } from './block.ts'

/** Two ems before the first line of a Chinese or Japanese paragraph. */
const INDENT = '\u3000\u3000'
const INDENT_EMS = INDENT.length

/** The lines that pieces are set in; an LF ends one, and stands in none. */
export function linesFor(pieces: readonly Piece[], set: Setting, isIndented = false): Line[] {
  const before = isIndented ? INDENT : ''
  return linesOf(before + textOf(pieces), settingFor(set, pieces, before.length)).map((line) => ({
    ...line,
    start: Math.max(0, line.start - before.length),
    end: Math.max(0, line.end - before.length),
  }))
}

/** A unit for each line: what of the source stands in it reaches to where the next one begins. */
export function unitsOf(
  pieces: readonly Piece[],
  lines: readonly Line[],
  span: Span,
  height: number,
): Unit[] {
  const starts = startsOf(pieces, lines, span)
  return lines.map((_, index) => ({
    height,
    span: { start: starts[index] ?? span.start, end: starts[index + 1] ?? span.end },
    lines: [0],
  }))
}

/** Where in the source each line begins. */
export function startsOf(pieces: readonly Piece[], lines: readonly Line[], span: Span): number[] {
  const starts: number[] = []
  let at = 0
  let piece = 0
  for (const { start } of lines) {
    while (piece < pieces.length - 1 && at + (pieces[piece]?.text.length ?? 0) <= start) {
      at += pieces[piece]?.text.length ?? 0
      piece += 1
    }
    const found = (pieces[piece]?.start ?? span.start) + start - at
    starts.push(Math.min(span.end, Math.max(span.start, found)))
  }
  if (starts.length > 0) starts[0] = span.start
  return starts
}

/** Pieces with those within `spans` in bold. */
export function withStrong(pieces: readonly Piece[], spans: readonly Span[]): Piece[] {
  return pieces.flatMap((piece) => {
    const { start, text } = piece
    const whole = { start, end: start + text.length }
    const own = spans.filter((span) => overlaps(span, whole))
    if (own.length === 0) return [piece]
    const cuts = new Set([whole.start, whole.end])
    for (const span of own) {
      cuts.add(Math.max(span.start, whole.start))
      cuts.add(Math.min(span.end, whole.end))
    }
    const edges = [...cuts].sort((a, b) => a - b)
    return edges.slice(0, -1).map((from, index) => ({
      ...piece,
      text: text.slice(from - start, (edges[index + 1] ?? from) - start),
      start: from,
      strong: piece.strong || own.some((span) => span.start <= from && from < span.end),
    }))
  })
}

/**
 * A space and the gap beside a sign of Han or kana grow by so much at most, in em; a line that would need
 * more stays as it is. Twice as much between signs, a quarter, is the most that Chinese composition knows
 * (clreq, justification), and is seen as gaps.
 */
const MOST_SPREAD = { space: 0.5, sign: 0.125 }

/** By how many em a line can be spread. */
function spreadOf(words: string): number {
  const spaces = words.match(/\s/g)?.length ?? 0
  const signs = words.match(/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0
  return spaces * MOST_SPREAD.space + signs * MOST_SPREAD.sign
}

/**
 * How much room is left at the end of each line that isn't spread over the measure: of the last one, of
 * one that ends before an LF, and of one with too few signs. 0 for those that are spread.
 */
export function restsOf(
  pieces: readonly Piece[],
  lines: readonly Line[],
  set: Setting,
  isIndented: boolean,
): number[] {
  const text = textOf(pieces)
  const { face, variations = [] } = settingFor(set, pieces)
  return lines.map(({ start, end }, index) => {
    const words = text.slice(start, end).trimEnd()
    const indent = isIndented && index === 0 ? INDENT_EMS : 0
    const own = variations.flatMap((one) => within(one, start, start + words.length))
    const rest = set.width - (emWidth(words, face, own) + indent) * set.size
    const isLast = index === lines.length - 1 || text[end] === '\n'
    return isLast || rest > spreadOf(words) * set.size ? Math.max(0, Math.floor(rest)) : 0
  })
}
