import { NAMES_NOTHING } from '../language/announcements.ts'
import { measure } from '../language/length.ts'
import { saysNothing } from '../language/worth.ts'
import { type Group, isSpan, type Slide } from '../model/deck.ts'
import type { Span } from '../model/span.ts'
import { onlyAnnounces } from './find/announced.ts'
import { under } from './points/leads.ts'
import type { Context } from './slide/context.ts'

/** A title takes two lines at most, in characters of Han. */
const LONGEST_TITLE = 40
const SHORTEST_TITLE = 5

/**
 * What stands whole above the items of a slide says more than the heading that the slide before it had already: the
 * slide is called so.
 */
export function entitled(context: Context, groups: readonly Group[]): Group[] {
  return groups.map((group) => ({
    ...group,
    slides: group.slides.map((slide, index) => {
      const before = group.slides[index - 1]
      return before && isUnderOne(before, slide) ? withTitle(context, slide) : slide
    }),
  }))
}

function isUnderOne(a: Slide, b: Slide): boolean {
  return a.heading.length > 0 && a.heading[0] === b.heading[0]
}

function withTitle(context: Context, slide: Slide): Slide {
  const [lead, ...others] = slide.lead
  // A caption stays with its table, on each of its slides.
  if (slide.layout === 'table' || slide.layout === 'figure') return slide
  if (!lead || !isSpan(lead) || others.length > 0 || !isTitle(context, lead)) return slide
  const { crumb, heading } = slide
  const called = {
    ...slide,
    ...under(context, { crumb, heading }, withoutEnd(context, lead)),
    lead: [],
  }
  return context.fitsWell(called) ? called : slide
}

/** Does it announce what follows, by a colon or by a line of its own? */
function isTitle(context: Context, span: Span): boolean {
  const { text } = context.document
  const words = context.read(span)
  const bare = words.replace(/[：:。.\s]+$/, '')
  const isEnded = /^\s*(?:[：:]|[\n\r]|$)/.test(
    text.slice(withoutEnd(context, span).end, span.end + 3),
  )
  const length = measure(words)
  const isShort = length >= SHORTEST_TITLE && length <= LONGEST_TITLE
  const isOpen = /在$/.test(bare) || NAMES_NOTHING.test(bare)
  return isShort && isEnded && !isOpen && !onlyAnnounces(words) && !saysNothing(words)
}

/** Without the colon or full stop at its end. */
function withoutEnd(context: Context, { start, end }: Span): Span {
  const [mark = ''] = /[：:。.\s]*$/.exec(context.document.text.slice(start, end)) ?? []
  return { start, end: end - mark.length }
}
