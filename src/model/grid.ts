import { isFilled, type TableCell } from './deck.ts'

/** A cell of a table with the columns and rows that it takes. */
export interface Place {
  row: number
  column: number
  /** How many columns and rows, at least 1. */
  across: number
  down: number
}

type Rows = readonly (readonly TableCell[])[]

/** How many columns a table has: as many as its longest row. */
export function columnCount(rows: Rows): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0)
}

/** The cells of a table in reading order, without those that are part of a merged one. */
export function placesOf(rows: Rows): Place[] {
  const width = columnCount(rows)
  const taken = rows.map(() => new Uint8Array(width))
  const places: Place[] = []
  rows.forEach((_, row) => {
    for (let column = 0; column < width; column += 1) {
      if (taken[row]?.[column]) continue
      const place = placeAt(rows, taken, row, column)
      for (let at = row; at < row + place.down; at += 1) {
        taken[at]?.fill(1, column, column + place.across)
      }
      places.push(place)
    }
  })
  return places
}

/** What follows a cell to the right is its own, and then each row below that is so from end to end. */
function placeAt(rows: Rows, taken: readonly Uint8Array[], row: number, column: number): Place {
  const width = taken[row]?.length ?? 0
  let across = 1
  while (column + across < width && rows[row]?.[column + across] === 'left') across += 1
  let down = 1
  while (isBelow(rows[row + down], column, across) && !taken[row + down]?.[column]) down += 1
  return { row, column, across, down }
}

/** Below a merged cell, each cell says so itself, or that it belongs to the one beside it that does. */
function isBelow(row: readonly TableCell[] | undefined, column: number, across: number): boolean {
  if (row?.[column] !== 'above') return false
  const others = row.slice(column + 1, column + across)
  return others.length === across - 1 && others.every((cell) => cell === 'above' || cell === 'left')
}

/** Does one cell take the whole row? */
export function isBand(row: readonly TableCell[]): boolean {
  return row.length > 1 && isFilled(row[0]) && row.slice(1).every((cell) => cell === 'left')
}

/** A table's name over its header and one header of three depths: no table has more. */
export const DEEPEST_HEADER = 4

/**
 * How many rows of a table are its header: one, with those that its merged cells reach into, that part
 * a merged cell of it, or that stand below a name over all columns. None where the first row is empty.
 */
export function headerDepth(rows: Rows): number {
  const [first = []] = rows
  if (!first.some(isFilled)) return 0
  let depth = 1
  while (depth < Math.min(DEEPEST_HEADER, rows.length) && goesOn(rows[depth - 1], rows[depth]))
    depth += 1
  return depth
}

function goesOn(above: readonly TableCell[] = [], row: readonly TableCell[] = []): boolean {
  if (isBand(above)) return true
  if (row.includes('above')) return true
  const isUnder = above.some((cell) => cell === 'left')
  const areEmpty = above.every((cell, column) => {
    const isAlone = cell !== 'left' && above[column + 1] !== 'left'
    return !isAlone || row[column] === null
  })
  return isUnder && areEmpty
}
