import { anyOf } from '../model/patterns.ts'
import type { Told } from '../model/said.ts'
import { isConditional } from './conditions.ts'
import { LARGE_FIGURE } from './figures.ts'
import { isHan, measure } from './length.ts'

// How much sentences matter, and what they only make sense with: by their function words alone.

/** A sentence that begins so only makes sense after the one before. */
const DANGLING = anyOf({
  'zh-Hans':
    /^(?:这|其|此|它|他们|她|不?是(?!否|不是)|并|而|且|则|就|也|都|还|又|但|可|使|让|从而|以及|否则|不然|那么)/,
  ja: /^(?:そして|また|しかし|この|その|これ|それ)/,
  en: /^(?:it|they|this|these|that|those|he|she|such|and|but|or|which)\b/i,
  ko: /^(?:그러나|그리고|그런데|그래서|그러므로|따라서|또한?|다만|단|하지만|이[는를에와]|이 경우|이러한|이런|이때|이로써|그[는를]?|그것[은을]?|그들|그러한|더불어|아울러|한편)(?=[ ,])/,
})

/** 要 is a demand by itself, not as part of another word: 主要, 纪要, 要素. */
const DEMANDS = anyOf({
  'zh-Hans':
    /(?<![主重首次摘纲简概纪提扼机])要(?![素点领害闻目件])|必须|应当|务必|坚持|切实|绝不|决不|不得|禁止|须|确保/,
  ja: /なければならない|なければなりません|ものとする/,
  en: /\b(?:must|shall|should|may not|is to|are to)\b|\bmay\b.{0,60}\bonly\b|\bonly (?:if|by|when|after)\b/i,
  ko: /야 (?:한다|합니다|하며|하고)|서는 (?:아니 된다|안 된다|안 됩니다)|[을할] 수 없다|금지|지 (?:못한다|아니한다)|반드시|[할둘을릴] 것\.?$/,
})

const ASIDE = anyOf({
  'zh-Hans':
    /^(?:比如|例如|如[^何果]|我(?:曾|常)|有(?:的|些)?(?:人|同志)|当前|目前|近年|随着|如果|下面|以上|最后)/,
  ja: null,
  en: /^(?:for example|e\.g\.)/i,
  ko: /^(?:예를 들어|예컨대|가령|현재|최근|끝으로|마지막으로)(?=[ ,])/,
})

