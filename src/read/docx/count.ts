import type { Omission } from '../../model/document.ts'
import { UnusableInput } from '../../model/problem.ts'
import { lengthOf } from './losses.ts'
import type { Parts } from './package.ts'
import { wordsOf } from './words.ts'
import { attributeOf, childOf, childrenOf, type Element, parseXml } from './xml.ts'

/** All that a package shows to whoever opens it, counted without a thought of how it is read. */
export interface Count {
  /** Visible characters as they stand in the parts of the text, also those that were struck out. */
  texts: string[]
  /** Signs that no characters stand for: of symbol fonts, hyphens that don't break. */
  signs: number
  /** Fields that show something and keep no result. */
  fields: number
  /** Marks of notes that Word numbers. */
  marks: number
  /** What no page of the text itself shows. */
  apart: Omission[]
}

/** `roots` are those of the text and its notes. */
export function countIn(parts: Parts, roots: readonly Element[]): Count {
  const count: Count = { texts: [], signs: 0, fields: 0, marks: 0, apart: [] }
  for (const root of roots) visitRoot(count, root)
  for (const [name, bytes] of parts) {
    if (/^word\/diagrams\/data\d*\.xml$/.test(name)) count.texts.push(...diagram(bytes))
  }
  count.apart = [
    ...kind('docx-comment', commentsIn(parts)),
    ...kind('docx-header', furnitureIn(parts, 'header')),
    ...kind('docx-footer', furnitureIn(parts, 'footer')),
    ...kind('docx-chart-text', chartsIn(parts)),
  ]
  return count
}

/** What stands in a field that is never ended is seen, though nobody knows where. */
function visitRoot(count: Count, root: Element): void {
  const fields: Visit['fields'] = []
  visit({ count, fields }, root)
  for (const field of fields) count.texts.push(...unshown(field))
}

function kind(name: Omission['kind'], texts: readonly string[]): Omission[] {
  const characters = lengthOf(texts.join(''))
  return characters > 0 ? [{ kind: name, count: texts.length, characters }] : []
}

interface Visit {
  count: Count
  /** Open fields, the innermost last. */
  fields: Field[]
}

interface Field {
  code: string
  /** It has come to its result; and that has words. */
  isResult: boolean
  hasResult: boolean
  /** The results of fields in its instruction, which its own result is shown instead of. */
  inside: string[]
}

/** Where no result comes, nothing is shown instead. */
function unshown({ isResult, inside }: Field): readonly string[] {
  return isResult ? [] : inside
}

const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t'])
const REFERENCE: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference'])
const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol)$/i

function visit(state: Visit, element: Element): void {
  const { count } = state
  const { name } = element
  if (TEXT.has(name)) addText(state, element)
  if (name === 'w:sym' || name === 'w:noBreakHyphen') count.signs += 1
  if (name === 'w:fldChar') turn(state, attributeOf(element, 'w:fldCharType'))
  if (name === 'w:instrText') addCode(state, element.text)
  if (REFERENCE.has(name) && !attributeOf(element, 'w:customMarkFollows')) count.marks += 1
  addAttributes(count, element)
  visitInside(state, element)
}

function visitInside(state: Visit, element: Element): void {
  const { count } = state
  if (element.name === 'w:r' && isOfSymbols(element)) {
    visitSigns(state, element)
    return
  }
  const before = count.texts.length
  visitAll(state, element)
  if (element.name !== 'w:fldSimple') return
  countField(count, attributeOf(element, 'w:instr') ?? '', count.texts.length > before)
}

function visitAll(state: Visit, element: Element): void {
  for (const child of shownOf(element)) visit(state, child)
}

/** Of what is there twice the first; nothing of what stands elsewhere now, and no separators of notes. */
function shownOf(element: Element): readonly Element[] {
  if (element.name === 'mc:AlternateContent') return childrenOf(element).slice(0, 1)
  return childrenOf(element).filter(
    (child) =>
      child.name !== 'w:moveFrom' && !/separator/i.test(attributeOf(child, 'w:type') ?? ''),
  )
}

/** Fields in each other that are looked at. */
const DEEPEST = 32

function addText({ count, fields: all }: Visit, { text }: Element): void {
  const fields = all.slice(-DEEPEST)
  // The result of a field in another one's instruction is not shown.
  const open = fields.findIndex(({ isResult }) => !isResult)
  if (open >= 0 && fields.slice(open + 1).some(({ isResult }) => isResult)) {
    fields[open]?.inside.push(text)
    return
  }
  for (const field of fields) field.hasResult ||= field.isResult && text.trim() !== ''
  count.texts.push(text)
}

