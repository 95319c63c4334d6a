import type { Content, Item, Layout, Slide } from '../model/deck.ts'
import { isFilled, isSpan } from '../model/deck.ts'
import { headerDepth, type Place, placesOf } from '../model/grid.ts'
import { isEmpty } from '../model/span.ts'
import { nameOfFile, withNameOfFile } from '../model/titles.ts'
import { GEOMETRY as G } from '../typeset/geometry.ts'
import { HEADING_FACES, planSlide } from '../typeset/index.ts'
import { articleSetting } from '../typeset/layouts/article.ts'
import { isStacked } from '../typeset/layouts/cards.ts'
import { isHeadingBeside, labelSpace } from '../typeset/layouts/shared.ts'
import { cellSetting, isHead } from '../typeset/layouts/table.ts'
import {
  CUT_SIGN,
  emsOf,
  heightOf,
  linesOf,
  type Plan,
  type Setting,
  setting,
  titleSetting,
} from '../typeset/plan.ts'
import { foot } from './foot.ts'
import { html, type Markup } from './html.ts'
import type { Studio } from './studio.ts'
import type { Emphasis, Typesetter } from './type.ts'

/** The inside of a slide: the same on the screen, on paper and in the handout. */
export function renderSlide(studio: Studio, slide: Slide): { markup: Markup; fits: boolean } {
  const { deck } = studio
  const plan = planSlide(withNameOfFile(slide, deck.source), studio.show, deck.theme)
  const markup = html`<div class="slide ${slide.layout}${slide.lead.length + slide.tail.length > 0 ? ' beside' : ''}">${RENDERERS[slide.layout](studio, slide, plan)}${foot(studio, slide)}</div>`
  return { markup, fits: plan.fits }
}

type Renderer = (studio: Studio, slide: Slide, plan: Plan) => Markup

