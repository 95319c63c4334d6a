import {
  type Content,
  type Deck,
  type Group,
  LAYOUTS,
  type Layout,
  makeSlide,
  type Slide,
} from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Checked, Problem } from '../model/problem.ts'
import { readContent } from './content.ts'
import { PARTING, splitBare } from './escape.ts'
import { bodyOf, readFront } from './front.ts'
import { readInside } from './inside.ts'
import {
  draftGroups,
  type GroupDraft,
  joined,
  type Line,
  linesOf,
  type SlideDraft,
} from './lines.ts'
import { type Finder, makeLocator } from './locate.ts'
import { makeNames, type Names } from './names.ts'
import { type Report, warn } from './report.ts'
import { type Attribute, readTitle, type Title } from './title.ts'

/**
 * A deck file → the deck. Words that stand in the document become spans of it again; others are a
 * person's. No text makes it throw: mistakes are problems with their line, and the rest is read.
 */
export function parse(markdown: string, document: Document): Checked<Deck> {
  const report: Report = []
  const { language, ...front } = readFront(markdown, report)
  const body = bodyOf(markdown)
  const drafts = draftGroups(linesOf(body.text, body.line), report)
  const groups = readGroups(document, drafts, report)
  report.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {
    value: { language: language ?? document.language, ...front, groups },
    problems: report,
  }
}

/** A slide or group with its title line read. */
type Titled<T> = T & { said: Title }

interface Reader {
  document: Document
  report: Report
  names: Names
  enter(notes: readonly Content[]): void
  note(text: string): Content
  content(text: string): Content
}

function readGroups(document: Document, drafts: readonly GroupDraft[], report: Report): Group[] {
  const titled = drafts.map((draft) => ({
    ...draft,
    said: readTitle(draft.title ?? { text: '', number: 0 }, report),
    slides: draft.slides.map((slide) => ({ ...slide, said: readTitle(slide.title, report) })),
  }))
  const given = titled.flatMap(({ said, slides }) => [said.id, ...slides.map((one) => one.said.id)])
  const locator = makeLocator(document)
  const readBy = (finder: Finder) => (text: string) => readContent(document, text, finder)
  const reader: Reader = {
    document,
    report,
    names: makeNames(given.filter((id) => id !== null)),
    enter: locator.enter,
    note: readBy(locator.notes),
    content: readBy(locator.contents),
  }
  return titled.map((draft, index) => readGroup(reader, draft, index))
}

type TitledGroup = Titled<Omit<GroupDraft, 'slides'>> & { slides: Titled<SlideDraft>[] }

function readGroup(reader: Reader, { title, said, slides }: TitledGroup, index: number): Group {
  const id = idOf(reader, said, title, `s${index + 1}`)
  reader.enter([])
  const heading = readParts(reader, said.words)
  return {
    id,
    kind: kindOf(reader, said.classes),
    heading,
    slides: slides.map((slide) => readSlide(reader, slide, id)),
  }
}

const KINDS = ['section', 'opening', 'closing'] as const

function kindOf({ report }: Reader, classes: readonly Attribute[]): Group['kind'] {
  const [given] = classes
  const found = KINDS.find((kind) => kind === given?.name)
  if (given && !found) {
    const message = `“${given.name}” is no kind of group; section is used. Known are ${KINDS.join(', ')}.`
    warn(report, 'group-unknown', message, given.line, given.column)
  }
  return found ?? 'section'
}

/** The order in which things are read is the order in which `serialize` wrote them. */
function readSlide(reader: Reader, draft: Titled<SlideDraft>, group: string): Slide {
  const { said } = draft
  const id = idOf(reader, said, draft.title, `${group}-new1`)
  const layout = layoutOf(reader, draft)
  const notes = draft.notes.map((paragraph) => reader.note(joined(paragraph)))
  reader.enter(notes)
  const heading = readParts(reader, said.words)
  const crumb = draft.crumb.flatMap(({ text }) => readParts(reader, text))
  const lead = draft.lead.map((paragraph) => reader.content(joined(paragraph)))
  const inside = readInside(draft.inside, reader.content, reader.document, reader.report)
  const tail = draft.tail.map((paragraph) => reader.content(joined(paragraph)))
  return makeSlide(id, layout, { heading, crumb, lead, ...inside, tail, part: said.part, notes })
}

function readParts(reader: Reader, words: string): Content[] {
  return words.trim() === '' ? [] : splitBare(words, PARTING).map(reader.content)
}

function idOf(
  { names, report }: Reader,
  { id }: Title,
  line: Line | null,
  instead: string,
): string {
  if (id === null || !line) return names.make(instead)
  const free = names.take(id)
  if (free !== id) {
    const message = `The id “${id}” is used twice; this one is called “${free}”.`
    warn(report, 'id-repeated', message, line.number, line.text.lastIndexOf(`#${id}`) + 1)
  }
  return free
}

/** The container's word; else the heading's class; else points. */
function layoutOf({ report }: Reader, { layout, said }: Titled<SlideDraft>): Layout {
  const [inTitle = null] = said.classes
  const container = layout ? { name: layout.text, line: layout.number, column: 1 } : null
  const named = container ?? inTitle
  if (!named) return 'points'
  const [word = ''] = named.name.split(/[\s{]/)
  const found = LAYOUTS.find((one) => one === word)
  const say = (code: Problem['code'], message: string) =>
    warn(report, code, message, named.line, named.column)
  if (!found) {
    const known = LAYOUTS.join(', ')
    say('layout-unknown', `“${word}” is no layout; points is used. Known are ${known}.`)
  } else if (inTitle && inTitle.name !== word) {
    say('layout-twice', `The “##” line says “${inTitle.name}”, this line “${word}”, which is used.`)
  } else if (named.name !== word) {
    say('attribute-unknown', `A container takes the name of a layout alone: “::: ${word}”.`)
  }
  return found ?? 'points'
}
