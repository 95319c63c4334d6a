import { type Content, isFilled, isSpan, type Slide } from '../model/deck.ts'
import type { Span } from '../model/span.ts'

/** Where in the source the first thing that a slide shows under its heading stands. */
export function firstShown(slide: Slide): number {
  const contents = [
    ...slide.lead,
    ...slide.items.flatMap(({ label, head, body }) => [label, head, ...body]),
    ...slide.rows.flat().filter(isFilled),
    ...slide.tail,
  ]
  const starts = contents.flatMap((content) =>
    content && 'start' in content ? [content.start] : [],
  )
  return Math.min(...starts)
}

/**
 * Gives each slide the part of the passage from what it first shows to what the next one does, so
 * that the notes of all of them hold every word of it once.
 */
export function noted(slides: Slide[], spans: readonly Span[]): Slide[] {
  slides.forEach((slide, index) => {
    const next = slides[index + 1]
    const from = index === 0 ? -Infinity : firstShown(slide)
    const to = next ? firstShown(next) : Infinity
    slide.notes = spans
      .map((span) => ({ start: Math.max(span.start, from), end: Math.min(span.end, to) }))
      .filter(({ start, end }) => end > start)
  })
  return slides
}

/** Two slides for one: each has the notes from what it first shows. */
export function parted(whole: Slide, [first, second]: [Slide, Slide]): [Slide, Slide] {
  const at = firstShown(second)
  const side = (content: Content, isAfter: boolean): Content[] => {
    if (!isSpan(content)) return isAfter ? [] : [content]
    const start = isAfter ? Math.max(content.start, at) : content.start
    const end = isAfter ? content.end : Math.min(content.end, at)
    return end > start ? [{ start, end }] : []
  }
  return [
    { ...first, notes: whole.notes.flatMap((note) => side(note, false)) },
    { ...second, notes: whole.notes.flatMap((note) => side(note, true)) },
  ]
}
