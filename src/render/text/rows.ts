import type { Place } from '../../model/grid.ts'
import type { Piece } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import type { Line } from '../../typeset/measured.ts'
import type { Setting } from '../../typeset/plan.ts'
import type { GridCell, Row } from './block.ts'
import { startsOf } from './lines.ts'

/** A cell of a table in its lines. */
export interface Draft extends Place {
  span: Span
  pieces: Piece[]
  lines: readonly Line[]
  set: Setting
}

/** First row, and one behind the last. */
export type Range = [from: number, to: number]

/** The rows of a table in groups that cells over several rows hold together. */
export function groupsOf(drafts: readonly Place[], count: number): Range[] {
  const reach = Array.from({ length: count }, (_, row) => row + 1)
  for (const { row, down } of drafts) reach[row] = Math.max(reach[row] ?? 0, row + down)
  const groups: Range[] = []
  for (let from = 0; from < count; ) {
    let to = from + 1
    for (let row = from; row < to; row += 1) to = Math.max(to, reach[row] ?? 0)
    groups.push([from, Math.min(to, count)])
    from = to
  }
  return groups
}

/** How high the rows are: as high as their highest cells; what one over several lacks is its last row's. */
export function heightsOf(drafts: readonly Draft[], count: number, space: number): number[] {
  const heights = new Array<number>(count).fill(0)
  const inOrder = [...drafts].sort((a, b) => a.down - b.down)
  for (const { row, down, lines, set } of inOrder) {
    const last = Math.min(row + down, count) - 1
    const wanted = Math.max(1, lines.length) * set.leading + space
    const missing = wanted - heightOf(heights, row, last + 1)
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

export function heightOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0)
}

/** In groups that are too high for a page each row has its own cells: the words stand in the first one. */
export function withoutSpans(drafts: readonly Draft[], groups: readonly Range[]): Draft[] {
  if (groups.length === 0) return [...drafts]
  const isIn = (row: number) => groups.some(([from, to]) => from <= row && row < to)
  return drafts
    .flatMap((draft) => {
      if (draft.down === 1 || !isIn(draft.row)) return [draft]
      const { start } = draft.span
      return Array.from({ length: draft.down }, (_, index) => ({
        ...draft,
        ...(index === 0 ? {} : { span: { start, end: start }, pieces: [], lines: [] }),
        row: draft.row + index,
        down: 1,
      }))
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** A row that is higher than `most` in rows that are not: each takes as many lines of every cell. */
export function partsOf(cells: readonly GridCell[], most: number, space: number): Row[] {
  const leading = Math.max(...cells.map(({ set }) => set.leading))
  const each = Math.max(1, Math.floor((most - space) / leading))
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length))
  return Array.from({ length: Math.ceil(count / each) }, (_, part) => {
    const own = cells.map((cell) => partOf(cell, part * each, part * each + each))
    const rows = Math.max(1, ...own.map(({ lines }) => lines.length))
    return { height: rows * leading + space, cells: own }
  })
}

/** Some of a cell's lines, with what of the source stands in them. */
function partOf(cell: GridCell, from: number, to: number): GridCell {
  const starts = startsOf(cell.pieces, cell.lines, cell.span)
  const { end } = cell.span
  const span = { start: starts[from] ?? end, end: starts[to] ?? end }
  return { ...cell, span, lines: cell.lines.slice(from, to) }
}
