import { type Content, type Item, makeItem, type Slide } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { findBare, NO_CELLS, splitBare } from './escape.ts'
import type { Line } from './lines.ts'
import { type Report, warn } from './report.ts'

type Read = (text: string) => Content

/** What stands in a slide's container, or as a list, a table or a picture without one. */
export function readInside(
  lines: readonly Line[],
  read: Read,
  document: Document,
  report: Report,
): Inside {
  const inside: Inside = { items: [], rows: [], asset: null }
  let tableLine = 0
  for (const line of lines) {
    tableLine = line.text.startsWith('|') ? tableLine + 1 : 0
    const picture = /^!\[[^\]]*\]\(([^)]*)\)\s*$/.exec(line.text)?.[1]
    if (tableLine > 0) addRow(inside.rows, line.text, tableLine, read)
    else if (picture !== undefined) inside.asset = assetOf(picture, line, document, report)
    else if (line.text.trim() !== '') addWords(inside.items, line.text, read)
  }
  return inside
}

type Inside = Pick<Slide, 'items' | 'rows' | 'asset'>

/** A point, or a text of the point above it; without one it makes an item of its own. */
function addWords(items: Item[], text: string, read: Read): void {
  const point = /^(?:[-+*]|(\d{1,9}[.)]))(?:\s+(.*))?$/s.exec(text)
  const last = items.at(-1)
  if (point) items.push(readItem(point[2]?.trim() ?? '', point[1], read))
  else {
    const content = read(text.trim().replace(/^[-+*]\s+/, ''))
    if (last) last.body.push(content)
    else items.push(makeItem({ body: [content] }))
  }
}

function assetOf(id: string, line: Line, { assets }: Document, report: Report): string {
  if (!assets.some((asset) => asset.id === id)) {
    const known = assets.map((asset) => asset.id).join(', ') || 'none'
    const message = `The document has no picture “${id}”; known are: ${known}.`
    warn(report, 'asset-unknown', message, line.number)
  }
  return id
}

/** `[label] **head** text`; words that are not bold are the head alone. The number of a list labels. */
function readItem(text: string, number: string | undefined, read: Read): Item {
  const given = labelOf(text)
  const words = given?.label ?? number ?? ''
  const label = words.trim() === '' ? null : read(words)
  const rest = given?.rest ?? text
  const end = rest.startsWith('**') ? findBare(rest, '**', 2) : -1
  if (end <= 2) return makeItem({ label, head: rest === '' ? null : read(rest) })
  const head = read(rest.slice(2, end))
  const more = rest.slice(end + 2).trim()
  return makeItem({ label, head, body: more === '' ? [] : [read(more)] })
}

/** What stands in brackets in front, unless it is a link. */
function labelOf(text: string): { label: string; rest: string } | null {
  const end = text.startsWith('[') ? findBare(text, ']') : -1
  if (end < 0 || /^[([]/.test(text.slice(end + 1, end + 2))) return null
  return { label: text.slice(1, end), rest: text.slice(end + 1).trim() }
}

/** The second line of a table only rules off its header. */
function addRow(rows: Slide['rows'], text: string, tableLine: number, read: Read): void {
  const line = text.trim()
  if (line === NO_CELLS) {
    rows.push([])
    return
  }
  const cells = splitBare(line, '|').slice(1)
  if (cells.at(-1)?.trim() === '') cells.pop()
  const isRule = tableLine === 2 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))
  if (!isRule) rows.push(cells.map((cell) => (cell.trim() === '' ? null : read(cell))))
}
