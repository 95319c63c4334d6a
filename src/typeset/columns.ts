import type { TableCell } from '../model/deck.ts'
import { isFilled } from '../model/deck.ts'
import { columnCount, type Place, placesOf } from '../model/grid.ts'
import { within } from './line-ends.ts'
import { makeMemory } from './memory.ts'
import { emOffsets, type Face, type Variation } from './metrics.ts'
import { ALLOWED, HELD, opportunities } from './opportunities.ts'
import type { Setting, Show } from './plan.ts'
import { settingFor } from './styles.ts'
import { bonds, IN_WORD } from './words.ts'

/** The widths of a table's columns, and whether each holds the words that may not be torn. */
export interface Columns {
  /** In whole px, with the space beside the words; they sum to the table's width. */
  widths: number[]
  isUntorn: boolean
}

/** What a cell needs, in px: for its widest word, for its widest line, and the lines it is made of. */
interface Need {
  place: Place
  least: number
  most: number
  lines: readonly number[]
}

/** How a cell at a place is set, whatever its width. */
type SettingOf = (place: Place) => Setting

/**
 * Column widths by content, as CSS 2.1 (17.5.2.2) has it for tables: no column is narrower than its
 * widest word, and what is left goes where it saves most lines. `size` is that of the type and `space`
 * what stands beside the words of each cell, in px.
 */
export function columnsOf(
  { count, cells }: Cells,
  { size, width, space }: { size: number; width: number; space: number },
): Columns {
  const needs = needsOf(cells, size)
  const room = width - count * space
  const least = spread(needs, count, space, 'least')
  const most = spread(needs, count, space, 'most')
  const given = shared(needs, least, most, { room, space })
  const whole = given.map((own) => Math.floor(own) + space)
  // What rounding left goes to the widest.
  const widest = whole.indexOf(largest(whole))
  whole[widest] = (whole[widest] ?? 0) + width - sum(whole)
  return { widths: whole, isUntorn: sum(least) <= room }
}

/** What each column needs at least, in px, with the `space` beside its words. */
export function leastWidths({ count, cells }: Cells, size: number, space: number): number[] {
  const needs = needsOf(cells, size)
  return spread(needs, count, space, 'least').map((own) => Math.ceil(own) + space)
}

type Rows = readonly (readonly TableCell[])[]

/** How many columns a table has, and its filled cells as they are in any size of type. */
export interface Cells {
  count: number
  cells: readonly Measured[]
}

interface Measured extends Ems {
  place: Place
}

/** Measures a table's cells, once for all sizes that are tried; `settingOf` says in which face each is set. */
export function cellsOf(rows: Rows, settingOf: SettingOf, show: Show): Cells {
  const cells: Measured[] = []
  for (const place of placesOf(rows)) {
    const cell = rows[place.row]?.[place.column]
    if (!isFilled(cell)) continue
    const set = settingFor(settingOf(place), show.pieces?.(cell) ?? [])
    cells.push({ place, ...emsOf(show(cell), set) })
  }
  return { count: Math.max(1, columnCount(rows)), cells }
}

function needsOf(cells: readonly Measured[], size: number): Need[] {
  return cells.map((cell) => needOf(cell, size))
}

function shared(
  needs: readonly Need[],
  least: readonly number[],
  most: readonly number[],
  { room, space }: { room: number; space: number },
): number[] {
  const needed = sum(least)
  if (needed >= room) return least.map((own) => (own / needed) * room)
  const wanted = sum(most)
  if (wanted <= room) return filledUp(most, room - wanted)
  return fewestLines(needs, least, most, { room, space })
}

/** Everything stands on one line: what is left is shared by width, so that a short column stays short. */
function filledUp(most: readonly number[], left: number): number[] {
  const wanted = sum(most)
  return most.map((own) => own + (wanted === 0 ? left / most.length : (own / wanted) * left))
}

