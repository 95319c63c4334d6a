import type { Outline } from '../model/outline.ts'
import { shownText } from '../model/shown.ts'
import { html, type Markup } from './html.ts'
import type { Studio } from './studio.ts'

/** A4 in px at 96 dpi (ISO 216: 210 × 297 mm). */
export const PAPER = { width: 794, height: 1123 } as const

/** What a handout is made of. */
export interface Material {
  studio: Studio
  outline: Outline
  /** The inside of a slide, as it was rendered for the screen. */
  inner: (slide: { id: string }) => Markup
}

/** The sheets of a handout, and the rules that only it needs. */
export interface Handout {
  sheets: Markup[]
  css: string
}

/** A handout with three slides on a page and ruled lines to write on beside each. */
export function threeUp({ studio, inner }: Material): Handout {
  const slides = [...studio.pages.keys()].map((id) => ({ id }))
  const count = Math.ceil(slides.length / 3)
  const sheets = Array.from({ length: count }, (_, page) => {
    const rows = slides.slice(page * 3, page * 3 + 3).map(
      (slide) => html`
<div class="pair" id="${slide.id}"><div class="third">${inner(slide)}</div><div class="rules">${RULES}</div></div>`,
    )
    return sheet(studio, 'three-up', page + 1, count, html`${rows}`)
  })
  return { sheets, css: '' }
}

const RULES = Array.from({ length: 10 }, () => html`<i></i>`)

/** A sheet of paper: the title above, the page number below. */
export function sheet(
  studio: Studio,
  edition: string,
  page: number,
  of: number,
  body: Markup,
): Markup {
  const { typesetter, words } = studio
  return html`
<section class="sheet ${edition}"><div class="running-head sans-400">${runningHead(studio)}</div>
${body}
<div class="folio">${typesetter.word(words.page(page, of), 'page')}</div></section>`
}

/** The document's title in one line; it repeats what stands on the first page. */
function runningHead({ typesetter }: Studio): Markup {
  const { title } = typesetter.document.front
  const words = title
    .map((span) => shownText(typesetter.document, span))
    .join(typesetter.document.language === 'en' ? ' ' : '　')
    .slice(0, 44)
  return typesetter.word(words, 'running')
}
