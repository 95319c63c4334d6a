import type { Slide } from '../model/deck.ts'
import { fillsSlide } from '../model/layouts.ts'
import { GEOMETRY as G } from '../typeset/geometry.ts'
import { linesIn, setting } from '../typeset/plan.ts'
import { html, type Markup } from './html.ts'
import type { Studio } from './studio.ts'

/** The asset that a deck's logo is. */
export const LOGO = 'logo'

/** The logo, the page number and a person's own line. */
export function foot(studio: Studio, slide: Slide): Markup | null {
  const { typesetter, words, pages, deck, assetUrl } = studio
  const { logo, footer } = deck.look
  const hasNumber = !fillsSlide(slide.layout)
  if (!hasNumber && logo === null && footer === null) return null
  const number = words.page(pages.get(slide.id) ?? 0, pages.size)
  const line = footer === null ? null : typesetter.word(footer, 'footer')
  return html`<footer>${logo === null ? null : html`<img src="${assetUrl(LOGO)}" alt="">`}${line ?? (hasNumber ? nameOf(studio) : null)}${hasNumber ? typesetter.word(number, 'page') : null}</footer>`
}

const FOOT = setting('sans-400', G.footSize, 1.4, G.width / 2)

/** The deck's name at the foot of its slides: the title's first line, where it is short enough for that. */
function nameOf({ deck, typesetter, show }: Studio): Markup | null {
  const [first] = deck.groups[0]?.slides ?? []
  const [name] = first?.layout === 'title' ? first.heading : []
  if (!name || linesIn(name, FOOT, show).length > 1) return null
  // Set in one weight, whatever the title is set in.
  typesetter.use(show(name), FOOT.face)
  return html`<span class="name ${typesetter.type(FOOT)}">${typesetter.set(name, FOOT)}</span>`
}
