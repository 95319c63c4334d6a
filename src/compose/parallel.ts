import { isEmpty, overlaps, type Span } from '../model/span.ts'
import { phrasesOf, type Sentence } from './clauses.ts'
import { frameOf, strengthOf, wordsOf } from './frame.ts'
import { measure } from './keypoints.ts'
import { findQuotes } from './quotes.ts'

/** A group of parallel members (排比), each the exact span of its words. */
export interface Parallel {
  /**
   * `leads`: sentences, each with text of its own behind its first clause. `pairs`: sentences of two
   * clauses. `clauses`: neighbouring clauses. `phrases`: neighbours of a few words.
   */
  kind: 'leads' | 'pairs' | 'clauses' | 'phrases'
  members: Member[]
  /** From the first member to the last one's end, supporting text included. */
  span: Span
  /** 0 to 1; see `strengthOf`. */
  strength: number
}

interface Member {
  /** The words that stand in the frame. */
  head: Span
  /** What follows them up to the next member; null where nothing does. */
  body: Span | null
}

type Read = (span: Span) => string

/** Sentences between two leads that only support the first. */
const MOST_BETWEEN = 3
const MOST_MEMBERS = 8

/** The parallel groups of a passage in reading order; they do not overlap. */
export function findParallels(
  sentences: readonly Sentence[],
  text: string,
  read: Read,
): Parallel[] {
  const found = [
    ...pairs(sentences, read),
    ...leads(sentences, read),
    ...clauses(sentences, read),
    ...phrases(sentences, text, read),
  ]
  const chosen: Parallel[] = []
  for (const group of found.sort((a, b) => weight(b) - weight(a) || a.span.start - b.span.start)) {
    if (!chosen.some(({ span }) => overlaps(span, group.span))) chosen.push(group)
  }
  return chosen.sort((a, b) => a.span.start - b.span.start)
}

/** More members, closer frames and larger units first. */
const RANK: Record<Parallel['kind'], number> = { pairs: 3, leads: 2.6, clauses: 1.6, phrases: 1 }

function weight({ kind, members, strength }: Parallel): number {
  return RANK[kind] * (0.4 + strength) * Math.min(members.length, 5)
}

/** 不学理论，就没有根基；不学政策，就没有方向；… */
function pairs(sentences: readonly Sentence[], read: Read): Parallel[] {
  const units = sentences.map(({ span, clauses: [first, second, third] }) =>
    first && second && !third && span.end - span.start <= 40
      ? { head: first.span, body: second.span }
      : null,
  )
  return runs(units, (run) => {
    const heads = strengthOf(run.map(({ head }) => wordsOf(read(head))))
    const bodies = strengthOf(run.map(({ body }) => wordsOf(body ? read(body) : '')))
    return heads > 0 && bodies > 0 ? (heads + bodies) / 2 : 0
  }).map((run) => group('pairs', run.members, run.strength))
}

/** Runs of neighbours (null parts them) that `judge` finds parallel, the longest first at each place. */
function runs(
  units: readonly (Member | null)[],
  judge: (run: readonly Member[]) => number,
): { members: Member[]; strength: number }[] {
  const found: { members: Member[]; strength: number }[] = []
  let at = 0
  while (at < units.length) {
    const run = longestRun(units, at, judge)
    if (run) found.push(run)
    at += run ? run.members.length : 1
  }
  return found
}

function longestRun(
  units: readonly (Member | null)[],
  from: number,
  judge: (run: readonly Member[]) => number,
): { members: Member[]; strength: number } | null {
  let best: { members: Member[]; strength: number } | null = null
  const members: Member[] = []
  for (const unit of units.slice(from, from + MOST_MEMBERS)) {
    if (!unit) break
    members.push(unit)
    if (members.length < 2) continue
    const strength = judge(members)
    // A frame in the middle of the members shows only from the third one on.
    if (strength <= 0 && members.length > 2) break
    if (isEnough(members, strength)) best = { members: [...members], strength }
  }
  return best
}

