import type { Element } from '@xmldom/xmldom'
import { attributeOf, childOf, childrenOf, nameOf, settingOf, switchOf } from './xml.ts'

/** What of a style matters here. */
export interface Style {
  /** Heading level, 1 the outermost; 0 for running text. */
  level: number
  /** Word numbers its paragraphs itself. */
  isNumbered: boolean
  isStrong: boolean
  isEmphasis: boolean
}

export interface Styles {
  byId: ReadonlyMap<string, Style>
  /** Of the paragraphs that name none. */
  fallback: Style
}

const PLAIN: Style = { level: 0, isNumbered: false, isStrong: false, isEmphasis: false }

/** The styles of a document with what they inherit (ECMA-376-1, 17.7). */
export function readStyles(root: Element | null): Styles {
  const elements = new Map<string, Element>()
  let fallback = ''
  for (const element of childrenOf(root)) {
    const id = attributeOf(element, 'w:styleId')
    if (nameOf(element) !== 'w:style' || id === null) continue
    elements.set(id, element)
    if (isDefaultOfParagraphs(element)) fallback = id
  }
  const byId = new Map<string, Style>()
  for (const id of elements.keys()) resolve(elements, byId, id)
  return { byId, fallback: byId.get(fallback) ?? PLAIN }
}

function isDefaultOfParagraphs(element: Element): boolean {
  const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'w:default') ?? '')
  return isDefault && attributeOf(element, 'w:type') === 'paragraph'
}

/** Upwards to a style that is known, then down again; in a ring the last one met inherits nothing. */
function resolve(
  elements: ReadonlyMap<string, Element>,
  byId: Map<string, Style>,
  id: string,
): void {
  const chain: { at: string; element: Element; parent: string }[] = []
  let at = id
  for (let element = elements.get(at); element && !byId.has(at); element = elements.get(at)) {
    const parent = settingOf(element, 'w:basedOn') ?? ''
    chain.push({ at, element, parent })
    byId.set(at, PLAIN)
    at = parent
  }
  for (const link of chain.reverse()) {
    byId.set(link.at, inherit(link.element, byId.get(link.parent) ?? PLAIN))
  }
}

function inherit(element: Element, parent: Style): Style {
  const paragraph = childOf(element, 'w:pPr')
  const run = childOf(element, 'w:rPr')
  const named = levelOfName(settingOf(element, 'w:name') ?? '')
  return {
    level: levelOf(paragraph) ?? named ?? parent.level,
    isNumbered: numberingOf(paragraph) ?? parent.isNumbered,
    isStrong: switchOf(run, 'w:b') ?? parent.isStrong,
    isEmphasis: switchOf(run, 'w:i') ?? parent.isEmphasis,
  }
}

/** The style that a paragraph names; an id that no style has still tells a heading, like a name. */
export function styleOf({ byId, fallback }: Styles, id: string | null): Style {
  if (id === null) return fallback
  return byId.get(id) ?? { ...fallback, level: levelOfName(id) ?? fallback.level }
}

/** Names that Word, WPS and LibreOffice give to heading styles; aliases may follow behind a comma. */
const HEADING_NAME = /^(?:heading|标题|標題|見出し) ?([1-6])(?:,|$)/i
const TITLE_NAME = /^(?:title|标题|標題|表題)(?:,|$)/i

function levelOfName(name: string): number | null {
  const plain = name.normalize('NFKC').trim()
  const found = HEADING_NAME.exec(plain)?.[1]
  if (found) return Number(found)
  return TITLE_NAME.test(plain) ? 1 : null
}

/** w:outlineLvl counts from 0, and 9 is running text (ECMA-376-1, 17.3.1.20); null where unsaid. */
export function levelOf(properties: Element | null): number | null {
  const value = settingOf(properties, 'w:outlineLvl')
  if (value === null || !/^\d+$/.test(value)) return null
  return Number(value) < 6 ? Number(value) + 1 : 0
}

/** Does Word number the paragraph? w:numId 0 takes inherited numbers away; null where unsaid. */
export function numberingOf(properties: Element | null): boolean | null {
  const id = settingOf(childOf(properties, 'w:numPr'), 'w:numId')
  return id === null ? null : Number(id) !== 0
}
