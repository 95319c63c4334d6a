import type { Slide, TableCell } from '../../../model/deck.ts'
import type { Span } from '../../../model/span.ts'
import type { Context } from '../../slide/context.ts'

/** A row of a table on its way to a slide. */
export interface Row {
  cells: readonly TableCell[]
  /** As it stands first on a slide: what was merged with cells above says its words again. */
  alone: readonly TableCell[]
  /** By column, what the notes hold of it. */
  own: readonly (Span | null)[]
  /** Of a row that is too high for a slide. */
  isPart: boolean
}

/** How a table's slides are made: its header again on each, and of its columns those that have room. */
export interface Dealer {
  context: Context
  header: TableCell[][]
  /** A slide of rows, of all columns or of some. */
  make(rows: readonly Row[], columns?: readonly number[]): Slide
  /** Columns that stand on a slide together. */
  groups: readonly (readonly number[])[]
}

/** Does each group of columns of these rows have room? */
export function fitsAll({ context, make, groups }: Dealer, rows: readonly Row[]): boolean {
  return groups.every((columns) => context.fits(make(rows, columns)))
}
