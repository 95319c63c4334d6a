import type { Block, Heading, Paragraph as Text } from '../../model/document.ts'
import { isOneHeading, isSilent, partLines } from './lines.ts'
import { sectionEnd } from './notes.ts'
import { numberParagraph } from './numbers.ts'
import { pushFigures } from './pictures.ts'
import { runInsOf } from './run-ins.ts'
import {
  append,
  type Handler,
  type Handlers,
  type Paragraph,
  type State,
  type Walk,
} from './state.ts'
import { outlineLevelOf, styleOf } from './styles.ts'
import { attributeOf, childOf, type Element, settingOf } from './xml.ts'

export const PARAGRAPHS: Handlers = {
  'w:p': later(readParagraph),
  // Shapes that come from other programs have paragraphs of their own.
  'a:p': later(readParagraph),
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
  const style = styleOf(state.styles, settingOf(properties, 'w:pStyle'))
  const paragraph = state.unended ?? begin(state)
  paragraph.style = style
  state.unended = null
  state.paragraph = paragraph
  walk(state, element)
  state.paragraph = null
  if (goesOn(state, paragraph, properties)) state.unended = paragraph
  else end(state, paragraph, properties)
  if (sectionEnd(element)) state.notes.section += 1
}

/** Paragraphs are joined with LF, so that all but the first begin with one. */
function begin(state: State): Paragraph {
  // Also an empty first paragraph leaves a piece, so the second knows that there was one.
  append(state, state.pieces.length > 0 ? '\n' : '')
  return {
    start: state.length,
    pieces: state.pieces.length,
    marks: state.marks.length,
    style: state.styles.fallback,
    isContents: false,
    isCounted: false,
    hasLines: false,
    isLineOver: false,
    stretches: [],
    size: null,
    figures: [],
    later: [],
    fields: [],
  }
}

/** Its end was deleted in a tracked change, or it is the large first letter of the next one. */
function goesOn(state: State, { start }: Paragraph, properties: Element | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null) return true
  const cap = attributeOf(childOf(properties, 'w:framePr'), 'w:dropCap')
  return cap !== null && cap !== 'none' && state.length > start
}

/** `properties` are those at the paragraph's end, which tell what it is. */
function end(state: State, paragraph: Paragraph, properties: Element | null): void {
  const block = blockOf(state, paragraph, properties)
  state.blocks.push(...(paragraph.hasLines ? parted(state, paragraph, block) : [block]))
  if (paragraph.style.isTitle && block.type === 'heading') state.titles.add(paragraph.start)
  if (paragraph.isCounted || paragraph.style.isCaption) state.captions.add(paragraph.start)
  pushFigures(state, paragraph.figures)
  for (const read of paragraph.later) read()
}

/** Line ends part a paragraph, but no cell, item, note or entry of contents, where they only end lines. */
function parted(state: State, paragraph: Paragraph, block: Text | Heading): Block[] {
  const isWhole =
    state.isInCell || (block.type === 'paragraph' && (block.listed || block.contents || state.note))
  if (isWhole) return [block]
  const text = state.pieces.slice(paragraph.pieces).join('')
  if (block.type === 'heading' && isOneHeading(text)) return [block]
  const shift = ({ start, end }: { start: number; end: number }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  })
  const { spans, torn } = partLines(text)
  for (const span of torn) {
    state.torn.add(span.start + paragraph.start)
    if (isSilent(text, span)) state.marks.push({ type: 'syntax', span: shift(span) })
  }
  return spans.map(
    (span, index): Block =>
      index === 0 ? { ...block, span: shift(span) } : { type: 'paragraph', span: shift(span) },
  )
}

function blockOf(state: State, paragraph: Paragraph, properties: Element | null): Text | Heading {
  const { style } = paragraph
  const level = outlineLevelOf(properties) ?? style.level
  const before = state.length
  const { number, bullet } = numberParagraph(state, paragraph, properties, style)
  const runIns = runInsOf(paragraph.stretches, state.length - before)
  const span = { start: paragraph.start, end: state.length }
  const numbered = number ? { numbered: number } : {}
  const isContents = paragraph.isContents || style.isContents
  // No entry of a contents field is a heading: its end was lost, and must not cost the whole text.
  if (level > 0) state.isInContents = false
  if (level > 0 && !isContents && !state.note) {
    return { type: 'heading', span, level, ...numbered }
  }
  return {
    type: 'paragraph',
    span,
    ...numbered,
    ...(bullet === null ? {} : { listed: true, level: bullet }),
    ...(runIns.length > 0 ? { runIns } : {}),
    ...(isContents ? { contents: true } : {}),
    ...(state.note ? { note: state.note.id } : {}),
  }
}

/** Where nothing follows in which a paragraph without its end could go on. */
export function endUnended(state: State): void {
  const paragraph = state.unended
  state.unended = null
  if (paragraph) end(state, paragraph, null)
}
