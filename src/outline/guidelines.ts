import { sliceOf } from '../model/span.ts'
import type { Label } from '../numbering/index.ts'
import type { Head } from './heads.ts'

/** So many of them make it the way in which a paper counts. */
const FEWEST = 2
const CAPTION = /^[（(〔][^（(〔]{1,40}[）)〕]$/

/**
 * Japanese 要綱 and 要領 count their articles 第１, 第２ (in place of 第１条) with captions as laws have
 * them: （趣旨） above 第１, or 第１（趣旨）. Where they do, those labels are articles: 一 and ２ stand in them.
 */
export function withGuidelines(text: string, heads: readonly Head[]): Head[] {
  const own = new Set(heads.filter((_, index) => isCaptioned(text, heads, index)))
  if (own.size < FEWEST) return [...heads]
  return heads.map((head) => ({ ...head, labels: head.labels.map(asArticle) }))
}

function isCaptioned(text: string, heads: readonly Head[], index: number): boolean {
  const { block, labels, start } = heads[index] as Head
  const label = labels.find(({ rule }) => rule.style === 'di')
  if (!label) return false
  const above = heads[index - 1]?.block
  const isAbove = above?.type === 'paragraph' && CAPTION.test(sliceOf(text, above.span))
  return (
    isAbove || /^[（(]/.test(sliceOf(text, { start: start + label.length, end: block.span.end }))
  )
}

function asArticle(label: Label): Label {
  const { rule } = label
  if (rule.style !== 'di') return label
  return { ...label, rule: { ...rule, style: 'article', isSure: true, isNormative: true, rank: 3 } }
}
