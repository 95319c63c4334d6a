import {
  addMark,
  addOwn,
  breakLine,
  type Handler,
  type Handlers,
  lose,
  type State,
  type Walk,
} from './state.ts'
import { attributeOf, childOf, childrenOf, type Element } from './xml.ts'

/**
 * Office's formulas in one line (ECMA-376-1, 22.1): a/b, √a, raised and lowered characters. One whose
 * structure can't be seen in a line is named.
 */
export const FORMULAS: Handlers = {
  'm:oMathPara': readParagraph,
  'm:f': linear((state, element, walk) => {
    readOperand(state, element, 'm:num', walk)
    addOwn(state, 'formula', '/')
    readOperand(state, element, 'm:den', walk)
  }),
  'm:sSup': scripts(['m:e', null], ['m:sup', 'superscript']),
  'm:sSub': scripts(['m:e', null], ['m:sub', 'subscript']),
  'm:sSubSup': scripts(['m:e', null], ['m:sub', 'subscript'], ['m:sup', 'superscript']),
  'm:sPre': scripts(['m:sub', 'subscript'], ['m:sup', 'superscript'], ['m:e', null]),
  'm:limLow': scripts(['m:e', null], ['m:lim', 'subscript']),
  'm:limUpp': scripts(['m:e', null], ['m:lim', 'superscript']),
  'm:rad': linear((state, element, walk) => {
    readScript(state, childOf(element, 'm:deg'), 'superscript', walk)
    addOwn(state, 'formula', '√')
    readOperand(state, element, 'm:e', walk)
  }),
  'm:nary': linear((state, element, walk) => {
    addOwn(state, 'formula', signIn(element, 'm:naryPr', 'm:chr', '∫'))
    readScript(state, childOf(element, 'm:sub'), 'subscript', walk)
    readScript(state, childOf(element, 'm:sup'), 'superscript', walk)
    readPart(state, childOf(element, 'm:e'), walk)
  }),
  'm:d': readBrackets,
  'm:acc': (state, element, walk) => {
    readPart(state, childOf(element, 'm:e'), walk)
    addOwn(state, 'formula', signIn(element, 'm:accPr', 'm:chr', '\u0302'))
  },
  'm:bar': (state, element, walk) => {
    readPart(state, childOf(element, 'm:e'), walk)
    addOwn(state, 'formula', '\u0305')
  },
  'm:func': (state, element, walk) => {
    readPart(state, childOf(element, 'm:fName'), walk)
    addOwn(state, 'formula', ' ')
    readPart(state, childOf(element, 'm:e'), walk)
  },
  'm:m': linear((state, element, walk) => {
    const rows = childrenOf(element).filter(({ name }) => name === 'm:mr')
    readAll(state, rows, '; ', (row) => readAll(state, partsOf(row), ' ', readWith(state, walk)))
  }),
  'm:eqArr': linear((state, element, walk) => {
    readAll(state, partsOf(element), '; ', readWith(state, walk))
  }),
}

/** Formulas under each other are lines. */
function readParagraph(state: State, element: Element, walk: Walk): void {
  for (const child of childrenOf(element)) {
    if (child.name !== 'm:oMath') continue
    breakLine(state)
    walk(state, { ...element, children: [child] })
  }
  breakLine(state)
}

/** Names the formula, since a line can't show all of it. */
function linear(read: Handler): Handler {
  return (state, element, walk) => {
    lose(state, 'docx-formula')
    read(state, element, walk)
  }
}

type Script = 'superscript' | 'subscript' | null

function scripts(...parts: readonly (readonly [name: string, script: Script])[]): Handler {
  return (state, element, walk) => {
    for (const [name, script] of parts) readScript(state, childOf(element, name), script, walk)
  }
}

function readScript(state: State, element: Element | null, script: Script, walk: Walk): void {
  const start = state.length
  readPart(state, element, walk)
  if (script) addMark(state, { type: script, span: { start, end: state.length } })
}

function readPart(state: State, element: Element | null, walk: Walk): void {
  if (element) walk(state, element)
}

function readWith(state: State, walk: Walk): (element: Element) => void {
  return (element) => walk(state, element)
}

function partsOf(element: Element): Element[] {
  return childrenOf(element).filter(({ name }) => name === 'm:e')
}

function readAll<T>(state: State, all: readonly T[], sign: string, read: (one: T) => void): void {
  all.forEach((one, index) => {
    if (index > 0) addOwn(state, 'formula', sign)
    read(one)
  })
}

/** More than one number or word takes brackets beside a stroke or a root. */
function readOperand(state: State, parent: Element, name: string, walk: Walk): void {
  const element = childOf(parent, name)
  const isOne =
    childrenOf(element).every((child) => ['m:r', 'm:ctrlPr', 'm:argPr'].includes(child.name)) &&
    /^[\p{L}\p{N}.%]*$/u.test(element ? mathIn(element) : '')
  if (!isOne) addOwn(state, 'formula', '(')
  readPart(state, element, walk)
  if (!isOne) addOwn(state, 'formula', ')')
}

function mathIn(element: Element): string {
  const own = element.name === 'm:t' ? element.text : ''
  return own + element.children.map(mathIn).join('')
}

/** Brackets around one or more parts, with a sign between them. */
function readBrackets(state: State, element: Element, walk: Walk): void {
  addOwn(state, 'formula', signIn(element, 'm:dPr', 'm:begChr', '('))
  const sign = signIn(element, 'm:dPr', 'm:sepChr', '|')
  readAll(state, partsOf(element), sign, readWith(state, walk))
  addOwn(state, 'formula', signIn(element, 'm:dPr', 'm:endChr', ')'))
}

/** A sign that a property names; empty where it says that there is none. */
function signIn(element: Element, properties: string, name: string, usual: string): string {
  const setting = childOf(childOf(element, properties), name)
  return setting ? (attributeOf(setting, 'm:val') ?? attributeOf(setting, 'val') ?? '') : usual
}
