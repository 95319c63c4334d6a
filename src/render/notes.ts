import { type Content, isSpan } from '../model/deck.ts'
import type { Block, Document } from '../model/document.ts'
import { countUpTo } from '../model/search.ts'
import { isEmpty, type Span, trimmed } from '../model/span.ts'
import { html, type Markup } from './html.ts'
import { asWritten } from './inline.ts'
import type { Typesetter } from './type.ts'

/** A speaker's note: a line for each paragraph and each row of a table, its cells with a space between. */
export function noteMarkup(typesetter: Typesetter, note: Content): Markup {
  if (!isSpan(note)) return html`<p data-written>${asWritten(typesetter.runs(note))}</p>`
  const words = partsOf(typesetter.document, note).flatMap(({ span, opens }, index) => {
    const before = index === 0 ? '' : opens === 'line' ? html`<br>` : ' '
    return [html`${before}${asWritten(typesetter.runs(span))}`]
  })
  return html`<p data-span="${note.start}-${note.end}">${words}</p>`
}

/** A place at which a paragraph, a row or another cell of a row begins. */
interface Cut {
  at: number
  opens: 'line' | 'cell'
}

/** A part of a note that has words, and what it begins. */
interface Part {
  span: Span
  opens: Cut['opens']
}

function partsOf(document: Document, { start, end }: Span): Part[] {
  const cuts = cutsIn(document)
  const parts: Part[] = []
  let opens: Cut['opens'] = 'line'
  let from = start
  const close = (to: number) => {
    // What code is set in by belongs to it; a line end behind it does not.
    const words = trimmed(document.text, { start: from, end: to })
    if (!isEmpty(words)) parts.push({ span: { start: from, end: words.end }, opens })
  }
  for (let next = indexBehind(cuts, start); (cuts[next]?.at ?? end) < end; next += 1) {
    const cut = cuts[next] as Cut
    close(cut.at)
    opens = cut.opens
    from = cut.at
  }
  close(end)
  return parts
}

const known = new WeakMap<Document, Cut[]>()

function cutsIn(document: Document): Cut[] {
  const there = known.get(document)
  if (there) return there
  const found = outermost(document.blocks).flatMap(cutsOf)
  known.set(document, found)
  return found
}

/** In the order of the text, those that stand in no other: a note may stand in the middle of a line. */
function outermost(blocks: readonly Block[]): Block[] {
  let end = 0
  return [...blocks]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      const isOutside = span.start >= end
      end = Math.max(end, span.end)
      return isOutside
    })
}

/** A picture's text stands where the picture does, perhaps in the middle of a line. */
function cutsOf(block: Block): Cut[] {
  if (block.type === 'figure') return []
  if (block.type !== 'table') return [{ at: block.span.start, opens: 'line' }]
  return block.rows.flatMap((row) =>
    row
      .filter((cell) => !isEmpty(cell))
      .map(({ start }, index) => ({ at: start, opens: index === 0 ? 'line' : 'cell' }) as const),
  )
}

/** The first of the cuts that lies behind a place. */
function indexBehind(cuts: readonly Cut[], place: number): number {
  return countUpTo(cuts, place, ({ at }) => at)
}
