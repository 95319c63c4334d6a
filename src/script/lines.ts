import { findBare } from './escape.ts'

export interface Line {
  text: string
  /** 1-based. */
  number: number
}

/** The lines of a text; what stands in a comment is blank. */
export function linesOf(text: string, first: number): Line[] {
  let isComment = false
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => {
    const isHidden = isComment || /^\s{0,3}<!--/.test(line)
    if (isHidden) isComment = !line.includes('-->')
    return { text: isHidden ? '' : line, number: first + index }
  })
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