/** English: points elsewhere, goes on from what was said, or speaks of the document itself. */
const LATIN_ASIDE =
  /^(?:(?:as such|therefore|that said|for example|in (?:this|that|these|such|both|addition)|another example|yet|see|note that)\b|this (?:section|document|chapter|policy|appendix)\b)|\b(?:see|(?:is|are|as|be) (?:described|defined|provided|listed|outlined|found|summari[sz]ed)) (?:below|above|elsewhere|in (?:section|table|appendix|annex))\b|^\[/i

/** What only announces what comes below says nothing by itself. */
const ANNOUNCES = anyOf({
  'zh-Hans':
    /[：:]$|(?:以下|下面|下述|下列|如下).{0,12}[。.]?$|(?:讲|谈|说)(?:这么)?[两二三四五六七八九十几](?:点|条|句话|个问题|个方面)[^，。]{0,2}[。.]?$/,
  ja: null,
  en: null,
  ko: /(?:다음|아래)(?: 각 호)?[과와] 같(?:다|습니다)\.?$/,
})

/** Points back at what was said before. */
const POINTS_BACK = anyOf({
  'zh-Hans': /也是这样|都是这样|如此|上述|以上|前者|后者|这样的|这[个些一]?问题|.的这[个些种]/,
  ja: null,
  en: null,
  ko: /[이그위앞]와 같[은이]|앞에서 (?:말|본|살펴)|전자는|후자는/,
})

/** (Who is to do it) stands in brackets behind what is to be done. */
const BESIDE = /^(?:[（(][^（()）]*[）)]|〔[^〔〕]*〕|【[^【】]*】|\[[^[\]]*\])[。.]?$/

/**
 * A note begins with its sign; a sign and a space are a bullet. 附件：1.… lists what comes behind the text
 * (GB/T 9704-2012, 7.3.4), also where that follows in the same file.
 */
const NOTE = anyOf({
  'zh-Hans': /^(?:[*＊※†](?!\s)|注[：:]|附\s?[件录表图]\s?[：:]\s*[\d０-９])/,
  ja: null,
  en: /^note:/i,
  ko: /^(?:※ |(?:비고|주|참고) ?:|붙임 {1,2}\d?\.)/,
})

/** What makes a sentence matter more or less. */
const WORTH: readonly (readonly [holds: (words: string) => boolean, worth: number])[] = [
  [(words) => DEMANDS.test(words), 2],
  // What a report tells with figures is its evidence.
  [(words) => LARGE_FIGURE.test(words), 1.5],
  [(words) => /“[^”]{2,}”|《[^》]+》/.test(words), 0.5],
  [(words) => dangles(words), -1.5],
  [(words) => ASIDE.test(words), -2],
  [(words) => /[？?]$/.test(words), -1],
  [(words) => isBeside(words) || FORMULA.test(words), -4],
  [(words) => ANNOUNCES.test(words) && !isPurpose(words), -3],
  // What ends with a colon is the beginning of something.
  [(words) => /[：:]$/.test(words), -4],
  // An English sentence is shown with its condition.
  [(words) => isConditional(words) && isHan(words), -1],
  // What goes on from a list or a line above.
  [(words) => /^[a-z]/.test(words), -3],
  [(words) => POINTS_BACK.test(words), -2],
  [(words) => LATIN_ASIDE.test(words), -2],
]

/** How much a sentence matters by its words alone: demands and quoted terms do, asides do not. */
export function worthOf(words: string): number {
  const length = Math.min(2, (isHan(words) ? words.length : measure(words)) / 40)
  return WORTH.reduce((sum, [holds, worth]) => sum + (holds(words) ? worth : 0), length)
}

/** Does it only make sense after the sentence before it? */
export function dangles(words: string): boolean {
  return DANGLING.test(words)
}

/** Does it speak of what has been said before it, in its first words or further on? */
export function pointsBack(words: string): boolean {
  return dangles(words) || POINTS_BACK.test(words) || /^.{0,6}[这那]/.test(words)
}

/** Two that are counted or weighed against each other: 第一次… and 第二次…, 一方面… and 另一方面… */
const COUNTERPARTS: readonly [first: RegExp, second: RegExp][] = [
  [/^第一(?!产业)/, /^第二(?!产业)/],
  [/^一方面/, /^另一方面/],
  [/^其一/, /^其二/],
  [/^on the one hand/i, /^on the other hand/i],
  [/\bnot\b/i, /^(?:rather|instead)\b/i],
  [/^한편으로는/, /^다른 한편으로는/],
]

/** Does the second sentence only say half of what both say? */
export function areCounterparts(first: string, second: string): boolean {
  return COUNTERPARTS.some(([opens, follows]) => opens.test(first) && follows.test(second))
}

/** (Who is to do it), a note: it stands beside what is said. */
export function isBeside(words: string): boolean {
  return BESIDE.test(words) || isNote(words)
}

/** Set phrases that end a paper, and thanks that end a speech. */
const ENDINGS: Told<string> = {
  'zh-Hans': [
    '特此(?:通知|通告|公告|函告|函复|批复|说明|报告|通报)|(?:以上|此复|妥否|当否|可否)[^。]{0,8}|请.{0,6}遵照执行',
    '(?:最后，?)?(?:再次)?(?:衷心)?(?:谢谢|感谢)(?:大家|各位[^，。]{0,6})?(?:的聆听|的支持)?',
    '我的(?:发言|汇报|报告|讲话)(?:完毕|完了|到此结束|就到这里)(?:，.{0,30})?',
  ].join('|'),
  ja: '(?:ご|御)?(?:清聴|静聴)ありがとうございました|以上です|ありがとうございました',
  en: 'thank you(?: (?:all|very much|for [^.,;]{1,40}))*',
  ko: '끝|이상|이상입니다|감사합니다',
}
const FORMULA = new RegExp(`^(?:${Object.values(ENDINGS).join('|')})[。！.!]?$`, 'i')

/** Is it but a set phrase that ends a paper or a speech? */
export function isFormula(words: string): boolean {
  return FORMULA.test(words)
}

/** 为解决…问题，…，现将有关事项通知如下: what a paper is for, and only announces for all that. */
export function isPurpose(words: string): boolean {
  return /^为(?!什么|何|人|民)[^，]{4,}，/.test(words) && ANNOUNCES.test(words)
}

/**
 * Japanese: と述べられている。 below a quotation, (以下「…」という。) を定めた。 No sentence begins with the particle that ties it to
 * what stands before.
 */
const TIED_TO_BEFORE =
  /^(?:[（(][^（）()]*[)）]\s*)?(?:と(?:述べ|され|し[てた]|いう|いった|考え|なって|定め|規定)|[をがへ](?=[一-龥]))/

/** Does a sentence stand beside others, go on with one, only announce them, or end a paper as any does? */
export function saysNothing(words: string): boolean {
  // An example may hold a duty.
  const isAside = LATIN_ASIDE.test(words) && !DEMANDS.test(words)
  return (
    isAside ||
    [ANNOUNCES, FORMULA, TIED_TO_BEFORE, /^[a-z]/].some((empty) => empty.test(words)) ||
    isBeside(words)
  )
}

/** Does a note begin here? It goes on to the end of its paragraph. */
export function isNote(words: string): boolean {
  return NOTE.test(words)
}

/** Does the first clause only say how things stand, and the second what is asked? */
export function isGround(words: string, next: string): boolean {
  return !DEMANDS.test(words) && ASKS.test(next)
}

const ASKS =
  /^(?:下一(?:阶段|步)|今[年后]|现在|当前|我们|大家|各级|各地)?(?:一定|还|都|更)?(?:要(?![素点领害闻目件])|必须|应当?|务必|须)/
