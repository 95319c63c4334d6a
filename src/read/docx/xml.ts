import { type Attr, DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { UnusableInput } from '../../model/problem.ts'
import { refuseHostile } from './hostile.ts'

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
])

/**
 * The root element of a part. Nothing outside of it is ever looked up.
 * @throws UnusableInput for XML that is broken or built to do harm
 */
export function parseXml(bytes: Uint8Array): Element {
  const xml = decodeXml(bytes)
  refuseHostile(xml)
  try {
    const { documentElement } = new DOMParser({
      locator: false,
      onError: stopAt,
      // The parser's own makes line ends of U+0085 and U+2028, too, and so changes the words.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
    }).parseFromString(xml, 'text/xml')
    if (documentElement) return documentElement
  } catch {
    // Every reason comes to the same for the author.
  }
  return refuseBroken()
}

/** Also warnings stop: `refuseHostile` counts on well-formed tags. A lost character is the author's. */
function stopAt(level: string, message: string): void {
  const isHarmless = level === 'warning' && message.startsWith('Unicode replacement character')
  if (!isHarmless) throw new Error(message)
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
  throw new UnusableInput('holds broken XML; open it in Word and save it as .docx once more.')
}

/** Such as `w:p`, whichever prefix the file itself uses; a name without a prefix stays without. */
export function nameOf({ namespaceURI, prefix, localName }: Element | Attr): string {
  const known = PREFIXES.get(namespaceURI ?? '') ?? prefix
  return known ? `${known}:${localName}` : (localName ?? '')
}

/** The child elements, in order. */
export function* childrenOf(element: Element | null): Generator<Element> {
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node)) yield node
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** The first child of that name, such as `w:pPr`. */
export function childOf(element: Element | null, name: string): Element | null {
  for (const one of childrenOf(element)) if (nameOf(one) === name) return one
  return null
}

/** The value of an attribute, such as `r:id`; null without it. */
export function attributeOf(element: Element | null, name: string): string | null {
  const attributes = element?.attributes
  for (let index = 0; attributes && index < attributes.length; index += 1) {
    const one = attributes.item(index)
    if (one && nameOf(one) === name) return one.value
  }
  return null
}

/** The `w:val` of the first child of that name; null without it. */
export function settingOf(element: Element | null, name: string): string | null {
  return attributeOf(childOf(element, name), 'w:val')
}

/** True for `<w:b/>` and `<w:b w:val="1"/>`, false for `<w:b w:val="0"/>`, null where nothing is said. */
export function switchOf(properties: Element | null, name: string): boolean | null {
  const found = childOf(properties, name)
  return found && !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'w:val') ?? '')
}
