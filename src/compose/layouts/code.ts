import { makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import { isEmpty, type Span, spanned, trimmed } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { noted } from '../slide/notes.ts'
import type { Place } from '../slide/place.ts'
import { paragraphItems, runningText } from './running.ts'

/** Code on as few slides as hold it, parted at its line ends alone: where a line is blank, if one is near. */
export function codeSlides(context: Context, place: Place, span: Span): Slide[] {
  const lines = linesIn(context.document.text, span)
  const isBlank = (line: Span) => isEmpty(trimmed(context.document.text, line))
  const slides: Slide[] = []
  for (let from = 0; from < lines.length; ) {
    if (isBlank(lines[from] as Span)) {
      from += 1
      continue
    }
    const count = countFitting(context, place, lines.slice(from, from + MOST_LINES))
    const blank = lines.slice(from, from + count).findLastIndex(isBlank)
    const isOver = from + count < lines.length
    const taken = isOver && blank * 2 > count ? blank : Math.max(1, count)
    const own = spanned(lines.slice(from, from + taken)) as Span
    // A line that fills more than a slide is text like other text: it is parted at last.
    if (count > 0) slides.push(listing(place, own))
    else slides.push(...asText(context, place, own))
    from += taken
    context.tally.foresee(slides.length)
  }
  return slides
}

function asText(context: Context, place: Place, span: Span): Slide[] {
  const slides = runningText(context, place, paragraphItems([span]))
  return noted(context.document.text, slides, [span])
}

/** A slide holds no more lines. */
const MOST_LINES = 16

/** How many of the first lines fit one slide. */
function countFitting(context: Context, place: Place, lines: readonly Span[]): number {
  let count = 0
  const fits = (end: number) => context.fits(listing(place, spanned(lines.slice(0, end)) as Span))
  while (count < lines.length && fits(count + 1)) count += 1
  return count
}

function listing(place: Place, span: Span): Slide {
  const items = [makeItem({ body: [span] })]
  return makeSlide('', 'code', { ...place, items, notes: [span] })
}

function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g)].map(
    ({ 0: line, index }) => ({
      start: start + index,
      end: start + index + line.replace(/[\r\n]+$/, '').length,
    }),
  )
}
