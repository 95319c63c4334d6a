import { isProse } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import { sliceOf } from '../model/span.ts'
import { readLabels } from '../numbering/index.ts'

/** In characters. */
const LONGEST = 60
/** So many make it the way in which a paper is set. */
const FEWEST = 3

/**
 * Blocks with the lines marked that are in capitals throughout, each behind an empty line and above text:
 * FIRE WARDENS. Those above the first sentence or label may be the title's.
 */
export function withCapitals(text: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => opensText(text, block))
  const found = new Set(
    blocks.filter((_, index) => first >= 0 && index > first && isHeading(text, blocks, index)),
  )
  if (found.size < FEWEST) return [...blocks]
  return blocks.map((block) =>
    found.has(block) && block.type === 'paragraph' ? { ...block, setOff: true } : block,
  )
}

function opensText(text: string, block: Block): boolean {
  const words = sliceOf(text, block.span)
  return /[.!?]$/.test(words) || readLabels(words.slice(0, LONGEST)).length > 0
}

function isHeading(text: string, blocks: readonly Block[], index: number): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (!before || !block || !next || !isCapitals(text, block) || isCapitals(text, next)) return false
  return /\n[ \t]*\r?\n/.test(text.slice(before.span.end, block.span.start))
}

function isCapitals(text: string, block: Block): boolean {
  if (!isProse(block) || block.listed) return false
  const words = sliceOf(text, block.span)
  const isShort = words.length <= LONGEST && !/[.:;,!_\d]|\s{3}/.test(words)
  return isShort && /^[A-Z][A-Z'’&/() -]*[A-Z)?]$/.test(words) && readLabels(words).length === 0
}
