/** A stretch of what a field shows. */
interface Shown {
  text: string
  script: 'superscript' | 'subscript' | null
}

/** What an EQ field shows, in one line. */
export interface Equation {
  shown: Shown[]
  /** Readings that stand above their words. */
  readings: string[]
  /** Signs that words are enclosed in, where Unicode has no sign for both together. */
  enclosures: string[]
  /** Word shows it on more than one line. */
  isLinear: boolean
}

/** Arguments in each other; Word's own stay far below. */
const DEEPEST = 16

/**
 * Reads the instruction of an EQ field (ECMA-376-1, 17.16.5.22 names it; its switches are those of
 * Word's own help: \a array, \b bracket, \d displace, \f fraction, \i integral, \l list, \o overstrike,
 * \r radical, \s script, \x box).
 */
export function readEquation(code: string): Equation {
  const result: Equation = { shown: [], readings: [], enclosures: [], isLinear: false }
  const instruction = code
    .replace(/^\s*EQ\b/i, '')
    .replace(FORMATTING, ' ')
    .trim()
  result.shown = readRow({ text: instruction, at: 0 }, result, 0)
  return result
}

/** \* jc2 \* "Font:宋体" \* hps10: how the field is set. */
const FORMATTING = /\\\*\s*(?:"[^"]*"|[^\s\\]+)/g

interface Cursor {
  text: string
  at: number
}

/** Reads up to the end, or to a separator or bracket that belongs to the switch around it. */
function readRow(cursor: Cursor, into: Equation, depth: number): Shown[] {
  const row: Shown[] = []
  while (cursor.at < cursor.text.length) {
    const sign = cursor.text[cursor.at] ?? ''
    if (depth > 0 && /[,;)]/.test(sign)) break
    if (sign === '\\') row.push(...readSwitch(cursor, into, depth))
    else {
      row.push({ text: sign, script: null })
      cursor.at += 1
    }
  }
  return row
}

/** \o\ac(…): a switch, its options and its arguments; \, \( and \\ are signs. */
function readSwitch(cursor: Cursor, into: Equation, depth: number): Shown[] {
  const found = /^\\([a-z])((?:\s*\\[a-z]{2}\s*(?:-?\d+|\\[^\s\w]|[^\s\w\\(])?)*)\s*(?=\()/i.exec(
    cursor.text.slice(cursor.at, cursor.at + LONGEST_SWITCH),
  )
  if (!found || depth >= DEEPEST) {
    // A switch without arguments moves what stands beside it.
    const bare = /^\\([a-z]+)(?:\s*-?\d+)?\s?/i.exec(cursor.text.slice(cursor.at, cursor.at + 16))
    const escaped = cursor.text[cursor.at + 1] ?? ''
    cursor.at += bare?.[0].length ?? 2
    return bare ? [] : [{ text: escaped, script: null }]
  }
  const [whole, name = '', options = ''] = found
  cursor.at += whole.length + 1
  const rows = readArguments(cursor, into, depth + 1)
  const write = SWITCHES.get(name.toLowerCase()) ?? joined
  return write(rows, options.toLowerCase(), into)
}

/** Switches with all their options are shorter than this. */
const LONGEST_SWITCH = 80

/** Separated by commas, or by semicolons where the machine's list separator is one. */
function readArguments(cursor: Cursor, into: Equation, depth: number): Shown[][] {
  const rows: Shown[][] = [readRow(cursor, into, depth)]
  while (cursor.at < cursor.text.length) {
    const sign = cursor.text[cursor.at]
    cursor.at += 1
    if (sign === ')') break
    rows.push(readRow(cursor, into, depth))
  }
  return rows
}

type Write = (rows: Shown[][], options: string, into: Equation) => Shown[]

const SWITCHES: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['o', overstruck],
  ['f', (rows, _, into) => linear(into, around(rows[0]), '/', around(rows[1]))],
  ['r', radical],
  ['s', scripted],
  ['b', bracketed],
  ['a', (rows, _, into) => linear(into, ...between(rows, ' '))],
  ['l', (rows) => between(rows, ',').flatMap(partsOf)],
  ['i', integral],
  ['d', () => []],
  ['x', joined],
])

function joined(rows: Shown[][]): Shown[] {
  return rows.flat()
}

function plain(text: string): Shown {
  return { text, script: null }
}

function textOf(row: readonly Shown[]): string {
  return row.map(({ text }) => text).join('')
}

