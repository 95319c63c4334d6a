import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import {
  CORRECTIONS_ENDING,
  type Corrections,
  type SectionCorrection,
} from '../../model/corrections.ts'
import type { Checked, Problem } from '../../model/problem.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { languageOf } from '../language.ts'
import { SAID } from '../said.ts'
import { findNear, type Lines, lineAt, linesOf, wordsOfLine } from './source-lines.ts'

/** In characters; a person never writes more. */
const LARGEST = 200_000
const DEEPEST = 6

/** What is being read, and what was found amiss in it. */
interface Reading {
  name: string
  lines: Lines
  counter: LineCounter
  problems: Problem[]
}

/** Where a value stands in the YAML, for sentences about it. */
type Place = Node | null | undefined

/** YAML → what a person sets right. Every slip is a problem of severity error, none is passed over. */
export function readCorrections(yaml: string, name: string, text: string): Checked<Corrections> {
  const counter = new LineCounter()
  const isMarkdown = name.toLowerCase().endsWith(`.md${CORRECTIONS_ENDING}`)
  const reading: Reading = { name, lines: linesOf(text, isMarkdown), counter, problems: [] }
  const corrections: Corrections = { title: null, subtitle: null, salutation: null, sections: [] }
  const root = parseTree(reading, yaml)
  if (root) readRoot(reading, root, corrections)
  refuseOverlaps(reading, corrections)
  return { value: corrections, problems: reading.problems }
}

/** One sentence with the file, line and column that it is about. */
function refuse({ name, counter, problems }: Reading, place: Place, sentence: string): null {
  const { line, col } = counter.linePos(place?.range?.[0] ?? 0)
  const message = `${name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence}`
  problems.push({ severity: 'error', code: 'correction-broken', message })
  return null
}

function parseTree(reading: Reading, yaml: string): Node | null {
  if (yaml.length > LARGEST) {
    return refuse(
      reading,
      null,
      `is larger than ${LARGEST} characters; leave only corrections in it.`,
    )
  }
  try {
    const { contents, errors, warnings } = parseDocument(yaml, {
      lineCounter: reading.counter,
      prettyErrors: false,
    })
    for (const { message, pos } of [...errors, ...warnings]) {
      const { line, col } = reading.counter.linePos(pos[0])
      const sentence = `is no YAML here (${firstLine(message)}); mend it.`
      addError(reading, `${reading.name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence}`)
    }
    if (errors.length + warnings.length > 0 || !contents) return null
    return hasAlias(contents)
      ? refuse(reading, contents, 'uses & and *; write the values out.')
      : contents
  } catch {
    return refuse(reading, null, 'is nested too deeply; see the README for its form.')
  }
}

function addError({ problems }: Reading, message: string): void {
  problems.push({ severity: 'error', code: 'correction-broken', message })
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}

function hasAlias(root: Node): boolean {
  let isFound = false
  visit(root, {
    Node: (_key, node) => {
      isFound ||= isAlias(node) || ('anchor' in node && node.anchor !== undefined)
      return isFound ? visit.BREAK : undefined
    },
  })
  return isFound
}

/** The pairs of a mapping by their keys; what is not known is refused by name. */
function fieldsOf(reading: Reading, node: Node, known: readonly string[]): Map<string, Place> {
  const fields = new Map<string, Place>()
  if (!isMap(node)) {
    refuse(reading, node, `a mapping with ${known.join(', ')} is needed here.`)
    return fields
  }
  for (const { key, value } of node.items) {
    const word = isScalar(key) ? String(key.value) : '?'
    if (known.includes(word)) fields.set(word, (value ?? key) as Node)
    else refuse(reading, key as Node, `“${word}” is not known; known are ${known.join(', ')}.`)
  }
  return fields
}

function readRoot(reading: Reading, root: Node, corrections: Corrections): void {
  if (isScalar(root) && root.value === null) return
  const fields = fieldsOf(reading, root, ['title', 'subtitle', 'salutation', 'sections'])
  const title = fields.get('title')
  if (title) corrections.title = readTitle(reading, title)
  const subtitle = fields.get('subtitle')
  if (subtitle) corrections.subtitle = readLineOrNone(reading, subtitle)
  const salutation = fields.get('salutation')
  if (salutation) corrections.salutation = readLineOrNone(reading, salutation)
  const sections = fields.get('sections')
  if (sections) corrections.sections = readSections(reading, sections)
}

function readTitle(reading: Reading, node: Node): Span[] | null {
  if (!isSeq(node)) {
    const only = readLine(reading, node)
    return only && [only]
  }
  if (node.items.length === 0) return refuse(reading, node, '“title” is empty; name its lines.')
  return node.items.map((item) => readLine(reading, item as Node)).filter((span) => span !== null)
}

function readLineOrNone(reading: Reading, node: Node): Span | null | 'none' {
  return isScalar(node) && node.value === 'none' ? 'none' : readLine(reading, node)
}

