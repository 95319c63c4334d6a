import type { Block, Cell } from '../model/document.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { readLabels } from '../numbering/index.ts'
import { isContentsLine } from './contents.ts'

/** Neighbouring lines whose fields stand under each other: a table that was set with tabs or spaces. */
export interface Run {
  /** Indices into the lines: first, and one past the last. */
  from: number
  to: number
  rows: Cell[][]
}

/** What parts two fields: tabs, or spaces in a row. */
const GAPS = /[ \u3000]*\t[\t \u3000]*|[ \u3000]*(?: {2}|\u3000{2})[ \u3000]*/g
const TABS = /[ \u3000]*\t[\t \u3000]*/g

interface Line {
  fields: Cell[]
  hasTab: boolean
  /** The widest of its gaps, in columns. */
  gap: number
}

/**
 * The tables that lines make, of lines without white space at their ends. `byTabs` where spaces say
 * nothing, since the type is proportional; `isApart` says that nothing goes on over the gap before a line.
 */
export function alignedRuns(
  text: string,
  lines: readonly Span[],
  { byTabs, isApart }: { byTabs: boolean; isApart(index: number): boolean },
): Run[] {
  const read = lines.map((line) => fieldsOf(text, line, byTabs ? TABS : GAPS))
  const runs: Run[] = []
  for (let from = 0; from < read.length; ) {
    let to = from + 1
    const count = read[from]?.fields.length ?? 0
    while (count > 1 && to < read.length && !isApart(to) && read[to]?.fields.length === count)
      to += 1
    const run = read.slice(from, to)
    if (count > 1 && isTable(text, run))
      runs.push({ from, to, rows: run.map(({ fields }) => fields) })
    from = to
  }
  return runs
}

/** Longer lines are running text, in UTF-16 units. */
const LONGEST_LINE = 400

function fieldsOf(text: string, { start, end }: Span, gaps: RegExp): Line {
  if (end - start > LONGEST_LINE) return { fields: [{ start, end }], hasTab: false, gap: 0 }
  const fields: Cell[] = []
  let at = start
  let hasTab = false
  let widest = 0
  for (const { 0: gap, index } of text.slice(start, end).matchAll(gaps)) {
    widest = Math.max(widest, columnsIn(gap, 0, gap.length))
    fields.push({ start: at, end: start + index })
    at = start + index + gap.length
    hasTab ||= gap.includes('\t')
  }
  fields.push({ start: at, end })
  return { fields, hasTab, gap: widest }
}

function isTable(text: string, run: readonly Line[]): boolean {
  const words = run.map(({ fields }) => fields.map((field) => sliceOf(text, field)))
  const count = words[0]?.length ?? 0
  const areTabbed = run.every(({ hasTab }) => hasTab)
  const fewest = areTabbed || count > 2 ? 2 : 3
  if (run.length < fewest || isList(words) || isContents(words) || isSignature(words)) return false
  if (count === 2 && isProse(words)) return false
  return areTabbed || standUnder(text, run) || areSpread(words, run)
}

/** Lines with fewer fields or lines could be anything, and longer fields running text. */
const SPREAD = { lines: 3, fields: 3, gap: 3, longest: 30 }

/** Words, a figure, or a sign for none or done; slashes and bars draw something. */
const IN_CELL = /[\p{L}\p{N}_]|^[-—–－√×✓✗○●*]{1,3}$/u

/**
 * Three lines and more of as many short fields, wide gaps in each: people set tables by eye, in type in
 * which columns need not be. Justified text has gaps of two.
 */
function areSpread(words: readonly (readonly string[])[], run: readonly Line[]): boolean {
  if (run.length < SPREAD.lines || (words[0]?.length ?? 0) < SPREAD.fields) return false
  const isShort = (field: string) =>
    field.length <= SPREAD.longest && !/[。；;，,]$/.test(field) && IN_CELL.test(field)
  return run.every(({ gap }) => gap >= SPREAD.gap) && words.flat().every(isShort)
}

const BULLET = /^[-*+•·●○■□◆◇▪※＊→✓✔☐☑☒]$/

