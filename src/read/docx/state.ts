import type { Asset, Block, Cell, Mark } from '../../model/document.ts'
import type { Counters } from './counters.ts'
import type { SymbolFonts } from './looks.ts'
import type { Loss, Losses } from './losses.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import type { Parts } from './package.ts'
import type { Relations } from './relations.ts'
import type { Stretch } from './run-ins.ts'
import type { Style, Styles } from './styles.ts'
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
  /** Pictures in use, by the names of their parts and how they are cut: one that is shown twice is one. */
  assets: Map<string, Asset>
  /** The text so far, in pieces, and how long it is. */
  pieces: string[]
  length: number
  /** Still with white space at their ends and empty ones among them. */
  blocks: Block[]
  marks: Mark[]
  /** The newest mark of each type, which the next may go on. */
  lastMarks: Map<Mark['type'], Mark>
  /** Where paragraphs begin that the format calls captions. */
  captions: Set<number>
  /** Where paragraphs of the style Title begin. */
  titles: Set<number>
  /** Where line ends within a block stand that are no line ends. */
  torn: Set<number>
  /** The one that is being read. */
  paragraph: Paragraph | null
  /** One that the next paragraph goes on in: its end was deleted, or it is a drop cap. */
  unended: Paragraph | null
  /** The rows of the table that is being read, and the pictures in it. */
  rows: Cell[][] | null
  tableFigures: Picture[]
  isInCell: boolean
  /** In a run that Word doesn't show. */
  isHidden: boolean
  /** The symbol fonts of the run that is being read. */
  fonts: SymbolFonts | null
  notes: Notes
  /** The note that is being read: its id and number. */
  note: { id: string; label: string } | null
  /** In a table of contents. */
  isInContents: boolean
  /** Of the drawing that is being read, until a picture of it takes them. */
  drawing: Drawing | null
  /** What the text has that no characters of the file stand for, by what they stand for. */
  own: Map<Own, string[]>
  /** How many fields without a result were shown. */
  fields: number
  losses: Losses
}

/** Characters that the reader computes as Word does: numbers, marks of notes, signs, fields, formulas. */
export type Own = 'number' | 'note' | 'sign' | 'field' | 'formula'

export interface Picture {
  asset: string
  /** Its alternative text. */
  words: string
}

export interface Drawing {
  /** Its alternative text. */
  words: string
  /** Turned to the right by so many degrees, then mirrored. */
  turn: number
  flipX: boolean
  flipY: boolean
}

export interface Paragraph {
  start: number
  /** How many pieces and marks there were before it. */
  pieces: number
  marks: number
  style: Style
  /** Some of its text is of a table of contents. */
  isContents: boolean
  /** It counts tables or pictures (a SEQ field). */
  isCounted: boolean
  /** It has line ends. */
  hasLines: boolean
  /** Where the next word stands on a line of its own. */
  isLineOver: boolean
  /** How its first words are set. */
  stretches: Stretch[]
  /** Of its last words, in half-points. */
  size: number | null
  figures: Picture[]
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
  /** The form field's own settings (w:ffData). */
  form: Element | null
}

/** Reads what is in an element, child by child. */
export type Walk = (state: State, element: Element) => void

/** What an element stands for. It calls `walk` for what is in it. */
export type Handler = (state: State, element: Element, walk: Walk) => void

/** One line for each element that stands for more than what is in it. */
export type Handlers = Readonly<Record<string, Handler>>

/**
 * Text outside of a paragraph is none of the document's, hidden text is named, and the result of a
 * field in another one's instruction is part of that. True where it became text.
 */
export function addText(state: State, text: string): boolean {
  const { paragraph } = state
  if (!paragraph || text === '') return false
  if (state.isHidden) {
    lose(state, 'docx-hidden', { text })
    return false
  }
  const outer = paragraph.fields.length > 1 ? codeAround(paragraph.fields) : null
  if (outer) {
    outer.code += text
    return false
  }
  if (paragraph.isLineOver) {
    paragraph.isLineOver = false
    if (state.length > paragraph.start) addLineEnd(state, paragraph)
  }
  append(state, text)
  if (state.isInContents) paragraph.isContents = true
  return true
}

/** Fields in each other that are looked at; Word's own stay far below, a tower of them is hostile. */
const DEEPEST_FIELD = 32

/** The outermost field whose instruction holds a field that has come to its result. */
function codeAround(all: readonly Field[]): Field | null {
  const fields = all.slice(-DEEPEST_FIELD)
  const index = fields.findIndex(({ from }) => from === null)
  const hasResult = fields.slice(index + 1).some(({ from }) => from !== null)
  return index >= 0 && hasResult ? (fields[index] ?? null) : null
}

/** A line end within a paragraph. */
export function endLine(state: State): void {
  const { paragraph } = state
  if (paragraph && !state.isHidden) addLineEnd(state, paragraph)
}

function addLineEnd(state: State, paragraph: Paragraph): void {
  append(state, '\n')
  paragraph.hasLines = true
}

/** What stands next in a paragraph stands on a line of its own, where something stands before it. */
export function breakLine({ paragraph }: State): void {
  if (paragraph) paragraph.isLineOver = true
}

/** Text that the reader computed: no characters of the file stand for it. */
export function addOwn(state: State, own: Own, text: string): void {
  if (addText(state, text)) tally(state, own, text)
}

function tally({ own }: State, kind: Own, text: string): void {
  const known = own.get(kind)
  if (known) known.push(text)
  else own.set(kind, [text])
}

/** Puts a number before the text of a paragraph that was read already. */
export function prepend(state: State, paragraph: Paragraph, text: string): void {
  state.pieces.splice(paragraph.pieces, 0, text)
  state.length += text.length
  tally(state, 'number', text)
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
  if (last && next.span.start <= last.span.end && targetOf(last) === targetOf(next)) {
    last.span.start = Math.min(last.span.start, next.span.start)
    last.span.end = next.span.end
    return
  }
  // A field can hold a link of its own; the inner one is kept.
  if (last && next.span.start < last.span.end) return
  state.marks.push(next)
  state.lastMarks.set(next.type, next)
}

function targetOf(mark: Mark): string | null {
  if (mark.type === 'note') return mark.note
  return mark.type === 'link' ? mark.href : null
}

/**
 * Names what doesn't become text. `at` is a place in the text that doesn't change any more, such as a
 * paragraph's start; several `text`s at one place are one loss.
 */
export function lose(
  state: State,
  loss: Loss,
  { at = state.paragraph?.start ?? state.length, text = '' }: { at?: number; text?: string } = {},
): void {
  const known = state.losses.get(loss)
  if (!known) {
    state.losses.set(loss, { count: 1, at, last: at, texts: [text] })
    return
  }
  if (text === '' || known.last !== at) known.count += 1
  known.last = at
  if (text !== '') known.texts.push(text)
}
