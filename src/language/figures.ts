// Numbers that say how much.

export const NUMBER = /[\d０-９][\d０-９.,，．]*/.source
/**
 * What makes a number a figure: a share, a multiple, or what it counts. Years, dates, hours, and the numbers of rules,
 * rooms and issues aren't.
 */
export const UNIT =
  /(?:\s?(?:%|％|‰|percent|per cent|(?:million|billion|trillion)\b)|(?![年月日号時时点分秒条條章节節款项項届回期楼层層路线線版页頁岁歳])\p{Script=Han}{1,4}|ポイント|パーセント)(?:（\p{Script=Han}{1,3}）)?/u
    .source
/** Ties what is counted to its figure and says nothing else: 合格率为, 来館者は. */
export const TIE = /(?:达到?|为|是|は|が|：|:)\s*$/
/** 增长5.6%, 达到126万亿元, 5.6％増: the figure ends its clause, a sign or two behind it at most. */
export const FIGURE_AT_END = new RegExp(
  `(?<![\\d０-９.,])(?:[$€£¥￥]\\s?)?${NUMBER}${UNIT}(?:以上|以下|以内|左右|安排|水平|多|余|増|減)?$`,
  'u',
)

/** 合格率, 占比: parts of a whole, whatever of. */
export const RATE = /(?:率|比重|比例|占比|覆盖面)(?:达到?|为|超过|保持在|稳定在)?$/

const SHARE = '%|％|‰|个百分点|倍'
const SUM = '(?:万亿|亿|万)(?:美?元|人次|[人户吨亩件个只辆套平千]\\p{Script=Han}{0,2})?'
/** Shares, sums of money and what is counted in ten thousands; no dates, no numbers of articles. */
export const AMOUNT = new RegExp(
  `\\d[\\d.,]*\\s?(?:${SHARE}|${SUM}|元|(?:million|billion|trillion|percent|per cent)\\b)|[$€£]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|trillion))?`,
  'gu',
)

/** A share, a sum or a number of what is counted in thousands and more; dates and the numbers of rules are none. */
export const LARGE_FIGURE =
  /(?<![\d.,])\d[\d.,]*\s?(?:%|％|‰|个百分点|倍|[万亿億萬兆]|元|円|(?:thousand|million|billion|trillion|percent|per cent)\b)|[$€£¥￥]\s?\d/i
