import { textOf } from '../../model/shown.ts'
import { html, type Markup } from '../html.ts'
import { inLines } from '../inline.ts'
import type { Studio } from '../studio.ts'
import { type Grid, type GridCell, headerHeight, type Row } from './block.ts'
import { topIn } from './top.ts'

/** Rows of a table; where it goes on from the page before, its header stands above them once more. */
export function gridMarkup(
  studio: Studio,
  grid: Grid,
  from: number,
  to: number,
  top: number,
): Markup {
  const { typesetter } = studio
  const { widths, rows, ranges } = grid
  const first = ranges[from]?.[0] ?? 0
  const last = ranges[to - 1]?.[1] ?? first
  const isOn = from > 0
  const head = isOn ? rows.slice(0, grid.header) : rows.slice(0, Math.min(last, grid.header))
  const body = rows.slice(isOn ? first : head.length, last)
  const columns = widths.map(
    (px) => html`<col class="${typesetter.rule(`t${px}`, `width:${px}px`)}">`,
  )
  const place = topIn(studio)(isOn ? top - headerHeight(grid) : top)
  return html`<table class="grid ${place}"><colgroup>${columns}</colgroup>${head.length > 0 ? html`<thead>${head.map((row) => rowMarkup(studio, row, isOn))}</thead>` : null}${body.length > 0 ? html`<tbody>${body.map((row) => rowMarkup(studio, row, false))}</tbody>` : null}</table>`
}

function rowMarkup(studio: Studio, { height, cells }: Row, isAgain: boolean): Markup {
  const { rule } = studio.typesetter
  return html`<tr class="${rule(`h${height}`, `height:${height}px`)}">${cells.map((cell) => cellMarkup(studio, cell, isAgain))}</tr>`
}

function cellMarkup(studio: Studio, cell: GridCell, isAgain: boolean): Markup {
  const { across, down, set, isHead } = cell
  const words = isAgain ? again(studio, cell) : said(studio, cell)
  const over = html`${across > 1 ? html` colspan="${across}"` : null}${down > 1 ? html` rowspan="${down}"` : null}`
  const type = studio.typesetter.type(set)
  return isHead
    ? html`<th scope="${across > 1 ? 'colgroup' : 'col'}"${over} class="${type}">${words}</th>`
    : html`<td${over} class="${type}">${words}</td>`
}

function said({ typesetter }: Studio, { span, pieces, lines, set }: GridCell): Markup | null {
  if (lines.length === 0) return null
  typesetter.useRuns(pieces, set.face)
  return html`<span data-span="${span.start}-${span.end}">${inLines(pieces, lines)}</span>`
}

/** The words of a header that was shown already, as the tool repeats them. */
function again({ typesetter }: Studio, { pieces, lines, set }: GridCell): Markup {
  const text = textOf(pieces)
  return html`${lines.map(({ start, end }, index) => {
    const line = typesetter.word(text.slice(start, end).trimEnd(), 'again', set.face)
    return index > 0 ? html`<br>${line}` : line
  })}`
}
