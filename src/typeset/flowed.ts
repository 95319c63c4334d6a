import { fill } from './filled.ts'
import {
  isAlone,
  isOneWord,
  type Line,
  lettersIn,
  type MeasuredText,
  stopsIn,
  widthTo,
} from './measured.ts'
import { HELD, PAUSE } from './opportunities.ts'
import { APART, IN_PHRASE, IN_WORD } from './words.ts'

// Running text: as few lines as whole words need.

/** A further line of running text costs less than a torn word, and more than any other end of a line. */
const A_LINE = 0.5
/** A line that ends early costs so much for each em of the measure, by the square of the ems left empty. */
const EMPTY = 0.4
/** What reads as one is parted only where it is wider than the measure. */
const PARTED = 1000
/** Of running text: lines end within a word, within a phrase, or elsewhere than at a pause. */
const TEAR = { word: 1.5, phrase: 0.14, elsewhere: 0.03, alone: 0.35 }

/**
 * As few lines as whole words need, none emptier or worse broken than it must be (Knuth & Plass 1981: the
 * least sum of what each line costs); null where a word is wider than the measure.
 */
export function flowed(measured: MeasuredText): Line[] | null {
  const { text, kinds } = measured
  const stops = stopsIn(kinds, text.length, HELD)
  const costs = new Float64Array(stops.length).fill(Infinity)
  const from = new Int32Array(stops.length).fill(-1)
  costs[0] = 0
  const tears = Float64Array.from(stops, (at) => tearOf(measured, at))
  const most = costOf(measured, fill(measured))
  for (let first = 0; first < stops.length - 1; first += 1) {
    // Every further line costs something: no way from here is cheaper than full lines are.
    if ((costs[first] as number) < most) relax(measured, { stops, tears, costs, from }, first)
  }
  return costs.at(-1) === Infinity ? null : linesTo(stops, from)
}

/** What is known of the lines of a text on the way through it, for each place where one may end. */
interface Ways {
  stops: readonly number[]
  tears: Float64Array
  costs: Float64Array
  /** The place that the line begins at. */
  from: Int32Array
}

/** The lines that begin at one stop, as far as they fit; the cheapest to each end is kept. */
function relax(measured: MeasuredText, { stops, tears, costs, from }: Ways, first: number): void {
  const start = stops[first] as number
  const before = costs[first] as number
  for (let last = first + 1; last < stops.length; last += 1) {
    const own = lineCost(measured, start, stops[last] as number)
    if (own === Infinity) return
    const sum = before + own + (tears[last] as number)
    if (sum >= (costs[last] as number)) continue
    costs[last] = sum
    from[last] = first
  }
}

/** What lines cost together; infinite where one is wider than the measure, or is torn. */
function costOf(measured: MeasuredText, lines: readonly Line[]): number {
  const { kinds, text } = measured
  return lines.reduce((sum, { start, end }) => {
    const isStop = end === text.length || (kinds[end] as number) >= HELD
    return isStop ? sum + lineCost(measured, start, end) + tearOf(measured, end) : Infinity
  }, 0)
}

/** Infinite where the line is wider than the measure. */
function lineCost(measured: MeasuredText, start: number, end: number): number {
  const { text, offsets, ems } = measured
  const empty = ems - widthTo(measured, start, end) + (offsets[start] as number)
  if (empty < -1e-9) return Infinity
  return A_LINE + (end === text.length ? stubCost(measured, start) : (EMPTY * empty ** 2) / ems)
}

function linesTo(stops: readonly number[], from: Int32Array): Line[] {
  const lines: Line[] = []
  for (let last = stops.length - 1; last > 0; last = from[last] ?? 0) {
    lines.unshift({ start: stops[from[last] ?? 0] ?? 0, end: stops[last] ?? 0 })
  }
  return lines
}

function tearOf({ text, kinds, bonds }: MeasuredText, at: number): number {
  if (at === 0 || at === text.length) return 0
  if (kinds[at] === PAUSE && bonds[at] === APART) return 0
  const parted = kinds[at] === HELD ? PARTED : 0
  const bond = bonds[at] === IN_WORD ? TEAR.word : bonds[at] === IN_PHRASE ? TEAR.phrase : 0
  return parted + TEAR.elsewhere + bond + (isAlone(text, at) ? TEAR.alone : 0)
}

/** More characters than this are no short line. */
const LONGEST_STUB = 12
/** What a short last line costs, by its letters, in a measure of so many ems or more. */
const STUBS: readonly { letters: number; from: number; cost: number }[] = [
  { letters: 1, from: 0, cost: 8 },
  { letters: 2, from: 10, cost: 1.2 },
  { letters: 2, from: 8, cost: 0.7 },
  { letters: 4, from: 12, cost: 0.45 },
]

/** One Latin word under two lines and more of it. */
const LONE_WORD = 1

function stubCost({ text, ems, offsets }: MeasuredText, start: number): number {
  const isUnderMany = (offsets[start] ?? 0) > ems
  if (start > 0 && isUnderMany && ems >= 12 && isOneWord(text, start)) return LONE_WORD
  if (text.length - start > LONGEST_STUB) return 0
  const letters = lettersIn(text, { start, end: text.length })
  return STUBS.find((stub) => letters <= stub.letters && ems >= stub.from)?.cost ?? 0
}

/** Do full lines end well as they are? */
export function isWell(measured: MeasuredText, lines: readonly Line[]): boolean {
  const last = lines.at(-1)?.start ?? 0
  return (
    lines.every(({ end }) => tearOf(measured, end) <= TEAR.elsewhere) &&
    stubCost(measured, last) === 0
  )
}
