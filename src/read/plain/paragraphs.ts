import type { Span } from '../../model/span.ts'
import { readLabels } from '../../numbering/index.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { continues, hangs, REFERENCE, type Wrapping, wrappingOf } from './wrapped.ts'

/** A paragraph of a text file and the page furniture that stands in the middle of it. */
export interface Part extends Span {
  inside: Span[]
  /** Line ends in the middle of a sentence that were closed up, with the white space around them. */
  torn: Span[]
}

/** Lines → paragraphs, without the furniture between them; none goes on over the lines of a table. */
export function paragraphsOf(
  text: string,
  lines: readonly Line[],
  furniture: ReadonlyMap<number, Furniture>,
  aligned: ReadonlySet<number> = new Set(),
): Part[] {
  const own = lines.filter((_, index) => !furniture.has(index) && !aligned.has(index))
  const page: Page = { text, wrapping: wrappingOf(text, own), firstStop: text.indexOf('。') }
  const parts: Part[] = []
  let first: Line | undefined
  let last: Line | undefined
  let skipped: Span[] = []
  lines.forEach((line, index) => {
    if (aligned.has(index)) {
      first = undefined
      return
    }
    if (furniture.has(index)) {
      skipped.push({ start: line.start, end: line.end })
      return
    }
    const part = parts.at(-1)
    if (part && first && last && goesOn(page, first, last, line, skipped.length > 0)) {
      extend(page, part, line, skipped)
    } else {
      parts.push({ start: line.start, end: line.end, inside: [], torn: [] })
      first = line
    }
    skipped = []
    last = line
  })
  return parts
}

function extend({ wrapping }: Page, part: Part, line: Line, skipped: readonly Span[]): void {
  if (!wrapping) part.torn.push({ start: part.end, end: line.start })
  part.end = line.end
  for (const span of skipped) part.inside.push(span)
}

/** A text and what is known of all its lines. */
interface Page {
  text: string
  wrapping: Wrapping | null
  /** Where its first sentence ends; -1 where none does. */
  firstStop: number
}

function goesOn(page: Page, first: Line, last: Line, line: Line, isOverPage: boolean): boolean {
  const { text, wrapping } = page
  if (!wrapping) return isTorn(page, first, last, line)
  if (line.isApart && !isOverPage) return false
  // Over the end of a page the empty lines say nothing: only an open sentence goes on.
  if (isOverPage && line.isApart && (!isOpen(text, last) || opensFurtherOut(text, last, line)))
    return false
  return hangs(text, first, line) || continues(text, wrapping, { first, line: last, next: line })
}

/** Appendix A. at the head of a page, further out than the line that ended the page before. */
function opensFurtherOut(text: string, last: Line, line: Line): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 48))
  return line.indent < last.indent && readLabels(words).some(({ rule }) => !rule.isDoubtful)
}

/** A paragraph is no shorter than this where its end is missing, in characters. */
const LONG = 30

/** In text with a paragraph a line: a long one without an end, and a line that can't begin one. */
function isTorn(page: Page, first: Line, last: Line, line: Line): boolean {
  const { text } = page
  if (line.isApart || !isOpen(text, last)) return false
  const words = text.slice(line.start, Math.min(line.end, line.start + 24))
  if (isTornAtWord(page, first, last, words)) return true
  if (last.end - first.start < LONG) return false
  // What ends with “; and” is an item with the next one below it.
  if (/; (?:and|or)$/.test(text.slice(Math.max(last.start, last.end - 5), last.end))) return false
  if (REFERENCE.test(words)) return true
  // c) the place is dry: a letter that counts begins its own line, whatever ends the one above.
  if (LETTERED.test(words)) return false
  if (/^(?:[\d.,％%]{1,8}$|[a-z，。；：、）”%％])/.test(words)) return true
  // A Latin word or a number that goes on with Han, as after PM or PM2.5.
  return /[（(A-Za-z\d]/.test(text[last.end - 1] ?? '') && EASTERN.test(words)
}

const LETTERED = /^(?:[a-z]|[ivx]{1,5})[.)]\s/

/**
 * Below the title, …发展的 / 主要目标 / 是：…: no paragraph ends with 的, and none begins with 是 and a
 * colon, however short the other is (words in bold that lost their paragraph with their mark-up).
 */
function isTornAtWord({ text, firstStop }: Page, first: Line, last: Line, words: string): boolean {
  if (firstStop < 0 || firstStop >= first.start) return false
  return /^是[：:]/.test(words) || (endsWithOf(text, last) && !OPENING.test(words))
}

/** …发展的, but not 目的, which is a heading. */
function endsWithOf(text: string, { end }: Line): boolean {
  return text[end - 1] === '的' && !/目[\s\u3000]*$/.test(text.slice(Math.max(0, end - 4), end - 1))
}

/** Han or kana that go on in a line, and are no number that may open one. */
const EASTERN = /^(?![第一二三四五六七八九十])[\u3040-\u9fff]/

/** What a paragraph may well begin with; also a bullet, before which no line is torn. */
const OPENING = /^(?:[A-Z\d（(第一二三四五六七八九十•·・●○■□◆◇▪‣]|[*–—-]\s)/

/** Ends in the middle of a sentence. */
function isOpen(text: string, { end }: Line): boolean {
  return !/[。！？；：.!?;:…”’"』」】》〕\])）—–-]/.test(text[end - 1] ?? '。')
}
