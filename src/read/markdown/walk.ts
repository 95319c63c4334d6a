import { isEmpty, type Span, sliceOf, trimmed, without } from '../../model/span.ts'
import { readHtml } from './html.ts'
import { readInlines } from './inlines.ts'
import { readParagraph, settingOf } from './paragraphs.ts'
import type { Placed } from './positions.ts'
import { warnRaw } from './raw.ts'
import { markRest, markSyntax, omit, type Place, type State, TOP } from './state.ts'
import { readTable } from './tables.ts'

/** A block that others stand in, and the one that is being read there. */
interface Container {
  place: Place
  /** The column of a list's first item. */
  column: number | null
  isOrdered: boolean
  /** The block before was a list. */
  isBelowList: boolean
}

/** Reads the tokens of a document into its blocks and marks. */
export function readBlocks(state: State, tokens: readonly Placed[]): void {
  new Walker(state, tokens).walk()
}

/** More white space does not stand between a note's label and its words, which may begin on the next line. */
const LONGEST_INDENT = 200

class Walker {
  private readonly around: Container[] = [containerOf(TOP)]
  private term: Span | null = null
  private at = 0

  private readonly state: State
  private readonly tokens: readonly Placed[]

  constructor(state: State, tokens: readonly Placed[]) {
    this.state = state
    this.tokens = tokens
  }

  walk(): void {
    for (; this.at < this.tokens.length; this.at += 1) {
      const one = this.tokens[this.at]
      if (!one) continue
      const { type } = one.token
      if (type in CLOSING) this.leave(type)
      else if (type in OPENING) this.enter(type, one)
      else this.readLeaf(type, one)
    }
  }

  private get top(): Container {
    return this.around.at(-1) ?? containerOf(TOP)
  }

  /** The place of the next block; what is said of the first one in a container holds no longer. */
  private take(): Place {
    const { top } = this
    const { place } = top
    top.place = { ...place, from: null, endsList: false }
    const endsList = place.endsList || (top.isBelowList && !place.listed)
    top.isBelowList = false
    return { ...place, endsList }
  }

  private enter(type: string, one: Placed): void {
    const parent = this.top
    const place = type === 'list_item_open' ? itemPlace(parent, one) : this.take()
    if (type === 'blockquote_open') place.quoted = true
    if (type === 'footnote_reference_open') {
      const note = String(one.token.meta?.label ?? '')
      Object.assign(place, { ...TOP, note, from: this.noteLabel(note) })
    }
    if (type === 'dd_open') this.enterDefinition(place)
    this.around.push({ ...containerOf(place), isOrdered: type === 'ordered_list_open' })
  }

  /** Out of a list, what follows stands below it. */
  private leave(type: string): void {
    this.around.pop()
    if (type === 'bullet_list_close' || type === 'ordered_list_close') this.top.isBelowList = true
  }

  private readLeaf(type: string, one: Placed): void {
    if (type === 'table_open') this.readTable()
    else if (type === 'inline') this.readWords(one)
    else {
      const read = LEAVES[type]
      if (read) read(this.state, one, this.take())
    }
  }

  private readTable(): void {
    this.take()
    let end = this.at
    while (end < this.tokens.length && this.tokens[end]?.token.type !== 'table_close') end += 1
    readTable(this.state, this.tokens.slice(this.at, end))
    this.at = end
  }

  private readWords(one: Placed): void {
    const before = this.tokens[this.at - 1]?.token
    if (before?.type === 'dt_open') {
      this.pushTerm()
      this.term = one.token.content === '' ? null : one.span
      if (this.term) markRest(this.state, one.span, readInlines(this.state, one.children))
    } else if (before?.type === 'heading_open') {
      this.take()
      readHeading(this.state, one, Number(before.tag.slice(1)))
    } else readParagraph(this.state, one, this.take())
  }

  /** A term opens the first paragraph of what it means, with the colon between as it is typed. */
  private enterDefinition(place: Place): void {
    place.listed = true
    const { term } = this
    const next = this.tokens[this.at + 1]?.token.type
    const words = next === 'paragraph_open' ? this.tokens[this.at + 2] : undefined
    const between = term && words ? this.state.text.slice(term.end, words.span.start) : ''
    const sign = between.search(/[:~]/)
    if (!term || sign < 0) {
      this.pushTerm()
      return
    }
    this.state.marks.push({ type: 'strong', span: term })
    markSyntax(this.state, { start: term.end, end: term.end + sign })
    place.from = term.start
    this.term = null
  }

