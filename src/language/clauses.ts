import { endsAbbreviation } from '../model/abbreviations.ts'
import { bracketDepths, isCloser } from '../model/brackets.ts'
import { countUpTo } from '../model/search.ts'
import { isEmpty, type Span, trimmed } from '../model/span.ts'

/** A stretch between two marks of a sentence, without them and without white space at its ends. */
export interface Clause {
  span: Span
  /** The mark that ends it: ， 。 ； ： or '' at the end of a paragraph. */
  mark: string
}

/**
 * What ends with 。！？ or ；, and its clauses. The span includes the mark, closing quotes and an aside in
 * brackets behind them.
 */
export interface Sentence {
  span: Span
  clauses: Clause[]
}

const ENDS = '。！？；!?;'
const PARTS = '，：,:—'
/** &mdash; is a sign by its name, in Markdown. */
const NAMED_SIGN = /&(?:#x?)?[\da-z]{2,}$/i
const LONGEST_NAMED = 12

/** In English a sentence goes on behind a semicolon: “; provided, however, that …”, “; or that person …” */
const GOES_ON = /^\s+[a-z]/

/** The sentences of a span in their order; marks inside quotation marks and brackets don't count. */
export function sentencesOf(text: string, span: Span): Sentence[] {
  const sentences: Sentence[] = []
  let clauses: Clause[] = []
  let start = span.start
  let clauseStart = span.start
  for (const { at, sign } of marksOf(text, span)) {
    // A quotation that closes the sentence is closed in its clause too.
    const end = isCloser(text[at] ?? '') ? at + 1 : at
    const clause = wordsIn(text, { start: clauseStart, end })
    if (!isEmpty(clause)) clauses.push({ span: clause, mark: sign })
    clauseStart = at + 1
    if (!isSentenceEnd(sign)) continue
    const after = afterAside(text, afterClosers(text, at + 1, span.end), span.end)
    pushSentence(sentences, trimmed(text, { start, end: after }), clauses)
    clauses = []
    start = after
    clauseStart = after
  }
  const rest = wordsIn(text, { start: clauseStart, end: span.end })
  if (!isEmpty(rest)) clauses.push({ span: rest, mark: '' })
  pushSentence(sentences, trimmed(text, { start, end: span.end }), clauses)
  return sentences
}

/** The index of the first of the sentences, which stand in order, that a span overlaps; -1 for none. */
export function sentenceAt(sentences: readonly Sentence[], span: Span): number {
  const at = countUpTo(sentences, span.start, (sentence) => sentence.span.end)
  return (sentences[at]?.span.start ?? Infinity) < span.end ? at : -1
}

/** A clause without white space at its ends, nor a dash or bullet in front. */
function wordsIn(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span)
  const bullet = BULLET.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + bullet, end }
}

const BULLET = /^[—―–·•●■□◆◇‣▪➢➤]+\s*/

/**
 * (Who is to do it) stands behind the full stop of what is to be done and is no clause of it, nor the
 * beginning of the next sentence; （一） is.
 */
const ASIDE = /^\s*（(?![〇零一二三四五六七八九十百\d０-９]+）)[^（）。]{2,100}）(?=[^，、；：。])/

function afterAside(text: string, at: number, end: number): number {
  const aside = '。！？'.includes(text[at - 1] ?? ' ') ? ASIDE.exec(text.slice(at, end)) : null
  return at + (aside?.[0].length ?? 0)
}

function pushSentence(sentences: Sentence[], span: Span, clauses: Clause[]): void {
  if (!isEmpty(span) && clauses.length > 0) sentences.push({ span, clauses })
}

function isSentenceEnd(sign: string): boolean {
  return ENDS.includes(sign) || sign === '.'
}

const CLOSING = /^(?:["']|[*_]{1,3})(?=\s|$)/

function afterClosers(text: string, at: number, end: number): number {
  let after = at
  while (after < end && (isCloser(text[after] ?? '') || '！？!?'.includes(text[after] ?? ''))) {
    after += 1
  }
  // A straight quotation mark, or Markdown's emphasis, closes where white space follows it.
  const closing = CLOSING.exec(text.slice(after, Math.min(end, after + 4)))?.[0].length ?? 0
  return after + closing
}

/** One hiragana in twenty signs and more is Japanese; fewer are a name or a stray sign in Chinese. */
export function isJapanese(text: string): boolean {
  return (text.match(/[ぁ-ん]/g)?.length ?? 0) * 20 >= text.length && /[ぁ-ん]/.test(text)
}

function marksOf(text: string, { start, end }: Span): { at: number; sign: string }[] {
  const depths = bracketDepths(text, start, end)
  // In Japanese 、 parts clauses; in Chinese it parts the members of an enumeration.
  const isKana = isJapanese(text.slice(start, end))
  const marks: { at: number; sign: string }[] = []
  depths.forEach((depth, index) => {
    const at = start + index
    const sign = depth > 0 ? null : markAt(text, at, isKana)
    if (sign) marks.push({ at, sign })
  })
  return marks
}

/** The mark at `at` as what it stands for; null for any other sign. */
function markAt(text: string, at: number, isKana: boolean): string | null {
  const sign = text[at] ?? ''
  if (sign === ';' && NAMED_SIGN.test(text.slice(Math.max(0, at - LONGEST_NAMED), at))) return null
  if (sign === ';' && GOES_ON.test(text.slice(at + 1, at + 24))) return ','
  if (isMark(text, at) || (isKana && sign === '、')) return sign
  // A quotation that ends with a full stop ends the sentence around it too.
  return sign === '”' && '。！？'.includes(text[at - 1] ?? ' ') ? '。' : null
}

/** White space, a closing sign, or the end of emphasis in Markdown (*Chair.* The …). */
const LATIN_END = /^(?:[\s”’")\]]|[*_]{1,3}\s|$)/

/** Latin marks end a clause only before white space or a closing sign: not the one in 3.5. */
function isMark(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if ('.,;:!?'.includes(sign))
    return LATIN_END.test(text.slice(at + 1, at + 5)) && !isAbbreviation(text, at)
  // One dash ties two names (巴丹吉林沙漠—沙山湖泊群), two part.
  if (sign === '—') return text[at + 1] !== '—' && !NAMES_TIED.test(text.slice(at - 1, at + 2))
  return ENDS.includes(sign) || PARTS.includes(sign)
}

const NAMES_TIED = /^[^—\s]—[^—\s]/

function isAbbreviation(text: string, at: number): boolean {
  // 1. Low, 2. Moderate, and 3. High in one sentence.
  const counts = /(?:[:,]|,? (?:and|or)) \d{1,2}$/.test(text.slice(Math.max(0, at - 8), at))
  return (text[at] === '.' && counts) || endsAbbreviation(text, at)
}
