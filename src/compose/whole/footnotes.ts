import { isFootnote } from '../../model/blocks.ts'
import { type Content, contentsOf, type Group, isSpan, type Slide } from '../../model/deck.ts'
import type { Document } from '../../model/document.ts'
import { traitsOf } from '../../model/layouts.ts'
import { countUpTo } from '../../model/search.ts'
import { overlaps, type Span } from '../../model/span.ts'

/** These bring back headings whose own slides hold what is noted to them. */
const FRAMES = new Set(['list', 'divider', 'end'])

/**
 * Gives each slide, behind its own notes, the footnotes whose marks stand in them or in what it shows;
 * those that nothing refers to are the last slide's. The notes of the slides are changed.
 */
export function addFootnotes(document: Document, groups: readonly Group[]): void {
  const notes = document.blocks.filter(isFootnote)
  if (notes.length === 0) return
  const slides = groups.flatMap((group) => group.slides)
  const marks = document.marks.filter((mark) => mark.type === 'note')
  const referred = new Set<string>()
  const added = slides.map((slide) => {
    const own = new Set<string>()
    for (const span of spansOf(slide)) {
      for (const { note } of within(marks, span)) own.add(note)
    }
    const found = notes.filter(({ note }) => own.has(note))
    for (const { note } of found) referred.add(note)
    return found
  })
  added.at(-1)?.push(...notes.filter(({ note }) => !referred.has(note)))
  slides.forEach((slide, index) => {
    slide.notes.push(...(added[index] ?? []).map(({ span }) => ({ ...span })))
  })
}

/** Footnotes stand behind all else that a slide's notes hold, wherever they are in the file. */
export function footnotesLast(document: Document, groups: readonly Group[]): void {
  const notes = document.blocks.filter(isFootnote).map(({ span }) => span)
  if (notes.length === 0) return
  const starts = new Set(notes.map(({ start }) => start))
  const isNote = (content: Content) => isSpan(content) && starts.has(content.start)
  for (const slide of groups.flatMap((group) => group.slides)) {
    slide.notes = [
      ...slide.notes.filter((content) => !isNote(content)),
      ...slide.notes.filter(isNote),
    ]
  }
}

/** What refers to footnotes: what a slide shows at its own place, and what its notes hold. */
function spansOf(slide: Slide): Span[] {
  const isFrame = FRAMES.has(traitsOf(slide.layout).frame ?? '')
  const shown = isFrame ? slide.heading : contentsOf({ ...slide, crumb: [] })
  return [...shown, ...slide.notes].filter(isSpan)
}

/** Of marks in order, those that reach into a span. */
function within<T extends { span: Span }>(marks: readonly T[], span: Span): T[] {
  const low = countUpTo(marks, span.start, (one) => one.span.end)
  const found: T[] = []
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark || !overlaps(mark.span, span)) break
    found.push(mark)
  }
  return found
}
