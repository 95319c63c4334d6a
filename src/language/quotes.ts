import type { Span } from '../model/span.ts'

/** What stands between quotation marks in a span, without the marks. */
export function findQuotes(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[“「]([^“”「」]{4,80})[”」]/g)].map(
    ({ 0: whole, index }) => ({ start: start + index + 1, end: start + index + whole.length - 1 }),
  )
}