function linear(into: Equation, ...parts: (Shown[] | string)[]): Shown[] {
  into.isLinear = true
  return parts.flatMap(partsOf)
}

function partsOf(part: Shown[] | string): Shown[] {
  return typeof part === 'string' ? [plain(part)] : part
}

function between(rows: Shown[][], sign: string): (Shown[] | string)[] {
  return rows.flatMap((row, index) => (index > 0 ? [sign, row] : [row]))
}

/** More than one number or word takes brackets beside a stroke. */
function around(row: Shown[] = []): Shown[] {
  const words = textOf(row).trim()
  return /^[\p{L}\p{N}.%]*$/u.test(words) ? row : [plain('('), ...row, plain(')')]
}

/** 带圈字符 sets a sign and a word over each other; 拼音指南 a reading above its word. */
function overstruck(rows: Shown[][], options: string, into: Equation): Shown[] {
  const base = rows.at(-1) ?? []
  const [first = []] = rows
  if (rows.length > 1 && first.some(({ script }) => script === 'superscript')) {
    into.readings.push(...rows.slice(0, -1).map(textOf))
    return base
  }
  if (rows.length !== 2 || !options.includes('\\ac')) return joined(rows)
  const inside = textOf(base).trim()
  const sign = enclosed(textOf(first).trim(), inside)
  if (sign !== null) return [plain(sign)]
  into.enclosures.push(textOf(first))
  return base
}

/** Numbers and letters in circles (Unicode blocks Enclosed Alphanumerics and Enclosed CJK). */
const CIRCLED: ReadonlyMap<string, string> = new Map([
  ...rowOf(1, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'),
  ['0', '⓪'],
  ['密', '㊙'],
  ['正', '㊣'],
])

function rowOf(first: number, signs: string): [string, string][] {
  return [...signs].map((sign, index) => [String(first + index), sign])
}

/** The sign for a word in a circle; null where Unicode has none. */
function enclosed(around: string, inside: string): string | null {
  const isCircle = /^(?:○|◯|〇|\u20dd)$/.test(around)
  if (!isCircle) return null
  return CIRCLED.get(inside.normalize('NFKC')) ?? letterInCircle(inside)
}

function letterInCircle(inside: string): string | null {
  if (/^[A-Z]$/.test(inside)) return String.fromCharCode(inside.charCodeAt(0) - 0x41 + 0x24b6)
  if (/^[a-z]$/.test(inside)) return String.fromCharCode(inside.charCodeAt(0) - 0x61 + 0x24d0)
  return null
}

function radical(rows: Shown[][], _: string, into: Equation): Shown[] {
  const [degree, base] = rows.length > 1 ? rows : [[], rows[0]]
  const raised = (degree ?? []).map(({ text }): Shown => ({ text, script: 'superscript' }))
  return linear(into, raised, '√', around(base))
}

/** \s\up8(2) raises, \s\do8(2) lowers; the option before an argument counts. */
function scripted(rows: Shown[][], options: string): Shown[] {
  const script = options.includes('\\do') ? 'subscript' : 'superscript'
  return rows.flat().map(({ text }) => ({ text, script }))
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
])

/** \b\lc\{(…): a bracket on the left; \bc on both sides, with ( ) where none is named. */
function bracketed(rows: Shown[][], options: string): Shown[] {
  const signOf = (name: string) =>
    new RegExp(`\\\\${name}\\s*\\\\?([^\\s\\w\\\\])`).exec(options)?.[1] ?? null
  const both = signOf('bc')
  const isNamed = /\\[lrb]c/.test(options)
  const left = both ?? signOf('lc') ?? (isNamed ? '' : '(')
  const right = both ? (CLOSING.get(both) ?? both) : (signOf('rc') ?? (isNamed ? '' : ')'))
  return [plain(left), ...joined(rows), plain(right)].filter(({ text }) => text !== '')
}

/** \i(from,to,of), with ∑ or ∏ by an option. */
function integral(rows: Shown[][], options: string, into: Equation): Shown[] {
  const sign = options.includes('\\su') ? '∑' : options.includes('\\pr') ? '∏' : '∫'
  const [from = [], to = [], of = []] = rows
  const lowered = from.map(({ text }): Shown => ({ text, script: 'subscript' }))
  const raised = to.map(({ text }): Shown => ({ text, script: 'superscript' }))
  return linear(into, sign, lowered, raised, of)
}
