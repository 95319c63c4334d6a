import { emOffsets, type Face, type Variation } from './metrics.ts'
import { ALLOWED, HELD, NEVER, NOT_AT_START, opportunities, PAUSE } from './opportunities.ts'
import { APART, bonds, IN_PHRASE, IN_WORD } from './words.ts'

/** A line of shown text: indices into it, `end` not included. Trailing spaces belong to the line. */
export interface Line {
  start: number
  end: number
  /** Set in by so many steps, for it goes on with a line of code; none where it is absent. */
  hang?: number
}

export interface LineOptions {
  face: Face
  /** The width of the measure, in em. */
  ems: number
  /** Lines of like length that end at pauses, for headings and cards. */
  balance?: boolean
  /** What of the text is set otherwise, in order. */
  variations?: readonly Variation[]
}

/** Never fewer characters than this on a last line: one alone looks forgotten. */
const FEWEST_ON_LAST_LINE = 2

/**
 * Breaks `text`, which has no line ends, into the lines it is set in. No line is wider than the
 * measure by the font's advances; a word that is wider than the measure is torn at its letters.
 */
export function breakLines(text: string, options: LineOptions): Line[] {
  if (text === '') return []
  const setting = makeSetting(text, options)
  if ((setting.offsets[text.length] ?? 0) <= options.ems) return [{ start: 0, end: text.length }]
  const greedy = fill(setting)
  if (greedy.length === 1) return greedy
  const isHeading = options.balance && text.length <= LONGEST_BALANCED
  if (isHeading) return balanced(setting, greedy.length) ?? greedy
  return isWell(setting, greedy) ? greedy : (flowed(setting) ?? greedy)
}

/** A text about to be set, measured and with the places where its lines may end. */
export function makeSetting(text: string, { face, ems, variations = [] }: LineOptions): Setting {
  const breaks = breaksIn(text)
  return {
    text,
    offsets: emOffsets(text, face, variations),
    ems,
    ...breaks,
    kinds: held(breaks.kinds, variations),
  }
}

/** The same places without those in front of or within what is raised or lowered. */
function held(kinds: Uint8Array, variations: readonly Variation[]): Uint8Array {
  const scripts = variations.filter(({ isHeld }) => isHeld)
  if (scripts.length === 0) return kinds
  const own = kinds.slice()
  for (const { start, end } of scripts) own.fill(NEVER, start, end)
  return own
}

/** Do full lines end well as they are? */
function isWell(setting: Setting, lines: readonly Line[]): boolean {
  const last = lines.at(-1)?.start ?? 0
  return (
    lines.every(({ end }) => tearOf(setting, end) <= TEAR.elsewhere) &&
    stubCost(setting, last) === 0
  )
}

type Breaks = Pick<Setting, 'kinds' | 'bonds' | 'inks'>

/** The same text is tried in many sizes. */
const known = new Map<string, Breaks>()
const MOST_KNOWN = 2000
/** In UTF-16 units: as much as a slide holds in letters. */
const LONGEST_KNOWN = 3000

function breaksIn(text: string): Breaks {
  const found = known.get(text)
  if (found) return found
  const breaks = { kinds: opportunities(text), bonds: bonds(text), inks: inksIn(text) }
  if (known.size >= MOST_KNOWN) known.clear()
  if (text.length <= LONGEST_KNOWN) known.set(text, breaks)
  return breaks
}

/** A text about to be set: its advances in em from the start, and where its lines may end. */
interface Setting {
  text: string
  offsets: Float64Array
  kinds: Uint8Array
  bonds: Uint8Array
  /** For each place, the one behind the last sign before it that is no space. */
  inks: Int32Array
  ems: number
}

