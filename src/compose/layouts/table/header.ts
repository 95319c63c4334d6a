import { measure } from '../../../language/length.ts'
import { isFilled, isSpan, type TableCell } from '../../../model/deck.ts'
import { isBand } from '../../../model/grid.ts'
import type { Context } from '../../slide/context.ts'

type Rows = readonly (readonly TableCell[])[]

/** A head of a column says no more, in characters of Han. */
const LONGEST_HEAD = 40
/** Under a name over all columns, heads are shorter. */
const LONGEST_NAMED = 14
const FEWEST_COLUMNS = 3

/** Does the first row say what stands in the columns? Formats call it a header whatever it says. */
export function hasHeader(context: Context, rows: Rows): boolean {
  const [first = [], second = [], ...others] = rows
  if (second.length < 2 || !first.some(isFilled)) return false
  if (isBand(first)) return others.length > 0 && areHeads(context, second)
  const words = first.map((cell) => wordsOf(context, cell))
  const isSaid = words.some((one) => measure(one) > LONGEST_HEAD || /[。；：:]$/.test(one))
  return !isSaid && !isForm(rows.slice(1)) && !isData(context, rows)
}

/** A name over all columns stands above its header, a form's first line above whatever comes. */
function areHeads(context: Context, row: readonly TableCell[]): boolean {
  return (
    row.length >= FEWEST_COLUMNS &&
    row.every((cell) => isFilled(cell)) &&
    row.every((cell) => measure(wordsOf(context, cell)) <= LONGEST_NAMED) &&
    !row.some((cell) => /\d|[：:。]$/.test(wordsOf(context, cell)))
  )
}

/** In a form, words and what is filled in stand beside each other, here in two columns and there in four. */
function isForm(body: Rows): boolean {
  const uneven = body.filter((row) => row.at(-1) === 'left' && !isBand(row))
  // Of two columns, words over both are no group of rows.
  const isLoose = body[0]?.length === 2 && body.some(isBand)
  return isLoose || uneven.length * 3 > body.length
}

/** A column of figures of which the first row has one, too: it is data like the others, unless it is a year. */
function isData(context: Context, rows: Rows): boolean {
  const [first = [], ...body] = rows
  return first.some((cell, column) => {
    const shape = shapeOf(wordsOf(context, cell))
    if (shape === null || body.length < 2) return false
    return body.every((row) => shapeOf(wordsOf(context, row[column] ?? null)) === shape)
  })
}

/** A figure without its digits: 3.5% is #.#%; null for words and years. */
function shapeOf(words: string): string | null {
  if (!/\d/.test(words) || /^(?:19|20)\d\d\s?年?(?:度)?$/.test(words)) return null
  const shape = words.replace(/\d+/g, '#')
  return /\p{L}{2}/u.test(shape) ? null : shape
}

function wordsOf(context: Context, cell: TableCell): string {
  return isFilled(cell) && isSpan(cell) ? context.read(cell).trim() : ''
}
