import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import {
  CORRECTIONS_ENDING,
  type Corrections,
  type Entry,
  type FrontPart,
  placeIn,
  type SectionCorrection,
} from '../../model/corrections.ts'
import type { Question } from '../../model/meeting.ts'
import type { Checked, Problem } from '../../model/problem.ts'
import { inEach, prefixed, type Sentence } from '../../model/said.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { languageOf } from '../language.ts'
import { SAID } from '../said.ts'
import { REFUSED } from './said.ts'
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
  refusals: Sentence[]
}

/** What was read, what is worth knowing of it, and what can't be applied: with any of it, nothing is. */
export interface ReadCorrections extends Checked<Corrections> {
  refusals: Sentence[]
}

/** Where a value stands in the YAML, for sentences about it. */
type Place = Node | null | undefined

/** YAML → what a person sets right. Every slip is a refusal with its place, none is passed over. */
export function readCorrections(yaml: string, name: string, text: string): ReadCorrections {
  const counter = new LineCounter()
  const isMarkdown = name.toLowerCase().endsWith(`.md${CORRECTIONS_ENDING}`)
  const lines = linesOf(text, isMarkdown)
  const reading: Reading = { name, lines, counter, problems: [], refusals: [] }
  const corrections: Corrections = {
    title: null,
    subtitle: null,
    salutation: null,
    sections: [],
    questions: [],
    entries: {},
  }
  const root = parseTree(reading, yaml)
  if (root) readRoot(reading, root, corrections)
  refuseOverlaps(reading, corrections)
  return { value: corrections, problems: reading.problems, refusals: reading.refusals }
}

type Said = (typeof REFUSED)['en']

/** One sentence with the file, line and column that it is about. */
function refuse(reading: Reading, place: Place, say: (said: Said) => string): null {
  return refuseAt(reading, place?.range?.[0] ?? 0, say)
}

function refuseAt(reading: Reading, offset: number, say: (said: Said) => string): null {
  reading.refusals.push(prefixed(placeIn(entryAt(reading, offset)), inEach(REFUSED, say)))
  return null
}

function entryAt({ name, counter }: Reading, offset: number): Entry {
  const { line, col } = counter.linePos(offset)
  return { file: name, line: Math.max(1, line), column: Math.max(1, col) }
}

function parseTree(reading: Reading, yaml: string): Node | null {
  if (yaml.length > LARGEST) return refuse(reading, null, (said) => said.tooLarge(LARGEST))
  try {
    const { contents, errors, warnings } = parseDocument(yaml, {
      lineCounter: reading.counter,
      prettyErrors: false,
    })
    for (const { message, pos } of [...errors, ...warnings]) {
      refuseAt(reading, pos[0], (said) => said.noYaml(firstLine(message)))
    }
    if (errors.length + warnings.length > 0 || !contents) return null
    return hasAlias(contents) ? refuse(reading, contents, (said) => said.aliases()) : contents
  } catch {
    return refuse(reading, null, (said) => said.nested())
  }
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
    refuse(reading, node, (said) => said.mapping(known))
    return fields
  }
  for (const { key, value } of node.items) {
    const word = isScalar(key) ? String(key.value ?? key.source ?? '') : '?'
    if (known.includes(word)) fields.set(word, (value ?? key) as Node)
    else refuse(reading, key as Node, (said) => said.unknownKey(word, known))
  }
  return fields
}

function readRoot(reading: Reading, root: Node, corrections: Corrections): void {
  if (isScalar(root) && root.value === null) return
  const fields = fieldsOf(reading, root, ['title', 'subtitle', 'salutation', ...LISTS])
  const named = (part: FrontPart): Node | null => {
    const node = fields.get(part)
    if (node) corrections.entries[part] = entryAt(reading, node.range?.[0] ?? 0)
    return node ?? null
  }
  const title = named('title')
  if (title) corrections.title = readTitle(reading, title)
  const subtitle = named('subtitle')
  if (subtitle) corrections.subtitle = readLineOrNone(reading, subtitle)
  const salutation = named('salutation')
  if (salutation) corrections.salutation = readLineOrNone(reading, salutation)
  const sections = fields.get('sections')
  if (sections) corrections.sections = readSections(reading, sections)
  const questions = fields.get('questions')
  if (questions) corrections.questions = readQuestions(reading, questions)
}

const LISTS = ['sections', 'questions']

