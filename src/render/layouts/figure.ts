import { isSpan, type Slide } from '../../model/deck.ts'
import { isEmpty } from '../../model/span.ts'
import { html } from '../html.ts'
import type { Studio } from '../studio.ts'
import { framed } from './frame.ts'
import { contents } from './parts.ts'

export const figure = framed(
  (studio, slide, { settings }) => html`
<figure>${slide.asset ? html`<img src="${studio.assetUrl(slide.asset)}" alt="${altOf(studio, slide)}">` : null}${slide.items.map((item) => html`<figcaption class="${studio.typesetter.type(settings.body)}">${contents(studio, item.body, settings.body)}</figcaption>`)}</figure>`,
)

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
