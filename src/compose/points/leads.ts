import { isAdverbial } from '../../language/adverbial.ts'
import { type Sentence, sentencesOf } from '../../language/clauses.ts'
import { isHan, measure } from '../../language/length.ts'
import { DEPENDENT } from '../../language/openings.ts'
import { pointsBack, saysNothing } from '../../language/worth.ts'
import { type Item, isSpan, makeItem } from '../../model/deck.ts'
import { type Piece, piecesOf } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import { tellsFigures } from '../find/changes.ts'
import type { Context } from '../slide/context.ts'
import { asCrumbs, type Place, trimmedStart } from '../slide/place.ts'
import { excerpt } from './excerpt.ts'
import { pointsOf } from './keypoints.ts'

/** Paragraphs of a passage that are composed together. */
export interface Part {
  place: Place
  spans: Span[]
  /** Paragraphs that are short enough to be an item each, under their leads; null for others. */
  leads: Lead[] | null
}

/** The short sentence that opens a paragraph, and what is said after it. */
interface Lead {
  head: Span
  rest: Span
}

/** A paragraph's lead is at most so long, and the rest of it at least, in characters of Han. */
const LONGEST_LEAD = 24
const SHORTEST_REST = 16
/** A paragraph with more than this below its lead has slides of its own. */
const LONGEST_ITEM = 110
/** Less below its lead is no slide of its own. */
const SHORTEST_OWN = 40
const FEWEST_LEADS = 2
/** Among so many paragraphs even one that is known by its first sentence is told apart. */
const MANY = 5

/**
 * In a passage of several paragraphs, one that opens with a short sentence is known by it. A long one
 * has slides of its own under that heading, what the passage stands under being their crumb; short
 * ones that follow each other are items of one slide.
 */
export function headedParts(context: Context, place: Place, spans: readonly Span[]): Part[] {
  const leads = spans.map((span) => leadOf(context, span))
  const found = leads.filter((lead) => lead !== null)
  // A writer who sets a lead in emphasis means it.
  const isHeaded =
    found.length >= FEWEST_LEADS ||
    (spans.length >= MANY && found.length > 0) ||
    found.some(({ head }) => isMarked(context, head))
  if (!isHeaded) return [{ place, spans: [...spans], leads: null }]
  // Where emphasis tells the leads, what has none stands under the one before.
  const areMarked = leads.every((lead) => lead === null || isMarked(context, lead.head))
  const parts: Part[] = []
  spans.forEach((span, index) => {
    const part = partOf(context, place, span, leads[index] ?? null)
    const last = parts.at(-1)
    const isUnder = last && last.place !== place && (areMarked || goesOn(context, span))
    const isOne = last && !last.leads && (last.place === place || isUnder)
    if (last?.leads && part.leads) {
      last.leads.push(...part.leads)
      last.spans.push(span)
    } else if (isOne && part.place === place && !part.leads) last.spans.push(span)
    else parts.push(part)
  })
  return parts.map((part) => withCompany(context, part))
}

/** Is the lead set in emphasis, and what follows it not? */
function isMarked({ document }: Context, { start, end }: Span): boolean {
  const isSet = (piece: Piece) => piece.strong || piece.emphasis
  const behind = piecesOf(document, {
    start: end,
    end: Math.min(end + BEHIND, document.text.length),
  })
  return piecesOf(document, { start, end }).every(isSet) && !behind.every(isSet)
}

/** To see what follows: its full stop, the marks that close it and a letter, in UTF-16 units. */
const BEHIND = 8

/** Figures under a heading lead that are seen on a slide of their own. */
const FEWEST_TOLD = 2

function partOf(context: Context, place: Place, span: Span, lead: Lead | null): Part {
  const own: Part = { place, spans: [span], leads: null }
  if (!lead) return own
  const isShort = measure(context.read(lead.rest)) <= LONGEST_ITEM
  // Figures are seen on a slide of their own.
  const sentences = sentencesOf(context.document.text, lead.rest)
  if (isShort && !tellsFigures(context, sentences, FEWEST_TOLD)) return { ...own, leads: [lead] }
  return { ...own, place: under(context, place, lead.head) }
}

