/** A stretch of the source text: UTF-16 offsets, `end` not included. */
export interface Span {
  start: number
  end: number
}

/** Two offsets into words that begin at `from`, as a span. */
export function spanAt(from: number, [start, end]: readonly [number, number]): Span {
  return { start: from + start, end: from + end }
}

/** The characters of `text` that `span` covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** `span` without the white space at both ends (also the ideographic space); may become empty. */
export function trimmed(text: string, { start, end }: Span): Span {
  let first = start
  let last = end
  while (first < last && isSpace(text.charCodeAt(first))) first += 1
  while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1
  return { start: first, end: last }
}

/** True for the code units that JavaScript's `\s` matches, and for the zero-width space. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  if (code < 0xa0) return code === 0x85
  return code === 0xa0 || code === 0x3000 || isWideSpace(code)
}

function isWideSpace(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  )
}

export function isEmpty(span: Span): boolean {
  return span.end <= span.start
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** From the beginning of the first to the end of the last of spans in order; null for none. */
export function spanned(spans: readonly Span[]): Span | null {
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** The same characters as sorted spans that neither touch nor overlap. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) result.push({ start, end })
  }
  return result
}

/** What of `whole` is in none of `parts`. */
export function without(whole: Span, parts: readonly Span[]): Span[] {
  const result: Span[] = []
  let at = whole.start
  for (const { start, end } of merged(parts)) {
    if (end <= whole.start || start >= whole.end) continue
    if (start > at) result.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (at < whole.end) result.push({ start: at, end: whole.end })
  return result
}

/** What of `spans` is in none of `others`. Both are sorted, and none of one list touch each other. */
export function difference(spans: readonly Span[], others: readonly Span[]): Span[] {
  const result: Span[] = []
  let next = 0
  for (const span of spans) {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1
    let last = next
    while ((others[last]?.start ?? Number.POSITIVE_INFINITY) < span.end) last += 1
    result.push(...without(span, others.slice(next, last)))
  }
  return result
}
