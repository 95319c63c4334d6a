import { parse as parseYaml } from 'yaml'
import {
  type Content,
  DENSITIES,
  type Deck,
  type Group,
  type Item,
  LAYOUTS,
  type Layout,
  makeItem,
  makeSlide,
  type Part,
  type Slide,
  THEMES,
} from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Checked, Problem } from '../model/problem.ts'
import { findBare, PARTING, splitBare } from './escape.ts'
import { type Locator, makeLocator, readContent } from './locate.ts'
import { NO_CELLS } from './serialize.ts'

/** A line of the file and its 1-based number. */
interface Line {
  text: string
  number: number
}

/** The lines of one slide, told apart by what they are. */
interface Draft {
  title: Line
  crumb: Line[]
  lead: Line[]
  inside: Line[]
  tail: Line[]
  notes: Line[]
}

interface Reader {
  document: Document
  locator: Locator
  problems: Problem[]
  /** Ids in use, to keep them unique. */
  ids: Set<string>
}

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/

/** True for a file whose front matter says that it is a deck. */
export function isDeckMarkdown(text: string): boolean {
  return /^lectern:/m.test(FRONT.exec(text)?.[1] ?? '')
}

/** What the front matter says. */
interface DeckFront {
  theme: Deck['theme']
  density: Deck['density']
  source: Deck['source']
}

/**
 * A deck file → the deck. Words that stand in the document become spans of it again; others are a
 * person's. No text makes it throw: mistakes are problems with their line, and the rest is read.
 */
export function parse(markdown: string, document: Document): Checked<Deck> {
  const problems: Problem[] = []
  const front = readFront(markdown, problems)
  const reader: Reader = { document, locator: makeLocator(document), problems, ids: new Set() }
  const groups = readGroups(reader, bodyLines(markdown))
  return { value: { language: document.language, ...front, groups }, problems }
}

/** The front matter of a deck file, with what is missing or wrong in it reported. */
export function readFront(markdown: string, problems: Problem[] = []): DeckFront {
  const given = parseFront(FRONT.exec(markdown)?.[1] ?? '', problems)
  const take = <T extends string>(key: string, known: readonly T[], fallback: T): T => {
    const value = given[key]
    const found = known.find((name) => name === value)
    if (value !== undefined && !found) {
      problems.push(
        warning(
          1,
          'setting-unknown',
          `“${key}” can't be ${JSON.stringify(value)}; ${fallback} is used. Known are ${known.join(', ')}.`,
        ),
      )
    }
    return found ?? fallback
  }
  return {
    density: take('density', DENSITIES, 'points'),
    theme: take('theme', THEMES, 'official'),
    source: { name: String(given.source ?? ''), sha256: String(given.sha256 ?? '') },
  }
}

function parseFront(text: string, problems: Problem[]): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    problems.push(
      warning(
        1,
        'front-broken',
        'The front matter between the --- lines is no YAML; mend it or take the deck anew.',
      ),
    )
    return {}
  }
}

function warning(line: number, code: Problem['code'], message: string): Problem {
  return { severity: 'warning', code, message, line, column: 1 }
}

function bodyLines(markdown: string): Line[] {
  const skipped = FRONT.exec(markdown)?.[0] ?? ''
  const before = skipped.split('\n').length - 1
  const lines = markdown.slice(skipped.length).split(/\r\n|\r|\n/)
  return lines.map((text, index) => ({ text, number: before + index + 1 }))
}

