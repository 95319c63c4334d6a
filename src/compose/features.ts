import { type Item, isSpan, makeItem, makeSlide, type Slide } from '../model/deck.ts'
import { overlaps, type Span, trimmed } from '../model/span.ts'
import { type Sentence, sentencesOf } from './clauses.ts'
import { isConditional } from './conditions.ts'
import type { Context } from './context.ts'
import { entire } from './entire.ts'
import { excerpt } from './excerpt.ts'
import { flow } from './flow.ts'
import { asPlain } from './items.ts'
import { isHan, measure } from './measure.ts'
import { findParallels, type Parallel } from './parallel/index.ts'
import type { Place } from './place.ts'
import { quotationIn } from './quotation.ts'
import { type Series, seriesIn, seriesSlides } from './series.ts'
import { isClosed, isConnective, isNoBeginning } from './wording.ts'

/** Something of a passage that a layout of its own shows, over whole sentences of it. */
export interface Feature {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  slides: Slide[]
}

/**
 * What in a passage is more than running points: parallels as cards, lines, chips or a table, and
 * quotations. In reading order, without overlaps; the larger structure wins.
 */
export function findFeatures(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
): Feature[] {
  const { text } = context.document
  const parallels = findParallels(sentences, text, context.read)
  const features: Feature[] = seriesIn(context, sentences)
    .filter((series) => !parallels.some((group) => shows(sentences, group, series)))
    .flatMap((series) => {
      const slides = seriesSlides(context, place, series)
      return slides ? [{ from: series.from, to: series.to, slides }] : []
    })
  const taken = new Set<Parallel>()
  const isFree = (from: number, to: number) =>
    features.every((other) => other.to <= from || to <= other.from)
  const add = (span: Span, slides: Slide[] | null) => {
    const { from, to } = rangeOf(sentences, span)
    const [first, ...others] = slides ?? []
    if (!first || !isFree(from, to)) return
    const above = first.lead.filter(isSpan).map((lead) => rangeOf(sentences, lead).from)
    const whole = Math.min(from, ...above)
    // What stands above it may be the sentence before, where nothing else has taken that.
    if (isFree(whole, to)) features.push({ from: whole, to, slides: [first, ...others] })
    else features.push({ from, to, slides: [{ ...first, lead: [] }, ...others] })
  }
  parallels.forEach((group, index) => {
    const next = parallels[index + 1]
    const table = next && tableOf(context, place, sentences, group, next)
    if (!table || !next || taken.has(group)) return
    taken.add(group).add(next)
    add({ start: group.span.start, end: next.span.end }, table)
  })
  const ordered = [...parallels].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  for (const one of ordered) {
    const group = taken.has(one) ? null : entire(context, sentences, one)
    if (group) add(group.span, BUILDERS[group.kind](context, place, sentences, group))
  }
  for (const sentence of sentences) {
    const quotation = quotationIn(sentence, text)
    if (quotation) {
      const item = makeItem({ label: quotation.source, body: [quotation.words] })
      add(sentence.span, fitting(context, makeSlide('', 'quote', { ...place, items: [item] })))
    }
  }
  return features.sort((a, b) => a.from - b.from)
}

/** Are the members of a parallel group those of the series, or is the series but a pair around it? */
function shows(sentences: readonly Sentence[], { members, span }: Parallel, series: Series) {
  const { from, to } = rangeOf(sentences, span)
  const isWithin = from < series.to && series.from < to
  const count = series.members.length
  return isWithin && (count === 2 || (members.length >= count && to - from >= count))
}

const ORDER: Record<Parallel['kind'], number> = { leads: 0, pairs: 1, clauses: 2, phrases: 3 }

type Builder = (
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  group: Parallel,
) => Slide[] | null

const BUILDERS: Record<Parallel['kind'], Builder> = {
  leads: (context, place, sentences, group) =>
    led(context, cards(context, place, group), beforeGroup(context, sentences, group.span)),
  pairs: (context, place, sentences, group) => {
    const { members, span } = group
    const table = nested(context, place, group)
    if (table) return table
    const items = members.map(({ head, body }) => makeItem({ head, body: body ? [body] : [] }))
    return (
      lined(context, place, sentences, items, span) ??
      led(context, asPoints(context, place, members), beforeGroup(context, sentences, span))
    )
  },
  clauses: (context, place, sentences, group) => {
    const { members, span } = group
    if (members.length < 3) return null
    const stairs = steps(context, place, sentences, group)
    if (stairs) return stairs
    const items = members.map(({ head }) => makeItem({ head }))
    return lined(context, place, sentences, items, span)
  },
  phrases: chips,
}

