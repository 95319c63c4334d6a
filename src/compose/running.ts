import { type Item, makeItem, makeSlide, type Slide } from '../model/deck.ts'
import type { Span } from '../model/span.ts'
import { sentencesOf } from './clauses.ts'
import type { Context } from './context.ts'
import { pour } from './flow.ts'
import type { Place } from './place.ts'

/**
 * Slides of running text. Items of one group (an article and what it counts) stay together where a
 * slide can hold them; a paragraph too long for a slide is split at its sentence ends.
 */
export function runningText(context: Context, place: Place, groups: readonly Item[][]): Slide[] {
  const make = (some: readonly Item[]) => makeSlide('', 'text', { ...place, items: [...some] })
  const fitting = groups.flatMap((group) => {
    if (context.fitsWell(make(group))) return [group]
    const parts = group.flatMap((item) => itemParts(context, item, make))
    return parts.map((item) => [item])
  })
  return pour(context, fitting, (some) => make(some.flat()))
}

/** Paragraphs, each a group of its own. */
export function paragraphItems(spans: readonly Span[]): Item[][] {
  return spans.map((span) => [makeItem({ body: [span] })])
}

/** Parts of an item that each fit a slide: cut at sentence ends, then at clauses, then anywhere. */
export function itemParts(
  context: Context,
  item: Item,
  make: (items: readonly Item[]) => Slide,
): Item[] {
  if (context.fitsWell(make([item]))) return [item]
  const whole = item.body[0]
  if (!whole || !('start' in whole)) return [item]
  const parts: Item[] = []
  let label = item.label
  let held: Span | null = null
  const fits = (span: Span) => context.fitsWell(make([{ ...item, label, body: [span] }]))
  const push = (span: Span) => {
    parts.push({ ...item, label, body: [span] })
    label = null
  }
  for (const unit of unitsOf(context, whole, fits)) {
    const joined: Span = held ? { start: held.start, end: unit.end } : unit
    if (held && !fits(joined)) {
      push(held)
      held = unit
    } else held = joined
  }
  if (held) push(held)
  return parts
}

/** Sentences that fit; of those that don't, their clauses; of those that don't, stretches. */
function unitsOf(context: Context, whole: Span, fits: (span: Span) => boolean): Span[] {
  const { text } = context.document
  return sentencesOf(text, whole).flatMap((sentence) => {
    if (fits(sentence.span)) return [sentence.span]
    return sentence.clauses.flatMap(({ span }, index) => {
      const end = sentence.clauses[index + 1]?.span.start ?? sentence.span.end
      return stretches(text, { start: span.start, end }, fits)
    })
  })
}

const STRETCH = 120

function stretches(text: string, span: Span, fits: (span: Span) => boolean): Span[] {
  if (fits(span) || span.end - span.start <= STRETCH) return [span]
  const parts: Span[] = []
  for (let start = span.start; start < span.end; ) {
    let end = Math.min(start + STRETCH, span.end)
    const space = text.lastIndexOf(' ', end)
    if (end < span.end && space > start + STRETCH / 2) end = space + 1
    const code = text.charCodeAt(end)
    if (code >= 0xdc00 && code <= 0xdfff) end -= 1
    parts.push({ start, end })
    start = end
  }
  return parts
}
