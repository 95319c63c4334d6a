import { type Report, shortened, warn } from './report.ts'

/** Lines of code, and the index of the line that closes them. */
export interface Fenced {
  code: string
  last: number
}

/** The sign of a fence, behind its indent. A ``` that goes on with one is code in a line. */
const OPENING = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})/
const CLOSING = /^\s*(`{3,}|~{3,})\s*$/
/** Where a fence was never closed, its code ends above these. */
const NEXT = /^(?:##? |:::|(?:notes?|备注|備考)\s*[:：]\s*$)/i

/** Reads the code that a fence opens in a line; null for other lines. Lines are asked about in their order. */
export function makeFences(
  raw: readonly string[],
  first: number,
  report: Report,
): (index: number) => Fenced | null {
  /** No fence of this sign and so many of it, or more, is closed from here on. */
  const unclosed: Record<string, number> = {}
  const closingOf = (sign: string, index: number): number | null => {
    const [kind = ''] = sign
    if (sign.length >= (unclosed[kind] ?? Number.POSITIVE_INFINITY)) return null
    for (let at = index + 1; at < raw.length; at += 1) {
      const closing = CLOSING.exec(raw[at] ?? '')?.[1]
      if (closing?.startsWith(sign)) return at
    }
    unclosed[kind] = sign.length
    return null
  }
  return (index) => {
    const opening = OPENING.exec(raw[index] ?? '')
    if (!opening) return null
    const [, indent = '', sign = ''] = opening
    const closing = closingOf(sign, index)
    if (closing === null) reportOpen(report, raw[index] ?? '', first + index)
    const end = closing ?? nextIn(raw, index + 1)
    const inner = raw.slice(index + 1, end).map((line) => withoutIndent(line, indent.length))
    return { code: inner.join('\n'), last: closing ?? end - 1 }
  }
}

function nextIn(raw: readonly string[], from: number): number {
  let at = from
  while (at < raw.length && !NEXT.test(raw[at] ?? '')) at += 1
  return at
}

/** Code that stands in below a point is as far in as its fence. */
function withoutIndent(line: string, indent: number): string {
  const own = /^\s*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(own, indent))
}

function reportOpen(report: Report, line: string, number: number): void {
  const sign = line.trim().slice(0, 3)
  warn(report, 'fence-open', (said) => said.fenceOpen(shortened(line), sign), number)
}