const RENDERERS: Record<Layout, Renderer> = {
  title: (studio, slide, { settings }) => html`
<div class="ornament"></div>
<h1 class="${studio.typesetter.type(settings.heading)}">${slide.heading.length > 0 ? titles(studio, slide.heading, settings.heading, 'line') : nameLines(studio, settings.heading)}</h1>
${slide.items.map((item) => html`<p class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body)}</p>`)}`,

  agenda: (studio, slide, plan) => html`${frame(studio, slide, plan)}
${rowsOf(studio, slide, plan)}`,

  closing: (studio, slide, plan) => html`
<h1 class="${studio.typesetter.type(plan.settings.heading)}">${heading(studio, slide, plan.settings.heading)}</h1>
${slide.lead.length > 0 ? html`<p class="call ${studio.typesetter.type(plan.settings.lead)}">${contents(studio, slide.lead, plan.settings.lead, 'line')}</p>` : null}
${rowsOf(studio, slide, plan)}`,

  section: (studio, slide, { settings }) => html`
<div class="panel ${slide.crumb.length === 0 ? 'narrow' : ''}"></div>
<h1 class="${studio.typesetter.type(settings.heading)}">${slide.crumb.map((number) => sectionNumber(studio, number))}
<span class="words">${titles(studio, slide.heading, settings.heading)}</span></h1>
${slide.items.length > 0 ? html`<ul class="${studio.typesetter.type(settings.head)}">${slide.items.map((item) => html`<li>${leading(studio, item, item.head ? titles(studio, [item.head], settings.head) : html``)}</li>`)}</ul>` : null}`,

  points: framed(
    (studio, slide, { settings }) => html`
<ul class="points">${slide.items.map((item) => html`<li${step(studio)}>${block(studio, item.head, settings.head, 'b')}${block(studio, item.body, settings.body, 'p', item.head ? 'amounts' : 'key')}</li>`)}</ul>`,
  ),

  cards: framed(
    (studio, slide, { settings, columns }) => html`
<div class="grid ${isStacked(slide, { columns }) ? 'stacked' : `columns-${columns}`}">${slide.items.map((item) => html`<div${step(studio, 'card')}>${block(studio, item.head, settings.head, 'b')}${block(studio, item.body, settings.body, 'p', item.head ? 'amounts' : 'key')}</div>`)}</div>`,
  ),

  lines: framed(
    (studio, slide, { settings, columns }) => html`
<div class="verses ${columns > 1 ? 'paired' : 'single'}">${slide.items.map((item) => html`<div${step(studio, studio.typesetter.type(settings.head))}><span class="first">${headOf(studio, item, settings.head)}</span>${columns > 1 ? html`<i></i><span class="second">${contents(studio, item.body, settings.body)}</span>` : null}</div>`)}</div>`,
  ),

  chips: framed(
    (studio, slide, { settings }) => html`
<div class="chipset count-${slide.items.length}">${slide.items.map((item) => html`<div class="${studio.typesetter.type(settings.head)}">${headOf(studio, item, { ...settings.head, width: Number.MAX_SAFE_INTEGER })}</div>`)}</div>`,
  ),

  numbers: framed((studio, slide, { settings, columns }) => {
    // As high as the highest: figures beside each other stand on one line.
    const heights = slide.items.map(({ body }) => heightOf(body, settings.body, studio.show))
    const high = Math.max(0, ...heights)
    const words = studio.typesetter.rule(`h${high}`, `min-height:${high}px`)
    return html`
<div class="grid tiles columns-${columns} count-${slide.items.length}">${slide.items.map((item) => html`<div${step(studio)}>${block(studio, item.head, settings.head, 'b')}<div class="${words}">${block(studio, item.body, settings.body, 'p')}</div></div>`)}</div>`
  }),

  table: framed((studio, slide, plan) => table(studio, slide, plan)),
  quote: framed((studio, slide, plan) => sentence(studio, slide, plan)),
  statement: framed((studio, slide, plan) => sentence(studio, slide, plan)),

  steps: framed(
    (studio, slide, { settings, columns }) => html`
<ol class="stairs columns-${columns} ${columns === slide.items.length ? 'rising' : ''}">${slide.items.map((item) => html`<li${step(studio, 'card')}>${block(studio, item.head, settings.head, 'b')}${block(studio, item.body, settings.body, 'p')}</li>`)}</ol>`,
  ),

  article: framed(
    (studio, slide, plan) => html`
<div class="articles ${plan.columns > 1 ? 'labelled' : ''}">${slide.items.map((item) => article(studio, slide, item, plan))}</div>`,
  ),

  figure: framed(
    (studio, slide, { settings }) => html`
<figure>${slide.asset ? html`<img src="${studio.assetUrl(slide.asset)}" alt="${altOf(studio, slide)}">` : null}${slide.items.map((item) => html`<figcaption class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body)}</figcaption>`)}</figure>`,
  ),

  code: framed(
    (studio, slide, { settings }) => html`
<div class="listing">${slide.items.map((item) => html`<pre class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body, 'line')}</pre>`)}</div>`,
  ),

  text: framed(
    (studio, slide, { settings, columns }) => html`
<div class="running ${columns > 1 ? 'labelled' : ''}">${slide.items.map((item) => html`<div>${columns > 1 ? html`<b class="label ${studio.typesetter.type(settings.label)}">${contents(studio, item.label ? [item.label] : [], settings.label)}</b>` : null}<div>${block(studio, item.head, settings.head, 'b')}${block(studio, item.body, settings.body, 'p')}</div></div>`)}</div>`,
  ),
}

/** Rows in one column, or down one and down the other. */
function rowsOf(studio: Studio, slide: Slide, plan: Plan): Markup {
  const half = Math.ceil(slide.items.length / plan.columns)
  return html`<ol class="rows ${plan.columns > 1 ? `columns-2 half-${half}` : ''}">${slide.items.map((item) => row(studio, slide, item, plan))}</ol>`
}

/** A slide with crumb, heading and page number around its body, and a sentence above or below it. */
function framed(body: Renderer): Renderer {
  return (studio, slide, plan) => html`${frame(studio, slide, plan)}
<div class="body">${beside(studio, slide.lead, plan)}${body(studio, slide, plan)}${beside(studio, slide.tail, plan)}</div>`
}

function beside(studio: Studio, words: readonly Content[], { settings }: Plan): Markup | null {
  if (words.length === 0) return null
  return html`<p class="lead ${studio.typesetter.type(settings.lead)}">${contents(studio, words, settings.lead, 'line')}</p>`
}

const CRUMB = setting('sans-400', G.crumbSize, 1.4, 900)

function frame(studio: Studio, slide: Slide, { settings }: Plan): Markup {
  const { typesetter, words } = studio
  const part = slide.part
    ? typesetter.word(words.part(slide.part.index, slide.part.of), 'part')
    : null
  // One line: a crumb was cut to fit when it was composed, and what a person wrote is not broken.
  const line = { ...CRUMB, width: Number.MAX_SAFE_INTEGER }
  // Bold headings are not bold above others.
  for (const content of slide.crumb) typesetter.use(studio.show(content), CRUMB.face)
  return html`
<header><div class="crumb ${typesetter.type(CRUMB)}">${slide.crumb.map((content) => html`<span class="step">${titles(studio, [content], line)}</span>`)}${part}</div>
<h2 class="${typesetter.type(settings.heading)}">${heading(studio, slide, settings.heading)}</h2></header>`
}

