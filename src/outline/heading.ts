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

/**
 * Cuts the heading off a labelled paragraph: `span` is the paragraph after its label. A paragraph
 * that is nothing else is a standing heading; else the heading runs in and ends with the first
 * sentence, or with the shortest part of a long one that can stand alone.
 */
export function cutHeading(text: string, span: Span, normative: boolean): HeadingCut {
  const whole = trimmed(text, span)
  if (whole.end <= whole.start) return { heading: null, rest: null }
  const caption = readCaption(text, whole)
  if (caption) return caption
  if (isStanding(text, whole, normative)) return { heading: withoutMark(text, whole), rest: null }
  if (normative) return { heading: null, rest: whole }
  return cutRunIn(text, whole)
}

/** 第三条【目的】… and 第３条（目的）…: the bracketed caption is the heading. */
function readCaption(text: string, whole: Span): HeadingCut | null {
  const found = /^(?:【([^】\n]{1,40})】|（([^）\n]{1,25})）(?=[\s\u3000]))/.exec(
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

function isStanding(text: string, whole: Span, normative: boolean): boolean {
  const words = sliceOf(text, whole)
  const ended = /[。；！？.;!?]$/.test(words)
  const inner = withoutMark(text, whole)
  const isOne = findOutside(text, whole.start, inner.end, SENTENCE_ENDS) >= inner.end
  const longest = isLatin(words) ? LONGEST_STANDING_LATIN : LONGEST_STANDING
  if (!isOne || lengthOf(words) > longest) return false
  // A colon announces items: the words before it are running text in a law and in English.
  const isRunning = normative || isLatin(words)
  if (isRunning && (ended || /[：:，,]$|[;,]? (?:and|or)$/.test(words))) return false
  return !/[；;]$/.test(words) && !(normative && /^[a-z]/.test(words))
}

function cutRunIn(text: string, whole: Span): HeadingCut {
  const at = findOutside(text, whole.start, whole.end, HEADING_ENDS)
  const sentence = { start: whole.start, end: at }
  const words = sliceOf(text, sentence)
  const latin = isLatin(words)
  if (latin && !isLatinCaption(words, text[at])) return { heading: null, rest: whole }
  const short = lengthOf(words) <= (latin ? LONGEST_WHOLE_LATIN : LONGEST_WHOLE)
  const heading = short ? sentence : (partOf(text, sentence) ?? sentence)
  const rest = trimmed(text, { start: heading.end, end: whole.end })
  return { heading: withoutMark(text, heading), rest: rest.end > rest.start ? rest : null }
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

/** Openings of adverbials, topics and conditions, and what ends them: they wait for a main clause. */
const WAITING =
  /^(?:在|从|按照|根据|依据|针对|围绕|对于|关于|随着|通过|为了?|以.{1,20}为|既|不仅|不但|如果|只有|虽然|由于|面对|当|作为|结合|本着)|(?:中|上|下|时|后|前|来讲|来说|而言|并存|的同时)$/

function standsAlone(clause: string): boolean {
  return !WAITING.test(clause.trim())
}

function isLatin(words: string): boolean {
  return !/[\u2e80-\uffef]/.test(words)
}
