import { isProse } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import { sliceOf } from '../model/span.ts'
import { readLabels } from '../numbering/index.ts'
import { withoutStars } from './stars.ts'

/** Solid and open signs that papers without numbers put before their headings; • and · are bullets. */
const SIGN = /^([■◆●▼★◎□○▲◇☆▶►])(?!\1)[\s\u3000]?(?=\S)/
/** In characters, the sign aside. */
const LONGEST = 30
/** So many make it the way in which a paper is set. */
const FEWEST = 2

/**
 * Blocks with the lines marked that stand behind one sign and above text (■ 募集区画). A sign whose lines
 * follow each other, or are sentences, makes a list.
 */
export function withSignLed(text: string, blocks: readonly Block[]): Block[] {
  const signs = blocks.map((block) => signOf(text, block))
  const bySign = new Map<string, number[]>()
  for (const [index, sign] of signs.entries()) {
    if (sign) bySign.set(sign, [...(bySign.get(sign) ?? []), index])
  }
  const found = new Set<number>()
  for (const own of bySign.values()) {
    const isHead = (index: number) => isOverText(text, blocks, signs, index)
    if (own.length < FEWEST || !own.every(isHead)) continue
    for (const index of own) found.add(index)
  }
  return blocks.map((block, index) =>
    found.has(index) && block.type === 'paragraph' ? { ...block, setOff: true } : block,
  )
}

function signOf(text: string, block: Block): string | undefined {
  if (!isProse(block) || block.listed) return undefined
  const { start, end } = block.span
  return SIGN.exec(withoutStars(text.slice(start, Math.min(end, start + 6))))?.[1]
}

function isOverText(
  text: string,
  blocks: readonly Block[],
  signs: readonly (string | undefined)[],
  index: number,
): boolean {
  const words = withoutStars(sliceOf(text, (blocks[index] as Block).span))
  const isShort = words.length <= LONGEST + 2 && !/[。；，！：:;,]$|[。；]/.test(words)
  return isShort && blocks[index + 1] !== undefined && signs[index + 1] !== signs[index]
}

/** In characters: 项目经理岗位职责. */
const LONGEST_OVER = 20

/**
 * Blocks with the short lines marked that stand right above a 1. each, where the same numbers begin anew
 * below every one of them; the document's first line is its title.
 */
export function withHeadsOfLists(text: string, blocks: readonly Block[]): Block[] {
  const byStyle = new Map<string, number[]>()
  for (let index = 1; index + 1 < blocks.length; index += 1) {
    const style = listBelow(text, blocks, index)
    if (style) byStyle.set(style, [...(byStyle.get(style) ?? []), index])
  }
  const found = new Set([...byStyle.values()].filter((own) => own.length >= FEWEST).flat())
  return blocks.map((block, index) =>
    found.has(index) && block.type === 'paragraph' ? { ...block, setOff: true } : block,
  )
}

const EASTERN = /^[\u3040-\u9fff“”、\s\u3000]+$/
/** IF YOU HEAR THE ALARM, Main duties */
const LATIN = /^(?!.* {2})[A-Z][A-Za-z'’&/() -]{2,50}[A-Za-z)?]$/

/** The style of the list that begins right below a short line; undefined where none does. */
function listBelow(text: string, blocks: readonly Block[], index: number): string | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (!block || !next || !isProse(block) || block.listed) return undefined
  const words = withoutStars(sliceOf(text, block.span))
  const isShort = EASTERN.test(words) ? words.length <= LONGEST_OVER : LATIN.test(words)
  if (!isShort) return undefined
  if (labelsOf(text, block).length > 0) return undefined
  return labelsOf(text, next).find(({ rule, value }) => value === 1 && rule.rank === undefined)
    ?.rule.style
}

function labelsOf(text: string, { span }: Block) {
  return readLabels(withoutStars(text.slice(span.start, Math.min(span.end, span.start + 48))))
}