/** The slide's own heading, or the tool's word for a slide that has none. */
function heading(studio: Studio, slide: Slide, set: Setting): Markup {
  if (slide.heading.length > 0) {
    const isBeside = isHeadingBeside(slide, set.size, studio.show)
    return titles(studio, slide.heading, set, isBeside ? 'beside' : 'line')
  }
  const { words, typesetter, deck } = studio
  // Articles under no chapter, in a document without a title.
  if (/^s\d/.test(slide.id)) return typesetter.word(nameOfFile(deck.source), 'own', set.face)
  const isFirst = slide.id.startsWith('opening')
  const known: Partial<Record<Layout, string>> = { agenda: words.agenda, closing: words.closing }
  const word = known[slide.layout] ?? (isFirst ? words.preamble : words.conclusion)
  return typesetter.word(word, 'own', set.face)
}

/** The file's name, where the document has no title: a word of the tool's, broken as it was planned. */
function nameLines({ typesetter, deck }: Studio, set: Setting): Markup[] {
  const name = nameOfFile(deck.source)
  return linesOf(name, set).map(({ start, end }) =>
    typesetter.word(name.slice(start, end), 'line', set.face),
  )
}

/** The class of an element that comes by itself where points come one by one; reveal.js knows it so. */
function step({ deck }: Studio, className = ''): Markup | null {
  const names = [className, ...(deck.look.steps ? ['fragment'] : [])].filter((name) => name !== '')
  return names.length > 0 ? html` class="${names.join(' ')}"` : null
}

function contents(
  { typesetter }: Studio,
  all: readonly Content[],
  set: Setting,
  className?: string,
): Markup {
  return html`${all.map((content) => (className ? html`<span class="${className}">${typesetter.set(content, set)}</span>` : typesetter.set(content, set)))}`
}

/** Titles, each with the tool's sign behind it where it is cut short. */
function titles(
  { typesetter, show }: Studio,
  all: readonly Content[],
  set: Setting,
  className?: string,
): Markup {
  const each = all.map((content) => {
    const words = typesetter.set(content, titleSetting(content, set, show))
    const sign = show.isCut?.(content) ? typesetter.word(CUT_SIGN, 'cut', set.face) : null
    return sign && !className ? html`<span>${words}${sign}</span>` : html`${words}${sign}`
  })
  return html`${className ? each.map((words) => html`<span class="${className}">${words}</span>`) : each}`
}

/** An element with contents set in it; nothing where there is no content. */
function block(
  studio: Studio,
  content: Content | readonly Content[] | null,
  set: Setting,
  tag: 'b' | 'p',
  emphasis: Emphasis = 'none',
): Markup | null {
  const all = content === null ? [] : Array.isArray(content) ? content : [content as Content]
  if (all.length === 0) return null
  const inner = all.map((one: Content) => studio.typesetter.set(one, set, emphasis))
  const type = studio.typesetter.type(set)
  if (tag === 'b') return html`<b class="${type}">${inner}</b>`
  return html`${inner.map((words: Markup) => html`<p class="${type}">${words}</p>`)}`
}

function headOf({ typesetter }: Studio, { head }: Item, set: Setting): Markup | null {
  return head ? typesetter.set(head, set) : null
}

function row(studio: Studio, slide: Slide, item: Item, { settings }: Plan): Markup {
  const { typesetter } = studio
  const space = labelSpace(slide, settings.label.size, studio.show)
  const label = item.label
    ? html`<b class="${wide(typesetter, space)} ${typesetter.type(settings.label)}">${typesetter.set(item.label, settings.label)}</b>`
    : html`<b class="${wide(typesetter, space)}"></b>`
  const words = item.head ? titles(studio, [item.head], settings.head) : html``
  return html`<li>${label}<span class="${typesetter.type(settings.head)}">${leading(studio, item, words)}</span></li>`
}

/** Words that name a section, as a link to the slide where it begins. */
function leading({ places }: Studio, { label, head }: Item, words: Markup): Markup {
  const named = [head, label].flatMap((content) => (content ? [places.of(content)] : []))
  const place = named.find((id) => id !== null)
  return place ? html`<a class="leads" href="#${place}">${words}</a>` : words
}

/** The class of what is so wide among its neighbours in a row. */
function wide({ rule }: Typesetter, px: number): string {
  return rule(`w${px}`, `flex:0 0 ${px}px`)
}

