import { readArabic, readSign } from './numerals.ts'
import { DIGITS, type Rule } from './rule.ts'

/** Units that make a quantity or a date of what looks like a number: 1.5亿元, 3月 */
const UNIT =
  '[%％‰亿万千百倍个度米元人次年月日时分秒吨克件项岁位名家户条℃週间間周箇か个ヶヵ歳才回枚号]'
/** Quantities in words, which may stand apart from their number: 3 か月, 1.1 percent, 2.5 个百分点 */
const QUANTITY =
  '(?:个百分点|亿元|万元|[かヶカケヵ]月|[かヶカケヵ箇]所|パーセント|퍼센트|[조억만천]?\\s?(?:원|명|건|개|곳|배)(?![가-힣])|[%％]|percent\\b|per cent\\b|(?:m|b|tr)illion\\b|(?:year|month|day|hour)s?\\b)'
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const STOPPED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'
const CIRCLED =
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿'
const LEVELS = [5, 4, 3, 2]

/** A number of `level` levels with full stops between them, and what may follow it. */
const decimal = (level: number, follows: string) =>
  new RegExp(`^(?:\\d{1,3} ?[.．] ?){${level - 1}}(\\d{1,3})(?![\\d.．]*\\d)[.．]?${follows}`)

/**
 * ISO 2145: the numbers of the levels with a full stop between them; each depth is a style. Behind a
 * space any word may follow (1.2 项目背景 is a heading); one that stands right behind the number may be
 * its unit (1.2项), so there the series must say that it is a label.
 */
const DECIMALS = LEVELS.flatMap((level): Rule[] => {
  const style = `decimal-${level}`
  return [
    {
      style,
      begins: DIGITS,
      pattern: decimal(
        level,
        `(?:(?=\\s|$)(?!\\s${QUANTITY})|(?=[\\u3040-\\u9fff“《「【(])(?!${UNIT}|${QUANTITY}))`,
      ),
      value: readArabic,
    },
    {
      style,
      begins: DIGITS,
      pattern: decimal(level, `(?=${UNIT})(?![%％‰℃])`),
      value: readArabic,
      isDoubtful: true,
    },
  ]
})

/** 1.13月8日前后… is the label 1.1 before a date. */
const DATED: Rule = {
  style: 'decimal-2',
  begins: DIGITS,
  pattern: /^\d{1,2}[.．](\d)(?=(?:1[0-2]|[1-9])月(?:\d{1,2}日|[初底上中下]))/,
  value: readArabic,
}

/** 2.0 is the section that 2.1 is in, as manuals number. */
const WHOLE: Rule = {
  style: 'decimal-1',
  begins: DIGITS,
  pattern: /^(\d{1,2})\.0(?=\s)/,
  value: readArabic,
}

/** Arabic numbers (GB/T 9704-2012, 7.3.3: 1. and （1） are its third and fourth level). */
export const ARABIC_RULES: readonly Rule[] = [
  WHOLE,
  DATED,
  ...DECIMALS,
  {
    style: 'arabic-dot',
    begins: DIGITS,
    // 1.2020年底前… is the label 1. before a year.
    pattern: /^(\d{1,3})\s?(?:[．]|\.(?!\d)|\.(?=(?:19|20)\d\d年|\d{1,2}月))(?:、)?/,
    value: readArabic,
  },
  { style: 'arabic-comma', begins: DIGITS, pattern: /^(\d{1,3})、/, value: readArabic },
  // 1，上班… is what a hurried hand types for 1、
  {
    style: 'arabic-clause',
    begins: DIGITS,
    pattern: /^(\d{1,2})[,，](?=\s?[\u4e00-\u9fff“《])/,
    value: readArabic,
  },
  { style: 'arabic-brackets', begins: '(', pattern: /^\(\s?(\d{1,3})\s?\)、?/, value: readArabic },
  {
    style: 'arabic-brackets',
    begins: PARENTHESISED,
    pattern: new RegExp(`^([${PARENTHESISED}])`),
    value: readSign,
  },
  { style: 'arabic-close', begins: DIGITS, pattern: /^(\d{1,3})\)/, value: readArabic },
  { style: 'arabic-dot', begins: STOPPED, pattern: new RegExp(`^([${STOPPED}])`), value: readSign },
  { style: 'circled', begins: CIRCLED, pattern: new RegExp(`^([${CIRCLED}])`), value: readSign },
  {
    style: 'degree',
    begins: DIGITS,
    pattern: /^(\d{1,2})°(?=\s)/,
    value: readArabic,
    isNormative: true,
  },
  {
    style: 'arabic-space',
    begins: DIGITS,
    pattern: new RegExp(`^(\\d{1,3})(?=\\s{1,8}[^\\s+=×*/<>―—–-])(?!\\s${QUANTITY})`),
    value: readArabic,
    isNormative: true,
  },
  {
    // 26/41 Apologies: the minutes of a year, counted in one row; 1/2 Cup is a measure.
    style: 'slashed',
    begins: DIGITS,
    pattern: /^\d{2,4}\/(\d{1,3})\.?(?=\s+[A-Z][A-Za-z])/,
    value: readArabic,
  },
  {
    style: 'dashed',
    begins: DIGITS,
    pattern: /^\d{1,2}[-－−‐–](\d{1,2})(?=\s)/,
    value: readArabic,
  },
]