  /** Where the label of a note stands, which opens the paragraph in its line as its number; null for none. */
  private noteLabel(label: string): number | null {
    const next = this.tokens[this.at + 1]?.token.type
    const words = next === 'paragraph_open' ? this.tokens[this.at + 2] : undefined
    const { text } = this.state
    const from = words?.span.start ?? 0
    const before = text.slice(Math.max(0, from - LONGEST_INDENT), from)
    const [found, sign = ''] = /\]([:：])\s*$/.exec(before) ?? []
    if (!words || !found) return null
    const end = from - found.length
    const span = { start: end - label.length, end }
    if (sliceOf(text, span) !== label) return null
    this.state.marks.push({ type: 'superscript', span })
    markSyntax(this.state, { start: end, end: end + 1 + sign.length })
    return span.start
  }

  /** A term with no paragraph of its own meaning is a paragraph. */
  private pushTerm(): void {
    const { term: span } = this
    this.term = null
    if (!span) return
    this.state.marks.push({ type: 'strong', span })
    this.state.blocks.push({ type: 'paragraph', span, listed: true })
  }
}

function containerOf(place: Place): Container {
  return { place, column: null, isOrdered: false, isBelowList: false }
}

/** An item that people set in by two spaces is one of an inner list, though Markdown wants three. */
function itemPlace(list: Container, { marker }: Placed): Place {
  const column = marker?.column ?? 0
  list.column ??= column
  const isInner = column >= list.column + 2
  const level = list.place.level + (list.isOrdered ? 1 : 0) + (isInner ? 1 : 0)
  const from = list.isOrdered ? (marker?.at ?? null) : null
  const { endsList } = list.place
  list.place.endsList = false
  const lists = list.place.lists + (isInner ? 2 : 1)
  return { ...list.place, listed: true, from, level, lists, endsList }
}

const OPENING: Record<string, true> = {
  blockquote_open: true,
  bullet_list_open: true,
  ordered_list_open: true,
  list_item_open: true,
  dl_open: true,
  dd_open: true,
  footnote_reference_open: true,
}
const CLOSING: Record<string, true> = {
  blockquote_close: true,
  bullet_list_close: true,
  ordered_list_close: true,
  list_item_close: true,
  dl_close: true,
  dd_close: true,
  footnote_reference_close: true,
}

/** What each other kind of block becomes. Kinds not named here hold no text of the document. */
const LEAVES: Record<string, (state: State, one: Placed, place: Place) => void> = {
  fence: readCode,
  code_block: readCode,
  math_block: readCode,
  html_block: (state, { span }, place) => readHtml(state, span, place),
  reference_definition: ({ definitions }, { token, span }) => {
    definitions.push({ label: String(token.meta?.label ?? ''), span })
  },
  hr: () => {},
}

function readHeading(state: State, { span, children }: Placed, level: number): void {
  if (children.length === 0) return
  const inlines = readInlines(state, children, { isHeading: true })
  if (inlines.words.every((part) => isEmpty(trimmed(state.text, part)))) return
  // Attributes behind the words are no part of the heading.
  const last =
    inlines.words.findLast((part) => !isEmpty(trimmed(state.text, part)))?.end ?? span.end
  const isBare = state.text.slice(last, span.end).trimStart().startsWith('{')
  const own = isBare ? { start: span.start, end: last } : span
  state.blocks.push({ type: 'heading', span: own, level })
  markRest(state, own, inlines)
}

/** The name of a language, bare or as pandoc has it; what else is written behind a fence are words. */
const LANGUAGE = /^\s*(?:\{\s*)?\.?[\w+#.-]*(?:\s*\})?\s*$/

/** Code keeps its lines; fences and what a list or quotation puts before a line are mark-up. */
function readCode(state: State, { token, parts }: Placed, place: Place): void {
  if (!LANGUAGE.test(token.info)) omit(state, 'md-code-info', token.info)
  const lines = token.type === 'math_block' ? withoutSigns(state, parts) : parts
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return
  const end = trimmed(state.text, last).end
  const span = { start: first.start, end: Math.max(end, first.start) }
  if (isEmpty(trimmed(state.text, span))) return
  const language = /^\{?\.?([^\s{},.]+)/.exec(token.info.trim())?.[1] ?? null
  const named = token.type === 'math_block' ? 'tex' : language
  if (named === 'math' || token.type === 'math_block') warnRaw(state, span.start, 'formula-raw')
  else if (named && DRAWN.test(named)) warnRaw(state, span.start, 'diagram-raw')
  for (const part of without(span, lines)) markSyntax(state, part)
  state.marks.push({ type: 'preformatted', span })
  state.blocks.push({
    type: 'paragraph',
    span,
    code: { language: named },
    ...settingOf(place, true),
  })
}

const DRAWN = /^(?:mermaid|plantuml|puml|dot|graphviz|flow|flowchart|sequence|gantt)$/i

/** A formula's lines without the $$ or \[ \] around them. */
function withoutSigns(state: State, parts: readonly Span[]): Span[] {
  return parts.flatMap((part, index) => {
    const span = trimmed(state.text, part)
    const start = index === 0 ? span.start + 2 : part.start
    const end = index === parts.length - 1 ? span.end - 2 : part.end
    return end > start && sliceOf(state.text, { start, end }).trim() !== '' ? [{ start, end }] : []
  })
}
