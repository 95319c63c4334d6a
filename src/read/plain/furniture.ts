import { fold } from '../../numbering/fold.ts'
import { readArabic, readHan } from '../../numbering/numerals.ts'
import { contentsLines } from '../contents.ts'
import { usual } from '../usual.ts'
import type { Line } from './lines.ts'
import { webLines } from './web.ts'

/** What stands on pages and isn't the document's own text. */
export type Furniture = 'page-number' | 'running-head' | 'contents' | 'web' | 'notes'

/**
 * Tells page numbers, running heads, tables of contents, what a web page puts around a text, and the
 * notes behind it, by the indices of their lines.
 */
export function furnitureOf(text: string, lines: readonly Line[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  if (lines.length < 3) return found
  const seen = usual(text)
  const words = lines.map(({ start, end }) => seen.slice(start, Math.min(end, start + LONGEST + 1)))
  const add = (kind: Furniture, indices: readonly number[]) => {
    for (const index of indices) found.set(index, kind)
  }
  add('page-number', pageNumbers(words))
  add('running-head', runningHeads(words, lines, found))
  add('contents', contentsLines(words, found))
  // What a web page puts around a text stands near its ends, a table of contents aside.
  const rest = indicesOf(words, (_, index) => found.get(index) !== 'contents')
  const web = webLines(rest.map((index) => words[index] ?? ''))
  add(
    'web',
    web.map((at) => rest[at] ?? 0),
  )
  add(
    'notes',
    notesLines(words, (index) => (lines[index]?.start ?? 0) > text.length / 2),
  )
  return found
}

/** Longer lines are running text. */
const LONGEST = 120

/** `[Page 3]` and `Page 3 of 9` at the end of a line are page numbers by their form. */
const NAMED_PAGE =
  /(?:\[Page \d+\]|^Page \d+(?: of \d+)?|^第\s*\d+\s*页(?:\s*[共/／]\s*\d+\s*页)?)$/i
const BARE_PAGE = /^[-—–―－·\s]*(\d{1,4}|[０-９]{1,4}|[一二三四五六七八九十]{1,4})[-—–―－·\s]*$/
/** Bare numbers are page numbers when they count on; a shorter run may be anything. */
const SHORTEST_COUNT = 3

function pageNumbers(words: readonly string[]): number[] {
  const named = indicesOf(words, (line) => NAMED_PAGE.test(line))
  const bare = words.flatMap((line, index) => {
    const numeral = BARE_PAGE.exec(line)?.[1]
    const value = numeral === undefined ? null : (readArabic(numeral) ?? readHan(numeral))
    return value === null ? [] : [{ index, value }]
  })
  return [...named, ...(bare.length > MOST_BARE ? [] : countingOn(bare))]
}

/** More numbers than any book has pages are a column of figures. */
const MOST_BARE = 5000

/** The longest run in which each number follows the one before it, with lines of text between them. */
function countingOn(bare: readonly { index: number; value: number }[]): number[] {
  const runs = new Map<number, number[]>()
  for (const { index, value } of bare) {
    const before = runs.get(value - 1) ?? runs.get(value - 2) ?? []
    const isSpread = before.length === 0 || index - (before.at(-1) ?? 0) >= FEWEST_LINES
    if (!isSpread) continue
    runs.set(value, [...before.slice(-MOST_BARE), index])
    runs.delete(value - 1)
  }
  return [...runs.values()].filter((run) => run.length >= SHORTEST_COUNT).flat()
}

/** A page has at least so many lines. */
const FEWEST_LINES = 4

/** Lines beside the ends of pages that stand there three times, their figures aside. */
function runningHeads(
  words: readonly string[],
  lines: readonly Line[],
  found: ReadonlyMap<number, Furniture>,
): number[] {
  const beside = new Map<string, number[]>()
  words.forEach((line, index) => {
    if (found.has(index) || line.length > LONGEST) return
    if (!isAtPageEnd(index, lines, found)) return
    const mask = line.replace(/\d+/g, '#').replace(/\s+/g, ' ')
    beside.set(mask, [...(beside.get(mask) ?? []), index])
  })
  return [...beside.values()]
    .filter((same) => same.length >= SHORTEST_COUNT)
    .flatMap((same) => (isTitle(words, same[0] ?? 0) ? same.slice(1) : same))
}

/** The document's first line is its title, though the pages repeat it; a page's head stands above it. */
function isTitle(words: readonly string[], index: number): boolean {
  return index === 0 && words[1] !== words[0]
}

function isAtPageEnd(
  index: number,
  lines: readonly Line[],
  found: ReadonlyMap<number, Furniture>,
): boolean {
  for (let near = -2; near <= 2; near += 1) {
    if (found.get(index + near) === 'page-number') return true
  }
  return [0, 1, -1].some((near) => lines[index - near]?.opensPage && near >= 0)
}

const NOTES_HEADING =
  /^(?:注\s*[释釋]|注|脚注|尾注|名词解释|Notes|Footnotes|References|参考文献)[:：]?$/i
const NOTE = /^(?:[〔[]\d{1,3}[〕\]]|[①-⑳]|\d{1,3}[、.．])/

/** A heading such as 注释 and the numbered notes from there to the end, in the second half of a text. */
export function notesLines(
  words: readonly string[],
  isBehind = (index: number) => index >= words.length / 2,
): number[] {
  const at = words.findLastIndex((line) => NOTES_HEADING.test(line.trim()))
  if (at < 0 || !isBehind(at)) return []
  const notes = words.slice(at + 1)
  const isNotes = notes.length > 0 && NOTE.test(fold(notes[0] ?? '')) && notes.every(isNoteOrShort)
  return isNotes ? words.map((_, index) => index).slice(at) : []
}

function isNoteOrShort(line: string): boolean {
  return NOTE.test(fold(line)) || line.length < LONGEST
}

function indicesOf(
  words: readonly string[],
  test: (line: string, index: number) => boolean,
): number[] {
  return words.flatMap((line, index) => (test(line, index) ? [index] : []))
}
