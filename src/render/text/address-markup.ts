import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import type { Address } from './foot.ts'

/** Lines of an address at the foot, as a link to it. */
export function addressMarkup(
  { typesetter }: Studio,
  { text, href, lines }: Address,
  from: number,
  to: number,
  place: string,
): Markup {
  const words = lines.slice(from, to).map(({ start, end }, index) => {
    const line = typesetter.word(text.slice(start, end), 'address')
    return index > 0 ? html`<br>${line}` : line
  })
  return html`<div class="addresses ${place}"><a href="${href}" rel="noreferrer">${words}</a></div>`
}
