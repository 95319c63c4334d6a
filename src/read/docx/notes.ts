import { textOf } from './formats.ts'
import { addMark, addOwn, type Handler, type Handlers, lose, type State } from './state.ts'
import { attributeOf, childOf, childrenOf, type Element, settingOf, textIn } from './xml.ts'

export type NoteKind = 'footnote' | 'endnote'

/** How the marks of one kind of notes are counted (ECMA-376-1, 17.11.11 and 17.11.5). */
interface Counting {
  format: string
  start: number
  isBySection: boolean
  isByPage: boolean
}

/** The notes of a document: how they are counted, and those that the text refers to. */
export interface Notes {
  /** By section, the settings of the whole document in them. */
  sections: readonly Record<NoteKind, Counting>[]
  /** The section that is being read. */
  section: number
  /** The last number given, and the section it was given in. */
  last: Record<NoteKind, { value: number; section: number }>
  /** In the order of their marks. */
  found: Reference[]
  /** The note of which the text that follows in its run is the mark. */
  custom: string | null
}

interface Reference {
  kind: NoteKind
  id: string
  label: string
}

/** What Word takes where nothing is said. */
const USUAL: Record<NoteKind, Counting> = {
  footnote: { format: 'decimal', start: 1, isBySection: false, isByPage: false },
  endnote: { format: 'lowerRoman', start: 1, isBySection: false, isByPage: false },
}

/** `settings` and `document` are the roots of these parts. */
export function readNotes(settings: Element | null, document: Element | null): Notes {
  const whole = countingOf(settings, USUAL)
  const body = childOf(document, 'w:body')
  const inside = childrenOf(body).flatMap((block) => {
    const end = block.name === 'w:p' ? sectionEnd(block) : null
    return end ? [end] : []
  })
  const sections = [...inside, childOf(body, 'w:sectPr')].map((one) => countingOf(one, whole))
  const none = { value: 0, section: -1 }
  const last = { footnote: { ...none }, endnote: { ...none } }
  return { sections, section: 0, last, found: [], custom: null }
}

/** The settings of the section that a paragraph ends; null for any other paragraph. */
export function sectionEnd(paragraph: Element): Element | null {
  return childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr')
}

function countingOf(
  parent: Element | null,
  outer: Record<NoteKind, Counting>,
): Record<NoteKind, Counting> {
  const read = (kind: NoteKind): Counting => {
    const properties = childOf(parent, `w:${kind}Pr`)
    const start = Number(settingOf(properties, 'w:numStart') ?? outer[kind].start)
    const restart = settingOf(properties, 'w:numRestart')
    return {
      format: settingOf(properties, 'w:numFmt') ?? outer[kind].format,
      start: Number.isSafeInteger(start) ? start : outer[kind].start,
      isBySection: restart === null ? outer[kind].isBySection : restart === 'eachSect',
      isByPage: restart === null ? outer[kind].isByPage : restart === 'eachPage',
    }
  }
  return { footnote: read('footnote'), endnote: read('endnote') }
}

export const NOTES: Handlers = {
  'w:footnoteReference': reference('footnote'),
  'w:endnoteReference': reference('endnote'),
  'w:footnoteRef': writeNumber,
  'w:endnoteRef': writeNumber,
}

/** A mark in the text: a number that Word counts, or what follows it in its run. */
function reference(kind: NoteKind): Handler {
  return (state, element) => {
    const id = attributeOf(element, 'w:id') ?? ''
    if (state.isHidden || !state.paragraph) return
    const custom = attributeOf(element, 'w:customMarkFollows')
    const isCustom = custom !== null && !['0', 'false', 'off'].includes(custom)
    const label = isCustom ? '' : nextLabel(state, kind)
    state.notes.found.push({ kind, id, label })
    if (isCustom) state.notes.custom = idOf(kind, id)
    else writeMark(state, label, idOf(kind, id))
  }
}

function nextLabel(state: State, kind: NoteKind): string {
  const { notes } = state
  const { format, start, isBySection, isByPage } =
    notes.sections[Math.min(notes.section, notes.sections.length - 1)]?.[kind] ?? USUAL[kind]
  // Where pages end is Word's to say.
  if (isByPage) lose(state, 'docx-note-pages')
  const last = notes.last[kind]
  const isFirst = last.section < 0 || (isBySection && last.section !== notes.section)
  last.value = isFirst ? start : last.value + 1
  last.section = notes.section
  return textOf(last.value, format)
}

function writeMark(state: State, label: string, note: string): void {
  const start = state.length
  addOwn(state, 'note', label)
  markNote(state, start, note)
}

/** What was read since `start` is the mark of a note, raised as its number is. */
export function markNote(state: State, start: number, note: string): void {
  const end = state.length
  addMark(state, { type: 'superscript', span: { start, end } })
  addMark(state, { type: 'note', span: { start, end }, note })
}

/** The number at the head of the note itself. */
function writeNumber(state: State): void {
  const { note } = state
  if (!note) return
  const start = state.length
  addOwn(state, 'note', note.label)
  addMark(state, { type: 'superscript', span: { start, end: state.length } })
}

function idOf(kind: NoteKind, id: string): string {
  return `${kind}-${id}`
}

/** Reads the notes of one part in the order of their marks; Word shows no others. */
export function readFound(
  state: State,
  kind: NoteKind,
  root: Element,
  read: (one: Element) => void,
) {
  const notes = new Map(
    childrenOf(root)
      .filter((one) => (attributeOf(one, 'w:type') ?? 'normal') === 'normal')
      .map((one) => [attributeOf(one, 'w:id') ?? '', one]),
  )
  for (const found of state.notes.found) {
    const note = found.kind === kind ? notes.get(found.id) : undefined
    if (!note) continue
    notes.delete(found.id)
    state.note = { id: idOf(kind, found.id), label: found.label }
    read(note)
  }
  state.note = null
  for (const note of notes.values()) lose(state, 'docx-note', { text: textIn(note) })
}
