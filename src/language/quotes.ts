import type { Span } from '../model/span.ts'

/** What stands between quotation marks in a span, without the marks. */
export function findQuotes(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[“「]([^“”「」]{4,80})[”」]/g)].map(
    ({ 0: whole, index }) => ({ start: start + index + 1, end: start + index + whole.length - 1 }),
  )
}

/** Verbs of speaking before a colon or a quotation mark, with the speaker in front. */
export const SPOKEN =
  /([^，。；：、\s]{0,12}(?:曰|云|有言|说过|说|讲过|讲|指出|强调|道|言|写道|名言|古语|老话|谚语|俗语))[：:，]?\s*$/
