import {
  type Content,
  type Deck,
  type Group,
  type Item,
  isFilled,
  type Slide,
} from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { traitsOf } from '../model/layouts.ts'
import { isFenced, writeCode } from './code.ts'
import { writeContent } from './content.ts'
import { MERGED, NO_CELLS, PARTING, type Slot } from './escape.ts'
import { writeFront } from './front.ts'
import { makeLocator } from './locate.ts'
import { writePicture } from './picture.ts'

interface Writer {
  enter(notes: readonly Content[]): void
  note(content: Content): string
  /** Each content once, in the order in which the reader will look for it. */
  write(content: Content, slot: Slot): string
  isCode(content: Content): boolean
  /** Lines of code between their fences, so far in. */
  code(content: Content, indent: string): string
}

/** The deck as a Markdown file for people; `parse` reads it back to the same deck. */
export function serialize(deck: Deck, document: Document): string {
  const locator = makeLocator(document)
  const writer: Writer = {
    enter: locator.enter,
    note: (content) =>
      isFenced(document, content)
        ? writeCode(document, content, locator.notes, '')
        : writeContent(document, content, locator.notes, 'note'),
    isCode: (content) => isFenced(document, content),
    code: (content, indent) => writeCode(document, content, locator.contents, indent),
    write: (content, slot) => writeContent(document, content, locator.contents, slot),
  }
  const groups = deck.groups.map((group) => writeGroup(writer, group))
  return `${writeFront(deck, document)}\n${groups.join('\n')}`
}

function writeGroup(writer: Writer, { id, kind, heading, slides }: Group): string {
  writer.enter([])
  const attributes = kind === 'section' ? `{#${id}}` : `{#${id} .${kind}}`
  return [
    spaced('#', writeParts(writer, heading), attributes),
    '',
    ...slides.map((slide) => writeSlide(writer, slide)),
  ].join('\n')
}

function writeSlide(writer: Writer, slide: Slide): string {
  const notes = slide.notes.map(writer.note)
  writer.enter(slide.notes)
  const heading = writeParts(writer, slide.heading)
  const crumb = writeParts(writer, slide.crumb)
  const paragraphs = (contents: readonly Content[]) =>
    contents.flatMap((content) => [writer.write(content, 'paragraph'), ''])
  const lead = paragraphs(slide.lead)
  const inside = writeInside(writer, slide)
  const part = slide.part ? ` part=${slide.part.index}/${slide.part.of}` : ''
  // The layout is named once, so that a person changes it in one place. What stands above or below the
  // items is told by the container.
  const isContained = inside.length + slide.lead.length + slide.tail.length > 0
  const layout = isContained ? '' : ` .${slide.layout}`
  const container = isContained ? [`::: ${slide.layout}`, ...inside, ':::', ''] : []
  return [
    spaced('##', heading, `{#${slide.id}${layout}${part}}`),
    ...(crumb === '' ? [] : [`> ${crumb}`]),
    '',
    ...lead,
    ...container,
    ...paragraphs(slide.tail),
    ...(notes.length > 0 ? ['Note:', '', ...notes.flatMap((note) => [note, ''])] : []),
  ].join('\n')
}

function writeParts(writer: Writer, contents: readonly Content[]): string {
  return contents.map((content) => writer.write(content, 'title')).join(PARTING)
}

function spaced(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function writeInside(writer: Writer, slide: Slide): string[] {
  const lines = [
    ...slide.items.flatMap((item) => writeItem(writer, item, traitsOf(slide.layout).isOfTexts)),
    ...(slide.asset === null ? [] : [writePicture(slide.asset)]),
    ...writeRows(writer, slide),
  ]
  // One blank line parts paragraphs, and none stands at the edges.
  const parted = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return parted.at(-1) === '' ? parted.slice(0, -1) : parted
}

/**
 * `- [label] **head**` and a line below it for each of its texts. In a layout of texts one text alone is
 * a paragraph, and the first of more needs no line of its own.
 */
function writeItem(writer: Writer, { label, head, body }: Item, isText: boolean): string[] {
  const { write, isCode, code } = writer
  const [first, ...more] = body
  if (first && !label && !head && more.length === 0) {
    if (isCode(first)) return ['', code(first, ''), '']
    if (isText) return ['', write(first, 'paragraph'), '']
  }
  const isShort = isText && !head && first !== undefined && !isCode(first)
  const front = spaced(
    '-',
    label ? `[${write(label, 'label')}]` : '',
    head ? `**${write(head, 'head')}**` : '',
    isShort ? write(first, 'point') : '',
  )
  const below = (isShort ? more : body).map((content) =>
    isCode(content) ? code(content, '  ') : `  ${write(content, 'body')}`,
  )
  return [front, ...below]
}

function writeRows({ write }: Writer, { rows }: Slide): string[] {
  return rows.flatMap((row, index) => {
    const cells = row.map((cell) => {
      if (cell === null) return ''
      return isFilled(cell) ? write(cell, 'cell') : MERGED[cell]
    })
    const written = row.length === 0 ? NO_CELLS : `| ${cells.join(' | ')} |`
    const rule = `|${' --- |'.repeat(Math.max(1, row.length))}`
    return index === 0 ? [written, rule] : [written]
  })
}
