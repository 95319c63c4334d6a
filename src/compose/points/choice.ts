import type { Sentence } from '../../language/clauses.ts'
import { isLatin, measure } from '../../language/length.ts'
import { EXAMPLE } from '../../language/openings.ts'
import { saysNothing } from '../../language/worth.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { type Point, pointsOf } from './keypoints.ts'

// Which of the points that a passage offers are shown.

/** A point is shown for about so many characters of running text. */
const CHARACTERS_PER_POINT = 62
/** A passage of running sentences alone shows so many of them, where it has them. */
const FEWEST_POINTS = 2
const MOST_SHOWN = 4
/** Of so short a passage nothing is left out, in characters of Han; English says the same in more. */
const LONGEST_SHOWN = 130
const LONGEST_SHOWN_LATIN = 300
const MOST_SHOWN_LATIN = 7

/** The points chosen from a stretch of running sentences; all there is where it is the whole passage. */
export function chosenFrom(
  context: Context,
  sentences: readonly Sentence[],
  paragraphs: readonly Span[],
  isWhole: boolean,
): Point[] {
  const all = withExamples(context, pointsOf(sentences, context.read), paragraphs)
  const areLatin = sentences.every(({ span }) => isLatin(context.read(span)))
  const longest = areLatin ? LONGEST_SHOWN_LATIN : LONGEST_SHOWN
  const mostShown = areLatin ? MOST_SHOWN_LATIN : MOST_SHOWN
  const length = sentences.reduce((sum, { span }) => sum + measure(context.read(span)), 0)
  const said = all.filter(({ sentence }) => !saysNothing(context.read(sentence)))
  if (isWhole && length <= longest && said.length > 0 && said.length <= mostShown) return said
  const worthy = all.filter(({ score }) => score > 0)
  const few = isWhole ? Math.min(FEWEST_POINTS, worthy.length) : 1
  const most = Math.max(1, few, Math.round(length / CHARACTERS_PER_POINT))
  const chosen = choosePoints(worthy.length === 0 && isWhole ? all : worthy, most)
  return withAntecedents(all, chosen)
}

const IN_EXAMPLE = 4

/** What an English paragraph says behind its example speaks of the example, and matters as little. */
function withExamples(
  context: Context,
  points: readonly Point[],
  paragraphs: readonly Span[],
): Point[] {
  // Few sentences are examples, and many paragraphs have none.
  const examples = points.filter(({ sentence }) => EXAMPLE.test(context.read(sentence)))
  if (examples.length === 0) return [...points]
  const inside = paragraphs.flatMap((paragraph) => {
    const example = examples.find(({ sentence }) => overlaps(sentence, paragraph))
    return example ? [{ start: example.sentence.end, end: paragraph.end }] : []
  })
  return points.map((point) =>
    inside.some((span) => overlaps(span, point.sentence))
      ? { ...point, score: point.score - IN_EXAMPLE }
      : point,
  )
}

/**
 * At most `most` points, in reading order, spread evenly: of each stretch of about the same length the
 * one that matters most.
 */
export function choosePoints(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points]
  const total = points.reduce((sum, { sentence }) => sum + lengthOf(sentence), 0)
  const best: (Point | undefined)[] = []
  let before = 0
  for (const point of points) {
    const middle = before + lengthOf(point.sentence) / 2
    const stretch = Math.min(most - 1, Math.floor((middle / total) * most))
    if (point.score > (best[stretch]?.score ?? -Infinity)) best[stretch] = point
    before += lengthOf(point.sentence)
  }
  return withHalves(points, new Set(best))
}

/** Two halves are shown both or not at all. */
function withHalves(points: readonly Point[], chosen: ReadonlySet<Point | undefined>): Point[] {
  const areOne = (first: Point | undefined, second: Point | undefined) =>
    first !== undefined && second !== undefined && second.half === first.sentence
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (chosen.has(point)) return true
    return (
      (areOne(before, point) && chosen.has(before)) || (areOne(point, after) && chosen.has(after))
    )
  })
}

/** What was chosen of `all`, with the sentences that it hangs on. */
export function withAntecedents(all: readonly Point[], chosen: readonly Point[]): Point[] {
  const kept = new Set(chosen)
  return all.filter((point, index) => {
    const next = all[index + 1]
    return kept.has(point) || (next?.hangs && kept.has(next))
  })
}

const lengthOf = ({ start, end }: Span) => end - start
