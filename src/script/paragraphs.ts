import { isSpaced } from '../model/shown.ts'
import type { Line } from './lines.ts'

/** Lines that are read as one, and the number of the first of them. */
export interface Paragraph {
  lines: string[]
  number: number
  /** Ends in a hard line break, so that the next line stands by itself. */
  isBroken: boolean
  /** Lines of code, in place of those above. */
  code?: string
}

/** Lines under each other are one paragraph, except what begins like a point. */
export function addParagraph(paragraphs: Paragraph[], line: Line, isNew: boolean): void {
  if (line.code !== undefined) {
    const { text, number, code } = line
    paragraphs.push({ lines: [text], number, isBroken: true, code })
    return
  }
  const words = withoutEnd(line.text).trim()
  if (words === '') return
  const last = paragraphs.at(-1)
  const previous = last?.lines.at(-1) ?? ''
  // `{@0-9}` and `{written}` end a content, whatever stands below.
  const isEnded = isNew || last?.isBroken || /(?<!\\)\}$/.test(previous) || NUMBERED.test(words)
  const isBroken = BREAK.test(line.text)
  if (!last || isEnded) paragraphs.push({ lines: [words], number: line.number, isBroken })
  else {
    last.lines.push(words)
    last.isBroken = isBroken
  }
}

/** A line that begins like a point or with a number as Chinese and Japanese texts write it: 一、 1． （二）. */
const NUMBERED =
  /^(?:[-+*]\s|\d{1,9}[.)]\s|[\d０-９一二三四五六七八九十百]{1,4}[、．]|[（(][\d０-９一二三四五六七八九十百]{1,4}[)）]|[①-⑳])/

/** Two spaces or a backslash at the end of a line: the next one begins a line on the slide as well. */
const BREAK = /\S(?: {2,}|(?<!\\)\\)$/

/** A line without the sign that ends it: no word. */
export function withoutEnd(text: string): string {
  return BREAK.test(text) ? text.replace(/\\$/, '') : text
}

/** The lines of a paragraph in one: closed up between Han, with a space between words. */
export function joined({ lines }: Paragraph): string {
  const [first = ''] = lines
  const rest = lines.slice(1).map((line, index) => {
    const isApart = isSpaced(lines[index]?.at(-1)) && isSpaced(line[0])
    return isApart ? ` ${line}` : line
  })
  return first + rest.join('')
}
