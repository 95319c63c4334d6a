import type { Asset, Block, Mark, Omission } from '../model/document.ts'

/** What one format's reader gives: a document before its front matter and language are known. */
export interface Body {
  text: string
  blocks: Block[]
  /** Sorted by start, then the longer first. */
  marks: Mark[]
  assets: Asset[]
  /** What the file holds and `text` doesn't, by kind. */
  omitted?: Omission[]
}
