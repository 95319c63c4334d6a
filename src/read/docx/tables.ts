import type { Cell } from '../../model/document.ts'
import { isFrame } from './frame.ts'
import { endUnended, later } from './paragraphs.ts'
import { pushFigures } from './pictures.ts'
import { type Handlers, lose, type State, type Walk } from './state.ts'
import { attributeOf, childOf, type Element, settingOf, textIn } from './xml.ts'

/** Word's own limit; a hostile w:gridSpan claims thousands of millions. */
const MOST_COLUMNS = 63
/** One long row would make all others as long: beyond this the cells are read as paragraphs. */
const MOST_CELLS = 200_000

export const TABLES: Handlers = {
  'w:tbl': later(readTable),
  'w:tr': readRow,
  'w:tc': readCell,
}

/** The text of a table in a cell is the cell's; that of a frame is the document's. */
function readTable(state: State, table: Element, walk: Walk): void {
  if (state.rows || isFrame(table)) {
    walk(state, table)
    return
  }
  endUnended(state)
  const start = state.length
  const before = state.blocks.length
  const rows: Cell[][] = []
  state.rows = rows
  walk(state, table)
  state.rows = null
  const end = state.length
  if (fillUp(rows, end)) {
    state.blocks.splice(before)
    state.blocks.push({ type: 'table', span: { start, end }, rows })
  }
  // Blocks stand in the order of the text, so the pictures of a table follow it.
  pushFigures(state, state.tableFigures.splice(0))
}

/** Gives all rows the same length; false where that would be too much. */
function fillUp(rows: Cell[][], end: number): boolean {
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
  if (childOf(properties, 'w:del') !== null) {
    lose(state, 'docx-deleted', { text: textIn(row) })
    return
  }
  if (!state.isInCell) state.rows?.push(emptyCells(state, gridCount(properties, 'w:gridBefore', 0)))
  walk(state, row)
}

function readCell(state: State, cell: Element, walk: Walk): void {
  const row = state.isInCell ? undefined : state.rows?.at(-1)
  if (!row) {
    walk(state, cell)
    return
  }
  const properties = childOf(cell, 'w:tcPr')
  const merged = mergedIn(state.rows ?? [], properties)
  const followers = gridCount(properties, 'w:gridSpan', 1) - 1
  if (merged) {
    // A merged cell covers it: what is in it is not shown.
    const text = textIn(cell)
    if (text !== '') lose(state, 'docx-covered', { text })
    row.push(...emptyCells(state, 1 + followers, merged))
    return
  }
  const start = state.length
  state.isInCell = true
  walk(state, cell)
  endUnended(state)
  row.push({ start, end: state.length })
  state.isInCell = false
  row.push(...emptyCells(state, followers, 'left'))
}

/**
 * Part of a merged cell that began above or on the left (ECMA-376-1, 17.4.84 and 17.4.22) in the rows so
 * far. Where no cell stands there, it is one of its own, as Word shows it.
 */
function mergedIn(rows: readonly Cell[][], properties: Element | null): Cell['merged'] | null {
  const column = rows.at(-1)?.length ?? 0
  if (isContinued(properties, 'w:vMerge') && rows.at(-2)?.[column]) return 'above'
  return isContinued(properties, 'w:hMerge') && column > 0 ? 'left' : null
}

function isContinued(properties: Element | null, name: string): boolean {
  const merge = childOf(properties, name)
  return merge !== null && attributeOf(merge, 'w:val') !== 'restart'
}

function gridCount(properties: Element | null, name: string, least: number): number {
  const count = Number(settingOf(properties, name) ?? least)
  return Number.isInteger(count) ? Math.min(Math.max(count, least), MOST_COLUMNS) : least
}

function emptyCells({ length }: State, count: number, merged?: Cell['merged']): Cell[] {
  return Array.from({ length: count }, () => ({
    start: length,
    end: length,
    ...(merged ? { merged } : {}),
  }))
}