/** A paragraph that would be the only item of its slide has one of its own, or is running text like others. */
function withCompany(context: Context, part: Part): Part {
  const [lead] = part.leads ?? []
  if (!lead || part.leads?.length !== 1) return part
  const isLong = measure(context.read(lead.rest)) >= SHORTEST_OWN
  return {
    ...part,
    leads: null,
    place: isLong ? under(context, part.place, lead.head) : part.place,
  }
}

/** The place of what stands under words that head it: what the passage stands under is above them. */
export function under(context: Context, place: Place, head: Span): Place {
  const [first] = place.heading
  return { crumb: first && isSpan(first) ? asCrumbs(context, [first]) : [], heading: [head] }
}

/** A paragraph that speaks on of what the one above it began. */
function goesOn(context: Context, span: Span): boolean {
  return DEPENDENT.test(context.read(trimmedStart(context, span)))
}

/** What opens a paragraph with more behind it; null where no short sentence does, nor a long one the topic's. */
export function leadOf(context: Context, span: Span): Lead | null {
  const { text } = context.document
  const [first, second] = sentencesOf(text, trimmedStart(context, span))
  const clauses = first?.clauses ?? []
  const [opening] = clauses
  const end = clauses.at(-1)?.span.end
  if (!first || !second || !opening || end === undefined) return null
  const head = { start: opening.span.start, end }
  const words = context.read(head)
  const rest = { start: second.span.start, end: span.end }
  const isEnded = /[。.]$/.test(context.read(first.span))
  const isWhole = (measure(words) >= 4 || isMarked(context, head)) && !DEPENDENT.test(words)
  const isShort = measure(words) <= LONGEST_LEAD && !isAdverbial(context.read(opening.span))
  const isOwn = isWhole && (isShort || isTopic(context, first, rest))
  return isEnded && isOwn && measure(context.read(rest)) >= SHORTEST_REST ? { head, rest } : null
}

/** A topic sentence takes two lines of a heading at most, in characters of Han. */
const LONGEST_TOPIC = 40
/** Below it stands so much at least. */
const SHORTEST_BELOW_TOPIC = 100

/**
 * 这五年，创新动能加速释放，转型升级步伐加快。 A long paragraph is summed up by the sentence that opens it: short
 * beside the rest, about the matter itself, and whole without what was said before.
 */
function isTopic(context: Context, { span, clauses }: Sentence, rest: Span): boolean {
  const words = context.read(span)
  const last = clauses.at(-1)
  return (
    isHan(words) &&
    measure(words) <= LONGEST_TOPIC &&
    measure(context.read(rest)) >= Math.max(SHORTEST_BELOW_TOPIC, 3 * measure(words)) &&
    last !== undefined &&
    !isAdverbial(context.read(last.span)) &&
    !saysNothing(words) &&
    !pointsBack(words.replace(TIME, '')) &&
    !SPEAKS.test(words)
  )
}

/** 这五年， says when. */
const TIME = /^[这近过去]*[一二三四五六七八九十几\d]+[年个月]+[来间里]?[，,]/
/** The speaker’s own doings (我代表…, 下面我讲…) and what is asked sum up nothing. */
const SPEAKS = /^[^，]{0,6}我(?!们|国|省|市|县|区|校|院|党|军)|[？?！!][”"]?$/

/** What supports a lead on a slide, in characters of Han; the second where nothing shorter ends well. */
const LONGEST_SUPPORT = 46
const LONGEST_WHOLE = 90

/**
 * A paragraph as an item: its lead, and below it the start of the next sentence that says something; all of a
 * paragraph in letters or kana, whose sentences don't come apart.
 */
export function leadItem(context: Context, { head, rest }: Lead): Item {
  const whole = trimmedStart(context, rest)
  if (!isHan(context.read(whole)) && measure(context.read(whole)) <= LONGEST_ITEM) {
    return makeItem({ head, body: [whole] })
  }
  const sentences = sentencesOf(context.document.text, rest)
  // What comes right behind a lead explains it; further on others things are spoken of.
  const points = pointsOf(sentences, context.read)
  const best = points.find(({ score }) => score > 0) ?? points[0]
  const words = best && (best.head ?? best.body)
  const said = words && { start: words.start, end: best.sentence.end }
  const shown = said && excerpt(context, said, LONGEST_SUPPORT, LONGEST_WHOLE)
  return makeItem({ head, body: shown ? [shown] : [] })
}
