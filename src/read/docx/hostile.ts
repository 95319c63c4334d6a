import { UnusableInput } from '../../model/problem.ts'

/** Elements in each other. Documents stay far below; towers would overflow the stack. */
const DEEPEST = 200
/** Elements and attributes: contracts have up to two a character, and as a tree so many take 2 GB. */
const MOST_NODES = 1_500_000

/** Constructs without nesting, by how they open and close. */
const FLAT = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/**
 * Looks over XML before a tree is made of it. What is not well-formed passes: that is for the parser.
 * @throws UnusableInput for a document type (its entities can grow without end), for towers of elements
 * and for more of them than a document has
 */
export function refuseHostile(xml: string): void {
  let depth = 0
  let nodes = 0
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const tag = readTag(xml, at)
    depth += tag.step
    nodes += tag.nodes
    if (depth > DEEPEST) {
      throw new UnusableInput(
        `nests deeper than ${DEEPEST} elements, as no document does, and is not read; open it in Word and save it as .docx once more.`,
      )
    }
    if (nodes > MOST_NODES) {
      throw new UnusableInput(
        'is larger than can be read at once; divide it into several documents.',
      )
    }
    at = xml.indexOf('<', tag.end)
  }
}

interface Tag {
  /** Offset behind it. */
  end: number
  /** By how much the text behind it is deeper. */
  step: number
  nodes: number
}

function readTag(xml: string, at: number): Tag {
  if (xml.startsWith('<!DOCTYPE', at)) {
    throw new UnusableInput(
      'holds a document type, as no .docx does, and is not read; open it in Word and save it as .docx once more.',
    )
  }
  if (xml.startsWith('</', at)) return { end: behind(xml, '>', at), step: -1, nodes: 0 }
  const flat = FLAT.find(([open]) => xml.startsWith(open, at))
  if (flat) return { end: behind(xml, flat[1], at + flat[0].length), step: 0, nodes: 1 }
  return readStartTag(xml, at)
}

function readStartTag(xml: string, at: number): Tag {
  const stop = /["'>]/g
  stop.lastIndex = at
  let nodes = 1
  for (let found = stop.exec(xml); found; found = stop.exec(xml)) {
    const end = stop.lastIndex
    if (found[0] === '>') return { end, step: xml[end - 2] === '/' ? 0 : 1, nodes }
    nodes += 1
    stop.lastIndex = behind(xml, found[0], end)
  }
  return { end: xml.length, step: 0, nodes }
}

function behind(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from)
  return found < 0 ? xml.length : found + sign.length
}
