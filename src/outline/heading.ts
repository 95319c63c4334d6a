import { type Span, sliceOf, trimmed } from '../model/span.ts'
import { findOutside, HEADING_ENDS, lengthOf, SENTENCE_ENDS, withoutMark } from './sentence.ts'

/** What of a labelled paragraph is its heading; `rest` is the running text after it. */
export interface HeadingCut {
  heading: Span | null
  rest: Span | null
}

/** A run-in heading up to this long, in characters, is taken whole. */
const LONGEST_WHOLE = 30
const LONGEST_WHOLE_LATIN = 80
/** A sentence alone in its paragraph is a heading up to this length. */
const LONGEST_STANDING = 60
const LONGEST_STANDING_LATIN = 120
/** The shortest part of a long heading sentence that can stand alone. */
const SHORTEST_PART = 6

/** What kind of text a label stands in. */
export interface Manner {
  /** Laws and lists, whose members are running text unless they have a name of their own. */
  isNormative: boolean
  /** It counts the items of an article, which are running text with nothing under them. */
  isItem?: boolean
  /** English sections have captions that run in, as in “Section 2. Purpose. The …”. */
  isCaptioned?: boolean
  /** The label stands inside a paragraph, so that its text can't be a standing heading. */
  isInline: boolean
  /** Text of its own stands under it, and its siblings so far have headings: it is no list item. */
  hasOwnText?: boolean
}

/**
 * Cuts the heading off a labelled paragraph: `span` is the paragraph after its label. A paragraph
 * that is nothing else is a standing heading; else the heading runs in and ends with the first
 * sentence, or with the shortest part of a long one that can stand alone.
 */
export function cutHeading(text: string, span: Span, manner: Manner): HeadingCut {
  const whole = trimmed(text, span)
  if (whole.end <= whole.start) return { heading: null, rest: null }
  const { isNormative, isInline } = manner
  const caption = readCaption(text, whole)
  if (caption) return caption
  if (!isInline && isStanding(text, whole, manner)) {
    return { heading: withoutMark(text, whole), rest: null }
  }
  if (isNormative && !manner.isCaptioned) return cutName(text, whole)
  return cutRunIn(text, whole)
}

/** A name before a colon, as in （１）正社員：期間の…, is what an item of a law has for a heading. */
function cutName(text: string, whole: Span): HeadingCut {
  const words = text.slice(whole.start, Math.min(whole.end, whole.start + LONGEST_NAME + 2))
  const name = /^[^，。；、：:！？,;.!?]{1,20}(?=[：:].)/.exec(words)?.[0]
  if (name === undefined || isLatin(name)) return { heading: null, rest: whole }
  const heading = { start: whole.start, end: whole.start + name.length }
  return { heading, rest: { start: heading.end, end: whole.end } }
}

const LONGEST_NAME = 20

/** 第三条【目的】… and 第３条（目的）…: the bracketed caption is the heading. */
export function readCaption(text: string, whole: Span): HeadingCut | null {
  const found = /^(?:【([^】\n]{1,40})】|[（(]([^）)\n]{1,25})[）)](?=[\s\u3000]|$))/.exec(
    text.slice(whole.start, Math.min(whole.end, whole.start + 60)),
  )
  const words = found?.[1] ?? found?.[2]
  if (!found || words === undefined) return null
  const start = whole.start + found[0].indexOf(words)
  const rest = trimmed(text, { start: whole.start + found[0].length, end: whole.end })
  return {
    heading: { start, end: start + words.length },
    rest: rest.end > rest.start ? rest : null,
  }
}

function isStanding(text: string, whole: Span, manner: Manner): boolean {
  const words = sliceOf(text, whole)
  const latin = isLatin(words)
  const inner = withoutMark(text, whole)
  const ends = latin ? SENTENCE_ENDS : HEADING_ENDS
  const isOne = findOutside(text, whole.start, inner.end, ends) >= inner.end
  const longest = latin ? LONGEST_STANDING_LATIN : LONGEST_STANDING
  if (!isOne || lengthOf(words) > longest || manner.isItem) return false
  // A colon announces items: the words before it are running text in a law and in English.
  if ((manner.isNormative || latin) && isRunning(words)) return false
  if (latin && !manner.hasOwnText && !isLatinHeading(words)) return false
  return !/[；;]$/.test(words) && !(manner.isNormative && /^[a-z]/.test(words))
}

