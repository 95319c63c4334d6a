import { isHan, LONGEST_STATEMENT, measure } from '../../language/length.ts'
import { type Item, makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import { paragraphItems, runningText } from '../layouts/running.ts'
import { excerpt, withStop } from '../points/excerpt.ts'
import { LONGEST_UNPARTED, type Point, wholeOf } from '../points/keypoints.ts'
import { under } from '../points/leads.ts'
import { topicOf } from '../points/topics.ts'
import type { Context } from '../slide/context.ts'
import { flow } from '../slide/flow.ts'
import type { Place } from '../slide/place.ts'

const MOST_POINTS = 4

/** Points that follow each other, of which paragraphs, and whether no slide of the passage stands before them. */
interface Stretch {
  points: readonly Point[]
  paragraphs: readonly Span[]
  isFirst: boolean
}

type PointSlides = (context: Context, place: Place, stretch: Stretch) => Slide[]

/** The slides of a passage without features: one that is alone is called as the passage is. */
export const runningSlides: PointSlides = (context, place, stretch) => {
  const stretches = byParagraph(context, place, stretch)
  return stretches.length === 1
    ? pointSlides(context, place, stretch.points)
    : stretches.flatMap((some) => topicSlides(context, place, some))
}

export const topicalSlides: PointSlides = (context, place, stretch) =>
  byParagraph(context, place, stretch).flatMap((some) => topicSlides(context, place, some))

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