function inksIn(text: string): Int32Array {
  const inks = new Int32Array(text.length + 1)
  for (let at = 1; at <= text.length; at += 1) {
    const code = text.charCodeAt(at - 1)
    inks[at] = code === 0x20 || code === 0x3000 || code === 9 ? (inks[at - 1] as number) : at
  }
  return inks
}

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
function flowed(setting: Setting): Line[] | null {
  const { text, kinds } = setting
  const stops = stopsIn(kinds, text.length, HELD)
  const costs = new Float64Array(stops.length).fill(Infinity)
  const from = new Int32Array(stops.length).fill(-1)
  costs[0] = 0
  const tears = Float64Array.from(stops, (at) => tearOf(setting, at))
  const most = costOf(setting, fill(setting))
  for (let first = 0; first < stops.length - 1; first += 1) {
    // Every further line costs something: no way from here is cheaper than full lines are.
    if ((costs[first] as number) < most) relax(setting, { stops, tears, costs, from }, first)
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
function relax(setting: Setting, { stops, tears, costs, from }: Ways, first: number): void {
  const start = stops[first] as number
  const before = costs[first] as number
  for (let last = first + 1; last < stops.length; last += 1) {
    const own = lineCost(setting, start, stops[last] as number)
    if (own === Infinity) return
    const sum = before + own + (tears[last] as number)
    if (sum >= (costs[last] as number)) continue
    costs[last] = sum
    from[last] = first
  }
}

/** What lines cost together; infinite where one is wider than the measure, or is torn. */
function costOf(setting: Setting, lines: readonly Line[]): number {
  const { kinds, text } = setting
  return lines.reduce((sum, { start, end }) => {
    const isStop = end === text.length || (kinds[end] as number) >= HELD
    return isStop ? sum + lineCost(setting, start, end) + tearOf(setting, end) : Infinity
  }, 0)
}

/** Infinite where the line is wider than the measure. */
function lineCost(setting: Setting, start: number, end: number): number {
  const { text, offsets, ems } = setting
  const empty = ems - widthTo(setting, start, end) + (offsets[start] as number)
  if (empty < -1e-9) return Infinity
  return A_LINE + (end === text.length ? stubCost(setting, start) : (EMPTY * empty ** 2) / ems)
}

function linesTo(stops: readonly number[], from: Int32Array): Line[] {
  const lines: Line[] = []
  for (let last = stops.length - 1; last > 0; last = from[last] ?? 0) {
    lines.unshift({ start: stops[from[last] ?? 0] ?? 0, end: stops[last] ?? 0 })
  }
  return lines
}

function stopsIn(kinds: Uint8Array, length: number, least: number): number[] {
  const stops = [0]
  for (let at = 1; at < length; at += 1) if ((kinds[at] ?? 0) >= least) stops.push(at)
  stops.push(length)
  return stops
}

function tearOf({ text, kinds, bonds }: Setting, at: number): number {
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

function stubCost({ text, ems, offsets }: Setting, start: number): number {
  const isUnderMany = (offsets[start] ?? 0) > ems
  if (start > 0 && isUnderMany && ems >= 12 && isOneWord(text, start)) return LONE_WORD
  if (text.length - start > LONGEST_STUB) return 0
  const letters = lettersIn(text, { start, end: text.length })
  return STUBS.find((stub) => letters <= stub.letters && ems >= stub.from)?.cost ?? 0
}

/** As many characters on each line as it takes. */
function fill(setting: Setting): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < setting.text.length) {
    const end = lineEnd(setting, start)
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** Where a line from `start` ends that takes as many characters as it can. */
export function lineEnd(setting: Setting, start: number): number {
  const at = (least: number) => lastStop(setting, start, least)
  return at(ALLOWED) ?? at(HELD) ?? tornAt(setting, start)
}

/** The last place before the measure's end where a line may end at least so well. */
function lastStop(setting: Setting, start: number, least: number): number | null {
  const { text, offsets, kinds, ems } = setting
  const limit = limitOf(setting, start)
  let last: number | null = null
  for (let at = start + 1; at <= text.length; at += 1) {
    const isStop = at === text.length || (kinds[at] ?? 0) >= least
    if (isStop && widthTo(setting, start, at) > limit) break
    if (isStop) last = at
    // Nothing further on can fit, for no run of spaces that hangs is longer than a line.
    if ((offsets[at] ?? 0) > limit + ems) break
  }
  return last
}

/** The offset in em that a line from `start` reaches at most, give or take an error of rounding. */
function limitOf({ offsets, ems }: Setting, start: number): number {
  return (offsets[start] ?? 0) + ems + 1e-9
}

/** The offset where the ink of a line ends: spaces at its end hang. */
function widthTo({ offsets, inks }: Setting, start: number, end: number): number {
  const ink = inks[end] as number
  return offsets[ink > start ? ink : start] as number
}

/** For a word wider than the measure: the last letter that fits, at least one, no half pairs, no mark to begin a line. */
function tornAt(setting: Setting, start: number): number {
  const { text, offsets } = setting
  const limit = limitOf(setting, start)
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

function lettersIn(text: string, { start, end }: Line): number {
  const letters = text.slice(start, end).match(/[\p{L}\p{N}]/gu) ?? []
  return letters.length
}

/** Longer texts are not headings: the exact search below would cost more than it gives. */
const LONGEST_BALANCED = 400

/**
 * The set of breaks with as few lines as `fill` needs, of like length, at pauses where that costs
 * little: the least sum of squared slack (Knuth & Plass 1981, with one penalty).
 */
function balanced(setting: Setting, count: number): Line[] | null {
  const { text, kinds } = setting
  const torn = Float64Array.from({ length: text.length + 1 }, (_, end) => tearing(setting, end))
  const stops = stopsIn(kinds, text.length, ALLOWED)
  const best = (lines: number) => cheapest(stops, lines, costIn(setting, lines, torn))
  const tears = (lines: readonly Line[]) => lines.some(({ end }) => setting.bonds[end] === IN_WORD)
  const found = best(count)
  // A further line is worth a whole word.
  const more = found && tears(found) ? best(count + 1) : null
  return more && !tears(more) ? more : (found ?? flowed(setting))
}

/** What a line costs among `count` of like length; `torn` says what its end costs. */
function costIn(
  setting: Setting,
  count: number,
  torn: Float64Array,
): (start: number, end: number) => number {
  const { text, offsets, ems } = setting
  const ideal = (offsets[text.length] ?? 0) / count
  const even = count >= MANY_LINES ? 2 : 1
  return (start, end) => {
    const width = widthTo(setting, start, end) - (offsets[start] ?? 0)
    if (width > ems + 1e-9) return Infinity
    const slack = (width - ideal) / Math.max(1, ideal)
    const isAlone =
      width < FEWEST_ON_LAST_LINE + 1 && lettersIn(text, { start, end }) < FEWEST_ON_LAST_LINE
    const isOne = end === text.length && isOneWord(text, start)
    return even * slack * slack + (isAlone ? 2 : 0) + (torn[end] ?? 0) + (isOne ? ONE_WORD : 0)
  }
}

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

function isOneWord(text: string, start: number): boolean {
  return /^[!-~]+$/.test(text.slice(start).trim())
}

function tearing(setting: Setting, end: number): number {
  const { text } = setting
  if (end === 0 || end === text.length) return 0
  const isAtPart = text[end - 1] === WIDE_SPACE || !text.includes(WIDE_SPACE)
  return tearOfWords(setting, end) + (isAtPart ? 0 : NO_PART)
}

function tearOfWords({ text, kinds, bonds }: Setting, end: number): number {
  if (kinds[end] === PAUSE && bonds[end] === APART) return 0
  if (bonds[end] === IN_WORD || isAlone(text, end)) return NO_PAUSE + TORN.word
  return NO_PAUSE + (bonds[end] === IN_PHRASE ? TORN.phrase : 0)
}

/** One sign alone before the line's end or behind it: …的研究，我 | 想把… and …真实环境 | 下，对…. */
function isAlone(text: string, at: number): boolean {
  return CLAUSE_ENDS.has(text.charCodeAt(at - 2)) || CLAUSE_ENDS.has(text.charCodeAt(at + 1))
}

const CLAUSE_ENDS = new Set([...'，；：。！？、'].map((sign) => sign.charCodeAt(0)))

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
