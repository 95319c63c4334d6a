import type { Heading, Paragraph as Text } from '../../model/document.ts'
import { numberParagraph } from './numbers.ts'
import {
  append,
  type Handler,
  type Handlers,
  type Paragraph,
  type State,
  type Walk,
} from './state.ts'
import { outlineLevelOf, styleOf } from './styles.ts'
import { childOf, type Element, settingOf } from './xml.ts'

export const PARAGRAPHS: Handlers = {
  'w:p': later(readParagraph),
  'w:txbxContent': later(readBox),
}

/** Puts off what can't be read in the middle of a paragraph until the paragraph is at its end. */
export function later(handler: Handler): Handler {
  return (state, element, walk) => {
    if (state.paragraph) state.paragraph.later.push(() => handler(state, element, walk))
    else handler(state, element, walk)
  }
}

function readBox(state: State, box: Element, walk: Walk): void {
  const { counters } = state
  state.counters = state.boxCounters
  walk(state, box)
  endUnended(state)
  state.counters = counters
}

function readParagraph(state: State, element: Element, walk: Walk): void {
  const properties = childOf(element, 'w:pPr')
  const paragraph = state.unended ?? begin(state)
  state.unended = null
  state.paragraph = paragraph
  walk(state, element)
  state.paragraph = null
  if (isEndDeleted(properties)) state.unended = paragraph
  else end(state, paragraph, properties)
}

/** Paragraphs are joined with LF, so that all but the first begin with one. */
function begin(state: State): Paragraph {
  // Also an empty first paragraph leaves a piece, so the second knows that there was one.
  append(state, state.pieces.length > 0 ? '\n' : '')
  return {
    start: state.length,
    pieces: state.pieces.length,
    marks: state.marks.length,
    isContents: false,
    figures: [],
    later: [],
    fields: [],
  }
}

function isEndDeleted(properties: Element | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null
}

/** `properties` are those at the paragraph's end, which tell what it is. */
function end(state: State, paragraph: Paragraph, properties: Element | null): void {
  state.blocks.push(blockOf(state, paragraph, properties))
  const at = state.length
  for (const asset of paragraph.figures) {
    state.blocks.push({ type: 'figure', span: { start: at, end: at }, asset })
  }
  for (const read of paragraph.later) read()
}

function blockOf(state: State, paragraph: Paragraph, properties: Element | null): Text | Heading {
  const style = styleOf(state.styles, settingOf(properties, 'w:pStyle'))
  const level = outlineLevelOf(properties) ?? style.level
  const { number, isBullet } = numberParagraph(state, paragraph, properties, style)
  const span = { start: paragraph.start, end: state.length }
  const numbered = number ? { numbered: number } : {}
  const isContents = paragraph.isContents || style.isContents
  // No entry of a contents field is a heading: its end was lost, and must not cost the whole text.
  if (level > 0) state.isInContents = false
  if (level > 0 && !isContents && !state.isInNotes) {
    return { type: 'heading', span, level, ...numbered }
  }
  return {
    type: 'paragraph',
    span,
    ...numbered,
    ...(isBullet ? { listed: true } : {}),
    ...(isContents ? { contents: true } : {}),
    ...(state.isInNotes ? { note: '' } : {}),
  }
}

/** Where nothing follows in which a paragraph without its end could go on. */
export function endUnended(state: State): void {
  const paragraph = state.unended
  state.unended = null
  if (paragraph) end(state, paragraph, null)
}