/** A line by its number or by words that stand in the source. */
function readLine(reading: Reading, node: Node): Span | null {
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'number') return lineOf(reading, node, value)
  if (typeof value !== 'string' || value.trim() === '') {
    return refuse(reading, node, 'a line number, or words of the source, are needed here.')
  }
  const words = value.trim()
  const start = /[\r\n]/.test(words) ? -1 : reading.lines.text.indexOf(words)
  if (start < 0) {
    return refuse(
      reading,
      node,
      `“${words}” does not stand in the source; only its own words can be shown, on one line.`,
    )
  }
  return { start, end: start + words.length }
}

function lineOf(reading: Reading, node: Place, line: number): Span | null {
  const last = reading.lines.spans.length
  if (!Number.isInteger(line) || line < 1 || line > last) {
    return refuse(reading, node, `${line} is no line; the source has the lines 1 to ${last}.`)
  }
  const span = wordsOfLine(reading.lines, line)
  return span ?? refuse(reading, node, `line ${line} of the source is empty; name another.`)
}

function readSections(reading: Reading, node: Node): SectionCorrection[] {
  if (!isSeq(node)) {
    refuse(reading, node, '“sections” is a list; begin each of its entries with “- line:”.')
    return []
  }
  const found = new Map<number, SectionCorrection>()
  for (const item of node.items as Node[]) {
    const section = readSection(reading, item)
    if (!section) continue
    if (found.has(section.at)) {
      const line = lineAt(reading.lines, section.at)
      refuse(reading, item, `line ${line} was corrected above; leave one of the two.`)
    }
    found.set(section.at, section)
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

function readSection(reading: Reading, item: Node): SectionCorrection | null {
  const before = reading.problems.length
  const fields = fieldsOf(reading, item, ['line', 'text', 'section', 'depth'])
  if (reading.problems.length > before) return null
  const depth = readDepth(reading, item, fields)
  const at = readPlace(reading, item, fields)
  return depth === undefined || at === null ? null : { at, depth }
}

/** null for no section; undefined where that was refused. */
function readDepth(
  reading: Reading,
  item: Node,
  fields: Map<string, Place>,
): number | null | undefined {
  const [section, depth] = [fields.get('section'), fields.get('depth')]
  if ((section === undefined) === (depth === undefined)) {
    refuse(reading, item, 'say either “section: false” or “depth:” with a number from 1 to 6.')
    return undefined
  }
  const value = scalarOf(section ?? depth)
  if (section) {
    if (value === false) return null
    refuse(reading, section, '“section” can only be false; for a section, say its “depth”.')
    return undefined
  }
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= DEEPEST) {
    return value
  }
  refuse(reading, depth, `“depth” is a number from 1 (the outermost) to ${DEEPEST}.`)
  return undefined
}

function scalarOf(node: Place): unknown {
  return isScalar(node) ? node.value : undefined
}

/** Where the section's words begin; they win over the line, which changes when the source is edited. */
function readPlace(reading: Reading, item: Node, fields: Map<string, Place>): number | null {
  const node = fields.get('line')
  const line = scalarOf(node)
  if (typeof line !== 'number') {
    return refuse(
      reading,
      node ?? item,
      '“line” is needed here: the number of a line of the source.',
    )
  }
  if (!fields.has('text')) return lineOf(reading, node, line)?.start ?? null
  const words = scalarOf(fields.get('text'))
  if (typeof words !== 'string' || words.trim() === '') {
    return refuse(reading, fields.get('text'), '“text” is the words that the section begins with.')
  }
  return placeNear(reading, fields.get('text'), words.trim(), line)
}

function placeNear(reading: Reading, node: Place, words: string, line: number): number | null {
  const { lines, problems } = reading
  const found = findNear(lines, words, line)
  if (!found) {
    const span = wordsOfLine(lines, line)
    const now = span
      ? `reads “${lines.text.slice(span.start, Math.min(span.end, span.start + 20))}”`
      : 'is empty'
    return refuse(
      reading,
      node,
      `“${words}” stands neither on line ${line} of the source, which ${now}, nor near it; mend this entry or remove it.`,
    )
  }
  if (found.line !== line) {
    const message = SAID[languageOf(lines.text)].correctionMoved(words, line, reading.name)
    problems.push({
      severity: 'warning',
      code: 'correction-moved',
      message,
      line: found.line,
      column: found.at - (lines.spans[found.line - 1]?.start ?? 0) + 1,
    })
  }
  return found.at
}

/** A line can be one thing only. */
function refuseOverlaps(
  reading: Reading,
  { title, subtitle, salutation, sections }: Corrections,
): void {
  const front = [...(title ?? []), subtitle, salutation].filter(
    (span): span is Span => span !== null && span !== 'none',
  )
  const twice = front.find((span, index) =>
    front.slice(0, index).some((one) => overlaps(one, span)),
  )
  const opened = sections.find(
    ({ at, depth }) =>
      depth !== null && front.some((span) => overlaps(span, { start: at, end: at + 1 })),
  )
  for (const offset of [twice?.start, opened?.at]) {
    if (offset === undefined) continue
    const line = lineAt(reading.lines, offset)
    refuse(reading, null, `line ${line} of the source is named for two things; leave one of them.`)
  }
}
