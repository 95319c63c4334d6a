import type { Document } from '../../model/document.ts'
import type { Outline } from '../../model/outline.ts'
import { sliceOf } from '../../model/span.ts'
import { HEADING_FACES } from '../../typeset/index.ts'
import { type Handout, type Material, sheet } from '../handout.ts'
import { measures } from '../measures.ts'
import type { Studio } from '../slides.ts'
import type { Block, Words } from './block.ts'
import { footOf } from './foot.ts'
import { pageMarkup } from './markup.ts'
import { COLUMN, LEAST_LEADING, leadingFor, MINIS, PAGE } from './page.ts'
import { type Anchored, paginate } from './paginate.ts'
import { headsOf, type Look, type Stretch, stretchesOf, wordsOf } from './paragraphs.ts'
import { pictureOf } from './pictures.ts'
import { gridOf } from './tables.ts'

/**
 * The `text` edition: every word of the source in numbered lines, with its tables, pictures and notes, each
 * passage with the number and a small picture of its slide beside it. The lines and pages are made here,
 * not by the browser.
 */
export function fullText({ studio, outline, inner }: Material): Handout {
  const slides = anchored(studio)
  const headings = HEADING_FACES[studio.deck.theme]
  const text = setIn(outline, { headings, leading: LEAST_LEADING }, slides.length)
  const foot = footOf(outline.document, text.notes)
  const pages = paginate(text.blocks, slides, foot, { height: COLUMN, minis: MINIS })
  const sheets = pages.map((page, index) =>
    sheet(studio, 'full-text', index + 1, pages.length, pageMarkup(studio, page, inner)),
  )
  const family = headings.startsWith('serif')
    ? '"Lectern Serif", serif'
    : '"Lectern Sans", sans-serif'
  const css = `${measures(PAGE, 'text-')}\n:root{--text-heading:${family}}`
  return { sheets, css }
}

/** The slides in the order of the deck, each with where its passage begins. */
function anchored({ deck }: Studio): Anchored[] {
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide) => {
    const [note] = slide.notes
    return note && 'start' in note ? [{ slide, start: note.start }] : []
  })
}

/** A document in blocks, and its notes' paragraphs by their ids. */
interface Text {
  blocks: Block[]
  notes: Map<string, Words[]>
}

/** Lines are further apart where the slides need more pages than the text. */
function setIn(outline: Outline, look: Look, slides: number): Text {
  const text = textOf(outline, look)
  const height = text.blocks.reduce(
    (sum, { units, above }) => sum + above + units.reduce((all, unit) => all + unit.height, 0),
    0,
  )
  const leading = leadingFor(height, slides)
  return leading === look.leading ? text : textOf(outline, { ...look, leading })
}

function textOf(outline: Outline, look: Look): Text {
  const { document } = outline
  const heads = headsOf(outline)
  const marked = new Set(
    document.marks.flatMap((mark) => (mark.type === 'note' ? [mark.note] : [])),
  )
  const blocks: Block[] = []
  const notes = new Map<string, Words[]>()
  const unmarked: Words[] = []
  for (const stretch of stretchesOf(document)) {
    const note = stretch.block?.type === 'paragraph' ? stretch.block.note : undefined
    if (note === undefined) blocks.push(...blocksOf(document, heads, look, stretch))
    else {
      const words = wordsOf(document, heads, look, stretch)
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
  look: Look,
  stretch: Stretch,
): Block[] {
  const { block, span } = stretch
  const words = () => wordsOf(document, heads, look, stretch)
  if (block?.type === 'table') {
    const grid = gridOf(document, block)
    return grid ? [grid] : []
  }
  const hasWords = sliceOf(document.text, span).trim() !== ''
  if (block?.type !== 'figure') return hasWords ? [words()] : []
  const picture = pictureOf(document, block)
  return [...(picture ? [picture] : []), ...(hasWords ? [words()] : [])]
}

/** A picture stands on one page with what it is called below it. */
function together(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const isNamed = block.type === 'picture' && next?.type === 'words' && next.kind === 'caption'
    return isNamed ? { ...block, leads: true } : block
  })
}
