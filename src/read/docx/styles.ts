import { type Look, NO_LOOK, readLook } from './looks.ts'
import { attributeOf, childOf, childrenOf, type Element, settingOf } from './xml.ts'

/** What of a style matters here. */
export interface Style {
  id: string
  /** The one that it is based on. */
  parent: Style | null
  /** Heading level, 1 the outermost; 0 for running text. */
  level: number
  /** Of a table of contents. */
  isContents: boolean
  /** The w:numId of its paragraphs, its own or inherited; 0 for none. */
  numId: string | null
  /** Its own w:ilvl. */
  ilvl: number | null
  /** Of the document's title. */
  isTitle: boolean
  /** Of captions: what tables and pictures are called. */
  isCaption: boolean
  /** Of its characters, its own or inherited. */
  look: Look
}

export interface Styles {
  byId: ReadonlyMap<string, Style>
  /** Of the paragraphs that name none. */
  fallback: Style
}

const PLAIN: Style = {
  id: '',
  parent: null,
  level: 0,
  isContents: false,
  numId: null,
  ilvl: null,
  isTitle: false,
  isCaption: false,
  look: NO_LOOK,
}

/** The styles of a document with what they inherit (ECMA-376-1, 17.7). */
export function readStyles(root: Element | null): Styles {
  const elements = new Map<string, Element>()
  let fallback = ''
  for (const element of childrenOf(root)) {
    const id = attributeOf(element, 'w:styleId')
    if (element.name !== 'w:style' || id === null) continue
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
    byId.set(link.at, inherit(link.at, link.element, byId.get(link.parent) ?? PLAIN))
  }
}

function inherit(id: string, element: Element, parent: Style): Style {
  const paragraph = childOf(element, 'w:pPr')
  const own = readLook(childOf(element, 'w:rPr'))
  const name = settingOf(element, 'w:name') ?? ''
  const number = ownNumberOf(paragraph)
  return {
    id,
    parent,
    level: levelOf(paragraph, name) ?? parent.level,
    isContents: isContentsName(name) ?? parent.isContents,
    numId: number.numId ?? parent.numId,
    ilvl: number.ilvl,
    isTitle: TITLE_NAME.test(plainName(name)) || parent.isTitle,
    isCaption: CAPTION_NAME.test(plainName(name)) || parent.isCaption,
    look: own === NO_LOOK ? parent.look : { ...parent.look, ...own },
  }
}

/** The style that a paragraph names; an id that no style has still tells a heading, like a name. */
export function styleOf({ byId, fallback }: Styles, id: string | null): Style {
  if (id === null) return fallback
  return byId.get(id) ?? { ...fallback, level: levelOfName(id) ?? fallback.level }
}

/**
 * Names that Word, WPS and LibreOffice give to their styles; aliases may follow behind a comma. The
 * ids tell nothing: WPS has 1 and 2, and those of Word are translated or counted, too.
 */
const HEADING_NAME = /^(?:heading|标题|標題|見出し) ?([1-9])(?:,|$)/i
const TITLE_NAME = /^(?:title|标题|標題|表題)(?:,|$)/i
/** Above the text it is read with the title; as a heading it would be the first section. */
const SUBTITLE_NAME = /^(?:subtitle|副标题|副標題|副題)(?:,|$)/i
const CONTENTS_NAME =
  /^(?:(?:toc|contents|目录|目錄|目次) ?(?:[1-9]|heading|标题|標題|の見出し)|toa heading)(?:,|$)/i
/** Of a table or picture; Word, WPS and LibreOffice. */
const CAPTION_NAME = /^(?:caption|题注|題註|標號|図表番号|table caption|figure caption)(?:,|$)/i

function plainName(name: string): string {
  return name.normalize('NFKC').trim()
}

function levelOfName(name: string): number | null {
  const plain = plainName(name)
  const found = HEADING_NAME.exec(plain)?.[1]
  if (found) return Number(found)
  return TITLE_NAME.test(plain) ? 1 : null
}

/** True for what a table of contents is set in; null for any other, which may still inherit it. */
function isContentsName(name: string): boolean | null {
  return CONTENTS_NAME.test(plainName(name)) ? true : null
}

function levelOf(properties: Element | null, name: string): number | null {
  if (SUBTITLE_NAME.test(plainName(name))) return 0
  return outlineLevelOf(properties) ?? levelOfName(name)
}

/** w:outlineLvl counts from 0, and 9 is running text (ECMA-376-1, 17.3.1.20); null where unsaid. */
export function outlineLevelOf(properties: Element | null): number | null {
  const value = settingOf(properties, 'w:outlineLvl')
  if (value === null || !/^\d+$/.test(value)) return null
  return Number(value) < 9 ? Number(value) + 1 : 0
}

/** What a paragraph's or a style's own w:numPr says (ECMA-376-1, 17.3.1.19); null for what it doesn't. */
export function ownNumberOf(properties: Element | null): {
  numId: string | null
  ilvl: number | null
} {
  const own = childOf(properties, 'w:numPr')
  const ilvl = settingOf(own, 'w:ilvl')
  return {
    numId: settingOf(own, 'w:numId'),
    ilvl: ilvl !== null && /^\d+$/.test(ilvl) ? Number(ilvl) : null,
  }
}
