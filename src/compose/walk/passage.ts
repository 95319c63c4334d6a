import { type Clause, type Sentence, sentencesOf } from '../../language/clauses.ts'
import { dateIn } from '../../language/dates.ts'
import { isHan, LONGEST_STATEMENT, measure } from '../../language/length.ts'
import { isBeside, isNote, pointsBack } from '../../language/worth.ts'
import {
  type Content,
  type Item,
  isSpan,
  makeItem,
  makeSlide,
  type Slide,
} from '../../model/deck.ts'
import { traitsOf } from '../../model/layouts.ts'
import type { Span } from '../../model/span.ts'
import { announcedRun, leadsBelow, onlyAnnounces, type Run } from '../find/announced.ts'
import { inStretches } from '../find/stretches.ts'
import { itemSlides } from '../layouts/items.ts'
import { paragraphItems, runningText } from '../layouts/running.ts'
import { chosenFrom } from '../points/choice.ts'
import { excerpt, withStop } from '../points/excerpt.ts'
import { LONGEST_UNPARTED, type Point } from '../points/keypoints.ts'
import { headedParts, leadItem, under } from '../points/leads.ts'
import { topicOf } from '../points/topics.ts'
import type { Context } from '../slide/context.ts'
import { announcedOn, flow } from '../slide/flow.ts'
import { noted } from '../slide/notes.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { type Feature, findFeatures } from './features.ts'

/** Fewer letters are a stray sign. */
const SHORTEST_PASSAGE = 2
/** Kana alone in a Chinese text are what a damaged encoding left, up to so many. */
const LONGEST_DAMAGED = 4

function isStray({ document: { language } }: Context, letters: string): boolean {
  const isDamaged = language === 'zh-Hans' && /^[ぁ-ヿ]+$/.test(letters)
  return measure(letters) < SHORTEST_PASSAGE || (isDamaged && letters.length <= LONGEST_DAMAGED)
}
const MOST_POINTS = 4

/** The slides of a passage (paragraphs under one heading), each with its part of it as notes. */
export function composePassage(context: Context, place: Place, all: readonly Span[]): Slide[] {
  const stretches = inStretches(context.document.text, all)
  return stretches.flatMap((spans) => context.tally.add(composeStretch(context, place, spans)))
}

function composeStretch(context: Context, place: Place, all: readonly Span[]): Slide[] {
  // What is left of a paragraph around its parts may be a mark alone: the notes hold it.
  if (!all.some((span) => /[\p{L}\p{N}]/u.test(context.read(span)))) return []
  if (context.settings.density === 'full') {
    const texts = all.map((span) => trimmedStart(context, span))
    return noted(context.document.text, runningText(context, place, paragraphItems(texts)), all)
  }
  const run = announcedRun(context, all)
  if (run) return runSlides(context, place, all, run)
  const areBullets = all.filter((span) => isNote(context.read(span))).length > 1
  const said = areBullets ? all : all.filter((span) => !isBesideAll(context, span))
  // Among others, what only announces is left to the notes.
  const more = said.filter((span) => !leadsBelow(context.read(trimmedStart(context, span))))
  const spans = more.length > 0 ? more : said
  const texts = spans.map((span) => trimmedStart(context, span))
  // 具体措施： alone announces what has slides of its own; a stray sign says nothing.
  const words = texts.map((span) => context.read(span)).join('')
  if (onlyAnnounces(words)) return []
  if (isStray(context, words.replace(/[^\p{L}\p{N}]/gu, ''))) return []
  const course = courseOf(context, texts)
  if (course) return itemSlides(context, place, course, spans)
  return headedParts(context, place, spans).flatMap((part) =>
    part.leads
      ? itemSlides(
          context,
          place,
          part.leads.map((lead) => leadItem(context, lead)),
          part.spans,
        )
      : passageSlides(context, part.place, part.spans),
  )
}

/** Paragraphs that each begin with when it was, in characters of Han. */
const LONGEST_EVENT = 60
const FEWEST_EVENTS = 3

