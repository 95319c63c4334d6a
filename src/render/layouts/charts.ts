import type { Item } from '../../model/deck.ts'
import { barShares, barSpace } from '../../typeset/layouts/bars.ts'
import { barsOf, changeOf } from '../../typeset/layouts/from-to.ts'
import { dateSpace } from '../../typeset/layouts/timeline.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { framed } from './frame.ts'
import { bold, contents, paragraphs, step, wide } from './parts.ts'

// Figures to scale, and dates on a line. Bars and dots are drawn: their words say all of it.

/** A bar of so many px. */
function bar({ typesetter }: Studio, px: number, className: string): Markup {
  return html`<i class="${className} ${typesetter.rule(`bar${px}`, `width:${px}px`)}"></i>`
}

/** No bar is shorter, in px: it would be no bar. */
const SHORTEST = 4

export const fromTo = framed((studio, slide, { settings, columns }) => {
  const { label, head, body } = settings
  return html`
<div class="changes ${columns === 1 ? 'alone' : ''}">${slide.items.map((item) => {
    const { words, from, to } = changeOf(item)
    return html`<div${step(studio)}><div class="what">${paragraphs(studio, words, body)}</div><div class="way"><div class="both"><span class="was ${studio.typesetter.type(label)}">${contents(studio, from ? [from] : [], label)}</span><i class="arrow"></i>${bold(studio, to, head)}</div>${scale(studio, item, head.width)}</div></div>`
  })}</div>`
})

/** What it was and what it is as bars to one scale. */
function scale(studio: Studio, item: Item, width: number): Markup | null {
  const shares = barsOf(item, studio.show)
  if (!shares) return null
  const [was, is] = shares.map((share) => Math.max(SHORTEST, Math.round(share * width)))
  return html`<div class="scale">${bar(studio, was ?? 0, 'old')}${bar(studio, is ?? 0, 'new')}</div>`
}

export const bars = framed((studio, slide, plan) => {
  const { head, body } = plan.settings
  const space = barSpace(slide, plan, studio.show)
  const shares = barShares(slide, studio.show)
  return html`
<div class="chart">${slide.items.map((item, index) => html`<div${step(studio)}><div class="what">${paragraphs(studio, item.body, body)}</div>${bar(studio, Math.max(SHORTEST, Math.round((shares?.[index] ?? 0) * space)), 'new')}${bold(studio, item.head, head)}</div>`)}</div>`
})

export const timeline = framed((studio, slide, { settings, columns }) => {
  const { label, head, body } = settings
  const isAcross = columns > 1
  const space = isAcross ? null : wide(studio.typesetter, dateSpace(slide, label.size, studio.show))
  return html`
<ol class="timeline ${isAcross ? `across columns-${columns}` : 'down'}">${slide.items.map((item) => html`<li${step(studio)}><span class="date ${space ?? ''} ${studio.typesetter.type(label)}">${contents(studio, item.label ? [item.label] : [], label)}</span><i class="dot"></i><div>${bold(studio, item.head, head)}${paragraphs(studio, item.body, body)}</div></li>`)}</ol>`
})
