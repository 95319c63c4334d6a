import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'
import { decodeString } from 'micromark-util-decode-string'
import type { Asset, AutomaticNumber, Block, Mark, Source } from '../../model/document.ts'
import { type Checked, type Problem, placeOf } from '../../model/problem.ts'
import { shownText } from '../../model/shown.ts'
import { isEmpty, type Span, trimmed, without } from '../../model/span.ts'
import type { Body } from '../body.ts'
import { languageOf } from '../language.ts'
import { SAID } from '../said.ts'
import { isMarkup, tagsIn } from '../tags.ts'
import { frontMatterEnd } from './frontmatter.ts'
import { pictureType, sizeOf } from './picture.ts'

/** A CommonMark tree with GFM tables, and with emphasis that works beside Chinese marks. */
function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
}

interface State {
  text: string
  source: Source
  blocks: Block[]
  marks: Mark[]
  assets: Asset[]
  problems: Problem[]
}

/** Markdown as a person types a document: every span points into the file as it is. */
export function readMarkdown(text: string, source: Source): Checked<Body> {
  const state: State = { text, source, blocks: [], marks: [], assets: [], problems: [] }
  // What is blanked keeps its length, so that every offset stays one of the file.
  const head = frontMatterEnd(text)
  const shown = ' '.repeat(head) + text.slice(head)
  readBlocks(state, parseMarkdown(shown), { listed: false, from: null, level: 0 })
  state.blocks.sort((a, b) => a.span.start - b.span.start)
  markSyntaxBetween(state)
  state.marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const { marks, assets, problems } = state
  const blocks = state.blocks.filter(
    ({ type, span }) => type === 'figure' || shownText({ text, marks }, span).trim() !== '',
  )
  return { value: { text, blocks, marks, assets }, problems }
}

interface Place {
  listed: boolean
  /** Where the next paragraph's text begins instead of at its first word: a typed number. */
  from: number | null
  /** How many ordered lists are around it. */
  level: number
}

/** What each kind of block becomes. Kinds not named here hold no text of the document. */
const BLOCKS: { [type: string]: (state: State, node: never, place: Place) => void } = {
  heading: (state, node: Extract<Nodes, { type: 'heading' }>) => {
    const span = innerSpan(state, node.children)
    if (isEmpty(span)) return
    state.blocks.push({ type: 'heading', span, level: node.depth })
    readInlines(state, span, node.children)
  },
  paragraph: readParagraph,
  code: readRaw,
  html: readHtml,
  blockquote: (state, node: Extract<Nodes, { type: 'blockquote' }>, place) => {
    const first = state.blocks.length
    readBlocks(state, node, place)
    for (const block of state.blocks.slice(first)) {
      if (block.type === 'paragraph') block.quoted = true
    }
  },
  list: (state, node: Extract<Nodes, { type: 'list' }>, place) => {
    const first = node.children[0]?.position?.start.column ?? 1
    for (const item of node.children) {
      // An item that people set in by two spaces is one of an inner list, though Markdown wants three.
      const isInner = (item.position?.start.column ?? 1) >= first + 2
      const level = place.level + (node.ordered ? 1 : 0) + (isInner ? 1 : 0)
      const from = node.ordered ? (item.position?.start.offset ?? null) : null
      readBlocks(state, item, { listed: true, from, level })
    }
  },
  table: readTable,
}

function readBlocks(state: State, parent: Parents, place: Place): void {
  parent.children.forEach((child, index) => {
    const at = index === 0 ? place : { ...place, from: null }
    const first = state.blocks.length
    BLOCKS[child.type]?.(state, child as never, at)
    const block = state.blocks[first]
    const isBelow = parent.children[index - 1]?.type === 'list' && !place.listed
    if (isBelow && block?.type === 'paragraph') block.endsList = true
  })
}

function readParagraph(
  state: State,
  node: Extract<Nodes, { type: 'paragraph' }>,
  place: Place,
): void {
  const only = node.children[0]
  if (node.children.length === 1 && only?.type === 'image' && readImage(state, only)) return
  const whole = spanOf(node)
  const span = { start: place.from ?? whole.start, end: whole.end }
  const listed = place.listed && place.from === null
  splitAtTypedLines(state.text, span).forEach((part, index) => {
    const numbered = index === 0 && place.from !== null ? numberOf(state.text, part, place) : null
    state.blocks.push({
      type: 'paragraph',
      span: part,
      ...(listed ? { listed } : {}),
      ...(numbered ? { numbered } : {}),
    })
  })
  readInlines(state, whole, node.children)
}

