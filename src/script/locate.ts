import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { piecesOf, shownText } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { escaped, inLine, unescaped } from './escape.ts'

/**
 * Finds the place of a deck's words in the source. Writing and reading a deck walk it in the same
 * order, so where the place that would be found is not the right one, the writer adds an anchor.
 */
export interface Locator {
  /** Where a slide's note stands: onward from the last one, else from the beginning. */
  note(text: string): Span | null
  /** A slide's contents are looked for in its notes first. */
  enter(notes: readonly Content[]): void
  /** Where words of the slide stand: onward from the last ones in its notes, in them, anywhere. */
  content(text: string): Span | null
}

export function makeLocator(document: Document): Locator {
  const { text, at } = shownWhole(document)
  const indexOf = (offset: number) => lowerBound(at, offset)
  let noteFrom = 0
  let from = 0
  let first = 0
  let last = text.length
  const find = (words: string, start: number, end: number): Span | null => {
    const index = words === '' ? -1 : text.indexOf(words, start)
    if (index < 0 || index + words.length > end) return null
    return { start: at[index] ?? 0, end: (at[index + words.length - 1] ?? 0) + 1 }
  }
  return {
    note(words) {
      const found = find(words, noteFrom, text.length) ?? find(words, 0, text.length)
      if (found) noteFrom = indexOf(found.end)
      return found
    },
    enter(notes) {
      const spans = notes.filter(isSpan)
      first = indexOf(Math.min(...spans.map(({ start }) => start), document.text.length))
      last = indexOf(Math.max(...spans.map(({ end }) => end), 0))
      from = first
    },
    content(words) {
      const inside = find(words, from, last)
      const found = inside ?? find(words, first, last) ?? find(words, 0, text.length)
      if (inside) from = indexOf(inside.end)
      return found
    },
  }
}

/** All of the document as it is shown, and the source offset of each of its characters. */
function shownWhole(document: Document): { text: string; at: Uint32Array } {
  const pieces = piecesOf(document, { start: 0, end: document.text.length })
  const text = pieces.map((piece) => piece.text).join('')
  const at = new Uint32Array(text.length)
  let index = 0
  for (const piece of pieces) {
    for (let step = 0; step < piece.text.length; step += 1) at[index + step] = piece.start + step
    index += piece.text.length
  }
  return { text, at }
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

type Find = (text: string) => Span | null

/** A content as a line of the deck file, with an anchor where its words alone would not bring it back. */
export function writeContent(document: Document, content: Content, find: Find): string {
  if (!isSpan(content)) return writeWritten(content.written, find)
  const line = inLine(shownText(document, content))
  const found = find(line)
  const isFound = found?.start === content.start && found.end === content.end
  return isFound ? escaped(line) : `${escaped(line)} {@${content.start}-${content.end}}`.trim()
}

/** A person's words stand as they are; those that a line can't hold so stand in an attribute. */
function writeWritten(words: string, find: Find): string {
  const isPlain =
    words !== '' && words === inLine(words) && !/[{}[\]*|\\#>!]|\/\/|^[-:N备]/.test(words)
  if (!isPlain) return `{written=${quoted(words)}}`
  return find(words) ? `${words} {written}` : words
}

/** JSON without the signs that part contents from each other. */
function quoted(words: string): string {
  return JSON.stringify(words)
    .replaceAll('/', '\\/')
    .replaceAll('|', '\\u007c')
    .replaceAll(']', '\\u005d')
}

const ANCHOR = /\s*\{@(\d+)-(\d+)\}$/
const WRITTEN = /\s*\{written\}$/
const QUOTED = /^\{written=(".*")\}$/

/** The content that a line means. An anchor counts only while its words are still those of the source. */
export function readContent(document: Document, raw: string, find: Find): Content {
  const line = raw.trim()
  const quoted = parseQuoted(QUOTED.exec(line)?.[1])
  if (quoted !== null) return { written: quoted }
  if (WRITTEN.test(line)) {
    const words = line.replace(WRITTEN, '')
    find(words)
    return { written: words }
  }
  const anchor = ANCHOR.exec(line)
  const words = unescaped(anchor ? line.slice(0, anchor.index) : line)
  const found = find(inLine(words))
  if (anchor) {
    const span = { start: Number(anchor[1]), end: Number(anchor[2]) }
    const isInside = span.start <= span.end && span.end <= document.text.length
    if (isInside && inLine(shownText(document, span)) === inLine(words)) return span
  }
  return found ?? { written: words }
}

function parseQuoted(json: string | undefined): string | null {
  try {
    return json === undefined ? null : String(JSON.parse(json))
  } catch {
    return null
  }
}
