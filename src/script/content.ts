import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import {
  BOX,
  collapsed,
  escapedAtStart,
  type Slot,
  standsAlone,
  withoutNoteEscape,
} from './escape.ts'
import type { Finder } from './locate.ts'
import { notationOf, signedText, signedWords } from './notation.ts'

/** A content as it stands in the file: with an anchor where its words alone would not bring it back. */
export function writeContent(
  document: Document,
  content: Content,
  finder: Finder,
  slot: Slot,
): string {
  if (!isSpan(content)) return writeWritten(content.written, finder, slot)
  const words = escapedAtStart(notationOf(document, content).trim(), slot)
  const found = finder.find(signedWords(words))
  finder.pass(content)
  const isBox = slot === 'label' && BOX.test(words)
  const isFound = !isBox && found?.start === content.start && found.end === content.end
  return isFound ? words : `${words} {@${content.start}-${content.end}}`.trim()
}

/** A person's words stand as they are; those that would be read as something else, in an attribute. */
function writeWritten(words: string, finder: Finder, slot: Slot): string {
  if (!standsAlone(words, slot)) return `{written=${quoted(words)}}`
  return finder.find(signedWords(words)) ? `${words} {written}` : words
}

/** JSON without the signs that part contents from each other. */
function quoted(words: string): string {
  return JSON.stringify(words)
    .replaceAll('/', '\\/')
    .replace(
      /[[\]{}|*\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

/**
 * The content that a piece of the file means: the document's words as a span, others as a person's.
 * An anchor counts only while its words are still those of the source.
 */
export function readContent(document: Document, raw: string, finder: Finder): Content {
  const line = raw.trim()
  const given = parseQuoted(line)
  if (given !== null) return { written: given }
  const { words, mark } = parted(line)
  if (mark === '{written}') return { written: withoutNoteEscape(words) }
  const plain = signedWords(words)
  const span = anchored(document, mark, plain) ?? finder.find(plain)
  if (!span) return { written: withoutNoteEscape(words) }
  finder.pass(span)
  return span
}

/** The anchor of a piece of the file whose words are not those that stand there; null for none. */
export function wrongAnchor(document: Document, raw: string): string | null {
  const { words, mark } = parted(raw.trim())
  if (!mark.startsWith('{@')) return null
  return anchored(document, mark, signedWords(words)) ? null : mark
}

/** Braces that say something in a heading line alone, at the end of other words; null for none. */
export function strayAttributes(raw: string): string | null {
  return STRAY.exec(raw.trim())?.[0] ?? null
}

const STRAY = /(?<!\\)\{\s*(?:[#.][^\s{}]+|(?!written=)[\w:-]+=[^{}]*)\s*\}$/

/** Cuts the mark in braces off that says how the words before it are meant. */
function parted(line: string): { words: string; mark: string } {
  const open = line.endsWith('}') ? line.lastIndexOf('{') : -1
  const mark = open < 0 ? '' : line.slice(open)
  if (!/^\{(?:@\d+-\d+|written)\}$/.test(mark)) return { words: line, mark: '' }
  return { words: line.slice(0, open).trimEnd(), mark }
}

/** The span that an anchor names, while its words are those that stand there. */
export function anchored(document: Document, mark: string, words: string): Span | null {
  const given = /^\{@(\d+)-(\d+)\}$/.exec(mark)
  if (!given) return null
  const span = { start: Number(given[1]), end: Number(given[2]) }
  if (span.start > span.end || span.end > document.text.length) return null
  return collapsed(signedText(document, span)) === collapsed(words) ? span : null
}

function parseQuoted(line: string): string | null {
  try {
    const value: unknown = JSON.parse(/^\{written=([\s\S]*)\}$/.exec(line)?.[1] ?? 'null')
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