/** The number of an ordered list's item; lists in quoted or code blocks have their signs before it. */
function numberOf(text: string, { start }: Span, { level }: Place): AutomaticNumber | null {
  const found = /^\d{1,9}[.)]/.exec(text.slice(start, start + 12))
  return found && { label: { start, end: start + found[0].length }, level }
}

/** A sign in brackets at the head of the next line belongs to these words: “three (3) years”. */
const REFERRING =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|(?:sub)?(?:section|paragraph|clause)s?|articles?|items?|rules?|under|of|by)[ \t]*$/i

/** A number at the head of a line, in bold or not. */
const NUMBERED =
  /^(?:\*\*|__)?\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})(?:\.[0-9]+)*[.)](?: |[\u2e80-\uffef])/
const EAST_ASIAN = /^(?:\*\*|__)?[\u2e80-\uffef]/
/** Two spaces or a backslash: a hard line break (CommonMark 0.31, 6.7). */
const HARD_BREAK = /(?: {2,}|\\)$/
/** Where a sentence or a bold heading ends. */
const ENDED = /[。！？；：）」』】*_]\s*$/

/**
 * Markdown joins lines that no empty line parts; people who type Chinese, or a number at the head
 * of each line, mean a paragraph a line. Who breaks lines by hard breaks has the others wrapped.
 */
function splitAtTypedLines(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let start = span.start
  const isBroken = /[\u2e80-\uffef].*(?: {2,}|\\)[\r\n]/.test(text.slice(span.start, span.end))
  const lineEnd = /(?:\r\n|\r|\n)[ \t>]*/g
  lineEnd.lastIndex = span.start
  for (
    let found = lineEnd.exec(text);
    found && found.index < span.end;
    found = lineEnd.exec(text)
  ) {
    const next = text.slice(lineEnd.lastIndex, lineEnd.lastIndex + 12)
    const before = text.slice(Math.max(start, found.index - 16), found.index)
    const isEnd = isBroken ? HARD_BREAK.test(before) || ENDED.test(before) : EAST_ASIAN.test(next)
    if (!isEnd && !NUMBERED.test(next)) continue
    if (REFERRING.test(before) || isTail(before, next)) continue
    parts.push(trimmed(text, { start, end: found.index }))
    start = lineEnd.lastIndex
  }
  parts.push(trimmed(text, { start, end: span.end }))
  return parts.filter((part) => !isEmpty(part))
}

/** A hard break in the middle of a word: a few signs to the full stop are the end of the line before. */
function isTail(before: string, next: string): boolean {
  return /[\u3041-\u9fff]\s*$/.test(before) && TAIL.test(next)
}

const TAIL = /^[\u3041-\u9fff]{1,5}。(?:\s|$)/

/** Code and HTML stay text, with the fence of a code block as mark-up. */
function readRaw(state: State, node: Extract<Nodes, { type: 'code' | 'html' }>): void {
  const whole = trimmed(state.text, spanOf(node))
  if (isEmpty(whole)) return
  const at = node.type === 'code' ? state.text.indexOf(node.value, whole.start) : whole.start
  const span = { start: at, end: at + node.value.length }
  const known = at >= whole.start && span.end <= whole.end && !isEmpty(span)
  state.blocks.push({ type: 'paragraph', span: known ? span : whole })
}

/** Comments and formatting tags are mark-up; any other HTML stays text. */
function readHtml(state: State, node: Extract<Nodes, { type: 'html' }>): void {
  const tags = tagsIn(node.value)
  const rest = tags.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    node.value,
  )
  if (rest.trim() === '') return
  readRaw(state, node)
  if (/<[a-z!/]/i.test(rest)) return
  const from = spanOf(node).start
  for (const { start, end } of tags) markSyntax(state, { start: from + start, end: from + end })
}

function readTable(state: State, node: Extract<Nodes, { type: 'table' }>): void {
  const width = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) => {
      const span = innerSpan(state, cell.children)
      readInlines(state, span, cell.children)
      return span
    })
    const end = spanOf(row).end
    while (cells.length < width) cells.push({ start: end, end })
    return cells
  })
  state.blocks.push({ type: 'table', span: spanOf(node), rows })
  const cells = rows.flat().filter((cell) => !isEmpty(cell))
  for (const span of without(spanOf(node), cells)) markSyntax(state, span)
}

