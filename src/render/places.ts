import { type Content, type Deck, isSpan, type Slide } from '../model/deck.ts'
import { pointsOn } from '../model/layouts.ts'
import { countUpTo } from '../model/search.ts'

/** Tells the ids of slides that words lead to; null where there is none. */
export interface Places {
  /** Where what they name begins. */
  of(content: Content): string | null
  /** The first slide that has them for its heading, or stands under them: a part of theirs may come before. */
  headed(content: Content): string | null
}

/**
 * What the words of a deck lead to: first a slide with that heading or under it, then one that says it, then one whose
 * passage it stands in.
 */
export function placesIn(deck: Deck): Places {
  const slides = deck.groups.flatMap((group) => group.slides)
  const own = slides.filter(({ layout }) => !pointsOn(layout))
  const named = firstOf(own, headingOf)
  const said = firstOf(own, itemsOf)
  const passages = passagesOf(own)
  const headed = (content: Content) => named.get(keyOf(content)) ?? null
  return {
    headed,
    of(content) {
      const found = headed(content) ?? said.get(keyOf(content))
      if (found !== undefined) return found
      return isSpan(content) ? holding(passages, content.start) : null
    },
  }
}

/** Words of the source are known by where they begin, for a title may be cut; a person's by what they are. */
function keyOf(content: Content): number | string {
  return isSpan(content) ? content.start : content.written.trim()
}

function firstOf(
  slides: readonly Slide[],
  contents: (slide: Slide) => readonly Content[],
): Map<number | string, string> {
  const found = new Map<number | string, string>()
  for (const slide of slides) {
    for (const content of contents(slide)) {
      const key = keyOf(content)
      if (!found.has(key)) found.set(key, slide.id)
    }
  }
  return found
}

/** What stands above the items of a slide; a divider has its number in its crumb. */
function headingOf({ crumb, heading }: Slide): readonly Content[] {
  return [...crumb, ...heading]
}

/** What a divider counts up stands on the slides behind it. */
function itemsOf({ layout, items }: Slide): readonly Content[] {
  if (layout === 'section') return []
  return items.flatMap(({ label, head, body }) => [
    ...(label ? [label] : []),
    ...(head ? [head] : []),
    ...body,
  ])
}

interface Passage {
  start: number
  end: number
  id: string
}

/** The stretches of the source that slides speak about, in its order. */
function passagesOf(slides: readonly Slide[]): Passage[] {
  const all = slides.flatMap(({ notes, id }) =>
    notes.filter(isSpan).map(({ start, end }) => ({ start, end, id })),
  )
  return all.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The slide of the last passage that begins at or before an offset, if it reaches beyond it. */
function holding(passages: readonly Passage[], at: number): string | null {
  const found = passages[countUpTo(passages, at, ({ start }) => start) - 1]
  return found && at < found.end ? found.id : null
}
