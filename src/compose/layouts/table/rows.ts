import { measure } from '../../../language/length.ts'
import { isFilled, isSpan, type TableCell } from '../../../model/deck.ts'
import { hiddenOf } from '../../../model/shown.ts'
import { isEmpty, type Span, trimmed, without } from '../../../model/span.ts'
import type { Context } from '../../slide/context.ts'
import { longestFitting } from '../../slide/longest.ts'
import { unitsOf } from '../running.ts'
import { type Dealer, fitsAll, type Row } from './dealer.ts'

/** What heads a row stands in front of each of its parts, in characters of Han. */
const LONGEST_KEY = 20
/** So much fits in the narrowest column, in characters of Han. */
const SURE = 24

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
  const fits = (column: number, span: Span) => {
    if (measure(context.read(span)) <= SURE) return true
    const cells = bare.with(column, span)
    return fitsAll(dealer, [partRow(key && column > 0 ? cells.with(0, key) : cells, [])])
  }
  const left = row.alone.map((cell, column) => {
    if (!isFilled(cell) || !isSpan(cell) || (key && column === 0)) return []
    return linesIn(context, cell).flatMap((line) =>
      unitsOf(context, line, (span) => fits(column, span)),
    )
  })
  const rows: Row[] = []
  const guesses: number[] = []
  while (left.some(({ length }) => length > 0) || rows.length === 0) {
    const part = partOf(dealer, left, bare.with(0, key ?? bare[0] ?? null), guesses)
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
  guesses: number[],
): Row {
  let cells = [...bare]
  const own: (Span | null)[] = bare.map(() => null)
  left.forEach((units, column) => {
    const [first] = units
    if (!first) return
    const upTo = (count: number) => ({
      start: first.start,
      end: units[count - 1]?.end ?? first.end,
    })
    const fits = (count: number) => fitsAll(dealer, [partRow(cells.with(column, upTo(count)), own)])
    // What fits no slide stands alone, so that there is an end.
    const isForced = own.every((one) => one === null)
    if (!isForced && !fits(1)) return
    const taken = longestFitting(units.length, guesses[column] ?? 1, fits)
    own[column] = upTo(taken)
    cells = cells.with(column, upTo(taken))
    guesses[column] = taken
    units.splice(0, taken)
  })
  return partRow(cells, own)
}

function partRow(cells: readonly TableCell[], own: readonly (Span | null)[]): Row {
  return { cells, alone: cells, own, isPart: true }
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
