import { isCloser } from '../model/brackets.ts'
import type { Content } from '../model/deck.ts'
import type { Section } from '../model/outline.ts'
import { type Span, trimmed } from '../model/span.ts'
import { CRUMB_EMS } from '../typeset/geometry.ts'
import { emWidth } from '../typeset/metrics.ts'
import { bonds, IN_WORD } from '../typeset/words.ts'
import { isAdverbial } from './adverbial.ts'
import type { Context } from './context.ts'
import { isLatin, measure } from './measure.ts'

/** Where slides stand: what every one of them says at its head. */
export interface Place {
  crumb: Content[]
  heading: Content[]
}

/** A crumb is cut at a pause when it is longer than this, in characters of Han; the first whose line has room. */
const LONGEST_CRUMBS = [36, 30, 24, 18]
/** A heading that is longer even in two lines is cut at a pause. */
const LONGEST_HEADING = 46
/** One that only its list could be cut in is not, up to what two lines of the smallest headings hold. */
const LONGEST_LISTING = 58

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
    return (
      cuts.find((cut) => emWidth(context.read(cut), 'sans-400') <= CRUMB_EMS) ??
      (cuts.at(-1) as Span)
    )
  })
}

export function headingOf(context: Context, section: Section): Span[] {
  const parts = titleOf(context.document.text, section)
  // A label apart from its heading has a line of its own.
  const longest = parts.length > 1 ? LONGEST_HEADING / 2 : LONGEST_HEADING
  return parts.map((span) => {
    const cut = shortened(context, span, longest)
    const isListCut = context.document.text[cut.end] === '、' && parts.length === 1
    const isWhole = isListCut && measure(context.read(span)) <= LONGEST_LISTING
    return shownWith(context, isWhole ? span : cut)
  })
}

/** With the mark that ends it where every character is shown: the text after it begins clean. */
export function shownWith({ document: { text }, settings }: Context, { start, end }: Span): Span {
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
  const within = bonds(text.slice(start, end))
  const pauses: number[] = []
  let last = start
  for (let at = start + 1; at <= end; at += 1) {
    if (measure(text.slice(start, at)) > longest) break
    if (within[at - start] !== IN_WORD) last = at
    if ('，,；;：:。、 '.includes(text[at] ?? '-')) pauses.push(at)
  }
  return { cut: closedAmong(text, start, last, pauses) ?? pauses.at(-1) ?? start, last }
}

/** The last of the commas that no clause before waits at (在分配政策上，), with enough said before it. */
function closedAmong(text: string, start: number, last: number, pauses: readonly number[]) {
  const commas = pauses.filter((at) => text[at] === '，')
  return commas.findLast((at, index) => {
    const clause = text.slice((commas[index - 1] ?? start - 1) + 1, at)
    return at > start + (last - start) / 4 && !isAdverbial(clause)
  })
}

/** Words that lead on to what was cut off: the laws of */
const LEADING_ON = /(?:\s+(?:of|the|and|or|by|to|in|for|with|an?|on|at|from|as))+$/i
