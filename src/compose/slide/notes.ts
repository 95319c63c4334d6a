import { type Content, isFilled, isSpan, type Slide } from '../../model/deck.ts'
import { countBefore, countUpTo } from '../../model/search.ts'
import type { Span } from '../../model/span.ts'

/** What a slide shows of the source under its heading. */
function shownUnder(slide: Slide): Span[] {
  const contents = [
    ...slide.lead,
    ...slide.items.flatMap(({ label, head, body }) => [label, head, ...body]),
    ...slide.rows.flat().filter(isFilled),
    ...slide.tail,
  ]
  return contents.flatMap((content) => (content && isSpan(content) ? [content] : []))
}

/** Where in the source the first thing that a slide shows under its heading stands. */
function firstShown(slide: Slide): number {
  return Math.min(...shownUnder(slide).map(({ start }) => start))
}

/**
 * Gives each slide its part of the passage, so that the notes of all of them hold every word of it
 * once. It begins with the sentence in which the slide's first words stand, or with these words where
 * the slide before shows some of that sentence.
 */
export function noted(text: string, slides: Slide[], spans: readonly Span[]): Slide[] {
  let from = -Infinity
  const within = clipping(spans)
  slides.forEach((slide, index) => {
    const next = slides[index + 1]
    const to = next ? cutBetween(text, slide, next) : Infinity
    slide.notes = within(from, to)
    from = to
  })
  return slides
}

/** Gives what of the spans lies between two places. Of many in order, only those that do are looked at. */
function clipping(spans: readonly Span[]): (from: number, to: number) => Span[] {
  const areInOrder = spans.every(({ start, end }, index) => {
    const before = spans[index - 1]
    return !before || (before.start <= start && before.end <= end)
  })
  return (from, to) => {
    const first = areInOrder ? countUpTo(spans, from, ({ end }) => end) : 0
    const last = areInOrder ? countBefore(spans, to, ({ start }) => start) : spans.length
    return spans
      .slice(first, last)
      .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
      .filter(({ start, end }) => end > start)
  }
}

/** Two slides for one: each has its part of the notes. */
export function parted(
  text: string,
  whole: Slide,
  [first, second]: [Slide, Slide],
): [Slide, Slide] {
  const at = cutBetween(text, first, second)
  const side = (content: Content, isAfter: boolean): Content[] => {
    if (!isSpan(content)) return isAfter ? [] : [content]
    const start = isAfter ? Math.max(content.start, at) : content.start
    const end = isAfter ? content.end : Math.min(content.end, at)
    return end > start ? [{ start, end }] : []
  }
  return [
    { ...first, notes: whole.notes.flatMap((note) => side(note, false)) },
    { ...second, notes: whole.notes.flatMap((note) => side(note, true)) },
  ]
}

/** The end of a sentence with what closes it, and the white space behind it. */
const SENTENCE_END = /(?:[。！？；!?;][”’」』）)】\]"']*|\.["”’)\]]*(?=\s)|[\r\n])\s*/g
/** Signs that belong to the words behind them. */
const OPENERS = '“‘「『《〈（(【〔[*_`~'

/** Where the notes of a slide end and those of the next begin. */
function cutBetween(text: string, slide: Slide, next: Slide): number {
  const first = firstShown(next)
  const ends = shownUnder(slide).map(({ end }) => end)
  const last = Math.max(...ends.filter((end) => end <= first))
  const between = Number.isFinite(last) && Number.isFinite(first) ? text.slice(last, first) : ''
  const end = [...between.matchAll(SENTENCE_END)].at(-1)
  if (end) return last + end.index + end[0].length
  return Math.max(last, withOpeners(text, first))
}

/** Where what opens the words at `at` begins. */
export function withOpeners(text: string, at: number): number {
  let start = at
  while (start > 0 && OPENERS.includes(text[start - 1] ?? ' ')) start -= 1
  return start
}
