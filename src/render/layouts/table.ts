import { isFilled, type Slide } from '../../model/deck.ts'
import { headerDepth, type Place, placesOf } from '../../model/grid.ts'
import { GEOMETRY as G } from '../../typeset/geometry.ts'
import { cellSetting, isHead } from '../../typeset/layouts/table.ts'
import type { Plan } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { framed } from './frame.ts'

/** A table with its columns' widths, and its merged cells as one each. */
function tableOf(studio: Studio, slide: Slide, plan: Plan): Markup {
  const { rows } = slide
  const depth = headerDepth(rows)
  const places = placesOf(rows)
  const rowOf = (row: number) =>
    html`<tr>${places.filter((place) => place.row === row).map((place) => cellOf(studio, slide, plan, place))}</tr>`
  const numbers = rows.map((_, row) => row).filter((row) => (rows[row] ?? []).length > 0)
  const head = numbers.filter((row) => row < depth)
  const body = numbers.filter((row) => row >= Math.max(1, depth))
  const roomy = studio.typesetter.rule(
    `rows-${rows.length}`,
    `height:${rows.length * G.rowHeight}px`,
  )
  return html`<table class="${plan.cells?.space ?? 'roomy'} ${roomy}"><colgroup>${plan.widths.map((px) => html`<col class="${studio.typesetter.rule(`c${px}`, `width:${px}px`)}">`)}</colgroup>${head.length > 0 ? html`<thead>${head.map(rowOf)}</thead>` : null}<tbody>${body.map(rowOf)}</tbody></table>`
}

function cellOf(studio: Studio, slide: Slide, plan: Plan, place: Place): Markup {
  const { typesetter } = studio
  const content = slide.rows[place.row]?.[place.column]
  const set = cellSetting(slide, plan, place, studio.show)
  const words = isFilled(content) ? typesetter.set(content, set) : null
  const over = html`${place.across > 1 ? html` colspan="${place.across}"` : null}${place.down > 1 ? html` rowspan="${place.down}"` : null}`
  const type = typesetter.type(set)
  if (!isHead(slide, place, studio.show)) return html`<td${over} class="${type}">${words}</td>`
  const isRow = place.row >= headerDepth(slide.rows)
  const scope = `${isRow ? 'row' : 'col'}${(isRow ? place.down : place.across) > 1 ? 'group' : ''}`
  return html`<th scope="${scope}"${over} class="${type}">${words}</th>`
}

export const table = framed(tableOf)