function addCode({ fields }: Visit, code: string): void {
  const field = fields.at(-1)
  if (field) field.code += code
}

function turn({ count, fields }: Visit, type: string | null): void {
  const field = fields.at(-1)
  if (type === 'begin') fields.push({ code: '', isResult: false, hasResult: false, inside: [] })
  else if (type === 'separate' && field) field.isResult = true
  else if (type === 'end' && field) {
    fields.pop()
    count.texts.push(...unshown(field))
    countField(count, field.code, field.hasResult)
  }
}

/** Fields that Word computes anew (ECMA-376-1, 17.16.5). */
const COMPUTED =
  /^\s*(?:EQ|FORMCHECKBOX|FORMDROPDOWN|SYMBOL|MACROBUTTON|GOTOBUTTON|LISTNUM|AUTONUM\w*)\b/i

function countField(count: Count, code: string, hasResult: boolean): void {
  if (!hasResult && COMPUTED.test(code)) count.fields += 1
}

/** Words along a line, and those for who doesn't see a picture. */
function addAttributes(count: Count, element: Element): void {
  const { name } = element
  if (name === 'v:textpath') count.texts.push(attributeOf(element, 'string') ?? '')
  if (name === 'v:shape' || name === 'v:rect')
    count.texts.push(wordsOf(attributeOf(element, 'alt')))
  if (name === 'wp:docPr') {
    count.texts.push(wordsOf(attributeOf(element, 'descr') || attributeOf(element, 'title')))
  }
}

function isOfSymbols(run: Element): boolean {
  const fonts = childOf(childOf(run, 'w:rPr'), 'w:rFonts')
  return ['w:ascii', 'w:hAnsi'].some((name) => SYMBOL_FONT.test(attributeOf(fonts, name) ?? ''))
}

/** Characters of such a run are signs, but for those beyond the font, such as Han. */
function visitSigns(state: Visit, run: Element): void {
  for (const child of childrenOf(run)) {
    if (child.name !== 'w:t') {
      visit(state, child)
      continue
    }
    const others = child.text.replace(/[!-\u00ff\uf021-\uf0ff]/g, () => {
      state.count.signs += 1
      return ''
    })
    addText(state, { ...child, text: others })
  }
}

/** What a part shows; nothing of one that is broken, which no program shows either. */
function textsIn(bytes: Uint8Array, names: ReadonlySet<string>): string[] {
  const texts: string[] = []
  const collect = (element: Element) => {
    if (names.has(element.name)) texts.push(element.text)
    if (element.name === 'v:textpath') texts.push(attributeOf(element, 'string') ?? '')
    for (const child of shownOf(element)) collect(child)
  }
  const root = rootOf(bytes)
  if (root) collect(root)
  return texts
}

function rootOf(bytes: Uint8Array): Element | null {
  try {
    return parseXml(bytes)
  } catch (error) {
    if (error instanceof UnusableInput) return null
    throw error
  }
}

function diagram(bytes: Uint8Array): string[] {
  return textsIn(bytes, new Set(['a:t']))
}

/** The words of each comment. */
function commentsIn(parts: Parts): string[] {
  const bytes = parts.get('word/comments.xml')
  const root = bytes ? rootOf(bytes) : null
  return childrenOf(root)
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => {
      const count: Count = { texts: [], signs: 0, fields: 0, marks: 0, apart: [] }
      visitRoot(count, comment)
      return count.texts.join('')
    })
}

/** The page's number and nothing else: 第 1 页 共 3 页, Page 1 of 3, - 1 -. */
const PAGE_NUMBER = /^(?:第|共|总|[页頁]|page|of|ページ|[\d\s\p{P}\p{S}ivxl])*$/iu

/** The words of each header or footer that says more than the number of the page. */
function furnitureIn(parts: Parts, name: 'header' | 'footer'): string[] {
  return [...parts]
    .filter(([part]) => new RegExp(`^word/${name}\\d*\\.xml$`).test(part))
    .map(([, bytes]) => textsIn(bytes, TEXT).join(''))
    .filter((text) => !PAGE_NUMBER.test(text))
}

/** Titles, names of series and categories of each chart. */
function chartsIn(parts: Parts): string[] {
  return [...parts]
    .filter(([part]) => part.startsWith('word/charts/'))
    .map(([, bytes]) => {
      const root = rootOf(bytes)
      return root ? namesIn(root, false) : ''
    })
    .filter((text) => text.trim() !== '')
}

function namesIn(element: Element, isNamed: boolean): string {
  const isName = isNamed || element.name === 'c:strCache'
  const own = element.name === 'a:t' || (isName && element.name === 'c:v') ? element.text : ''
  return own + element.children.map((child) => namesIn(child, isName)).join('')
}
