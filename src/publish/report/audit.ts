import type { Document } from '../../model/document.ts'
import { hiddenOf, shownText } from '../../model/shown.ts'
import { isSpace, merged, type Span } from '../../model/span.ts'

/** What stands in a finished page, told apart by who said it. */
export interface Said {
  spans: { span: Span; text: string }[]
  /** Words that a person wrote into the deck file. */
  written: string[]
  /** Words that are neither source, nor a person's, nor marked as the tool's. */
  stray: string[]
}

/** Elements without an end tag in the pages that Lectern makes. */
const VOID = new Set(['br', 'img'])
const TAG = /<(\/?)([a-z0-9]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi

/** Reads a finished page's body again, as a parser that knows nothing of how it was made. */
export function readPage(body: string): Said {
  const said: Said = { spans: [], written: [], stray: [] }
  const open: Owner[] = []
  let at = 0
  const hear = (text: string) => {
    if (text.trim() !== '')
      (open.findLast(({ hears }) => hears) ?? strayTo(said)).hear(unescaped(text))
  }
  for (const tag of body.matchAll(TAG)) {
    hear(body.slice(at, tag.index))
    at = tag.index + tag[0].length
    const [, end, name = '', attributes = ''] = tag
    if (end) open.pop()
    else if (!VOID.has(name)) open.push(ownerOf(said, attributes))
  }
  hear(body.slice(at))
  return said
}

interface Owner {
  hears: boolean
  hear(text: string): void
}

function ownerOf(said: Said, attributes: string): Owner {
  const span = /data-span="(\d+)-(\d+)"/.exec(attributes)
  if (span) {
    const entry = { span: { start: Number(span[1]), end: Number(span[2]) }, text: '' }
    said.spans.push(entry)
    return {
      hears: true,
      hear: (text) => {
        entry.text += text
      },
    }
  }
  if (/\bdata-chrome\b/.test(attributes)) return { hears: true, hear: () => {} }
  if (/\bdata-written\b/.test(attributes)) {
    return { hears: true, hear: (text) => said.written.push(text) }
  }
  return { hears: false, hear: () => {} }
}

function strayTo(said: Said): Owner {
  return { hears: true, hear: (text) => said.stray.push(text) }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name) => ENTITIES[name] ?? '')
}

/** How much of a document stands in a page, in characters without white space and mark-up. */
export interface Coverage {
  characters: number
  /** Offsets of characters that are missing, as spans. */
  missing: Span[]
  /** Words that a person wrote into the deck file. */
  written: string[]
  /** Words that should not be there: no source text, or source text that was changed. */
  invented: string[]
}

/** The characters that count: what a reader sees of the source. */
export function countable(document: Document): Uint8Array {
  const counts = new Uint8Array(document.text.length)
  for (let at = 0; at < counts.length; at += 1) {
    const code = document.text.charCodeAt(at)
    // Control characters are shown as spaces, for HTML has none.
    counts[at] = isSpace(code) || code < 0x20 || code === 0x7f ? 0 : 1
  }
  const { syntax, breaks } = hiddenOf(document)
  for (const { start, end } of [...syntax, ...breaks]) counts.fill(0, start, end)
  return counts
}

/** Holds what pages say against the document, character by character. */
export function audit(document: Document, said: readonly Said[]): Coverage {
  const spans = said.flatMap((page) => page.spans)
  const changed = spans.filter(
    ({ span, text }) => squeezed(text) !== squeezed(shownText(document, span)),
  )
  const invented = [...said.flatMap(({ stray }) => stray), ...changed.map(({ text }) => text)]
  const counts = countable(document)
  const there = new Uint8Array(counts.length)
  for (const { start, end } of merged(spans.map(({ span }) => span))) there.fill(1, start, end)
  // A page number inside of a paragraph is not shown with it, only by itself.
  for (const { start, end } of hiddenOf(document).furniture) {
    const isShown = spans.some(({ span }) => span.start >= start && span.end <= end)
    if (!isShown) there.fill(0, start, end)
  }
  let characters = 0
  const missing: Span[] = []
  counts.forEach((counted, at) => {
    if (counted === 0) return
    if (there[at] === 1) characters += 1
    else if (missing.at(-1)?.end === at)
      missing[missing.length - 1] = { start: missing.at(-1)?.start ?? at, end: at + 1 }
    else missing.push({ start: at, end: at + 1 })
  })
  return { characters, missing, written: said.flatMap((page) => page.written), invented }
}

function squeezed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
  return text.replace(/[\s\u0085\u200b\0-\x1f\x7f]+/g, '')
}
