import { flowed } from './flowed.ts'
import {
  isAlone,
  isOneWord,
  type Line,
  lettersIn,
  type MeasuredText,
  stopsIn,
  widthTo,
} from './measured.ts'
import { ALLOWED, PAUSE } from './opportunities.ts'
import { APART, IN_PHRASE, IN_WORD } from './words.ts'

// Headings and cards: lines of like length that end at pauses.

/**
 * The set of breaks with as few lines as `fill` needs, of like length, at pauses where that costs
 * little: the least sum of squared slack (Knuth & Plass 1981, with one penalty).
 */
export function balanced(measured: MeasuredText, count: number): Line[] | null {
  const { text, kinds } = measured
  const torn = Float64Array.from({ length: text.length + 1 }, (_, end) => tearing(measured, end))
  const stops = stopsIn(kinds, text.length, ALLOWED)
  const best = (lines: number) => cheapest(stops, lines, costIn(measured, lines, torn))
  const tears = (lines: readonly Line[]) => lines.some(({ end }) => measured.bonds[end] === IN_WORD)
  const found = best(count)
  // A further line is worth a whole word.
  const more = found && tears(found) ? best(count + 1) : null
  return more && !tears(more) ? more : (found ?? flowed(measured))
}

/** What a line costs among `count` of like length; `torn` says what its end costs. */
function costIn(
  measured: MeasuredText,
  count: number,
  torn: Float64Array,
): (start: number, end: number) => number {
  const { text, offsets, ems } = measured
  const ideal = (offsets[text.length] ?? 0) / count
  const even = count >= MANY_LINES ? 2 : 1
  return (start, end) => {
    const width = widthTo(measured, start, end) - (offsets[start] ?? 0)
    if (width > ems + 1e-9) return Infinity
    const slack = (width - ideal) / Math.max(1, ideal)
    const isAlone =
      width < FEWEST_ON_LAST_LINE + 1 && lettersIn(text, { start, end }) < FEWEST_ON_LAST_LINE
    const isOne = end === text.length && isOneWord(text, start)
    return even * slack * slack + (isAlone ? 2 : 0) + (torn[end] ?? 0) + (isOne ? ONE_WORD : 0)
  }
}

/** Never fewer characters than this on a last line: one alone looks forgotten. */
const FEWEST_ON_LAST_LINE = 2

/** In so many lines one short of the others is a hole. */
const MANY_LINES = 4

/** What a break inside a phrase costs: a line may be this root (0.45) of its length off to avoid it. */
const NO_PAUSE = 0.2
/** And besides where it tears a phrase or a word. */
const TORN = { phrase: 0.2, word: 0.9 }

/** Parts of a title stand apart by a wide space: elsewhere a line of it ends badly. */
const WIDE_SPACE = '\u3000'
const NO_PART = 1

/** And a Latin word alone on the last line. */
const ONE_WORD = 0.3

function tearing(measured: MeasuredText, end: number): number {
  const { text } = measured
  if (end === 0 || end === text.length) return 0
  const isAtPart = text[end - 1] === WIDE_SPACE || !text.includes(WIDE_SPACE)
  return tearOfWords(measured, end) + (isAtPart ? 0 : NO_PART)
}

function tearOfWords({ text, kinds, bonds }: MeasuredText, end: number): number {
  if (kinds[end] === PAUSE && bonds[end] === APART) return 0
  if (bonds[end] === IN_WORD || isAlone(text, end)) return NO_PAUSE + TORN.word
  return NO_PAUSE + (bonds[end] === IN_PHRASE ? TORN.phrase : 0)
}

/** The cheapest way to part the text into exactly `count` lines; null where there is none. */
function cheapest(
  stops: readonly number[],
  count: number,
  cost: (start: number, end: number) => number,
): Line[] | null {
  let totals = new Float64Array(stops.length).fill(Infinity)
  totals[0] = 0
  /** For each line and stop, the stop that the line begins at. */
  const from: Int32Array[] = []
  for (let line = 0; line < count; line += 1) {
    const next = new Float64Array(stops.length).fill(Infinity)
    const begins = new Int32Array(stops.length).fill(-1)
    for (let start = 0; start < stops.length; start += 1) {
      if (totals[start] === Infinity) continue
      extend(stops, start, totals[start] ?? 0, cost, next, begins)
    }
    totals = next
    from.push(begins)
  }
  return totals.at(-1) === Infinity ? null : traced(stops, from)
}

/** Lines that begin at one stop, as far as they fit; the cheapest to each end is kept. */
function extend(
  stops: readonly number[],
  start: number,
  total: number,
  cost: (start: number, end: number) => number,
  next: Float64Array,
  begins: Int32Array,
): void {
  for (let end = start + 1; end < stops.length; end += 1) {
    const sum = total + cost(stops[start] ?? 0, stops[end] ?? 0)
    if (sum === Infinity) return
    if (sum < (next[end] ?? Infinity)) {
      next[end] = sum
      begins[end] = start
    }
  }
}

function traced(stops: readonly number[], from: readonly Int32Array[]): Line[] {
  const lines: Line[] = []
  let end = stops.length - 1
  for (const begins of [...from].reverse()) {
    const start = begins[end] ?? 0
    lines.unshift({ start: stops[start] ?? 0, end: stops[end] ?? 0 })
    end = start
  }
  return lines
}