function readGroups(reader: Reader, lines: readonly Line[]): Group[] {
  const groups: Group[] = []
  let draft: Draft | null = null
  let place: Place = 'lead'
  const close = () => {
    if (draft)
      groupFor(reader, groups, draft.title.number).slides.push(readSlide(reader, groups, draft))
    draft = null
  }
  for (const line of lines) {
    const { text } = line
    if (/^#(?!#)/.test(text)) {
      close()
      groups.push(readGroup(reader, groups, line))
    } else if (/^##(?!#)/.test(text)) {
      close()
      draft = { title: line, crumb: [], lead: [], inside: [], tail: [], notes: [] }
      place = 'lead'
    } else if (draft) place = sort(draft, place, line)
    else if (text.trim() !== '') {
      reader.problems.push(
        warning(
          line.number,
          'line-astray',
          `“${text.trim().slice(0, 20)}” stands outside every slide; put it below a “##” line.`,
        ),
      )
    }
  }
  close()
  return groups
}

type Place = keyof Omit<Draft, 'title'>

/** Puts a line where it belongs in a slide; gives the place that the next one is in. */
function sort(draft: Draft, place: Place, line: Line): Place {
  const { text } = line
  if (place !== 'notes' && /^(?:Note:|备注：)\s*$/.test(text)) return 'notes'
  if (place === 'inside' && /^:::\s*$/.test(text)) return 'tail'
  if (place !== 'notes' && place !== 'inside' && text.startsWith(':::')) {
    draft.inside.push(line)
    return 'inside'
  }
  if (text.trim() !== '') put(draft, place, line)
  return place
}

