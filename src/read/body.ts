import type { Asset, Block, Mark, Omission } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** What one format's reader gives: a document before its front matter and language are known. */
export interface Body {
  text: string
  blocks: Block[]
  /** Sorted by start, then the longer first. */
  marks: Mark[]
  assets: Asset[]
  /** What the file holds and `text` doesn't, by kind. */
  omitted?: Omission[]
  /** What the format itself names as title and the like. */
  front?: GivenFront
}

/** The lines above the text as a format names them, each in its order; [] where it doesn't. */
export interface GivenFront {
  title: Span[]
  subtitle: Span[]
  bylines: Span[]
}