/** A course of events, an item a paragraph; null where one begins otherwise or says too much to be one. */
function courseOf(context: Context, texts: readonly Span[]): Item[] | null {
  const areDated = texts.every((span) => dateIn(context.read(span))?.isFirst)
  if (texts.length < FEWEST_EVENTS || !areDated) return null
  const said = texts.map((span) => excerpt(context, span, LONGEST_EVENT))
  const items = said.flatMap((words) => (words ? [makeItem({ body: [words] })] : []))
  return items.length === texts.length ? items : null
}

/** Each slide of the run says at its head what all of them are. */
function runSlides(
  context: Context,
  place: Place,
  spans: readonly Span[],
  { announced, from, to }: Run,
): Slide[] {
  const above = spans.slice(0, from)
  const last = above.pop()
  if (last && last.start < announced.start) {
    above.push({ start: last.start, end: announced.start })
  }
  const slides = spans.slice(from, to).flatMap((span) => passageSlides(context, place, [span]))
  slides[0]?.notes.unshift(announced)
  const end = context.document.text[announced.end - 1]
  const words = {
    start: announced.start,
    end: announced.end - ('：:'.includes(end ?? ' ') ? 1 : 0),
  }
  announcedOn(context, slides, words)
  return [
    ...(above.length > 0 ? composeStretch(context, place, above) : []),
    ...slides,
    ...(to < spans.length ? composeStretch(context, place, spans.slice(to)) : []),
  ]
}

/** A note under the text (who spoke where), or who is to do it with a stray sign at most behind. */
function isBesideAll(context: Context, span: Span): boolean {
  const [first, ...others] = sentencesOf(context.document.text, span).map((one) =>
    context.read(one.span),
  )
  if (first === undefined) return false
  return isNote(first) || (isBeside(first) && others.every((one) => one.length < 2))
}

/** The slides of one part of a passage, under one heading. */
function passageSlides(context: Context, place: Place, spans: readonly Span[]): Slide[] {
  const { text } = context.document
  const texts = spans.map((span) => trimmedStart(context, span))
  const sentences = texts
    .flatMap((span) => sentencesOf(text, span))
    // What is the heading of its slides is not said again below it.
    .filter(({ clauses }) => {
      const said = clauses.filter(({ span }) => /[\p{L}\p{N}]/u.test(context.read(span)))
      return !place.heading.some((line) => isSpan(line) && holds(line, said))
    })
  const isReadable = sentences.every(({ span }) => span.end - span.start <= LONGEST_SENTENCE)
  const features = isReadable ? findFeatures(context, place, sentences) : []
  const slides = arrange(context, place, sentences, features, texts)
  const shown = slides.length > 0 ? slides : runningText(context, place, paragraphItems(texts))
  noted(text, shown, spans)
  for (const { slides: own } of features) {
    const lead = own[0]?.lead.at(-1)
    const isAnnounced = lead && isSpan(lead) && /[：:]/.test(text.slice(lead.end - 1, lead.end + 1))
    if (isAnnounced) announcedOn(context, own.slice(1), lead)
  }
  return shown
}

/**
 * What goes on for longer without a full stop is no sentence anybody wrote, in UTF-16 units: the longest of
 * the corpus's 82 documents has 1,394. Everything in a sentence is compared with everything else there.
 */
const LONGEST_SENTENCE = 3000

function holds({ start, end }: Span, clauses: readonly Clause[]): boolean {
  return clauses.length > 0 && clauses.every(({ span }) => start <= span.start && span.end <= end)
}

/** Points and features in reading order; a lone point joins the feature beside it, where that has room. */
function arrange(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  features: readonly Feature[],
  paragraphs: readonly Span[],
): Slide[] {
  const slides: Slide[] = []
  let at = 0
  for (const feature of [...features, null]) {
    const to = feature?.from ?? sentences.length
    const own = chosenFrom(context, sentences.slice(at, to), paragraphs, at === 0 && !feature)
    const beside = [slides.at(-1), feature?.slides[0]] as const
    const [lone] = own.length === 1 && beside.some((slide) => slide) ? own : []
    // A point for which there is no room doesn't wait for others: slides follow the text.
    const points = lone ? attach(context, lone, ...beside) : own
    const slidesOf = features.length > 0 ? topicalSlides : runningSlides
    slides.push(...slidesOf(context, place, { points, paragraphs, isFirst: slides.length === 0 }))
    if (feature) {
      slides.push(...feature.slides)
      at = feature.to
    }
  }
  return slides
}

