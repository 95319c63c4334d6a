import { keptLines } from './kept.ts'
import { breakLines } from './lines.ts'
import type { Line, LineOptions } from './measured.ts'
import type { Variation } from './metrics.ts'

export interface TextOptions extends LineOptions {
  /** All line ends and spaces are kept, as those of code. */
  isKept?: boolean
}

/** Breaks `text` into the lines it is set in: at each LF, which belongs to its line, and where a line is full. */
export function linesBetween(text: string, options: TextOptions): Line[] {
  const set = options.isKept ? keptLines : breakLines
  if (!text.includes('\n')) return set(text, options)
  return [...text.matchAll(/[^\n]*\n|[^\n]+/g)].flatMap(({ 0: whole, index: from }) => {
    const words = whole.replace('\n', '')
    const to = from + words.length
    const variations = (options.variations ?? []).flatMap((one) => within(one, from, to))
    const lines = set(words, { ...options, variations })
    const own = lines.length > 0 ? lines : [{ start: 0, end: 0 }]
    return own.map((line) => {
      const end = line.end === words.length ? whole.length : line.end
      return { ...line, start: line.start + from, end: end + from }
    })
  })
}

/** What of a variation stands in a stretch of its text, from that on. */
export function within(variation: Variation, from: number, to: number): Variation[] {
  const start = Math.max(variation.start, from) - from
  const end = Math.min(variation.end, to) - from
  return end > start ? [{ ...variation, start, end }] : []
}
