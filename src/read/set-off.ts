import { isProse } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import { sliceOf } from '../model/span.ts'
import { readLabels } from '../numbering/index.ts'

/** In characters: 目的, 企画責任者. */
const LONGEST = 10
/** So many make it the way in which a paper is set. */
const FEWEST = 3
/** Of the lines below, so many are longer than the line above them: a poem's are not. */
const SHARE = 0.6

/**
 * Blocks with the short lines marked by which a paper without numbers is divided: each behind an empty
 * line, with what it names right below it. None is where numbers are more than they.
 */
export function withSetOff(text: string, blocks: readonly Block[]): Block[] {
  const found = new Set(blocks.filter((_, index) => isSetOff(text, blocks, index)))
  const longer = blocks.filter((block, index) => {
    const above = blocks[index - 1]
    return above && found.has(above) && widthOf(block) > widthOf(above)
  })
  const numbered = blocks.filter((block) => isLabelled(text, block)).length
  const isWay = found.size >= FEWEST && found.size > numbered && longer.length >= found.size * SHARE
  return isWay ? blocks.map((block) => marked(block, found.has(block))) : [...blocks]
}

function marked(block: Block, isOne: boolean): Block {
  return isOne && block.type === 'paragraph' ? { ...block, setOff: true } : block
}

const EMPTY_LINE = /\n[ \t\u3000]*\r?\n/

function isSetOff(text: string, blocks: readonly Block[], index: number): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (!before || !block || !next || !isProse(block) || !isProse(next) || block.listed) return false
  const words = sliceOf(text, block.span).replace(/\s+/g, '')
  return (
    words.length <= LONGEST &&
    /^[\u3040-\u9fff]+$/.test(words) &&
    EMPTY_LINE.test(text.slice(before.span.end, block.span.start)) &&
    !EMPTY_LINE.test(text.slice(block.span.end, next.span.start)) &&
    !isLabelled(text, block)
  )
}

function isLabelled(text: string, { span }: Block): boolean {
  return readLabels(text.slice(span.start, Math.min(span.end, span.start + 48))).length > 0
}

function widthOf({ span }: Block): number {
  return span.end - span.start
}