/** Points that follow each other, of which paragraphs, and whether no slide of the passage stands before them. */
interface Stretch {
  points: readonly Point[]
  paragraphs: readonly Span[]
  isFirst: boolean
}

type PointSlides = (context: Context, place: Place, stretch: Stretch) => Slide[]

/** The slides of a passage without features: one that is alone is called as the passage is. */
const runningSlides: PointSlides = (context, place, stretch) => {
  const stretches = byParagraph(context, place, stretch)
  return stretches.length === 1
    ? pointSlides(context, place, stretch.points)
    : stretches.flatMap((some) => topicSlides(context, place, some))
}

const topicalSlides: PointSlides = (context, place, stretch) =>
  byParagraph(context, place, stretch).flatMap((some) => topicSlides(context, place, some))

/**
 * Puts a lone point above the next feature or below the last one, below it alone where it speaks of what has
 * been said; gives it back when there is no room.
 */
function attach(
  context: Context,
  point: Point,
  before: Slide | undefined,
  after: Slide | undefined,
): Point[] {
  const words = wholeOf(point)
  if (measure(context.read(words)) > LONGEST_STATEMENT) return [point]
  for (const [slide, side] of sidesFor(context, point, before, after)) {
    if (!slide || !traitsOf(slide.layout).takesSentence) continue
    const held = heldWith(context, slide, side, words)
    if (!held) continue
    Object.assign(slide, held)
    return []
  }
  return [point]
}

/** The slide with a sentence on one side of it; null where there is no room. */
function heldWith(
  context: Context,
  slide: Slide,
  side: 'lead' | 'tail',
  words: Span,
): Slide | null {
  const held = side === 'lead' ? [words, ...slide.lead] : [...slide.tail, words]
  const length = measure(held.map((one) => readAny(context, one)).join(''))
  if (held.length > 1 && length > LONGEST_STATEMENT) return null
  // A clause below gives way: the notes hold it, and what gives way is no slide of its own.
  const shorter =
    side === 'lead' && startsClause(context, slide.tail) ? { ...slide, tail: [] } : slide
  const tried = [slide, shorter].map((one) => ({ ...one, [side]: held }))
  return tried.find((one) => context.fitsWell(one)) ?? null
}

/** Is what stands below a clause of its own, not the end of the one above (…的办法)? */
function startsClause({ document: { text } }: Context, [first]: readonly Content[]): boolean {
  return first !== undefined && isSpan(first) && /[，；。：、\s]/.test(text[first.start - 1] ?? '')
}

type Sides = [Slide | undefined, 'lead' | 'tail'][]

function sidesFor(
  context: Context,
  { sentence }: Point,
  before: Slide | undefined,
  after: Slide | undefined,
): Sides {
  if (before && pointsBack(context.read(sentence))) return [[before, 'tail']]
  return [
    [after, 'lead'],
    [before, 'tail'],
  ]
}

function readAny(context: Context, content: Content): string {
  return 'start' in content ? context.read(content) : content.written
}

function wholeOf({ head, body, sentence }: Point): Span {
  return { start: (head ?? body ?? sentence).start, end: (body ?? head ?? sentence).end }
}

/** A point as one sentence that carries a slide; null where it says too much. */
function carried(context: Context, point: Point): Span | null {
  const words = withStop(context, wholeOf(point))
  if (measure(context.read(words)) <= LONGEST_STATEMENT) return words
  const isCut = isHan(context.read(words))
  return isCut ? excerpt(context, { ...words, end: point.sentence.end }, LONGEST_STATEMENT) : null
}

/** Points in stretches of whole paragraphs that stand on a slide together: a slide ends where one ends. */
function byParagraph(
  context: Context,
  place: Place,
  { points, paragraphs, isFirst }: Stretch,
): Stretch[] {
  const stretches: Point[][] = []
  for (const next of inParagraphs(points, paragraphs)) {
    const joined = [...(stretches.at(-1) ?? []), ...next]
    const isOne = joined.length <= MOST_POINTS && context.fitsWell(pointsOn(place, joined))
    if (isOne && stretches.length > 0) stretches[stretches.length - 1] = joined
    else stretches.push(next)
  }
  return stretches.map((some, index) => ({
    points: some,
    paragraphs,
    isFirst: isFirst && index === 0,
  }))
}

