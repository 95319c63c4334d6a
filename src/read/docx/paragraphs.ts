import type { Element } from '@xmldom/xmldom'
import {
  append,
  type Handler,
  type Handlers,
  lose,
  type Paragraph,
  type State,
  type Walk,
} from './state.ts'
import { levelOf, numberingOf, styleOf } from './styles.ts'
import { childOf, settingOf } from './xml.ts'

/** What a paragraph is, by its own properties and its style. */
interface Kind {
  /** Heading level; 0 for running text. */
  level: number
  isNumbered: boolean
}

export const PARAGRAPHS: Handlers = {
  'w:p': later(readParagraph),
  'w:txbxContent': later((state, element, walk) => {
    walk(state, element)
    endUnended(state)
  }),
}

/** Puts off what can't be read in the middle of a paragraph until the paragraph is at its end. */
export function later(handler: Handler): Handler {
  return (state, element, walk) => {
    if (state.paragraph) state.paragraph.later.push(() => handler(state, element, walk))
    else handler(state, element, walk)
  }
}

function readParagraph(state: State, element: Element, walk: Walk): void {
  const properties = childOf(element, 'w:pPr')
  const paragraph = state.unended ?? begin(state)
  state.unended = null
  state.paragraph = paragraph
  walk(state, element)
  state.paragraph = null
  if (isEndDeleted(properties)) state.unended = paragraph
  else end(state, paragraph, kindOf(state, properties))
}

/** Paragraphs are joined with LF, so that all but the first begin with one. */
function begin(state: State): Paragraph {
  // Also an empty first paragraph leaves a piece, so the second knows that there was one.
  append(state, state.pieces.length > 0 ? '\n' : '')
  return { start: state.length, figures: [], later: [], fields: [] }
}

function isEndDeleted(properties: Element | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null
}

function kindOf(state: State, properties: Element | null): Kind {
  const style = styleOf(state.styles, settingOf(properties, 'w:pStyle'))
  return {
    level: levelOf(properties) ?? style.level,
    isNumbered: numberingOf(properties) ?? style.isNumbered,
  }
}

function end(state: State, paragraph: Paragraph, { level, isNumbered }: Kind): void {
  const span = { start: paragraph.start, end: state.length }
  state.blocks.push(level > 0 ? { type: 'heading', span, level } : { type: 'paragraph', span })
  for (const asset of paragraph.figures) {
    state.blocks.push({ type: 'figure', span: { start: span.end, end: span.end }, asset })
  }
  if (isNumbered && span.end > span.start) lose(state, 'docx-automatic-numbers')
  for (const read of paragraph.later) read()
}

/** Where nothing follows in which a paragraph without its end could go on. */
export function endUnended(state: State): void {
  const paragraph = state.unended
  state.unended = null
  if (paragraph) end(state, paragraph, { level: 0, isNumbered: false })
}
