import type { Slide } from '../model/deck.ts'
import { withNameOfFile } from '../model/titles.ts'
import { planSlide } from '../typeset/index.ts'
import { foot } from './foot.ts'
import { html, type Markup } from './html.ts'
import { RENDERERS } from './layouts/index.ts'
import type { Studio } from './studio.ts'

/** The inside of a slide: the same on the screen, on paper and in the handout. */
export function renderSlide(studio: Studio, slide: Slide): { markup: Markup; fits: boolean } {
  const { deck } = studio
  const plan = planSlide(withNameOfFile(slide, deck.source), studio.show, deck.theme)
  const markup = html`<div class="slide ${slide.layout}${slide.lead.length + slide.tail.length > 0 ? ' beside' : ''}">${RENDERERS[slide.layout](studio, slide, plan)}${foot(studio, slide)}</div>`
  return { markup, fits: plan.fits }
}
