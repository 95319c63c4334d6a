import type { Block } from '../../model/document.ts'
import { sliceOf } from '../../model/span.ts'
import { isLabelled } from './kinds.ts'

const FIELD =
  /^(?:[^\d，。、；：:！？（）()《》“”【】[\]—]{2,14}(?:[（(][^（）()]{1,12}[）)])?[：:]\s*|[A-Z][A-Za-z.' ]{1,24}:\s+)[^。！？]+$/
const OF_MINUTES =
  /^(?:会议)?(?:时间|日期|地点|主持|主持人|出席|出席人员?|参加|参加人员?|参会人员?|列席|列席人员?|缺席|请假|记录|记录人|整理|主题|议题)[：:]/
/** What stands in a field of a cover is shorter than running text, in characters. */
const LONGEST_FIELD = 60
const LONGEST_LATIN_FIELD = 100

/** 时间：2026年9月28日 and 主持人：周明: a field and what stands in it, as above minutes and forms. */
export function isField(line: string): boolean {
  return FIELD.test(line) && !isLabelled(line)
}

/** 法定代表人： with nothing in it yet, as in forms and contracts. */
export function isEmptyField(line: string): boolean {
  return EMPTY.test(line) && !isLabelled(line)
}

const EMPTY =
  /^(?!各|全体|广大|[尊敬亲]\S?爱?的|[^：:]*(?:等[^：:]{0,4}|同志|先生|女士|家长|业主|朋友|们)[：:])[^\d，。、；：:！？《》“”【】[\]—]{2,20}[：:][\s_＿]*$/

/**
 * The fields that follow each other among the first blocks of a document: those of minutes, by their
 * names, and those of a cover. `top` is how many blocks are looked at.
 */
export function fieldsIn(text: string, blocks: readonly Block[], top: number): Set<Block> {
  /** How many fields a block holds; Markdown keeps lines that end with two spaces in one paragraph. */
  const countOf = (block: Block | undefined) => {
    const lines = block?.type === 'paragraph' ? linesOf(text, block) : []
    return lines.every(isField) ? lines.length : 0
  }
  const found = blocks.slice(1, top).filter((block, index) => {
    const own = countOf(block)
    return own > 0 && own + countOf(blocks[index]) + countOf(blocks[index + 2]) > 1
  })
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
  return [...above, ...fields].every((block) =>
    linesOf(text, block).every((line) => {
      const longest = /[\u2e80-\uffef]/.test(line) ? LONGEST_FIELD : LONGEST_LATIN_FIELD
      const isOne = block.type === 'heading' || !isLabelled(line)
      return isOne && line.length <= longest && !/。/.test(line)
    }),
  )
}

function linesOf(text: string, { span }: Block): string[] {
  return sliceOf(text, span)
    .split('\n')
    .map((line) => line.trim())
}
