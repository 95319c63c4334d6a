import type { Asset, Block, Mark } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Counters } from './counters.ts'
import type { Loss, Losses } from './losses.ts'
import type { Numbering } from './numbering.ts'
import type { Parts } from './package.ts'
import type { Relations } from './relations.ts'
import type { Styles } from './styles.ts'
import type { Element } from './xml.ts'

/** All that is known while a document is walked through, and what has come of it. */
export interface State {
  parts: Parts
  styles: Styles
  numbering: Numbering
  /** Of the story that is being read. */
  counters: Counters
  /** Text boxes are a story of their own: they don't count with the text around them. */
  boxCounters: Counters
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
  /** In a cell that a merged one covers: what is in it is not shown. */
  isCovered: boolean
  /** In a part of notes. */
  isInNotes: boolean
  /** In a table of contents. */
  isInContents: boolean
  losses: Losses
}

export interface Paragraph {
  start: number
  /** How many pieces and marks there were before it. */
  pieces: number
  marks: number
  /** Some of its text is of a table of contents. */
  isContents: boolean
  /** Ids of assets. */
  figures: string[]
  /** Reads what hangs on it, such as a text box, once it is at its end. */
  later: (() => void)[]
  /** Complex fields that are open, the innermost last. */
  fields: Field[]
}

export interface Field {
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
  if (!state.paragraph) return
  append(state, text)
  if (state.isInContents) state.paragraph.isContents = true
}

/** Puts text before that of a paragraph that was read already. */
export function prepend(state: State, paragraph: Paragraph, text: string): void {
  state.pieces.splice(paragraph.pieces, 0, text)
  state.length += text.length
  for (const { span } of state.marks.slice(paragraph.marks)) {
    span.start += text.length
    span.end += text.length
  }
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

/** `at` is a place in the text that doesn't change any more, such as a paragraph's start. */
export function lose(state: State, loss: Loss, at = state.paragraph?.start ?? state.length): void {
  const known = state.losses.get(loss)
  if (known) known.count += 1
  else state.losses.set(loss, { count: 1, at })
}
