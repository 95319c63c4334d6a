import type { Document } from '../../model/document.ts'
import type { Outline } from '../../model/outline.ts'
import { sliceOf } from '../../model/span.ts'
import { HEADING_FACES } from '../../typeset/index.ts'
import type { Face } from '../../typeset/metrics.ts'
import { type Handout, type Material, sheet } from '../handout.ts'
import { measures } from '../measures.ts'
import type { Studio } from '../studio.ts'
import type { Block, Words } from './block.ts'
import { footOf, markedNotes } from './foot.ts'
import { pageMarkup } from './markup.ts'
import { COLUMN, LEADING, MINIS, PAGE } from './page.ts'
import { type Anchored, paginate } from './paginate.ts'
import { headsOf, type Stretch, stretchesOf, withLeading, wordsOf } from './paragraphs.ts'
import { pictureOf } from './pictures.ts'
import { gridOf } from './tables.ts'

/**
 * The `text` edition: every word of the source in numbered lines, with its tables, pictures and notes, each
 * passage with the number and a small picture of its slide beside it. The lines and pages are made here,
 * not by the browser.
 */
export function fullText({ studio, outline, inner }: Material): Handout {
  const headings = HEADING_FACES[studio.deck.theme]
  const pages = pagesOf(textOf(outline, headings), anchored(studio), outline.document)
  const sheets = pages.map((page, index) =>
    sheet(studio, 'full-text', index + 1, pages.length, pageMarkup(studio, page, inner)),
  )
  return { sheets, css: measures(PAGE, 'text-') }
}

/** Lines are further apart where slides fill the pages, as far as that costs no page. */
function pagesOf({ blocks, notes }: Text, slides: readonly Anchored[], document: Document) {
  const foot = footOf(document, notes)
  const limits = { height: COLUMN, minis: MINIS }
  const pagedAt = (leading: number) => {
    const set = blocks.map((block) =>
      block.type === 'words' ? withLeading(block, leading) : block,
    )
    return paginate(set, slides, foot, limits)
  }
  let pages = pagedAt(LEADING.least)
  if (slides.length <= MINIS * (pages.length - 1)) return pages
  for (let leading = LEADING.least + 1; leading <= LEADING.most; leading += 1) {
    const wider = pagedAt(leading)
    if (wider.length > pages.length) break
    pages = wider
  }
  return pages
}

/** The slides in the order of the deck, each with where its passage begins. */
function anchored({ deck }: Studio): Anchored[] {
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide) => {
    const [note] = slide.notes
    const start = note && 'start' in note ? note.start : slide.start
    return start === undefined ? [] : [{ slide, start }]
  })
}

/** A document in blocks, and its notes' paragraphs by their ids. */
interface Text {
  blocks: Block[]
  notes: Map<string, Words[]>
}

function textOf(outline: Outline, headings: Face): Text {
  const { document } = outline
  const heads = headsOf(outline)
  const marked = markedNotes(document)
  const blocks: Block[] = []
  const notes = new Map<string, Words[]>()
  const unmarked: Words[] = []
  for (const stretch of stretchesOf(document)) {
    const note = stretch.block?.type === 'paragraph' ? stretch.block.note : undefined
    if (note === undefined) blocks.push(...blocksOf(document, heads, headings, stretch))
    else {
      const words = wordsOf(document, heads, headings, stretch)
      if (marked.has(note)) notes.set(note, [...(notes.get(note) ?? []), words])
      else unmarked.push(words)
    }
  }
  return { blocks: together([...blocks, ...unmarked]), notes }
}

/** A table, a picture with the words that stand for it, or a paragraph. */
function blocksOf(
  document: Document,
  heads: ReturnType<typeof headsOf>,
  headings: Face,
  stretch: Stretch,
): Block[] {
  const { block, span } = stretch
  const words = () => wordsOf(document, heads, headings, stretch)
  if (block?.type === 'table') {
    const grid = gridOf(document, block)
    return grid ? [grid] : []
  }
  const hasWords = sliceOf(document.text, span).trim() !== ''
  if (block?.type !== 'figure') return hasWords ? [words()] : []
  const picture = pictureOf(document, block)
  return [...(picture ? [picture] : []), ...(hasWords ? [words()] : [])]
}

/** A picture stands on one page with what is said and what it is called below it. */
function together(blocks: readonly Block[]): Block[] {
  const isCaption = (block: Block | undefined) =>
    block?.type === 'words' && block.kind === 'caption'
  return blocks.map((block, index) => {
    const isAbove = block.type === 'picture' || isCaption(block)
    if (isAbove && isCaption(blocks[index + 1])) return { ...block, leads: true }
    return isCaption(block) && !block.leads ? withSpaceBelow(block) : block
  })
}

const SPACE_BELOW = 8

function withSpaceBelow(block: Block): Block {
  const last = block.units.at(-1)
  if (!last) return block
  const units = [...block.units.slice(0, -1), { ...last, height: last.height + SPACE_BELOW }]
  return { ...block, units }
}
