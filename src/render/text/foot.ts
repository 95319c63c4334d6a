import { isFootnote } from '../../model/blocks.ts'
import type { Document, Paragraph } from '../../model/document.ts'
import { countBefore } from '../../model/search.ts'
import { shownText } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import type { Line } from '../../typeset/measured.ts'
import { linesOf, type Setting, setting } from '../../typeset/plan.ts'
import type { Unit, Words } from './block.ts'
import { PAGE } from './page.ts'

/** What stands at the foot of the page that its mark is on. */
export interface Entry {
  key: string
  /** A note stands once in the document, an address once on each page that links to it. */
  isOnce: boolean
  block: Words | Address
}

/** Where a link leads whose words don't say it: words of the tool's own. */
export interface Address {
  type: 'address'
  text: string
  href: string
  lines: readonly Line[]
  set: Setting
  units: Unit[]
}

/** Gives what belongs to the foot below a stretch of the source, in its order. */
export type FootOf = (span: Span) => readonly Entry[]

/** A place in the text that something at the foot belongs to. */
interface Reference {
  start: number
  entries: readonly Entry[]
}

/** The notes and addresses of a document; `notes` are the notes' paragraphs by their ids. */
export function footOf(
  { text, marks }: Document,
  notes: ReadonlyMap<string, readonly Words[]>,
): FootOf {
  const references: Reference[] = marks.flatMap((mark) => {
    const { start } = mark.span
    if (mark.type === 'note') return [{ start, entries: entriesOf(mark.note, notes) }]
    if (mark.type !== 'link') return []
    const address = addressOf(shownText({ text, marks }, mark.span), mark.href)
    return address ? [{ start, entries: [address] }] : []
  })
  references.sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const found: Entry[] = []
    for (let at = firstFrom(references, start); (references[at]?.start ?? end) < end; at += 1) {
      found.push(...(references[at]?.entries ?? []))
    }
    return found
  }
}

/** The notes that the text refers to, or a note does that it refers to; the others stand nowhere at a foot. */
export function markedNotes({ marks, blocks }: Document): ReadonlySet<string> {
  const noteAround = notesInOrder(blocks.filter(isFootnote))
  const inNotes = new Map<string, string[]>()
  const marked = new Set<string>()
  for (const mark of marks) {
    if (mark.type !== 'note') continue
    const around = noteAround(mark.span.start)
    if (around === null) marked.add(mark.note)
    else inNotes.set(around, [...(inNotes.get(around) ?? []), mark.note])
  }
  // A set that is walked through goes on with what is added to it.
  for (const note of marked) for (const inner of inNotes.get(note) ?? []) marked.add(inner)
  return marked
}

/** Gives the note that a place stands in, null for none; it is asked about places in their order. */
function notesInOrder(notes: readonly (Paragraph & { note: string })[]) {
  const sorted = [...notes].sort((a, b) => a.span.start - b.span.start)
  let next = 0
  return (at: number): string | null => {
    while ((sorted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
    const found = sorted[next]
    return found && found.span.start <= at ? found.note : null
  }
}

function entriesOf(id: string, notes: ReadonlyMap<string, readonly Words[]>): Entry[] {
  return (notes.get(id) ?? []).map((block, index) => ({
    key: `note ${id} ${index}`,
    isOnce: true,
    block,
  }))
}

const SET: Setting = { ...setting('sans-400', 11.5, 1, PAGE.measure), leading: 17 }
/** The words of a link are repeated up to here, in UTF-16 units. */
const LONGEST_WORDS = 40

/** Null for what leads nowhere outside, and where the words are the address. */
function addressOf(words: string, href: string): Entry | null {
  if (!/^(?:https?:|mailto:)/i.test(href) || bare(words) === bare(href)) return null
  const said = words.replace(/\s+/g, ' ').trim()
  const short = said.length > LONGEST_WORDS ? `${said.slice(0, LONGEST_WORDS - 1)}…` : said
  const text = `${short}${short === '' ? '' : '  '}${href.replace(/^mailto:/i, '')}`
  const lines = linesOf(text, SET)
  const span = { start: 0, end: 0 }
  const units = lines.map(() => ({ height: SET.leading, span, lines: [] }))
  return {
    key: `link ${text}`,
    isOnce: false,
    block: { type: 'address', text, href, lines, set: SET, units },
  }
}

/** An address as people write it. */
function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

function firstFrom(references: readonly Reference[], start: number): number {
  return countBefore(references, start, (one) => one.start)
}
