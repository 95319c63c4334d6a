import {
  type Content,
  contentsOf,
  type Deck,
  type Item,
  isFilled,
  isSpan,
  type Slide,
  type TableCell,
} from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { collapsed } from './escape.ts'
import { plainNotation } from './notation.ts'
import { inOrder } from './order.ts'
import { type Change, changesIn, type Unit } from './units.ts'

/** One thing that a person did to a deck. */
export interface Edit {
  kind: EditKind
  /** The slide's id (a group's for words of its heading). */
  slide: string
  /** 1-based, in the deck file; null for what is no longer in it. */
  line: number | null
  /** Words, or the name of a layout or picture; empty where there was or is none. */
  before: string
  after: string
}

export type EditKind =
  | `slide-${'added' | 'removed' | 'moved'}`
  | `words-${Change['kind']}`
  | `note-${Change['kind']}`
  | 'layout-changed'
  | 'picture-changed'

/** What a deck is compared with. */
interface Comparison {
  document: Document
  /** Lines of the deck file, as `parse` tells them. */
  lines: ReadonlyMap<object, number>
}

/** What was done to `composed` to make `deck` of it, in the order of the deck. */
export function compare(composed: Deck, deck: Deck, comparison: Comparison): Edit[] {
  const { lines } = comparison
  const from = placedSlides(composed)
  const to = placedSlides(deck)
  const partners = partnersOf(from, to)
  const stayed = inOrder(to.flatMap((place) => partners.get(place)?.index ?? []))
  const say = sayWith(comparison)
  // A slide without a heading is called by what it says first, or by its layout.
  const titleOf = ({ slide }: Placed) =>
    slide.heading.map(say).join(' ') || contentsOf(slide).map(say)[0] || slide.layout
  const edits = to.flatMap((place): Edit[] => {
    const partner = partners.get(place)
    const base = { slide: place.slide.id, line: lines.get(place.slide) ?? null }
    const title = titleOf(place)
    if (!partner) return [{ kind: 'slide-added', ...base, before: '', after: title }]
    const isMoved = !stayed.has(partner.index) || partner.group !== place.group
    return [
      ...(isMoved ? [{ kind: 'slide-moved' as const, ...base, before: title, after: title }] : []),
      ...slideEdits(comparison, partner.slide, place.slide),
    ]
  })
  const kept = new Set(partners.values())
  const removed = from
    .filter((place) => !kept.has(place))
    .map((place): Edit => {
      const { id } = place.slide
      return { kind: 'slide-removed', slide: id, line: null, before: titleOf(place), after: '' }
    })
  return [...groupEdits(comparison, composed, deck), ...joinMoves(edits), ...removed]
}

interface Placed {
  slide: Slide
  group: string
  index: number
}

function placedSlides({ groups }: Deck): Placed[] {
  const all = groups.flatMap(({ id, slides }) => slides.map((slide) => ({ slide, group: id })))
  return all.map((one, index) => ({ ...one, index }))
}

/** Slides of one id are the same slide; one that lost its id is known by its notes. */
function partnersOf(from: readonly Placed[], to: readonly Placed[]): Map<Placed, Placed> {
  const byId = new Map(from.map((place) => [place.slide.id, place]))
  const partners = new Map<Placed, Placed>()
  for (const place of to) {
    const partner = byId.get(place.slide.id)
    if (!partner) continue
    partners.set(place, partner)
    byId.delete(place.slide.id)
  }
  const notesOf = ({ slide }: Placed) => JSON.stringify(slide.notes)
  const byNotes = new Map([...byId.values()].map((place) => [notesOf(place), place]))
  for (const place of to) {
    const partner = byNotes.get(notesOf(place))
    if (!partner || partners.has(place) || place.slide.notes.length === 0) continue
    partners.set(place, partner)
    byNotes.delete(notesOf(place))
  }
  return partners
}

function sayWith({ document }: Comparison): (content: Content) => string {
  return (content) =>
    collapsed(isSpan(content) ? plainNotation(document, content) : content.written)
}

function slideEdits(comparison: Comparison, before: Slide, after: Slide): Edit[] {
  const { lines } = comparison
  const base = { slide: after.id, line: lines.get(after) ?? null }
  const edits: Edit[] = []
  if (before.layout !== after.layout) {
    edits.push({ kind: 'layout-changed', ...base, before: before.layout, after: after.layout })
  }
  if (before.asset !== after.asset) {
    const names = { before: before.asset ?? '', after: after.asset ?? '' }
    edits.push({ kind: 'picture-changed', ...base, ...names })
  }
  const compared = (name: 'words' | 'note', from: Unit[], to: Unit[]) =>
    changesIn(from, to).map(
      ({ kind, line, ...words }): Edit => ({
        kind: `${name}-${kind}`,
        ...base,
        line: line ?? base.line,
        ...words,
      }),
    )
  const [old, now] = [unitsOf(comparison, before), unitsOf(comparison, after)]
  for (const part of PARTS) edits.push(...compared('words', old[part], now[part]))
  return [...edits, ...compared('note', old.notes, now.notes)]
}

const PARTS = ['heading', 'crumb', 'lead', 'items', 'rows', 'tail'] as const

/** What a slide says, a unit for each line, point and row. */
function unitsOf(
  comparison: Comparison,
  slide: Slide,
): Record<(typeof PARTS)[number] | 'notes', Unit[]> {
  const one = (contents: readonly TableCell[]) => unitOf(comparison, contents)
  const each = (contents: readonly Content[]) => contents.map((content) => one([content]))
  return {
    heading: each(slide.heading),
    crumb: each(slide.crumb),
    lead: each(slide.lead),
    items: slide.items.map((item) => one(partsOf(item))),
    rows: slide.rows.map(one),
    tail: each(slide.tail),
    notes: each(slide.notes),
  }
}

function partsOf({ label, head, body }: Item): (Content | null)[] {
  return [label, head, ...body]
}

function unitOf(comparison: Comparison, contents: readonly TableCell[]): Unit {
  const say = sayWith(comparison)
  const filled = contents.filter(isFilled)
  const [first] = filled
  const formOf = (cell: TableCell) => (isFilled(cell) ? say(cell) : { merged: cell })
  return {
    words: filled.map(say).join(' '),
    form: JSON.stringify(contents.map(formOf)),
    line: first ? (comparison.lines.get(first) ?? null) : null,
  }
}

function groupEdits(comparison: Comparison, composed: Deck, deck: Deck): Edit[] {
  const { lines } = comparison
  const before = new Map(composed.groups.map((group) => [group.id, group]))
  return deck.groups.flatMap((group) => {
    const partner = before.get(group.id)
    if (!partner) return []
    const units = [partner, group].map(({ heading }) => [unitOf(comparison, heading)])
    return changesIn(units[0] ?? [], units[1] ?? []).map(
      ({ kind, before: old, after }): Edit => ({
        kind: `words-${kind}`,
        slide: group.id,
        line: lines.get(group) ?? null,
        before: old,
        after,
      }),
    )
  })
}

/** Words that were taken away in one place and stand in another were moved. */
function joinMoves(edits: readonly Edit[]): Edit[] {
  const removed = new Map(
    edits.flatMap((edit) => (edit.kind === 'words-removed' ? [[edit.before, edit]] : [])),
  )
  const gone = new Set<Edit>()
  const joined = edits.map((edit): Edit => {
    const source = edit.kind === 'words-added' ? removed.get(edit.after) : undefined
    if (!source || gone.has(source)) return edit
    gone.add(source)
    return { ...edit, kind: 'words-moved', before: source.before }
  })
  return joined.filter((edit) => !gone.has(edit))
}