/** The number on a divider fills its panel. */
function sectionNumber(studio: Studio, number: Content): Markup {
  const { typesetter } = studio
  const ems = Math.max(1, emsOf(number, HEADING_FACES[studio.deck.theme], studio.show))
  const fitting =
    [260, 180, 140, 120, 100, 84, 72, 60, 52, 44].find(
      (size) => size * ems <= G.sectionPanel - 60,
    ) ?? 36
  const set = setting(HEADING_FACES[studio.deck.theme], fitting, 1.2, Number.MAX_SAFE_INTEGER)
  return html`<span class="number ${typesetter.type(set)}">${typesetter.set(number, set)}</span>`
}

/** An article: its number beside its text, and what it counts further in. */
function article(studio: Studio, slide: Slide, item: Item, plan: Plan): Markup {
  const { typesetter } = studio
  const { label, head } = plan.settings
  const space = Math.min(labelSpace(slide, label.size, studio.show), G.articleLabel)
  const number = html`<b class="${wide(typesetter, space)} ${typesetter.type(label)}">${contents(studio, item.label ? [item.label] : [], label)}</b>`
  const bodies = item.body.map((part) => {
    const set = articleSetting(studio.show(part), plan)
    const isCounted = set.width < plan.settings.body.width
    return html`<p class="${isCounted ? 'counted ' : ''}${typesetter.type(set)}">${typesetter.set(part, set)}</p>`
  })
  return html`<div${step(studio)}>${plan.columns > 1 ? number : null}<div>${block(studio, item.head, head, 'b')}${bodies}</div></div>`
}

/** A table with its columns' widths, and its merged cells as one each. */
function table(studio: Studio, slide: Slide, plan: Plan): Markup {
  const { rows } = slide
  const depth = headerDepth(rows)
  const places = placesOf(rows)
  const rowOf = (row: number) =>
    html`<tr>${places.filter((place) => place.row === row).map((place) => cellOf(studio, slide, plan, place))}</tr>`
  const numbers = rows.map((_, row) => row).filter((row) => (rows[row] ?? []).length > 0)
  const head = numbers.filter((row) => row < depth)
  const body = numbers.filter((row) => row >= Math.max(1, depth))
  const roomy = studio.typesetter.rule(
    `rows-${rows.length}`,
    `height:${rows.length * G.rowHeight}px`,
  )
  return html`<table class="${plan.cells?.space ?? 'roomy'} ${roomy}"><colgroup>${plan.widths.map((px) => html`<col class="${studio.typesetter.rule(`c${px}`, `width:${px}px`)}">`)}</colgroup>${head.length > 0 ? html`<thead>${head.map(rowOf)}</thead>` : null}<tbody>${body.map(rowOf)}</tbody></table>`
}

function cellOf(studio: Studio, slide: Slide, plan: Plan, place: Place): Markup {
  const { typesetter } = studio
  const content = slide.rows[place.row]?.[place.column]
  const set = cellSetting(slide, plan, place, studio.show)
  const words = isFilled(content) ? typesetter.set(content, set) : null
  const over = html`${place.across > 1 ? html` colspan="${place.across}"` : null}${place.down > 1 ? html` rowspan="${place.down}"` : null}`
  const type = typesetter.type(set)
  if (!isHead(slide, place, studio.show)) return html`<td${over} class="${type}">${words}</td>`
  const isRow = place.row >= headerDepth(slide.rows)
  const scope = `${isRow ? 'row' : 'col'}${(isRow ? place.down : place.across) > 1 ? 'group' : ''}`
  return html`<th scope="${scope}"${over} class="${type}">${words}</th>`
}

function sentence(studio: Studio, slide: Slide, { settings }: Plan): Markup {
  const { typesetter } = studio
  return html`<div class="sentence">${slide.items.map((item) => html`<blockquote class="${typesetter.type(settings.body)}">${contents(studio, item.body, settings.body, 'line')}</blockquote>${item.label ? html`<cite class="${typesetter.type(settings.lead)}">${typesetter.set(item.label, settings.lead)}</cite>` : null}`)}</div>`
}

/** The picture's alternative text in the source, where the slide stands; where it has none, its caption. */
function altOf({ alternatives, show }: Studio, { asset, items, notes }: Slide): string {
  const all = alternatives.get(asset ?? '') ?? []
  const held = [...notes, ...items.flatMap(({ body }) => body)].filter(isSpan)
  const own =
    all.length === 1
      ? all[0]
      : all.find(
          (alt) =>
            !isEmpty(alt) && held.some(({ start, end }) => start <= alt.start && alt.end <= end),
        )
  if (own && !isEmpty(own)) return show(own)
  return items.flatMap((item) => item.body.map(show)).join(' ')
}
