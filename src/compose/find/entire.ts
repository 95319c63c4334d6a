import { type Sentence, sentenceAt } from '../../language/clauses.ts'
import { GOVERNING, JOINED_REST, JOINS, JOINTS } from '../../language/enumerations.ts'
import { VERB } from '../../language/latin.ts'
import { LONGEST_STATEMENT, measure } from '../../language/length.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import type { Parallel } from './parallel/index.ts'

/** So many members stand for themselves, whatever is around them. */
const MANY = 4

/**
 * A group inside a sentence as it can stand on a slide: with the rest of its list, and the word that
 * governs it. Null where the sentence is not to be taken apart: its end hangs on the last member
 * (会出现…、…、…的局面) and it is short enough to be said whole.
 */
export function entire(
  context: Context,
  sentences: readonly Sentence[],
  group: Parallel,
): Parallel | null {
  if (group.kind === 'leads' || group.members.some(({ body }) => body)) return group
  const sentence = sentences[sentenceAt(sentences, group.span)]
  if (!sentence || group.span.end > sentence.span.end) return group
  const whole = withRest(context, group)
  if (!whole) return null
  const { text } = context.document
  const before = text.slice(sentence.span.start, whole.span.start)
  const governing = GOVERNING.exec(before)?.[0]
  const hangs = text[whole.span.end] === '的' && whole.members.length < MANY
  if (hangs && (governing || measure(context.read(sentence.span)) <= LONGEST_STATEMENT)) return null
  return governing ? opened(whole, governing.length) : whole
}

/** With the further members of its list; null where they can't be told. */
function withRest({ document: { text } }: Context, group: Parallel): Parallel | null {
  const { start: from, end } = group.span
  if (text[from - 1] === '、') return null
  if (text[end - 1] === '等') return withoutEtc(group)
  const latin = latinRest(text, end)
  if (latin.length > 0) return withMembers(group, latin)
  const behind = text.slice(end, end + 60)
  if (!JOINS.test(behind)) return group
  const rest = JOINED_REST.exec(behind)?.[1]
  const last = group.members.at(-1)?.head
  // 军队的面貌、中华民族的面貌: of a member with 的 the first half would be taken for all of it.
  const isHalf = last && text.slice(last.start, last.end).includes('的')
  if (rest === undefined || (isHalf && behind[rest.length] === '的')) return null
  const heads: Span[] = []
  let at = end
  for (const part of rest.split(JOINTS)) {
    const start = text.indexOf(part, at)
    if (part.length > 0) heads.push({ start, end: start + part.length })
    at = start + part.length
  }
  return withMembers(group, heads)
}

function withMembers(group: Parallel, heads: readonly Span[]): Parallel {
  const members = [...group.members, ...heads.map((head) => ({ head, body: null }))]
  return { ...group, members, span: { ...group.span, end: heads.at(-1)?.end ?? group.span.end } }
}

/** “Managing Members, Contributing Members and Fellows.”: to the last, which “and” stands before. */
const LATIN_REST =
  /^(?:,\s+(?!(?:and|or)\s)[^,.;:()]{2,60}){0,6},?\s+(?:and|or)\s+[^,.;:()]{2,60}(?=[.;]|$)/
const LATIN_PARTS = /,?\s+(?:and|or)\s+|,\s+/g

/** The further members of an English list; none where what follows is more than names. */
function latinRest(text: string, from: number): Span[] {
  const rest = LATIN_REST.exec(text.slice(from, from + 300))?.[0]
  if (rest === undefined || VERB.test(rest)) return []
  const parts = [...rest.matchAll(LATIN_PARTS)]
  return parts.map(({ 0: sign, index }, at) => ({
    start: from + index + sign.length,
    end: from + (parts[at + 1]?.index ?? rest.length),
  }))
}

/** 村民会议、村民监事会等: 等 is no part of the last. */
function withoutEtc(group: Parallel): Parallel {
  const last = group.members.at(-1)
  if (!last) return group
  const head = { ...last.head, end: last.head.end - 1 }
  return {
    ...group,
    members: [...group.members.slice(0, -1), { ...last, head }],
    span: { ...group.span, end: head.end },
  }
}

/** With the word before its first member. */
function opened(group: Parallel, length: number): Parallel {
  const [first, ...others] = group.members
  if (!first) return group
  const start = first.head.start - length
  const members = [{ ...first, head: { ...first.head, start } }, ...others]
  return { ...group, members, span: { ...group.span, start } }
}