/** Takes a picture in; false when it can't be had, and its alternative text must stand for it. */
function readImage(state: State, node: Extract<Nodes, { type: 'image' }>): boolean {
  const span = spanOf(node)
  const remote = /^[a-z][a-z0-9+.-]+:/i.test(node.url)
  const bytes = remote ? null : (state.source.companion?.(safeDecode(node.url)) ?? null)
  const type = bytes && pictureType(bytes)
  if (!bytes || !type) {
    state.problems.push({
      severity: 'warning',
      code: 'picture-missing',
      message: SAID[languageOf(state.text)].pictureMissing(node.url, remote),
      ...placeOf(state.text, span.start),
    })
    return false
  }
  const id = `image${state.assets.length + 1}`
  state.assets.push({ id, type, bytes, size: sizeOf(bytes, type) })
  const alt = state.text.indexOf(node.alt ?? '', span.start)
  const inner = node.alt && alt > 0 ? { start: alt, end: alt + node.alt.length } : span
  state.blocks.push({ type: 'figure', span: inner, asset: id })
  for (const part of without(span, [inner])) markSyntax(state, part)
  return true
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Marks the emphasis, code and links of `span`, and as mark-up whatever isn't a word in it. */
function readInlines(state: State, span: Span, nodes: readonly PhrasingContent[]): void {
  const words: Span[] = []
  const visit = (node: PhrasingContent) => {
    const at = spanOf(node)
    INLINE_MARKS[node.type]?.(state, at, node)
    if ('children' in node) for (const child of node.children) visit(child as PhrasingContent)
    else words.push(...wordsOf(state, node, at))
  }
  for (const node of nodes) visit(node)
  for (const part of without(span, words)) {
    // A hard line break is white space; what else no node shows is mark-up.
    if (!isEmpty(trimmed(state.text, part))) markSyntax(state, part)
  }
}

const INLINE_MARKS: {
  [type: string]: (state: State, span: Span, node: PhrasingContent) => void
} = {
  strong: ({ marks }, span) => marks.push({ type: 'strong', span }),
  emphasis: ({ marks }, span) => marks.push({ type: 'emphasis', span }),
  inlineCode: ({ marks }, span) => marks.push({ type: 'code', span }),
  link: ({ marks }, span, node) => {
    const href = node.type === 'link' ? node.url : ''
    if (/^(?:https?:|mailto:|#)/i.test(href)) marks.push({ type: 'link', span, href })
  },
}

/** The characters of a leaf that are seen: without backslashes, back-ticks and brackets. */
function wordsOf(state: State, node: PhrasingContent, at: Span): Span[] {
  if (node.type === 'break' || (node.type === 'html' && isMarkup(node.value))) return []
  if (node.type === 'inlineCode') return within(state.text, at, node.value) ?? [at]
  if (node.type === 'image') return within(state.text, at, node.alt ?? '') ?? []
  const isEscaped = node.type === 'text' && node.value.length !== at.end - at.start
  return isEscaped ? unescaped(state, at) : [at]
}

function within(text: string, { start: from, end }: Span, value: string): Span[] | null {
  const start = value === '' ? -1 : text.indexOf(value, from)
  return start >= 0 && start + value.length <= end ? [{ start, end: start + value.length }] : null
}

/** What is no sign of its own: a backslash, a quotation's > at a line's head, the end of a character reference. */
const NO_SIGN =
  /\\(?=[!-/:-@[-`{-~])|(?<=\n)[ \t>]+|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g

function unescaped({ text, marks }: State, { start, end }: Span): Span[] {
  const escapes: Span[] = []
  for (const found of text.slice(start, end).matchAll(NO_SIGN)) {
    const at = start + found.index
    const doubled = escapes.at(-1)?.end === at && text[at - 1] === '\\'
    if (doubled) continue
    const length = found[0].startsWith('&') ? markReference(marks, found[0], at) : 0
    if (length < found[0].length) {
      escapes.push({ start: at + length, end: at + found[0].length })
    }
  }
  return without({ start, end }, escapes)
}

/** Marks a character reference (CommonMark 0.31, 2.5); how many of its characters stand for its sign. */
function markReference(marks: Mark[], words: string, start: number): number {
  const decoded = decodeString(words)
  if (decoded === words) return words.length
  // A line end by its number is no line end (&#10;).
  const sign = /^\s$/.test(decoded) && decoded !== '\u00a0' ? ' ' : decoded
  marks.push({ type: 'reference', span: { start, end: start + sign.length }, sign })
  return sign.length
}

/** What stands between the blocks (#, bullets, fences, pipes) is mark-up. */
function markSyntaxBetween(state: State): void {
  const whole = { start: 0, end: state.text.length }
  for (const gap of without(
    whole,
    state.blocks.map(({ span }) => span),
  )) {
    const span = trimmed(state.text, gap)
    if (!isEmpty(span)) markSyntax(state, span)
  }
}

function markSyntax(state: State, span: Span): void {
  state.marks.push({ type: 'syntax', span })
}

function innerSpan(state: State, nodes: readonly Nodes[]): Span {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (!first || !last) return { start: 0, end: 0 }
  return trimmed(state.text, { start: spanOf(first).start, end: spanOf(last).end })
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
