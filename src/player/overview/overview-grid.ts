/** A slide as the overview knows it: what stands above it, where a section begins with it. */
export interface Tile {
  heading: string | null
  /** A new row begins with it. */
  begins: boolean
}

/** Measures in px. */
export interface Measures {
  /** Between the margins. */
  width: number
  /** A slide's height as a share of its width. */
  ratio: number
}

/** Tiles that stand beside each other, with the heading above them. */
export interface Row {
  heading: string | null
  /** The first of its tiles, and how many. */
  first: number
  count: number
  top: number
  height: number
}

export interface Grid {
  columns: number
  /** Width of a tile in px. */
  tile: number
  rows: Row[]
  /** Of all rows, in px. */
  height: number
}

/** A tile is about as wide as this: its heading can be read from where one sits. */
const TILE = 240
/** Between tiles; overview.css has the same. */
export const GAP = 18
/** Below a slide, its number and what it is called. */
const CAPTION = 30
/** A section's heading in one line, with the room above it. */
const HEADING = 50

/** Where every slide stands: rows as wide as the window lets them be, and a new one for each section. */
export function gridOf(tiles: readonly Tile[], { width, ratio }: Measures): Grid {
  const columns = Math.max(2, Math.round((width + GAP) / (TILE + GAP)))
  const tile = Math.floor((width - (columns - 1) * GAP) / columns)
  const below = Math.round(tile * ratio) + CAPTION + GAP
  const rows: Row[] = []
  let height = 0
  tiles.forEach(({ heading, begins }, index) => {
    const last = rows.at(-1)
    if (last && !begins && last.count < columns) {
      last.count += 1
      return
    }
    const row = { heading, first: index, count: 1, top: height, height: below }
    if (heading !== null) row.height += HEADING
    height += row.height
    rows.push(row)
  })
  return { columns, tile, rows, height }
}

/** The rows that touch a part of the height, by index. */
export function rowsWithin({ rows }: Grid, top: number, bottom: number): number[] {
  return rows.flatMap((row, index) =>
    row.top + row.height > top && row.top < bottom ? [index] : [],
  )
}

/** The row that a tile stands in, by index. */
export function rowOf({ rows }: Grid, tile: number): number {
  return Math.max(
    0,
    rows.findLastIndex(({ first }) => first <= tile),
  )
}

/** Ways to go over the tiles. */
export type Way =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'nextSection'
  | 'previousSection'

/** The tile that one comes to from another; the same one where there is nothing that way. */
export function tileAt(grid: Grid, from: number, way: Way): number {
  const last = grid.rows.reduce((sum, { count }) => sum + count, 0) - 1
  const beside = { left: from - 1, right: from + 1, first: 0, last }
  const to =
    way in beside ? beside[way as keyof typeof beside] : (inColumn(grid, from, way) ?? from)
  return Math.min(last, Math.max(0, to))
}

function inColumn(grid: Grid, from: number, way: Way): number | undefined {
  const { rows } = grid
  const at = rowOf(grid, from)
  const column = from - (rows[at]?.first ?? 0)
  const heads = rows.filter(({ heading }) => heading !== null)
  if (way === 'nextSection') return heads.find(({ first }) => first > from)?.first
  if (way === 'previousSection') return heads.findLast(({ first }) => first < from)?.first ?? 0
  const row = rows[at + (way === 'down' ? 1 : -1)]
  return row && row.first + Math.min(column, row.count - 1)
}
