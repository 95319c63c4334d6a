import {
  type Content,
  type Deck,
  type Group,
  isSpan,
  makeSlide,
  type Slide,
} from '../model/deck.ts'
import type { Asset, Document } from '../model/document.ts'
import type { Checked } from '../model/problem.ts'
import { shownText } from '../model/shown.ts'
import { readCode } from './code.ts'
import { readContent, strayAttributes, wrongAnchor } from './content.ts'
import { draftGroups, type GroupDraft, type SlideDraft } from './draft.ts'
import { collapsed, PARTING, splitBare } from './escape.ts'
import { bodyOf, readFront, titleOf } from './front.ts'
import { readInside } from './inside.ts'
import { layoutOf } from './layout.ts'
import { type Line, linesOf } from './lines.ts'
import { checkLinks } from './links.ts'
import { type Finder, makeLocator } from './locate.ts'
import { makeNames, type Names } from './names.ts'
import { joined, type Paragraph } from './paragraphs.ts'
import { makePictures, type PictureBeside, type Pictures } from './picture.ts'
import { makeReport, type Report, warn } from './report.ts'
import { type Attribute, readTitle, type Title } from './title.ts'

/** A deck that was read, and what belongs to it. */
export interface ReadDeck extends Checked<Deck> {
  /** Pictures beside the deck that it names; their ids are the paths in the file. */
  assets: Asset[]
  /** The 1-based lines of the deck's groups, slides and contents. */
  lines: ReadonlyMap<Group | Slide | Content, number>
}

/**
 * A deck file → the deck. Words that stand in the document become spans of it again; others are a
 * person's. No text makes it throw: mistakes are problems with their line, and the rest is read.
 */
export function parse(
  markdown: string,
  document: Document,
  beside: PictureBeside = () => null,
): ReadDeck {
  const report = makeReport(readFront(markdown).language ?? document.language)
  const { language, title, brokenAt: _, ...front } = readFront(markdown, report)
  const body = bodyOf(markdown)
  const drafts = draftGroups(linesOf(body.text, body.line, report), report)
  const pictures = makePictures(document.assets, beside, report)
  const lines = new Map<Group | Slide | Content, number>()
  const groups = readGroups({ document, report, pictures, lines }, drafts)
  checkTitle(title, groups, document, report)
  report.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {
    value: { language: language ?? document.language, ...front, groups },
    problems: report.problems,
    assets: pictures.taken(),
    lines,
  }
}

/** A title that was changed in the front matter alone is seen nowhere. */
function checkTitle(
  { words, line }: { words: string; line: number },
  groups: readonly Group[],
  document: Document,
  report: Report,
): void {
  const heading = groups[0]?.slides[0]?.heading ?? []
  const shown = heading.map((part) =>
    'written' in part ? part.written : shownText(document, part),
  )
  if (['', titleOf(document), collapsed(shown.join(' '))].includes(words)) return
  warn(report, 'title-unseen', (said) => said.titleUnseen(), line)
}

/** A slide or group with its title line read. */
type Titled<T> = T & { said: Title }

interface Shared {
  document: Document
  report: Report
  pictures: Pictures
  lines: Map<Group | Slide | Content, number>
}

interface Reader extends Shared {
  names: Names
  enter(notes: readonly Content[]): void
  note(text: string, line: number): Content
  content(text: string, line: number): Content
  code(line: Line): Content
  notedCode(line: Line): Content
}

function readGroups(shared: Shared, drafts: readonly GroupDraft[]): Group[] {
  const { document, report } = shared
  const titled = drafts.map((draft) => ({
    ...draft,
    said: readTitle(draft.title ?? { text: '', number: 0 }, report),
    slides: draft.slides.map((slide) => ({ ...slide, said: readTitle(slide.title, report) })),
  }))
  const given = titled.flatMap(({ said, slides }) => [said.id, ...slides.map((one) => one.said.id)])
  const locator = makeLocator(document)
  const reader: Reader = {
    ...shared,
    names: makeNames(given.filter((id) => id !== null)),
    enter: locator.enter,
    note: readBy(shared, locator.notes),
    content: readBy(shared, locator.contents),
    code: readCodeBy(shared, locator.contents),
    notedCode: readCodeBy(shared, locator.notes),
  }
  return titled.map((draft, index) => readGroup(reader, draft, index))
}