function rangeOf(sentences: readonly Sentence[], span: Span): { from: number; to: number } {
  const from = sentences.findIndex((sentence) => overlaps(sentence.span, span))
  let to = from
  while (to < sentences.length && sentences[to] && overlaps(sentences[to]?.span ?? span, span))
    to += 1
  return { from, to }
}

function fitting(context: Context, slide: Slide): Slide[] | null {
  return context.fits(slide) ? [slide] : null
}

/** Two subjects with three members each (对总馆…看…看…看; 对分馆…看…看…看) are a table. */
function nested(context: Context, place: Place, { members }: Parallel): Slide[] | null {
  const { text } = context.document
  const rows = members.map(({ head, body }) => {
    const inside = body ? findParallels(sentencesOf(text, body), text, context.read) : []
    const cells = inside[0]?.members.map((member) => member.head) ?? []
    return [aboutIn(text, head) ?? head, ...cells]
  })
  const isEven = rows.every((row) => row.length === rows[0]?.length && row.length >= 4)
  return isEven ? fitting(context, makeSlide('', 'table', { ...place, rows: [[], ...rows] })) : null
}

/** How much of its support a card shows, in characters, by the number of cards. */
const CARD_BODY: readonly number[] = [0, 0, 62, 46, 44, 28, 28]
const SHORTEST_CARD_BODY = 18

/** The slides with `lead` above the first, where it has room. */
function led(context: Context, slides: Slide[] | null, lead: Span[]): Slide[] | null {
  const [first, ...others] = slides ?? []
  if (!first || lead.length === 0) return slides
  const whole = { ...first, lead }
  return context.fitsWell(whole) ? [whole, ...others] : slides
}

function cards(context: Context, place: Place, group: Parallel): Slide[] | null {
  const { members } = group
  const table = nested(context, place, group)
  if (table) return table
  // 什么时候思想解放 over 我们的事业就…: half a sentence is no heading.
  const halves = members.filter((member) => isHalf(context, member))
  if (halves.length * 2 >= members.length) return asWhole(context, place, members)
  // A long head needs the whole width, and a card without words below its head would stand empty.
  const isUneven = members.some(({ body }) => !body)
  if (isUneven || members.some(({ head }) => measure(context.read(head)) > LONGEST_CARD_HEAD)) {
    return asPoints(context, place, members)
  }
  const most = CARD_BODY[Math.min(members.length, 6)] ?? 28
  // Cards of one row weigh alike: none shows much more than the poorest of them can.
  const lengths = members.map(({ body }) => (body ? measure(context.read(body)) : 0))
  const poorest = Math.min(...lengths.filter((length) => length > 0))
  const limit = Math.max(SHORTEST_CARD_BODY, Math.min(most, Math.round(poorest * 1.4)))
  const make = (items: readonly Item[]) => makeSlide('', 'cards', { ...place, items: [...items] })
  // Parallel members belong on one slide: less of their support is shown before they are parted.
  for (const share of [1, 0.8, 0.6]) {
    const slide = make(cardItems(context, members, limit * share))
    const isGood = share > 0.6 ? context.fitsWell : context.fits
    if (members.length <= 6 && isGood(slide)) return [slide]
  }
  const flowed = flow(context, cardItems(context, members, limit), 6, make)
  return flowed?.every(({ items }) => items.length > 1) ? flowed : asPoints(context, place, members)
}

/** Longer heads, in characters of Han, need the whole width. */
const LONGEST_CARD_HEAD = 18
/** What supports a point, in characters of Han; a condition is shown with what follows from it. */
const POINT_BODIES = [40, 80]
const CONDITIONAL = /^(?:如果|只要|一旦|凡|if|when|where|while|unless|in the event|except)/i

/** A condition, or a time, that says nothing without what follows from it. */
function waits(words: string): boolean {
  return CONDITIONAL.test(words) || (isHan(words) && !isClosed([words]))
}

