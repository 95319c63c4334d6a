import type { Item, Slide } from '../../model/deck.ts'
import { labelSpace } from '../../typeset/layouts/shared.ts'
import type { Plan } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import { minutesOf } from '../minutes.ts'
import type { Studio } from '../studio.ts'
import { frame, heading } from './frame.ts'
import { contents, leading, type Renderer, titles, wide } from './parts.ts'

export const agenda: Renderer = (studio, slide, plan) => html`${frame(studio, slide, plan)}
${rowsOf(studio, slide, plan)}`

export const closing: Renderer = (studio, slide, plan) => html`
<h1 class="${studio.typesetter.type(plan.settings.heading)}">${heading(studio, slide, plan.settings.heading)}</h1>
${slide.lead.length > 0 ? html`<p class="call ${studio.typesetter.type(plan.settings.lead)}">${contents(studio, slide.lead, plan.settings.lead, 'line')}</p>` : null}
${rowsOf(studio, slide, plan)}`

/** Rows in one column, or down one and down the other. */
function rowsOf(studio: Studio, slide: Slide, plan: Plan): Markup {
  const half = Math.ceil(slide.items.length / plan.columns)
  const minutes = slide.layout === 'agenda' ? minutesOf(studio, plan) : () => null
  return html`<ol class="rows ${plan.columns > 1 ? `columns-2 half-${half}` : ''}">${slide.items.map((item) => row(studio, slide, { item, minutes: minutes(item) }, plan))}</ol>`
}

function row(
  studio: Studio,
  slide: Slide,
  { item, minutes }: { item: Item; minutes: Markup | null },
  { settings }: Plan,
): Markup {
  const { typesetter } = studio
  const space = labelSpace(slide, settings.label.size, studio.show)
  const label = item.label
    ? html`<b class="${wide(typesetter, space)} ${typesetter.type(settings.label)}">${typesetter.set(item.label, settings.label)}</b>`
    : html`<b class="${wide(typesetter, space)}"></b>`
  const words = item.head ? titles(studio, [item.head], settings.head) : html``
  return html`<li>${label}<span class="${typesetter.type(settings.head)}">${leading(studio, item, words)}</span>${minutes}</li>`
}
