import { toDeck } from '../src/lectern.ts'
import type { Deck, Density, Slide } from '../src/model/deck.ts'
import type { Block, Cell, Document, Mark } from '../src/model/document.ts'
import { shownText } from '../src/model/shown.ts'
import { outline } from '../src/outline/index.ts'
import { planSlide } from '../src/typeset/index.ts'
import type { Plan, Show } from '../src/typeset/plan.ts'

/** `<` and `^` are parts of the merged cell on the left or above; a line end in a cell is a break. */
export type Words = readonly (readonly string[])[]

type Piece =
  | { heading: string }
  | { words: string; captionOf?: 'above' | 'below' }
  | { rows: Words }

/** A document of headings, paragraphs and tables as a reader gives it. */
export function documentOf(...pieces: readonly Piece[]): Document {
  const made = { text: '', blocks: [] as Block[], marks: [] as Mark[] }
  for (const piece of pieces) {
    if ('rows' in piece) addTable(made, piece.rows)
    else if ('heading' in piece) {
      made.blocks.push({ type: 'heading', level: 1, span: add(made, piece.heading) })
    } else {
      const { words, captionOf } = piece
      const span = add(made, words)
      made.blocks.push({ type: 'paragraph', span, ...(captionOf ? { captionOf } : {}) })
    }
    made.text += '\n'
  }
  const front = { title: [], subtitle: null, bylines: [], salutation: null }
  return { language: 'zh-Hans', front, assets: [], ...made }
}

interface Made {
  text: string
  blocks: Block[]
  marks: Mark[]
}

function add(made: Made, words: string) {
  const start = made.text.length
  made.text += words
  return { start, end: made.text.length }
}

function addTable(made: Made, words: Words): void {
  const start = made.text.length
  const rows = words.map((row) =>
    row.map((word): Cell => {
      const isPart = word === '<' || word === '^'
      const span = add(made, isPart ? '' : word)
      for (const { index } of made.text.slice(span.start).matchAll(/\n/g)) {
        const at = span.start + index
        made.marks.push({ type: 'break', span: { start: at, end: at + 1 } })
      }
      made.text += '\t'
      return isPart ? { ...span, merged: word === '<' ? 'left' : 'above' } : span
    }),
  )
  made.blocks.push({ type: 'table', span: { start, end: made.text.length }, rows })
}

export function deckOf(document: Document, density: Density = 'points'): Deck {
  const source = { name: 'a.docx', sha256: '0' }
  return toDeck(outline(document).value, { density, theme: 'official', source })
}

/** The slides of a document that show tables. */
export function tablesIn(document: Document): Slide[] {
  const slides = deckOf(document).groups.flatMap((group) => group.slides)
  return slides.filter(({ layout }) => layout === 'table')
}

export const showOf =
  (document: Document): Show =>
  (content) =>
    'start' in content ? shownText(document, content) : content.written

export function planOf(document: Document, slide: Slide): Plan {
  return planSlide(slide, showOf(document))
}
