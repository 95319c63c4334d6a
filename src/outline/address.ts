import type { Document } from '../model/document.ts'
import { type Section, walk } from '../model/outline.ts'
import { countUpTo } from '../model/search.ts'
import type { Head } from './heads.ts'
import { isMember } from './members.ts'
import type { Grown } from './wishes.ts'

/** What a correction's words stand at. */
export interface Address {
  /**
   * `head`: where a block begins, or its heading behind a label. `label`: at a label inside a paragraph.
   * `unread`: at what looks like one and opens no section. `inside`: elsewhere in a paragraph. `kept`: in what opens no section, such as a table. `nowhere`:
   * outside of the text, as page numbers and tables of contents are.
   */
  kind: 'head' | 'label' | 'unread' | 'inside' | 'kept' | 'nowhere'
  /** The start of what is addressed: the label's, or the place itself. */
  at: number
  /** For a head: where its block begins. Else the same as `at`. */
  block: number
}

/** Tells what the places of a document are, as it was read. */
export function addresses(
  { text, marks }: Pick<Document, 'text' | 'marks'>,
  { heads, value }: Pick<Grown, 'heads' | 'value'>,
): (at: number) => Address {
  const furniture = marks.filter(({ type }) => type === 'furniture').map(({ span }) => span)
  const labels = labelsOf([...value.preambleSections, ...value.sections])
  return (at) => {
    const isFurniture = furniture.some(({ start, end }) => start <= at && at < end)
    const head = isFurniture ? undefined : headAt(text, heads, at)
    if (!head) return { kind: 'nowhere', at, block: at }
    return opensNothing(head) ? { kind: 'kept', at, block: at } : within(text, head, labels, at)
  }
}

/** A place in a block that can open a section. */
function within(
  text: string,
  { block, start }: Head,
  labels: ReadonlyMap<number, number>,
  at: number,
): Address {
  const label = labels.get(at)
  if (at <= start || (label !== undefined && label <= start)) {
    return { kind: 'head', at: start, block: block.span.start }
  }
  if (label !== undefined) return { kind: 'label', at: label, block: label }
  return { kind: isMember(text, block.span, at) ? 'unread' : 'inside', at, block: at }
}

/** The head of the block that a place is in, or that begins behind it on its line. */
function headAt(text: string, heads: readonly Head[], at: number): Head | undefined {
  const low = countUpTo(heads, at, (one) => one.block.span.start)
  const found = heads[low - 1]
  if (found && at < found.block.span.end) return found
  const next = heads[low]
  const between = next ? text.slice(at, Math.min(next.block.span.start, at + FARTHEST)) : ''
  return /^[^\p{L}\p{N}\r\n]+$/u.test(between) && between.length < FARTHEST ? next : undefined
}

/** Signs of a format that stand before a block on its line are fewer than these, in UTF-16 units. */
const FARTHEST = 40

/** Tables and pictures, code, notes and lines of a table of contents are no headings. */
function opensNothing({ block }: Head): boolean {
  if (block.type === 'paragraph') return Boolean(block.contents || block.code || block.note)
  return block.type !== 'heading'
}

/** The start of each section's label by the places that name it: its own, and its heading's. */
function labelsOf(sections: readonly Section[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const [{ number, heading }] of walk(sections)) {
    if (!number) continue
    found.set(number.start, number.start)
    if (heading && !found.has(heading.start)) found.set(heading.start, number.start)
  }
  return found
}
