import { type Span, sliceOf } from '../../model/span.ts'
import { readLabel } from '../../numbering/index.ts'
import { type Line, measure } from './lines.ts'

/** Lines without those that are only drawn, and what of the text is drawing. */
interface Ruled {
  lines: Line[]
  syntax: Span[]
  /** How many lines are such a row, or stand in a frame. */
  drawn: number
  /** The levels of lines that a row of signs underlines (= 1, - 2, ~ 3), by where they start. */
  headings: Map<number, number>
}

/** Rows of one sign alone: they underline, part or frame. Rows of _ and . are there to be filled in. */
const RULE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|#{3,}|─{3,}|━{3,}|═{3,}|[—–]{3,})$/
const LEVELS: Record<string, number> = { '=': 1, '-': 2, '~': 3 }
/** A box has a sign at both ends of each line. */
const FRAME = /^([*#|])\s.*\s\1$/
/** What underlines a line is at least this share of its width. */
const SHARE = 0.5

/**
 * Takes rows of = - * and the like, and the frames of boxes, off the lines of a text: people without a
 * word processor underline headings so. An underlined line without a number is a heading of its sign's
 * level, as in Markdown; where numbers stand in underlined lines, they alone tell the levels.
 */
export function withoutRules(text: string, all: readonly Line[]): Ruled {
  const frames = framedIn(text, all)
  const drawn = all.filter((line, index) => frames.has(index) || isRule(text, line)).length
  const ruled: Ruled = { lines: [], syntax: [], drawn, headings: new Map() }
  let isApart = false
  all.forEach((line, index) => {
    const inner = frames.has(index) ? unframed(text, line, ruled.syntax) : line
    if (inner && !isRule(text, inner)) {
      ruled.lines.push(isApart ? { ...inner, isApart } : inner)
      isApart = false
      return
    }
    if (inner) ruled.syntax.push({ start: inner.start, end: inner.end })
    if (inner) underline(text, inner, ruled)
    isApart = true
  })
  const isNumbered = [...ruled.headings.keys()].some((start) =>
    readLabel(text.slice(start, start + 60)),
  )
  return isNumbered ? { ...ruled, headings: new Map() } : ruled
}

function isRule(text: string, line: Span): boolean {
  return line.end - line.start >= 3 && RULE.test(sliceOf(text, line))
}

/** Notes that a row underlines the line right above it, which then stands for itself. */
function underline(text: string, rule: Line, { lines, headings }: Ruled): void {
  const above = lines.at(-1)
  const level = LEVELS[text[rule.start] ?? '']
  if (!above || level === undefined || rule.isApart) return
  // A sentence above a row is parted from what follows, not underlined.
  if (/[。！？；，：.!?;,:]$/.test(sliceOf(text, above))) return
  if (/[\r\n].*[\r\n]/s.test(text.slice(above.end, rule.start).replace(/\r\n/g, '\n'))) return
  if (rule.end - rule.start < (above.width - above.indent) * SHARE) return
  above.isApart = true
  headings.set(above.start, level)
}

/** The lines of boxes: those with a sign at both ends beside a row of that sign. */
function framedIn(text: string, lines: readonly Line[]): Set<number> {
  const signs = lines.map((line) => {
    const words = line.end - line.start <= LONGEST ? sliceOf(text, line) : ''
    return FRAME.exec(words)?.[1] ?? (RULE.test(words) ? words[0] : undefined)
  })
  const found = new Set<number>()
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (signs[from] !== undefined && signs[to] === signs[from]) to += 1
    const run = lines.slice(from, to)
    const isBox = run.length >= 3 && run.some((line) => isRule(text, line))
    for (let at = from; isBox && at < to; at += 1)
      if (!isRule(text, lines[at] as Line)) found.add(at)
    from = to
  }
  return found
}

/** Longer lines are running text, in UTF-16 units. */
const LONGEST = 200

/** A line of a box without its frame; null where nothing else is in it. */
function unframed(text: string, line: Line, syntax: Span[]): Line | null {
  const inner = measure(text, line.start + 1, line.end - 1)
  if (!inner) {
    syntax.push({ start: line.start, end: line.end })
    return null
  }
  syntax.push({ start: line.start, end: inner.start }, { start: inner.end, end: line.end })
  return { ...line, ...inner }
}
