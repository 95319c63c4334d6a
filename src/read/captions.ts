import type { Block, Paragraph } from '../model/document.ts'
import { sliceOf } from '../model/span.ts'
import { readCaption } from '../numbering/index.ts'

/** What stands on a side of a caption, as far as it matters. */
type Side = 'above' | 'below'

/** A paragraph that may be a caption, and what stands next to it. */
interface Candidate {
  index: number
  /** Null where only the format calls it a caption. */
  kind: 'table' | 'figure' | null
  above: Block['type'] | null
  below: Block['type'] | null
}

/** Between a table and its caption: what its figures are counted in. */
const UNIT = /^[（(]?\s*(?:计量)?(?:单位|單位|単位|unit)s?\s*[:：]/i
const LONGEST_UNIT = 40

/**
 * The blocks of a document with the captions of its tables and pictures told: lines such as 表1 or
 * Figure 2 that stand next to one, and what `known` has from the format. A line that no table or picture
 * stands by is none.
 */
export function withCaptions(
  text: string,
  blocks: readonly Block[],
  known: ReadonlySet<Block> = new Set(),
): Block[] {
  const candidates = candidatesOf(text, blocks, known)
  if (candidates.length === 0) return [...blocks]
  const usual = { table: usualSide(candidates, 'table'), figure: usualSide(candidates, 'figure') }
  const sides = new Map<number, Side>()
  for (const candidate of candidates) {
    const side = sideOf(candidate, usual)
    if (!side) continue
    sides.set(candidate.index, side)
    for (const unit of unitsBeside(text, blocks, candidate.index, side)) sides.set(unit, side)
  }
  return blocks.map((block, index) => {
    const captionOf = sides.get(index)
    return captionOf ? { ...(block as Paragraph), captionOf } : block
  })
}

function candidatesOf(
  text: string,
  blocks: readonly Block[],
  known: ReadonlySet<Block>,
): Candidate[] {
  const kinds = blocks.map((block) => kindOf(text, block, known))
  const isBetween = (index: number) => kinds[index] !== undefined || isUnit(text, blocks[index])
  const host = (from: number, step: 1 | -1): Block['type'] | null => {
    let index = from + step
    for (let passed = 0; passed < MOST_BETWEEN && isBetween(index); passed += 1) index += step
    const type = blocks[index]?.type
    return type === 'table' || type === 'figure' ? type : null
  }
  return kinds.flatMap((kind, index) =>
    kind === undefined ? [] : [{ index, kind, above: host(index, -1), below: host(index, 1) }],
  )
}

/** A caption in two languages, and a line that names the unit. */
const MOST_BETWEEN = 3

/** Undefined for what is no caption. */
function kindOf(
  text: string,
  block: Block,
  known: ReadonlySet<Block>,
): Candidate['kind'] | undefined {
  if (block.type !== 'paragraph' || block.note !== undefined || block.contents) return undefined
  const caption = readCaption(sliceOf(text, block.span))
  if (caption) return caption.kind
  return known.has(block) ? null : undefined
}

function isUnit(text: string, block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  const words = sliceOf(text, block.span)
  return words.length <= LONGEST_UNIT && UNIT.test(words)
}

function* unitsBeside(text: string, blocks: readonly Block[], from: number, side: Side) {
  const step = side === 'below' ? 1 : -1
  for (let index = from + step; isUnit(text, blocks[index]); index += step) yield index
}

/** Tables usually have their captions above them and pictures below, but a document may differ. */
const USUAL: Record<'table' | 'figure', Side> = { table: 'below', figure: 'above' }

/** On which side those captions have their tables or pictures that have one on one side alone. */
function usualSide(candidates: readonly Candidate[], kind: 'table' | 'figure'): Side {
  const own = candidates.filter((one) => one.kind === kind)
  const above = own.filter((one) => one.above === kind && one.below !== kind).length
  const below = own.filter((one) => one.below === kind && one.above !== kind).length
  if (above === below) return USUAL[kind]
  return above > below ? 'above' : 'below'
}

function sideOf(
  { kind, above, below }: Candidate,
  usual: Record<'table' | 'figure', Side>,
): Side | null {
  const wanted = kind ?? below ?? above
  if (above === null && below === null) return null
  if (wanted !== null && (above === wanted) !== (below === wanted)) {
    return above === wanted ? 'above' : 'below'
  }
  if (above === null) return 'below'
  if (below === null) return 'above'
  return wanted === 'figure' ? usual.figure : usual.table
}
