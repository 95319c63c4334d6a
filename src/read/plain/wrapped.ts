import { readLabels } from '../../numbering/index.ts'
import type { Line } from './lines.ts'

/** Text that was broken at the width of a page: its lines join again to paragraphs. */
export interface Wrapping {
  /** The width at which lines were broken, in columns. */
  width: number
}

/** No page is wider than this, in columns; wider lines are paragraphs. */
const WIDEST = 132
const NARROWEST = 30
const FEWEST_LINES = 8
/** A line this near to the width was broken there. */
const FULL = 0.82
/** Of the full lines, so many end in the middle of a sentence where lines were broken. */
const SHARE = 0.4

/** Finds out whether the lines of a text were broken at a width; null where a line is a paragraph. */
export function wrappingOf(text: string, lines: readonly Line[]): Wrapping | null {
  if (lines.length < FEWEST_LINES) return null
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0
  if (width > WIDEST || width < NARROWEST) return null
  const full = lines.filter((line, index) => {
    const next = lines[index + 1]
    return line.width >= width * FULL && next !== undefined && !next.isApart
  })
  const open = full.filter((line) => !isEnded(text, line))
  const isBroken = full.length >= 4 && open.length >= full.length * SHARE
  return isBroken && open.length >= lines.length * 0.05 ? { width } : null
}

/** Does a sentence, or what announces a list, end with the line? */
function isEnded(text: string, { end }: Line): boolean {
  let last = end - 1
  while ('”’"\'）)』」】》〕]'.includes(text[last] ?? '-') && last > 0) last -= 1
  return '。！？；：.!?;:…'.includes(text[last] ?? '')
}

const CLOSING = /[）)」』】》〕\]]/
const BULLET = /^(?:[-*•·●○■◆▪※＊→]|—— ?)\s*\S/
const BRACKETED = /^[【［[（(〔]/

/** Does `next` go on with the paragraph that `line` ends so far? `first` is the paragraph's first line. */
export function continues(
  text: string,
  { width }: Wrapping,
  { first, line, next }: { first: Line; line: Line; next: Line },
): boolean {
  const words = text.slice(next.start, Math.min(next.end, next.start + 48))
  if (!isEnded(text, line) && REFERENCE.test(words)) return true
  const couldFit = line.width + firstWord(words, text[line.end - 1] ?? '') <= width - SLACK
  if (couldFit && !breaksOff(text, line, width, words)) return false
  if (isEnded(text, line) && opensNew(words)) return false
  const isClosed = isEnded(text, line) || CLOSING.test(text[line.end - 1] ?? '')
  if (isLabelled(words) && (isClosed || next.indent > first.indent)) return false
  return !isIndented(text, first, line, next)
}

/** Does a line stand exactly below the words of the bullet that opens its paragraph? */
export function hangs(text: string, first: Line, next: Line): boolean {
  const bullet = TYPED_BULLET.exec(text.slice(first.start, first.start + 8))?.[0].length
  const isBelow = bullet !== undefined && next.indent === first.indent + bullet
  return isBelow && !opensNew(text.slice(next.start, Math.min(next.end, next.start + 48)))
}

const TYPED_BULLET = /^[-*•·●○■◆▪※＊→]\s+/

/** A nearly full line of Han or kana that breaks off in a sentence: margins differ within a page. */
function breaksOff(text: string, line: Line, width: number, words: string): boolean {
  const isWide = text.charCodeAt(line.end - 1) >= 0x3040 && words.charCodeAt(0) >= 0x3040
  return isWide && line.width >= width * FULL && !isEnded(text, line) && !opensNew(words)
}

/** “2.2 below” and “Section 2.1 applies” at the head of a line refer to a section. */
export const REFERENCE =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})*\.?\)?|(?:Section|Article|Clause|Part)\s+[\dIVX][\w.()-]*,?)\s+[a-z]/

/** What may be lost to a line by the rules of line breaking, in columns. */
const SLACK = 5

/** The columns that the first word of a line would have taken at the end of the line before. */
function firstWord(words: string, before: string): number {
  const korean = HANGUL_WORD.exec(words)?.[0]
  if (korean !== undefined) return korean.length + (korean.match(/[가-힣]/g)?.length ?? 0) + 1
  // An opening bracket is not parted from the word behind it: （https://…
  const [, brackets = '', word = ''] = /^([（「『《“‘]*)([^\s\u2e80-\uffef]*)/.exec(words) ?? []
  if (word === '') return 2
  const space = before.charCodeAt(0) >= 0x2e80 || brackets !== '' ? 0 : 1
  return 2 * brackets.length + word.length + space
}

/** Korean is parted at spaces; a syllable takes two columns. */
const HANGUL_WORD = /^\S{0,20}[가-힣]\S*/

function opensNew(words: string): boolean {
  return BULLET.test(words) || BRACKETED.test(words) || isLabelled(words)
}

function isLabelled(words: string): boolean {
  return readLabels(words).some(({ rule }) => !rule.isDoubtful)
}

/**
 * A line that begins further in than the one before it opens a paragraph, except below a label or a
 * bullet that hangs out; one that begins further out ends an indented first line.
 */
function isIndented(text: string, first: Line, line: Line, next: Line): boolean {
  if (next.indent <= line.indent) return false
  const head = text.slice(first.start, first.start + 48)
  return !(line === first && (isLabelled(head) || BULLET.test(head)))
}