/** Two members are parallel only when both are long and alike. */
function isEnough(members: readonly Member[], strength: number): boolean {
  if (members.length >= 3) return true
  return strength >= 0.55 && members.every(({ head, body }) => lengthOf(head) + lengthOf(body) >= 8)
}

const lengthOf = (span: Span | null) => (span ? span.end - span.start : 0)

/** Sentences whose first clauses share a frame, with what supports each: 要学习理论，…。要学习政策，…。 */
function leads(sentences: readonly Sentence[], read: Read): Parallel[] {
  const heads = sentences.map(({ clauses: [first] }) => (first ? wordsOf(read(first.span)) : []))
  const found: Parallel[] = []
  let at = 0
  while (at < sentences.length) {
    const chain = chainFrom(heads, at)
    const group = chain.length >= 2 ? leadGroup(sentences, chain, heads, read) : null
    if (group) found.push(group)
    at = group ? (chain.at(-1) ?? at) + 1 : at + 1
  }
  return found
}

/** Indices of sentences that continue the frame of `from`, with few others between them. */
function chainFrom(heads: readonly (readonly string[])[], from: number): number[] {
  const chain = [from]
  for (let at = from + 1; at < heads.length && chain.length < 6; at += 1) {
    if (at - (chain.at(-1) ?? from) > MOST_BETWEEN + 1) break
    const members = [...chain, at].map((index) => heads[index] ?? [])
    if (leadStrength(members) > 0) chain.push(at)
  }
  return chain
}

/** Words that open a sentence in any document; a frame must hold more than them. */
const PLAIN_OPENINGS =
  /^(?:要|我们|必须|坚持|应当|应|同时|要坚持|我们要|the|a|an|each|every|all|no|this|it)$/i
const SHORTEST_LEAD = 3

/** Leads stand far apart, so their frame must begin with a word of their own or fill half of each. */
function leadStrength(members: readonly (readonly string[])[]): number {
  const { prefix, common, longest, shortest } = frameOf(members)
  if (prefix === 0 || shortest < SHORTEST_LEAD) return 0
  const opening = members[0]?.slice(0, prefix).join('') ?? ''
  const isPlain = PLAIN_OPENINGS.test(opening) || (members.length === 2 && prefix < 2)
  return isPlain && common < longest / 2 ? 0 : strengthOf(members)
}

/** A head that is longer, in characters of Han, is a sentence. */
const LONGEST_LEAD = 30

/** Support that is parallel itself (成在作风，败在作风; 好在作风，坏在作风) makes a frame surer. */
function supportStrength(members: readonly Member[], read: Read): number {
  const bodies = members.map(({ body }) => (body ? wordsOf(read(body)) : []))
  const isShort = bodies.every((words) => words.length > 0 && words.length <= 24)
  return isShort && strengthOf(bodies) > 0 ? 0.15 : 0
}

function leadGroup(
  sentences: readonly Sentence[],
  chain: readonly number[],
  heads: readonly (readonly string[])[],
  read: Read,
): Parallel | null {
  const members = chain.map((index, place) => {
    const sentence = sentences[index]
    const until = chain[place + 1] ?? index + 1
    const last = sentences[until - 1] ?? sentence
    const head = sentence?.clauses[0]?.span ?? { start: 0, end: 0 }
    const second = sentence?.clauses[1]?.span.start
    const end = last?.span.end ?? head.end
    const next = second ?? sentences[index + 1]?.span.start ?? end
    const body = next < end && until > index ? { start: next, end } : null
    return { head, body: body && isEmpty(body) ? null : body }
  })
  const strength =
    leadStrength(chain.map((index) => heads[index] ?? [])) + supportStrength(members, read)
  const supported = members.filter(({ body }) => body).length
  if (supported * 2 < members.length || !isEnough(members, strength)) return null
  if (members.some(({ head }) => measure(read(head)) > LONGEST_LEAD)) return null
  return group('leads', members, strength)
}

