import { nameOfFile } from '../../model/titles.ts'
import { linesOf, type Setting } from '../../typeset/plan.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import { contents, type Renderer, titles } from './parts.ts'

/** The cover. */
export const title: Renderer = (studio, slide, { settings }) => html`
<div class="ornament"></div>
<h1 class="${studio.typesetter.type(settings.heading)}">${slide.heading.length > 0 ? titles(studio, slide.heading, settings.heading, 'line') : nameLines(studio, settings.heading)}</h1>
${slide.items.map((item) => html`<p class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body)}</p>`)}`

/** The file's name, where the document has no title: a word of the tool's, broken as it was planned. */
function nameLines({ typesetter, deck }: Studio, set: Setting): Markup[] {
  const name = nameOfFile(deck.source)
  return linesOf(name, set).map(({ start, end }) =>
    typesetter.word(name.slice(start, end), 'line', set.face),
  )
}