function asPoints(context: Context, place: Place, members: Parallel['members']): Slide[] | null {
  const make = (items: readonly Item[]) => makeSlide('', 'points', { ...place, items: [...items] })
  const isConditional = members.some(({ head }) => waits(context.read(head)))
  const items = POINT_BODIES.map((most) => cardItems(context, members, most)).find(
    (all) => !isConditional || all.every(({ body }) => body.length > 0),
  )
  return items ? flow(context, items, 5, make) : null
}

/** Is a member's head open without what follows? 对于新组建的部门 and other short topics head it well. */
function isHalf(context: Context, { head, body }: Parallel['members'][number]): boolean {
  const words = context.read(head)
  if (!body || !isHan(words)) return isConditional(words)
  const isTopic = /^(?:对于?|关于|在|以|围绕|聚焦)[^，]{1,12}$/.test(words) && !words.endsWith('的')
  return !isTopic && !isClosed([words], [context.read(body)])
}

/** Members in plain type, each with as much of what it says as ends well. */
function asWhole(context: Context, place: Place, members: Parallel['members']): Slide[] | null {
  const make = (items: readonly Item[]) => makeSlide('', 'points', { ...place, items: [...items] })
  return flow(context, cardItems(context, members, LONGEST_WHOLE).map(asPlain), 5, make)
}

/** Below a head that stands with it, in characters of Han. */
const LONGEST_WHOLE = 60

function cardItems(context: Context, members: Parallel['members'], limit: number): Item[] {
  return members.map(({ head, body }) => {
    const shown = body && excerpt(context, body, limit)
    return makeItem({ head, body: shown ? [shown] : [] })
  })
}

/** 学明白了才能想明白，想明白了才能讲明白: each member begins with what the one before ends with. */
function steps(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  { members, span }: Parallel,
): Slide[] | null {
  const words = members.map(({ head }) => context.read(head))
  const isChain = words.every(
    (own, index) => index === 0 || goesOnFrom(words[index - 1] ?? '', own),
  )
  if (!isChain || members.length > 5) return null
  const items = members.map(({ head }) => makeItem({ head }))
  return within(context, sentences, span, makeSlide('', 'steps', { ...place, items }))
}

/** The shortest link of a chain, in characters. */
const SHORTEST_LINK = 3

function goesOnFrom(before: string, words: string): boolean {
  return before.endsWith(words.slice(0, SHORTEST_LINK))
}

/** Lines under each other. */
function lined(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  items: Item[],
  span: Span,
): Slide[] | null {
  return within(context, sentences, span, makeSlide('', 'lines', { ...place, items }))
}

/** A group between what its sentence says before and after it, as far as there is room. */
function within(
  context: Context,
  sentences: readonly Sentence[],
  span: Span,
  slide: Slide,
): Slide[] | null {
  const lead = beforeGroup(context, sentences, span)
  const tail = tailOf(context, sentences, span)
  const whole = [
    { lead, tail },
    { lead, tail: [] },
    { lead: [], tail },
  ]
    .map((around) => ({ ...slide, ...around }))
    .find((one) => one.lead.length + one.tail.length > 0 && context.fitsWell(one))
  return whole ? [whole] : fitting(context, slide)
}

/** In characters of Han. */
const LONGEST_BEFORE = 44

/** What the group speaks about: the sentence that it stands in, from its beginning or from a clause on. */
function beforeGroup(
  context: Context,
  sentences: readonly Sentence[],
  span: Span,
  from = 0,
): Span[] {
  const { text } = context.document
  const index = sentences.findIndex((sentence) => overlaps(sentence.span, span))
  const first = sentences[index]
  const previous = sentences[index - 1]
  // 这是…的结果，是…的结果 and figures behind a semicolon: what they are about has been said.
  const opening = first ? text.slice(first.span.start, span.start + 1) : ''
  const goesOn = previous && /[；;]$/.test(context.read(previous.span)) && opening.length === 1
  if (previous && (isThis(opening) || goesOn)) {
    const end = previous.clauses.at(-1)?.span.end ?? previous.span.end
    return beforeGroup(context, [previous], { start: end, end: previous.span.end }, from)
  }
  const before =
    first?.clauses.filter(
      (clause) => from <= clause.span.start && clause.span.start < span.start,
    ) ?? []
  const spans = before
    .filter((clause) => !isNoBeginning(context.read(clause.span)))
    .map((clause) => trimmed(text, { start: clause.span.start, end: span.start }))
    .map((words) => ({ start: words.start, end: words.end - openersAt(text, words) }))
  const shown = spans.find((words) => measure(context.read(words)) <= LONGEST_BEFORE)
  const isOne =
    shown &&
    measure(context.read(shown)) >= SHORTEST_BEFORE &&
    !ONLY_OPENS.test(context.read(shown))
  return isOne ? [shown] : []
}

