import type { Block } from '../model/document.ts'
import { isEmpty, trimmed } from '../model/span.ts'
import type { Body } from './body.ts'

/** A line longer than this holds more than one paragraph where signs of a break stand in it. */
const LONG_LINE = 400

/** A .txt file: a paragraph a line; in a file whose line ends were lost, a paragraph at each gap. */
export function readPlain(text: string): Body {
  const blocks: Block[] = []
  for (const line of splitAt(text, 0, text.length, /\r\n|\r|\n|\f/g)) {
    const parts =
      line.end - line.start > LONG_LINE
        ? splitAt(text, line.start, line.end, /\t+|\u3000{2,}/g)
        : [line]
    for (const part of parts) {
      const span = trimmed(text, part)
      if (!isEmpty(span)) blocks.push({ type: 'paragraph', span })
    }
  }
  return { text, blocks, marks: [], assets: [] }
}

function* splitAt(text: string, start: number, end: number, separator: RegExp) {
  const pattern = new RegExp(separator)
  pattern.lastIndex = start
  let at = start
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    yield { start: at, end: found.index }
    at = pattern.lastIndex
  }
  yield { start: at, end }
}
