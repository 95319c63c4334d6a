import { type Content, type Item, makeItem, type Slide, type TableCell } from '../model/deck.ts'
import { type Layout, traitsOf } from '../model/layouts.ts'
import { findBare, MERGED, NO_CELLS, splitBare } from './escape.ts'
import type { Line } from './lines.ts'
import { addParagraph, joined, type Paragraph, withoutEnd } from './paragraphs.ts'
import { type Pictures, readPicture } from './picture.ts'
import { type Report, shortened, warn } from './report.ts'
import type { Said } from './said.ts'

/** What a slide's inside is read with. */
export interface InsideReader {
  layout: Layout
  content(text: string, line: number): Content
  code(line: Line): Content
  pictures: Pictures
  report: Report
}

type Inside = Pick<Slide, 'items' | 'rows' | 'asset'>

/** What stands in a slide's container, or as a list, a table, a picture or a quotation without one. */
export function readInside(reader: InsideReader, lines: readonly Line[]): Inside {
  const inside: Inside = { items: [], rows: [], asset: null }
  for (const block of blocksOf(lines)) {
    if (block.kind === 'point') inside.items.push(readPoint(reader, block))
    else if (block.kind === 'table') addRows(reader, inside, block.lines)
    else if (block.kind === 'picture') addPicture(reader, inside, block.line)
    else if (block.kind === 'code') inside.items.push(makeItem({ body: [reader.code(block.line)] }))
    else if ('paragraphs' in block) inside.items.push(readTexts(reader, block))
  }
  return inside
}

type Block =
  | Point
  | Texts
  | { kind: 'table'; lines: Line[] }
  | { kind: 'picture' | 'code'; line: Line }

/** A point of a list, with the lines below it. */
interface Point {
  kind: 'point'
  line: Line
  below: Line[]
}

/** Paragraphs, or those of a quotation. */
interface Texts {
  kind: 'paragraph' | 'quote'
  paragraphs: Paragraph[]
}

const POINT = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let isAfterBlank = true
  for (const line of lines) {
    const isBlank = line.text.trim() === '' && line.code === undefined
    if (!isBlank) addLine(blocks, line, isAfterBlank)
    isAfterBlank = isBlank
  }
  return blocks
}

function addLine(blocks: Block[], line: Line, isAfterBlank: boolean): void {
  const { text, code } = line
  const last = blocks.at(-1)
  const isFurtherIn = /^\s/.test(text)
  if (code !== undefined && !(last?.kind === 'point' && isFurtherIn)) {
    blocks.push({ kind: 'code', line })
  } else if (code === undefined && POINT.test(text)) blocks.push({ kind: 'point', line, below: [] })
  else if (text.startsWith('|')) addRow(blocks, line, isAfterBlank)
  else if (readPicture(text)) blocks.push({ kind: 'picture', line })
  else if (last?.kind === 'point' && (!isAfterBlank || isFurtherIn)) last.below.push(line)
  else addText(blocks, line, isAfterBlank)
}

function addRow(blocks: Block[], line: Line, isAfterBlank: boolean): void {
  const last = blocks.at(-1)
  if (last?.kind === 'table' && !isAfterBlank) last.lines.push(line)
  else blocks.push({ kind: 'table', lines: [line] })
}

function addText(blocks: Block[], line: Line, isAfterBlank: boolean): void {
  const last = blocks.at(-1)
  const isQuote = line.text.startsWith('>')
  const kind = isQuote ? 'quote' : 'paragraph'
  const words = { ...line, text: isQuote ? line.text.replace(/^>\s?/, '') : line.text }
  // `>` alone parts two paragraphs of a quotation.
  if (last?.kind === 'quote' && (isQuote || !isAfterBlank)) {
    addParagraph(last.paragraphs, words, isAfterBlank || last.paragraphs.length === 0)
    if (words.text.trim() === '') endParagraph(last.paragraphs)
  } else if (last?.kind === 'paragraph' && !isQuote && !isAfterBlank) {
    addParagraph(last.paragraphs, words, false)
  } else {
    const paragraphs: Paragraph[] = []
    addParagraph(paragraphs, words, true)
    blocks.push({ kind, paragraphs })
  }
}

function endParagraph(paragraphs: readonly Paragraph[]): void {
  const last = paragraphs.at(-1)
  if (last) last.isBroken = true
}

/** One item; the last line of a quotation that begins with a dash says whose it is. */
function readTexts({ content }: InsideReader, { kind, paragraphs }: Texts): Item {
  const last = paragraphs.at(-1)
  const says =
    kind === 'quote' && paragraphs.length > 1 && /^(?:—|――|--)/.test(last?.lines[0] ?? '')
  const texts = says ? paragraphs.slice(0, -1) : paragraphs
  const read = (paragraph: Paragraph) => content(joined(paragraph), paragraph.number)
  return makeItem({ body: texts.map(read), label: says && last ? read(last) : null })
}

