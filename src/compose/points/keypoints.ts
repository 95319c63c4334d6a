import { isAdverbial } from '../../language/adverbial.ts'
import type { Clause, Sentence } from '../../language/clauses.ts'
import { isConditional } from '../../language/conditions.ts'
import { opensSubject } from '../../language/grammar.ts'
import { isHan, measure } from '../../language/length.ts'
import { AND, NEEDS_BEFORE, POINTER } from '../../language/openings.ts'
import { isClosed, isInStep, isNoBeginning, isPhrase, wait } from '../../language/wording.ts'
import { areCounterparts, isGround, isPurpose, worthOf } from '../../language/worth.ts'
import type { Span } from '../../model/span.ts'

/** A point as it stands on a slide: a lead phrase and what supports it, or a sentence in plain type. */
export interface Point {
  /** Null where no part of the sentence stands alone: then all of it is the body. */
  head: Span | null
  body: Span | null
  /** The sentence it was taken from. */
  sentence: Span
  score: number
  /** The sentence before it, where the two only say together what either says half of. */
  half: Span | null
  /** It speaks of what the sentence before it says. */
  hangs: boolean
}

type Read = (span: Span) => string
type Cut = Pick<Point, 'head' | 'body'>

/** A lead phrase is at most this long, in characters of Han (Latin counts a third). */
const LONGEST_HEAD = 26
const LONGEST_BODY = 58
/** With the ground for what it asks it may be longer. */
const LONGEST_ASKED = 36
/** A whole sentence that can't be parted stands in bold up to this. */
const LONGEST_ALONE = 36
/** A sentence in plain type is cut at a clause beyond this, or beyond the second where it can't be before. */
const LONGEST_PLAIN = 66
const LONGEST_WHOLE = 90
const LONGEST_CONDITIONAL = 140
/** A sentence of Latin letters or kana is not cut up to this. */
export const LONGEST_UNPARTED = 130
/** What can't be cut at all is shown whole up to this: some four slides of running text. */
const LONGEST_HELD = 700
/** Less of a sentence says nothing, unless it is all of it. */
const SHORTEST_PLAIN = 10
/** A word or two are no sentence, in characters of Han. */
const SHORTEST_SENTENCE = 4

/** The points that a run of sentences offers, each with how much it matters. */
export function pointsOf(sentences: readonly Sentence[], read: Read): Point[] {
  let before: Sentence | null = null
  return withFurther(sentences, read).flatMap((sentence, index, all) => {
    const words = read(sentence.span)
    const half = before && areHalves(before, sentence, read) ? before.span : null
    before = null
    if (isStray(words)) return []
    const cut = isHan(words) ? cutHan(sentence.clauses, read) : cutWhole(sentence, read)
    if (!cut) return []
    before = sentence
    const place = index === 0 || index === all.length - 1 ? 1 : 0
    const hangs = hangsOn(words)
    return [{ ...cut, sentence: sentence.span, score: worthOf(words) + place, half, hangs }]
  })
}

/** 急不得，是说…；等不得，是说…: either says half of what both say. */
function areHalves(first: Sentence, second: Sentence, read: Read): boolean {
  const opening = ({ clauses: [clause] }: Sentence) => (clause ? read(clause.span) : '')
  const isParted = /[；;]$/.test(read(first.span))
  const [one, other] = [opening(first), opening(second)]
  return (
    areCounterparts(read(first.span), read(second.span)) ||
    (isParted && one.length === other.length && one.slice(-2) === other.slice(-2))
  )
}

/** A sign left over from typing is no sentence in any language. */
function isStray(words: string): boolean {
  return !TWO_LETTERS.test(words)
}

const TWO_LETTERS = /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u

/** Does it speak of the sentence before it? Most sentences of Han need not be searched for words of English. */
function hangsOn(words: string): boolean {
  return LATIN_WORD.test(words) && NEEDS_BEFORE.test(words)
}

const LATIN_WORD = /[a-z]{2}/i

/** Behind a semicolon, in characters of Han. */
const LONGEST_FURTHER = 20

/** What few words say behind a semicolon belongs to the sentence before: 成功了，是英雄；失败了，依然是英雄 */
function withFurther(sentences: readonly Sentence[], read: Read): Sentence[] {
  const units: Sentence[] = []
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1]
    const last = units.at(-1)
    const goesOn = before && /[；;]$/.test(read(before.span)) && isHan(read(sentence.span))
    if (last && goesOn && measure(read(sentence.span)) <= LONGEST_FURTHER) {
      last.span = { start: last.span.start, end: sentence.span.end }
      last.clauses.push(...sentence.clauses)
    } else units.push({ span: sentence.span, clauses: [...sentence.clauses] })
  })
  return units
}

