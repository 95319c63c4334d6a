import type { Block, Paragraph } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

/** What a table or picture is called, above and below it. */
export interface Captions {
  above: Span[]
  below: Span[]
  /** Those that no picture before or behind it shows, too: they are in its notes. */
  own: Span[]
}

/** No caption speaks of more pictures. */
const MOST_BESIDE = 12

/** The captions of the table or picture at `index`; pictures beside each other share what stands at one end of them. */
export function captionsOf(blocks: readonly Block[], index: number): Captions {
  const isFigure = blocks[index]?.type === 'figure'
  const from = { above: index - 1, below: index + 1 }
  const isBeside = (at: number) => isFigure && blocks[at]?.type === 'figure'
  while (index - from.above < MOST_BESIDE && isBeside(from.above)) from.above -= 1
  while (from.below - index < MOST_BESIDE && isBeside(from.below)) from.below += 1
  const above: Span[] = []
  for (let at = from.above; isCaption(blocks[at], 'below'); at -= 1)
    above.unshift(spanAt(blocks, at))
  const below: Span[] = []
  for (let at = from.below; isCaption(blocks[at], 'above'); at += 1) below.push(spanAt(blocks, at))
  const isFirst = from.above === index - 1
  const isLast = from.below === index + 1
  const own = [...(isFirst ? above : []), ...(isLast ? below : [])]
  // At both ends, each calls the picture next to it.
  const isShared = above.length === 0 || below.length === 0
  if (isShared) return { above, below, own }
  return { above: isFirst ? above : [], below: isLast ? below : [], own }
}

/** The captions among blocks that one of them shows; what calls nothing is text like any other. */
export function captionsHeld(blocks: readonly Block[]): Set<Block> {
  const held = new Set<Block>()
  blocks.forEach((block, index) => {
    if (block.type !== 'table' && block.type !== 'figure') return
    const { above, below } = captionsOf(blocks, index)
    const spans = new Set([...above, ...below])
    for (let at = index - 1; isCaption(blocks[at], 'below'); at -= 1) hold(blocks[at], spans, held)
    for (let at = index + 1; isCaption(blocks[at], 'above'); at += 1) hold(blocks[at], spans, held)
  })
  return held
}

function hold(block: Block | undefined, spans: ReadonlySet<Span>, held: Set<Block>): void {
  if (block && spans.has(block.span)) held.add(block)
}

function isCaption(block: Block | undefined, side: 'above' | 'below'): block is Paragraph {
  return block?.type === 'paragraph' && block.captionOf === side
}

function spanAt(blocks: readonly Block[], at: number): Span {
  return (blocks[at] as Block).span
}
