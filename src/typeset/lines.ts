import { emOffsets, type Face } from './metrics.ts'
import { ALLOWED, HELD, opportunities, PAUSE } from './opportunities.ts'
import { isPhraseStart, isWithinWord } from './words.ts'

/** A line of shown text: indices into it, `end` not included. Trailing spaces belong to the line. */
export interface Line {
  start: number
  end: number
}

export interface LineOptions {
  face: Face
  /** The width of the measure, in em. */
  ems: number
  /** Lines of like length that end at pauses, for headings and cards. */
  balance?: boolean
}

/** Never fewer characters than this on a last line: one alone looks forgotten. */
const FEWEST_ON_LAST_LINE = 2
/** In running text two under a long line do too. A measure is long from so many ems on. */
const FEWEST_UNDER_LONG = 3
const LONG_MEASURE = 12
/** So many more may go with them where a line ends better. */
const MORE_ON_LAST_LINE = 3

/**
 * Breaks `text` into the lines it is set in. No line is wider than the measure by the font's
 * advances; a word that is wider than the measure is torn at its letters.
 */
export function breakLines(text: string, options: LineOptions): Line[] {
  if (text === '') return []
  const offsets = emOffsets(text, options.face)
  if ((offsets[text.length] ?? 0) <= options.ems) return [{ start: 0, end: text.length }]
  const kinds = opportunities(text)
  const greedy = fill(text, offsets, kinds, options.ems)
  if (greedy.length === 1) return greedy
  if (options.balance) return balanced(text, offsets, kinds, options.ems, greedy.length)
  const whole =
    text.length > LONGEST_SHORT
      ? greedy
      : inWholeWords(text, kinds, greedy, (start) =>
          lineEnd(text, offsets, kinds, start, options.ems),
        )
  return withoutOrphan(text, offsets, kinds, options.ems, whole)
}

/** Longer texts are read as running text, where words are torn at a line's end. In UTF-16 units. */
const LONGEST_SHORT = 160
/** A line may end so many signs early. */
const MOST_BACK = 2

/** The lines with no word torn that can be kept whole without a further line. */
function inWholeWords(
  text: string,
  kinds: Uint8Array,
  greedy: Line[],
  endOf: (start: number) => number,
): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const end = wordEnd(text, kinds, start, endOf(start))
    lines.push({ start, end })
    start = end
  }
  return lines.length > greedy.length ? greedy : lines
}

/** The nearest place up to `end` that tears nothing; `end` where there is none. */
function wordEnd(text: string, kinds: Uint8Array, start: number, end: number): number {
  if (end === text.length) return end
  for (let at = end; at > start && at >= end - MOST_BACK; at -= 1) {
    if ((kinds[at] ?? 0) >= ALLOWED && !isTorn(text, kinds, at)) return at
  }
  return end
}

/** As many characters on each line as it takes. */
function fill(text: string, offsets: Float64Array, kinds: Uint8Array, ems: number): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, offsets, kinds, start, ems)
    lines.push({ start, end })
    start = end
  }
  return lines
}

function lineEnd(
  text: string,
  offsets: Float64Array,
  kinds: Uint8Array,
  start: number,
  ems: number,
): number {
  const limit = (offsets[start] ?? 0) + ems + 1e-9
  const at = (least: number) => lastStop(text, offsets, kinds, start, limit, ems, least)
  return at(ALLOWED) ?? at(HELD) ?? tornAt(text, offsets, start, limit)
}

/** The last place before the measure's end where a line may end at least so well. */
function lastStop(
  text: string,
  offsets: Float64Array,
  kinds: Uint8Array,
  start: number,
  limit: number,
  ems: number,
  least: number,
): number | null {
  let last: number | null = null
  for (let at = start + 1; at <= text.length; at += 1) {
    const isStop = at === text.length || (kinds[at] ?? 0) >= least
    if (isStop && widthTo(text, offsets, start, at) > limit) break
    if (isStop) last = at
    // Nothing further on can fit, for no run of spaces that hangs is longer than a line.
    if ((offsets[at] ?? 0) > limit + ems) break
  }
  return last
}

/** The offset where the ink of a line ends: spaces at its end hang. */
function widthTo(text: string, offsets: Float64Array, start: number, end: number): number {
  let ink = end
  while (ink > start && ' \u3000\t'.includes(text[ink - 1] ?? '')) ink -= 1
  return offsets[ink] ?? 0
}

/** For a word wider than the measure: the last letter that fits, at least one, no half pairs. */
function tornAt(text: string, offsets: Float64Array, start: number, limit: number): number {
  let end = start + 1
  while (end < text.length && (offsets[end + 1] ?? Infinity) <= limit) end += 1
  const code = text.charCodeAt(end)
  const isHalf = code >= 0xdc00 && code <= 0xdfff
  if (isHalf) end += end - 1 > start ? -1 : 1
  return end
}

