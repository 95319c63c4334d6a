import { type Sentence, sentenceAt } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import { ONLY_OPENS, THIS_IS } from '../../language/openings.ts'
import { isNoBeginning } from '../../language/wording.ts'
import type { Slide } from '../../model/deck.ts'
import { type Span, trimmed } from '../../model/span.ts'
import { excerpt } from '../points/excerpt.ts'
import type { Context } from '../slide/context.ts'

// What a sentence says before and after the group that stands in it.

export function fitting(context: Context, slide: Slide): Slide[] | null {
  return context.fits(slide) ? [slide] : null
}

/** The slides with `lead` above the first, where it has room. */
export function led(context: Context, slides: Slide[] | null, lead: Span[]): Slide[] | null {
  const [first, ...others] = slides ?? []
  if (!first || lead.length === 0) return slides
  const whole = { ...first, lead }
  return context.fitsWell(whole) ? [whole, ...others] : slides
}

/** A group between what its sentence says before and after it, as far as there is room. */
export function within(
  context: Context,
  sentences: readonly Sentence[],
  span: Span,
  slide: Slide,
): Slide[] | null {
  const lead = beforeGroup(context, sentences, span)
  const tail = tailOf(context, sentences, span)
  const whole = [
    { lead, tail },
    { lead, tail: [] },
    { lead: [], tail },
  ]
    .map((around) => ({ ...slide, ...around }))
    .find((one) => one.lead.length + one.tail.length > 0 && context.fitsWell(one))
  return whole ? [whole] : fitting(context, slide)
}

/** In characters of Han. */
const LONGEST_BEFORE = 44
/** Letters count a third, and mark-up nothing: what begins farther before is longer, in UTF-16 units. */
const FARTHEST_BEFORE = 600

/** What the group speaks about: the sentence that it stands in, from its beginning or from a clause on. */
export function beforeGroup(
  context: Context,
  sentences: readonly Sentence[],
  span: Span,
  from = 0,
): Span[] {
  const { text } = context.document
  const index = sentenceAt(sentences, span)
  const first = sentences[index]
  const previous = sentences[index - 1]
  // 这是…的结果，是…的结果 and figures behind a semicolon: what they are about has been said.
  const opening = first ? text.slice(first.span.start, span.start + 1) : ''
  const goesOn = previous && /[；;]$/.test(context.read(previous.span)) && opening.length === 1
  if (previous && (THIS_IS.test(opening) || goesOn)) {
    const end = previous.clauses.at(-1)?.span.end ?? previous.span.end
    return beforeGroup(context, [previous], { start: end, end: previous.span.end }, from)
  }
  const before =
    first?.clauses.filter(
      ({ span: { start } }) =>
        from <= start && start < span.start && span.start - start <= FARTHEST_BEFORE,
    ) ?? []
  const spans = before
    .filter((clause) => !isNoBeginning(context.read(clause.span)))
    .map((clause) => trimmed(text, { start: clause.span.start, end: span.start }))
    .map((words) => ({ start: words.start, end: words.end - openersAt(text, words) }))
  const shown = spans.find((words) => measure(context.read(words)) <= LONGEST_BEFORE)
  const isOne =
    shown &&
    measure(context.read(shown)) >= SHORTEST_BEFORE &&
    !ONLY_OPENS.test(context.read(shown))
  return isOne ? [shown] : []
}

const SHORTEST_BEFORE = 3

/** Signs at the end that lead on to the group: a comma with a word behind it, a colon, an opening quotation mark. */
function openersAt(text: string, { start, end }: Span): number {
  return (
    /(?:[，：:](?:即|还|也|都|更|并|就|而|则|却|既|以|用|把|它|其|他们?|我们?))?[\s，、：:“「（(]*$/.exec(
      text.slice(start, end),
    )?.[0].length ?? 0
  )
}

const LONGEST_TAIL = 60
const SHORTEST_TAIL = 10

/**
 * The rest of the sentence that a group ends in, where it is worth a line: from the word on that the
 * group's last member stands before (…的就业机制), or from the next clause.
 */
function tailOf(context: Context, sentences: readonly Sentence[], span: Span): Span[] {
  const { text } = context.document
  const last = sentences[sentenceAt(sentences, { start: span.end, end: span.end })]
  const end = last?.clauses.at(-1)?.span.end
  if (!last || end === undefined) return []
  const own = last.clauses.find(
    ({ span: clause }) => clause.start < span.end && span.end < clause.end,
  )
  const next = last.clauses.find((clause) => clause.span.start > span.end)
  const rest = own && wordsFrom(text, { start: span.end, end: own.span.end })
  const isSaid = rest !== undefined && measure(context.read(rest)) >= SHORTEST_REST
  const start = isSaid ? rest.start : next && wordsFrom(text, next.span).start
  if (start === undefined) return []
  const shown =
    excerpt(context, { start, end }, LONGEST_TAIL) ?? (isSaid ? { start, end: rest.end } : null)
  const isLong = shown && measure(context.read(shown)) >= (isSaid ? SHORTEST_REST : SHORTEST_TAIL)
  return isLong ? [shown] : []
}

/** Behind a group, in its own clause, in characters of Han. */
const SHORTEST_REST = 3

/** Without the signs, and the 并, that part it from what is before. */
function wordsFrom(text: string, { start, end }: Span): Span {
  const signs =
    /^[\s、，”』」）)]*(?:并(?![不非未无没存举重轨列购]))?/.exec(text.slice(start, end))?.[0]
      .length ?? 0
  return { start: start + signs, end }
}
