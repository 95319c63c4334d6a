import { type Clause, type Sentence, sentenceAt } from '../../../language/clauses.ts'
import { countBefore } from '../../../model/search.ts'
import { group, type Member, type Parallel, type Read } from './group.ts'

/** Words that announce two members, and how far apart they may stand, in clauses. */
const CORRELATIVES: readonly { first: RegExp; second: RegExp; reach: number }[] = [
  { first: /^既/, second: /^又/, reach: 8 },
  { first: /^一方面/, second: /^另一方面/, reach: 24 },
  { first: /^一[句种类个条]是/, second: /^另一[句种类个条]是/, reach: 24 },
  { first: /^on (?:the )?one hand/i, second: /^on the other/i, reach: 12 },
  { first: /^一方では/, second: /^他方(?:では|、)/, reach: 12 },
]
/** 既有利于A，又有利于B without support of their own are one clause each: no group. */
const FEWEST_BETWEEN = 2
/** 一句是 alone is no head: the clause after it belongs to it. In characters. */
const SHORTEST_HEAD = 5
const STRENGTH = 0.6

/** 既要立足当前，…，又要着眼长远，…; 一方面…，另一方面… */
export function correlatives(sentences: readonly Sentence[], read: Read): Parallel[] {
  const clauses = sentences.flatMap((sentence) => sentence.clauses)
  return clauses.flatMap((clause, at) => {
    const words = read(clause.span)
    return CORRELATIVES.filter(({ first }) => first.test(words)).flatMap(({ second, reach }) => {
      const near = clauses.slice(at + 1, at + 1 + reach)
      const apart = near.findIndex(({ span }) => second.test(read(span))) + 1
      if (apart < FEWEST_BETWEEN) return []
      const end = sentenceEnd(sentences, clauses, at + apart)
      const members = [
        memberOf(clauses.slice(at, at + apart), read),
        memberOf(clauses.slice(at + apart, end), read),
      ]
      return [group('leads', members, STRENGTH)]
    })
  })
}

/** One past the last clause of the sentence that clause `at` stands in. */
function sentenceEnd(
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  at: number,
): number {
  const start = clauses[at]?.span.start ?? 0
  const end = sentences[sentenceAt(sentences, { start, end: start + 1 })]?.span.end ?? 0
  return countBefore(clauses, end, ({ span }) => span.start)
}

function memberOf(clauses: readonly Clause[], read: Read): Member {
  const [first, second] = clauses
  const own = first?.span ?? { start: 0, end: 0 }
  const isShort = second !== undefined && read(own).length < SHORTEST_HEAD
  const head = isShort ? { start: own.start, end: second.span.end } : own
  const next = clauses[isShort ? 2 : 1]
  const last = clauses.at(-1)
  return { head, body: next && last ? { start: next.span.start, end: last.span.end } : null }
}
