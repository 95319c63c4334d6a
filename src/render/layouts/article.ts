import type { Item, Slide } from '../../model/deck.ts'
import { GEOMETRY as G } from '../../typeset/geometry.ts'
import { articleSetting } from '../../typeset/layouts/article.ts'
import { labelSpace } from '../../typeset/layouts/shared.ts'
import type { Plan } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { framed } from './frame.ts'
import { bold, contents, step, wide } from './parts.ts'

export const article = framed(
  (studio, slide, plan) => html`
<div class="articles ${plan.columns > 1 ? 'labelled' : ''}">${slide.items.map((item) => articleOf(studio, slide, item, plan))}</div>`,
)

/** An article: its number beside its text, and what it counts further in. */
function articleOf(studio: Studio, slide: Slide, item: Item, plan: Plan): Markup {
  const { typesetter } = studio
  const { label, head } = plan.settings
  const space = Math.min(labelSpace(slide, label.size, studio.show), G.articleLabel)
  const number = html`<b class="${wide(typesetter, space)} ${typesetter.type(label)}">${contents(studio, item.label ? [item.label] : [], label)}</b>`
  const bodies = item.body.map((part) => {
    const set = articleSetting(studio.show(part), plan)
    const isCounted = set.width < plan.settings.body.width
    return html`<p class="${isCounted ? 'counted ' : ''}${typesetter.type(set)}">${typesetter.set(part, set, isCounted ? 'counted' : 'amounts')}</p>`
  })
  return html`<div${step(studio)}>${plan.columns > 1 ? number : null}<div>${bold(studio, item.head, head)}${bodies}</div></div>`
}