function readBy({ document, lines, report }: Shared, finder: Finder) {
  return (text: string, line: number): Content => {
    const content = readContent(document, text, finder)
    if ('written' in content) checkLinks(content.written, line, report)
    const anchor = wrongAnchor(document, text)
    if (anchor) warn(report, 'anchor-wrong', (said) => said.anchorWrong(anchor), line)
    const stray = strayAttributes(text)
    if (stray) warn(report, 'attribute-unknown', (said) => said.attributeShown(stray), line)
    lines.set(content, line)
    return content
  }
}

function readCodeBy({ document, lines, report }: Shared, finder: Finder) {
  return ({ text, code = '', number }: Line): Content => {
    const content = readCode(document, { fence: text, code }, finder)
    const anchor = isSpan(content) ? null : /\{@\d+-\d+\}(?=\s*$)/.exec(text)?.[0]
    if (anchor) warn(report, 'anchor-wrong', (said) => said.anchorWrong(anchor), number)
    lines.set(content, number)
    return content
  }
}

type TitledGroup = Titled<Omit<GroupDraft, 'slides'>> & { slides: Titled<SlideDraft>[] }

function readGroup(reader: Reader, { title, said, slides }: TitledGroup, index: number): Group {
  const id = idOf(reader, said, title, `s${index + 1}`)
  reader.enter([])
  const heading = readParts(reader, said.words, title?.number ?? 1)
  const group: Group = {
    id,
    kind: kindOf(reader, said.classes),
    heading,
    slides: slides.map((slide) => readSlide(reader, slide, id)),
  }
  reader.lines.set(group, title?.number ?? 1)
  if (said.part && title) {
    const name = `part=${said.part.index}/${said.part.of}`
    warn(reader.report, 'attribute-unknown', (all) => all.groupAttribute(name), title.number)
  }
  return group
}

const KINDS = ['section', 'opening', 'closing'] as const

function kindOf({ report }: Reader, classes: readonly Attribute[]): Group['kind'] {
  const [given] = classes
  const found = KINDS.find((kind) => kind === given?.name)
  if (given && !found) {
    const { name, line, column } = given
    warn(report, 'group-unknown', (said) => said.groupUnknown(name, KINDS), line, column)
  }
  return found ?? 'section'
}

/** The order in which things are read is the order in which `serialize` wrote them. */
function readSlide(reader: Reader, draft: Titled<SlideDraft>, group: string): Slide {
  const { said, title } = draft
  const id = idOf(reader, said, title, `${group}-new1`)
  const layout = layoutOf(draft, said.classes[0] ?? null, reader.report)
  const paragraphs = (all: readonly Paragraph[], read: Reader['content']) =>
    all.map((paragraph) => read(joined(paragraph), paragraph.number))
  const notes = draft.notes.flatMap(({ code, ...note }) =>
    code === undefined
      ? paragraphs([note], reader.note)
      : [reader.notedCode({ text: note.lines[0] ?? '', number: note.number, code })],
  )
  reader.enter(notes)
  const heading = readParts(reader, said.words, title.number)
  const crumb = draft.crumb.flatMap(({ text, number }) => readParts(reader, text, number))
  // Paragraphs with nothing to stand above are what the slide shows.
  const isAlone = draft.layout === null && draft.inside.length === 0 && draft.tail.length === 0
  const lead = isAlone ? [] : paragraphs(draft.lead, reader.content)
  const shown = isAlone ? draft.lead.flatMap(asLines) : draft.inside
  const inside = readInside({ ...reader, layout }, shown)
  const tail = paragraphs(draft.tail, reader.content)
  const slide = makeSlide(id, layout, {
    ...{ heading, crumb, lead, ...inside, tail },
    part: said.part,
    notes,
  })
  reader.lines.set(slide, title.number)
  return slide
}

/** A paragraph as one line, parted from the next unless that is to begin a line below it. */
function asLines(paragraph: Paragraph): Line[] {
  const { number, isBroken } = paragraph
  if (isBroken) return [{ text: `${joined(paragraph)}  `, number }]
  return [
    { text: joined(paragraph), number },
    { text: '', number },
  ]
}

function readParts(reader: Reader, words: string, line: number): Content[] {
  if (words.trim() === '') return []
  return splitBare(words, PARTING).map((part) => reader.content(part, line))
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
    const column = line.text.lastIndexOf(`#${id}`) + 1
    warn(report, 'id-repeated', (said) => said.idRepeated(id, free), line.number, column)
  }
  return free
}