/** The lead phrase of a Chinese sentence and what supports it; the sentence itself where it has none. */
function cutHan(clauses: readonly Clause[], read: Read): Cut | null {
  const own = saidIn(clauses, read)
  const whole = joined(own, read)
  if (!whole || measure(read(whole)) < SHORTEST_SENTENCE) return null
  if (isOneStatement(own, read)) return { head: whole, body: null }
  const { head: count, wide } = partsOf(own, read)
  const isWhole = wide || isPurpose(read(whole))
  if (isWhole && measure(read(whole)) <= LONGEST_CONDITIONAL) return { head: null, body: whole }
  const head = joined(own.slice(0, count), read)
  if (!head) {
    const body = plainOf(own, read) ?? plainOf(withoutSetting(own, read), read)
    return body ? { head: null, body } : null
  }
  const body = upTo(own.slice(wide ? -1 : count), LONGEST_BODY, read)
  return { head, body: body && withoutAnd(body, read) }
}

/**
 * How many clauses make the lead phrase, 0 for none. `wide` where it names what includes several things
 * (减税降费政策，包括…，执行期限全部延长): what is said of it comes behind all of them.
 */
function partsOf(clauses: readonly Clause[], read: Read): { head: number; wide: boolean } {
  const count = headClauses(clauses, read)
  const including = clauses.findIndex(({ span }, at) => at > 0 && INCLUDES.test(read(span)))
  const wide = including > 0 && including <= count
  return { head: wide ? including : count, wide }
}

/** The clauses from the first one that a sentence may begin with. */
function saidIn(clauses: readonly Clause[], read: Read): readonly Clause[] {
  const first = clauses.findIndex(
    ({ span, mark }, index) =>
      !isNoBeginning(read(span)) &&
      (index === clauses.length - 1 || !isColonLead(mark, read(span))),
  )
  if (first < 0) return []
  const [opening, ...others] = clauses.slice(first)
  return opening ? [withoutPointer(opening, read), ...others] : []
}

/** 这就要求我们深入实践: what is asked is said by itself. */
function withoutPointer(clause: Clause, read: Read): Clause {
  const { start, end } = clause.span
  const words = read(clause.span)
  const pointer = words.length === end - start ? POINTER.exec(words)?.[0].length : 0
  return pointer ? { ...clause, span: { start: start + pointer, end } } : clause
}

/** As much of a sentence as stands in plain type; null where it is too long to be cut. */
function plainOf(clauses: readonly Clause[], read: Read): Span | null {
  const found = [LONGEST_PLAIN, LONGEST_WHOLE]
    .map((most) => upTo(clauses, most, read))
    .find((span) => span && measure(read(span)) >= SHORTEST_PLAIN)
  return found ?? null
}

/**
 * Without the clauses at its head that say when and on what ground: what is said begins behind them. In
 * which case (对因此造成损失的，…) it can't be said without.
 */
function withoutSetting(clauses: readonly Clause[], read: Read): readonly Clause[] {
  const first = clauses.findIndex(({ span }) => {
    const words = read(span)
    return !isAdverbial(words) || /^(?:对|凡|因)/.test(words)
  })
  return first < 0 ? [] : clauses.slice(first)
}

/** A short sentence that has no lead phrase, or speaks of more than its first clause does, is one itself. */
function isOneStatement(clauses: readonly Clause[], read: Read): boolean {
  const whole = joined(clauses, read)
  if (!whole || measure(read(whole)) > LONGEST_ALONE) return false
  return headClauses(clauses, read) === 0
}

/** 并允许… is said below its lead phrase as 允许…. */
function withoutAnd({ start, end }: Span, read: Read): Span {
  const and = AND.exec(read({ start, end }))
  return { start: start + (and?.[0].length ?? 0), end }
}

const INCLUDES = /^(?:其中)?包括/

/** How many clauses make a lead phrase that stands alone; 0 where the sentence has none. */
function headClauses(clauses: readonly Clause[], read: Read): number {
  for (let count = 1; count <= clauses.length; count += 1) {
    const clause = clauses[count - 1]
    const next = clauses[count]
    const whole = joined(clauses.slice(0, count), read)
    if (!clause || !whole || measure(read(whole)) > LONGEST_HEAD) return 0
    if (!next) return count
    if (mayEnd(clauses, count, read)) {
      return opensSubject(read(next.span)) ? 0 : withStep(clauses, count, read)
    }
  }
  return 0
}

/** May a lead phrase end behind so many clauses? Not at 总的要求是，: what it is comes next. */
function mayEnd(clauses: readonly Clause[], count: number, read: Read): boolean {
  const last = clauses[count - 1]
  const said = clauses.map(({ span }) => read(span))
  const leadsOn = last?.mark === '，' && /是$/.test(said[count - 1] ?? '')
  return !leadsOn && !wait(said.slice(0, count), said.slice(count))
}

