import type { Told } from '../model/said.ts'

/**
 * Where a line may end. The classes are those of line-break: strict (CSS Text 3, 5.3), of
 * “Requirements for Chinese Text Layout” 3.1.4 and of JIS X 4051: what may not begin a line, what
 * may not end one, and what may not be torn apart.
 */
export const NOT_AT_START = new Set(
  '，。、；：！？）》」』】〕〉｝］”’…—～·・／,.;:!?)]}%‰℃°％ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〗〞﹚﹞',
)
const NOT_AT_END = new Set('（《「『【〔〈｛［“‘([{$￥¥£€＄#＃№〖〝')

/** Of longer runs no more is looked at: each place of a text costs as much. */
const DIGITS = '[0-9０-９〇零一二三四五六七八九十百千万亿]{1,14}'
const UNITS =
  '(?:多|余|几)?(?:[百千万亿]*(?:平方|立方)?(?:公里|千米|厘米|毫米|米|公顷|千瓦时|千瓦|小时|分钟|秒|吨|公斤|斤|亩|元|美元|人次|人|户|家|件|个|名|位|册|本|张|份|场|处|座|所|层|门|平米|岁|倍|项|次|台|辆|套|条|款|章|节|期|届|周年|世纪|个百分点|円|％|%|℃|km|kg|cm|mm|MW|kW|GB|MB)|年|月|日|号)'

const TIME = '(?<![\\d:：])\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)'

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'

