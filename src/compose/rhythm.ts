import { LONGEST_STATEMENT, measure } from '../language/length.ts'
import { ORDINAL } from '../language/openings.ts'
import { dangles, worthOf } from '../language/worth.ts'
import { type Group, type Item, isSpan, makeItem, type Slide } from '../model/deck.ts'
import type { Layout } from '../model/layouts.ts'
import type { Span } from '../model/span.ts'
import { asPlain } from './layouts/items.ts'
import { isListed } from './layouts/lists.ts'
import { excerpt } from './points/excerpt.ts'
import type { Context } from './slide/context.ts'
import { parted } from './slide/notes.ts'

/** Slides of one layout that follow each other before one is set in another shape. */
const MOST_ALIKE: Partial<Record<Layout, number>> = { points: 2, cards: 2, lines: 2 }
/** Lines under each other are read at a glance, in characters of Han. */
const LONGEST_LINE = 22
const MOST_POINTS = 4

/**
 * Five lists in a row look the same. Where the words allow it, the next one is set in another shape:
 * lead phrases alone as lines, points as cards, the sentence that carries them as a statement, cards
 * as points, pairs of lines as cards.
 */
export function varied(context: Context, groups: readonly Group[]): Group[] {
  const run: Run = { layout: null, alike: 0 }
  return groups.map((group) => ({ ...group, slides: variedSlides(context, run, group.slides) }))
}

/** Slides of one layout that stand last, over the groups. */
interface Run {
  layout: Layout | null
  alike: number
}

function variedSlides(context: Context, run: Run, all: readonly Slide[]): Slide[] {
  const slides: Slide[] = []
  all.forEach((slide, index) => {
    const alike = slide.layout === run.layout ? run.alike + 1 : 1
    const shown =
      asBefore(context, all[index - 1], slides.at(-1), slide) ??
      (alike > (MOST_ALIKE[slide.layout] ?? Infinity) ? reshaped(context, slides, slide) : [slide])
    slides.push(...shown)
    run.layout = shown.at(-1)?.layout ?? slide.layout
    run.alike = run.layout === slide.layout && shown.length === 1 ? alike : 1
  })
  return slides
}

/** One list over several slides looks like one: as `shown`, what became of `before`; null where none goes on. */
function asBefore(
  context: Context,
  before: Slide | undefined,
  shown: Slide | undefined,
  slide: Slide,
): Slide[] | null {
  if (!shown || !isOneList(context, before, slide)) return null
  return [shaped(context, slide, shown.layout) ?? slide]
}

/** Do two slides show parts of one list, each below what announces it? */
function isOneList(context: Context, a: Slide | undefined, b: Slide | undefined): boolean {
  const first = b?.lead[0]
  if (!a || !b || first === undefined || a.lead[0] !== first || a.layout !== b.layout) return false
  return b.items.every((item) => isListed(context, item))
}

/** The slide in another shape; as it is where its words allow none. `before` may take an item of it. */
function reshaped(context: Context, before: Slide[], slide: Slide): Slide[] {
  for (const shape of SHAPES[slide.layout] ?? []) {
    const other = shape(context, slide)
    if (other) return [other]
  }
  if (slide.layout !== 'points') return [slide]
  const parts = withStatement(context, before, slide)
  const isStill = parts.length === 1 && parts[0] === slide
  return isStill ? [asPlainCards(context, slide) ?? asText(context, slide) ?? slide] : parts
}

type Shape = (context: Context, slide: Slide) => Slide | null

const SHAPES: Partial<Record<Layout, readonly Shape[]>> = {
  points: [asLines, asCards],
  cards: [(context, slide) => shaped(context, slide, 'points')],
  lines: [asCards],
}

/** Cards show less below their heads where they can't hold all of it: in characters of Han. */
const CARD_BODIES = [Infinity, 44, 30]

function asCards(context: Context, slide: Slide): Slide | null {
  const { items } = slide
  if (items.length < 2 || items.length > 4) return null
  const hasHeads = items.every(({ head, body }) => head !== null && body.length > 0)
  // Sentences without a lead phrase make cards too, as long as none has one.
  if (!hasHeads) return items.some(({ head }) => head) ? null : shaped(context, slide, 'cards')
  for (const most of CARD_BODIES) {
    const shorter = items.map((item) => shortened(context, item, most))
    const cards = shorter.every((item) => item !== null)
      ? shaped(context, { ...slide, items: shorter }, 'cards')
      : null
    if (cards) return cards
  }
  return null
}

/** Cards of whole sentences, without lead phrases, for points of which some have none. */
function asPlainCards(context: Context, slide: Slide): Slide | null {
  if (slide.items.length < 2 || slide.items.length > 4) return null
  if (slide.items.some((item) => isHeaded(context, item))) return null
  const items = slide.items.map(asPlain)
  return shaped(context, { ...slide, items }, 'cards')
}

