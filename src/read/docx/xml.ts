import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { UnusableInput } from '../../model/problem.ts'
import { unreadable } from '../refused.ts'

/** An element as it is needed here: its namespaces are already looked up. */
export interface Element {
  /** Such as `w:p`, whichever prefix the file itself uses; a name without a prefix stays without. */
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly children: Element[]
  /** The characters in it, without those of its children. */
  text: string
}

interface Attribute {
  readonly name: string
  readonly value: string
}

/** Namespaces by the prefix that the code names them with; a file may choose others. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  // ECMA-376 has each twice: transitional, as Word writes it, and strict.
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
])

/** Elements in each other. Documents stay far below; towers would overflow the stack. */
const DEEPEST = 200
/** Elements and attributes: contracts have up to two a character. So many take some 600 MB. */
const MOST_NODES = 1_500_000
const NO_ATTRIBUTES: readonly Attribute[] = []

/**
 * The root element of a part. Nothing outside of it is ever looked up.
 * @throws UnusableInput for XML that is broken or built to do harm
 */
export function parseXml(bytes: Uint8Array): Element {
  const xml = decodeXml(bytes)
  const root: Element = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' }
  try {
    builderOf(root).write(xml).close()
  } catch (error) {
    // Every reason why XML is broken comes to the same for the author.
    if (error instanceof UnusableInput) throw error
    return refuseBroken()
  }
  return root.children[0] ?? refuseBroken()
}

/** A parser that puts the tree into `root`. Line ends are those of XML 1.0: 1.1 would change the words. */
function builderOf(root: Element): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  const open = [root]
  const nameOf = nameTable()
  let nodes = 0
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, nameOf)
    nodes += 1 + element.attributes.length
    if (nodes > MOST_NODES) refuseLarge()
    if (open.length > DEEPEST) refuseDeep()
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('doctype', refuseType)
  parser.on('error', (error) => {
    // A prefix that no namespace is given for tells as much as one of a namespace that isn't known.
    if (!error.message.includes('unbound namespace prefix')) throw error
  })
  return parser
}

type NameOf = (uri: string, prefix: string, local: string) => string

function elementOf({ uri, prefix, local, attributes }: SaxesTagNS, nameOf: NameOf): Element {
  const own: SaxesAttributeNS[] = Object.values(attributes)
  return {
    name: nameOf(uri, prefix, local),
    attributes:
      own.length === 0
        ? NO_ATTRIBUTES
        : own.map((one) => ({ name: nameOf(one.uri, one.prefix, one.local), value: one.value })),
    children: [],
    text: '',
  }
}

/** Keeps each name once, however often it stands in a part. */
function nameTable(): NameOf {
  const names = new Map<string, string>()
  return (uri, prefix, local) => {
    const space = PREFIXES.get(uri) ?? prefix
    const name = space ? `${space}:${local}` : local
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, name)
    return name
  }
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuseBroken()
  }
}

function refuseBroken(): never {
  throw unreadable((said) => said.brokenXml())
}

/** Its entities can grow without end, or name other files. */
function refuseType(): never {
  throw unreadable((said) => said.doctype())
}

function refuseDeep(): never {
  throw unreadable((said) => said.deepXml(DEEPEST))
}

function refuseLarge(): never {
  throw unreadable((said) => said.largeXml())
}

/** The child elements, in order. */
export function childrenOf(element: Element | null): readonly Element[] {
  return element?.children ?? []
}

/** The first child of that name, such as `w:pPr`. */
export function childOf(element: Element | null, name: string): Element | null {
  return element?.children.find((one) => one.name === name) ?? null
}

/** The value of an attribute, such as `r:id`; null without it. */
export function attributeOf(element: Element | null, name: string): string | null {
  return element?.attributes.find((one) => one.name === name)?.value ?? null
}

/** The `w:val` of the first child of that name; null without it. */
export function settingOf(element: Element | null, name: string): string | null {
  return attributeOf(childOf(element, name), 'w:val')
}

/** True for `<w:b/>` and `<w:b w:val="1"/>`, false for `<w:b w:val="0"/>`, null where nothing is said. */
export function switchOf(properties: Element | null, name: string): boolean | null {
  const found = childOf(properties, name)
  return found && isOn(found)
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

/** True for `<w:b/>` and `<w:b w:val="1"/>` (ECMA-376-1, 17.17.4). */
export function isOn(element: Element): boolean {
  return !OFF.has(attributeOf(element, 'w:val') ?? '')
}

/** The characters of all w:t in an element, however deep. */
export function textIn(element: Element): string {
  const own = element.name === 'w:t' ? element.text : ''
  return own + element.children.map(textIn).join('')
}