/** A label or a bullet before each line: the items of a list, whose text stands at a tab stop. */
function isList(words: readonly (readonly string[])[]): boolean {
  const isMarked = ([first = '', ...others]: readonly string[]) =>
    BULLET.test(first) ||
    (others.length === 1 && /\D$/.test(first) && readLabels(`${first} `).length > 0)
  return (
    words.some(isMarked) ||
    (words[0]?.length === 2 && words.every(([first = '']) => /^\d{1,3}$/.test(first))) ||
    (words[0]?.length === 2 && areCounted(words.map(([first = '']) => first)))
  )
}

/** 2.1 2.2 2.3 and a b c before a text each count on; measures hardly do. */
function areCounted(firsts: readonly string[]): boolean {
  const values = firsts.map((first) => {
    const decimal = /^(?:\d{1,3}\.){1,4}(\d{1,3})$/.exec(first)?.[1]
    return /^[a-z]$/.test(first) ? first.charCodeAt(0) : Number(decimal ?? Number.NaN)
  })
  return values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1)
}

/** Headings with their pages, which grow. */
function isContents(words: readonly (readonly string[])[]): boolean {
  const pages = words.map((fields) =>
    Number(/^\d{1,4}$/.exec(fields.at(-1) ?? '')?.[0] ?? Number.NaN),
  )
  const grow = pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0))
  const isOne = words.every((fields) => isContentsLine(fields.join('\t')))
  return words[0]?.length === 2 && isOne && grow
}

/** 甲方（盖章）：  乙方（盖章）： is left to be filled in. */
function isSignature(words: readonly (readonly string[])[]): boolean {
  const open = words.filter((fields) => fields.every((field) => /[:：]$/.test(field)))
  return open.length * 2 >= words.length
}

/** In UTF-16 units. */
const LONGEST_FIRST = 60
const LONGEST_LAST = 160

/** Two spaces behind a sentence, who speaks before what is said, and a page in two columns are no table. */
function isProse(words: readonly (readonly string[])[]): boolean {
  return words.some(
    ([first = '', last = '']) =>
      /[。！？.!?;；]$/.test(first) || first.length > LONGEST_FIRST || last.length > LONGEST_LAST,
  )
}

/** Fields that spaces part begin or end in the same column of each line. */
function standUnder(text: string, run: readonly Line[]): boolean {
  const places = run.map(({ fields }) => {
    const start = fields[0]?.start ?? 0
    return fields.slice(1).map((field) => ({
      left: columnsIn(text, start, field.start),
      right: columnsIn(text, start, field.end),
    }))
  })
  const [first = []] = places
  return first.every(({ left, right }, column) => {
    const isNear = (other: number | undefined, own: number) => Math.abs((other ?? 0) - own) <= NEAR
    return (
      places.every((line) => isNear(line[column]?.left, left)) ||
      places.every((line) => isNear(line[column]?.right, right))
    )
  })
}

/** In columns: a full-width sign is not always as wide as two letters. */
const NEAR = 1

/** Columns of a fixed-pitch font: Han, kana and full-width signs take two. */
function columnsIn(text: string, start: number, end: number): number {
  let columns = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    columns += (code >= 0x2e80 && code < 0xff61) || code === 0x3000 ? 2 : 1
  }
  return columns
}

/** Blocks with the tables that their paragraphs make by tabs. */
export function withAligned(text: string, blocks: readonly Block[]): Block[] {
  const runs = alignedRuns(
    text,
    blocks.map(({ span }) => span),
    { byTabs: true, isApart: () => false },
  ).filter(({ from, to }) => blocks.slice(from, to).every(isPlain))
  const result: Block[] = []
  let at = 0
  for (const { from, to, rows } of runs) {
    result.push(...blocks.slice(at, from), tableOf(rows))
    at = to
  }
  return [...result, ...blocks.slice(at)]
}

/** A table of aligned lines. */
export function tableOf(rows: Cell[][]): Block {
  const start = rows[0]?.[0]?.start ?? 0
  return { type: 'table', span: { start, end: rows.at(-1)?.at(-1)?.end ?? start }, rows }
}

/** A paragraph and nothing more: not in a list, a note, a table of contents. */
function isPlain(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    Object.keys(block).every((key) => key === 'type' || key === 'span')
  )
}