const SHORTEST_BEFORE = 3
/** 凡事只有 says nothing without the group. */
const ONLY_OPENS = /^.{0,4}(?:只有|只要|就是|即|必须|我看|我想)$/

/** What a group begins with that points back, or 是 without a subject. */
function isThis(words: string): boolean {
  return /^(?:这|这些|这都|这就|这也)?(?:不?是)$/.test(words)
}

/** Signs at the end that lead on to the group: a comma with a word behind it, a colon, an opening quotation mark. */
function openersAt(text: string, { start, end }: Span): number {
  return (
    /(?:[，：:](?:即|还|也|都|更|并|就|而|则|却|既|以|用|把|它|其|他们?|我们?))?[\s，、：:“「（(]*$/.exec(
      text.slice(start, end),
    )?.[0].length ?? 0
  )
}

const LONGEST_TAIL = 60
const SHORTEST_TAIL = 10

/**
 * The rest of the sentence that a group ends in, where it is worth a line: from the word on that the
 * group's last member stands before (…的就业机制), or from the next clause.
 */
function tailOf(context: Context, sentences: readonly Sentence[], span: Span): Span[] {
  const { text } = context.document
  const last = sentences.find(
    (sentence) => sentence.span.start < span.end && span.end < sentence.span.end,
  )
  const end = last?.clauses.at(-1)?.span.end
  if (!last || end === undefined) return []
  const own = last.clauses.find(
    ({ span: clause }) => clause.start < span.end && span.end < clause.end,
  )
  const next = last.clauses.find((clause) => clause.span.start > span.end)
  const rest = own && wordsFrom(text, { start: span.end, end: own.span.end })
  const isSaid = rest !== undefined && measure(context.read(rest)) >= SHORTEST_REST
  const start = isSaid ? rest.start : next && wordsFrom(text, next.span).start
  if (start === undefined) return []
  const shown =
    excerpt(context, { start, end }, LONGEST_TAIL) ?? (isSaid ? { start, end: rest.end } : null)
  const isLong = shown && measure(context.read(shown)) >= (isSaid ? SHORTEST_REST : SHORTEST_TAIL)
  return isLong ? [shown] : []
}

/** Behind a group, in its own clause, in characters of Han. */
const SHORTEST_REST = 3

/** Without the signs, and the 并, that part it from what is before. */
function wordsFrom(text: string, { start, end }: Span): Span {
  const signs =
    /^[\s、，”』」）)]*(?:并(?![不非未无没存举重轨列购]))?/.exec(text.slice(start, end))?.[0]
      .length ?? 0
  return { start: start + signs, end }
}

/** Phrases of a few signs; three in passing are not worth a slide, a quoted motto or more are. */
function chips(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  { members, span }: Parallel,
): Slide[] | null {
  const isQuoted = '“「'.includes(context.document.text[span.start - 1] ?? ' ')
  const longest = Math.max(...members.map(({ head }) => head.end - head.start))
  if (members.length < (isQuoted && longest >= 4 ? 3 : 4)) return null
  const items = members.map(({ head }) => makeItem({ head }))
  return within(context, sentences, span, makeSlide('', 'chips', { ...place, items }))
}

/** Two groups of like size that stand close belong in one table when each has a subject. */
const LONGEST_BETWEEN = 60

function tableOf(
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
  const about = /^(?:对于?|就|从)(?:我们)?(.{2,14}?)(?:来说|来讲|而言|看)$/.exec(words)?.[1]
  if (about === undefined) return null
  const at = start + words.indexOf(about)
  return { start: at, end: at + about.length }
}