/** `[label] **head** text` and a text in each line below it. */
function readPoint(reader: InsideReader, { line, below }: Point): Item {
  const { layout, content } = reader
  const [, number = '', text = ''] =
    /^(?:[-+*]|(\d{1,9}[.)]))(?:\s+(.*))?$/s.exec(withoutEnd(line.text)) ?? []
  const read = (words: string) => content(words, line.number)
  const given = boxOf(text.trim()) ?? labelOf(text.trim())
  const isApart = traitsOf(layout).hasLabels
  const label = given?.label.trim() || (isApart ? number : '')
  const front = number !== '' && !isApart && !given ? number : ''
  const item = makeItem({ label: label === '' ? null : read(label) })
  const { head, body } = partsOf(given?.rest ?? text.trim(), front, traitsOf(layout).isOfTexts)
  if (head !== '') item.head = read(head)
  if (body !== '') item.body.push(read(body))
  item.body.push(...below.map((under) => readBelow(reader, under)))
  return item
}

/** A text of a point in a line of its own, or code. */
function readBelow({ content, code }: InsideReader, line: Line): Content {
  if (line.code !== undefined) return code(line)
  const words = withoutEnd(line.text).trim()
  return content(words.replace(/^[-+*]\s+/, ''), line.number)
}

/** Bold words in front are the head; the mark behind them is theirs. A list's number goes before. */
function partsOf(text: string, number: string, isText: boolean): { head: string; body: string } {
  const end = text.startsWith('**') ? findBare(text, '**', 2) : -1
  const front = number === '' ? '' : `${number.replace(/[.)]/, '\\$&')} `
  if (end <= 2) {
    const words = text === '' ? '' : front + text
    return isText ? { head: '', body: words } : { head: words, body: '' }
  }
  const rest = text.slice(end + 2)
  const mark = /^\s?[:：]|^[,，、;；.。!！?？…]+/.exec(rest)?.[0] ?? ''
  return {
    head: front + text.slice(2, end) + mark.trim(),
    body: rest.slice(mark.length).trim(),
  }
}

/** The box of a list of tasks: `[ ]` or `[x]`, as people write them. */
function boxOf(text: string): { label: string; rest: string } | null {
  const [, sign, rest = ''] = /^\[([ xX])\](?:\s+(.*))?$/s.exec(text) ?? []
  return sign === undefined ? null : { label: sign === ' ' ? '☐' : '☑', rest }
}

/** What stands in brackets in front, unless it is a link. */
function labelOf(text: string): { label: string; rest: string } | null {
  const end = text.startsWith('[') ? findBare(text, ']') : -1
  if (end < 0 || /^[([]/.test(text.slice(end + 1, end + 2))) return null
  return { label: text.slice(1, end), rest: text.slice(end + 1).trim() }
}

function addPicture(reader: InsideReader, inside: Inside, line: Line): void {
  const { layout, content, pictures, report } = reader
  const picture = readPicture(line.text)
  if (!picture) return
  if (inside.asset !== null) {
    warn(report, 'picture-second', (said) => said.pictureSecond(), line.number)
    return
  }
  const { caption, title } = picture
  inside.asset = pictures.take(picture.path, line)
  if (title !== '') {
    warn(report, 'picture-title', (said) => said.pictureTitle(shortened(title)), line.number)
  }
  if (caption === '') return
  if (layout === 'figure') {
    inside.items.push(makeItem({ body: [content(caption, line.number)] }))
  } else {
    warn(report, 'caption-unshown', (said) => said.captionUnshown(shortened(caption)), line.number)
  }
}

/** The second line of a table only rules off its header. */
function addRows(reader: InsideReader, { rows }: Inside, lines: readonly Line[]): void {
  if (rows.length > 0) {
    warn(reader.report, 'table-second', (said) => said.tableSecond(), lines[0]?.number ?? 1)
  }
  const count = cellsOf(lines[0]?.text ?? '').length
  lines.forEach(({ text, number }, index) => {
    const cells = cellsOf(text)
    const isRule = index === 1 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))
    if (isRule) return
    const above = rows.at(-1)?.length ?? 0
    rows.push(cells.map((cell, column) => readCell(reader, cell.trim(), { number, column, above })))
    if (cells.length !== count && cells.length > 0 && count > 0) {
      const say = (said: Said) => said.cellsUneven(count, cells.length)
      warn(reader.report, 'cells-uneven', say, number)
    }
  })
}

/** Where a cell stands: its line, its column, and how many cells the row above has. */
interface CellPlace {
  number: number
  column: number
  above: number
}

function readCell({ content, report }: InsideReader, words: string, place: CellPlace): TableCell {
  if (words === '') return null
  const merged = mergedOf(words)
  if (!merged) return content(words, place.number)
  if (merged === 'left' ? place.column > 0 : place.column < place.above) return merged
  const say = (said: Said) => said.mergeAstray(words, merged === 'left')
  warn(report, 'merge-astray', say, place.number)
  return content(`\\${words}`, place.number)
}

/** `<` and `^` as all that a cell holds. */
function mergedOf(words: string): 'left' | 'above' | null {
  if (words === MERGED.left) return 'left'
  return words === MERGED.above ? 'above' : null
}

function cellsOf(text: string): string[] {
  const line = text.trim()
  if (line === NO_CELLS) return []
  const cells = splitBare(line, '|').slice(1)
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells
}