/** Items may stand without a container, crumbs above everything. */
function put(draft: Draft, place: Place, line: Line): void {
  const { text } = line
  const isOutside = place === 'lead' || place === 'tail'
  if (isOutside && text.startsWith('> ')) draft.crumb.push({ ...line, text: text.slice(2) })
  else if (isOutside && /^(?:- |-$|\||!\[| {2}\S)/.test(text)) draft.inside.push(line)
  else draft[place].push(line)
}

function groupFor(reader: Reader, groups: Group[], line: number): Group {
  const last = groups.at(-1)
  if (last) return last
  reader.problems.push(
    warning(
      line,
      'slide-without-group',
      'This slide stands before the first “#” line; it is put into a group of its own.',
    ),
  )
  const group: Group = { id: unique(reader, 's1', line), kind: 'section', heading: [], slides: [] }
  groups.push(group)
  return group
}

/** `{#id .class key=value}` at the end of a heading line. */
const ATTRIBUTES = /\s*\{((?:#[^\s{}]+)?(?:\s*\.[^\s{}]+)*(?:\s*[a-z]+=[^\s{}]+)*)\}\s*$/

interface Title {
  words: string
  id: string | null
  classes: string[]
  part: Part | null
}

function readTitle(text: string): Title {
  const body = text.replace(/^#+\s*/, '')
  const found = /\{(?![@w])/.test(body) ? ATTRIBUTES.exec(body) : null
  const given = found?.[1]?.split(/\s+/) ?? []
  const part = /^part=(\d+)\/(\d+)$/.exec(given.find((word) => word.startsWith('part=')) ?? '')
  return {
    words: found ? body.slice(0, found.index) : body,
    id: given.find((word) => word.startsWith('#'))?.slice(1) ?? null,
    classes: given.filter((word) => word.startsWith('.')).map((word) => word.slice(1)),
    part: part ? { index: Number(part[1]), of: Number(part[2]) } : null,
  }
}

function readGroup(reader: Reader, groups: readonly Group[], line: Line): Group {
  const { words, id, classes } = readTitle(line.text)
  const kind = classes.includes('opening')
    ? 'opening'
    : classes.includes('closing')
      ? 'closing'
      : 'section'
  reader.locator.enter([])
  return {
    id: unique(reader, id ?? `s${groups.length + 1}`, line.number),
    kind,
    heading: readParts(reader, words),
    slides: [],
  }
}

function readParts(reader: Reader, words: string): Content[] {
  if (words.trim() === '') return []
  return splitBare(words, PARTING).map((part) => read(reader, part))
}

function read({ document, locator }: Reader, text: string): Content {
  return readContent(document, text, locator.content)
}

function unique(reader: Reader, id: string, line: number): string {
  let free = id
  for (let count = 2; reader.ids.has(free); count += 1) free = `${id}-${count}`
  if (free !== id) {
    reader.problems.push(
      warning(line, 'id-repeated', `The id “${id}” is used twice; this one is called “${free}”.`),
    )
  }
  reader.ids.add(free)
  return free
}

function readSlide(reader: Reader, groups: readonly Group[], draft: Draft): Slide {
  const { document, locator } = reader
  const { words, id, classes, part } = readTitle(draft.title.text)
  const notes = draft.notes.map(({ text }) => readContent(document, text, locator.note))
  locator.enter(notes)
  const group = groups.at(-1)
  const free = id ?? `${group?.id ?? 's1'}-new${(group?.slides.length ?? 0) + 1}`
  const heading = readParts(reader, words)
  const crumb = draft.crumb.flatMap(({ text }) => readParts(reader, text))
  const lead = draft.lead.map(({ text }) => read(reader, text))
  const layout = layoutOf(reader, draft, classes)
  const inside = readInside(
    reader,
    draft.inside.filter(({ text }) => !text.startsWith(':::')),
  )
  const tail = draft.tail.map(({ text }) => read(reader, text))
  return makeSlide(unique(reader, free, draft.title.number), layout, {
    ...inside,
    heading,
    crumb,
    lead,
    tail,
    part,
    notes,
  })
}

/** The container's word, which a person changes first; else the heading's class; else points. */
function layoutOf(reader: Reader, draft: Draft, classes: readonly string[]): Layout {
  const opening = draft.inside.find(({ text }) => text.startsWith(':::'))
  const named = opening?.text.replace(/^:::\s*/, '').trim() || classes[0]
  const found = LAYOUTS.find((layout) => layout === named)
  if (named !== undefined && !found) {
    const line = opening?.number ?? draft.title.number
    reader.problems.push(
      warning(
        line,
        'layout-unknown',
        `“${named}” is no layout; points is used. Known are ${LAYOUTS.join(', ')}.`,
      ),
    )
  }
  return found ?? 'points'
}

function readInside(
  reader: Reader,
  lines: readonly Line[],
): Pick<Slide, 'items' | 'rows' | 'asset'> {
  const items: Item[] = []
  const rows: Slide['rows'] = []
  let asset: string | null = null
  for (const { text } of lines) {
    const picture = /^!\[[^\]]*\]\(([^)]*)\)$/.exec(text.trim())
    if (picture) asset = picture[1] ?? null
    else if (text.startsWith('|')) readRow(reader, rows, text)
    else if (/^-(?: |$)/.test(text)) items.push(readItem(reader, text.slice(1).trim()))
    else addText(items, read(reader, text))
  }
  return { items, rows, asset }
}

/** A text without an item above it makes one. */
function addText(items: Item[], content: Content): void {
  const last = items.at(-1)
  if (last) last.body.push(content)
  else items.push(makeItem({ body: [content] }))
}

function readItem(reader: Reader, text: string): Item {
  let rest = text
  let label: Content | null = null
  const end = rest.startsWith('[') ? findBare(rest, ']') : -1
  if (end > 0) {
    label = read(reader, rest.slice(1, end))
    rest = rest.slice(end + 1).trim()
  }
  const bold = /^\*\*([\s\S]*)\*\*$/.exec(rest)
  const words = bold?.[1] ?? rest
  return makeItem({ label, head: words === '' && !bold ? null : read(reader, words) })
}

function readRow(reader: Reader, rows: Slide['rows'], text: string): void {
  if (/^\|(?:\s*:?-+:?\s*\|)+\s*$/.test(text)) return
  if (text.trim() === NO_CELLS) {
    rows.push([])
    return
  }
  const cells = splitBare(text.trim(), '|').slice(1, -1)
  rows.push(cells.map((cell) => (cell.trim() === '' ? null : read(reader, cell))))
}
