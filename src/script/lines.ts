import { makeComments } from './comments.ts'
import { findBare } from './escape.ts'
import { makeFences } from './fences.ts'
import type { Report } from './report.ts'

export interface Line {
  text: string
  /** 1-based. */
  number: number
  /** Lines of code between two fences, which stand for one line of the file. */
  code?: string
}

/** The lines of a text; what stands in a comment is none of it, and what stands between fences is one line. */
export function linesOf(text: string, first: number, report: Report): Line[] {
  const raw = text.split(/\r\n|\r|\n/)
  const fenceAt = makeFences(raw, first, report)
  const withoutComments = makeComments(raw, first, report)
  const lines: Line[] = []
  for (let index = 0; index < raw.length; index += 1) {
    const number = first + index
    const { text: words, isInside } = withoutComments(index)
    const fence = isInside ? null : fenceAt(index)
    lines.push(fence ? { text: words, number, code: fence.code } : { text: words, number })
    index = fence?.last ?? index
  }
  return withEdges(lines)
}

/** Gives a table that is written without a `|` at the edges those signs. */
function withEdges(lines: readonly Line[]): Line[] {
  let isTable = false
  return lines.map((line, index) => {
    const { text } = line
    isTable = isBareRow(text) && (isTable || isBareRule(lines[index + 1]?.text ?? ''))
    return isTable ? { ...line, text: `| ${text} |` } : line
  })
}

function isBareRow(text: string): boolean {
  return text.includes('|') && /^[^|\s#>]/.test(text) && findBare(text, '|') > 0
}

/** `--- | ---`, which must not begin like a point. */
function isBareRule(text: string): boolean {
  return /^(?:-{2,}|:-|-:|-\|)[-:| ]*$/.test(text) && text.includes('|')
}