/** The points of each paragraph that has any; both are in reading order. */
function inParagraphs(points: readonly Point[], paragraphs: readonly Span[]): Point[][] {
  const found: Point[][] = []
  let end = -1
  let at = 0
  for (const point of points) {
    const { start } = point.sentence
    if (start < end) {
      found.at(-1)?.push(point)
      continue
    }
    while (at < paragraphs.length - 1 && (paragraphs[at]?.end ?? 0) <= start) at += 1
    end = paragraphs[at]?.end ?? Infinity
    found.push([point])
  }
  return found
}

/**
 * Points of one paragraph, whose first sentence heads it as most do: the slide is called so, and what the section
 * is called stands above. What supports it leads the others.
 */
function topicSlides(
  context: Context,
  place: Place,
  { points, paragraphs, isFirst }: Stretch,
): Slide[] {
  const [first, ...others] = points
  const topic = first && topicOf(context, first, others, paragraphs)
  // The first slide of a passage is called as the passage is, unless more stands under the topic.
  if (!topic || (isFirst && others.length < 2)) return pointSlides(context, place, points)
  const own = under(context, place, topic)
  if (others.length === 1)
    return supported(context, own, first, others) ?? pointSlides(context, place, points)
  const slides = pointSlides(context, own, others)
  const led = first.body && slides[0] && { ...slides[0], lead: [first.body] }
  if (!led) return slides
  const isCarried = context.fitsWell(led)
  return isCarried ? [led, ...slides.slice(1)] : pointSlides(context, place, points)
}

/** A topic with what supports it and one point more: sentences in plain type. */
function supported(
  context: Context,
  place: Place,
  { body }: Point,
  others: readonly Point[],
): Slide[] | null {
  if (!body) return pointSlides(context, place, others)
  const plain = others.map((point) => withStop(context, wholeOf(point)))
  const items = [body, ...plain].map((words) => makeItem({ body: [words] }))
  const slide = makeSlide('', 'points', { ...place, items })
  return context.fitsWell(slide) ? [slide] : null
}

function pointsOn(place: Place, points: readonly Point[]): Slide {
  return makeSlide('', 'points', { ...place, items: inOneShape(points) })
}

/** The points of one slide look alike: lead phrases that are all supported, or none; else whole sentences in plain type. */
function inOneShape(points: readonly Point[]): Item[] {
  const areHeaded = points.every(({ head }) => head !== null)
  const areAlike = new Set(points.map(({ body }) => body !== null)).size === 1
  return points.map((point) =>
    areHeaded && areAlike
      ? makeItem({ head: point.head, body: point.body ? [point.body] : [] })
      : makeItem({ body: [wholeOf(point)] }),
  )
}

/** A short sentence is no lead phrase among sentences in letters or kana: bold, it would outrank them. */
function asAmongSentences(context: Context, points: readonly Point[]): Point[] {
  const isAmong = points.some(({ head, body }) => !head && body && !isHan(context.read(body)))
  return points.map((point) =>
    isAmong && point.head && !point.body
      ? { ...point, head: null, body: withStop(context, point.head) }
      : point,
  )
}

function pointSlides(context: Context, place: Place, all: readonly Point[]): Slide[] {
  const points = asAmongSentences(context, all)
  const [only] = points
  if (points.length === 1 && only) {
    const words = carried(context, only)
    const slide =
      words && makeSlide('', 'statement', { ...place, items: [makeItem({ body: [words] })] })
    if (slide && context.fits(slide)) return [slide]
    // A sentence as long as a paragraph is read as one.
    const whole = wholeOf(only)
    if (measure(context.read(whole)) > LONGEST_UNPARTED) {
      return runningText(context, place, paragraphItems([whole]))
    }
  }
  const flowed = flow(context, points, MOST_POINTS, (some) => pointsOn(place, some))
  return (
    flowed ?? runningText(context, place, paragraphItems(points.map(({ sentence }) => sentence)))
  )
}
