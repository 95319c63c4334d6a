import type { Content, Group, Slide } from '../../model/deck.ts'
import { type Layout, traitsOf } from '../../model/layouts.ts'
import { nameOfFile } from '../../model/titles.ts'
import { GEOMETRY as G } from '../../typeset/geometry.ts'
import { slideHead } from '../../typeset/layouts/head.ts'
import { continuedSetting, isHeadingBeside } from '../../typeset/layouts/shared.ts'
import { type Plan, type Setting, setting } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { contents, type Renderer, titles } from './parts.ts'

/** A slide with crumb, heading and page number around its body, and a sentence above or below it. */
export function framed(body: Renderer): Renderer {
  return (studio, slide, plan) => html`${frame(studio, slide, plan)}
<div class="body">${beside(studio, slide.lead, plan)}${body(studio, slide, plan)}${beside(studio, slide.tail, plan)}</div>`
}

function beside(studio: Studio, words: readonly Content[], { settings }: Plan): Markup | null {
  if (words.length === 0) return null
  return html`<p class="lead ${studio.typesetter.type(settings.lead)}">${contents(studio, words, settings.lead, 'line')}</p>`
}

const CRUMB = setting('sans-400', G.crumbSize, 1.4, 900)

export function frame(studio: Studio, slide: Slide, { settings }: Plan): Markup {
  const { typesetter, words } = studio
  const part = slide.part
    ? typesetter.word(words.part(slide.part.index, slide.part.of), 'part')
    : null
  // One line: a crumb was cut to fit when it was composed, and what a person wrote is not broken.
  const line = { ...CRUMB, width: Number.MAX_SAFE_INTEGER }
  const head = slideHead(slide, studio.show)
  // Bold headings are not bold above others.
  for (const content of head.crumb) typesetter.use(studio.show(content), CRUMB.face)
  const isAlone = head.heading.length === 0 && (slide.part?.index ?? 1) > 1
  const above = isAlone ? head.crumb.slice(0, head.crumb.length - slide.heading.length) : head.crumb
  const steps = above.map(
    (content) => html`<span class="step">${titles(studio, [content], line)}</span>`,
  )
  // What the slide is called is its heading for who listens, wherever it stands.
  if (isAlone) {
    const words = (set: Setting) =>
      slide.heading.length > 0
        ? titles(studio, slide.heading, set, 'beside')
        : heading(studio, slide, set)
    if (traitsOf(slide.layout).isSentence) {
      return html`
<header class="filled"><div class="crumb ${typesetter.type(CRUMB)}">${steps}<h2 class="step">${words(line)}</h2>${part}</div></header>`
    }
    const set = continuedSetting(slide, studio.show)
    return html`
<header class="continued"><div class="crumb ${typesetter.type(CRUMB)}">${steps}${part}</div><h2 class="${typesetter.type(set)}">${words(set)}</h2></header>`
  }
  return html`
<header><div class="crumb ${typesetter.type(CRUMB)}">${steps}${part}</div>
<h2 class="${head.isRange ? 'range ' : ''}${typesetter.type(settings.heading)}">${heading(studio, slide, settings.heading)}</h2></header>`
}

/** The slide's own heading, or the tool's word for a slide that has none. */
export function heading(studio: Studio, slide: Slide, set: Setting): Markup {
  const own = slideHead(slide, studio.show).heading
  if (own.length > 0) {
    const isBeside = isHeadingBeside(slide, set.size, studio.show)
    return titles(studio, own, set, isBeside ? 'beside' : 'line')
  }
  const { words, typesetter, deck, kinds } = studio
  const byLayout: Partial<Record<Layout, string>> = { agenda: words.agenda, closing: words.closing }
  const byKind: Record<Group['kind'], string> = {
    opening: words.preamble,
    // Articles under no chapter, in a document without a title.
    section: nameOfFile(deck.source),
    closing: words.conclusion,
  }
  const word = byLayout[slide.layout] ?? byKind[kinds.get(slide.id) ?? 'section']
  return typesetter.word(word, 'own', set.face)
}
