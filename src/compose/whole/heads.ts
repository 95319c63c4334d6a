import { type Content, contentsOf, isSpan, type Slide } from '../../model/deck.ts'
import type { Section } from '../../model/outline.ts'
import { countBefore } from '../../model/search.ts'
import { merged, overlaps, type Span, spanned } from '../../model/span.ts'
import { withOpeners } from '../slide/notes.ts'

/** A section's label and heading. */
export interface Head extends Span {
  section: Section
  /** Where the section of the same series before it begins. */
  before: number
}

/** Nothing is said under its heading. */
export function isBare({ body, children }: Section): boolean {
  return body.length === 0 && children.length === 0
}

/** The labels and headings of sections and of all below them, in the order of the text. */
export function headsOf(text: string, all: readonly Section[]): Head[] {
  const heads: Head[] = []
  const add = (sections: readonly Section[]) => {
    const starts = new Map<string, number>()
    for (const section of sections) {
      const { number, heading, style } = section
      const span = spanned(merged([number, heading].filter((one) => one !== null)))
      if (span) {
        const start = withOpeners(text, span.start)
        heads.push({ start, end: span.end, section, before: starts.get(style) ?? -1 })
        starts.set(style, start)
      }
      add(section.children)
    }
  }
  add(all)
  return heads.sort((a, b) => a.start - b.start)
}

/** Takes from a slide's notes the labels and headings at their ends that stand above what other slides say. */
export function withoutHeads(text: string, heads: readonly Head[], slide: Slide): Content[] {
  const shown = contentsOf(slide).filter(isSpan)
  return slide.notes.map((note) => {
    if (!isSpan(note)) return note
    let { end } = note
    for (let at = indexFrom(heads, end) - 1; at >= 0; at -= 1) {
      const head = heads[at] as Head
      if (head.start < note.start || !isAlien(text, head, { ...note, end }, shown)) break
      end = head.start
    }
    return { start: note.start, end }
  })
}

/** Does it stand at the note's end, without being shown, and without being the last of a list that is noted? */
function isAlien(text: string, head: Head, note: Span, shown: readonly Span[]): boolean {
  if (/[\p{L}\p{N}]/u.test(text.slice(head.end, note.end))) return false
  if (isBare(head.section) && head.before >= note.start) return false
  return !shown.some((span) => overlaps(span, head))
}

/** The index of the first of what is sorted that begins at `start` or behind it. */
export function indexFrom(all: readonly { start: number }[], start: number): number {
  return countBefore(all, start, (one) => one.start)
}
