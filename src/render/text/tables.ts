import { type Content, isFilled, isSpan, type TableCell } from '../../model/deck.ts'
import type { Cell, Document, Table } from '../../model/document.ts'
import { headerDepth, type Place, placesOf } from '../../model/grid.ts'
import { piecesOf, shownText } from '../../model/shown.ts'
import { isEmpty, type Span } from '../../model/span.ts'
import { cellsOf, columnsOf } from '../../typeset/columns.ts'
import { emWidth } from '../../typeset/metrics.ts'
import { type Setting, type Show, setting } from '../../typeset/plan.ts'
import type { Grid, GridCell, Row, Unit } from './block.ts'
import { linesFor } from './lines.ts'
import { COLUMN, PAGE } from './page.ts'
import {
  type Draft,
  groupsOf,
  heightOf,
  heightsOf,
  partsOf,
  type Range,
  withoutSpans,
} from './rows.ts'

/** Sizes of type in tables; a smaller one is for those whose words would be torn in a larger one. */
const SIZES = [13, 12, 11] as const
const RATIO = 1.45
/** Beside and above the words of a cell, and the rule below it, in px. */
const CELL = { padX: 6, padY: 4, rule: 1 } as const
/** Rows that belong together, and a row, are parted where they would fill more of a page than this. */
const MOST_TOGETHER = Math.floor(0.6 * COLUMN)
/** Above a table and below it, in px. */
const SPACE_AROUND = 10
/** A table that is no higher stands on one page. */
const SMALL = COLUMN / 3
/** A header that is higher is not repeated. */
const HIGHEST_HEADER = COLUMN / 4

/** A table in rows whose heights are known; null for one without a word. */
export function gridOf(document: Document, { rows }: Table): Grid | null {
  const cells = rows.map((row) => row.map(asTableCell))
  if (!cells.flat().some(isFilled)) return null
  const show: Show = Object.assign(
    (content: Content) => (isSpan(content) ? shownText(document, content) : ''),
    { pieces: (content: Content) => (isSpan(content) ? piecesOf(document, content) : []) },
  )
  const header = headerOf(cells, show)
  const setIn = (size: number) => (place: Place) => settingOf(size, place.row < header)
  const measured = cellsOf(cells, setIn(SIZES[0]), show)
  const fitted = SIZES.map((size) => {
    const room = { size, width: PAGE.measure, space: SPACE }
    return { setOf: setIn(size), ...columnsOf(measured, room) }
  })
  const { setOf, widths } = fitted.find(({ isUntorn }) => isUntorn) ?? (fitted.at(-1) as Fitted)
  const drafts = placesOf(cells).map((place) => {
    const { start, end } = rows[place.row]?.[place.column] ?? { start: 0, end: 0 }
    return draftOf(document, { start, end }, place, roomIn(setOf(place), widths, place))
  })
  return assembled(drafts, rows.length, widths, header)
}

/** A longer text names no column, in em. */
const LONGEST_HEAD = 24

/** How many rows name the columns: none of a box around a text, nor where the first one has sentences. */
function headerOf(cells: readonly TableCell[][], show: Show): number {
  const depth = headerDepth(cells)
  const isLong = (cell: TableCell) =>
    isFilled(cell) && emWidth(show(cell), 'sans-700') > LONGEST_HEAD
  return depth < cells.length && !cells.slice(0, depth).flat().some(isLong) ? depth : 0
}

type Fitted = { setOf: (place: Place) => Setting; widths: number[]; isUntorn: boolean }

const SPACE = 2 * CELL.padX + CELL.rule

function asTableCell({ start, end, merged }: Cell): TableCell {
  return isEmpty({ start, end }) ? (merged ?? null) : { start, end }
}

function settingOf(size: number, isHead: boolean): Setting {
  return setting(isHead ? 'sans-700' : 'sans-400', size, RATIO, PAGE.measure)
}

/** A setting with the measure of the columns that a cell takes. */
function roomIn(set: Setting, widths: readonly number[], { column, across }: Place): Setting {
  const own = widths.slice(column, column + across).reduce((sum, width) => sum + width, 0)
  return { ...set, width: own - SPACE }
}

function draftOf(document: Document, span: Span, place: Place, set: Setting): Draft {
  const pieces = piecesOf(document, span)
  const lines = isEmpty(span) ? [] : linesFor(pieces, set)
  return { ...place, span, pieces, lines, set }
}

function assembled(
  drafts: readonly Draft[],
  count: number,
  widths: readonly number[],
  header: number,
): Grid {
  const space = 2 * CELL.padY + CELL.rule
  const whole = heightsOf(drafts, count, space)
  const long = groupsOf(drafts, count).filter(
    ([from, to]) => to - from > 1 && heightOf(whole, from, to) > MOST_TOGETHER,
  )
  const { rows, ranges } = rowsIn(withoutSpans(drafts, long), count, space, header)
  const heights = rows.map(({ height }) => height)
  const top = heightOf(heights, 0, header)
  const isRepeated = header > 0 && count > header && top <= HIGHEST_HEADER
  return {
    type: 'grid',
    widths,
    rows,
    ranges,
    header: isRepeated ? header : 0,
    units: ranges.map((range, index) => unitOf(rows, range, index === ranges.length - 1)),
    above: SPACE_AROUND,
    together:
      heightOf(heights, 0, rows.length) <= SMALL ? ranges.length : Math.min(ranges.length, 3),
    leads: false,
  }
}

/** The rows as they are printed, and which of them are one unit. */
function rowsIn(drafts: readonly Draft[], count: number, space: number, header: number) {
  const heights = heightsOf(drafts, count, space)
  const byRow: Draft[][] = Array.from({ length: count }, () => [])
  for (const draft of drafts) byRow[draft.row]?.push(draft)
  const rows: Row[] = []
  const ranges: Range[] = []
  for (const [from, to] of groupsOf(drafts, count)) {
    const first = rows.length
    for (let row = from; row < to; row += 1) {
      const height = heights[row] ?? 0
      const cells = (byRow[row] ?? []).map((one) => asCell(one, header))
      const isParted = to - from === 1 && height > MOST_TOGETHER
      rows.push(...(isParted ? partsOf(cells, MOST_TOGETHER, space) : [{ height, cells }]))
    }
    ranges.push(...(to - from > 1 ? [[first, rows.length] as Range] : eachOf(first, rows.length)))
  }
  return { rows, ranges }
}

function eachOf(from: number, to: number): Range[] {
  return Array.from({ length: to - from }, (_, index) => [from + index, from + index + 1])
}

function asCell(draft: Draft, header: number): GridCell {
  return { ...draft, isHead: draft.row < header }
}

/** Rows as one unit: the numbers stand beside the first line of each. */
function unitOf(rows: readonly Row[], [from, to]: Range, isLast: boolean): Unit {
  const own = rows.slice(from, to)
  const lines: number[] = []
  let top = 0
  for (const row of own) {
    lines.push(top + CELL.padY)
    top += row.height
  }
  const height = top + (isLast ? SPACE_AROUND : 0)
  const spans = own.flatMap(({ cells }) => cells.filter(({ lines: set }) => set.length > 0))
  const starts = spans.map(({ span }) => span.start)
  const ends = spans.map(({ span }) => span.end)
  return { height, lines, span: { start: Math.min(...starts), end: Math.max(0, ...ends) } }
}
