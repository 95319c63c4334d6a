import { type Content, isSpan, type Slide } from './deck.ts'
import { type Outline, walk } from './outline.ts'
import type { Span } from './span.ts'

/** Tells of words that stand as a title whether they are a document's or a section's, cut short. */
export type IsCut = (content: Content) => boolean

/** What says so of the titles of an outline: a slide's words begin where one does and end before it. */
export function cutTitles(outline: Outline): IsCut {
  const { text } = outline.document
  const ends = new Map<number, number[]>()
  for (const { start, end } of titlesOf(outline)) {
    const known = ends.get(start)
    if (known) known.push(end)
    else ends.set(start, [end])
  }
  return (content) => {
    if (!isSpan(content)) return false
    const known = ends.get(content.start) ?? []
    return known.length > 0 && !known.some((end) => isWhole(text, content, end))
  }
}

/** Titles of the document, labels, headings, and both together. */
function titlesOf({ document: { front }, sections, preambleSections }: Outline): Span[] {
  const own = [...walk([...sections, ...preambleSections])].flatMap(([{ number, heading }]) => [
    ...(heading ? [heading] : []),
    ...(number ? [number] : []),
    ...(number && heading ? [{ start: number.start, end: heading.end }] : []),
  ])
  return [...front.title, ...(front.subtitle ? [front.subtitle] : []), ...own]
}

/** A mark or a bracket may stand behind a title, and may be missing at its end. */
function isWhole(text: string, { end }: Span, own: number): boolean {
  if (end > own) return end - own <= LONGEST_BEHIND
  return !/[\p{L}\p{N}]/u.test(text.slice(end, own))
}

const LONGEST_BEHIND = 2

/**
 * What stands on the title slide of a document that bears no title: its file's name without the ending,
 * which is the tool's word there and none of the document's.
 */
export function nameOfFile({ name }: { name: string }): string {
  return name.replace(/(?<=.)\.[^.]+$/, '')
}

/** A title slide with that name as its heading, to be measured; any other slide as it is. */
export function withNameOfFile(slide: Slide, source: { name: string }): Slide {
  if (slide.layout !== 'title' || slide.heading.length > 0) return slide
  const written = nameOfFile(source).replace(/[\\`*_[\]<>~^&!$]/g, '\\$&')
  return { ...slide, heading: [{ written }] }
}
