import { isEmpty, type Span, sliceOf, trimmed } from '../model/span.ts'
import { isLatin, isLatinCaption, isLatinHeading, isUnfinished } from './latin.ts'
import { standsAlone } from './pauses.ts'
import { findOutside, HEADING_ENDS, lengthOf, SENTENCE_ENDS, withoutMark } from './sentence.ts'

/** What of a labelled paragraph is its heading; `rest` is the running text after it. */
export interface HeadingCut {
  heading: Span | null
  rest: Span | null
}

/** A run-in heading up to this long, in characters, is taken whole. */
const LONGEST_WHOLE = 30
/** A sentence alone in its paragraph is a heading up to this length. */
const LONGEST_STANDING = 60
const LONGEST_STANDING_LATIN = 120
/** The same where items or text of its own stand below it. */
const LONGEST_TITLED_LATIN = 240
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
  const caption = readCaption(text, whole) ?? cutTerm(text, whole) ?? cutQuestion(text, whole)
  if (caption) return caption
  if (!isInline && isStanding(text, whole, manner)) {
    return { heading: withoutMark(text, whole), rest: null }
  }
  if (isLatin(sliceOf(text, whole))) {
    return cutLatin(text, whole, isNormative && manner.isCaptioned !== true)
  }
  return isNormative ? cutName(text, whole) : cutRunIn(text, whole)
}

/**
 * 总体要求 in 黑体 before text in 仿宋, or in bold before plain: a heading runs in and ends where its look
 * does, at `end`. A comma behind it makes it part of a sentence.
 */
export function cutSetOff(text: string, words: Span, end: number): HeadingCut | null {
  const heading = withoutMark(text, withoutStars(text, { start: words.start, end }))
  const rest = trimmed(text, { start: end, end: words.end })
  const [said, next] = [sliceOf(text, heading), sliceOf(text, rest)]
  const longest = isLatin(said) ? LONGEST_STANDING_LATIN / 2 : LONGEST_WHOLE
  if (isEmpty(heading) || lengthOf(said) > longest || /[。！？；.!?;]/.test(said)) return null
  return /^[，、,]/.test(next) || !/[\p{L}\p{N}]/u.test(next) ? null : { heading, rest }
}

/** Without the white space and the emphasis of Markdown around it. */
function withoutStars(text: string, { start, end }: Span): Span {
  const [, before = '', words = ''] = /^([\s*_]*)(.*?)[\s*_]*$/s.exec(text.slice(start, end)) ?? []
  return { start: start + before.length, end: start + before.length + words.length }
}

/** （１）在宅勤務　職員が…勤務することをいう。: a term and a wide space stand before what it means in Japanese. */
function cutTerm(text: string, whole: Span): HeadingCut | null {
  const words = text.slice(whole.start, Math.min(whole.end, whole.start + 60))
  const found =
    ANNOUNCED.exec(words) ??
    FIELD.exec(words) ??
    TERM.exec(words) ??
    FIGURE.exec(words) ??
    spacedIn(words)
  const term = found?.[1]
  if (!found || term === undefined) return null
  const heading = { start: whole.start, end: whole.start + term.length }
  return { heading, rest: { start: whole.start + found[0].length, end: whole.end } }
}

/** １　日時　　令和８年…: what a letter announces stands at a stop of two wide spaces and more. */
const ANNOUNCED = /^([^\s，。；、：:！？]{2,14}|[一-龥](?:\u3000[一-龥]){1,3})\u3000{2,}(?=\S{2})/

/** １　日時　令和８年…: what every Japanese letter of an office announces, behind one wide space, too. */
const FIELD =
  /^((?:開催)?(?:日時|期日|期間|場所|会場|時間)|対象者?|定員|参加(?:費|者|対象)|費用|主催|共催|後援|講師|持ち物|(?:出席|欠席|傍聴)者|議題|内容|目的|趣旨|申込(?:先|方法|期限|期間)|問い?合わ?せ先?)\u3000(?=\S{2})/

const TERM = /^([^\s，。；、：:！？（）()]{1,14})\u3000+(?=[^\u3000\n]{0,20}[ぁ-ん][^\u3000\n]{8,})/

/** (3)回収率　４５．２％: what is measured, and the figure behind one wide space. */
const FIGURE =
  /^([^\s\d０-９，。；、：:！？（）()]{2,10}(?<![年月日第]))\u3000(?=(?:[年月週日計約全各]|延べ)?[\d０-９][^\s]{1,})/

/**
 * 1.2 投标有效期 自投标截止之日起…。: Han and kana are not written with spaces between words, so one
 * behind a few of them that say nothing parts a heading from its text.
 */
function spacedIn(words: string): RegExpExecArray | null {
  const found = SPACED.exec(words)
  const isApart =
    found && standsAlone(found[1] ?? '') && !GOES_ON.test(words[found[0].length] ?? '')
  return isApart ? found : null
}

