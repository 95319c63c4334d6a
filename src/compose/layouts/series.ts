import type { Clause, Sentence } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import { TOPIC } from '../../language/openings.ts'
import { isNoBeginning } from '../../language/wording.ts'
import { type Item, makeItem, makeSlide } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import { excerpt } from '../points/excerpt.ts'
import { pointsOf } from '../points/keypoints.ts'
import type { Context } from '../slide/context.ts'
import { flow } from '../slide/flow.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { asPlain } from './items.ts'

/** What its writer set side by side, with semicolons or by topics, over whole sentences of a passage. */
export interface Series {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  members: Item[]
  /** What announces the members before a colon: 主要预期目标是; null for nothing. */
  lead: Span | null
}

const FEWEST_MEMBERS = 3
const FEWEST_ANNOUNCED = 2
const MOST_MEMBERS = 9
/** A longer member is shown in part or not at all, in characters of Han. */
const LONGEST_MEMBER = 90
const LONGEST_LEAD = 44
const SHORTEST_LEAD = 5
const MOST_SLIDES = 2
const MOST_ON_SLIDE = 5

/**
 * A；B；C。 is one enumeration, and so are sentences that each begin with their topic: all of it is shown
 * or none. Those with a member that is too long are left out.
 */
export function seriesIn(context: Context, sentences: readonly Sentence[]): Series[] {
  const parted = partedIn(context, sentences)
  const isFree = ({ from, to }: Series) =>
    parted.every((other) => to <= other.from || other.to <= from)
  return [...parted, ...topicsIn(context, sentences).filter(isFree)]
}

function partedIn(context: Context, sentences: readonly Sentence[]): Series[] {
  const found: Series[] = []
  let from = 0
  sentences.forEach((sentence, index) => {
    if (/[；;]$/.test(context.read(sentence.span))) return
    const series = seriesOf(context, sentences, from, index + 1)
    if (series) found.push(series)
    from = index + 1
  })
  return found
}

function seriesOf(
  context: Context,
  sentences: readonly Sentence[],
  from: number,
  to: number,
): Series | null {
  const [first, ...others] = sentences.slice(from, to)
  if (!first || others.length === 0 || to - from > MOST_MEMBERS) return null
  const { lead, clauses } = announcedIn(context, first)
  if (to - from < (lead ? FEWEST_ANNOUNCED : FEWEST_MEMBERS)) return null
  const items = [{ ...first, clauses }, ...others].map((member) => memberOf(context, member))
  const whole = items.flatMap((item) => item ?? [])
  if (whole.length < items.length) return null
  // Of members beside sentences in plain type none stands out.
  const members = whole.every(({ head }) => head !== null) ? whole : whole.map(asPlain)
  const above = lead && withSentenceBefore(context, lead, sentences[from - 1])
  return above ? { from: from - 1, to, lead: above, members } : { from, to, lead, members }
}

/** 主要是： has the sentence before it for what it is about; null where it says enough by itself. */
function withSentenceBefore(
  context: Context,
  lead: Span,
  before: Sentence | undefined,
): Span | null {
  const [first] = before?.clauses ?? []
  if (!first || measure(context.read(lead)) > SHORTEST_LEAD) return null
  const above = { start: first.span.start, end: lead.end }
  return measure(context.read(above)) <= LONGEST_LEAD ? above : null
}

/** The slides of a series; null where it would take too many. */
export function seriesSlides(context: Context, place: Place, { members, lead }: Series) {
  const make = (some: readonly Item[]) =>
    makeSlide('', 'points', {
      ...place,
      lead: lead && some[0] === members[0] ? [lead] : [],
      items: [...some],
    })
  const slides = flow(context, members, MOST_ON_SLIDE, make)
  return slides && slides.length <= MOST_SLIDES ? slides : null
}

/** What stands before the colon of a sentence, and the clauses behind it. */
function announcedIn(
  context: Context,
  { clauses }: Sentence,
): { lead: Span | null; clauses: Clause[] } {
  const colon = clauses.findIndex(({ mark }) => mark === '：' || mark === ':')
  const announcing = clauses.slice(0, colon + 1)
  const end = announcing.at(-1)?.span.end
  const opening = announcing.find(
    ({ span }) =>
      !isNoBeginning(context.read(span)) &&
      measure(context.read({ start: span.start, end: end ?? span.end })) <= LONGEST_LEAD,
  )
  const lead = opening && end !== undefined ? { start: opening.span.start, end } : null
  return { lead, clauses: clauses.slice(colon + 1) }
}

/** A member with its lead phrase, or in plain type; null where not all of it can be said. */
function memberOf(context: Context, sentence: Sentence): Item | null {
  const first = sentence.clauses.find(({ span }) => !isNoBeginning(context.read(span)))
  const last = sentence.clauses.at(-1)
  if (!first || !last) return null
  const words = trimmedStart(context, { start: first.span.start, end: last.span.end })
  if (measure(context.read(words)) > LONGEST_MEMBER) return null
  const [point] = pointsOf([{ ...sentence, span: words }], context.read)
  const end = (point?.body ?? point?.head)?.end
  if (point?.head && end === last.span.end) {
    return makeItem({ head: point.head, body: point.body ? [point.body] : [] })
  }
  return makeItem({ body: [words] })
}

const FEWEST_TOPICS = 2
/** What is said of a topic, in characters of Han. */
const LONGEST_SAID = 60

interface Topic {
  index: number
  kind: string
  item: Item | null
}

/** Neighbouring sentences with topics of one kind, as items: the topic, and what is said of it. */
function topicsIn(context: Context, sentences: readonly Sentence[]): Series[] {
  const runs: Topic[][] = []
  sentences.forEach((sentence, index) => {
    const topic = topicAt(context, sentence, index)
    const last = runs.at(-1)?.at(-1)
    if (!topic) return
    const goesOn = last?.kind === topic.kind && startsAfter(context, sentences, last, index)
    if (goesOn) runs.at(-1)?.push(topic)
    else runs.push([topic])
  })
  return runs.flatMap((run) => {
    const members = run.flatMap(({ item }) => item ?? [])
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length < FEWEST_TOPICS || members.length < run.length) return []
    const to = endOf(context, sentences, last.index) + 1
    return [{ from: first.index, to, members, lead: null }]
  })
}

function topicAt(context: Context, { clauses }: Sentence, index: number): Topic | null {
  const [first, second] = clauses
  const kind = first && second ? TOPIC.exec(context.read(first.span))?.[1] : undefined
  if (!first || !second || !kind) return null
  const end = clauses.at(-1)?.span.end ?? second.span.end
  const said = excerpt(context, { start: second.span.start, end }, LONGEST_SAID)
  return { index, kind, item: said ? makeItem({ head: first.span, body: [said] }) : null }
}

/** Does the sentence at `index` come right behind what the topic says, as far as a semicolon goes? */
function startsAfter(
  context: Context,
  sentences: readonly Sentence[],
  topic: Topic,
  index: number,
): boolean {
  return endOf(context, sentences, topic.index) + 1 === index || topic.index + 1 === index
}

/** The index of what ends the sentence that goes on over semicolons. */
function endOf(context: Context, sentences: readonly Sentence[], from: number): number {
  const end = sentences.findIndex(
    ({ span }, index) => index >= from && !/[；;]$/.test(context.read(span)),
  )
  return end < 0 ? sentences.length - 1 : end
}
