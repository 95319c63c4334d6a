import { readLabels } from '../numbering/index.ts'
import type { Furniture } from './plain/furniture.ts'

const HEADING = /^(?:目\s*[录錄次]|차\s*례|목\s*차|contents|table of contents)$/i
/** “(b) Table of contents.—The table of contents of this Act is as follows:” */
const LEAD_IN = /\btable of contents\b[^.]*(?:[.]|as follows:)$/i
/** Leaders and a page number: `1.3 Channels ........ 5`, `总则……………１０` */
const LEADER = /(?:[.．·・‥…]{2,}|(?: [.．·]){3,}|\t)\s*[（(]?[0-9０-９ivx]{1,4}[)）]?$/i
/** A table of contents is longer than this, and one entry of it shorter. */
const FEWEST_ENTRIES = 3
const LONGEST_ENTRY = 60

/** 目录, Contents: the heading of a table of contents. */
export function isContentsHeading(words: string): boolean {
  return HEADING.test(words.trim())
}

/** Ends with leaders, or a tab, and a page number. */
export function isContentsLine(words: string): boolean {
  return LEADER.test(words.trim())
}

/**
 * The lines of tables of contents: under their heading until the first entry comes again as a heading
 * of the text, or the entries end; without a heading, lines with leaders that follow each other, and
 * labelled lines at the top that all come again below.
 */
export function contentsLines(
  words: readonly string[],
  furniture: ReadonlyMap<number, Furniture>,
): number[] {
  const found: number[] = []
  const places = placesOf(words)
  for (let index = 0; index < words.length; index += 1) {
    const isLeadIn = LEAD_IN.test(words[index] ?? '')
    if (isLeadIn) index += 1
    const named = endOfContents(words, index, isLeadIn, furniture)
    const end = named > index ? named : endOfRepeated(words, index, places)
    for (; index < end; index += 1) if (!furniture.has(index)) found.push(index)
  }
  return found
}

/** One past the last line of the table that begins at `from`, with its heading or its first entry. */
function endOfContents(
  words: readonly string[],
  from: number,
  isLedIn: boolean,
  furniture: ReadonlyMap<number, Furniture>,
): number {
  if (isLedIn) return endUnderHeading(words, from, furniture)
  return HEADING.test(words[from] ?? '')
    ? endUnderHeading(words, from + 1, furniture)
    : endOfLeaders(words, from, furniture)
}

/** A table of contents without a heading stands in so many lines from the top. */
const FARTHEST = 200
/** Of its entries, so many come again as lines of the text: some are worded otherwise there. */
const SHARE = 0.8

/** Where each entry stands, in order: a table of contents names lines that come again. */
type Places = ReadonlyMap<string, readonly number[]>

function placesOf(words: readonly string[]): Places {
  const places = new Map<string, number[]>()
  words.forEach((line, index) => {
    if (line.length > LONGEST_ENTRY) return
    const entry = entryOf(line)
    const known = places.get(entry)
    if (known) known.push(index)
    else places.set(entry, [index])
  })
  return places
}

/** One past the last of labelled lines from `from` on, the first of which comes again right behind them. */
function endOfRepeated(words: readonly string[], from: number, places: Places): number {
  const first = words[from] ?? ''
  if (from >= FARTHEST || readLabels(first.trimStart()).length === 0) return from
  const end = places.get(entryOf(first))?.find((at) => at > from) ?? from
  const rows = words.slice(from, end)
  const isTable = rows.length >= FEWEST_ENTRIES && rows.length <= FARTHEST && !rows.some(isText)
  if (!isTable) return from
  const again = rows.filter((row) => (places.get(entryOf(row))?.at(-1) ?? 0) >= end)
  if (again.length >= rows.length * SHARE) return end
  return comeAgain(rows, words.slice(end, end + MOST_BELOW)) ? end : from
}

/** How many lines are looked at for the headings that a table of contents names. */
const MOST_BELOW = 2000

/** Do most rows come again, in their order, at the head of a paragraph that goes on? */
function comeAgain(rows: readonly string[], below: readonly string[]): boolean {
  let found = 0
  let from = 0
  const heads = below.map((line) => entryOf(line.slice(0, 2 * LONGEST_ENTRY)))
  for (const row of rows) {
    const entry = entryOf(row)
    const at = heads.findIndex((head, index) => index >= from && head.startsWith(entry))
    if (at < 0) continue
    found += 1
    from = at + 1
  }
  return found >= rows.length * SHARE
}

function endUnderHeading(
  words: readonly string[],
  from: number,
  furniture: ReadonlyMap<number, Furniture>,
): number {
  // The first entry may be of a section above, as a statute's section 1 is that has the table in it.
  const opening = [entryOf(words[from] ?? ''), entryOf(words[from + 1] ?? '')]
  if (opening[0] === '') return from
  const limit = Math.min(words.length, from + 2000)
  let entries = 0
  for (let at = from; at < limit; at += 1) {
    const line = words[at] ?? ''
    if (entries >= 2 && opening.includes(entryOf(line))) return at
    if (furniture.has(at)) continue
    if (isText(line)) return backed(words, from, at)
    entries += 1
  }
  return backed(words, from, limit)
}

function isText(line: string): boolean {
  return (line.length > LONGEST_ENTRY && !LEADER.test(line)) || /[。！？；]$/.test(line)
}

/** Where no entry came again: up to the last line with leaders or a page number. */
function backed(words: readonly string[], from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (LEADER.test(words[at - 1] ?? '')) return at
  return from - 1
}

function endOfLeaders(
  words: readonly string[],
  from: number,
  furniture: ReadonlyMap<number, Furniture>,
): number {
  if (!LEADER.test(words[from] ?? '')) return from
  let end = from
  let entries = 0
  for (let at = from; at < words.length; at += 1) {
    if (furniture.has(at)) continue
    if (!LEADER.test(words[at] ?? '')) break
    entries += 1
    end = at + 1
  }
  return entries >= FEWEST_ENTRIES ? end : from
}

/** The words of an entry, without leaders, page number, “Sec.”, the articles that it names and white space. */
function entryOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/^(?:section|sec\.)\s+(?=\d)/, '')
    .replace(LEADER, '')
    .replace(/[（(]第?[^（()）]*条[^（()）]*[）)]$/, '')
    .replace(/\s+/g, '')
}
