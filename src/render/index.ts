import type { Content, Deck, Group, Slide } from '../model/deck.ts'
import type { Language, PageLanguage } from '../model/document.ts'
import { type Discussion, meetingOf } from '../model/meeting.ts'
import type { Outline } from '../model/outline.ts'
import type { Problem } from '../model/problem.ts'
import { cutTitles, nameOfFile } from '../model/titles.ts'
import { canvasHeight, GEOMETRY } from '../typeset/geometry.ts'
import type { Face } from '../typeset/metrics.ts'
import { renderDiscussion } from './discussion.ts'
import { EDITIONS, type Edition, MAKERS } from './editions.ts'
import { html, type Markup } from './html.ts'
import { measures } from './measures.ts'
import { menu } from './menu.ts'
import { noteMarkup } from './notes.ts'
import { SAID } from './said.ts'
import { renderSlide } from './slides.ts'
import { discussionsAfter, makeStudio, type Studio, showOf } from './studio.ts'
import { makeTypesetter, type Typesetter } from './type.ts'

export { EDITIONS, type Edition } from './editions.ts'
export { LOGO } from './foot.ts'
export { html, unsafe } from './html.ts'

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
  language: PageLanguage
  /** For reveal.js: its sections, with speaker notes. */
  screen: Page
  /** What stands on each slide, by its id: that of the screen and of the slides on paper. */
  bodies: ReadonlyMap<string, Markup>
  /** The section tree as links, for the player; it says again what slides say. */
  menu: Markup
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
  const studio = makeStudio(deck, typesetter, assetUrl, {
    isCut: cutTitles(outline),
    meeting: meetingOf(deck, outline.questions),
  })
  const problems: Problem[] = []
  const bodies = new Map<string, Markup>()
  for (const slide of deck.groups.flatMap((group) => group.slides)) {
    const { markup, fits } = renderSlide(studio, slide)
    bodies.set(slide.id, markup)
    if (!fits) problems.push(overflow(slide, showOf(typesetter), deck.language))
  }
  for (const discussion of studio.meeting?.discussions ?? []) {
    const { markup, fits } = renderDiscussion(studio, discussion)
    bodies.set(discussion.id, markup)
    if (!fits) problems.push(tooMuchAsked(discussion, deck.language))
  }
  const inner = ({ id }: { id: string }) => bodies.get(id) ?? html``
  const canvas = canvasOf(deck)
  const screen = page(screenBody(studio, inner), typesetter, canvas.rules + canvas.paper)
  const slides = page(paperBody(studio, inner), typesetter, canvas.rules + canvas.paper)
  // Last, for their full text needs characters that no slide does.
  const handouts: Partial<Record<Edition, Page>> = {}
  for (const edition of editions) {
    const { sheets, css } = MAKERS[edition]({ studio, outline, inner })
    const made = page(html`${sheets}`, typesetter, canvas.rules)
    handouts[edition] = { ...made, css: `${made.css}\n${css}` }
  }
  const title = titleOf(deck, showOf(typesetter))
  const language = tagOf(deck.language, outline)
  const tree = menu(studio, outline)
  return { title, language, screen, bodies, menu: tree, slides, handouts, problems }
}

/** What a page is written in, as browsers and screen readers know it. */
function tagOf(language: Language, { document }: Outline): PageLanguage {
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

function tooMuchAsked({ id, ask }: Discussion, language: Language): Problem {
  const words = ask.join(' ').slice(0, 40)
  return {
    severity: 'error',
    code: 'slide-overflow',
    message: SAID[language].tooMuchAsked(words),
    slide: id,
  }
}

function titleOf(deck: Deck, show: (content: Content) => string): string {
  const first = deck.groups[0]?.slides[0]
  return first?.heading.map(show).join(' ').trim() || nameOfFile(deck.source)
}

/** Small pictures of slides are as high for every shape: so wide, as a share of those of the usual one. */
const USUAL_HEIGHT = canvasHeight()

/** The size of a deck's slides as rules: for where they stand, and for paper that holds one a page. */
function canvasOf({ look }: Deck): { rules: string; paper: string } {
  const height = canvasHeight(look.size)
  return {
    rules: `:root{--height:${height}px;--small:${USUAL_HEIGHT / height}}`,
    // No custom property is heard there.
    paper: `@page{size:${GEOMETRY.width}px ${height}px}`,
  }
}

function page(body: Markup, typesetter: Typesetter, canvas: string): Page {
  return {
    body,
    css: [measures(GEOMETRY), canvas, typesetter.rules()].join('\n'),
    characters: typesetter.characters(),
  }
}

type Inner = (slide: { id: string }) => Markup

function screenBody(studio: Studio, inner: Inner): Markup {
  return html`${studio.deck.groups.map((group) => groupMarkup(studio, group, inner))}`
}

/** One horizontal section a group, its slides stacked in it, and time to discuss behind them. */
function groupMarkup(studio: Studio, group: Group, inner: Inner): Markup {
  const { typesetter, meeting } = studio
  const notes = (slide: Slide) => slide.notes.map((note) => noteMarkup(typesetter, note))
  const sections = group.slides.map(
    (slide) => html`
<section id="${slide.id}" data-layout="${slide.layout}">${inner(slide)}<aside class="notes">${notes(slide)}</aside></section>`,
  )
  const discussions = discussionsAfter(meeting, group).map(
    (one) => html`
<section id="${one.id}" data-layout="discussion" data-minutes="${one.minutes}">${inner(one)}<aside class="notes"></aside></section>`,
  )
  const minutes = meeting?.reading.get(group.id)
  const planned = minutes === undefined ? null : html` data-minutes="${minutes}"`
  return html`<section id="${group.id}"${planned}>${sections}${discussions}</section>`
}

function paperBody({ deck, meeting }: Studio, inner: Inner): Markup {
  const slides = deck.groups.flatMap((group) => [
    ...group.slides,
    ...discussionsAfter(meeting, group).map(({ id }) => ({ id, layout: 'discussion' })),
  ])
  return html`${slides.map((slide) => html`<section id="${slide.id}" data-layout="${slide.layout}">${inner(slide)}</section>`)}`
}
