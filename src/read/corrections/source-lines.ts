import { countUpTo } from '../../model/search.ts'
import { isEmpty, type Span, sliceOf, trimmed } from '../../model/span.ts'

/** How many lines words may have moved by, and still be known for the same. */
const NEARBY = 200

/** A source by its lines, as a person names them. */
export interface Lines {
  text: string
  /** Each without its end. */
  spans: Span[]
  /** Begins as these do; what an opening of Markdown is, is no word. */
  isMarkdown: boolean
}

export function linesOf(text: string, isMarkdown: boolean): Lines {
  const spans: Span[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    spans.push({ start, end: index })
    start = index + end.length
  }
  spans.push({ start, end: text.length })
  return { text, spans, isMarkdown }
}

/** #, > and the bullets of Markdown before the words of a line. */
const OPENING = /^(?:[>\s]|#{1,6}(?=\s)|[-*+](?=\s))*/

/** The words of a line, counted from 1; null where there is no such line or nothing is in it. */
export function wordsOfLine({ text, spans, isMarkdown }: Lines, line: number): Span | null {
  const whole = spans[line - 1]
  if (!whole) return null
  const mark = isMarkdown ? (OPENING.exec(sliceOf(text, whole))?.[0].length ?? 0) : 0
  const span = trimmed(text, { start: whole.start + mark, end: whole.end })
  return isEmpty(span) ? null : span
}

/** 1-based; the line that an offset is in. */
export function lineAt({ spans }: Lines, offset: number): number {
  return countUpTo(spans, offset, ({ start }) => start)
}

/** A place that words stand at, and whether they stand as near to the line at another. */
export interface Place {
  at: number
  line: number
  isAmbiguous: boolean
}

/** The place of words that stand on a line or, where that was edited, on the nearest one; null where they don't. */
export function findNear(lines: Lines, words: string, line: number): Place | null {
  let best: Place | null = null
  let least = NEARBY + 1
  for (let at = lines.text.indexOf(words); at >= 0; at = lines.text.indexOf(words, at + 1)) {
    const own = lineAt(lines, at)
    const distance = Math.abs(own - line)
    if (best && distance === least) best.isAmbiguous = true
    if (distance < least) {
      best = { at, line: own, isAmbiguous: false }
      least = distance
    }
    if (own > line && distance > least) break
  }
  return best
}
