import type { Sentence } from '../../../language/clauses.ts'
import { measure } from '../../../language/length.ts'
import { isMeant, PLAIN_OPENING } from '../../../language/parallels.ts'
import { isEmpty } from '../../../model/span.ts'
import { sharedEnd, sharedStart, strengthOf, weigh, wordsOf } from './frame.ts'
import { group, type Member, type Parallel, type Read } from './group.ts'

/** Sentences between two leads that only support the first. */
const MOST_BETWEEN = 3
const MOST_LEADS = 6

/** Sentences whose first clauses share a frame, with what supports each: 要学习理论，…。要学习政策，…。 */
export function leads(all: readonly Sentence[], read: Read): Parallel[] {
  const sentences = all.flatMap(announced)
  const heads = sentences.map((sentence) => {
    const head = headOf(sentence, read)
    return head ? wordsOf(read(head.span)) : []
  })
  const found: Parallel[] = []
  let at = 0
  while (at < sentences.length) {
    const chain = chainFrom(heads, at)
    const made = chain.length >= 2 ? leadGroup(sentences, chain, heads, read) : null
    if (made) found.push(made)
    at = made ? (chain.at(-1) ?? at) + 1 : at + 1
  }
  return found
}

/** What stands behind a colon is a sentence of its own. */
function announced(sentence: Sentence): Sentence[] {
  const { span, clauses } = sentence
  const colon = clauses.findIndex(({ mark }) => mark === '：' || mark === ':')
  const next = clauses[colon + 1]
  if (colon < 0 || !next) return [sentence]
  const before = { start: span.start, end: clauses[colon]?.span.end ?? span.end }
  return [
    { span: before, clauses: clauses.slice(0, colon + 1) },
    { span: { start: next.span.start, end: span.end }, clauses: clauses.slice(colon + 1) },
  ]
}

/** The first clause that is more than a connective: 反之，什么时候… */
function headOf({ clauses }: Sentence, read: Read): Sentence['clauses'][number] | undefined {
  return clauses.find(({ span }) => measure(read(span)) > LONGEST_CONNECTIVE) ?? clauses[0]
}

const LONGEST_CONNECTIVE = 2

/** Indices of sentences that continue the frame of `from`, with few others between them. */
function chainFrom(heads: readonly (readonly string[])[], from: number): number[] {
  const chain = [from]
  for (let at = from + 1; at < heads.length && chain.length < MOST_LEADS; at += 1) {
    if (at - (chain.at(-1) ?? from) > MOST_BETWEEN + 1) break
    const members = [...chain, at].map((index) => heads[index] ?? [])
    if (isChained(members)) chain.push(at)
  }
  return chain
}

/** A third head may make a frame of what two do not. */
function isChained(members: readonly (readonly string[])[]): boolean {
  return leadStrength(members) > 0 || (members.length === 2 && sharedStart(members) >= 2)
}

/** Dates and ordinals count; they are no frame. */
const COUNTING = /^(?:第|\d|[〇一二三四五六七八九十]+(?:年|月|是|要|、|方面))/
/** In words: “In this case” leads nothing. */
const SHORTEST_LEAD = 3
const SHORTEST_LATIN = 4

/** Leads stand far apart, so their frame must begin with a word of their own or fill half of each. */
function leadStrength(members: readonly (readonly string[])[]): number {
  const [first = []] = members
  const start = sharedStart(members)
  if (start === 0 || COUNTING.test(first.join('')) || !members.every(isLead)) return 0
  const strength = strengthOf(members)
  const opening = first.slice(0, start).join('')
  const isBound = isMeant(first.slice(0, start)) && !PLAIN_OPENING.test(opening)
  const isSure = strength >= PLAIN_STRENGTH && isHeld(members, start)
  // 加强…建设 three times.
  const isFramed = members.length > 2 && start >= 2 && sharedEnd(members, start) >= 2
  if (!isBound && !isSure && !isFramed) return 0
  return members.length === 2 && strength < PAIR_STRENGTH ? 0 : strength
}

function isLead(words: readonly string[]): boolean {
  return words.length >= (/^[a-z]/.test(words[0] ?? '') ? SHORTEST_LATIN : SHORTEST_LEAD)
}

function isHeld(members: readonly (readonly string[])[], start: number): boolean {
  return isHeldBeyond(members, start) || (members.length > 2 && isLong(members, start))
}

/** Sentences on one subject begin alike; parallel ones also go on, or end, alike. */
function isHeldBeyond(members: readonly (readonly string[])[], start: number): boolean {
  const rests = members.map((words) => words.slice(start))
  const [first = [], ...others] = rests
  const shared = first.filter((word) => others.every((words) => words.includes(word)))
  return weigh(shared) >= 2
}

/** What they begin with is half of each. */
function isLong(members: readonly (readonly string[])[], start: number): boolean {
  return members.every((words) => weigh(words.slice(0, start)) * 2 >= weigh(words))
}

/** What two heads must come to. */
const PAIR_STRENGTH = 0.57
/** What a frame that begins with a plain word, or with what the text is about, must come to. */
const PLAIN_STRENGTH = 0.55

/** A head that is longer, in characters of Han, is a sentence. */
const LONGEST_LEAD = 42

/** Support that is parallel itself (成在作风，败在作风; 好在作风，坏在作风) makes a frame surer. */
function wholeStrength(members: readonly Member[], read: Read): number {
  const bodies = members.map(({ body }) => (body ? wordsOf(read(body)) : []))
  if (bodies.some((words) => words.length === 0 || words.length > LONGEST_SUPPORT)) return 0
  const heads = members.map(({ head }) => wordsOf(read(head)))
  return strengthOf(heads.map((head, index) => [...head, ...(bodies[index] ?? [])]))
}

/** Longer support is running text, in words. */
const LONGEST_SUPPORT = 24

function leadGroup(
  sentences: readonly Sentence[],
  chain: readonly number[],
  heads: readonly (readonly string[])[],
  read: Read,
): Parallel | null {
  const members = chain.map((index, place) =>
    memberOf(sentences, index, chain[place + 1] ?? afterOwn(sentences, index), read),
  )
  const strength = Math.max(
    leadStrength(chain.map((index) => heads[index] ?? [])),
    wholeStrength(members, read),
  )
  const supported = members.filter(({ body }) => body).length
  const isRepeated = new Set(members.map(({ head }) => read(head))).size < members.length
  if (strength === 0 || isRepeated || supported * 2 < members.length) return null
  if (members.some(({ head }) => measure(read(head)) > LONGEST_LEAD)) return null
  return group('leads', members, strength)
}

/** One past what belongs to the last sentence of a chain: what its colon announces is its own. */
function afterOwn(sentences: readonly Sentence[], index: number): number {
  const mark = sentences[index]?.clauses.at(-1)?.mark ?? ''
  return index + (mark === '：' || mark === ':' ? 2 : 1)
}

/** A sentence's head, and what supports it up to sentence `until`. */
function memberOf(
  sentences: readonly Sentence[],
  index: number,
  until: number,
  read: Read,
): Member {
  const sentence = sentences[index]
  const clause = sentence && headOf(sentence, read)
  const head = clause?.span ?? { start: 0, end: 0 }
  const end = (sentences[until - 1] ?? sentence)?.span.end ?? head.end
  const second = sentence?.clauses[clause ? sentence.clauses.indexOf(clause) + 1 : 1]
  const next = second?.span.start ?? sentences[index + 1]?.span.start ?? end
  const body = next < end ? { start: next, end } : null
  return { head, body: body && isEmpty(body) ? null : body }
}
