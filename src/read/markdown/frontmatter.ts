import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { isEmpty, overlaps, type Span, trimmed } from '../../model/span.ts'
import type { GivenFront } from '../body.ts'
import { fieldsOf, readTitleBlock } from './front-lines.ts'

/** What stands at the head of a Markdown file, before its text, as spans of the file. */
export interface FrontMatter {
  /** Behind it. */
  end: number
  front: GivenFront
  /** The spans of `front`. */
  shown: Span[]
  /** The values of all other keys, and comments. */
  unshown: Span[]
}

const LONGEST = 20_000

/** The front matter that a Markdown file begins with (YAML, TOML, pandoc's title block); null where it has none. */
export function readFrontMatter(text: string): FrontMatter | null {
  return readFenced(text) ?? readTitles(text)
}

/** What stands between two lines of --- (YAML, Jekyll) or +++ (TOML, Hugo). */
function readFenced(text: string): FrontMatter | null {
  const [head, fence] = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/.exec(text) ?? []
  if (!head) return null
  const opening = head.length
  const closing = (fence === '---' ? YAML_END : TOML_END).exec(text.slice(opening - 1, LONGEST))
  if (!closing) return null
  const inside = text.slice(opening, Math.max(opening, opening - 1 + closing.index))
  const isOne = fence === '---' ? isFields(inside) : /^[\w-]+[ \t]*=/m.test(inside)
  if (!isOne) return null
  const end = opening - 1 + closing.index + closing[0].length
  const values = fence === '---' ? valuesOf(text, opening, inside) : null
  return { end, ...(values ?? valuesByLine(text, opening, inside)) }
}

const YAML_END = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/
const TOML_END = /(?:\r\n|\r|\n)\+\+\+[ \t]*(?:\r\n|\r|\n|$)/

/** Names with colons; with colons of Chinese alone only where each line has one, for text has some too. */
function isFields(yaml: string): boolean {
  if (/^#/m.test(yaml)) return false
  if (/^[\w\u3041-\u9fff-]+:/m.test(yaml)) return true
  const lines = yaml.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => KEYS.has(nameOf(line)))
}

const nameOf = (line: string) => /^([\w\u3041-\u9fff-]+)：/.exec(line)?.[1]?.toLowerCase() ?? ''

function readTitles(text: string): FrontMatter | null {
  const found = readTitleBlock(text)
  if (!found) return null
  const front = { title: found.title, subtitle: [], bylines: [...found.authors, ...found.date] }
  return { end: found.end, front, shown: [...front.title, ...front.bylines], unshown: [] }
}

const KEYS = new Map<string, keyof GivenFront>(
  Object.entries({
    title: 'title',
    标题: 'title',
    標題: 'title',
    タイトル: 'title',
    subtitle: 'subtitle',
    副标题: 'subtitle',
    副標題: 'subtitle',
    サブタイトル: 'subtitle',
    author: 'bylines',
    authors: 'bylines',
    作者: 'bylines',
    著者: 'bylines',
    institute: 'bylines',
    date: 'bylines',
    日期: 'bylines',
    日付: 'bylines',
  } as const),
)

/** What is no YAML after all, as `title: 守则: 试行`, is read by its lines. */
function valuesByLine(text: string, from: number, inside: string): Omit<FrontMatter, 'end'> {
  const front: GivenFront = { title: [], subtitle: [], bylines: [] }
  const whole = { start: from, end: from + inside.length }
  const fields = fieldsOf(text, whole)
  if (!fields) return { front, shown: [], unshown: [whole] }
  const unshown: Span[] = []
  for (const { key, values, span } of fields) {
    const kind = KEYS.get(key.toLowerCase())
    const words = values.filter((value) => !isEmpty(value))
    if (kind) front[kind].push(...words)
    else unshown.push(...(/[^!-~]/.test(key) ? [span] : words))
  }
  return { front, shown: [...front.title, ...front.subtitle, ...front.bylines], unshown }
}

/** Null for what is no YAML, or no map. */
function valuesOf(text: string, from: number, yaml: string): Omit<FrontMatter, 'end'> | null {
  const front: GivenFront = { title: [], subtitle: [], bylines: [] }
  const unshown: Span[] = []
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' })
  if (errors.length > 0 || !isMap(contents)) return null
  for (const pair of contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : ''
    const spans = scalarsOf(text, from, pair.value).filter((span) => !isEmpty(span))
    const kind = KEYS.get(key)
    if (kind) front[kind].push(...spans)
    else unshown.push(...unshownOf(spans, from, pair))
  }
  const shown = [...front.title, ...front.subtitle, ...front.bylines]
  return { front, shown, unshown: [...unshown, ...commentsIn(yaml, from, [...shown, ...unshown])] }
}

/**
 * What is gone of a field that is not shown: its words, and with them a name that is no identifier (负责人: …).
 */
function unshownOf(spans: readonly Span[], from: number, { key, value }: Pair): readonly Span[] {
  const isWords = !isScalar(key) || /[^!-~]/.test(String(key.value))
  const [start] = isNode(key) && key.range ? key.range : []
  const [, end] = isNode(value) && value.range ? value.range : []
  if (spans.length === 0 || !isWords || start === undefined || end === undefined) return spans
  return [{ start: from + start, end: from + end }]
}

/** Comments behind a value; a # within one is none. */
function commentsIn(yaml: string, from: number, values: readonly Span[]): Span[] {
  return [...yaml.matchAll(/(?<=[ \t])#[^\r\n]*/g)]
    .map(({ 0: words, index }) => ({ start: from + index, end: from + index + words.length }))
    .filter((span) => !values.some((value) => overlaps(value, span)))
}

/** The words of a value, and of those in its lists and maps (author: [{name: …}]). */
function scalarsOf(text: string, from: number, node: Pair['value']): Span[] {
  if (isSeq(node)) return node.items.flatMap((item) => scalarsOf(text, from, item))
  if (isMap(node)) return node.items.flatMap((pair) => scalarsOf(text, from, pair.value))
  // *甲 is said of something in YAML; who writes it here means what it says.
  if (isAlias(node) && node.range) return [rangeOf(from, node.range)]
  if (!isScalar(node) || !node.range || node.source === '') return []
  const span = rangeOf(from, node.range)
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  if (isQuoted) return [trimmed(text, { start: span.start + 1, end: span.end - 1 })]
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const header = isBlock ? /^[|>][^\r\n]*/.exec(text.slice(span.start, span.end))?.[0].length : 0
  return [trimmed(text, { start: span.start + (header ?? 0), end: span.end })]
}

function rangeOf(from: number, [start, end]: readonly [number, number, number]): Span {
  return { start: from + start, end: from + end }
}
