import { type Group, isSpan, type Slide } from '../../model/deck.ts'
import type { Document } from '../../model/document.ts'
import type { Outline, Section } from '../../model/outline.ts'
import { hiddenOf, shownText } from '../../model/shown.ts'
import { isEmpty, merged, type Span, trimmed, without } from '../../model/span.ts'
import { type Head, headsOf, indexFrom, isBare, withoutHeads } from './heads.ts'

/**
 * The lossless promise: what no slide shows and no notes hold yet is added to notes. A section's label and
 * heading go to the slide of what is said under them; the rest (page furniture, lines between sections,
 * marks) to the slide that stands before it in the text.
 */
export function holdEverything(outline: Outline, groups: readonly Group[]): void {
  const { document } = outline
  const slides = groups.flatMap((group) => group.slides)
  const heads = headsOf(document.text, [...outline.preambleSections, ...outline.sections])
  for (const slide of slides) slide.notes = withoutHeads(document.text, heads, slide)
  const held = merged(slides.flatMap(({ notes }) => notes.filter((note) => 'start' in note)))
  const { syntax, furniture } = hiddenOf(document)
  const whole = { start: 0, end: document.text.length }
  // What stands in the middle of a paragraph is not shown with it, so it is a note of its own.
  const isNoted = notedAlone(slides)
  const alone = furniture.filter((span) => !isNoted(span))
  const missing = [...without(whole, [...held, ...syntax, ...furniture]), ...alone]
  const places = placesOf(slides)
  for (const gap of missing) {
    for (const { start, end, section } of byHead(heads, gap)) {
      const span = trimmed(document.text, { start, end })
      if (!isEmpty(span)) holderOf(slides, places, span, section).notes.push(span)
    }
  }
  const apart = new Set(furniture.map(({ start }) => start))
  for (const slide of slides) slide.notes = inOrder(document, slide, apart)
  closeSentences(document.text, slides)
}

/** What of the source is missing, and the section that it begins with, where it does. */
interface Part extends Span {
  section: Section | null
}

/** Gives whether a note is these words and no others: a picture's text, a note in the text. */
function notedAlone(slides: readonly Slide[]): (span: Span) => boolean {
  const ends = new Map<number, number>()
  for (const { start, end } of slides.flatMap(({ notes }) => notes.filter(isSpan))) {
    ends.set(start, Math.max(end, ends.get(start) ?? end))
  }
  return ({ start, end }) => ends.get(start) === end
}

function byHead(heads: readonly Head[], { start, end }: Span): Part[] {
  const parts: Part[] = [{ start, end, section: null }]
  // What opens a head (**, 【) may be mark-up, behind which the gap begins.
  let at = indexFrom(heads, start)
  if ((heads[at - 1]?.end ?? 0) > start) at -= 1
  for (; (heads[at]?.start ?? end) < end; at += 1) {
    const head = heads[at] as Head
    const last = parts.at(-1) as Part
    const from = Math.max(head.start, start)
    parts.push({ ...head, start: from, end })
    last.end = from
  }
  return parts
}

/** Where each note begins, in order, and the slide that it is on. */
type Places = readonly { start: number; slide: Slide }[]

function placesOf(slides: readonly Slide[]): Places {
  const places = slides.flatMap((slide) =>
    slide.notes.flatMap((note) => ('start' in note ? [{ start: note.start, slide }] : [])),
  )
  return places.sort((a, b) => a.start - b.start)
}

/**
 * The first slide with notes from the section, or behind it where nothing is said there; else the last whose
 * notes begin before `span`, or the first.
 */
function holderOf(
  slides: readonly Slide[],
  places: Places,
  span: Span,
  section: Section | null,
): Slide {
  const next = indexFrom(places, span.start + 1)
  const below = places[next]
  const isAbove = below && section && (below.start < section.span.end || isBare(section))
  if (isAbove) return below.slide
  const holder = places[next - 1]?.slide ?? slides[0]
  if (!holder) throw new Error('A deck has at least its title slide; `compose` made none.')
  return holder
}

/** The mark that closes what one slide's notes end with may stand at the head of another's: it is handed back. */
function closeSentences(text: string, slides: readonly Slide[]): void {
  const notes = slides.flatMap((slide) => slide.notes.filter(isSpan))
  const sorted = [...notes].sort((a, b) => a.start - b.start)
  sorted.forEach((note, index) => {
    const before = sorted[index - 1]
    if (before?.end !== note.start) return
    before.end += CLOSING.exec(text.slice(note.start, note.end))?.[0].length ?? 0
    note.start = trimmed(text, { start: before.end, end: note.end }).start
  })
  for (const slide of slides) {
    slide.notes = slide.notes.filter((note) => !isSpan(note) || !isEmpty(note))
  }
}

const CLOSING = /^[。，；：、！？”’」』）》〉】〕.,;:!?)\]}]+/

/**
 * Notes in the order of the text, neighbours joined where only spaces and mark-up part them in a line; what
 * begins at one of `apart` is seen by itself alone.
 */
function inOrder(document: Document, { notes }: Slide, apart: ReadonlySet<number>): Span[] {
  const areOne = (last: Span, next: Span) =>
    !apart.has(last.start) && !apart.has(next.start) && areInLine(document, last, next)
  const spans = notes.flatMap((note) => ('start' in note ? [note] : []))
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && areOne(last, span)) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

function areInLine(document: Document, last: Span, { start }: Span): boolean {
  if (start < last.end) return false
  const gap = { start: last.end, end: start }
  if (/[\r\n]/.test(document.text.slice(gap.start, gap.end))) return false
  return shownText(document, gap).trim() === ''
}
