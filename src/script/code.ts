import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { piecesOf, shownText } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { anchored } from './content.ts'
import type { Finder } from './locate.ts'
import { BREAK } from './notation.ts'

/** Is the content lines of code, which stand between fences? */
export function isFenced(document: Document, content: Content): boolean {
  if (!isSpan(content)) return content.code === true
  const pieces = piecesOf(document, content)
  return pieces.length > 0 && pieces.every(({ kept }) => kept)
}

function wordsOf(document: Document, content: Content): string {
  return isSpan(content) ? shownText(document, content) : content.written
}

/** The lines of a content between its fences, as far in as `indent`; with an anchor where it takes one. */
export function writeCode(
  document: Document,
  content: Content,
  finder: Finder,
  indent: string,
): string {
  const code = wordsOf(document, content)
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
  const found = findCode(document, code, finder)
  if (isSpan(content)) finder.pass(content)
  const mark = markFor(content, found)
  return [`${fence}${mark}`, ...code.split('\n'), fence]
    .map((line) => (line === '' ? line : indent + line))
    .join('\n')
}

function markFor(content: Content, found: Span | null): string {
  if (!isSpan(content)) return found ? ' {written}' : ''
  const isFound = found?.start === content.start && found.end === content.end
  return isFound ? '' : ` {@${content.start}-${content.end}}`
}

function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
}

/** The source's own lines where they are the same to a space; else a person's. */
export function readCode(
  document: Document,
  { fence, code }: { fence: string; code: string },
  finder: Finder,
): Content {
  const mark = /\{[^{}]*\}\s*$/.exec(fence)?.[0].trim() ?? ''
  if (mark === '{written}') return { written: code, code: true }
  const words = code.replaceAll('\n', BREAK)
  const span =
    exact(document, anchored(document, mark, words), code) ?? findCode(document, code, finder)
  if (!span) return { written: code, code: true }
  finder.pass(span)
  return span
}

/** Looked for without the indent of its first line, which no search knows. */
function findCode(document: Document, code: string, finder: Finder): Span | null {
  const words = code.replaceAll('\n', BREAK)
  const inner = words.trim()
  const found = inner === '' ? null : finder.find(inner)
  if (!found) return null
  const start = found.start - (words.length - words.trimStart().length)
  const end = found.end + (words.length - words.trimEnd().length)
  return exact(document, { start, end }, code)
}

function exact(document: Document, span: Span | null, code: string): Span | null {
  if (!span || span.start < 0 || span.end > document.text.length) return null
  return isFenced(document, span) && shownText(document, span) === code ? span : null
}