/** Dates with their year, and numbers with what they count, as each language writes them. */
const MEASURED: Told<readonly string[]> = {
  'zh-Hans': [
    `(?:公元\\s?)?${DIGITS}\\s?年\\s?${DIGITS}\\s?月(?:\\s?${DIGITS}\\s?[日号])?`,
    `${DIGITS}\\s?月\\s?${DIGITS}\\s?[日号]`,
    `第?${DIGITS}(?:[.．,，][0-9０-９]{1,14}){0,5}\\s?${UNITS}`,
  ],
  ja: [`(?:令和|平成|昭和)\\s?${DIGITS}\\s?年\\s?${DIGITS}\\s?月(?:\\s?${DIGITS}\\s?日)?`],
  en: [
    `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?\\b`,
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?\\b`,
    '(?:\\b(?:Section|Article|Chapter|Part|Rule|Table|Figure|Sec\\.|Art\\.|No\\.)|§) [0-9IVX]+(?:\\.[0-9]+)*',
    '[$€£]?\\d[\\d.,]{0,20} (?:million|billion|percent|per cent|km|kg|cm|mm|GB|MB)\\b',
  ],
  // Words of Hangul are whole already: what is told here is which of them belong together.
  ko: [
    '\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?',
    '\\d{1,2}월 \\d{1,2}일',
    '\\d{4}\\. ?\\d{1,2}\\.(?: ?\\d{1,2}\\.)?',
    '제\\d{1,4}조(?:의\\d)? 제\\d{1,2}항',
    '\\d[\\d.,]{0,14}[조억만천]?(?: \\d{1,4}[억만천])? ?(?:원|명|건|개|곳|대|회|권|점|톤|시간|분|배|퍼센트)',
  ],
}

/**
 * Things that read as one: dates with their year, numbers with units, short 《titles》 and “terms”
 * (clreq, 3.1.4; JIS X 4051, 4.9: what may not be parted).
 */
const TOGETHER = new RegExp(
  [
    ...Object.values(MEASURED).flat(),
    `${TIME}(?:\\s?[-–—－~～〜至到]\\s?${TIME})?`,
    '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
    '《[^《》\\n]{1,10}》',
    '“[^“”\\n]{1,10}”',
    '[「『][^「」『』\\n]{1,10}[」』]',
  ].join('|'),
  'gu',
)
/** Longer things are no units for the eye, in characters; letters are narrower than Han. */
const LONGEST_TOGETHER = 14
const LONGEST_LATIN = 20

/** An address of a page or of a person reads as one; where it is wider than the measure it is parted behind its signs. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+\w/g
const PARTS_OF_ADDRESS = /[/?&=._@-][^/?&=._@-]$/

/** How well a line may end before a character, from not at all upwards. */
export const NEVER = 0
/** Within what reads as one: only where that is wider than the measure. */
export const HELD = 1
export const ALLOWED = 2
/** After a comma, a colon or a space: where a speaker takes breath. */
export const PAUSE = 3

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{M}'’_@&+=./\\-]/u
const PAUSES = new Set('，、；：。！？,;:!? \u3000）')

/** For each index of `text`: may a line end in front of it? Surrogate pairs are never torn. */
export function opportunities(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length + 1)
  let before = classOf(text.charCodeAt(0))
  for (let index = 1; index < text.length; index += 1) {
    const after = classOf(text.charCodeAt(index))
    kinds[index] = between(before, after)
    before = after
  }
  if (MAY_BE_TOGETHER.test(text)) holdTogether(text, kinds)
  if (MAY_BE_ADDRESS.test(text)) holdAddresses(text, kinds)
  if (mayHoldLeader(text)) openLeaders(text, kinds)
  return kinds
}

/** Nothing of `TOGETHER` is without one of these, nothing of `ADDRESS` without one of those. */
const MAY_BE_TOGETHER = /[0-9０-９〇零一二三四五六七八九十百千万亿IVX《“「『]/
const MAY_BE_ADDRESS = /@|www\.|:\/\//

function holdTogether(text: string, kinds: Uint8Array): void {
  for (const { 0: whole, index } of text.matchAll(TOGETHER)) {
    const longest = /^[\x20-\x7e]+$/.test(whole) ? LONGEST_LATIN : LONGEST_TOGETHER
    if (whole.length > longest) continue
    for (let at = index + 1; at < index + whole.length; at += 1) {
      kinds[at] = Math.min(kinds[at] ?? NEVER, HELD)
    }
  }
}

/** Leaders and lines to fill in: ………, ______, !!!!!!. They may be broken anywhere where they are too wide. */
const LEADER = /[\p{P}\p{S}]{6,}/gu
const SHORTEST_LEADER = 6

/** Is a run of signs so long in it? Half of a pair may be one. */
function mayHoldLeader(text: string): boolean {
  let run = 0
  for (let at = 0; at < text.length && run < SHORTEST_LEADER; at += 1) {
    run = classOf(text.charCodeAt(at)) & (SIGN | SURROGATE) ? run + 1 : 0
  }
  return run >= SHORTEST_LEADER
}

function openLeaders(text: string, kinds: Uint8Array): void {
  for (const { 0: run, index } of text.matchAll(LEADER)) {
    for (let at = index + 1; at < index + run.length; at += 1) {
      if (!isLowSurrogate(text[at] ?? '')) kinds[at] = Math.max(kinds[at] ?? NEVER, HELD)
    }
  }
}

function holdAddresses(text: string, kinds: Uint8Array): void {
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    for (let at = 1; at < address.length; at += 1) {
      const isPart = PARTS_OF_ADDRESS.test(address.slice(at - 1, at + 1))
      kinds[index + at] = isPart ? HELD : NEVER
    }
  }
}

/** What may stand between two code units, by their classes. */
function between(before: number, after: number): number {
  if (after & SPACE) return NEVER
  // A dash between words ends a line and begins none.
  if (before & SPACE) return after & DASH ? NEVER : PAUSE
  if (after & NEVER_FIRST || before & NEVER_LAST) return NEVER
  if (before & after & WORD_SIGN || (before | after) & JOINING) return NEVER
  // Korean papers part words at spaces alone (word-break: keep-all).
  if ((before | after) & HANGUL) return NEVER
  return before & BREATH ? PAUSE : ALLOWED
}

// What a code unit is when lines are broken beside it.
/** A space at which a line may end: not the no-break space. */
const SPACE = 1
const DASH = 2
/** May begin no line: a mark, the second half of a pair, what changes the sign before it. */
const NEVER_FIRST = 4
const NEVER_LAST = 8
const WORD_SIGN = 16
/** Ties to either side: a joiner; a straight quotation mark may open or close (UAX #14, LB19). */
const JOINING = 32
const BREATH = 64
/** Any mark or symbol, and any half of a pair. */
const SIGN = 128
const SURROGATE = 256
const HANGUL = 512
/** Tells those that are known from those that were not asked of yet. */
const KNOWN = 1024

const classes = new Uint16Array(0x10000)

function classOf(code: number): number {
  return classes[code] || findClass(code)
}

function findClass(code: number): number {
  const sign = String.fromCharCode(code)
  const isWithin = (first: number, last: number) => code >= first && code <= last
  const isLow = isWithin(0xdc00, 0xdfff)
  const found =
    (' \u3000\t'.includes(sign) ? SPACE : 0) |
    ('–—'.includes(sign) ? DASH : 0) |
    (NOT_AT_START.has(sign) || isLow || sign === '\ufe0f' ? NEVER_FIRST : 0) |
    (NOT_AT_END.has(sign) ? NEVER_LAST : 0) |
    (isWordSign(sign) ? WORD_SIGN : 0) |
    ('"\u200d'.includes(sign) ? JOINING : 0) |
    (PAUSES.has(sign) ? BREATH : 0) |
    (/[\p{P}\p{S}]/u.test(sign) ? SIGN : 0) |
    (isWithin(0xd800, 0xdfff) ? SURROGATE : 0) |
    (isWithin(0xac00, 0xd7a3) ? HANGUL : 0)
  classes[code] = found | KNOWN
  return found | KNOWN
}

function isWordSign(sign: string): boolean {
  return (sign < '\u2e80' || sign >= '\ud800') && WORD.test(sign)
}

function isLowSurrogate(sign: string): boolean {
  return sign >= '\udc00' && sign <= '\udfff'
}
