import { isProse } from '../../model/blocks.ts'
import { type Item, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import { type Section, walk } from '../../model/outline.ts'
import { isEmpty, type Span, trimmed } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { pour } from '../slide/flow.ts'
import { noted } from '../slide/notes.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { itemParts } from './running.ts'

/** Composes what stands in a section, whatever it is. */
type Compose = (place: Place, section: Section) => Slide[]

/**
 * Articles, and items without a heading: each number beside its whole text, with what it counts below.
 * `stem` is what stands above them: the sentence that says what they are, or an article's first paragraphs.
 * One that fills more than a slide has slides of its own under its number; `inside` are the crumbs of those,
 * and `compose` makes them where it holds tables or pictures.
 */
export function articleSlides(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  run: readonly Section[],
  stem: readonly Span[],
  compose: Compose,
): Slide[] {
  const slides: Slide[] = []
  let items: Item[] = stem.map((span) => makeItem({ body: [trimmedStart(context, span)] }))
  let spans: Span[] = [...stem]
  const close = () => {
    if (items.length > 0) {
      const own = pour(context, items, articlesOf(place))
      slides.push(...context.tally.add(noted(context.document.text, own, spans)))
    }
    items = []
    spans = []
  }
  for (const section of run) {
    const item = articleOf(context, section)
    if (item && context.fitsWell(articlesOf(place)([item]))) {
      items.push(item)
      spans.push(trimmed(context.document.text, section.span))
    } else {
      close()
      slides.push(...longArticle(context, place, inside, section, compose))
    }
  }
  close()
  return slides
}

/** Makes slides of articles at a place. */
export const articlesOf = (place: Place) => (items: readonly Item[]) =>
  makeSlide('', 'article', { ...place, items: [...items] })

/** Number and paragraphs of an article, those of its items with their labels; null with tables in it. */
function articleOf(context: Context, section: Section): Item | null {
  const sections = [...walk([section])].map(([one]) => one)
  if (sections.some(({ body }) => !body.every(isProse))) return null
  const body = sections.flatMap((one) => paragraphsOf(context, one, one === section))
  return makeItem({
    label: section.number,
    body: body.filter((span) => !isEmpty(span)).sort((a, b) => a.start - b.start),
  })
}

/** The paragraphs of one section; the first of an item begins with its label. */
function paragraphsOf(context: Context, section: Section, isOwn: boolean): Span[] {
  const { number, heading, body } = section
  const spans = body.map(({ span }) => trimmedStart(context, span))
  const start = isOwn ? heading?.start : (number ?? heading)?.start
  if (start === undefined) return spans
  const [first, ...others] = spans
  const isRunIn = first && (number ?? heading) && !hasLineEnd(context, start, first.start)
  if (isRunIn) return [{ start, end: first.end }, ...others]
  const head = { start, end: (heading ?? number)?.end ?? start }
  return [head, ...spans]
}

function hasLineEnd({ document: { text } }: Context, start: number, end: number): boolean {
  return /[\n\r]/.test(text.slice(start, end))
}

/** An article that fills more than a slide, or holds tables: its number is the heading. */
function longArticle(
  context: Context,
  place: Place,
  inside: Place['crumb'],
  section: Section,
  compose: Compose,
): Slide[] {
  const isNamed = section.number !== null && !isBare(context.read(section.number))
  const own: Place = {
    crumb: section.number ? inside.slice(-1) : place.crumb,
    heading: section.number ? [section.number] : place.heading,
  }
  const item = articleOf(context, section)
  if (!item) return compose(own, section)
  const make = articlesOf(isNamed ? own : place)
  const label = isNamed ? null : section.number
  const items = item.body.flatMap((part, index) =>
    itemParts(context, makeItem({ label: index === 0 ? label : null, body: [part] }), make),
  )
  const slides = noted(context.document.text, pour(context, items, make), [
    trimmed(context.document.text, section.span),
  ])
  return context.tally.add(slides)
}

/** 1. or (a) or ② alone is no heading. */
function isBare(number: string): boolean {
  return /^\P{L}{0,3}[\p{L}]?\P{L}{0,2}$/u.test(number)
}
