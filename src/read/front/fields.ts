import type { Block } from '../../model/document.ts'
import { sliceOf } from '../../model/span.ts'
import { isLabelled } from './kinds.ts'

const FIELD =
  /^(?:[^\d，。、；：:！？（）()《》“”【】[\]—]{2,14}[：:]\s*|[A-Z][A-Za-z.' ]{1,24}:\s+)[^。！？]+$/
const OF_MINUTES =
  /^(?:会议)?(?:时间|日期|地点|主持|主持人|出席|出席人员?|参加|参加人员?|参会人员?|列席|列席人员?|缺席|请假|记录|记录人|整理|主题|议题)[：:]/
/** What stands in a field of a cover is shorter than running text, in characters. */
const LONGEST_FIELD = 60
const LONGEST_LATIN_FIELD = 100

/** 时间：2026年9月28日 and 主持人：周明: a field and what stands in it, as above minutes and forms. */
export function isField(line: string): boolean {
  return FIELD.test(line) && !isLabelled(line)
}

/**
 * The fields that follow each other among the first blocks of a document: those of minutes, by their
 * names, and those of a cover. `top` is how many blocks are looked at.
 */
export function fieldsIn(text: string, blocks: readonly Block[], top: number): Set<Block> {
  const isOne = (block: Block | undefined) =>
    block?.type === 'paragraph' && isField(sliceOf(text, block.span))
  const found = blocks
    .slice(1, top)
    .filter((block, index) => isOne(block) && (isOne(blocks[index]) || isOne(blocks[index + 2])))
  const isOfMinutes = found.some(({ span }) =>
    OF_MINUTES.test(sliceOf(text, span).replace(/\s+/g, '')),
  )
  return new Set(isOfMinutes || isCover(text, blocks, found) ? found : [])
}

/**
 * Whether fields stand on a cover: below nothing but short lines, and above something else. Terms that
 * are explained (事假：…) look like fields, too, but are sentences, or all that the document has.
 */
function isCover(text: string, blocks: readonly Block[], fields: readonly Block[]): boolean {
  const [first] = fields
  const last = fields.at(-1)
  if (!first || !last || blocks.at(-1) === last) return false
  const above = blocks.slice(0, blocks.indexOf(first))
  return [...above, ...fields].every(({ type, span }) => {
    const line = sliceOf(text, span)
    const longest = /[\u2e80-\uffef]/.test(line) ? LONGEST_FIELD : LONGEST_LATIN_FIELD
    return (type === 'heading' || !isLabelled(line)) && line.length <= longest && !/。/.test(line)
  })
}
