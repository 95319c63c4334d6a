import type { Span } from '../../model/span.ts'
import { endUnended, later } from './paragraphs.ts'
import type { Handlers, State, Walk } from './state.ts'
import { attributeOf, childOf, type Element, settingOf } from './xml.ts'

/** Word's own limit; a hostile w:gridSpan claims thousands of millions. */
const MOST_COLUMNS = 63
/** One long row would make all others as long: beyond this the cells are read as paragraphs. */
const MOST_CELLS = 200_000

export const TABLES: Handlers = {
  'w:tbl': later(readTable),
  'w:tr': readRow,
  'w:tc': readCell,
}

/** The text of a table in a cell is the cell's. */
function readTable(state: State, table: Element, walk: Walk): void {
  if (state.rows) {
    walk(state, table)
    return
  }
  endUnended(state)
  const start = state.length
  const before = state.blocks.length
  const rows: Span[][] = []
  state.rows = rows
  walk(state, table)
  state.rows = null
  const end = state.length
  if (!fillUp(rows, end)) return
  const inner = state.blocks.splice(before)
  state.blocks.push({ type: 'table', span: { start, end }, rows })
  // Blocks stand in the order of the text, so the pictures of a table follow it.
  for (const block of inner) {
    if (block.type === 'figure') state.blocks.push({ ...block, span: { start: end, end } })
  }
}

/** Gives all rows the same length; false where that would be too much. */
function fillUp(rows: Span[][], end: number): boolean {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (rows.length * width > MOST_CELLS) return false
  for (const row of rows) {
    const at = row.at(-1)?.end ?? end
    while (row.length < width) row.push({ start: at, end: at })
  }
  return true
}

function readRow(state: State, row: Element, walk: Walk): void {
  const properties = childOf(row, 'w:trPr')
  const isDeleted = childOf(properties, 'w:del') !== null
  if (isDeleted) return
  if (!state.isInCell) state.rows?.push(emptyCells(state, gridCount(properties, 'w:gridBefore', 0)))
  walk(state, row)
}

function readCell(state: State, cell: Element, walk: Walk): void {
  const row = state.isInCell ? undefined : state.rows?.at(-1)
  if (!row) {
    walk(state, cell)
    return
  }
  const start = state.length
  const properties = childOf(cell, 'w:tcPr')
  state.isInCell = true
  state.isCovered = isContinued(properties)
  walk(state, cell)
  endUnended(state)
  const end = state.length
  row.push(state.isCovered ? { start: end, end } : { start, end })
  state.isInCell = false
  state.isCovered = false
  row.push(...emptyCells(state, gridCount(properties, 'w:gridSpan', 1) - 1))
}

/** Part of a merged cell that began above or on the left. */
function isContinued(properties: Element | null): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = childOf(properties, name)
    return merge !== null && attributeOf(merge, 'w:val') !== 'restart'
  })
}

function gridCount(properties: Element | null, name: string, least: number): number {
  const count = Number(settingOf(properties, name) ?? least)
  return Number.isInteger(count) ? Math.min(Math.max(count, least), MOST_COLUMNS) : least
}

function emptyCells({ length }: State, count: number): Span[] {
  return Array.from({ length: count }, () => ({ start: length, end: length }))
}
