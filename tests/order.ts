import { contentsOf, type Deck, isFilled, isSpan, type Slide } from '../src/model/deck.ts'
import { type Outline, walk } from '../src/model/outline.ts'
import { overlaps, type Span, sliceOf } from '../src/model/span.ts'

/** Slides that repeat or announce what stands elsewhere. */
const FRAMES = new Set(['title', 'agenda', 'section', 'closing'])
const CLOSING = /^[。，；：、！？”’」』）》〉】〕.,;:!?)\]}]/

/**
 * What in a deck is not in the source's order, a line each: a slide that shows what stands before the last
 * words of the slide before it, notes that are out of order or said twice, that begin with a closing mark
 * which begins no line of the source, or that end with a heading which the slide doesn't show.
 */
export function disorders(outline: Outline, { groups }: Deck): string[] {
  const { text } = outline.document
  return [
    ...groups.flatMap(({ slides }) => backward(text, slides)),
    ...notesAstray(
      text,
      groups.flatMap(({ slides }) => slides),
    ),
    ...headsAstray(
      outline,
      groups.flatMap(({ slides }) => slides),
    ),
  ]
}

/** What a slide shows of its own: a lead that stands above each part of a list is the first one's. */
function ownOf({ lead, items, rows, tail }: Slide, before: Slide | undefined): Span[] {
  const isNew = (content: Span) =>
    !before?.lead.some((one) => isSpan(one) && one.start === content.start)
  const all = [
    ...lead.filter((content) => isSpan(content) && isNew(content)),
    ...items.flatMap(({ label, head, body }) => [label, head, ...body]),
    ...rows
      .slice(before ? repeated(rows, before.rows) : 0)
      .flat()
      .filter(isFilled),
    ...tail,
  ]
  return all.filter((content) => content !== null && typeof content === 'object' && isSpan(content))
}

/** How many rows at the head of a table are those of the one before it. */
function repeated(rows: Slide['rows'], before: Slide['rows']): number {
  const isOther = (row: Slide['rows'][number], at: number) =>
    JSON.stringify(row) !== JSON.stringify(before[at])
  const found = rows.findIndex(isOther)
  return found < 0 ? rows.length : found
}

function backward(text: string, slides: readonly Slide[]): string[] {
  const shown = slides.filter(({ layout }) => !FRAMES.has(layout))
  return shown.flatMap((slide, index) => {
    const before = shown[index - 1]
    const last = before ? Math.max(...ownOf(before, shown[index - 2]).map(({ start }) => start)) : 0
    const first = Math.min(...ownOf(slide, before).map(({ start }) => start))
    return first < last ? [`${slide.id} goes back to ${text.slice(first, first + 20)}`] : []
  })
}

/** A salutation may stand above the title: the notes are looked at from the second slide on. */
function notesAstray(text: string, slides: readonly Slide[]): string[] {
  let end = 0
  return slides.slice(1).flatMap((slide) =>
    slide.notes.filter(isSpan).flatMap((note) => {
      const words = text.slice(note.start, note.start + 20)
      const isFirst = /(?:^|[\r\n])[\s>*#+-]*$/.test(
        text.slice(Math.max(0, note.start - 20), note.start),
      )
      const isBack = note.start < end
      end = note.end
      return [
        ...(isBack ? [`${slide.id}’s notes go back to ${words}`] : []),
        ...(CLOSING.test(words) && !isFirst ? [`${slide.id}’s notes begin with ${words}`] : []),
      ]
    }),
  )
}

function headsAstray({ document: { text }, sections }: Outline, slides: readonly Slide[]) {
  const heads = [...walk(sections)].flatMap(([{ heading, body, children }]) =>
    heading && body.length + children.length > 0 ? [heading] : [],
  )
  return slides.flatMap((slide) => {
    const shown = contentsOf(slide).filter(isSpan)
    const notes = slide.notes.filter(isSpan)
    return notes.slice(-1).flatMap((note) =>
      heads
        .filter((head) => note.start <= head.start && head.end <= note.end)
        .filter((head) => !/[\p{L}\p{N}]/u.test(text.slice(head.end, note.end)))
        .filter((head) => !shown.some((span) => overlaps(span, head)))
        .map((head) => `${slide.id}’s notes end with ${sliceOf(text, head)}`),
    )
  })
}