/** 以创新的思维做规划，以创新的思路解难题，以创新的气魄干事业 */
function clauses(sentences: readonly Sentence[], read: Read): Parallel[] {
  const units = sentences.flatMap((sentence) => [
    ...sentence.clauses.map(({ span }) =>
      lengthOf(span) <= 28 ? { head: span, body: null } : null,
    ),
    ...(sentence.span.end - sentence.span.start > 0 ? [] : [null]),
  ])
  return framedRuns(units, read).map((run) => {
    const longest = Math.max(...run.members.map(({ head }) => lengthOf(head)))
    return group(longest <= 6 ? 'phrases' : 'clauses', run.members, run.strength)
  })
}

/** 学以立德、学以增智、学以致用; “以德修身，以才立业” */
function phrases(sentences: readonly Sentence[], text: string, read: Read): Parallel[] {
  return sentences.flatMap((sentence) =>
    [...sentence.clauses.map(({ span }) => span), ...findQuotes(text, sentence.span)].flatMap(
      (span) => {
        const parts = phrasesOf(text, span).flatMap((part) => splitQuoted(text, part, span))
        const units = parts.map((head) => (lengthOf(head) <= 24 ? { head, body: null } : null))
        return framedRuns(units, read).map((run) => group('phrases', run.members, run.strength))
      },
    ),
  )
}

/** Inside a quotation ， parts the members as 、 does. */
function splitQuoted(text: string, part: Span, whole: Span): Span[] {
  const isQuoted = '“「'.includes(text[whole.start - 1] ?? ' ')
  if (!isQuoted) return [part]
  const cuts = [...text.slice(part.start, part.end).matchAll(/[^，,；]+/g)]
  return cuts.map(({ 0: words, index }) => ({
    start: part.start + index,
    end: part.start + index + words.length,
  }))
}

/**
 * Runs of members in one frame. The first may stand at the end of a longer clause (努力做到学以立德)
 * and is cut to the frame that the others share.
 */
function framedRuns(
  units: readonly (Member | null)[],
  read: Read,
): { members: Member[]; strength: number }[] {
  const judge = (run: readonly Member[]) => {
    const strength = strengthOf(run.map(({ head }) => wordsOf(read(head))))
    return strength >= 0.4 ? strength : 0
  }
  const found: { members: Member[]; strength: number }[] = []
  let at = 0
  while (at < units.length) {
    const cut = cutFirst(units, at, read)
    const plain = longestRun(units, at, judge)
    const framed = cut
      ? longestRun([cut, ...units.slice(at + 1, at + MOST_MEMBERS)], 0, judge)
      : null
    const best = better(plain, framed)
    if (best) found.push(best)
    at += best ? best.members.length : 1
  }
  return found
}

/** More members win; of as many, the closer frame. */
function better<T extends { members: Member[]; strength: number } | null>(plain: T, framed: T): T {
  const [a, b] = [plain?.members.length ?? 0, framed?.members.length ?? 0]
  return b > a || (b === a && (framed?.strength ?? 0) > (plain?.strength ?? 0)) ? framed : plain
}

/** The end of unit `at` from where the words begin that the next two share; null where it has none. */
function cutFirst(units: readonly (Member | null)[], at: number, read: Read): Member | null {
  const [first, second, third] = units.slice(at, at + 3)
  if (!first || !second || !third) return null
  const words = read(first.head)
  const [a, b] = [read(second.head), read(third.head)]
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  const from =
    shared > 0 && words.length > a.length
      ? words.lastIndexOf(a.slice(0, shared))
      : words.length - a.length
  const tail = words.slice(from)
  const isFramed =
    shared > 0 || (a.length === b.length && strengthOf([tail, a, b].map(wordsOf)) > 0)
  // Cutting counts in shown characters; with mark-up inside, those are not the source's.
  if (!isFramed || from <= 0 || words.length !== lengthOf(first.head)) return null
  return { head: { start: first.head.start + from, end: first.head.end }, body: null }
}

function group(kind: Parallel['kind'], members: readonly Member[], strength: number): Parallel {
  const last = members.at(-1)
  return {
    kind,
    members: [...members],
    span: { start: members[0]?.head.start ?? 0, end: last?.body?.end ?? last?.head.end ?? 0 },
    strength,
  }
}
