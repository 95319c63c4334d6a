import { html } from '../html.ts'
import { framed } from './frame.ts'
import { contents, type Renderer } from './parts.ts'

/** A quotation or a statement, with who said it. */
export const sentence: Renderer = framed((studio, slide, { settings }) => {
  const { typesetter } = studio
  return html`<div class="sentence">${slide.items.map((item) => html`<blockquote class="${typesetter.type(settings.body)}">${contents(studio, item.body, settings.body, 'line')}</blockquote>${item.label ? html`<cite class="${typesetter.type(settings.lead)}">${typesetter.set(item.label, settings.lead)}</cite>` : null}`)}</div>`
})
