import type { Group, Slide } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { hiddenOf } from '../model/shown.ts'
import { isEmpty, merged, type Span, trimmed, without } from '../model/span.ts'

/**
 * The lossless promise: what no slide shows and no notes hold yet (page furniture, lines between
 * sections, marks) is added to the notes of the slide that stands before it in the text.
 */
export function holdEverything(document: Document, groups: readonly Group[]): void {
  const slides = groups.flatMap((group) => group.slides)
  const held = merged(slides.flatMap(({ notes }) => notes.filter((note) => 'start' in note)))
  const { syntax, furniture } = hiddenOf(document)
  const whole = { start: 0, end: document.text.length }
  // What stands in the middle of a paragraph is not shown with it, so it is a note of its own.
  const missing = [...without(whole, [...held, ...syntax, ...furniture]), ...furniture]
  const places = placesOf(slides)
  for (const gap of missing) {
    const span = trimmed(document.text, gap)
    if (!isEmpty(span)) holderOf(slides, places, span).notes.push(span)
  }
  for (const slide of slides) slide.notes = inOrder(document.text, slide)
}

/** Where each note begins, in order, and the slide that it is on. */
type Places = readonly { start: number; slide: Slide }[]

function placesOf(slides: readonly Slide[]): Places {
  const places = slides.flatMap((slide) =>
    slide.notes.flatMap((note) => ('start' in note ? [{ start: note.start, slide }] : [])),
  )
  return places.sort((a, b) => a.start - b.start)
}

/** The last slide whose notes begin before `span`, else the first one. */
function holderOf(slides: readonly Slide[], places: Places, span: Span): Slide {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const holder = places[low - 1]?.slide ?? slides[0]
  if (!holder) throw new Error('A deck has at least its title slide; `compose` made none.')
  return holder
}

/** Notes in the order of the text, neighbours joined where only white space parts them in a line. */
function inOrder(text: string, { notes }: Slide): Span[] {
  const spans = notes.flatMap((note) => ('start' in note ? [note] : []))
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.end, span.start) : '\n'
    if (last && span.start >= last.end && /^[ \t\u3000]*$/.test(gap))
      last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}
