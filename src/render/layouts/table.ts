import { isFilled, type Slide } from '../../model/deck.ts'
import { headerDepth, type Place, placesOf } from '../../model/grid.ts'
import { GEOMETRY as G } from '../../typeset/geometry.ts'
import { cellSetting, isHead } from '../../typeset/layouts/table.ts'
import type { Plan, Show } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { framed } from './frame.ts'

/** A table with its columns' widths, and its merged cells as one each. */
function tableOf(studio: Studio, slide: Slide, plan: Plan): Markup {
  const { rows } = slide
  const depth = headerDepth(rows)
  const places = placesOf(rows)
  const rowOf = (row: number) =>
    html`<tr>${places.filter((place) => place.row === row).map((place) => cellOf(studio, slide, { plan, numeric }, place))}</tr>`
  const numeric = numericColumns(slide, studio.show)
  const numbers = rows.map((_, row) => row).filter((row) => (rows[row] ?? []).length > 0)
  const head = numbers.filter((row) => row < depth)
  const body = numbers.filter((row) => row >= Math.max(1, depth))
  const roomy = studio.typesetter.rule(
    `rows-${rows.length}`,
    `height:${rows.length * G.rowHeight}px`,
  )
  return html`<table class="${plan.cells?.space ?? 'roomy'} ${roomy}"><colgroup>${plan.widths.map((px) => html`<col class="${studio.typesetter.rule(`c${px}`, `width:${px}px`)}">`)}</colgroup>${head.length > 0 ? html`<thead>${head.map(rowOf)}</thead>` : null}<tbody>${body.map(rowOf)}</tbody></table>`
}

/** −3.5, £1,240, 12 %, 1.2万元; a dash stands for none. */
const NUMERIC =
  /^(?:[-−–+±]?\s?[$€£¥￥]?\d[\d.,，]*\s?(?:%|％|‰|\p{Script=Han}{0,4}|[kKmM]|million|billion)|[-–—－])$/u
const FEWEST_NUMBERS = 2

/** The columns below whose header stand numbers alone: they are read from their last digit. */
function numericColumns({ rows }: Slide, show: Show): Set<number> {
  const isNumeric = new Map<number, boolean[]>()
  const depth = headerDepth(rows)
  for (const place of placesOf(rows)) {
    const content = rows[place.row]?.[place.column]
    if (place.row < depth || !isFilled(content)) continue
    const isOne = place.across === 1 && NUMERIC.test(show(content).trim())
    isNumeric.set(place.column, [...(isNumeric.get(place.column) ?? []), isOne])
  }
  const columns = [...isNumeric].filter(
    ([, cells]) => cells.length >= FEWEST_NUMBERS && cells.every((isOne) => isOne),
  )
  return new Set(columns.map(([column]) => column))
}

function cellOf(
  studio: Studio,
  slide: Slide,
  { plan, numeric }: { plan: Plan; numeric: ReadonlySet<number> },
  place: Place,
): Markup {
  const { typesetter } = studio
  const content = slide.rows[place.row]?.[place.column]
  const set = cellSetting(slide, plan, place, studio.show)
  const words = isFilled(content) ? typesetter.set(content, set) : null
  const over = html`${place.across > 1 ? html` colspan="${place.across}"` : null}${place.down > 1 ? html` rowspan="${place.down}"` : null}`
  const isNumber = place.across === 1 && numeric.has(place.column)
  const type = `${typesetter.type(set)}${isNumber ? ' numeric' : ''}`
  if (!isHead(slide, place, studio.show)) return html`<td${over} class="${type}">${words}</td>`
  const isRow = place.row >= headerDepth(slide.rows)
  const scope = `${isRow ? 'row' : 'col'}${(isRow ? place.down : place.across) > 1 ? 'group' : ''}`
  return html`<th scope="${scope}"${over} class="${type}">${words}</th>`
}

export const table = framed(tableOf)