const SPACED =
  /^((?:[\u4e00-\u9fffァ-ヶー]|[の及与和](?=\S)){2,12})[ \u3000](?=[\u3040-\u9fff“《「\d０-９][^\s，。；]{3}\S{4})/
/** What a particle or a counter begins goes on with the words before it. */
const GOES_ON = /[年月日人名回でにをはがと]/

/** 一、问：…？: the question is the heading, whatever its length; its answer stands below or behind it. */
function cutQuestion(text: string, whole: Span): HeadingCut | null {
  const asks = ASKS.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 8)))?.[0].length
  if (asks === undefined) return null
  const start = whole.start + asks
  const mark = findOutside(text, start, whole.end, '？?')
  const end = Math.min(mark + 1, whole.end)
  const rest = trimmed(text, { start: end, end: whole.end })
  return { heading: { start, end }, rest: isEmpty(rest) ? null : rest }
}

const ASKS = /^(?:问题?|問|Q)\s*[:：]\s*/

/** A name before a colon, as in （１）正社員：期間の…, is what an item of a law has for a heading. */
function cutName(text: string, whole: Span): HeadingCut {
  const words = text.slice(whole.start, Math.min(whole.end, whole.start + LONGEST_NAME + 2))
  const name = (NAME_BEFORE.exec(words) ?? shortSaid(text, whole))?.[0]
  if (name === undefined) return { heading: null, rest: whole }
  const heading = { start: whole.start, end: whole.start + name.length }
  return { heading, rest: { start: heading.end, end: whole.end } }
}

const LONGEST_NAME = 20
/** 6：30 is a time. */
const NAME_BEFORE =
  /^(?![^：:]*[（(][^（()）：:]*[：:])[^，。；、：:！？,;.!?]{1,20}(?=[：:].)(?![：:][0-9０-９]{2}(?<=[0-9０-９][：:]..))/

/** （一）个人自评。社员填写…。: a few words that bind nobody, with a sentence of its own behind them. */
function shortSaid(text: string, whole: Span): RegExpExecArray | null {
  return SHORT_SAID.exec(
    text.slice(whole.start, Math.min(whole.end, whole.start + 2 * LONGEST_NAME)),
  )
}

const SHORT_SAID =
  /^(?![^。]*(?:应|得|须|可以|必须|禁止|的。|者。))[\u4e00-\u9fff“”、]{2,12}(?=。\s?[\u4e00-\u9fff“《])/

/**
 * 第三条【目的】… and 第３条（目的）…: the bracketed caption is the heading. In round brackets it needs
 * a space after it or the end of its line, for （见附件） is none.
 */
export function readCaption(text: string, whole: Span): HeadingCut | null {
  const found =
    /^(?:[【［〔[]([^】］〕\]\n]{1,40})[】］〕\]]|[（(]([^）)\n]{1,25})[）)](?=[\s\u3000*_]|$))/.exec(
      text.slice(whole.start, Math.min(whole.end, whole.start + 60)),
    )
  const words = found?.[1] ?? found?.[2]
  if (!found || words === undefined || /^\d+$/.test(words)) return null
  const start = whole.start + found[0].indexOf(words)
  const rest = trimmed(text, { start: whole.start + found[0].length, end: whole.end })
  const isOver = /^[*_\s]*$/.test(sliceOf(text, rest))
  return { heading: { start, end: start + words.length }, rest: isOver ? null : rest }
}

function isStanding(text: string, whole: Span, manner: Manner): boolean {
  const words = sliceOf(text, whole)
  const latin = isLatin(words)
  const inner = withoutMark(text, whole)
  const ends = latin ? SENTENCE_ENDS : isTitled(words) ? '。！？；!?;' : HEADING_ENDS
  const isQuestion = /[？?]$/.test(words)
  const end = isQuestion ? inner.end - 1 : inner.end
  const isOne = findOutside(text, whole.start, end, ends) >= end
  const longest = latin ? longestLatin(manner) : LONGEST_STANDING
  if (!isOne || lengthOf(words) > longest || manner.isItem) return false
  if (latin) return isLatinStanding(words, manner)
  // A colon announces items: the words before it are running text in a law.
  return !(manner.isNormative && isRunning(words)) && !/[；;]$/.test(words)
}

function longestLatin({ hasOwnText = false }: Manner): number {
  return hasOwnText ? LONGEST_TITLED_LATIN : LONGEST_STANDING_LATIN
}

/** 怎么做：贯彻文件的着力点 alone in its line is one heading: a name, and what it is about. */
function isTitled(words: string): boolean {
  return (
    TITLED.test(words) &&
    !OF_FIELD.test(words) &&
    lengthOf(words) <= LONGEST_TITLED &&
    !ROW.test(words)
  )
}