/** A width is tried in such steps, in px. */
const STEPS = [96, 48, 24, 12] as const
/** Of more columns, or of more cells than a slide holds, not each pair is tried. */
const MOST_SEARCHED = 16
const MOST_CELLS = 240

/** From shares between least and most by content, room is moved to where it saves lines, as long as it does. */
function fewestLines(
  needs: readonly Need[],
  least: readonly number[],
  most: readonly number[],
  { room, space }: { room: number; space: number },
): number[] {
  const extra = room - sum(least)
  // By the root: a text ten times as long needs not ten times the width.
  const hunger = most.map((own, column) => Math.sqrt(Math.max(0, own - (least[column] ?? 0))))
  const total = Math.max(1, sum(hunger))
  const widths = least.map((own, column) => own + (extra * (hunger[column] ?? 0)) / total)
  if (widths.length > MOST_SEARCHED || needs.length > MOST_CELLS) return widths
  const cost = () => costOf(needs, widths, space)
  let best = cost()
  for (const step of STEPS) {
    for (let tries = 0; tries < widths.length * 2; tries += 1) {
      const found = bestMove(widths, least, step, cost)
      if (!found || found.cost >= best - 1e-9) break
      best = found.cost
      move(widths, found, step)
    }
  }
  return widths
}

interface Move {
  from: number
  to: number
  cost: number
}

function bestMove(
  widths: number[],
  least: readonly number[],
  step: number,
  cost: () => number,
): Move | null {
  let best: Move | null = null
  for (const { from, to } of movesOf(widths, least, step)) {
    move(widths, { from, to }, step)
    const own = cost()
    move(widths, { from: to, to: from }, step)
    if (!best || own < best.cost) best = { from, to, cost: own }
  }
  return best
}

/** From each column that has so much more than it needs, to each other one. */
function movesOf(widths: readonly number[], least: readonly number[], step: number) {
  const rich = widths.flatMap((own, column) => (own - step >= (least[column] ?? 0) ? [column] : []))
  return rich.flatMap((from) => widths.flatMap((_, to) => (to === from ? [] : [{ from, to }])))
}

function move(widths: number[], { from, to }: { from: number; to: number }, step: number): void {
  widths[from] = (widths[from] ?? 0) - step
  widths[to] = (widths[to] ?? 0) + step
}

/** Lines end before the measure does: so much of it is used. */
const USED = 0.95
/** How crowded cells are matters only among widths with as many lines. */
const CROWDED = 0.02

/** The lines of the rows, each as high as its highest cell, by estimate. */
function costOf(needs: readonly Need[], widths: readonly number[], space: number): number {
  const heights: number[] = []
  let crowded = 0
  for (const { place, lines } of needs) {
    const width = widthOf(widths, place, space)
    const own = lines.reduce(
      (all, line) => all + Math.ceil(line / width / (line > width ? USED : 1)),
      0,
    )
    for (const line of lines) crowded += (line / width) ** 2
    const last = place.row + place.down - 1
    if (place.down === 1) heights[last] = Math.max(heights[last] ?? 0, own)
  }
  return sum(heights.map((height) => height ?? 0)) + CROWDED * crowded
}

/** The room for the words of a cell over its columns. */
export function widthOf(widths: readonly number[], { column, across }: Place, space = 0): number {
  return Math.max(1, sum(widths.slice(column, column + across)) + (across - 1) * space)
}

/** What each column needs; what a cell over several needs beyond theirs is shared among them. */
function spread(
  needs: readonly Need[],
  count: number,
  space: number,
  amount: 'least' | 'most',
): number[] {
  const columns = new Array<number>(count).fill(0)
  for (const need of needs) {
    const { column, across } = need.place
    if (across === 1 && need[amount] > (columns[column] ?? 0)) columns[column] = need[amount]
  }
  for (const need of needs) {
    const { column, across } = need.place
    // A row of one cell takes what room there is.
    if (across === 1 || across === count) continue
    const missing = need[amount] - widthOf(columns, need.place, space)
    for (let at = column; at < column + across; at += 1) {
      columns[at] = (columns[at] ?? 0) + Math.max(0, missing) / across
    }
  }
  return columns
}

