import {
  type Content,
  type Deck,
  type Group,
  type Item,
  isFilled,
  isSpan,
  type Slide,
  type TableCell,
} from '../model/deck.ts'
import { traitsOf } from '../model/layouts.ts'
import { collapsed, escapedAtStart, findBare } from './escape.ts'
import { writePicture } from './picture.ts'

/** A deck's words as an ordinary document. */
export interface PlainText {
  /** Markdown. */
  markdown: string
  /** Where in it the words of a slide begin, by the slide's id. */
  starts: ReadonlyMap<string, number>
}

/**
 * All that the slides of a deck say, as a Markdown document to be read: for a deck that was made of none.
 * What is said of it holds for words that a person wrote, not for spans. Speaker notes are not in it.
 */
export function plainMarkdown({ groups }: Deck): PlainText {
  const starts = new Map<string, number>()
  const written: string[] = []
  let length = 0
  const add = (blocks: readonly string[]) => {
    for (const block of blocks) {
      written.push(block)
      length += block.length + PARTED.length
    }
  }
  for (const group of groups) {
    const title = titleOf(group)
    const [first] = group.slides
    if (first) starts.set(first.id, length)
    add(headed('#', title))
    let above = title
    for (const slide of group.slides) {
      if (slide !== first) starts.set(slide.id, length)
      const own = titleOf(slide)
      add(own === above ? [] : headed('##', own))
      above = own
      add(shownOn(slide, title))
    }
  }
  return { markdown: written.join(PARTED), starts }
}

const PARTED = '\n\n'

/** The number of a section's slide stands above its heading. */
function titleOf(titled: Group | Slide): string {
  const isNumbered = 'layout' in titled && titled.layout === 'section'
  return inWords([...(isNumbered ? titled.crumb : []), ...titled.heading])
}

function headed(sign: string, words: string): string[] {
  return words === '' ? [] : [`${sign} ${words}`]
}

/** The blocks below a slide's heading. */
function shownOn(slide: Slide, group: string): string[] {
  const crumb = slide.layout === 'section' ? '' : inWords(slide.crumb)
  return [
    ...(crumb === '' || crumb === group ? [] : [paragraph(crumb)]),
    ...slide.lead.flatMap(blockOf),
    ...(slide.asset === null ? [] : [writePicture(slide.asset)]),
    ...slide.items.flatMap((item) => itemBlocks(item, slide)),
    ...tableOf(slide.rows),
    ...slide.tail.flatMap(blockOf),
  ]
}

/** A text by itself is a paragraph, or one of a quotation; others are points. */
function itemBlocks(item: Item, { layout }: Slide): string[] {
  const { label, head, body } = item
  if (layout === 'quote') {
    const parts = [head, ...body, label].flatMap((part) => (part ? blockOf(part) : []))
    return [parts.join(PARTED).replace(/^/gm, '> ').replace(/ +$/gm, '')]
  }
  return traitsOf(layout).isOfTexts && !label && !head ? body.flatMap(blockOf) : pointBlocks(item)
}

function pointBlocks({ label, head, body }: Item): string[] {
  const [first, ...more] = body
  const isJoined = first !== undefined && !isCode(first)
  const line = [
    ...(label ? [escapedAtStart(inWords([label]), 'paragraph')] : []),
    ...(head ? [strong(inWords([head]), label === null)] : []),
    ...(isJoined ? [label || head ? inWords([first]) : paragraph(inWords([first]))] : []),
  ]
  const below = (isJoined ? more : body).flatMap(blockOf)
  return [`- ${line.join(' ')}`, ...below.map((block) => block.replace(/^(?=.)/gm, '  '))]
}

/** A point's head, unless it has signs of its own. */
function strong(words: string, isFirst: boolean): string {
  if (words !== '' && !/[*_`~\\<>[\]]/.test(words)) return `**${words}**`
  return isFirst ? paragraph(words) : words
}

/** A cell that is one with its neighbour is empty. */
function tableOf(rows: readonly TableCell[][]): string[] {
  const [header, ...more] = rows
  if (!header) return []
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const line = (row: readonly TableCell[]) => {
    const cells = Array.from({ length: width }, (_, at) => cellWords(row[at] ?? null))
    return `| ${cells.join(' | ')} |`
  }
  return [[line(header), `|${' --- |'.repeat(width)}`, ...more.map(line)].join('\n')]
}

function cellWords(cell: TableCell): string {
  return isFilled(cell) ? splitRow(inWords([cell])) : ''
}

/** A `|` that a cell holds was escaped when it was read, except in code or in quotes of its own. */
function splitRow(words: string): string {
  let escaped = words
  for (let at = findBare(escaped, '|'); at >= 0; at = findBare(escaped, '|', at + 2)) {
    escaped = `${escaped.slice(0, at)}\\${escaped.slice(at)}`
  }
  return escaped
}

function blockOf(content: Content): string[] {
  if (isCode(content)) return [fenced(content.written)]
  const words = inWords([content])
  return words === '' ? [] : [paragraph(words)]
}

function isCode(content: Content): content is { written: string; code: true } {
  return !isSpan(content) && content.code === true
}

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return [fence, code, fence].join('\n')
}

/** What would begin something else in a document than in a deck: a term's definition, a link's address. */
const LEADING = /^(?=[:~=]|\[[^\]]*\]:)/

function paragraph(words: string): string {
  const escaped = escapedAtStart(words, 'paragraph')
  return LEADING.test(escaped) ? `\\${escaped}` : escaped
}

/**
 * Code, escapes, tags that do something and addresses are kept as they stand. The others are what only a
 * document knows: tags, footnotes, the kind of a note, attributes in braces.
 */
const SIGNS =
  /(?<kept>(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|`+|\\[\s\S]|<\/?(?:sup|sub|s|del|br)\s*\/?>|<(?:https?:|mailto:)[^<>\s]*>)|[<^{]|\[(?=!)/gi

function inWords(contents: readonly Content[]): string {
  return contents
    .map((content) => (isSpan(content) ? '' : collapsed(content.written)))
    .filter((words) => words !== '')
    .join(' ')
    .replace(SIGNS, (sign: string, kept?: string) => (kept === undefined ? `\\${sign}` : sign))
}
