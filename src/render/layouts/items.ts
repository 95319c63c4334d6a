import type { Content } from '../../model/deck.ts'
import { cardTop, isStacked } from '../../typeset/layouts/cards.ts'
import { heightOf } from '../../typeset/plan.ts'
import { html } from '../html.ts'
import { framed } from './frame.ts'
import { bold, contents, headOf, paragraphs, step } from './parts.ts'

// Layouts of headed items that differ in their grid alone.

export const points = framed(
  (studio, slide, { settings }) => html`
<ul class="points">${slide.items.map((item) => html`<li${step(studio)}>${bold(studio, item.head, settings.head)}${paragraphs(studio, item.body, settings.body, item.head ? 'amounts' : 'key')}</li>`)}</ul>`,
)

export const cards = framed((studio, slide, plan) => {
  const { settings, columns } = plan
  const areStacked = isStacked(slide, plan)
  const top = areStacked ? 0 : cardTop(slide, plan, studio.show)
  const space = top > 0 ? ` ${studio.typesetter.rule(`top${top}`, `--card-top:${top}px`)}` : ''
  return html`
<div class="grid ${areStacked ? 'stacked' : `columns-${columns}`}">${slide.items.map((item) => html`<div${step(studio, `card${space}`)}>${bold(studio, item.head, settings.head)}${paragraphs(studio, item.body, settings.body, item.head ? 'amounts' : 'key')}</div>`)}</div>`
})

export const lines = framed(
  (studio, slide, { settings, columns }) => html`
<div class="verses ${columns > 1 ? 'paired' : 'single'}">${slide.items.map((item) => html`<div${step(studio, studio.typesetter.type(settings.head))}><span class="first">${headOf(studio, item, settings.head)}</span>${columns > 1 ? html`<i></i><span class="second">${contents(studio, item.body, settings.body)}</span>` : null}</div>`)}</div>`,
)

export const chips = framed(
  (studio, slide, { settings }) => html`
<div class="chipset count-${slide.items.length}">${slide.items.map((item) => html`<div class="${studio.typesetter.type(settings.head)}">${headOf(studio, item, { ...settings.head, width: Number.MAX_SAFE_INTEGER })}</div>`)}</div>`,
)

export const numbers = framed((studio, slide, { settings, columns }) => {
  // As high as the highest: figures beside each other stand on one line.
  const highest = (parts: readonly (readonly Content[])[]) => {
    const high = Math.max(0, ...parts.map((part) => heightOf(part, settings.body, studio.show)))
    return studio.typesetter.rule(`h${high}`, `min-height:${high}px`)
  }
  const above = highest(slide.items.map(({ body }) => body.slice(0, 1)))
  const below = highest(slide.items.map(({ body }) => body.slice(1)))
  // As the sentence has it: what is counted, how much, and what is told of it more.
  return html`
<div class="grid tiles columns-${columns} count-${slide.items.length}">${slide.items.map(({ head, body: [name, ...more] }) => html`<div${step(studio)}><div class="${above}">${paragraphs(studio, name ? [name] : [], settings.body)}</div>${bold(studio, head, settings.head)}<div class="more ${below}">${paragraphs(studio, more, settings.body)}</div></div>`)}</div>`
})

export const steps = framed(
  (studio, slide, { settings, columns }) => html`
<ol class="stairs columns-${columns} ${columns === slide.items.length ? 'rising' : ''}">${slide.items.map((item) => html`<li${step(studio, 'card')}>${bold(studio, item.head, settings.head)}${paragraphs(studio, item.body, settings.body)}</li>`)}</ol>`,
)