/** Moves characters down, from a good place on, when the last line would hold too few. */
function withoutOrphan(
  text: string,
  offsets: Float64Array,
  kinds: Uint8Array,
  ems: number,
  lines: Line[],
): Line[] {
  const last = lines.at(-1)
  const before = lines.at(-2)
  const isLong = ems >= LONG_MEASURE
  const fewest = isLong ? FEWEST_UNDER_LONG : FEWEST_ON_LAST_LINE
  const most = isLong ? fewest + MORE_ON_LAST_LINE : fewest
  if (!last || !before || lettersIn(text, last) >= fewest) return lines
  const widest = (offsets[last.end] ?? 0) - ems
  const stops = stopsBefore(text, kinds, before, last, fewest, most).filter(
    (at) => (offsets[at] ?? 0) >= widest,
  )
  const costs = stops.map((at) => tearing(text, kinds, at, false))
  const best = stops[costs.indexOf(Math.min(...costs))]
  if (best === undefined) return lines
  const parts = [
    { start: before.start, end: best },
    { start: best, end: last.end },
  ]
  return [...lines.slice(0, -2), ...parts]
}

/** Where the last line may begin instead to hold enough, the nearest first. */
function stopsBefore(
  text: string,
  kinds: Uint8Array,
  before: Line,
  last: Line,
  fewest: number,
  most: number,
): number[] {
  const stops: number[] = []
  for (let at = last.start - 1; at > before.start + 1; at -= 1) {
    const count = lettersIn(text, { start: at, end: last.end })
    if (count > most && stops.length > 0) break
    if (count >= fewest && (kinds[at] ?? 0) >= ALLOWED) stops.push(at)
  }
  return stops
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
function balanced(
  text: string,
  offsets: Float64Array,
  kinds: Uint8Array,
  ems: number,
  count: number,
): Line[] {
  const plain = () => withoutOrphan(text, offsets, kinds, ems, fill(text, offsets, kinds, ems))
  if (text.length > LONGEST_BALANCED) return plain()
  const ideal = (offsets[text.length] ?? 0) / count
  const isKana = /[ぁ-ん]/.test(text)
  const torn = Float64Array.from({ length: text.length + 1 }, (_, end) =>
    tearing(text, kinds, end, isKana),
  )
  const cost = (start: number, end: number) => {
    const width = widthTo(text, offsets, start, end) - (offsets[start] ?? 0)
    if (width > ems + 1e-9) return Infinity
    const slack = (width - ideal) / Math.max(1, ideal)
    const alone =
      width < FEWEST_ON_LAST_LINE + 1 && lettersIn(text, { start, end }) < FEWEST_ON_LAST_LINE
        ? 2
        : 0
    const isLast = end === text.length
    return (
      slack * slack + alone + (torn[end] ?? 0) + (isLast && isOneWord(text, start) ? ONE_WORD : 0)
    )
  }
  return cheapest(text.length, kinds, count, cost) ?? plain()
}

/** What a break inside a phrase costs: a line may be this root (0.45) of its length off to avoid it. */
const NO_PAUSE = 0.2
/** And inside a word. */
const IN_WORD = 0.3
/** And inside a Japanese phrase. */
const IN_PHRASE = 0.15

/** And a Latin word alone on the last line. */
const ONE_WORD = 0.3

function isOneWord(text: string, start: number): boolean {
  return /^[!-~]+$/.test(text.slice(start).trim())
}

function tearing(text: string, kinds: Uint8Array, end: number, isKana: boolean): number {
  if (end === text.length || kinds[end] === PAUSE) return 0
  const [before, after] = [text[end - 1] ?? '', text[end] ?? '']
  const inPhrase = isKana && !isPhraseStart(before, after) ? IN_PHRASE : 0
  return NO_PAUSE + inPhrase + (isTorn(text, kinds, end) ? IN_WORD : 0)
}

/**
 * Within a word, or with one sign alone before the line's end or behind it: …的研究，我 | 想把… and
 * …真实环境 | 下，对….
 */
function isTorn(text: string, kinds: Uint8Array, at: number): boolean {
  if (kinds[at] === PAUSE) return false
  const isAlone = CLAUSE_ENDS.has(text[at - 2] ?? '') || CLAUSE_ENDS.has(text[at + 1] ?? '')
  return isAlone || isWithinWord(text[at - 1] ?? '', text[at] ?? '')
}

const CLAUSE_ENDS = new Set('，；：。！？、')

/** The cheapest way to part the text into exactly `count` lines; null where there is none. */
function cheapest(
  length: number,
  kinds: Uint8Array,
  count: number,
  cost: (start: number, end: number) => number,
): Line[] | null {
  const stops = [0]
  for (let at = 1; at < length; at += 1) if ((kinds[at] ?? 0) >= ALLOWED) stops.push(at)
  stops.push(length)
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
