import { type Content, isFilled, type Slide } from '../src/model/deck.ts'

/** Everything of a slide that is seen, in reading order, without its notes. */
export function contentsOf(slide: Slide): Content[] {
  const items = slide.items.flatMap(({ label, head, body }) => [label, head, ...body])
  const rows = slide.rows.flat().filter(isFilled)
  const all = [...slide.crumb, ...slide.heading, ...slide.lead, ...items, ...slide.tail, ...rows]
  return all.filter((content) => content !== null)
}