/** What is in step with the lead phrase belongs to it, and what is asked after a ground. */
function withStep(clauses: readonly Clause[], closed: number, read: Read): number {
  const said = clauses.map(({ span }) => read(span))
  const wordsTo = (count: number) => {
    const whole = joined(clauses.slice(0, count), read)
    return whole ? read(whole) : ''
  }
  const [first = '', second = ''] = said
  const isAsked = closed === 1 && isGround(first, second)
  if (isAsked && measure(wordsTo(2)) <= LONGEST_ASKED) return 2
  const isPair = (at: number) => isInStep(said[at - 1] ?? '', said[at] ?? '')
  const endsAt = (at: number) => at === said.length || mayEnd(clauses, at, read)
  const isOne = (at: number) =>
    isPair(at) || (at === closed && isPhrase(wordsTo(at), said[at] ?? '') && endsAt(at + 1))
  let count = closed
  while (count < said.length && isOne(count) && measure(wordsTo(count + 1)) <= LONGEST_HEAD) {
    count += 1
  }
  // Two or three of a row are not parted into lead phrase and support; a longer row may be.
  const isLast = count === said.length - 1
  return isPair(count) && (count === closed || isLast) ? 0 : count
}

/** 如何为民？ and 意思是： only announce what follows. */
function isColonLead(mark: string, words: string): boolean {
  return (mark === '：' || mark === ':') && words.length <= 12
}

/** From the first clause to the last, without what only stands in front of words. */
function joined(clauses: readonly Clause[], read: Read): Span | null {
  const [first] = clauses
  const last = clauses.at(-1)
  if (!first || !last) return null
  const whole = { start: first.span.start, end: last.span.end }
  const before = BEFORE_WORDS.exec(read(whole))?.[0].length ?? 0
  return withoutHalf({ start: whole.start + before, end: whole.end }, read)
}

/** Without a quotation mark at an end whose other half is not there: the quotation is longer. */
function withoutHalf({ start, end }: Span, read: Read): Span {
  const words = read({ start, end })
  if (words.length !== end - start) return { start, end }
  const isOpen = /^“[^”]*$/.test(words)
  const isClosed = /^[^“]*”$/.test(words)
  return { start: start + (isOpen ? 1 : 0), end: end - (isClosed ? 1 : 0) }
}

/** A hyphen for a bullet, the sign of a note, or where a newspaper's column went on (紧接第一版). */
const BEFORE_WORDS = /^(?:[*＊※†-]\s*|[〔[]\d{1,3}[〕\]]|（(?:[上紧]接|下转)第[^）]{1,4}版）\s*)+/

/** As many clauses as say at most `most` characters; null where not even the first does. */
function upTo(clauses: readonly Clause[], most: number, read: Read): Span | null {
  let found: Span | null = null
  for (let count = 1; count <= clauses.length; count += 1) {
    const span = joined(clauses.slice(0, count), read)
    if (!span || measure(read(span)) > most) break
    // 邓小平同志指出： waits for what was said.
    const isAnnouncing = '：:'.includes(clauses[count - 1]?.mark || '-')
    const isWhole = count === clauses.length
    const words = clauses.slice(0, count).map((clause) => read(clause.span))
    const rest = clauses.slice(count).map((clause) => read(clause.span))
    if (isWhole || (!isAnnouncing && isClosed(words, rest))) found = span
  }
  return found
}

/** A sentence with its mark, in plain type; a short one is a lead phrase. Too long: its first half. */
function cutWhole({ span, clauses }: Sentence, read: Read): Cut | null {
  const bare = joined(clauses, read)
  if (!bare || (clauses.length === 1 && isConditional(read(bare)))) return null
  if (measure(read(bare)) <= LONGEST_HEAD) return { head: bare, body: null }
  // What holds only under a condition is shown with it.
  const isUnparted = isConditional(read(bare))
  const kept =
    isUnparted || measure(read(span)) <= LONGEST_UNPARTED
      ? null
      : upTo(clauses, LONGEST_WHOLE, read)
  if (kept && measure(read(kept)) > LONGEST_WHOLE / 3) return { head: null, body: kept }
  // What can't be cut is shown whole: what follows may speak of it.
  if (measure(read(span)) > LONGEST_HELD) return null
  // Another mark than a full stop only leads on to what is not shown.
  const end = /[。．.!?！？”’"'）)]$/.test(read(span)) ? span.end : bare.end
  return { head: null, body: { start: bare.start, end } }
}

/** All that is shown of a point, as one stretch. */
export function wholeOf({ head, body, sentence }: Point): Span {
  return { start: (head ?? body ?? sentence).start, end: (body ?? head ?? sentence).end }
}
