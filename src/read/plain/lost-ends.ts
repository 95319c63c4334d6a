import type { Span } from '../../model/span.ts'
import { readLabels } from '../../numbering/index.ts'

/** What is left of line ends that were lost: tabs and the two spaces that open a Chinese paragraph. */
const WIDE = /\t[\t ]*|[ \t]*\u3000[\u3000 \t]*\u3000[ \t]*| {4,}/
/** One wide or no-break space, perhaps among others: a line end as some converters leave it. */
const SINGLE = /[ \t]*[\u00a0\u3000][ \u00a0]*/
/** Usual in any text: a line end only where the next unit of a law or an annex stands behind it. */
const NARROW = / {1,3}/
const GAPS = new RegExp(`${WIDE.source}|${SINGLE.source}|${NARROW.source}`, 'g')
const ENDED = /[。！？；：…”’）】》〕.!?;:)]$/
/** Single spaces are line ends where so many of them follow the mark of a sentence. */
const SHARE = 0.5
const FEWEST = 4

interface Gap extends Span {
  kind: 'wide' | 'single' | 'narrow'
  /** Of a single one: U+00A0 or U+3000. */
  sign: string
  /** The mark of a sentence stands before it. */
  isEnded: boolean
}

/** Where line ends were lost in a line that holds several paragraphs, in order. */
export function lostEnds(text: string, whole: Span): Span[] {
  const gaps = gapsIn(text, whole).filter((_, index, all) => !isSpacing(text, whole, all, index))
  const usual = new Set(['\u00a0', '\u3000'].filter((sign) => isUsual(text, gaps, sign)))
  // Where nothing else parts the text, units are no more than a part of the labels that could.
  const isParted = usual.size > 0 || gaps.some(({ kind }) => kind === 'wide')
  let from = whole.start
  const ends = gaps.filter((gap, index) => {
    const next = gaps[index + 1]?.start ?? whole.end
    const isEnd =
      gap.kind === 'wide' ||
      (isParted && isBeforeUnit(text, gap, next)) ||
      isBeforeHan(text, gap) ||
      (usual.has(gap.sign) && !isLabel(text, { start: from, end: gap.start }))
    if (isEnd) from = gap.end
    return isEnd
  })
  return withNotes(text, whole, ends)
}

/** 注释〔1〕: the heading of the notes and the first of them, run together behind the text. */
const NOTES = /(?<=[。！？）)\s])注\s?[释釋][\s\u3000]*(?=[〔[［][1１][〕\]］])/g

function withNotes(text: string, whole: Span, ends: readonly Span[]): Span[] {
  const found = [...text.slice(whole.start, whole.end).matchAll(NOTES)].at(-1)
  const at = whole.start + (found?.index ?? 0)
  if (!found || at < (whole.start + whole.end) / 2) return [...ends]
  const behind = at + found[0].length
  const own = [at, behind].map((edge) => ({ start: edge, end: edge }))
  const others = ends.filter(({ start, end }) => end <= at || start >= behind)
  return [...others, ...own].sort((a, b) => a.start - b.start)
}

/** 总　　则: the letters of a word stand apart, the last perhaps run together with 第一条 behind it. */
function isSpacing(text: string, whole: Span, gaps: readonly Gap[], index: number): boolean {
  const { start, end } = gaps[index] as Gap
  if (start - (gaps[index - 1]?.end ?? whole.start) !== 1) return false
  const after = (gaps[index + 1]?.start ?? whole.end) - end
  if (after <= 1) return after === 1
  return readLabels(text.slice(end + 1, end + 13)).some(({ rule }) => rule.isSure)
}

/** Do the single gaps of a sign stand behind sentences and before labels, those behind a label aside? */
function isUsual(text: string, gaps: readonly Gap[], sign: string): boolean {
  const own = gaps.filter(
    (gap, index) =>
      gap.sign === sign &&
      !isLabel(text, { start: gaps[index - 1]?.end ?? gap.start, end: gap.start }),
  )
  const good = own.filter(
    ({ isEnded, end }) => isEnded || readLabels(text.slice(end, end + 48)).length > 0,
  )
  const ended = own.filter(({ isEnded }) => isEnded)
  return ended.length >= FEWEST && good.length >= own.length * SHARE
}

function gapsIn(text: string, whole: Span): Gap[] {
  return [...text.slice(whole.start, whole.end).matchAll(GAPS)].map(({ 0: gap, index }) => {
    const start = whole.start + index
    return {
      start,
      end: start + gap.length,
      kind: WIDE.test(gap) ? 'wide' : SINGLE.test(gap) ? 'single' : 'narrow',
      sign: WIDE.test(gap) ? '' : (/[\u00a0\u3000]/.exec(gap)?.[0] ?? ''),
      isEnded: ENDED.test(text.slice(Math.max(whole.start, start - 1), start)),
    }
  })
}

/** 第二章 and its like behind a sentence open a line, whatever other gaps mean; 附件1 also behind a title. */
function isBeforeUnit(text: string, { start, end, isEnded }: Gap, next: number): boolean {
  const unit = readLabels(text.slice(end, Math.min(next, end + 48))).find(({ rule }) => rule.isSure)
  if (!unit) return false
  return isEnded || (unit.rule.style === 'annex' && !REFERRING.test(text[start - 1] ?? ''))
}

/** 。　三、: a wide space between a sentence and 三、 opens the paragraph that Chinese sets in by two. */
function isBeforeHan(text: string, { end, kind, isEnded }: Gap): boolean {
  if (kind !== 'single' || !isEnded) return false
  return readLabels(text.slice(end, end + 16)).some(({ rule }) => rule.style === 'han')
}

/** 见 附件1, 按 附件2. */
const REFERRING = /[见按如及和与、，：:依照据的]/

/** The space behind a label (第一条　) is no line end. */
function isLabel(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_LABEL) return isUnit(text, { start: end - LONGEST_LABEL, end })
  if (end <= start) return false
  const whole = readLabels(text.slice(start, end + 2)).some(({ length }) => length === end - start)
  return whole || isUnit(text, { start, end })
}

/** 。第３条　 and 【第１章　: the label of a unit of law right behind a mark. */
function isUnit(text: string, { start, end }: Span): boolean {
  const mark = /^.*[【［。！？；]/s.exec(text.slice(start, end))?.[0].length
  if (mark === undefined) return false
  const from = start + mark
  return readLabels(text.slice(from, end + 2)).some(
    ({ rule, length }) => rule.isSure && length === end - from,
  )
}

const LONGEST_LABEL = 24
