import { type Content, contentsOf, type Deck, isSpan, type Slide } from '../../model/deck.ts'
import type { Document } from '../../model/document.ts'
import { shownText } from '../../model/shown.ts'
import { overlaps, type Span } from '../../model/span.ts'

/**
 * How many of the characters that a person took off a slide still stand there, in words that they
 * changed: a sentence with one new word is theirs as a whole, but only that word is gone.
 * @param off what of the source the slides no longer show as it is
 */
export function keptInChanged(
  document: Document,
  composed: Deck,
  deck: Deck,
  off: readonly Span[],
): number {
  const slidesOf = ({ groups }: Deck) => groups.flatMap((group) => group.slides)
  const before = new Map(slidesOf(composed).map((slide) => [slide.id, slide]))
  return slidesOf(deck).reduce((sum, slide) => {
    const old = before.get(slide.id)
    const written = contentsOf(slide).flatMap((content) =>
      isSpan(content) ? [] : [content.written],
    )
    if (!old || written.length === 0) return sum
    return sum + keptOf(goneFrom(document, old, off), written)
  }, 0)
}

/** The words of a slide that it no longer shows. */
function goneFrom(document: Document, slide: Slide, off: readonly Span[]): string[] {
  const isGone = (content: Content): content is Span =>
    isSpan(content) && off.some((span) => overlaps(span, content))
  return contentsOf(slide)
    .filter(isGone)
    .map((span) => shownText(document, span))
}

/** Among so many contents the one is looked for that became a person's. */
const WINDOW = 20

function keptOf(gone: readonly string[], written: readonly string[]): number {
  const free = new Set(gone)
  let kept = 0
  for (const words of written) {
    const [best] = [...free]
      .slice(0, WINDOW)
      .map((old) => ({ old, length: inCommon(old, words) }))
      .sort((a, b) => b.length - a.length)
    if (!best || best.length * 2 < best.old.replace(/\s/g, '').length) continue
    free.delete(best.old)
    kept += best.length
  }
  return kept
}

/** Characters, without white space, that both begin with and both end with. */
function inCommon(a: string, b: string): number {
  const [left, right] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')]
  const least = Math.min(left.length, right.length)
  let first = 0
  while (first < least && left[first] === right[first]) first += 1
  let last = 0
  while (last < least - first && left.at(-1 - last) === right.at(-1 - last)) last += 1
  return first + last
}
