import type { Block, Paragraph } from './document.ts'

/** Lines that are kept as they are: no label, no heading and no sentence is looked for in them. */
export function isCode(block: Block): block is Paragraph & Required<Pick<Paragraph, 'code'>> {
  return block.type === 'paragraph' && block.code !== undefined
}

/** A paragraph of sentences. */
export function isProse(block: Block): block is Paragraph & { code?: never } {
  return block.type === 'paragraph' && block.code === undefined
}

/** A footnote's or endnote's paragraph, which belongs to the text where its mark stands. */
export function isFootnote(block: Block): block is Paragraph & { note: string } {
  return block.type === 'paragraph' && block.note !== undefined
}
