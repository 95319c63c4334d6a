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
  /** The mark of a sentence stands before it. */
  isEnded: boolean
}

/** Where line ends were lost in a line that holds several paragraphs, in order. */
export function lostEnds(text: string, whole: Span): Span[] {
  const gaps = gapsIn(text, whole)
  const single = gaps.filter(({ kind }) => kind === 'single')
  const ended = single.filter(({ isEnded }) => isEnded)
  const isUsual = ended.length >= FEWEST && ended.length >= single.length * SHARE
  let from = whole.start
  return gaps.filter((gap, index) => {
    const before = gap.start - (gaps[index - 1]?.end ?? whole.start)
    const after = (gaps[index + 1]?.start ?? whole.end) - gap.end
    // 总　　则: the letters of a word stand apart.
    if (before === 1 && after === 1) return false
    const isEnd =
      gap.kind === 'wide' ||
      isBeforeUnit(text, gap) ||
      (isUsual && gap.kind === 'single' && !isLabel(text.slice(from, gap.start)))
    if (isEnd) from = gap.end
    return isEnd
  })
}

function gapsIn(text: string, whole: Span): Gap[] {
  return [...text.slice(whole.start, whole.end).matchAll(GAPS)].map(({ 0: gap, index }) => {
    const start = whole.start + index
    return {
      start,
      end: start + gap.length,
      kind: WIDE.test(gap) ? 'wide' : SINGLE.test(gap) ? 'single' : 'narrow',
      isEnded: ENDED.test(text.slice(Math.max(whole.start, start - 1), start)),
    }
  })
}

/** 第二章 and its like behind the end of a sentence open a line, whatever other gaps mean. */
function isBeforeUnit(text: string, { end, isEnded }: Gap): boolean {
  return isEnded && readLabels(text.slice(end, end + 48)).some(({ rule }) => rule.isSure === true)
}

/** The space behind a label (第一条　) is no line end. */
function isLabel(words: string): boolean {
  return (
    words.length <= LONGEST_LABEL && readLabels(words).some(({ length }) => length === words.length)
  )
}

const LONGEST_LABEL = 24
