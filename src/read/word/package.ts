import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { UnusableInput } from '../../model/problem.ts'

/** More than this is no document but an attack, in bytes, unpacked. */
const LARGEST_PART = 100 * 2 ** 20
const LARGEST_PACKAGE = 200 * 2 ** 20
/** Deflate can't do better than about 1,032 : 1; a document's text does about 20 : 1. */
const LARGEST_RATIO = 400
const SMALLEST_SUSPECT = 2 ** 20

/** The parts of a .docx that are read; the rest is not even unpacked. */
const PARTS =
  /^word\/(?:document\.xml|styles\.xml|footnotes\.xml|endnotes\.xml|_rels\/document\.xml\.rels|media\/[^/]+)$/

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks what is needed of a .docx (ECMA-376-2, Open Packaging Conventions).
 * @throws UnusableInput when it is no such package
 */
export function openPackage(bytes: Uint8Array): Parts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnusableInput(
      'is an old .doc or is protected by a password; save it as an unprotected .docx.',
    )
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new UnusableInput('is no .docx package; save it as .docx once more.')
  }
  const parts = unpack(bytes)
  if (!parts['word/document.xml']) {
    throw new UnusableInput(
      'is a package without a Word document in it; save it as .docx once more.',
    )
  }
  return parts
}

function unpack(bytes: Uint8Array): Parts {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!PARTS.test(name)) return false
        total += originalSize
        const isBomb = originalSize > SMALLEST_SUSPECT && originalSize > size * LARGEST_RATIO
        if (isBomb || originalSize > LARGEST_PART || total > LARGEST_PACKAGE) {
          throw new UnusableInput('unpacks to far more than a document holds; it is not read.')
        }
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    throw new UnusableInput('is a broken .docx package; save it as .docx once more.')
  }
}

/**
 * The root element of a part; null where the package doesn't have it.
 * @throws UnusableInput for XML that is broken or brings a document type (entities could grow without end)
 */
export function rootOf(parts: Parts, name: string): Element | null {
  const bytes = parts[name]
  if (!bytes) return null
  const text = strFromU8(bytes)
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) {
    throw new UnusableInput('holds a document type, which no .docx has; it is not read.')
  }
  return parseXml(text).documentElement
}

function parseXml(text: string): Document {
  try {
    return new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw new Error('broken XML')
      },
    }).parseFromString(text, 'text/xml')
  } catch {
    throw new UnusableInput('holds broken XML; open it in Word and save it as .docx once more.')
  }
}

/** The child elements of an element, in order. */
export function* children(element: Element): Generator<Element> {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) yield node as Element
  }
}

/** The first child of that name, such as `w:pPr`. */
export function child(element: Element | null, name: string): Element | null {
  if (!element) return null
  for (const one of children(element)) if (one.nodeName === name) return one
  return null
}

/** The first element of that name anywhere below. */
export function below(element: Element, name: string): Element | null {
  return element.getElementsByTagName(name)[0] ?? null
}

/** True for `<w:b/>` and `<w:b w:val="1"/>`, false without the element and for `<w:b w:val="0"/>`. */
export function isOn(parent: Element | null, name: string): boolean {
  const found = child(parent, name)
  return (
    found !== null && !['0', 'false', 'none', 'off'].includes(found.getAttribute('w:val') ?? '')
  )
}
