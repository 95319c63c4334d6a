import { measure } from '../../../language/length.ts'
import { isFilled, makeSlide, type Slide, type TableCell } from '../../../model/deck.ts'
import type { Cell, Table } from '../../../model/document.ts'
import { headerDepth } from '../../../model/grid.ts'
import { isEmpty, type Span, spanned } from '../../../model/span.ts'
import { leastHeights } from '../../../typeset/layouts/table.ts'
import type { Captions } from '../../find/captions.ts'
import type { Context } from '../../slide/context.ts'
import { longestFitting } from '../../slide/longest.ts'
import { noted } from '../../slide/notes.ts'
import type { Place } from '../../slide/place.ts'
import { paragraphItems, runningText } from '../running.ts'
import { columnGroups, picked } from './columns.ts'
import { type Dealer, fitsAll, type Row } from './dealer.ts'
import { hasHeader } from './header.ts'
import { splitRow } from './rows.ts'

/** A document's table on as few slides as it needs, its header and its captions on each of them. */
export function tableSlides(
  context: Context,
  place: Place,
  table: Table,
  captions: Captions,
): Slide[] {
  const cells = filledIn(table.rows)
  const all = [...captions.above, ...cells, ...captions.below]
  const slides = isTable(context, table) ? dealt(context, place, table, captions) : null
  if (!slides) {
    const { text } = context.document
    return noted(text, runningText(context, place, paragraphItems(all)), all)
  }
  slides[0]?.notes.unshift(...captions.above)
  slides.at(-1)?.notes.push(...captions.below)
  return slides
}

/** In one column, longer words are a text with a frame around it, in characters of Han. */
const LONGEST_IN_ONE = 40

function isTable(context: Context, { rows }: Table): boolean {
  const [first = []] = rows
  if (first.length > 1) return true
  return (
    rows.length > 1 && rows.flat().every((cell) => measure(context.read(cell)) <= LONGEST_IN_ONE)
  )
}

/** Null where a cell is too large even alone. */
function dealt(context: Context, place: Place, table: Table, captions: Captions): Slide[] | null {
  const rows = table.rows.map((row) => row.map(slideCell))
  const depth = hasHeader(context, rows) ? headerDepth(rows) : 0
  const header = depth > 0 ? rows.slice(0, depth) : [[]]
  const body = bodyRows(rows, depth)
  const make: Dealer['make'] = (some, columns) => {
    const own = some.map(({ cells, alone }, index) => (index === 0 ? alone : cells))
    const held = [...header, ...own].map((row) => (columns ? picked(row, columns) : [...row]))
    return makeSlide('', 'table', {
      ...place,
      lead: captions.above,
      tail: captions.below,
      rows: held,
    })
  }
  const groups = columnGroups(context, make(body))
  const dealer = { context, header, make, groups }
  const chunks = packed(dealer, parted(dealer, body))
  if (!chunks.every((chunk) => chunk.length > 1 || fitsAll(dealer, chunk))) return null
  const top = depth > 0 ? filledIn(table.rows.slice(0, depth)) : []
  return chunks.flatMap((chunk, index) => slidesOf(dealer, chunk, index === 0 ? top : []))
}

function slideCell(cell: Cell): TableCell {
  return cell.merged ?? (isEmpty(cell) ? null : { start: cell.start, end: cell.end })
}

/** The rows below the header; each knows how it stands at the head of a slide. */
function bodyRows(rows: readonly TableCell[][], depth: number): Row[] {
  let above: readonly TableCell[] = []
  return rows.slice(depth).map((cells) => {
    const alone = cells.map((cell, column) => (cell === 'above' ? (above[column] ?? null) : cell))
    above = alone
    const own = cells.map((cell) => (isFilled(cell) && 'start' in cell ? cell : null))
    return { cells, alone, own, isPart: false }
  })
}

/** No lower row is tried for itself, in px: it fits wherever anything does. */
const LOW = 200

/** Rows that each fit a slide. */
function parted(dealer: Dealer, rows: readonly Row[]): Row[] {
  const heights = heightsOf(dealer, rows)
  return rows.flatMap((row, index) => {
    const isLow = (heights[index] ?? Infinity) < LOW
    return isLow || fitsAll(dealer, [row]) ? [row] : splitRow(dealer, row)
  })
}

/** About how high the rows are in the smallest type, in px; of groups of columns the highest counts. */
function heightsOf({ context, make, groups }: Dealer, rows: readonly Row[]): number[] {
  const all = groups.map((columns) => leastHeights(make(rows, columns), context.show))
  return rows.map((_, row) => Math.max(...all.map((own) => own.at(row - rows.length) ?? 0)))
}

/** As few stretches of rows as fit, of like height. */
function packed(dealer: Dealer, rows: readonly Row[]): Row[][] {
  if (rows.length === 0) return [[]]
  const heights = heightsOf(dealer, rows)
  const filled = filledTo(dealer, rows, heights, Infinity)
  if (filled.length < 2) return filled
  const total = heights.reduce((sum, height) => sum + height, 0)
  const even = EVEN.map((share) => filledTo(dealer, rows, heights, (total / filled.length) * share))
  return even.find(({ length }) => length === filled.length) ?? filled
}

/** A slide is closed when it holds so many times its even share, the least that gives no more slides. */
const EVEN = [1.04, 1.15]

function filledTo(
  dealer: Dealer,
  rows: readonly Row[],
  heights: readonly number[],
  most: number,
): Row[][] {
  const chunks: Row[][] = []
  let guess = 1
  for (let from = 0; from < rows.length; ) {
    const share = shareOf(heights, from, most)
    const fits = (count: number) => fitsAll(dealer, rows.slice(from, from + count))
    const count = longestFitting(Math.min(share, rows.length - from), guess, fits)
    chunks.push(rows.slice(from, from + count))
    dealer.context.tally.foresee(chunks.length)
    from += count
    guess = count
  }
  return chunks
}

/** No slide holds more rows. */
const MOST_ROWS = 24

/** How many rows from one on stay within a height. */
function shareOf(heights: readonly number[], from: number, most: number): number {
  let height = heights[from] ?? 0
  let count = 1
  while (count < MOST_ROWS && height + (heights[from + count] ?? Infinity) <= most) {
    height += heights[from + count] ?? 0
    count += 1
  }
  return Math.min(count, MOST_ROWS)
}

/** The slides of a stretch of rows, one for each group of columns; the notes hold each cell once. */
function slidesOf(
  { make, groups }: Dealer,
  rows: readonly Row[],
  header: readonly Span[],
): Slide[] {
  const seen = new Set<number>()
  const top = groups.length === 1 ? header : []
  return groups.map((columns, index) => {
    const fresh = columns.filter((column) => !seen.has(column))
    for (const column of fresh) seen.add(column)
    const notes = rows.flatMap(({ own, isPart }) => {
      const spans = fresh.flatMap((column) => own[column] ?? [])
      const whole = isPart ? null : spanned(spans)
      return whole ? [whole] : spans
    })
    const above = index === 0 && groups.length > 1 ? header : top
    const isOne = groups.length === 1 && !rows.some(({ isPart }) => isPart)
    const held = [...above, ...notes]
    const whole = isOne ? spanned(held) : null
    return { ...make(rows, columns), notes: whole ? [whole] : held }
  })
}

function filledIn(rows: readonly (readonly Span[])[]): Span[] {
  return rows.flat().filter((cell) => !isEmpty(cell))
}
