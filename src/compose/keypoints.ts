import type { Span } from '../model/span.ts'
import type { Clause, Sentence } from './clauses.ts'

/** A point as it stands on a slide: a lead phrase and the clause that supports it. */
export interface Point {
  head: Span
  body: Span | null
  /** The sentence it was taken from. */
  sentence: Span
  score: number
}

type Read = (span: Span) => string

/** A lead phrase is at least and at most this long, in characters of Han (Latin counts a third). */
const SHORTEST_HEAD = 5
const LONGEST_HEAD = 26
const LONGEST_BODY = 58

/** Clauses that only lead on to the next: connectives, speech verbs, topics and adverbials of place. */
const LEADS_ON = [
  /^(?:总之|因此|所以|同时|此外|另外|其中|当前|目前|今天|近年来|多年来|比如|例如|比方说|如|可见|由此|为此|对此|在此|即|首先|其次|最后|换句话说|一句话)$/,
  /^(?:however|therefore|for example|in addition|accordingly|in particular)$/i,
  /^(?:我|我们|大家)(?:常|曾|曾经|经常|一直)?(?:讲|说|强调)(?:过)?$/,
  /^(?:在|从|对于?|就|以|自).{1,24}(?:中|上|下|时|后|前|以来|来讲|来说|而言|看来|看)$/,
  /^(?:要|必须|应)?(?:随着|通过|按照|根据|依据|围绕|本着|结合).{1,18}$/,
]

const leadsOn = (words: string) => LEADS_ON.some((pattern) => pattern.test(words))

/** Conditions carry the sense of the whole sentence: it is shown from its beginning or not at all. */
const CONDITION =
  /^(?:如果|只要|只有|假如|倘若|一旦|凡|if|when|where|while|unless|because|although)/i

/** A sentence that begins so only makes sense after the one before. */
const DANGLING =
  /^(?:这|其|此|它|他们|她们|并|而|且|则|就|也|都|还|又|但|可|使|让|从而|以及|否则|不然|it|they|this|these|that|those|he|she|such|and|but|or|which)/i
const DEMANDS =
  /要|必须|应当|务必|坚持|切实|绝不|决不|不得|禁止|须|确保|must|shall|should|may not|is to|are to/i
const ASIDE = /^(?:比如|例如|如[^何果]|我(?:曾|常)|当前|目前|近年|随着|如果|for example|e\.g\.)/i

/** The points that a run of sentences offers, each with how much it matters. */
export function pointsOf(sentences: readonly Sentence[], read: Read): Point[] {
  return sentences.flatMap((sentence, index) => {
    const cut = cutPoint(sentence, read)
    if (!cut) return []
    const place = index === 0 || index === sentences.length - 1 ? 1 : 0
    return [{ ...cut, sentence: sentence.span, score: scoreOf(sentence, read) + place }]
  })
}

/** Keeps the `most` points that matter most, in reading order. */
export function choosePoints(points: readonly Point[], most: number): Point[] {
  const ranked = [...points].sort((a, b) => b.score - a.score || a.head.start - b.head.start)
  return ranked.slice(0, most).sort((a, b) => a.head.start - b.head.start)
}

function scoreOf(sentence: Sentence, read: Read): number {
  const words = read(sentence.span)
  let score = Math.min(2, words.length / 40)
  if (DEMANDS.test(words)) score += 2
  if (/“[^”]{2,}”|《[^》]+》/.test(words)) score += 0.5
  if (DANGLING.test(words)) score -= 1.5
  if (ASIDE.test(words)) score -= 2
  if (/[？?]$/.test(words)) score -= 1
  if (CONDITION.test(words)) score -= 1
  if (/也是这样|都是这样|如此|上述|以上|前者|后者/.test(words)) score -= 2
  return score
}

/** The lead phrase of a sentence and what supports it; null when no part of it stands alone. */
function cutPoint({ clauses }: Sentence, read: Read): Omit<Point, 'sentence' | 'score'> | null {
  const first = firstOwn(clauses, read)
  const head = headFrom(clauses, first, read)
  if (!head) return null
  const body = bodyFrom(clauses, head.next, read)
  return { head: head.span, body }
}

/** The first clause that says something itself. */
function firstOwn(clauses: readonly Clause[], read: Read): number {
  const found = clauses.findIndex(
    ({ span, mark }, index) =>
      index === clauses.length - 1 || (!leadsOn(read(span)) && !isColonLead(mark, read(span))),
  )
  // What is left must still be most of the sentence, or the cut would lose its sense.
  return found > 0 && clauses.length - found < 1 ? 0 : Math.max(0, found)
}

/** 如何为民？ and 意思是： only announce what follows. */
function isColonLead(mark: string, words: string): boolean {
  return (mark === '：' || mark === ':') && words.length <= 12
}

function headFrom(
  clauses: readonly Clause[],
  from: number,
  read: Read,
): { span: Span; next: number } | null {
  const first = clauses[from]
  if (!first) return null
  let last = from
  let span = first.span
  while ('—-–·•'.includes(read(span)[0] ?? ' ')) span = { start: span.start + 1, end: span.end }
  while (measure(read(span)) < SHORTEST_HEAD && clauses[last + 1]) {
    last += 1
    span = { start: span.start, end: clauses[last]?.span.end ?? span.end }
  }
  // Clauses of a few characters read as one phrase (脚踏实地，埋头苦干).
  const more = clauses[last + 1]
  if (more && measure(read(span)) <= 6 && measure(read(more.span)) <= 8 && more.mark !== '') {
    last += 1
    span = { start: span.start, end: more.span.end }
  }
  return { span, next: last + 1 }
}

function bodyFrom(clauses: readonly Clause[], from: number, read: Read): Span | null {
  const first = clauses[from]
  if (!first) return null
  let end: number | null = null
  for (const { span } of clauses.slice(from)) {
    if (measure(read({ start: first.span.start, end: span.end })) > LONGEST_BODY) break
    end = span.end
  }
  return end === null ? null : { start: first.span.start, end }
}

/** Characters as the eye counts them: a Latin letter is about a third of a Han sign. */
export function measure(text: string): number {
  const latin = text.match(/[\x20-\x7e]/g)?.length ?? 0
  return text.length - latin + Math.ceil(latin / 2.6)
}

/** True when a point's lead phrase is too long to be set as one. */
export function isWordy(point: Point, read: Read): boolean {
  return measure(read(point.head)) > LONGEST_HEAD
}
