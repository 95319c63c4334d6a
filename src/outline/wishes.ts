import type { SectionCorrection } from '../model/corrections.ts'
import type { Block, Document } from '../model/document.ts'
import { type Outline, walk } from '../model/outline.ts'
import type { Checked } from '../model/problem.ts'
import type { Label } from '../numbering/index.ts'
import type { Address } from './address.ts'
import type { Head } from './heads.ts'
import type { Move } from './relocate.ts'

/** What the tree is to be beside what is read. */
export interface Wishes {
  /** Places at which a paragraph is parted, for a section begins in its middle. */
  parts: ReadonlySet<number>
  /** The depth of what begins in a block, by the block's start; null for no section. */
  said: ReadonlyMap<number, number | null>
  /** Starts of labels that are none. */
  banned: ReadonlySet<number>
  /** What each block's head was read as before, by the block's start. */
  labels: ReadonlyMap<number, Label | null>
  moves: readonly Move[]
}

/** No wish: everything as it is read. */
export const AS_READ: Wishes = {
  parts: new Set(),
  said: new Map(),
  banned: new Set(),
  labels: new Map(),
  moves: [],
}

/** An outline with the heads that it was made of, and what they were read as. */
export interface Grown extends Checked<Outline> {
  heads: readonly Head[]
  labels: ReadonlyMap<number, Label | null>
}

/** Makes the tree of a document. */
export type Grow = (document: Document, wishes: Wishes) => Grown

/** Blocks parted where a person said that a section begins in the middle of one. */
export function partedAt(blocks: readonly Block[], places: ReadonlySet<number>): Block[] {
  if (places.size === 0) return [...blocks]
  const sorted = [...places].sort((a, b) => a - b)
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block]
    const { start, end } = block.span
    const edges = [start, ...sorted.filter((at) => at > start && at < end), end]
    return edges
      .slice(0, -1)
      .map((from, index) => ({ ...block, span: { start: from, end: edges[index + 1] ?? end } }))
  })
}

/** A correction with the place that it addresses. */
export interface Addressed {
  correction: SectionCorrection
  address: Address
}

/** What corrections ask of the tree; every other block stays what it was read as. */
export function wishesOf({ labels }: Grown, all: readonly Addressed[]): Wishes {
  const said = new Map<number, number | null>()
  const parts = new Set<number>()
  const banned = new Set<number>()
  const moves: Move[] = []
  for (const { correction, address } of all) {
    const { depth } = correction
    if (depth === null) banned.add(address.at)
    if (address.kind === 'head') said.set(address.block, depth)
    if (address.kind === 'label' && depth !== null) moves.push({ at: address.at, depth })
    if ((address.kind === 'inside' || address.kind === 'unread') && depth !== null) {
      parts.add(address.at)
      said.set(address.at, depth)
    }
  }
  const kept = new Map([...labels].filter(([block]) => !said.has(block)))
  return { parts, said, banned, moves, labels: kept }
}

/** The depth of every section by the start of its label, or of its heading without one. */
export type Depths = ReadonlyMap<number, number>

export function depthsOf({ value: { sections, preambleSections } }: Grown): Depths {
  const all = [...walk(preambleSections), ...walk(sections)]
  return new Map(
    all.map(([{ number, heading, span }, depth]) => [(number ?? heading ?? span).start, depth]),
  )
}

/** How deep the section of a correction stands; null for none. */
export function depthAt(depths: Depths, { address }: Addressed): number | null {
  for (let at = address.block; at <= address.at + 1; at += 1) {
    const depth = depths.get(at)
    if (depth !== undefined) return depth
  }
  return null
}
