import type { Piece } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import type { Line } from '../../typeset/measured.ts'
import type { Setting } from '../../typeset/plan.ts'

/** What is never parted over two pages: a line, rows of a table that belong together, a picture. */
export interface Unit {
  height: number
  /** What of the source stands in it. */
  span: Span
  /** Where lines that are numbered begin in it, in px. */
  lines: readonly number[]
}

/** What stands in the column of text, one under the other. */
export type Block = Words | Grid | Picture

interface Base {
  units: Unit[]
  /** Space above it, but at a page's head, in px. */
  above: number
  /** So many of its units at least stand together where it begins. */
  together: number
  /** It stands on one page with what comes behind it: a heading, a caption above. */
  leads: boolean
}

export type Kind =
  | 'title'
  | 'front'
  | 'heading'
  | 'text'
  | 'item'
  | 'quoted'
  | 'code'
  | 'caption'
  | 'note'

/** A paragraph in its lines: one unit each. */
export interface Words extends Base {
  type: 'words'
  kind: Kind
  span: Span
  pieces: Piece[]
  /** The words of its pieces. */
  text: string
  lines: readonly Line[]
  /** How much room is left at the end of each line that isn't spread over the measure, in px; 0 for the others. */
  rests: readonly number[]
  set: Setting
  /** 1 to 4 where it is, or begins with, a section's heading. */
  level: number
  /** The section's label and heading at its beginning; null where it has none. */
  heading: Span | null
  /** Its first line begins two ems further in. */
  isIndented: boolean
  isJustified: boolean
  /** From the column's left edge, in px. */
  left: number
  /** A list's sign, which is no text of the source. */
  bullet: boolean
}

/** A table by its rows; a unit is a row, or rows that a merged cell holds together. */
export interface Grid extends Base {
  type: 'grid'
  /** Of its columns, in px. */
  widths: readonly number[]
  rows: readonly Row[]
  /** How many rows at its head are repeated on each page. */
  header: number
  /** For each unit, its first row and the one behind its last. */
  ranges: readonly [from: number, to: number][]
}

export interface Row {
  height: number
  cells: readonly GridCell[]
}

export interface GridCell {
  column: number
  across: number
  down: number
  span: Span
  pieces: Piece[]
  /** Those of its lines that stand in this row: a row that is higher than a page is parted. */
  lines: readonly Line[]
  set: Setting
  isHead: boolean
}

/** A picture, in px as it is printed. */
export interface Picture extends Base {
  type: 'picture'
  asset: string
  width: number
  height: number
  /** What is said for it to whom can't see it. */
  alt: string
}

/** How high the repeated rows at a table's head are. */
export function headerHeight(block: Block): number {
  if (block.type !== 'grid') return 0
  return block.rows.slice(0, block.header).reduce((sum, { height }) => sum + height, 0)
}
