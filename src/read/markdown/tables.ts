import type { Cell } from '../../model/document.ts'
import { isEmpty, type Span, trimmed, without } from '../../model/span.ts'
import { readInlines } from './inlines.ts'
import type { Placed } from './positions.ts'
import { markRest, markSyntax, type State } from './state.ts'

/** A table from its tokens, `table_open` to `table_close`: rows of equally many cells. */
export function readTable(state: State, tokens: readonly Placed[]): void {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let rowEnd = 0
  for (const one of tokens) {
    if (one.token.type === 'tr_open') {
      row = []
      rows.push(row)
      rowEnd = trimmed(state.text, one.span).end
    } else if (one.token.type === 'inline') row.push(readCell(state, one, rowEnd))
  }
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  for (const cells of rows) {
    const end = cells.at(-1)?.end ?? rowEnd
    while (cells.length < width) cells.push({ start: end, end })
  }
  const [first] = tokens
  if (first && width > 0) pushTable(state, trimmed(state.text, first.span), rows)
}

/** A table of these rows; what in it is in none of the cells is mark-up. */
export function pushTable(state: State, span: Span, rows: Cell[][]): void {
  state.blocks.push({ type: 'table', span, rows })
  const cells = rows.flat().filter((cell) => !isEmpty(cell))
  for (const part of without(span, cells)) markSyntax(state, part)
}

/** An empty cell stands where the row ends. */
function readCell(state: State, { children }: Placed, rowEnd: number): Cell {
  const inlines = readInlines(state, children)
  const [first] = children
  const last = children.at(-1)
  if (!first || !last) return { start: rowEnd, end: rowEnd }
  const span = trimmed(state.text, { start: first.span.start, end: last.span.end })
  markRest(state, span, inlines)
  for (const { id, span: note } of inlines.notes)
    state.blocks.push({ type: 'paragraph', span: note, note: id })
  return span
}
