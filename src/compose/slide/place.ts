import { isAdverbial } from '../../language/adverbial.ts'
import { LEADING_ON } from '../../language/latin.ts'
import { isLatin, measure } from '../../language/length.ts'
import { isCloser } from '../../model/brackets.ts'
import { type Content, makeSlide } from '../../model/deck.ts'
import type { Section } from '../../model/outline.ts'
import { type Span, trimmed } from '../../model/span.ts'
import { CONTENT_WIDTH, CRUMB_EMS, SMALLEST_HEADING } from '../../typeset/geometry.ts'
import { HEADING_FACES } from '../../typeset/index.ts'
import { headingLines } from '../../typeset/layouts/shared.ts'
import { HELD, opportunities } from '../../typeset/opportunities.ts'
import { emsOf, setting } from '../../typeset/plan.ts'
import { bonds, IN_WORD } from '../../typeset/words.ts'
import type { Context } from './context.ts'

/** Where slides stand: what every one of them says at its head. */
export interface Place {
  crumb: Content[]
  heading: Content[]
}

/** A crumb is cut at a pause when it is longer than this, in characters of Han; the first whose line has room. */
const LONGEST_CRUMBS = [36, 30, 24, 18, 12]
/** A heading of more lines than this in the smallest type is cut at a pause, and stands whole on its first slide. */
const MOST_LINES = 3
/** Cut, it holds two lines at most, in characters of Han. */
const LONGEST_CUT = 56

/** Label and heading as one span where they stand together, else apart; [] for neither. */
export function titleOf(text: string, { number, heading }: Section): Span[] {
  if (!number) return heading ? [heading] : []
  if (!heading) return [number]
  const together = heading.start >= number.end && heading.start - number.end <= 2
  if (!together) return [number, heading]
  // 第一条（目的） has its heading in brackets.
  const isBracketed = /[（(【〔[]/.test(text.slice(number.end, heading.start))
  const end = isBracketed && isCloser(text[heading.end] ?? '') ? heading.end + 1 : heading.end
  return [{ start: number.start, end }]
}

/** The same, short enough for the line above a slide's heading. */
export function crumbOf(context: Context, section: Section): Span[] {
  return asCrumbs(context, titleOf(context.document.text, section))
}

/** Headings, short enough for the line above a slide's own. */
export function asCrumbs(context: Context, spans: readonly Span[]): Span[] {
  return spans.map((span) => {
    const cuts = LONGEST_CRUMBS.map((longest) => shortened(context, span, longest))
    const isShort = (cut: Span) => emsOf(cut, 'sans-400', context.show) + 1 <= CRUMB_EMS
    return cuts.find(isShort) ?? (cuts.at(-1) as Span)
  })
}

/** A section's label and heading as they stand above its slides. */
export function headingOf(context: Context, section: Section): Span[] {
  const parts = titleOf(context.document.text, section).map((span) => shownWith(context, span))
  if (linesOf(context, parts) <= MOST_LINES) return parts
  // A label apart from its heading has a line of its own.
  const longest = parts.length > 1 ? LONGEST_CUT / 2 : LONGEST_CUT
  return parts.map((span) => shortened(context, span, longest))
}

function linesOf({ show, settings }: Context, heading: readonly Span[]): number {
  const slide = makeSlide('', 'text', { heading: [...heading] })
  const face = HEADING_FACES[settings.theme]
  return headingLines(slide, setting(face, SMALLEST_HEADING, 1.3, CONTENT_WIDTH, true), show)
}

/** With the mark that ends it where every character is shown: the text after it begins clean. */
function shownWith({ document: { text }, settings }: Context, { start, end }: Span): Span {
  const isMarked = settings.density === 'full' && '。；：，.;:'.includes(text[end] ?? ' ')
  return { start, end: isMarked ? end + 1 : end }
}

/** Text may begin with the mark that ended its heading, and with the mark-up that did. */
export function trimmedStart({ read }: Context, { start, end }: Span): Span {
  let first = start
  while (first < end && STRAY_START.test(read({ start: first, end: Math.min(end, first + 8) }))) {
    first += 1
  }
  return { start: first, end }
}

const STRAY_START = /^(?:[\s。，；：、.,;:）)】」』]|$)/

/** `span` up to the last pause before `longest` characters; up to a word where it has no pause. */
export function shortened(context: Context, span: Span, longest: number): Span {
  const words = context.read(span)
  if (measure(words) <= longest) return span
  const { text } = context.document
  const { cut, last } = endsWithin(text, span, longest)
  const end = cut > span.start + (last - span.start) / 4 || isLatin(words) ? cut : last
  const kept = trimmed(text, { start: span.start, end: end > span.start ? end : last })
  const leading = LEADING_ON.exec(text.slice(kept.start, kept.end))?.[0].length ?? 0
  return { start: kept.start, end: kept.end - leading }
}

/** The last pause and the last word's end up to `longest` characters; the start where there is none. */
function endsWithin(text: string, { start, end }: Span, longest: number) {
  // A title is no longer by far than what is kept of it; one of a megabyte is looked at so far.
  const words = text.slice(start, Math.min(end, start + longest * 3))
  const [within, kinds] = [bonds(words), opportunities(words)]
  const most = lengthWithin(words, longest)
  const places = Array.from({ length: most }, (_, at) => at + 1)
  const pauses = places.filter((at) => isPauseAt(words, kinds, at)).map((at) => start + at)
  const last = places.findLast((at) => within[at] !== IN_WORD && (kinds[at] ?? 0) > HELD) ?? most
  const cut = closedAmong(text, start, start + last, pauses) ?? pauses.at(-1) ?? start
  return { cut, last: Math.max(start + last, pauses.at(-1) ?? start) }
}

/** How many UTF-16 units say no more than `longest` characters of Han; no sign is halved. */
function lengthWithin(words: string, longest: number): number {
  let at = 0
  while (at < words.length && measure(words.slice(0, at + 1)) <= longest) at += 1
  return isLow(words.charCodeAt(at)) ? at - 1 : at
}

/** Within a date or an amount a space or a comma is no pause. */
function isPauseAt(words: string, kinds: Uint8Array, at: number): boolean {
  const isHeld = kinds[at] === HELD || kinds[at + 1] === HELD
  return '，,；;：:。、 '.includes(words[at] ?? '-') && !isHeld
}

/** The second half of a sign beyond U+FFFF. */
function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** The last of the commas that no clause before waits at (在分配政策上，), with enough said before it. */
function closedAmong(text: string, start: number, last: number, pauses: readonly number[]) {
  const commas = pauses.filter((at) => text[at] === '，')
  return commas.findLast((at, index) => {
    const clause = text.slice((commas[index - 1] ?? start - 1) + 1, at)
    return at > start + (last - start) / 4 && !isAdverbial(clause)
  })
}
