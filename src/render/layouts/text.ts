import { html } from '../html.ts'
import { framed } from './frame.ts'
import { bold, contents, paragraphs } from './parts.ts'

export const text = framed(
  (studio, slide, { settings, columns }) => html`
<div class="running ${columns > 1 ? 'labelled' : ''}">${slide.items.map((item) => html`<div>${columns > 1 ? html`<b class="label ${studio.typesetter.type(settings.label)}">${contents(studio, item.label ? [item.label] : [], settings.label)}</b>` : null}<div>${bold(studio, item.head, settings.head)}${paragraphs(studio, item.body, settings.body, 'amounts')}</div></div>`)}</div>`,
)

export const code = framed(
  (studio, slide, { settings }) => html`
<div class="listing">${slide.items.map((item) => html`<pre class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body, 'line')}</pre>`)}</div>`,
)
