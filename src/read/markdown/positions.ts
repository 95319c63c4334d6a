import type { MarkdownIt, Token } from 'markdown-it'
import { countBefore, countUpTo } from '../../model/search.ts'
import type { Span } from '../../model/span.ts'
import {
  keepBlockPlaces,
  linesOf,
  type Marker,
  markerOf,
  type Stretch,
  stretchesOf,
} from './block-places.ts'
import { keepInlineEnds } from './inline-ends.ts'

/** A token of markdown-it and where it stands in the source. */
export interface Placed {
  token: Token
  /** Inline: exactly its characters. A block: its lines from the first one's beginning. */
  span: Span
  /**
   * The characters of its content, verbatim and in order: one span, or more where a line's prefix (`> `)
   * or the backslash of a table's \| stands between. Those of mark-up (`**`, `[`) are their own span.
   */
  parts: Span[]
  /** An image's alternative text, a block's inline tokens; [] of any other. */
  children: Placed[]
  /** A list item's sign; null of any other token. */
  marker: Marker | null
}

/** Readies a parser for `parsePlaced`; call it behind its plugins. */
export function keepPlaces(md: MarkdownIt): void {
  keepBlockPlaces(md)
  keepInlineEnds(md)
  // Joined texts are no slices; destinations stay as they were typed.
  md.core.ruler.disable(['normalize', 'strip_references', 'text_join'])
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url
  // Which ones may be followed is judged where links are read.
  md.validateLink = () => true
}

/**
 * Parses `text` from `from` on with a parser that `keepPlaces` made ready. CR, LF and CRLF end lines.
 * @throws whatever the parser's own rules throw (`TooDeep`).
 */
export function parsePlaced(md: MarkdownIt, text: string, from: number): Placed[] {
  const { source, at } = normalized(text, from)
  const env = {}
  const tokens = md.parse(source, env)
  const ends = linesOf(env)
  const lineStart = (line: number) => (line > 0 ? (ends[line - 1] ?? source.length) + 1 : 0)
  return tokens.map((token) => {
    const stretches = stretchesOf(token, ends, source)
    const [first = 0, last = first] = token.map ?? []
    const whole = placedIn(stretches, { start: 0, end: token.content.length }, at)
    const isText = token.content !== ''
    const lines = { start: at(lineStart(first)), end: at(Math.min(lineStart(last), source.length)) }
    const marker = markerOf(token)
    return {
      token,
      span: isText ? whole.span : lines,
      parts: isText ? whole.parts : [],
      children: token.children ? inlinesOf(token.children, { stretches, at }, 0) : [],
      marker: marker && { ...marker, at: at(marker.at) },
    }
  })
}

/** How the offsets of a block's content become the source's. */
interface Content {
  stretches: readonly Stretch[]
  at: (offset: number) => number
}

/** The inline tokens of a content that begins at `origin` of the block's; they follow each other. */
function inlinesOf(tokens: readonly Token[], block: Content, origin: number): Placed[] {
  let start = origin
  return tokens.map((token) => {
    const end = endOf(token, start, origin)
    const { span, parts } = placedIn(block.stretches, { start, end }, block.at)
    const children = token.children ? inlinesOf(token.children, block, start + 2) : []
    start = end
    return { token, span, parts, children, marker: null }
  })
}

/** Where a token ends in its block's content: as its rule noted, or behind what it is made of. */
function endOf({ type, content, markup, map }: Token, start: number, origin: number): number {
  if (map) return origin + map[1]
  if (type === 'text') return start + content.length
  return markup === 'linkify' ? start : start + markup.length
}

/** A range of a block's content in the source. */
function placedIn(
  stretches: readonly Stretch[],
  { start, end }: Span,
  at: (offset: number) => number,
): { span: Span; parts: Span[] } {
  let index = indexAt(stretches, start)
  const parts: Span[] = []
  for (let from = start; from < end || parts.length === 0; ) {
    const stretch = stretches[index] ?? { at: 0, source: 0, pad: 0 }
    const next = Math.min(end, stretches[index + 1]?.at ?? end)
    const sourceOf = (offset: number) =>
      at(stretch.source + Math.max(0, offset - stretch.at - stretch.pad))
    parts.push({ start: sourceOf(from), end: sourceOf(Math.max(next, from)) })
    from = next
    index += 1
    if (start === end) break
  }
  const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
  return { span, parts }
}

/** The stretch that an offset of the content is in. */
function indexAt(stretches: readonly Stretch[], offset: number): number {
  return Math.max(0, countUpTo(stretches, offset, ({ at }) => at) - 1)
}

/** A note whose colon was typed with a Chinese or Japanese keyboard: [^1]：… */
const WIDE_NOTE = /^( {0,3}\[\^[^\]\s]{1,100}\])：/gm

/** The text as markdown-it reads it (LF; no NUL; the colon of a note in ASCII), and the offset in `text` of one in that. */
function normalized(
  text: string,
  from: number,
): { source: string; at: (offset: number) => number } {
  const rest = text.slice(from)
  const lines = rest.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const source = lines.replace(WIDE_NOTE, '$1:')
  const dropped: number[] = []
  for (const { index } of rest.matchAll(/\r\n/g)) dropped.push(index - dropped.length)
  // A block of code ends with an LF, which the end of the file need not have.
  const within = (offset: number) => Math.min(offset, source.length)
  if (dropped.length === 0) return { source, at: (offset) => from + within(offset) }
  return { source, at: (offset) => from + within(offset) + countBelow(dropped, within(offset)) }
}

/** How many of the ascending numbers are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  return countBefore(numbers, limit, (one) => one)
}
