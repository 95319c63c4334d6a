import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import deflist from 'markdown-it-deflist'
import footnote from 'markdown-it-footnote'
import { DEEPEST } from './block-places.ts'
import { readFormulas } from './formulas.ts'
import {
  readFencedDivs,
  readLabelledText,
  readNotesInText,
  readProseAsText,
  readSpacedPaths,
  readWholeTables,
} from './lenient.ts'
import { keepPlaces } from './positions.ts'

/** How far link texts and pictures are looked into for the end of others, as markdown-it does. */
const INLINE_NESTING = 100
/** A list is a level of its own and each item another one. */
const BLOCK_NESTING = 2 * DEEPEST + INLINE_NESTING

/**
 * CommonMark with tables, strikethrough, bare addresses, footnotes, definition lists and formulas, with
 * emphasis that works beside Chinese marks. Its tokens are for `parsePlaced`.
 */
export const PARSER = makeParser()

function makeParser(): Parser {
  const md = new MarkdownIt({ html: true, maxNesting: BLOCK_NESTING + INLINE_NESTING })
  md.use(cjkFriendly).use(footnote).use(deflist)
  md.core.ruler.disable(['replacements', 'smartquotes', 'footnote_tail'])
  for (const addTo of [
    readLabelledText,
    readNotesInText,
    readProseAsText,
    readSpacedPaths,
    readWholeTables,
    readFencedDivs,
    readFormulas,
    keepPlaces,
  ])
    addTo(md)
  md.inline.State = class extends md.inline.State {
    // One limit serves blocks and inlines: these have used up what is for blocks.
    override level = BLOCK_NESTING
  }
  return md
}
