import { isFilled, isSpan, type Slide, type TableCell } from '../../../model/deck.ts'
import { CONTENT_WIDTH } from '../../../typeset/geometry.ts'
import { leastColumns, leastHeights } from '../../../typeset/layouts/table.ts'
import type { Context } from '../../slide/context.ts'

/** A row by some of its columns; a merged cell that is cut there shows its words again. */
export function picked(row: readonly TableCell[], columns: readonly number[]): TableCell[] {
  if (row.length === 0) return []
  return columns.map((column, index) => {
    const isCut = row[column] === 'left' && columns[index - 1] !== column - 1
    return isCut ? ownerOf(row, column) : (row[column] ?? null)
  })
}

function ownerOf(row: readonly TableCell[], column: number): TableCell {
  let at = column
  while (at > 0 && row[at] === 'left') at -= 1
  return row[at] ?? null
}

/**
 * Which columns of a table stand on a slide together: all of them where no word is torn in the smallest
 * type, else as many as have room, beside the first column, that says what the rows are.
 */
export function columnGroups(context: Context, whole: Slide): number[][] {
  const least = leastColumns(whole, context.show)
  const all = least.map((_, column) => column)
  if (sum(least) <= CONTENT_WIDTH) return [all]
  const keys = keysOf(context, whole, least)
  const room = CONTENT_WIDTH - sum(keys.map((column) => least[column] ?? 0))
  const others = all.slice(keys.length)
  const filled = filledTo(others, least, room)
  const groups = [...partings(others, least, room, filled.length), filled]
  const heightOf = (some: readonly number[][]) => heightIn(context, whole, keys, some)
  const best = groups.reduce((low, one) => (heightOf(one) < heightOf(low) ? one : low))
  return best.map((columns) => [...keys, ...columns])
}

/** Ways to part columns into two groups that have room; more groups are only filled evenly. */
function partings(
  columns: readonly number[],
  least: readonly number[],
  room: number,
  count: number,
): number[][][] {
  const widthOf = (some: readonly number[]) => sum(some.map((column) => least[column] ?? 0))
  if (count === 2) {
    return columns
      .slice(1)
      .map((_, at) => [columns.slice(0, at + 1), columns.slice(at + 1)])
      .filter((groups) => groups.every((some) => widthOf(some) <= room))
  }
  const share = widthOf(columns) / count
  return [1.02, 1.1, 1.2, 1.35]
    .map((more) => filledTo(columns, least, Math.min(room, share * more)))
    .filter(({ length }) => length === count)
}

/** So many rows tell how high a table becomes. */
const SAMPLE = 12

/** How high the first rows become in each group of columns, in px: the highest counts for all. */
function heightIn(
  context: Context,
  whole: Slide,
  keys: readonly number[],
  groups: readonly number[][],
): number {
  const rows = whole.rows.slice(0, SAMPLE)
  const heights = groups.map((columns) => {
    const some = rows.map((row) => picked(row, [...keys, ...columns]))
    return leastHeights({ ...whole, rows: some }, context.show)
  })
  return sum(rows.map((_, row) => Math.max(...heights.map((own) => own[row] ?? 0))))
}

function filledTo(columns: readonly number[], least: readonly number[], most: number): number[][] {
  const groups: number[][] = []
  let width = 0
  for (const column of columns) {
    const own = least[column] ?? 0
    const last = groups.at(-1)
    if (last && width + own <= most) last.push(column)
    else {
      groups.push([column])
      width = 0
    }
    width += own
  }
  return groups
}

/** A column of names is no wider, in px. */
const WIDEST_KEY = 320

/** The first column; where that only counts the rows, the one beside it, too. */
function keysOf(context: Context, { rows }: Slide, least: readonly number[]): number[] {
  const numbers = rows.slice(1).map(([first]) => first)
  const areNumbers = numbers.every(
    (cell) => !isFilled(cell) || (isSpan(cell) && /^\D?\d{1,4}\D?$/.test(context.read(cell))),
  )
  const hasRoom = (least[0] ?? 0) + (least[1] ?? 0) <= WIDEST_KEY
  return areNumbers && hasRoom ? [0, 1] : [0]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
