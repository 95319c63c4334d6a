import { readEquation } from './eq.ts'
import { safeHref } from './relations.ts'
import {
  addMark,
  addOwn,
  type Field,
  type Handlers,
  lose,
  type Paragraph,
  type State,
  type Walk,
} from './state.ts'
import { signOf } from './symbols.ts'
import { attributeOf, childOf, childrenOf, type Element, settingOf, switchOf } from './xml.ts'

export const FIELDS: Handlers = {
  'w:fldSimple': readSimple,
  'w:fldChar': readFieldChar,
  'w:instrText': (state, element) => {
    const field = state.paragraph?.fields.at(-1)
    if (field) field.code += element.text
  },
}

/** A field without fields in it (ECMA-376-1, 17.16.19). */
function readSimple(state: State, element: Element, walk: Walk): void {
  const code = attributeOf(element, 'w:instr') ?? ''
  const field: Field = { code, from: state.length, form: null }
  if (state.paragraph) note(state.paragraph, field)
  walk(state, element)
  finish(state, field)
}

/** Complex fields: begin, instruction, separate, result, end (ECMA-376-1, 17.16.18). */
function readFieldChar(state: State, element: Element): void {
  const { paragraph } = state
  if (!paragraph) return
  const { fields } = paragraph
  const type = attributeOf(element, 'w:fldCharType')
  const field = fields.at(-1)
  if (type === 'begin') fields.push({ code: '', from: null, form: childOf(element, 'w:ffData') })
  else if (type === 'separate' && field) beginResult(state, paragraph, field)
  else if (type === 'end') endField(state, fields.pop())
}

/** A table of contents is the one field that goes on over paragraphs (ECMA-376-1, 17.16.5.68). */
const CONTENTS = /^\s*TOC\b/i
/** Word counts tables and pictures by a field that bears their name (ECMA-376-1, 17.16.5.56). */
const COUNTED = /^\s*SEQ\s+"?(?:表|图|圖|図|照片|写真|table|fig|chart|illustration|image|photo)/i

function beginResult(state: State, paragraph: Paragraph, field: Field): void {
  field.from = state.length
  if (CONTENTS.test(field.code)) state.isInContents = true
  note(paragraph, field)
}

function note(paragraph: Paragraph, { code }: Field): void {
  if (COUNTED.test(code)) paragraph.isCounted = true
}

function endField(state: State, field: Field | undefined): void {
  if (!field || CONTENTS.test(field.code)) state.isInContents = false
  if (field) finish(state, field)
}

/** Word computes some fields anew and keeps no result of them. */
function finish(state: State, field: Field): void {
  const hasResult = field.from !== null && state.length > field.from
  if (!hasResult) showComputed(state, field)
  const href = hrefOfField(field.code)
  if (href && field.from !== null) {
    addMark(state, { type: 'link', span: { start: field.from, end: state.length }, href })
  }
}

function hrefOfField(code: string): string | null {
  return safeHref(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? '')
}

type Show = (state: State, code: string, form: Element | null) => void

/** Fields that show something without a result, by name (ECMA-376-1, 17.16.5). */
const COMPUTED: ReadonlyMap<string, Show> = new Map<string, Show>([
  ['EQ', showEquation],
  ['FORMCHECKBOX', (state, _, form) => addOwn(state, 'field', isChecked(form) ? '☑' : '□')],
  ['FORMDROPDOWN', (state, _, form) => addOwn(state, 'field', chosenIn(form))],
  ['SYMBOL', showSymbol],
  ['MACROBUTTON', showButton],
  ['GOTOBUTTON', showButton],
])

function showComputed(state: State, { code, form }: Field): void {
  const name = /^\s*([a-z]+)/i.exec(code)?.[1]?.toUpperCase() ?? ''
  const show = COMPUTED.get(name)
  if (!show) return
  state.fields += 1
  show(state, code, form)
}

function showEquation(state: State, code: string): void {
  const { shown, readings, enclosures, isLinear } = readEquation(code)
  for (const { text, script } of shown) {
    const start = state.length
    addOwn(state, 'field', text)
    if (script) addMark(state, { type: script, span: { start, end: state.length } })
  }
  for (const text of readings) lose(state, 'docx-ruby', { text })
  for (const text of enclosures) lose(state, 'docx-enclosure', { text })
  if (isLinear) lose(state, 'docx-formula')
}

function isChecked(form: Element | null): boolean {
  const box = childOf(form, 'w:checkBox')
  return switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false
}

/** The entry that is chosen in a list, the first where nothing was chosen. */
function chosenIn(form: Element | null): string {
  const list = childOf(form, 'w:ddList')
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry')
  const index = Number(settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? 0)
  const entry = entries[index]
  return entry ? (attributeOf(entry, 'w:val') ?? '') : ''
}

/** SYMBOL 252 \f "Wingdings" */
function showSymbol(state: State, code: string): void {
  const found = /^\s*SYMBOL\s+(0x[\da-f]{1,4}|\d{1,5}|.)/i.exec(code)?.[1] ?? ''
  const font = /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim() ?? ''
  const value = found.length > 1 ? Number(found) : found.charCodeAt(0)
  const sign = Number.isNaN(value) ? null : (signOf(font, value) ?? null)
  if (sign === null) lose(state, 'docx-symbol')
  else addOwn(state, 'field', sign)
}

/** MACROBUTTON name words: templates show the words where something is to be filled in. */
function showButton(state: State, code: string): void {
  addOwn(state, 'field', /^\s*\w+\s+\S+\s+(.*?)\s*$/s.exec(code)?.[1] ?? '')
}
