import type { Slide } from '../../model/deck.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { addressMarkup } from './address-markup.ts'
import type { Entry } from './foot.ts'
import { gridMarkup } from './grid-markup.ts'
import { COLUMN, PAGE } from './page.ts'
import { apart, type Placed, type TextPage } from './paginate.ts'
import { topIn } from './top.ts'
import { wordsMarkup } from './words-markup.ts'

/** What stands on a page of the `text` edition between its head and its number. */
export function pageMarkup(
  studio: Studio,
  page: TextPage,
  inner: (slide: Slide) => Markup,
): Markup {
  const { typesetter, words, pages } = studio
  const at = topIn(studio)
  const numbers = page.numbers.filter(({ number }) => number === 1 || number % 5 === 0)
  const minis = apart(page.minis, PAGE.miniStep, COLUMN)
  const footTop = COLUMN - page.footHeight
  return html`
<div class="line-numbers">${numbers.map(({ number, top }) => html`<span class="${at(top)}">${typesetter.word(String(number), 'line-number')}</span>`)}</div>
<div class="columns">${page.placed.map((placed) => blockMarkup(studio, placed, placed.top))}${page.foot.length > 0 ? html`<div class="foot ${at(footTop)}">${page.foot.map((placed) => footMarkup(studio, placed))}</div>` : null}</div>
<div class="minis">${minis.map(
    ({ slide, line, top }) => html`
<div class="mini-row ${at(top)}" id="${slide.id}"><div class="mini" aria-hidden="true">${inner(slide)}</div>${typesetter.word(words.slideAt(pages.get(slide.id) ?? 0, line), 'mini-caption')}</div>`,
  )}</div>`
}

function blockMarkup(studio: Studio, { block, from, to }: Placed, top: number): Markup {
  const place = topIn(studio)(top)
  if (block.type === 'words') return wordsMarkup(studio, block, from, to, place)
  if (block.type === 'grid') return gridMarkup(studio, block, from, to, top)
  const { typesetter, assetUrl } = studio
  const size = typesetter.rule(
    `p${block.width}x${block.height}`,
    `width:${block.width}px;height:${block.height}px`,
  )
  return html`<figure class="${place}"><img class="${size}" src="${assetUrl(block.asset)}" alt="${block.alt}"></figure>`
}

function footMarkup(studio: Studio, { block, from, to, top }: Placed<Entry['block']>): Markup {
  const place = topIn(studio)(top)
  return block.type === 'words'
    ? wordsMarkup(studio, block, from, to, place)
    : addressMarkup(studio, block, from, to, place)
}
