import { PARAGRAPHS } from './paragraphs.ts'
import { PICTURES } from './pictures.ts'
import { RUNS } from './runs.ts'
import { SMARTART } from './smartart.ts'
import { addText, breakLine, type Handler, lose, type State } from './state.ts'
import { TABLES } from './tables.ts'
import { attributeOf, childOf, childrenOf, type Element, settingOf } from './xml.ts'

const skip: Handler = () => {}

/** An element that isn't named here stands for what is in it: `w:ins`, `w:sdt`, `w:drawing` and others. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ...Object.entries(PARAGRAPHS),
  ...Object.entries(RUNS),
  ...Object.entries(PICTURES),
  ...Object.entries(SMARTART),
  ...Object.entries(TABLES),
  ['v:textpath', readWordArt],
  // What a tracked change took away.
  ['w:del', nameDeleted],
  // It stands where it was moved to.
  ['w:moveFrom', skip],
  // Properties also tell how things were set before a change.
  ['w:pPr', skip],
  ['w:rPr', skip],
  ['w:tblPr', skip],
  ['w:tblPrEx', skip],
  ['w:trPr', skip],
  ['w:tcPr', skip],
  ['w:sdtPr', skip],
  ['w:sectPr', skip],
  ['w:background', skip],
  ['w:sdt', readControl],
  ['mc:AlternateContent', readChoice],
  ['w:altChunk', (state) => lose(state, 'docx-insertion')],
  ['w:subDoc', (state) => lose(state, 'docx-insertion')],
])

/** Reads what is in an element into `state`. */
export function walk(state: State, element: Element): void {
  for (const child of childrenOf(element)) {
    const handler = HANDLERS.get(child.name)
    if (handler) handler(state, child, walk)
    else walk(state, child)
  }
}

/** A content control; Word keeps a table of contents in one (ECMA-376-1, 17.5.2.11). */
function readControl(state: State, control: Element): void {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj')
  const isContents = settingOf(part, 'w:docPartGallery') === 'Table of Contents'
  const before = state.isInContents
  if (isContents) state.isInContents = true
  walk(state, control)
  if (isContents) state.isInContents = before
}

/** The same thing twice, for newer and for older programs: the first is the one that Word shows. */
function readChoice(state: State, element: Element): void {
  const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
  if (choice) walk(state, choice)
}

/** Words along a line of their own, such as a red letterhead (ECMA-376-4, 19.1.2.23). */
function readWordArt(state: State, element: Element): void {
  const words = attributeOf(element, 'string') ?? ''
  if (words === '') return
  breakLine(state)
  addText(state, words.replace(/\s+/g, ' '))
  breakLine(state)
}

function nameDeleted(state: State, element: Element): void {
  const text = deletedIn(element)
  if (text !== '') lose(state, 'docx-deleted', { text })
}

/** The characters that a tracked change struck out. */
function deletedIn(element: Element): string {
  const own = ['w:delText', 'w:t'].includes(element.name) ? element.text : ''
  return own + element.children.map(deletedIn).join('')
}
