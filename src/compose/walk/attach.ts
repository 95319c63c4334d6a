import { LONGEST_STATEMENT, measure } from '../../language/length.ts'
import { pointsBack } from '../../language/worth.ts'
import { type Content, isSpan, type Slide } from '../../model/deck.ts'
import { traitsOf } from '../../model/layouts.ts'
import type { Span } from '../../model/span.ts'
import { type Point, wholeOf } from '../points/keypoints.ts'
import type { Context } from '../slide/context.ts'

/**
 * Puts a lone point above the next feature or below the last one, below it alone where it speaks of what has
 * been said; gives it back when there is no room.
 */
export function attach(
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
