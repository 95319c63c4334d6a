import type { Block, Mark, Omission } from '../../model/document.ts'
import { type Checked, type Problem, placeOf } from '../../model/problem.ts'
import { countBefore } from '../../model/search.ts'
import { difference, isEmpty, type Span, sliceOf, trimmed } from '../../model/span.ts'
import { alignedRuns, type Run, tableOf } from '../aligned.ts'
import type { Body } from '../body.ts'
import { languageOf } from '../language.ts'
import { SAID } from '../said.ts'
import { type Tag, tagsOf } from '../tags.ts'
import { withoutRules } from './drawn-lines.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import { type Line, linesOf } from './lines.ts'
import { type Part, paragraphsOf } from './paragraphs.ts'

/** A .txt file: its paragraphs, whatever parts them, without page furniture. */
export function readPlain(text: string): Checked<Body> {
  const tags = tagsOf(text)
  const breaks = tags.filter(({ isBreak }) => isBreak).map(({ span }) => span)
  const ruled = withoutRules(text, linesOf(text, breaks))
  const { lines, syntax, headings } = ruled
  const furniture = furnitureOf(text, lines)
  const tables = tablesIn(text, lines, furniture)
  const aligned = new Set(tables.flatMap(({ from, to }) => indices(from, to)))
  const parts = paragraphsOf(text, lines, furniture, aligned)
  const paragraphs = parts.flatMap((part): Block[] => {
    const span = withoutTags(text, part, tags)
    if (isEmpty(span)) return []
    const level = headings.get(part.start)
    return [level === undefined ? { type: 'paragraph', span } : { type: 'heading', span, level }]
  })
  const blocks = [...paragraphs, ...tables.map(({ rows }) => tableOf(rows))]
  blocks.sort((a, b) => a.span.start - b.span.start)
  const omitted = [...commentsIn(text, tags), ...drawnIn(text, ruled)]
  const marks = marksOf(text, parts, tags, syntax)
  const value = { text, blocks, marks, assets: [], omitted }
  return { value, problems: problemsOf(text, { tags, lines, furniture, parts }) }
}

/** Comments are no formatting: their words are seen nowhere. */
function commentsIn(text: string, tags: readonly Tag[]): Omission[] {
  const comments = tags
    .map(({ span }) => sliceOf(text, span))
    .filter((tag) => tag.startsWith('<!--'))
    .map((tag) => tag.slice(4, -3).replace(/\s+/g, ''))
  if (comments.length === 0) return []
  return [{ kind: 'md-comment', count: comments.length, characters: comments.join('').length }]
}

/** Rows and frames of signs are drawing: they say nothing, and nobody misses them; that they are gone is said. */
function drawnIn(text: string, { syntax, drawn }: ReturnType<typeof withoutRules>): Omission[] {
  if (drawn === 0) return []
  const signs = syntax.map((span) => sliceOf(text, span)).join('')
  return [{ kind: 'txt-rule', count: drawn, characters: signs.replace(/\s+/g, '').length }]
}

/** Lines with their fields under each other; none goes over an empty line or over furniture. */
function tablesIn(
  text: string,
  lines: readonly Line[],
  furniture: ReadonlyMap<number, Furniture>,
): Run[] {
  const isApart = (index: number) =>
    lines[index]?.isApart === true || furniture.has(index) || furniture.has(index - 1)
  return alignedRuns(text, lines, { byTabs: false, isApart })
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function marksOf(
  text: string,
  parts: readonly Part[],
  tags: readonly Tag[],
  drawn: readonly Span[],
): Mark[] {
  const syntax = [...tags.map(({ span }) => span), ...drawn].map(
    (span): Mark => ({ type: 'syntax', span }),
  )
  const inside = parts.flatMap((part) => part.inside)
  const furniture = inside.map((span): Mark => ({ type: 'furniture', span }))
  const ends = parts.flatMap((part) => part.torn).filter((span) => !isBetweenWords(text, span))
  // A page number that stands where a line is torn is no line end: the full text has it.
  const torn = difference(ends, inside).map((span): Mark => ({ type: 'syntax', span }))
  return [...syntax, ...furniture, ...torn].sort((a, b) => a.span.start - b.span.start)
}

/** A line end in Latin text and in Korean is a space; one beside PM2.5 within Chinese is none. */
export function isBetweenWords(text: string, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - BESIDE), start) + text.slice(end, end + BESIDE)
  return !/[\u2e80-\uabff\uf900-\uffef]/.test(around)
}

const BESIDE = 10

/** `span` without the tags at its ends; `tags` are in order. */
function withoutTags(text: string, { start, end }: Span, tags: readonly Tag[]): Span {
  let span = trimmed(text, { start, end })
  const inside = within(tags, { start, end })
  for (const tag of inside) {
    if (tag.start === span.start) span = trimmed(text, { start: tag.end, end: span.end })
  }
  for (const tag of inside.reverse()) {
    if (tag.end === span.end) span = trimmed(text, { start: span.start, end: tag.start })
  }
  return span
}

function within(tags: readonly Tag[], { start, end }: Span): Span[] {
  const low = countBefore(tags, start, (one) => one.span.start)
  const found: Span[] = []
  for (let at = low; (tags[at]?.span.end ?? Infinity) <= end; at += 1) {
    const tag = tags[at]
    if (tag) found.push(tag.span)
  }
  return found
}

interface Found {
  tags: readonly Tag[]
  lines: readonly Line[]
  furniture: ReadonlyMap<number, Furniture>
  parts: readonly Part[]
}

/** More torn lines than this are not named one by one. */
const MOST_TORN = 20

function problemsOf(text: string, { tags, lines, furniture, parts }: Found): Problem[] {
  const said = SAID[languageOf(text)]
  const warn = (code: Problem['code'], at: number, message: string): Problem => ({
    severity: 'warning',
    code,
    message,
    ...placeOf(text, at),
  })
  const kinds = new Map<Furniture, { first: number; count: number }>()
  for (const [index, kind] of furniture) {
    const { first = index, count = 0 } = kinds.get(kind) ?? {}
    kinds.set(kind, { first: Math.min(first, index), count: count + 1 })
  }
  return [
    ...tags
      .slice(0, 1)
      .map(({ span }) => warn('tags-left', span.start, said.tagsLeft(tags.length))),
    ...[...kinds].map(([kind, { first, count }]) =>
      warn('furniture-left', lines[first]?.start ?? 0, said.furnitureLeft(kind, count)),
    ),
    ...parts
      .flatMap(({ torn }) => torn)
      .slice(0, MOST_TORN)
      .map(({ end }) => warn('line-torn', end, said.lineTorn())),
  ]
}
