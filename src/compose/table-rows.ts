import { isFilled, isSpan, type TableCell } from '../model/deck.ts'
import { hiddenOf } from '../model/shown.ts'
import { isEmpty, type Span, trimmed, without } from '../model/span.ts'
import type { Context } from './context.ts'
import { measure } from './measure.ts'
import { unitsOf } from './running.ts'
import { type Dealer, fitsAll, type Row } from './table-dealer.ts'

/** What heads a row stands in front of each of its parts, in characters of Han. */
const LONGEST_KEY = 20

/**
 * A row that is too high for a slide as several, which each fit one: its cells go on from one to the next,
 * cut at line ends, at sentence ends or as running text is; a short first cell says again whose they are.
 */
export function splitRow(dealer: Dealer, row: Row): Row[] {
  const { context } = dealer
  const [first] = row.alone
  const key =
    isFilled(first) && isSpan(first) && measure(context.read(first)) <= LONGEST_KEY ? first : null
  const bare: TableCell[] = row.alone.map((cell) => (isFilled(cell) ? null : cell))
  const asRow = (cells: readonly TableCell[], own: readonly (Span | null)[]): Row => ({
    cells,
    alone: cells,
    own,
    isPart: true,
  })
  const fits = (column: number, span: Span) => {
    const cells = bare.with(column, span)
    return fitsAll(dealer, [asRow(key && column > 0 ? cells.with(0, key) : cells, [])])
  }
  const left = row.alone.map((cell, column) => {
    if (!isFilled(cell) || !isSpan(cell) || (key && column === 0)) return []
    return linesIn(context, cell).flatMap((line) =>
      unitsOf(context, line, (span) => fits(column, span)),
    )
  })
  const rows: Row[] = []
  while (left.some(({ length }) => length > 0) || rows.length === 0) {
    const part = partOf(dealer, left, bare.with(0, key ?? bare[0] ?? null), asRow)
    const isFirst = rows.length === 0
    rows.push({
      ...part,
      own: part.own.map((span, at) => (at === 0 && key && isFirst ? key : span)),
    })
  }
  return rows
}

/** The next part: of each column as many units as fit beside the others'; takes them from `left`. */
function partOf(
  dealer: Dealer,
  left: Span[][],
  bare: readonly TableCell[],
  asRow: (cells: readonly TableCell[], own: readonly (Span | null)[]) => Row,
): Row {
  let cells = [...bare]
  const own: (Span | null)[] = bare.map(() => null)
  left.forEach((units, column) => {
    const [first] = units
    if (!first) return
    let taken = 0
    for (const unit of units) {
      const span = { start: first.start, end: unit.end }
      const next = cells.with(column, span)
      // What fits no slide stands alone, so that there is an end.
      const isForced = taken === 0 && own.every((one) => one === null)
      if (!isForced && !fitsAll(dealer, [asRow(next, own)])) break
      cells = next
      own[column] = span
      taken += 1
    }
    units.splice(0, taken)
  })
  return asRow(cells, own)
}

/** The lines of a cell, by the marks that end them. */
function linesIn({ document }: Context, cell: Span): Span[] {
  const breaks = hiddenOf(document).breaks.filter(
    ({ start, end }) => cell.start <= start && end <= cell.end,
  )
  return without(cell, breaks)
    .map((line) => trimmed(document.text, line))
    .filter((line) => !isEmpty(line))
}
