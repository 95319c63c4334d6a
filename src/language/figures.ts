import type { Told } from '../model/said.ts'
import { LIMIT } from './limits.ts'

// Numbers that say how much.

/** 3만 2천 is one number. */
export const NUMBER = /[\d０-９][\d０-９.,，．]*(?:[조억만천백] ?\d[\d.,]*){0,3}/.source
/** What is counted in Korean, behind a number or a power of ten. */
const KOREAN_UNIT =
  /(?:[조억만천백]{1,2} ?| ?)(?:원|명|건|개|곳|대|회|권|점|톤|가구|세대|가지|종|배|퍼센트포인트|퍼센트|포인트|%p|시간|킬로미터|제곱미터|미터)/
    .source
/** Of years, dates and hours, and what numbers rules, rooms and issues. */
const NO_UNIT = '(?![年月日号時时点分秒条條章节節款项項届回期楼層层路线線版页頁岁歳])'
/** 94.6分, but not 8时30分 and 30分钟. */
const SCORE = '(?<![时時点][\\d０-９]{1,2})分(?![钟鐘之间間])'
/** What makes a number a figure: a share, a multiple, a score, or what it counts. */
const UNITS: Told<string> = {
  'zh-Hans': `${NO_UNIT}\\p{Script=Han}{1,4}|${SCORE}`,
  ja: '[ァ-ヶー]{2,6}',
  en: '\\s?(?:%|％|‰|percent|per cent|(?:million|billion|trillion)\\b)',
  ko: KOREAN_UNIT,
}
export const UNIT = `(?:${Object.values(UNITS).join('|')})(?:（\\p{Script=Han}{1,3}）)?`
/** Ties what is counted to its figure and says nothing else: 合格率为, 来館者は, Spending came to. */
export const TIE =
  /(?:达到?|为|是|は|が|：|:|(?<=[가-힣])[은는]|\b(?:came to|stood at|totall?ed|reached|was|is|were|are))\s*$/
/** 96万円である: ends a sentence and says nothing else. */
const COPULA = '(?:で(?:ある|す|した|あった)|だ(?:った)?|と(?:する|なる|なった|なっている))?'
/** 增长5.6%, 达到126万亿元, 5.6％増: the figure ends its clause, a sign or two behind it at most. */
const MODIFIERS = '以上|以下|以内|左右|安排|水平|多|余|増|減| ?(?:이상|이하|이내|가량|정도)'
const FIGURE_AT_END = new RegExp(
  `(?<![\\d０-９.,])(?:[$€£¥￥]\\s?)?${NUMBER}${UNIT}(?:${MODIFIERS})?(?=${COPULA}$)`,
  'u',
)
const LATIN_SUM =
  '[$€£]\\d[\\d,.]*(?: (?:million|billion|trillion)\\b)?|\\d[\\d,.]* ?(?:%|per ?cent\\b)'
/** Volunteers planted 5,400 trees: with the noun that is counted; no day of a month. */
const COUNTED =
  '\\d[\\d,.]*(?: (?:million|billion|trillion))?(?! (?:(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|of|or|and|to)\\b)(?: [a-z][a-z-]+){1,2}'
/** Visits reached 41,200: the verb tells that it is a measure. No year. */
const MEASURED =
  '(?<=\\b(?:reached|totall?ed|(?:stood|stands) at|(?:came|rose|fell|grew|increased|dropped|climbed) to) )(?!(?:19|20)\\d\\d$)\\d[\\d,.]*'
/** Section 3, page 12, rule 7 count nothing. */
const NUMBERED =
  'section|article|part|chapter|page|clause|schedule|table|figure|no|rule|item|step|version|level|band|grade|phase|class|room|form'
const LATIN_FIGURE_AT_END = new RegExp(
  `(?<=[a-z)”"’:] )(?<!\\b(?:${NUMBERED}) )(?:${LATIN_SUM}|${COUNTED}|${MEASURED})$`,
  'i',
)

/** The figure that a clause ends with, in UTF-16 offsets; null where it ends with none. */
export function figureIn(clause: string): { start: number; end: number } | null {
  const found = FIGURE_AT_END.exec(clause) ?? LATIN_FIGURE_AT_END.exec(clause)
  return found && { start: found.index, end: found.index + found[0].length }
}

const GROWS =
  '增长|增加|增|提高|提升|上升|上涨|扩大|下降|降低|降|减少|压减|缩短|回落|高出|高于|低于|快于'
const AGAINST =
  '(?:按可比(?:价格|口径)(?:计算)?)?(?:平均每年|每年平均)?|同比|环比|名义|实际|年均|累计|(?:比|较|与)[^，。、\\d]{1,8}?'
