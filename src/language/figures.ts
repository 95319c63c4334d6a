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
export const AT_END = new RegExp(
  `(?<![\\d０-９.,])(?:[$€£¥￥]\\s?)?${NUMBER}${UNIT}(?:以上|以下|以内|左右|安排|水平|多|余|増|減)?$`,
  'u',
)