/** `- line: 45` with `ask:`, one question or a list of them. */
function readQuestions(reading: Reading, node: Node): Question[] {
  if (!isSeq(node)) {
    refuse(reading, node, (said) => said.noQuestions())
    return []
  }
  return (node.items as Node[]).flatMap((item) => {
    const before = reading.refusals.length
    const fields = fieldsOf(reading, item, ['line', 'text', 'ask'])
    if (reading.refusals.length > before) return []
    const at = readPlace(reading, item, fields)
    const ask = questionsIn(fields.get('ask'))
    if (ask.length === 0) refuse(reading, fields.get('ask') ?? item, (said) => said.noQuestions())
    return at === null ? [] : [{ at, ask }]
  })
}

function questionsIn(node: Place): string[] {
  const asked = isSeq(node) ? (node.items as Node[]).map(scalarOf) : [scalarOf(node)]
  return asked.flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []))
}

function readTitle(reading: Reading, node: Node): Span[] | null {
  if (!isSeq(node)) {
    const only = readLine(reading, node)
    return only && [only]
  }
  if (node.items.length === 0) return refuse(reading, node, (said) => said.emptyTitle())
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
    return refuse(reading, node, (said) => said.needsLine())
  }
  const words = value.trim()
  const start = /[\r\n]/.test(words) ? -1 : reading.lines.text.indexOf(words)
  if (start < 0) {
    return refuse(reading, node, (said) => said.notInSource(words))
  }
  return { start, end: start + words.length }
}

function lineOf(reading: Reading, node: Place, line: number): Span | null {
  const last = reading.lines.spans.length
  if (!Number.isInteger(line) || line < 1 || line > last) {
    return refuse(reading, node, (said) => said.noSuchLine(line, last))
  }
  const span = wordsOfLine(reading.lines, line)
  return span ?? refuse(reading, node, (said) => said.emptyLine(line))
}

function readSections(reading: Reading, node: Node): SectionCorrection[] {
  if (!isSeq(node)) {
    refuse(reading, node, (said) => said.noList())
    return []
  }
  const found = new Map<number, SectionCorrection>()
  for (const item of node.items as Node[]) {
    const section = readSection(reading, item)
    if (!section) continue
    if (found.has(section.at)) {
      const line = lineAt(reading.lines, section.at)
      refuse(reading, item, (said) => said.twice(line))
    }
    found.set(section.at, section)
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

function readSection(reading: Reading, item: Node): SectionCorrection | null {
  const before = reading.refusals.length
  const fields = fieldsOf(reading, item, ['line', 'text', 'section', 'depth'])
  if (reading.refusals.length > before) return null
  const depth = readDepth(reading, item, fields)
  const at = readPlace(reading, item, fields)
  const entry = entryAt(reading, item.range?.[0] ?? 0)
  return depth === undefined || at === null ? null : { at, depth, entry }
}

/** null for no section; undefined where that was refused. */
function readDepth(
  reading: Reading,
  item: Node,
  fields: Map<string, Place>,
): number | null | undefined {
  const [section, depth] = [fields.get('section'), fields.get('depth')]
  if ((section === undefined) === (depth === undefined)) {
    refuse(reading, item, (said) => said.oneOfTwo())
    return undefined
  }
  const value = scalarOf(section ?? depth)
  if (section) {
    if (value === false) return null
    refuse(reading, section, (said) => said.onlyFalse())
    return undefined
  }
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= DEEPEST) {
    return value
  }
  refuse(reading, depth, (said) => said.depthRange(DEEPEST))
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
    return refuse(reading, node ?? item, (said) => said.lineMissing())
  }
  if (!fields.has('text')) return lineOf(reading, node, line)?.start ?? null
  const words = scalarOf(fields.get('text'))
  if (typeof words !== 'string' || words.trim() === '') {
    return refuse(reading, fields.get('text'), (said) => said.wordsMissing())
  }
  return placeNear(reading, fields.get('text'), words.trim(), line)
}

function placeNear(reading: Reading, node: Place, words: string, line: number): number | null {
  const { lines, problems } = reading
  const found = findNear(lines, words, line)
  if (!found) return refuseGone(reading, node, words, line)
  if (found.isAmbiguous) return refuse(reading, node, (said) => said.ambiguous(words, line))
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

/** In UTF-16 units, of a line that reads otherwise than a person wrote. */
const SHOWN = 20

function refuseGone(reading: Reading, node: Place, words: string, line: number): null {
  const { lines } = reading
  const span = wordsOfLine(lines, line)
  if (!span) return refuse(reading, node, (said) => said.goneEmpty(words, line))
  const now = lines.text.slice(span.start, Math.min(span.end, span.start + SHOWN))
  return refuse(reading, node, (said) => said.gone(words, line, now))
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
    refuse(reading, null, (said) => said.twoThings(line))
  }
}