/** Says of the figure before it how it has changed, or of what it is a part, and counts nothing itself. */
const ABOUT_FIGURE = [
  new RegExp(`^(?:${AGAINST})?(?:${GROWS})了?${NUMBER}(?:${UNIT})(?:左右|以上)?$`, 'u'),
  new RegExp(`^(?:累计|总[量数额]|总规模|合计)(?:已?达到?|超过?|突破)?${NUMBER}${UNIT}$`, 'u'),
  new RegExp(`^占[^，。\\d]{1,12}?${NUMBER}[%％](?:左右|以上)?$`, 'u'),
  new RegExp(
    `^(?:対?前(?:年度?|回|期|月)(?:同[期月])?(?:比|より))[^、。\\d]{0,3}${NUMBER}(?:${UNIT})(?:の?(?:増加?|減少?|上昇|低下))?${COPULA}$`,
    'u',
  ),
  /^(?:up|down)(?: [a-z]+)? (?:from|by|on) (?:[^,;]|,(?=\d)){1,40}$/i,
  /^\d[\d.,]* ?(?:%|per ?cent) (?:of|more|less|higher|lower|above|below)\b[^,;]{1,50}$/i,
]

/** 同比增长7.2%, 占全年销量的56%, up from 64% in 2024: does a clause tell more of the figure before it? */
export function isAboutFigure(clause: string): boolean {
  return ABOUT_FIGURE.some((pattern) => pattern.test(clause))
}

/** 内訳, 构成, of which: parts of one whole follow. */
export const BREAKDOWN = /内訳|构成|of which|broken down|breakdown|made up of/i
/** Behind a whole, what it holds: 财政赤字2.76万亿元，其中中央财政赤字1.83万亿元. */
export const OF_IT = /^(?:其中|うち)[，、:：]?/

/** 合格率, 占比: parts of a whole, whatever of. */
export const RATE = /(?:率|比重|比例|占比|覆盖面)(?:达到?|为|超过|保持在|稳定在)?$/

const SHARE = '%|％|‰|个百分点|ポイント|倍|퍼센트'
const SUM: Told<string> = {
  'zh-Hans': '(?:万亿|亿|万)(?:美?元|人次|[人户吨亩件个只辆套平千]\\p{Script=Han}{0,2})?|元',
  ja: '円',
  en: '(?:million|billion|trillion|percent|per cent)\\b',
  ko: '[조억만천](?: ?\\d{1,4}[억만천])* ?(?:원|명|건|개|곳|권|톤|회)|원',
}
/** What is counted by the hundred and more, but for days and hours. */
const COUNT =
  '(?:余|多)?(?:人次|人|名|户|家|个(?!月|百分点|小时)|件|项|台|辆|套|场|例|所|座|公里|亩|公顷|吨|册|世帯|か所|食)'
/** Shares, sums of money, what is counted by the hundred, and what rules allow; no dates, no numbers of articles. */
export const AMOUNT = new RegExp(
  [
    `\\d[\\d.,]*\\s?(?:${SHARE}|${Object.values(SUM).join('|')})`,
    `(?<![第\\d.,])\\d[\\d,]{2}[\\d.,]*${COUNT}`,
    '[$€£]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|trillion))?',
    '(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d.,]*\\d)(?:[ァ-ヶー]{2,6}|(?!年)\\p{Script=Han}{1,2})?',
    LIMIT,
  ].join('|'),
  'gu',
)

/** A share, a sum or a number of what is counted in thousands and more; dates and the numbers of rules are none. */
export const LARGE_FIGURE =
  /(?<![\d.,])\d[\d.,]*\s?(?:%|％|‰|个百分点|倍|[万亿億萬兆조억만]|元|円|원|퍼센트|(?:thousand|million|billion|trillion|percent|per cent)\b)|[$€£¥￥]\s?\d/i

/** 74 to families, 62 to older residents, and 50 to key workers: a figure and what it is of. */
const FIRST = '[$€£]?\\d[\\d,.]* ?(?:%|(?:million|billion|trillion|per ?cent)\\b)?'
const TIES = 'to|for|on|in|from|by|of (?:them|which)|were|are|is|was|went to'
const FIGURE_FIRST = new RegExp(
  `^(?:and )?(?<figure>${FIRST})\\s+(?:(?:${TIES})\\s+)?(?<name>[a-z].{2,50})$`,
  'i',
)

/** Where a clause that begins with its figure holds both, in UTF-16 offsets; null where it begins otherwise. */
export function figureFirstIn(clause: string): Record<'figure' | 'name', [number, number]> | null {
  const { figure = '', name = '' } = FIGURE_FIRST.exec(clause)?.groups ?? {}
  const at = clause.indexOf(figure)
  const isDate = /^[a-z]+ \d{4}$/i.test(name)
  if (!figure || isDate) return null
  return {
    figure: [at, at + figure.trimEnd().length],
    name: [clause.length - name.length, clause.length],
  }
}
