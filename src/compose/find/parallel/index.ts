import type { Sentence } from '../../../language/clauses.ts'
import { measure } from '../../../language/length.ts'
import { DETERMINER } from '../../../language/parallels.ts'
import { findQuotes } from '../../../language/quotes.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { correlatives } from './correlatives.ts'
import { group, type Parallel, type Read } from './group.ts'
import { leads } from './leads.ts'
import { makeNearby } from './nearby.ts'
import { pairs } from './pairs.ts'
import { enumerated, type Piece, pieceOf, quotedMembers } from './pieces.ts'
import { type Row, rowsOf } from './rows.ts'
import { subjects } from './subjects.ts'

export type { Parallel } from './group.ts'

/** The outermost parallel groups of a passage in reading order; they do not overlap. */
export function findParallels(
  sentences: readonly Sentence[],
  text: string,
  read: Read,
): Parallel[] {
  const chosen = allParallels(sentences, text, read)
  const nearby = makeNearby<Parallel>()
  for (const group of chosen) nearby.add(group)
  return chosen.filter(
    (group) => !nearby.to(group.span).some((other) => other !== group && isWithin(group, other)),
  )
}

/** All parallel groups of a passage in reading order: they stand apart or one within a member of another. */
export function allParallels(sentences: readonly Sentence[], text: string, read: Read): Parallel[] {
  const found = [
    ...pairs(sentences, read),
    ...leads(sentences, read),
    ...correlatives(sentences, read),
    ...subjects(sentences, read),
    ...clauses(sentences, read),
    ...phrases(sentences, text, read),
  ]
  const chosen: Parallel[] = []
  const nearby = makeNearby<Parallel>()
  for (const group of found.sort((a, b) => weight(b) - weight(a) || a.span.start - b.span.start)) {
    const isFree = nearby
      .to(group.span)
      .every(
        (other) =>
          !overlaps(other.span, group.span) || isWithin(group, other) || isWithin(other, group),
      )
    if (!isFree) continue
    chosen.push(group)
    nearby.add(group)
  }
  return chosen.sort((a, b) => a.span.start - b.span.start)
}

/** One member holds the whole group. */
function isWithin({ span }: Parallel, { members }: Parallel): boolean {
  return members.some(({ head, body }) => holds(head, span) || (body && holds(body, span)))
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** More members, closer frames and larger units first. */
const RANK: Record<Parallel['kind'], number> = { pairs: 3, leads: 2.6, clauses: 1.6, phrases: 1 }

function weight({ kind, members, strength }: Parallel): number {
  return RANK[kind] * (0.4 + strength) * Math.min(members.length, 5)
}

/** Longer clauses are no members of a row, in characters of Han. */
const LONGEST_CLAUSE = 40
/** Rows of shorter members are phrases. */
const LONGEST_PHRASE = 6

/** 以创新的思维做规划，以创新的思路解难题，以创新的气魄干事业 */
function clauses(sentences: readonly Sentence[], read: Read): Parallel[] {
  const pieces = sentences.flatMap((sentence) =>
    sentence.clauses.map(({ span, mark }) =>
      measure(read(span)) <= LONGEST_CLAUSE ? pieceOf(span, mark, read) : null,
    ),
  )
  return rowsOf(pieces, read, isClauseRow).map(rowGroup)
}

/** Two clauses in passing are a row only where both their ends are the same. */
function isClauseRow({ members, start, end, strength }: Row): boolean {
  return members.length >= 3 || (start >= 2 && (strength >= 0.72 || (end >= 2 && strength >= 0.6)))
}

/** 学以立德、学以增智、学以致用; “以德修身，以才立业” */
function phrases(sentences: readonly Sentence[], text: string, read: Read): Parallel[] {
  const found: Parallel[] = []
  const add = (pieces: readonly Piece[], isQuoted: boolean) => {
    for (const row of rowsOf(pieces, read, isQuoted ? isQuotedRow : isPhraseRow)) {
      found.push(rowGroup(row))
    }
  }
  for (const sentence of sentences) {
    for (const { span } of sentence.clauses) {
      for (const pieces of enumerated(text, span, read)) add(pieces, false)
    }
    for (const quote of findQuotes(text, sentence.span)) add(quotedMembers(text, quote, read), true)
  }
  return found
}

function isQuotedRow({ members }: Row): boolean {
  return members.length >= 3
}

/**
 * Nouns in a row share their last word (司法部门、执法部门; 理论研究、战略研究) or a determiner without
 * any art.
 */
function isPhraseRow({ members, start, end, opening }: Row): boolean {
  const [first, second, ...others] = members
  const length = lengthOf(first)
  const isEven = [second, ...others].every((one) => lengthOf(one) === length)
  // Of long members the first may hold more: 微观搞活与宏观控制相互促进、速度与效益相互统一
  const isStep =
    lengthOf(second) >= LONG && others.every((one) => lengthOf(one) === lengthOf(second))
  const areNouns = start === 0 && end === 2 && length === 4
  return (
    members.length >= 3 &&
    (start > 0 || isStep || (isEven && !areNouns)) &&
    !DETERMINER.test(opening)
  )
}

/** In UTF-16 units. */
const LONG = 8

const lengthOf = (span: Span | undefined) => (span ? span.end - span.start : 0)

function rowGroup({ members, strength }: Row): Parallel {
  const isShort = members.every((one) => lengthOf(one) <= LONGEST_PHRASE)
  return group(
    isShort ? 'phrases' : 'clauses',
    members.map((head) => ({ head, body: null })),
    strength,
  )
}
