import { type Sentence, sentencesOf } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import { SEEN_FROM } from '../../language/openings.ts'
import { isConnective } from '../../language/wording.ts'
import { makeSlide, type Slide } from '../../model/deck.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { findParallels, type Parallel } from '../find/parallel/index.ts'
import type { Context } from '../slide/context.ts'
import type { Place } from '../slide/place.ts'
import { beforeGroup, fitting, led } from './around.ts'

/** Two subjects with three members each (对总馆…看…看…看; 对分馆…看…看…看) are a table. */
export function nested(context: Context, place: Place, { members }: Parallel): Slide[] | null {
  const { text } = context.document
  const rows = members.map(({ head, body }) => {
    const inside = body ? findParallels(sentencesOf(text, body), text, context.read) : []
    const cells = inside[0]?.members.map((member) => member.head) ?? []
    return [aboutIn(text, head) ?? head, ...cells]
  })
  const isEven = rows.every((row) => row.length === rows[0]?.length && row.length >= 4)
  return isEven ? fitting(context, makeSlide('', 'table', { ...place, rows: [[], ...rows] })) : null
}

/** Two groups of like size that stand close belong in one table when each has a subject. */
const LONGEST_BETWEEN = 60

export function tableOf(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  first: Parallel,
  second: Parallel,
): Slide[] | null {
  const rows = [first, second]
  const isClose = second.span.start - first.span.end <= LONGEST_BETWEEN
  const alike = first.members.length === second.members.length && first.members.length >= 3
  if (!isClose || !alike || rows.some(({ members }) => members.some(({ body }) => body)))
    return null
  const subjects = rows.map((row) => subjectOf(context, sentences, row))
  const [a, b] = subjects
  if (!a || !b || !areAlike(context.read(a), context.read(b))) return null
  const cells = rows.map((row, index) => [
    subjects[index] ?? null,
    ...row.members.map(({ head }) => head),
  ])
  const slide = makeSlide('', 'table', { ...place, rows: [[], ...cells] })
  return led(context, fitting(context, slide), beforeGroup(context, sentences, first.span, a.end))
}

/** Subjects of one table are of one kind, and not the same: 总馆 and 分馆, 县（市）区 and 市直部门. */
function areAlike(a: string, b: string): boolean {
  return a !== b && [...a].some((sign) => b.includes(sign))
}

/** Whom a row of a table is about: 对…来说, or the sentence's first clause when it is short. */
function subjectOf(context: Context, sentences: readonly Sentence[], row: Parallel): Span | null {
  const sentence = sentences.find((one) => overlaps(one.span, row.span))
  const before = sentence?.clauses.filter(({ span }) => span.end <= row.span.start) ?? []
  const { text } = context.document
  for (const { span } of before) {
    const about = aboutIn(text, span)
    if (about) return about
  }
  const [first] = before
  const words = first ? context.read(first.span) : ''
  return first && !isConnective(words) && measure(words) <= 10 ? first.span : null
}

/** Of 对…来说 and its like, what it is about. */
function aboutIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const about = SEEN_FROM.exec(words)?.[1]
  if (about === undefined) return null
  const at = start + words.indexOf(about)
  return { start: at, end: at + about.length }
}
