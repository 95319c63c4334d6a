import type { Element } from '@xmldom/xmldom'
import type { Asset, Block, Mark } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Loss } from './losses.ts'
import type { Parts } from './package.ts'
import type { Relations } from './relations.ts'
import type { Styles } from './styles.ts'

/** All that is known while a document is walked through, and what has come of it. */
export interface State {
  parts: Parts
  styles: Styles
  /** Of the part that is being read. */
  relations: Relations
  /** Pictures in use, by the names of their parts: one that is shown twice is one asset. */
  assets: Map<string, Asset>
  /** The text so far, in pieces, and how long it is. */
  pieces: string[]
  length: number
  /** Still with white space at their ends and empty ones among them. */
  blocks: Block[]
  marks: Mark[]
  /** The newest mark of each type, which the next may go on. */
  lastMarks: Map<Mark['type'], Mark>
  /** The one that is being read. */
  paragraph: Paragraph | null
  /** One whose end was deleted in a tracked change: the next paragraph goes on in it. */
  unended: Paragraph | null
  /** The rows of the table that is being read. */
  rows: Span[][] | null
  isInCell: boolean
  losses: Map<Loss, number>
}

export interface Paragraph {
  start: number
  /** Ids of assets. */
  figures: string[]
  /** Reads what hangs on it, such as a text box, once it is at its end. */
  later: (() => void)[]
  /** Complex fields that are open, the innermost last. */
  fields: Field[]
}

interface Field {
  /** Its instruction, such as `HYPERLINK "https://…"`. */
  code: string
  /** Where its result begins; null before. */
  from: number | null
}

/** Reads what is in an element, child by child. */
export type Walk = (state: State, element: Element) => void

/** What an element stands for. It calls `walk` for what is in it. */
export type Handler = (state: State, element: Element, walk: Walk) => void

/** One line for each element that stands for more than what is in it. */
export type Handlers = Readonly<Record<string, Handler>>

/** Text outside of a paragraph is none of the document's. */
export function addText(state: State, text: string): void {
  if (state.paragraph) append(state, text)
}

export function append(state: State, text: string): void {
  state.pieces.push(text)
  state.length += text.length
}

/** Word cuts one bold stretch into many runs; neighbours that are set alike become one mark. */
export function addMark(state: State, next: Mark): void {
  if (next.span.end === next.span.start) return
  const last = state.lastMarks.get(next.type)
  if (last && next.span.start <= last.span.end && hrefOf(last) === hrefOf(next)) {
    last.span.start = Math.min(last.span.start, next.span.start)
    last.span.end = next.span.end
    return
  }
  // A field can hold a link of its own; the inner one is kept.
  if (last && next.span.start < last.span.end) return
  state.marks.push(next)
  state.lastMarks.set(next.type, next)
}

function hrefOf(mark: Mark): string | null {
  return mark.type === 'link' ? mark.href : null
}

export function lose(state: State, loss: Loss): void {
  state.losses.set(loss, (state.losses.get(loss) ?? 0) + 1)
}
