import { isFootnote } from '../model/blocks.ts'
import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { collapsed } from './escape.ts'
import { signedParts } from './notation.ts'
import { lowerBound, makeSearch } from './search.ts'

/**
 * Finds the place of a deck's words in the source. Writing and reading a deck walk it in the same
 * order, so where the place that would be found is not the right one, the writer adds an anchor.
 */
export interface Locator {
  /** Of a slide's notes: onward from the last note, else from the beginning. */
  notes: Finder
  /** Of everything else: onward from the last words in the slide's notes, in them, before, anywhere. */
  contents: Finder
  /**
   * From here on `contents` belongs to a slide with these notes. A group's heading, or a slide without
   * notes, is looked for onward from the last note that was read.
   */
  enter(notes: readonly Content[]): void
}

export interface Finder {
  /** Where these words, with the signs of their marks, would be found now; changes nothing. */
  find(words: string): Span | null
  /** The next words are looked for behind this span. */
  pass(span: Span): void
}

export function makeLocator(document: Document): Locator {
  const { text, at } = shownWhole(document)
  const search = makeSearch(text)
  const end = text.length
  const indexOf = (offset: number) => lowerBound(at, offset)
  const spanAt = (index: number, { length }: string): Span | null =>
    index < 0 ? null : { start: at[index] ?? 0, end: (at[index + length - 1] ?? 0) + 1 }
  const within = (words: string, from: number, to: number) =>
    spanAt(search.find(words, from, to), words)
  const before = (words: string, to: number) => spanAt(search.findLast(words, to), words)
  // Footnotes stand behind other notes, wherever they are in the source.
  const footnotes = new Set(document.blocks.filter(isFootnote).map(({ span }) => span.start))
  const isNote = ({ start }: Span) => footnotes.has(start)
  let noted = 0
  let from = 0
  let first = 0
  let last = end
  return {
    notes: {
      find(raw) {
        const words = collapsed(raw)
        return within(words, noted, end) ?? within(words, 0, end)
      },
      pass(span) {
        if (!isNote(span)) noted = indexOf(span.end)
      },
    },
    contents: {
      find(raw) {
        const words = collapsed(raw)
        return (
          within(words, from, last) ??
          within(words, first, last) ??
          before(words, first) ??
          within(words, 0, end)
        )
      },
      pass(span) {
        const next = indexOf(span.end)
        if (indexOf(span.start) >= first && next <= last) from = next
      },
    },
    enter(notes) {
      const range = rangeOf(notes, isNote)
      first = range ? indexOf(range.start) : 0
      last = range ? indexOf(range.end) : end
      from = range ? first : noted
    },
  }
}

/** From the first of the notes to the last of them; null where none of them is the source's own text. */
function rangeOf(notes: readonly Content[], isNote: (span: Span) => boolean): Span | null {
  const spans = notes.filter(isSpan).filter((span) => !isNote(span))
  if (spans.length === 0) return null
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  }
}

/** All of the document as it is shown but with narrow white space, and where each character stands. */
function shownWhole(document: Document): { text: string; at: Uint32Array } {
  const parts = signedParts(document, { start: 0, end: document.text.length })
    .flatMap(({ text, start }) =>
      [...text.matchAll(/\s+|\S+/g)].map(({ 0: part, index }) => ({
        words: part.trim() === '' ? ' ' : part,
        start: start + index,
      })),
    )
    .filter(({ words }, index, all) => words !== ' ' || all[index - 1]?.words !== ' ')
  const text = parts.map(({ words }) => words).join('')
  const at = new Uint32Array(text.length)
  let length = 0
  for (const { words, start } of parts) {
    for (let step = 0; step < words.length; step += 1) at[length + step] = start + step
    length += words.length
  }
  return { text, at }
}
