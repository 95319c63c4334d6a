import { sliceOf } from '../model/span.ts'
import { simplified } from '../numbering/simplified.ts'
import type { Head } from './heads.ts'

/** An article that says what is put in or changed, with the new words below it. */
const ANNOUNCES = /(?:增加|修改|改为|改為|补充)[^。]*[：:]$/
/** In UTF-16 units. */
const LONGEST = 200

/**
 * What an article of an amendment announces (第二条 …增加一节，内容如下：) is quoted, also without quotation
 * marks: its chapters and articles count those of another text, up to the next article of the amendment.
 */
export function withoutAmended(text: string, heads: readonly Head[]): Head[] {
  const own = [...heads]
  for (let index = 0; index < own.length; index += 1) {
    const end = quotedEnd(text, own, index)
    for (let at = index + 1; at < end; at += 1) {
      own[at] = { ...(own[at] as Head), labels: [], isQuoted: true }
    }
  }
  return own
}

/** One past the last block that the one at `index` announces; `index` where it announces none. */
function quotedEnd(text: string, heads: readonly Head[], index: number): number {
  const { block, labels } = heads[index] as Head
  const value = articleOf(heads[index])
  const isShort = labels.length > 0 && block.span.end - block.span.start <= LONGEST
  if (value === null || !isShort) return index
  if (!ANNOUNCES.test(simplified(sliceOf(text, block.span)))) return index
  const isAnother = articlesBelow(heads, index)
  if (!isAnother(value)) return index
  const next = heads.findIndex((head, at) => at > index && articleOf(head) === value + 1)
  return next < 0 ? heads.length : next
}

/** Tells whether the next article below a block is another one than counts on from `value`. */
function articlesBelow(heads: readonly Head[], index: number): (value: number) => boolean {
  const next = heads.slice(index + 1, index + 1 + NEAR).find((head) => articleOf(head) !== null)
  return (value) => next !== undefined && articleOf(next) !== value + 1
}

/** How far below the announcement its first article stands, in blocks. */
const NEAR = 4

function articleOf(head: Head | undefined): number | null {
  const [label] = head?.labels ?? []
  return label?.rule.style === 'article' ? label.value : null
}