/** Beside its words, so that a last sign is not lost to rounding, in px. */
const SLACK = 2
/** A word that is longer than this may be torn, in em: an address, a leader of dots. */
const LONGEST_WORD = 11
/** Short cells stay on one line, in em: a name, a date, an amount with its unit. */
const LONGEST_WHOLE = 3.1
/** A column of sentences is no narrower, in em. */
const NARROWEST_TEXT = 6

function needOf({ place, lines, word }: Measured, size: number): Need {
  const widths = lines.map((ems) => ems * size + SLACK)
  const most = largest(widths)
  const isText = most > NARROWEST_TEXT * 2 * size
  const least = Math.max(word, isText ? NARROWEST_TEXT : 0) * size + SLACK
  return { place, least: Math.min(most, least), most, lines: widths }
}

/** The lines of a cell and its widest word, in em. */
interface Ems {
  lines: number[]
  word: number
}

/** Cells are measured again and again while rows are dealt out to slides. */
const known = makeMemory<Ems>(10_000)

function emsOf(text: string, { face, variations = [] }: Setting): Ems {
  const varied = variations.map(({ start, end, face: own, scale }) => [start, end, own, scale])
  return known(`${face} ${varied.join()}`, text, () => measured(text, face, variations))
}

function measured(text: string, face: Face, variations: readonly Variation[]): Ems {
  let at = 0
  const lines = text.split('\n').map((line) => {
    const own = variations.flatMap((one) => within(one, at, at + line.length))
    at += line.length + 1
    return { line, offsets: emOffsets(line, face, own) }
  })
  return {
    lines: lines.map(({ offsets }) => offsets.at(-1) ?? 0),
    word: largest(lines.map(({ line, offsets }) => widestWord(line, offsets))),
  }
}

/** A figure with its unit, a date, a time, a range: 8600册, 3.5 GB, 9:00—11:30, 2025年11月28日, 第3季度. */
const FIGURE =
  /^[^\p{L}\s]*\s?\p{L}{0,2}\s?\d[\d\p{P}\p{S}\s]*(?:\p{L}{0,6}|年[\d\s]+月(?:[\d\s]+[日号])?)[\p{P}\p{S}]*$/u
const LONGEST_FIGURE = 12

/** The widest stretch in which no line should end, in em. */
function widestWord(line: string, offsets: Float64Array): number {
  const whole = offsets.at(-1) ?? 0
  if (whole <= LONGEST_WHOLE) return whole
  if (whole <= LONGEST_FIGURE && FIGURE.test(line)) return whole
  const kinds = opportunities(line)
  const within = bonds(line)
  const isEnd = (at: number, least: number) =>
    at === line.length || ((kinds[at] ?? 0) >= least && within[at] !== IN_WORD)
  const widest = widestBetween(line, offsets, (at) => isEnd(at, ALLOWED))
  if (widest <= LONGEST_WORD) return widest
  return Math.min(
    LONGEST_WORD,
    widestBetween(line, offsets, (at) => isEnd(at, HELD)),
  )
}

function widestBetween(
  line: string,
  offsets: Float64Array,
  isEnd: (at: number) => boolean,
): number {
  let widest = 0
  let start = 0
  for (let at = 1; at <= line.length; at += 1) {
    if (!isEnd(at)) continue
    let ink = at
    while (ink > start && ' \t\u3000'.includes(line[ink - 1] ?? '-')) ink -= 1
    widest = Math.max(widest, (offsets[ink] ?? 0) - (offsets[start] ?? 0))
    start = at
  }
  return widest
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Of any number of them. */
const largest = (numbers: readonly number[]) =>
  numbers.reduce((most, number) => Math.max(most, number), 0)
