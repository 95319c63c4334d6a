import { isSpan, type Slide } from '../model/deck.ts'
import type { Problem } from '../model/problem.ts'
import { shownText } from '../model/shown.ts'
import type { Loaded } from './deck/deckfile.ts'
import { SAID } from './said.ts'

/** A deck is as long as was asked for where it has so much more or less at most (the tenth of it). */
const TOLERANCE = 0.1
/** Headings named of what left the screen. */
const MOST_NAMED = 4

/**
 * What `slides` asked for, and what became of it: the slides that left the screen, by their headings, and a number
 * that can't be reached. `asked` is what the command says; a deck file keeps the slides that it has.
 */
export function slidesAsked({ deck, outline, edited }: Loaded, asked?: number): Problem[] {
  const said = SAID[deck.language]
  const warning = (code: Problem['code'], message: string): Problem => ({
    severity: 'warning',
    code,
    message,
  })
  if (edited) return asked === undefined ? [] : [warning('slides-kept', said.slidesKept(asked))]
  const { look, left = [], groups } = deck
  const count = groups.reduce((sum, { slides }) => sum + slides.length, 0)
  const isFar = look.slides !== null && Math.abs(count - look.slides) > look.slides * TOLERANCE
  const headings = [...new Set(left.map((slide) => headingOf(slide)))].filter((one) => one !== '')
  const named = headings.slice(0, MOST_NAMED)
  return [
    ...(left.length > 0 ? [warning('slides-left', said.slidesLeft(left.length, named))] : []),
    ...(isFar && look.slides !== null
      ? [warning('slides-far', said.slidesFar(look.slides, count))]
      : []),
  ]

  function headingOf({ heading, crumb }: Slide): string {
    const [first] = heading.length > 0 ? heading : crumb
    if (!first) return ''
    return isSpan(first) ? shownText(outline.document, first) : first.written
  }
}
