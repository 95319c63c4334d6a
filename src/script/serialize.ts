import { stringify } from 'yaml'
import type { Content, Deck, Group, Item, Slide } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { shownText } from '../model/shown.ts'
import { PARTING } from './escape.ts'
import { type Locator, makeLocator, writeContent } from './locate.ts'

/** Stands for a row without cells: the table has no header. */
export const NO_CELLS = '| {none} |'

interface Writer {
  document: Document
  locator: Locator
  /** Each content once, in the order in which the reader will look for it. */
  line(content: Content): string
}

/** The deck as a Markdown file for people; `parse` reads it back to the same deck. */
export function serialize(deck: Deck, document: Document): string {
  const locator = makeLocator(document)
  const writer: Writer = {
    document,
    locator,
    line: (content) => writeContent(document, content, locator.content),
  }
  const groups = deck.groups.map((group) => writeGroup(writer, group))
  return `---\n${frontMatter(deck, document)}---\n\n${groups.join('\n')}`
}

function frontMatter(deck: Deck, document: Document): string {
  const title = document.front.title.map((span) => shownText(document, span)).join(' ')
  return stringify({
    lectern: 1,
    title: title.replace(/\s+/g, ' '),
    theme: deck.theme,
    density: deck.density,
    lang: deck.language,
    source: deck.source.name,
    sha256: deck.source.sha256,
  })
}

function writeGroup(writer: Writer, { id, kind, heading, slides }: Group): string {
  writer.locator.enter([])
  const words = heading.map(writer.line).join(PARTING)
  const attributes = kind === 'section' ? `{#${id}}` : `{#${id} .${kind}}`
  return [
    spaced('#', words, attributes),
    '',
    ...slides.map((slide) => writeSlide(writer, slide)),
  ].join('\n')
}

function writeSlide(writer: Writer, slide: Slide): string {
  const { document, locator, line } = writer
  const notes = slide.notes.map((note) => writeContent(document, note, locator.note))
  locator.enter(slide.notes)
  const part = slide.part ? ` part=${slide.part.index}/${slide.part.of}` : ''
  const lines = [
    spaced('##', slide.heading.map(line).join(PARTING), `{#${slide.id} .${slide.layout}${part}}`),
    ...(slide.crumb.length > 0 ? [`> ${slide.crumb.map(line).join(PARTING)}`] : []),
    '',
    ...slide.lead.flatMap((content) => [line(content), '']),
    `::: ${slide.layout}`,
    ...slide.items.flatMap((item) => writeItem(writer, item)),
    ...(slide.asset === null ? [] : [`![](${slide.asset})`]),
    ...writeRows(writer, slide),
    ':::',
    '',
    ...slide.tail.flatMap((content) => [line(content), '']),
    ...(notes.length > 0 ? ['Note:', '', ...notes.flatMap((note) => [note, ''])] : []),
  ]
  return lines.join('\n')
}

function spaced(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** `- [label] **head**` and a line below it for each of its texts. */
function writeItem({ line }: Writer, { label, head, body }: Item): string[] {
  const front = spaced('-', label ? `[${line(label)}]` : '', head ? bold(line(head)) : '')
  return [front, ...body.map((content) => `  ${line(content)}`)]
}

/** The anchor of a head stays inside the stars, so that the line ends with them. */
function bold(words: string): string {
  return `**${words}**`
}

function writeRows({ line }: Writer, { rows }: Slide): string[] {
  return rows.flatMap((row, index) => {
    const cells = row.map((cell) => (cell ? line(cell) : ''))
    const written = row.length === 0 ? NO_CELLS : `| ${cells.join(' | ')} |`
    const rule = `|${' --- |'.repeat(Math.max(1, row.length))}`
    return index === 0 ? [written, rule] : [written]
  })
}
