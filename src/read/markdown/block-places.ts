import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it'

/**
 * From `at` in a block's content on, until the next, its characters are the source's from `source` on; but
 * the first `pad` of them are spaces that a part of a tab stands for.
 */
export interface Stretch {
  at: number
  source: number
  pad: number
}

/** Where a list item's sign (`-`, `1.`) stands, and in which column. */
export interface Marker {
  at: number
  column: number
}

/** Lists and quotations within each other; text that is nested deeper is refused. */
export const DEEPEST = 500

/** Thrown where blocks or pictures are nested too deep to be read. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep'
}

const LINES = 'lectern-lines'
/** Blocks inside these are one level deeper. */
const DEEPER: Record<string, number> = {
  blockquote_open: 1,
  blockquote_close: -1,
  list_item_open: 1,
  list_item_close: -1,
  dd_open: 1,
  dd_close: -1,
}

/** Makes a parser's blocks note what `linesOf`, `stretchesOf` and `markerOf` ask for. */
export function keepBlockPlaces(md: Parser): void {
  md.block.State = PlacedBlocks
}

class PlacedBlocks extends MarkdownIt.StateBlock {
  private row: Token | null = null
  private cells: Cell[] | null = null
  private columns = 0
  private depth = 0

  constructor(...args: ConstructorParameters<typeof MarkdownIt.StateBlock>) {
    super(...args)
    this.env[LINES] = this.eMarks
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (type === 'tr_close') this.pushExcess()
    this.depth += DEEPER[type] ?? 0
    if (this.depth > DEEPEST) throw new TooDeep()
    const isClosed = this.tokens.at(-1)?.markup.startsWith('#') ?? false
    const token = super.push(type, tag, nesting)
    if (type === 'inline' && isClosed) token.meta = { isClosed }
    if (type === 'tr_open') this.row = token
    if (type === 'table_open') this.columns = 0
    if (type === 'list_item_open') token.meta = { marker: this.markerHere() }
    if (type === 'inline' && this.row) token.meta = { stretches: this.nextCell() }
    return token
  }

  /** A list's rule has come to the item's line and has not yet skipped its sign. */
  private markerHere(): Marker {
    const { line } = this
    const at = (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0)
    return { at, column: this.sCount[line] ?? 0 }
  }

  /** The row's line is known when its first cell comes. */
  private nextCell(): Stretch[] {
    const line = this.row?.map?.[0] ?? 0
    const start = (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0)
    this.cells ??= cellsOf(this.src, start, this.eMarks[line] ?? start, this.mostCells())
    this.columns ||= this.cells.length
    return this.cells.shift()?.stretches ?? []
  }

  private mostCells(): number {
    return this.columns === 0 ? Number.POSITIVE_INFINITY : this.columns + MOST_EXCESS
  }

  /** A row's cells beyond the header's are cells too: GFM would leave their words out. */
  private pushExcess(): void {
    const excess = this.cells ?? []
    this.row = null
    this.cells = null
    for (const { content, stretches } of excess) {
      super.push('td_open', 'td', 1)
      const token = super.push('inline', '', 0)
      Object.assign(token, { content, children: [], meta: { stretches } })
      super.push('td_close', 'td', -1)
    }
  }
}

/** Where each line of the parsed text ends, without its LF; `env` is the one of the parse. */
export function linesOf(env: Record<string, unknown>): readonly number[] {
  const ends = env[LINES]
  return Array.isArray(ends) ? ends : []
}

/** A list item's sign; null for any other token. */
export function markerOf({ type, meta }: Token): Marker | null {
  return type === 'list_item_open' ? ((meta?.marker as Marker | undefined) ?? null) : null
}

/**
 * Where the lines of a block's content stand in `text`, whose lines end at `ends`: each is its
 * line's tail, but for the white space that ends the last one and for the closing signs of `# a #`.
 */
export function stretchesOf(token: Token, ends: readonly number[], text: string): Stretch[] {
  const { type, content, map, meta } = token
  if (meta?.stretches) return meta.stretches as Stretch[]
  if (!map || content === '') return []
  const stretches: Stretch[] = []
  let line = type === 'fence' ? map[0] + 1 : map[0]
  for (let at = 0; at < content.length; line += 1) {
    const found = content.indexOf('\n', at)
    const end = found < 0 ? content.length : found
    const lineEnd = ends[line] ?? text.length
    const tail = type === 'inline' && found < 0 ? lastTail(token, text, lineEnd) : lineEnd
    const start = tail - (end - at)
    const source = Math.max(start, (ends[line - 1] ?? -1) + 1)
    stretches.push({ at, source, pad: source - start })
    at = end + 1
  }
  return stretches
}

/** Where the last line of inline content ends; its last character is no white space. */
function lastTail({ content, meta }: Token, text: string, lineEnd: number): number {
  const last = content.charCodeAt(content.length - 1)
  let end = meta?.isClosed ? closingOf(text, lineEnd) : lineEnd
  while (end > 0 && text.charCodeAt(end - 1) !== last) end -= 1
  return end
}

/** Where the signs that may close a heading (`# a ##`) begin; the end of its line where there are none. */
function closingOf(source: string, lineEnd: number): number {
  let end = lineEnd
  while (isBlank(source[end - 1])) end -= 1
  let start = end
  while (source[start - 1] === '#') start -= 1
  return start < end && isBlank(source[start - 1]) ? start : lineEnd
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t'
}

interface Cell {
  content: string
  stretches: Stretch[]
}

/** More cells than the header has are told apart up to here: every row is as wide as the widest. */
const MOST_EXCESS = 20

/**
 * The cells of a table's row, split as GFM does it: at each | without a backslash right before it. The
 * last of `most` cells holds the rest of the row.
 */
function cellsOf(source: string, from: number, to: number, most: number): Cell[] {
  const [opening, end] = trimmedRange(source, from, to)
  const start = source[opening] === '|' ? opening + 1 : opening
  const cells: Cell[] = []
  let first = start
  let breaks: number[] = []
  for (let at = start; at < end; at += 1) {
    if (source[at] !== '|') continue
    if (source[at - 1] === '\\' && at > start) breaks.push(at - 1)
    else if (cells.length < most - 1 || at === end - 1) {
      cells.push(cellOf(source, [first, at], breaks))
      first = at + 1
      breaks = []
    }
  }
  if (first < end) cells.push(cellOf(source, [first, end], breaks))
  return cells
}

/** A cell without the white space around it and without the backslashes at `breaks`. */
function cellOf(source: string, [from, to]: [number, number], breaks: readonly number[]): Cell {
  const [start, end] = trimmedRange(source, from, to)
  const stretches: Stretch[] = []
  let content = ''
  let at = start
  for (const next of [...breaks, end]) {
    if (next > at || stretches.length === 0)
      stretches.push({ at: content.length, source: at, pad: 0 })
    content += source.slice(at, next)
    at = next + 1
  }
  return { content, stretches }
}

/** A range without the white space at its ends, as String.trim takes it. */
function trimmedRange(source: string, from: number, to: number): [number, number] {
  const slice = source.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  return [start, Math.max(start, to - (slice.length - slice.trimEnd().length))]
}
