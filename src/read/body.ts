import type { Asset, Block, Mark } from '../model/document.ts'

/** What one format's reader gives: a document before its front matter and language are known. */
export interface Body {
  text: string
  blocks: Block[]
  /** Sorted by start, then the longer first. */
  marks: Mark[]
  assets: Asset[]
}