/** A head that ends with its sentence, as headings do, is not lost among the words below it. */
function isHeaded({ document: { text } }: Context, { head, body }: Item): boolean {
  return head !== null && isSpan(head) && body.length > 0 && /[.。]/.test(text[head.end] ?? '')
}

/** Whole sentences without lead phrases, too long for cards, are read as running text is. */
function asText(context: Context, slide: Slide): Slide | null {
  const areSentences = slide.items.every(({ head }) => head === null)
  return areSentences && !isSeries(context, slide) ? shaped(context, slide, 'text') : null
}

function shortened(context: Context, item: Item, most: number): Item | null {
  const body = item.body.map((words) => (isSpan(words) ? excerpt(context, words, most) : words))
  return body.every((words) => words !== null) ? { ...item, body } : null
}

function asLines(context: Context, slide: Slide): Slide | null {
  const isShort = ({ head, body }: Item) =>
    head !== null &&
    body.length === 0 &&
    isSpan(head) &&
    measure(context.read(head)) <= LONGEST_LINE
  return slide.items.length >= 2 && slide.items.every(isShort)
    ? shaped(context, slide, 'lines')
    : null
}

function shaped(context: Context, slide: Slide, layout: Layout): Slide | null {
  const other = { ...slide, layout }
  return context.fitsWell(other) ? other : null
}

/** One of the outer points as a statement; what is left goes on beside it, or to the slide before. */
function withStatement(context: Context, before: Slide[], slide: Slide): Slide[] {
  const { items } = slide
  const [first] = items
  const last = items.at(-1)
  if (!first || !last || items.length < 2 || isSeries(context, slide)) return [slide]
  const opening = carries(context, slide, first)
  const ending = carries(context, slide, last)
  if (items.length === 2) {
    return (ending && handedOn(context, before, slide, ending)) || [slide]
  }
  const isOpening = opening && (!ending || opening.worth >= ending.worth)
  if (isOpening)
    return parted(context.document.text, slide, [
      opening.slide,
      { ...slide, items: items.slice(1) },
    ])
  return ending
    ? parted(context.document.text, slide, [{ ...slide, items: items.slice(0, -1) }, ending.slide])
    : [slide]
}

/** Numbered or parallel points, those of a list, or points between sentences, stay together. */
function isSeries(context: Context, { items, lead, tail }: Slide): boolean {
  if (lead.length + tail.length > 0 || items.every((item) => isListed(context, item))) return true
  const openings = items.map(({ head, body }) => {
    const [words] = head ? [head] : body
    return words && isSpan(words) ? context.read(words) : ''
  })
  return openings.some(
    (words, index) =>
      ORDINAL.test(words) || beginning(words) === beginning(openings[index + 1] ?? ''),
  )
}

/** A sign of Han, or two words in letters: “The” begins anything. */
function beginning(words: string): string | undefined {
  return /^[\w’']+ \S+|^./.exec(words)?.[0]
}

interface Statement {
  slide: Slide
  worth: number
}

/** An item as a statement, where its words are few enough and say something. */
function carries(context: Context, slide: Slide, { head, body }: Item): Statement | null {
  const contents = [...(head ? [head] : []), ...body]
  const spans = contents.filter(isSpan)
  const [first] = spans
  const end = spans.at(-1)?.end
  if (!first || end === undefined || spans.length < contents.length) return null
  const words: Span = { start: first.start, end }
  const worth = worthOf(context.read(words))
  const statement: Slide = { ...slide, layout: 'statement', items: [makeItem({ body: [words] })] }
  const isShort = measure(context.read(words)) <= LONGEST_STATEMENT
  return isShort && worth > 0 && !dangles(context.read(words)) && context.fits(statement)
    ? { slide: statement, worth }
    : null
}

/** Of two points the first joins those of the slide before, where they stand under one heading. */
function handedOn(
  context: Context,
  before: Slide[],
  slide: Slide,
  ending: Statement,
): Slide[] | null {
  const last = before.at(-1)
  const [first] = slide.items
  const [cut] = parted(context.document.text, slide, [
    { ...slide, items: slide.items.slice(0, 1) },
    ending.slide,
  ])
  if (!last || !first || !cut || last.layout !== 'points') return null
  if (last.lead.length + last.tail.length > 0) return null
  if (!isSameHeading(last, slide) || last.items.length >= MOST_POINTS) return null
  const joined = { ...last, items: [...last.items, first], notes: [...last.notes, ...cut.notes] }
  if (!context.fitsWell(joined)) return null
  before[before.length - 1] = joined
  return parted(context.document.text, slide, [cut, ending.slide]).slice(1)
}

function isSameHeading(a: Slide, b: Slide): boolean {
  return JSON.stringify([a.crumb, a.heading]) === JSON.stringify([b.crumb, b.heading])
}
