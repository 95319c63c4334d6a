import type { Content, Deck, Group, Slide } from '../model/deck.ts'
import type { Language } from '../model/document.ts'
import type { Outline } from '../model/outline.ts'
import type { Problem } from '../model/problem.ts'
import { GEOMETRY } from '../typeset/geometry.ts'
import { HEADING_FACES } from '../typeset/index.ts'
import type { Face } from '../typeset/metrics.ts'
import { fullText, TEXT_PAGE } from './fulltext.ts'
import { threeUp } from './handout.ts'
import { html, type Markup } from './html.ts'
import { SAID } from './said.ts'
import { makeStudio, renderSlide, type Studio, showOf } from './slides.ts'
import { makeTypesetter, type Typesetter } from './type.ts'

export { html, unsafe } from './html.ts'
export { LOGO } from './slides.ts'

/** Handouts that can be made. */
export const EDITIONS = ['text', '3'] as const
export type Edition = (typeof EDITIONS)[number]

/** The body of one page (a web page or a document to print) and what its head needs. */
export interface Page {
  body: Markup
  /** Rules for exactly the sizes and widths that the body uses. */
  css: string
  /** Every character that stands on the page, by face. */
  characters: Record<Face, string>
}

export interface Pages {
  title: string
  /** BCP 47: the deck's language, and the script of Chinese. */
  language: string
  /** For reveal.js: its sections, with speaker notes. */
  screen: Page
  /** One slide a page. */
  slides: Page
  handouts: Partial<Record<Edition, Page>>
  problems: Problem[]
}

/** Deck → pages as HTML. `assetUrl` gives the address of a picture by its id. */
export function render(
  deck: Deck,
  outline: Outline,
  assetUrl: (id: string) => string,
  editions: readonly Edition[] = EDITIONS,
): Pages {
  const typesetter = makeTypesetter(outline.document)
  const studio = makeStudio(deck, typesetter, assetUrl)
  const problems: Problem[] = []
  const bodies = new Map<string, Markup>()
  for (const slide of deck.groups.flatMap((group) => group.slides)) {
    const { markup, fits } = renderSlide(studio, slide)
    bodies.set(slide.id, markup)
    if (!fits) problems.push(overflow(slide, showOf(typesetter), outline.document.language))
  }
  const inner = ({ id }: Slide) => bodies.get(id) ?? html``
  const screen = page(screenBody(studio, inner), typesetter)
  const slides = page(paperBody(deck, inner), typesetter)
  // Last, for their full text needs characters that no slide does.
  const handouts: Partial<Record<Edition, Page>> = {}
  for (const edition of editions)
    handouts[edition] = handout(edition, studio, outline, inner, typesetter)
  const title = titleOf(deck, showOf(typesetter))
  const language = tagOf(deck.language, outline)
  return { title, language, screen, slides, handouts, problems }
}

/** What a page is written in, as browsers and screen readers know it. */
function tagOf(language: Language, { document }: Outline): string {
  return language === 'zh-Hans' && document.isTraditional ? 'zh-Hant' : language
}

function overflow(slide: Slide, show: (content: Content) => string, language: Language): Problem {
  const heading = slide.heading.map(show).join(' ').slice(0, 40)
  return {
    severity: 'error',
    code: 'slide-overflow',
    message: SAID[language].overflow(slide.id, heading, slide.layout),
    slide: slide.id,
  }
}

function titleOf(deck: Deck, show: (content: Content) => string): string {
  const first = deck.groups[0]?.slides[0]
  return first?.heading.map(show).join(' ').trim() || deck.source.name
}

function page(body: Markup, typesetter: Typesetter): Page {
  return {
    body,
    css: [properties(), typesetter.rules(), widths(body.source)].join('\n'),
    characters: typesetter.characters(),
  }
}

function screenBody(studio: Studio, inner: (slide: Slide) => Markup): Markup {
  return html`${studio.deck.groups.map((group) => groupMarkup(studio, group, inner))}`
}

/** One horizontal section a group, its slides stacked in it. */
function groupMarkup(studio: Studio, group: Group, inner: (slide: Slide) => Markup): Markup {
  const { typesetter } = studio
  const notes = (slide: Slide) =>
    slide.notes.map((note) => {
      const text = typesetter
        .runs(note)
        .map((run) => run.text)
        .join('')
      return 'start' in note
        ? html`<p data-span="${note.start}-${note.end}">${text}</p>`
        : html`<p data-written>${text}</p>`
    })
  const sections = group.slides.map(
    (slide) => html`
<section id="${slide.id}" data-layout="${slide.layout}">${inner(slide)}<aside class="notes">${notes(slide)}</aside></section>`,
  )
  return html`<section id="${group.id}">${sections}</section>`
}

function paperBody(deck: Deck, inner: (slide: Slide) => Markup): Markup {
  const slides = deck.groups.flatMap((group) => group.slides)
  return html`${slides.map((slide) => html`<section class="paper" data-layout="${slide.layout}">${inner(slide)}</section>`)}`
}

function handout(
  edition: Edition,
  studio: Studio,
  outline: Outline,
  inner: (slide: Slide) => Markup,
  typesetter: Typesetter,
): Page {
  const sheets = edition === 'text' ? fullText(studio, outline, inner) : threeUp(studio, inner)
  const { body, css, characters } = page(html`${sheets}`, typesetter)
  return { body, css: `${css}\n${sheetRules(body.source, studio.deck)}`, characters }
}

/** The measures of typeset/geometry.ts as custom properties. */
function properties(): string {
  const rules = Object.entries(GEOMETRY).map(
    ([name, px]) => `--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}:${px}px`,
  )
  return `:root{${rules.join(';')}}`
}

/** Classes for widths, because the page's policy allows no style attributes. */
function widths(body: string): string {
  const columns = used(body, /\bc(\d+)\b(?=[^<>]*>)/g).map((px) => `.c${px}{width:${px}px}`)
  const pixels = used(body, /\bw(\d+)\b(?=[^<>]*>)/g).map((px) => `.w${px}{flex:0 0 ${px}px}`)
  return [...columns, ...pixels].join('\n')
}

function used(body: string, pattern: RegExp): number[] {
  const numbers = new Set([...body.matchAll(pattern)].map((found) => Number(found[1])))
  return [...numbers].sort((a, b) => a - b)
}

/** Places on the grid of the `text` edition, and the family that the theme sets headings in. */
function sheetRules(body: string, { theme }: Deck): string {
  const { leading } = TEXT_PAGE
  const rows = Array.from({ length: 60 }, (_, row) => `.r${row}{top:${row * leading}px}`)
  const tops = used(body, /\by(\d+)\b(?=[^<>]*>)/g).map((top) => `.y${top}{top:${top}px}`)
  const names = Object.entries(TEXT_PAGE).map(
    ([name, px]) => `--text-${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}:${px}px`,
  )
  const family = HEADING_FACES[theme].startsWith('serif')
    ? '"Lectern Serif", serif'
    : '"Lectern Sans", sans-serif'
  return `:root{--text-heading:${family};${names.join(';')}}${rows.join('')}${tops.join('')}`
}
