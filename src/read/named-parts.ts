import { isProse } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import { sliceOf } from '../model/span.ts'
import { withoutStars } from './stars.ts'

/** What plans, notices and calls name their parts by. */
const CHINESE =
  /^[\u4e00-\u9fff]{0,4}(?:时间|地点|主题|内容|要求|目的|对象|安排|流程|方式|办法|背景|意义|目标|步骤|措施|条件|材料|职责|范围|依据|预算|分工|事项|時間|地點|主題|內容|對象|辦法|目標|條件|範圍|預算|事項)$/
const JAPANESE =
  /^[\u4e00-\u9fff]{0,3}(?:日時|場所|会場|対象者?|内容|目的|趣旨|定員|参加費|費用|申込方法|申込み|持ち物|主催|講師|期間|料金|資格|問い合わせ先?)$/
/** In characters. */
const LONGEST = 8
/** So many of them, each once, make it the way in which a paper is set. */
const FEWEST = 3

/**
 * Blocks with the lines marked that are nothing but the name of a part (活动时间, 対象), where a paper has
 * several of them and no two right below each other: a form has its fields so.
 */
export function withNamedParts(text: string, blocks: readonly Block[]): Block[] {
  const names = blocks.map((block, index) => (index > 0 ? nameOf(text, block) : undefined))
  const own = names.filter((name) => name !== undefined)
  const areApart = names.every((name, index) => name === undefined || !names[index + 1])
  if (own.length < FEWEST || new Set(own).size < own.length || !areApart) return [...blocks]
  return blocks.map((block, index) => {
    const isHeading = names[index] !== undefined && blocks[index + 1] !== undefined
    return isHeading && block.type === 'paragraph' ? { ...block, setOff: true } : block
  })
}

function nameOf(text: string, block: Block): string | undefined {
  if (!isProse(block) || block.listed || block.span.end - block.span.start > 2 * LONGEST)
    return undefined
  const words = withoutStars(sliceOf(text, block.span)).replace(/[\s\u3000]+/g, '')
  return words.length <= LONGEST && (CHINESE.test(words) || JAPANESE.test(words))
    ? words
    : undefined
}
