import type { Asset, Block, Mark, Omission } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** What one format's reader gives: a document before its front matter and language are known. */
export interface Body {
  text: string
  blocks: Block[]
  /** Sorted by start, then the longer first. */
  marks: Mark[]
  assets: Asset[]
  /** Blocks that the format itself calls captions. */
  captions?: ReadonlySet<Block>
  /** What the file holds and the text doesn't. */
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
