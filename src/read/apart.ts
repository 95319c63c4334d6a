import type { Block } from '../model/document.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { isContentsHeading, isContentsLine } from './contents.ts'

/**
 * The blocks that are the document's own text: without its table of contents, whether the format marks
 * it or only its heading and page numbers tell, and without the notes behind the text. What is left
 * out stays in the full text.
 */
export function withoutApart(text: string, blocks: readonly Block[]): Block[] {
  const isContents = blocks.map((block) => block.type === 'paragraph' && block.contents === true)
  blocks.forEach((block, index) => {
    if (block.type === 'table' || !isContentsHeading(sliceOf(text, block.span))) return
    const end = isContents[index + 1] ? index + 1 : entriesEnd(text, blocks, index + 1)
    if (isContents[index + 1] || end > index + 1) isContents.fill(true, index, end)
  })
  return blocks.filter(
    (block, index) =>
      !isContents[index] && !(block.type === 'paragraph' && block.note !== undefined),
  )
}

/** Where the entries under a heading end: a table of them, or lines that end with a page number. */
function entriesEnd(text: string, blocks: readonly Block[], from: number): number {
  const first = blocks[from]
  if (first?.type === 'table') return isTableOfContents(text, first.rows) ? from + 1 : from
  let end = from
  while (end < blocks.length && isEntry(text, blocks[end])) end += 1
  return end - from >= 2 ? end : from
}

function isEntry(text: string, block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  // In Markdown it is a list of links.
  return block.listed || block.numbered !== undefined || isContentsLine(sliceOf(text, block.span))
}

function isTableOfContents(text: string, rows: readonly Span[][]): boolean {
  const numbered = rows.filter((row) => {
    const last = row.findLast((cell) => cell.end > cell.start)
    return last !== undefined && /[0-9０-９ivx]$/i.test(sliceOf(text, last).trim())
  })
  return rows.length >= 2 && numbered.length >= rows.length * 0.6
}
