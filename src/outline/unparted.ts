import type { Block, Document } from '../model/document.ts'
import { type Span, trimmed } from '../model/span.ts'
import { readAny } from '../numbering/numerals.ts'

/** A paragraph that holds so much of its document has lost the line ends within it. */
const SHARE = 0.6
const SHORTEST = 800

/** Labels of official documents, wherever they stand; group 1 to 3 is the numeral. */
const LABELS =
  /([一二三四五六七八九十百]{1,6})、|[（(]([一二三四五六七八九十百]{1,6})[）)]|(\d{1,2}|[０-９]{1,2})(?:．|\.(?!\d))|[“”]/g

/** A label found in running text. */
interface Found {
  at: number
  style: 'han' | 'brackets' | 'arabic'
  value: number
}

/**
 * The blocks of a document; one in which all separators were lost is parted at the labels of its own
 * series (一、 （一） 1．), which follow each other and stand outside of quotations.
 */
export function unparted({ text, blocks }: Document): Block[] {
  const length = blocks.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return blocks.flatMap((block): Block[] => {
    const own = block.span.end - block.span.start
    if (block.type !== 'paragraph' || own < SHORTEST || own < length * SHARE) return [block]
    return cut(text, block.span).map((span) => ({ type: 'paragraph', span }))
  })
}

function cut(text: string, span: Span): Span[] {
  const labels = inOrder(labelsIn(text, span))
  if (labels.length < 2) return [span]
  const edges = [span.start, ...labels.map(({ at }) => at), span.end]
  return edges
    .slice(0, -1)
    .map((start, index) => trimmed(text, { start, end: edges[index + 1] ?? span.end }))
    .filter(({ start, end }) => end > start)
}

function labelsIn(text: string, { start, end }: Span): Found[] {
  const found: Found[] = []
  let isQuoted = false
  for (const match of text.slice(start, end).matchAll(LABELS)) {
    const label = isQuote(match[0]) ? null : labelOf(match, start + match.index)
    if (isQuote(match[0])) isQuoted = match[0] === '“'
    if (label && !isQuoted && canBegin(text, label)) found.push(label)
  }
  return found
}

function isQuote(sign: string): boolean {
  return sign === '“' || sign === '”'
}

function labelOf([, han, brackets, arabic]: RegExpMatchArray, at: number): Found | null {
  const value = readAny(han ?? brackets ?? arabic ?? '')
  const style = han ? 'han' : brackets ? 'brackets' : 'arabic'
  return value === null ? null : { at, style, value }
}

/** A first label comes after the mark of a sentence or a heading; 统一、 and 3.5 are none. */
function canBegin(text: string, { at, style, value }: Found): boolean {
  const before = text[at - 1] ?? '。'
  if (/[\d.．０-９一二三四五六七八九十百第]/.test(before)) return false
  if (style === 'brackets') return true
  return value > 1 || /[。！？；：）》”\s]/.test(before)
}

/** Those that count on from the one before, and those that begin a series with a second member. */
function inOrder(labels: readonly Found[]): Found[] {
  const last: Partial<Record<Found['style'], number>> = {}
  return labels.filter(({ style, value }, index) => {
    const next = labels.slice(index + 1, index + 60).find((other) => other.style === style)
    const opens = value === 1 && (next?.value === 2 || style === 'brackets')
    if (!opens && last[style] !== value - 1) return false
    last[style] = value
    if (style === 'han') delete last.arabic
    return true
  })
}
