import { safeHref } from './relations.ts'
import {
  addMark,
  addText,
  type Field,
  type Handlers,
  lose,
  type State,
  type Walk,
} from './state.ts'
import { attributeOf, childOf, type Element, settingOf, switchOf } from './xml.ts'

/** What stands inside a paragraph. */
export const RUNS: Handlers = {
  'w:r': readRun,
  'w:t': addContent,
  'm:t': addContent,
  'w:tab': (state) => addText(state, '\t'),
  'w:ptab': (state) => addText(state, '\t'),
  'w:br': (state, element) => {
    const isNewPage = ['page', 'column'].includes(attributeOf(element, 'w:type') ?? '')
    if (!isNewPage) addText(state, '\n')
  },
  'w:cr': (state) => addText(state, '\n'),
  'w:noBreakHyphen': (state) => addText(state, '\u2011'),
  'w:sym': (state) => lose(state, 'docx-symbol'),
  'w:ruby': (state, element, walk) => {
    lose(state, 'docx-ruby')
    const base = childOf(element, 'w:rubyBase')
    if (base) walk(state, base)
  },
  'm:oMath': (state, element, walk) => {
    lose(state, 'docx-formula')
    walk(state, element)
  },
  'w:hyperlink': (state, element, walk) => {
    const relation = state.relations.get(attributeOf(element, 'r:id') ?? '')
    const anchor = attributeOf(element, 'w:anchor')
    const target = relation?.isExternal ? relation.target : ''
    readLinked(state, element, walk, safeHref(anchor ? `${target}#${anchor}` : target))
  },
  'w:fldSimple': (state, element, walk) =>
    readLinked(state, element, walk, hrefOfField(attributeOf(element, 'w:instr') ?? '')),
  'w:fldChar': readFieldChar,
  'w:instrText': (state, element) => {
    const field = state.paragraph?.fields.at(-1)
    if (field) field.code += element.text
  },
}

/** Word shows a line end in the XML as a space. */
function addContent(state: State, element: Element): void {
  addText(state, element.text.replaceAll('\n', ' '))
}

function readRun(state: State, run: Element, walk: Walk): void {
  const start = state.length
  walk(state, run)
  const end = state.length
  const properties = childOf(run, 'w:rPr')
  const style = state.styles.byId.get(settingOf(properties, 'w:rStyle') ?? '')
  if (switchOf(properties, 'w:b') ?? style?.isStrong) {
    addMark(state, { type: 'strong', span: { start, end } })
  }
  if (switchOf(properties, 'w:i') ?? style?.isEmphasis) {
    addMark(state, { type: 'emphasis', span: { start, end } })
  }
}

function readLinked(state: State, element: Element, walk: Walk, href: string | null): void {
  const start = state.length
  walk(state, element)
  if (href) addMark(state, { type: 'link', span: { start, end: state.length }, href })
}

/** Complex fields: begin, instruction, separate, result, end (ECMA-376-1, 17.16.18). */
function readFieldChar(state: State, element: Element): void {
  const fields = state.paragraph?.fields
  if (!fields) return
  const type = attributeOf(element, 'w:fldCharType')
  const field = fields.at(-1)
  if (type === 'begin') fields.push({ code: '', from: null })
  else if (type === 'separate' && field) beginResult(state, field)
  else if (type === 'end') endField(state, fields.pop())
}

/** A table of contents is the one field that goes on over paragraphs (ECMA-376-1, 17.16.5.68). */
const CONTENTS = /^\s*TOC\b/i

function beginResult(state: State, field: Field): void {
  field.from = state.length
  if (CONTENTS.test(field.code)) state.isInContents = true
}

function endField(state: State, field: Field | undefined): void {
  if (!field || CONTENTS.test(field.code)) state.isInContents = false
  const href = hrefOfField(field?.code ?? '')
  if (href && field && field.from !== null) {
    addMark(state, { type: 'link', span: { start: field.from, end: state.length }, href })
  }
}

function hrefOfField(code: string): string | null {
  return safeHref(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? '')
}
