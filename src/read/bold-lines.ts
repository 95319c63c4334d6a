import { isProse } from '../model/blocks.ts'
import type { Block, Mark } from '../model/document.ts'
import { type Span, sliceOf, trimmed } from '../model/span.ts'
import { readLabels } from '../numbering/index.ts'
import { withoutStars } from './stars.ts'

/** In characters of Han, and of Latin letters. */
const LONGEST = 24
const LONGEST_LATIN = 60
/** So many make it the way in which a paper is set. */
const FEWEST = 2
/** Where more of the paragraphs are bold, bold says nothing. */
const SHARE = 0.5

/**
 * Blocks with the lines marked that are bold from end to end, short, and stand above text that is not: the
 * headings of papers that use neither numbers nor styles. Those above the first sentence may be its title.
 */
export function withBoldLines(
  text: string,
  blocks: readonly Block[],
  marks: readonly Mark[],
): Block[] {
  const strong = marks.filter(({ type }) => type === 'strong').map(({ span }) => span)
  if (strong.length < FEWEST) return [...blocks]
  const bold = boldBlocks(text, blocks, strong)
  const first = blocks.findIndex((block) => !bold.has(block) && isRunning(text, block))
  const found = blocks.filter((block, index) => {
    const next = blocks[index + 1]
    return index > first && first >= 0 && next !== undefined && isHeading(text, block, bold)
  })
  const isWay = found.length >= FEWEST && bold.size <= blocks.length * SHARE
  const own = new Set(isWay ? found : [])
  return blocks.map((block) =>
    own.has(block) && block.type === 'paragraph' ? { ...block, setOff: true } : block,
  )
}

/** The paragraphs that one stretch of bold type holds; both are in the order of the text. */
function boldBlocks(text: string, blocks: readonly Block[], strong: readonly Span[]): Set<Block> {
  const found = new Set<Block>()
  let at = 0
  for (const block of blocks) {
    while ((strong[at]?.end ?? Infinity) <= block.span.start) at += 1
    const own = strong[at]
    const { start, end } = trimmed(text, block.span)
    if (own && isProse(block) && own.start <= start + STARS && own.end >= end - STARS)
      found.add(block)
  }
  return found
}

/** The signs by which Markdown sets a line in bold may stand outside of what is bold. */
const STARS = 2

function isRunning(text: string, block: Block): boolean {
  return block.type === 'paragraph' && /[。！？.!?]$/.test(sliceOf(text, trimmed(text, block.span)))
}

function isHeading(text: string, block: Block, bold: ReadonlySet<Block>): boolean {
  if (!bold.has(block) || (block.type === 'paragraph' && block.listed)) return false
  const words = withoutStars(sliceOf(text, trimmed(text, block.span)))
  const longest = /[\u2e80-\uffef]/.test(words) ? LONGEST : LONGEST_LATIN
  if (words.length > longest || /[。！？；：，、.!?;:,]$|[。；\n]/.test(words)) return false
  return /[\p{L}]/u.test(words) && readLabels(words).length === 0
}
