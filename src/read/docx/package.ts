import { unzipSync } from 'fflate'
import { UnusableInput } from '../../model/problem.ts'
import { unreadable } from '../refused.ts'

/** Unpacked bytes of all parts together; more is an attack and no document. */
const LARGEST_PACKAGE = 200 * 2 ** 20
/** Deflate can't do better than about 1,032 : 1; the XML of a monotonous document does 100 : 1. */
const LARGEST_RATIO = 400
/** A part smaller than this may be packed as tightly as it likes, in bytes. */
const SMALLEST_SUSPECT = 2 ** 20
/** Word writes some twenty parts and one a picture; zip64 could claim four thousand million. */
const MOST_ENTRIES = 20_000

const READ =
  /^word\/(?:(?:document|styles|numbering|settings|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml|_rels\/(?:document|footnotes|endnotes)\.xml\.rels|(?:diagrams\/data|charts\/chart(?:ex)?)\d*\.xml|media\/.+)$/
/** Formats that no browser shows stay packed: an empty bitmap would look like a bomb, too. */
const NOT_SHOWN = /\.(?:bmp|dib|[ew]m[fz]|eps|pcz|pict?|tiff?|wdp)$/

/** The parts of a package that are read, by their names in lower case. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks what is needed of a .docx (ECMA-376-2, Open Packaging Conventions).
 * @throws UnusableInput when it is no such package
 */
export function openPackage(bytes: Uint8Array): Parts {
  if (!startsWith(bytes, [0x50, 0x4b])) throw unreadable((said) => said.noPackage())
  const parts = unpack(bytes)
  if (!parts.has('word/document.xml')) {
    throw unreadable((said) => said.noWordPart())
  }
  return parts
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

interface Entry {
  name: string
  /** Packed, in bytes. */
  size: number
  /** Unpacked, in bytes, as the package declares it. */
  originalSize: number
}

function unpack(bytes: Uint8Array): Parts {
  const declared = new Map<string, number>()
  const names = new Set<string>()
  let isDoubled = false
  const isRead = entryFilter(bytes.length)
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        if (!isRead(entry)) return false
        declared.set(entry.name, entry.originalSize)
        // Names differ by more than their case (ECMA-376-2, 9.1.1.4); two programs may take either.
        isDoubled ||= names.has(entry.name.toLowerCase())
        names.add(entry.name.toLowerCase())
        return true
      },
    })
    if (isDoubled) throw unreadable((said) => said.doubled())
    return new Map(
      Object.entries(files).map(([name, content]) => {
        // fflate never writes more than was declared, so a lie can only come out short or broken.
        if (content.length !== declared.get(name)) throw new Error(`${name} is cut off`)
        return [name.toLowerCase(), content]
      }),
    )
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    throw unreadable((said) => said.brokenPackage())
  }
}

/**
 * Tells whether to unpack an entry, by what the package says of it before anything is unpacked.
 * Overlapping entries are refused by their sum, so the work stays in proportion to `available` bytes.
 */
function entryFilter(available: number): (entry: Entry) => boolean {
  let entries = 0
  let packed = 0
  let unpacked = 0
  return ({ name, size, originalSize }) => {
    entries += 1
    if (entries > MOST_ENTRIES) refuseBomb()
    const lower = name.toLowerCase()
    if (!READ.test(lower) || NOT_SHOWN.test(lower)) return false
    packed += size
    unpacked += originalSize
    const isTight = originalSize > SMALLEST_SUSPECT && originalSize > size * LARGEST_RATIO
    if (isTight || packed > available || unpacked > LARGEST_PACKAGE) refuseBomb()
    return true
  }
}

function refuseBomb(): never {
  throw unreadable((said) => said.bomb())
}
