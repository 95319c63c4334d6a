import { type Span, sliceOf } from '../../model/span.ts'
import { readLabels } from '../../numbering/index.ts'
import { isBetweenWords } from '../plain/index.ts'
import { type Line, measure } from '../plain/lines.ts'
import { paragraphsOf } from '../plain/paragraphs.ts'

/** The lines of a paragraph as paragraphs of their own, and the line ends that part none. */
interface Parted {
  spans: Span[]
  torn: Span[]
}

/**
 * Parts a paragraph at its line ends (Shift+Enter) as the lines of a text file are: each is a paragraph,
 * but where a sentence goes on. Offsets are those of `text`.
 */
export function partLines(text: string): Parted {
  const parts = paragraphsOf(text, linesIn(text), new Map())
  return {
    spans: parts.map(({ start, end }) => ({ start, end })),
    torn: parts.flatMap(({ torn }) => torn),
  }
}

function linesIn(text: string): Line[] {
  const lines: Line[] = []
  let isApart = false
  let from = 0
  for (const words of text.split('\n')) {
    const line = measure(text, from, from + words.length)
    if (line) lines.push({ ...line, isApart, opensPage: false })
    isApart = !line
    from += words.length + 1
  }
  return lines
}

/** A heading over several lines is one, except where a later line is numbered or running text. */
export function isOneHeading(text: string): boolean {
  return linesIn(text)
    .slice(1)
    .every((line) => {
      const words = sliceOf(text, line)
      return readLabels(words.slice(0, 60)).length === 0 && !/[。！？；]$/.test(words)
    })
}

/** Between Han nothing stands in place of a line end, between words a space. */
export function isSilent(text: string, end: Span): boolean {
  return !isBetweenWords(text, end)
}
