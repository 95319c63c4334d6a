import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { isEmpty, overlaps, type Span, trimmed } from '../../model/span.ts'
import type { GivenFront } from '../body.ts'

/** What stands in the YAML at the head of a Markdown file, as spans of the file. */
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

/** The front matter that a Markdown file begins with; null where it has none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[0].length
  if (!opening) return null
  const closing = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/.exec(
    text.slice(opening - 1, LONGEST),
  )
  if (!closing) return null
  const yaml = text.slice(opening, Math.max(opening, opening - 1 + closing.index))
  const isYaml = /^[\w\u3041-\u9fff-]+:/m.test(yaml) && !/^#/m.test(yaml)
  if (!isYaml) return null
  const end = opening - 1 + closing.index + closing[0].length
  return { end, ...valuesOf(text, opening, yaml) }
}

const KEYS: Record<string, 'title' | 'subtitle' | 'bylines'> = {
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
}

function valuesOf(text: string, from: number, yaml: string): Omit<FrontMatter, 'end'> {
  const front: GivenFront = { title: [], subtitle: [], bylines: [] }
  const unshown: Span[] = []
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' })
  if (errors.length > 0 || !isMap(contents)) {
    return { front, shown: [], unshown: [{ start: from, end: from + yaml.length }] }
  }
  for (const pair of contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : ''
    const spans = scalarsOf(text, from, pair.value).filter((span) => !isEmpty(span))
    const kind = KEYS[key]
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
  if (!isScalar(node) || !node.range || node.source === '') return []
  const [start, end] = node.range
  const span = { start: from + start, end: from + end }
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  if (isQuoted) return [trimmed(text, { start: span.start + 1, end: span.end - 1 })]
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const header = isBlock ? /^[|>][^\r\n]*/.exec(text.slice(span.start, span.end))?.[0].length : 0
  return [trimmed(text, { start: span.start + (header ?? 0), end: span.end })]
}