function isRunning(words: string): boolean {
  return /[。；！？.;!?：:，,]$|[;,]? (?:and|or)$/.test(words)
}

function cutRunIn(text: string, whole: Span): HeadingCut {
  const at = findOutside(text, whole.start, whole.end, HEADING_ENDS)
  const sentence = { start: whole.start, end: at }
  const words = sliceOf(text, sentence)
  const latin = isLatin(words)
  const isAll = trimmed(text, { start: at + 1, end: whole.end }).start >= whole.end
  if (latin && (isAll || !isLatinCaption(words, text[at]))) return { heading: null, rest: whole }
  const short = lengthOf(words) <= (latin ? LONGEST_WHOLE_LATIN : LONGEST_WHOLE)
  const heading = short ? sentence : (partOf(text, sentence) ?? sentence)
  const rest = withoutMark(text, trimmed(text, { start: heading.end, end: whole.end }))
  const isOver = rest.end <= rest.start
  return {
    heading: withoutMark(text, heading),
    rest: isOver ? null : { start: rest.start, end: whole.end },
  }
}

/** “Purpose.” before running text: a few words without a verb that binds anybody. */
function isLatinCaption(words: string, mark: string | undefined): boolean {
  const isSentence =
    /\b(?:may|must|shall|should|will|can|is|are|was|were|has|have|do|does)\b/i.test(words)
  return (
    mark === '.' && !isSentence && /^["“(]?[A-Z0-9]/.test(words) && words.split(/\s+/).length <= 9
  )
}

/** The shortest part before a comma that stands alone as a statement or a verb with its object. */
function partOf(text: string, sentence: Span): Span | null {
  let at = sentence.start
  while (at < sentence.end) {
    const comma = findOutside(text, at, sentence.end, '，,')
    if (comma >= sentence.end) return null
    const part = { start: sentence.start, end: comma }
    if (
      lengthOf(sliceOf(text, part)) >= SHORTEST_PART &&
      standsAlone(sliceOf(text, { start: at, end: comma }))
    ) {
      return part
    }
    at = comma + 1
  }
  return null
}

/** Openings of topics, conditions and first halves of a pair: they wait for a main clause. */
const WAITING =
  /^(?:要|必须|应当|着力)?(?:按照|根据|依据|针对|围绕|对于|关于|随着|通过|为了|结合|本着|面对|作为|以.{1,20}为|既|不仅|不但|不是|如果|只有|只要|虽然|尽管|由于|因为|当)/
/** 为 that gives something to somebody is no purpose: 为企业提供服务. */
const PURPOSE = /^为(?!.*(?:提供|服务|作出|做出|创造|办|建|解决))/
/** A place in words: 在…中， 从…来看， 思想上， – but not 万人以上. */
const ADVERBIAL =
  /^(?:在|从|自|于).*(?:中|上|下|时|后|前|里|内|外|间|方面|领域|阶段|出发|看|起|以来|之际|的同时|的基础)$|(?<!以)(?:中|上|下|时|来讲|来说|而言|来看|并存|的同时|以来|过程)$/

function standsAlone(clause: string): boolean {
  const words = clause.trim()
  return !WAITING.test(words) && !PURPOSE.test(words) && !ADVERBIAL.test(words)
}

function isLatin(words: string): boolean {
  return !/[\u2e80-\uffef]/.test(words)
}

/** ALL CAPITALS, or a capital at most of the longer words, and no more words than a heading has. */
export function isLatinHeading(words: string): boolean {
  const all = words.split(/\s+/)
  const long = all.filter((word) => word.length > 3)
  const capital = long.filter((word) => /^["“(]?[A-Z]/.test(word))
  const isTitled = capital.length >= long.length * 0.6
  return /^["“]?[A-Z0-9]/.test(words) && isTitled && all.length <= 12
}
