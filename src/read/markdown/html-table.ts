import type { Cell } from '../../model/document.ts'
import { isEmpty, type Span, trimmed } from '../../model/span.ts'
import { markGaps, type State } from './state.ts'
import { pushTable } from './tables.ts'
import { attributeOf } from './tags.ts'

/** A cell as it is written: its words, and how many columns and rows it goes over. */
interface Written {
  words: Span[]
  at: number
  columns: number
  rows: number
}

/** As browsers limit them (HTML, 4.9.11). */
const MOST_COLUMNS = 1000
/** A table of more cells than this, those included that merged ones cover, is cut into its words. */
const MOST_CELLS = 250_000

/** Takes the rows and cells of a table in HTML in and becomes a table of the document. */
export class HtmlTable {
  private rows: Written[][] = []
  private cell: Written | null = null
  private caption: Span[] | null = null
  private captionEnd: number | null = null
  /** Where a paragraph of a cell ended; a line end where another one follows. */
  private gap: Span | null = null
  private depth = 1
  private lastEnd: number

  private readonly state: State
  private readonly from: number

  constructor(state: State, from: number) {
    this.state = state
    this.from = from
    this.lastEnd = from
  }

  add(span: Span): void {
    this.lastEnd = span.end
    const words = this.caption ?? this.cell?.words
    if (!words) {
      if (!isEmpty(trimmed(this.state.text, span))) this.openCell(span.start, '').words.push(span)
      return
    }
    const isBlank = isEmpty(trimmed(this.state.text, span))
    if (this.gap && !isBlank) {
      if (words.length > 0) {
        this.state.marks.push({ type: 'break', span: this.gap })
        words.push(this.gap)
      }
      this.gap = null
    }
    if (!isBlank || (words.length > 0 && !this.gap)) words.push(span)
  }

  open(name: string, span: Span, tag: string): void {
    this.lastEnd = span.end
    if (name === 'table') this.depth += 1
    if (this.depth > 1) this.gap = span
    else if (name === 'tr') this.rows.push([])
    else if (name === 'td' || name === 'th') this.openCell(span.end, tag)
    else if (name === 'caption') this.caption = []
    else if (this.cell) this.gap = span
  }

  close(name: string, span: Span): void {
    this.lastEnd = span.end
    if (this.depth > 1) this.gap = span
    else if (name === 'td' || name === 'th') this.cell = null
    else if (name === 'caption') this.closeCaption(span.end)
    else if (this.cell) this.gap = span
  }

  /** Leaves a table; false for one in a cell of this. */
  leave(): boolean {
    this.depth -= 1
    return this.depth <= 0
  }

  /** Pushes the table, which ends at `end` or where its last words do. */
  end(end = this.lastEnd): void {
    const rows = gridOf(this.state, this.rows)
    const span = { start: this.captionEnd ?? this.from, end }
    if (rows.some((row) => row.length > 0)) pushTable(this.state, span, rows)
  }

  private openCell(at: number, tag: string): Written {
    const over = (name: string) => Math.floor(Number(attributeOf(tag, name)?.value ?? 1)) || 1
    const cell: Written = {
      words: [],
      at,
      columns: Math.min(Math.max(1, over('colspan')), MOST_COLUMNS),
      rows: Math.max(1, over('rowspan')),
    }
    if (this.rows.length === 0) this.rows.push([])
    this.rows.at(-1)?.push(cell)
    this.cell = cell
    this.gap = null
    return cell
  }

  private closeCaption(end: number): void {
    const span = spanOfWords(this.state, this.caption ?? [], end)
    this.caption = null
    this.gap = null
    if (isEmpty(span)) return
    this.captionEnd = end
    this.state.blocks.push({ type: 'paragraph', span, captionOf: 'below' })
  }
}

/** The rows with what merged cells cover, each as long as the longest. */
function gridOf(state: State, written: readonly Written[][]): Cell[][] {
  const rows: Cell[][] = written.map(() => [])
  let cells = 0
  written.forEach((row, index) => {
    let column = 0
    for (const one of row) {
      while (rows[index]?.[column]) column += 1
      const down = Math.min(one.rows, written.length - index)
      if (cells + down * one.columns > MOST_CELLS) Object.assign(one, { rows: 1, columns: 1 })
      cells += one.columns * Math.min(one.rows, down)
      place(state, rows, one, { row: index, column })
      column += one.columns
    }
  })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  rows.forEach((row, index) => {
    const end = row.findLast((cell) => cell !== undefined)?.end ?? written[index]?.[0]?.at ?? 0
    for (let column = 0; column < width; column += 1) row[column] ??= { start: end, end }
  })
  return rows.filter((row) => row.length > 0)
}

function place(
  state: State,
  rows: Cell[][],
  { words, at, columns, rows: down }: Written,
  { row, column }: { row: number; column: number },
): void {
  const span = spanOfWords(state, words, at)
  const { end } = span
  rows.slice(row, row + down).forEach((line, below) => {
    for (let x = column; x < column + columns; x += 1) {
      line[x] ??= { start: end, end, merged: below > 0 ? 'above' : 'left' }
    }
    if (below === 0) line[column] = span
  })
}

/** From the first word to the last, what is between them marked; empty at `at` where there are none. */
function spanOfWords(state: State, words: readonly Span[], at: number): Span {
  const own = words.filter((span) => !isEmpty(trimmed(state.text, span)))
  const [first] = own
  const last = own.at(-1)
  if (!first || !last) return { start: at, end: at }
  const span = trimmed(state.text, { start: first.start, end: last.end })
  markGaps(state, span, words)
  return span
}
