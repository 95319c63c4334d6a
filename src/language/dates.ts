import type { Told } from '../model/said.ts'

// When: days, months, quarters and hours, alone or from one to another, as plans and programmes write them.

const YEAR = '(?:19|20|令和|平成)?[\\d〇○]{1,4}年(?:度)?'
const DAY = '\\d{1,2}[日号]|[上中下]旬|底|初|末|份|中'
const HAN = [
  `(?:${YEAR})?\\d{1,2}月(?:${DAY})?`,
  `${YEAR}(?:[底初末]|[上下]半年|第?[一二三四1-4]季度)?`,
  '第[一二三四1-4]季度|[上下]半年|[上下]午|\\d{1,2}[日号](?:[上下]午)?',
].join('|')
const HOUR = '\\d{1,2}[:：]\\d{2}|(?:午前|午後)?\\d{1,2}時(?:\\d{1,2}分)?'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const LATIN = [
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?`,
  `(?:(?:early|mid|late)[- ])?${MONTH}(?: \\d{4})?`,
  'Q[1-4](?: \\d{4})?',
  '(?:19|20)\\d\\d',
].join('|')
const KOREAN = [
  '(?:\\d{4}년 ?)?\\d{1,2}월(?: ?\\d{1,2}일| ?(?:초|말|중|상순|중순|하순))?',
  '\\d{4}년(?: ?(?:상반기|하반기|[1-4]분기))?|상반기|하반기|[1-4]분기',
  // 3. 2. alone may be the number of a section.
  '(?:\\d{4}\\. ?\\d{1,2}\\. ?\\d{1,2}\\.|\\d{1,2}\\. ?\\d{1,2}\\.(?=[(（][월화수목금토일]))',
  '(?:오전|오후) ?\\d{1,2}시(?: ?\\d{1,2}분)?',
].join('|')
/** A point of time, as each language writes it. */
const POINTS: Told<string> = { 'zh-Hans': HAN, ja: HOUR, en: LATIN, ko: KOREAN }
const ONE = `(?:${Object.values(POINTS).join('|')})`
/** （金）, （周五）: the day of the week. */
const WEEKDAY = '(?:[（(](?:周|星期)?[一二三四五六日天月火水木金土월화수목금토일][)）])?'
const SPAN = ` ?(?:至|到|[-–—―−－~～〜]+|から|부터|에서|to) ?`
/** By then, from then on. */
const BOUND = '(?:以前|之前|前|起|后|開始|まで|から|以降|頃| ?까지|부터| ?이후| ?이전|경)?'
const WHEN = `(?:by |from |in )?${ONE}${WEEKDAY}(?:${SPAN}${ONE}${WEEKDAY})?${BOUND}`

const AT_START = new RegExp(`^(${WHEN})(?=$|[\\s，,：:。（(—–])`, 'i')
const AT_END = new RegExp(`[（(](${WHEN})[)）]$`, 'i')

/** Where words say when, at their beginning or in brackets at their end, in UTF-16 offsets; null where they don't. */
export function dateIn(words: string): { start: number; end: number; isFirst: boolean } | null {
  const first = AT_START.exec(words)?.[1]
  if (first) return { start: 0, end: first.length, isFirst: true }
  const last = AT_END.exec(words)
  if (!last?.[1]) return null
  const start = last.index + 1
  return { start, end: start + last[1].length, isFirst: false }
}

/** A letter goes on from a date behind a space alone: dec-octet is none. */
const GOES_ON = '(?: (?=\\p{L})|(?=[一-龥ぁ-んァ-ヶ가-힣《“「]))'
const AHEAD = new RegExp(
  `^(?:将?[于在到]|计划于?|and |then )*(${WHEN})(?:には?|，|,)?${GOES_ON}`,
  'iu',
)

/**
 * The date that a clause begins with and goes on from (6月底前完成选址, 4月に着工し), and where its other words begin, in
 * UTF-16 offsets; null where it begins otherwise.
 */
export function dateAhead(clause: string): { start: number; end: number; rest: number } | null {
  const found = AHEAD.exec(clause)
  const date = found?.[1]
  if (!found || !date) return null
  const start = found[0].indexOf(date)
  return { start, end: start + date.length, rest: found[0].length }
}
