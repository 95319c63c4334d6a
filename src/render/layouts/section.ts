import type { Content } from '../../model/deck.ts'
import { GEOMETRY as G } from '../../typeset/geometry.ts'
import { HEADING_FACES } from '../../typeset/index.ts'
import { emsOf, setting } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { leading, type Renderer, titles } from './parts.ts'

/** A divider: the section's number in a panel, its heading, and what stands in it. */
export const section: Renderer = (studio, slide, { settings }) => html`
<div class="panel ${slide.crumb.length === 0 ? 'narrow' : ''}"></div>
<h1 class="${studio.typesetter.type(settings.heading)}">${slide.crumb.map((number) => sectionNumber(studio, number))}
<span class="words">${titles(studio, slide.heading, settings.heading)}</span></h1>
${slide.items.length > 0 ? html`<ul class="${studio.typesetter.type(settings.head)}">${slide.items.map((item) => html`<li>${leading(studio, item, item.head ? titles(studio, [item.head], settings.head) : html``)}</li>`)}</ul>` : null}`

/** A numeral within a ring, in px. */
const RINGED = 180

/** The number on a divider fills its panel. */
function sectionNumber(studio: Studio, number: Content): Markup {
  const { typesetter } = studio
  const ems = Math.max(1, emsOf(number, HEADING_FACES[studio.deck.theme], studio.show))
  // 一 alone would be read as a dash.
  const isRinged = /^[一二三四五六七八九十]$/.test(studio.show(number))
  const fitting =
    [isRinged ? RINGED : 260, 180, 140, 120, 100, 84, 72, 60, 52, 44].find(
      (size) => size * ems <= G.sectionPanel - 60,
    ) ?? 36
  const set = setting(HEADING_FACES[studio.deck.theme], fitting, 1.2, Number.MAX_SAFE_INTEGER)
  return html`<span class="number ${isRinged ? 'ringed ' : ''}${typesetter.type(set)}">${typesetter.set(number, set)}</span>`
}
