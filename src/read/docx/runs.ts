import { FIELDS } from './fields.ts'
import { FORMULAS } from './formula.ts'
import { type Look, NO_LOOK, readLook, scriptIn, sizeOf } from './looks.ts'
import { markNote, NOTES } from './notes.ts'
import { safeHref } from './relations.ts'
import { addStretch } from './run-ins.ts'
import {
  addMark,
  addOwn,
  addText,
  breakLine,
  endLine,
  type Handlers,
  lose,
  type State,
  type Walk,
} from './state.ts'
import { isShifted, signOf } from './symbols.ts'
import { attributeOf, childOf, type Element, settingOf, textIn } from './xml.ts'

/** What stands inside a paragraph. */
export const RUNS: Handlers = {
  ...FIELDS,
  ...FORMULAS,
  ...NOTES,
  'w:r': readRun,
  'w:t': addContent,
  'm:t': addContent,
  'a:t': addContent,
  'w:tab': (state) => addText(state, '\t'),
  'w:ptab': (state) => addText(state, '\t'),
  'w:br': (state, element) => {
    const isNewPage = ['page', 'column'].includes(attributeOf(element, 'w:type') ?? '')
    if (isNewPage) breakLine(state)
    else endLine(state)
  },
  'w:cr': (state) => endLine(state),
  'a:br': (state) => endLine(state),
  'w:noBreakHyphen': (state) => addOwn(state, 'sign', '\u2011'),
  'w:sym': readSymbol,
  'w:ruby': (state, element, walk) => {
    const reading = childOf(element, 'w:rt')
    lose(state, 'docx-ruby', { text: reading ? textIn(reading) : '' })
    const base = childOf(element, 'w:rubyBase')
    if (base) walk(state, base)
  },
  'w:hyperlink': (state, element, walk) => {
    const relation = state.relations.get(attributeOf(element, 'r:id') ?? '')
    const anchor = attributeOf(element, 'w:anchor')
    const target = relation?.isExternal ? relation.target : ''
    readLinked(state, element, walk, safeHref(anchor ? `${target}#${anchor}` : target))
  },
}

/** Word shows a line end in the XML as a space. */
function addContent(state: State, element: Element): void {
  const text = element.text.replaceAll('\n', ' ')
  const { fonts } = state
  if (!fonts) {
    addText(state, text)
    return
  }
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const font = isShifted(code) ? fonts.signs : fonts.letters
    if (font === null) addText(state, sign)
    else addSign(state, font, code)
  }
}

/** One sign of a symbol font (ECMA-376-1, 17.3.3.30). */
function readSymbol(state: State, element: Element): void {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16)
  const font = attributeOf(element, 'w:font') ?? ''
  if (Number.isNaN(code) || code > 0x10ffff) lose(state, 'docx-symbol')
  else addSign(state, font, code)
}

function addSign(state: State, font: string, code: number): void {
  const sign = signOf(font, code)
  if (sign === null) lose(state, 'docx-symbol')
  else if (sign === String.fromCodePoint(code)) addText(state, sign)
  else addOwn(state, 'sign', sign)
}

function readRun(state: State, run: Element, walk: Walk): void {
  const properties = childOf(run, 'w:rPr')
  const style = state.styles.byId.get(settingOf(properties, 'w:rStyle') ?? '')?.look ?? NO_LOOK
  const own = readLook(properties)
  const { isHidden, fonts } = state
  const look = { ...state.paragraph?.style.look, ...style, ...own }
  const start = state.length
  const pieces = state.pieces.length
  state.isHidden = look.isHidden ?? false
  state.fonts = look.fonts ?? null
  state.notes.custom = null
  walk(state, run)
  state.isHidden = isHidden
  state.fonts = fonts
  if (state.length === start) return
  const isBlank = /^\s*$/.test(state.pieces.slice(pieces).join(''))
  if (!isBlank && state.paragraph)
    addStretch(state.paragraph.stretches, { start, end: state.length }, look)
  // A paragraph that is bold as a whole is so by its style, and stands out by what it is.
  addMarks(state, start, { ...look, ...pick(style, own) })
  if (state.notes.custom !== null) markNote(state, start, state.notes.custom)
  state.notes.custom = null
}

function pick(style: Look, own: Look): Look {
  return {
    isStrong: own.isStrong ?? style.isStrong ?? false,
    isEmphasis: own.isEmphasis ?? style.isEmphasis ?? false,
  }
}

function addMarks(state: State, start: number, look: Look): void {
  const span = () => ({ start, end: state.length })
  const { paragraph } = state
  if (look.isStrong) addMark(state, { type: 'strong', span: span() })
  if (look.isEmphasis) addMark(state, { type: 'emphasis', span: span() })
  if (look.isStruck) addMark(state, { type: 'strike', span: span() })
  const script = scriptIn(look, paragraph?.size ?? null)
  if (script) addMark(state, { type: script, span: span() })
  else if (paragraph) paragraph.size = sizeOf(look)
}

function readLinked(state: State, element: Element, walk: Walk, href: string | null): void {
  const start = state.length
  walk(state, element)
  if (href) addMark(state, { type: 'link', span: { start, end: state.length }, href })
}
