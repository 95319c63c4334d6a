import type { Sentence } from '../../language/clauses.ts'
import { findQuotes, SPOKEN } from '../../language/quotes.ts'
import type { Span } from '../../model/span.ts'

/** A saying that a sentence quotes, with who is named before it. */
export interface Quotation {
  words: Span
  /** 古人曰, 孔子说: the words that introduce it; null where the quotation marks do alone. */
  source: Span | null
  sentence: Span
}

const SHORTEST = 8
const LONGEST = 60

/** The quotation that makes up (most of) a sentence, or null. */
export function quotationIn(sentence: Sentence, text: string): Quotation | null {
  const { span, clauses } = sentence
  const colon = clauses.findIndex(({ mark }) => mark === '：' || mark === ':')
  const [lead, first] = [clauses[colon], clauses[colon + 1]]
  if (colon >= 0 && colon <= 1 && lead && first) {
    const introduced = SPOKEN.exec(text.slice(lead.span.start, lead.span.end))
    const end = clauses.at(-1)?.span.end ?? first.span.end
    const words = unquoted(text, { start: first.span.start, end })
    if (introduced && isLong(words)) return { words, source: lead.span, sentence: span }
  }
  const quotes = findQuotes(text, span)
  const longest = quotes.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!longest || !isLong(longest) || !/[，。；]/.test(text.slice(longest.start, longest.end)))
    return null
  const before = text.slice(span.start, longest.start - 1)
  const introduced = SPOKEN.exec(before)
  if (!introduced) return null
  const start = span.start + introduced.index
  return {
    words: longest,
    source: { start, end: start + (introduced[1]?.length ?? 0) },
    sentence: span,
  }
}

function isLong({ start, end }: Span): boolean {
  return end - start >= SHORTEST && end - start <= LONGEST
}

function unquoted(text: string, { start, end }: Span): Span {
  const isQuoted = '“「'.includes(text[start] ?? ' ') && '”」'.includes(text[end - 1] ?? ' ')
  if (!isQuoted) return { start, end }
  const last = '。；'.includes(text[end - 2] ?? ' ') ? end - 2 : end - 1
  return { start: start + 1, end: last }
}