/** 竞赛项目：焊工、电工、叉车司机: a name, and a row of what is meant. */
const ROW = /[：:][^、]{1,8}、[^、]{1,8}(?:、[^、]{1,8})*$/
const TITLED =
  /^[^。！？；：，、!?;:,]{2,12}(?:：|:(?=[\u4e00-\u9fff]))[^。！？；：!?;:]{4,}[^。！？；：，、!?;:,]$/
/** 会议地点：三楼蓝厅: what a notice announces has its name for a heading. */
const OF_FIELD =
  /^[\u4e00-\u9fff]{0,4}(?:时间|日期|地点|地址|对象|人员|人数|名额|费用|电话|联系人|联系方式|范围|方式|主题|時間|地點|日時|場所)[：:]/
const LONGEST_TITLED = 40

/** “1. Purpose.” and “2. What may be borrowed”, but no item of a list and no sentence. */
function isLatinStanding(words: string, { hasOwnText = false, isNormative }: Manner): boolean {
  if (words.endsWith('.')) {
    const caption = words.slice(0, -1)
    return isLatinCaption(caption, LONGEST_CAPTION) && (hasOwnText || isLatinHeading(caption))
  }
  if (!isNormative && /^[A-Z].*\?$/s.test(words)) return true
  if (isRunning(words) || isUnfinished(words) || (isNormative && /^[a-z]/.test(words))) return false
  return hasOwnText || isLatinHeading(words)
}

function isRunning(words: string): boolean {
  return /[。；！？.;!?：:，,]$|[;,]? (?:and|or)$/.test(words)
}

/** In words; an item of a list has a shorter name than a section. */
const LONGEST_CAPTION = 9
const LONGEST_ITEM_NAME = 5

/** A run-in caption of English law: “2.1 Purpose. The …”, “(a) In general.—No person …”. */
const LONGEST_QUESTION = 7

function isFew(words: string): boolean {
  return /^["“(]?[A-Z]/.test(words) && words.split(/\s+/).length <= LONGEST_QUESTION
}

function cutLatin(text: string, whole: Span, isName: boolean): HeadingCut {
  const none = { heading: null, rest: whole }
  const bold = boldBehindLabel(text, whole)
  if (bold) return bold
  // Emphasis marks of Markdown may open it: **Passwords.** Users …
  const opening = /^[*_]+/.exec(sliceOf(text, whole))?.[0].length ?? 0
  const start = whole.start + opening
  const at = findOutside(text, start, whole.end, isName ? '.' : HEADING_ENDS)
  const words = text.slice(start, at)
  const most = isName || text[at] !== '.' ? LONGEST_ITEM_NAME : LONGEST_CAPTION
  const rest = trimmed(text, { start: at + 1, end: whole.end })
  const isAll = /^[*_\s]*$/.test(sliceOf(text, rest))
  const isMark = text[at] === '.' || text[at] === ';'
  // A few words that ask are a caption with their mark: “Is it needed? Before …”
  const isQuestion = text[at] === '?' && isFew(words)
  if (isAll || !(isQuestion || (isMark && isLatinCaption(words, most)))) return none
  return { heading: { start, end: isQuestion ? at + 1 : at }, rest }
}

/** **Section 7.3. Proposal** Any member …: what is set in bold with its label is the caption, whatever ends it. */
function boldBehindLabel(text: string, whole: Span): HeadingCut | null {
  const found = BOLD_REST.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 160)))
  const words = found?.[1]
  if (!found || words === undefined || !isLatinCaption(words, LONGEST_BOLD)) return null
  const heading = { start: whole.start, end: whole.start + words.length }
  const rest = trimmed(text, { start: whole.start + found[0].length, end: whole.end })
  return { heading, rest: rest.end > rest.start ? rest : null }
}

/** To the marks that close the bold type; none opens it here, so it opened before the label. */
const BOLD_REST = /^([^*_]{2,120}?)\.?(?:\*\*|__)/
/** In words. */
const LONGEST_BOLD = 14

function cutRunIn(text: string, whole: Span): HeadingCut {
  const at = findOutside(text, whole.start, whole.end, HEADING_ENDS)
  // A question keeps its mark, which says that it is one.
  const asks = /[？?]/.test(text[at] ?? '') && at < whole.end
  const sentence = { start: whole.start, end: asks ? at + 1 : at }
  const isShort = lengthOf(sliceOf(text, sentence)) <= LONGEST_WHOLE
  const heading = isShort ? sentence : (partOf(text, sentence) ?? sentence)
  const rest = withoutMark(text, trimmed(text, { start: heading.end, end: whole.end }))
  const isOver = rest.end <= rest.start
  return {
    heading: withoutMark(text, heading),
    rest: isOver ? null : { start: rest.start, end: whole.end },
  }
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
