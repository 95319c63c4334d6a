import type { Element } from '@xmldom/xmldom'
import { child, children } from './package.ts'

/** What of a paragraph style matters here. */
export interface Style {
  /** Heading level, 1 the outermost; null for running text. */
  level: number | null
  /** Word numbers its paragraphs itself. */
  isNumbered: boolean
}

const PLAIN: Style = { level: null, isNumbered: false }

/** Names that Word, WPS and LibreOffice give to heading styles. */
const HEADING_NAME = /^(?:heading|标题|標題|見出し)\s*([1-6])$/i

/** The paragraph styles of a document by their ids, with what they inherit. */
export function readStyles(root: Element | null): ReadonlyMap<string, Style> {
  const elements = new Map<string, Element>()
  for (const element of root ? children(root) : []) {
    const id = element.getAttribute('w:styleId')
    if (element.nodeName === 'w:style' && id) elements.set(id, element)
  }
  return new Map([...elements.keys()].map((id) => [id, resolve(elements, id, 0)]))
}

/** Styles that inherit from each other in a ring are taken as plain. */
const DEEPEST = 20

function resolve(elements: ReadonlyMap<string, Element>, id: string, depth: number): Style {
  const element = elements.get(id)
  if (!element || depth > DEEPEST) return PLAIN
  const parent = child(element, 'w:basedOn')?.getAttribute('w:val')
  const inherited = parent ? resolve(elements, parent, depth + 1) : PLAIN
  const properties = child(element, 'w:pPr')
  const name = child(element, 'w:name')?.getAttribute('w:val') ?? ''
  const named = /^title$|^标题$/i.test(name) ? 1 : Number(HEADING_NAME.exec(name)?.[1] ?? 0) || null
  return {
    level: levelOf(properties) ?? named ?? inherited.level,
    isNumbered: numbersOf(properties) ?? inherited.isNumbered,
  }
}

/** w:outlineLvl counts from 0; 9 is running text (ECMA-376-1, 17.3.1.20). */
export function levelOf(properties: Element | null): number | null {
  const value = child(properties, 'w:outlineLvl')?.getAttribute('w:val')
  const level = value ? Number(value) : 9
  return level < 6 ? level + 1 : null
}

/** Does Word number the paragraph? Null where nothing is said; numId 0 takes numbering away. */
export function numbersOf(properties: Element | null): boolean | null {
  const id = child(child(properties, 'w:numPr'), 'w:numId')?.getAttribute('w:val')
  return id ? id !== '0' : null
}
