import { readAny, readArabic, readHan, readIroha, readKana, readStem } from './numerals.ts'
import { ANY, HAN, HAN_SIGNS, type Rule } from './rule.ts'

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホロリルヲワヨレ'

/**
 * Japanese public documents: 第１ １ （１） ア (ア) a (公用文作成の考え方, 2022, I-5); statutes put
 * イロハ below 号 (法制執務). What is counted in Arabic and Han numerals is in other tables.
 */
export const JAPANESE: readonly Rule[] = [
  {
    // The 号 of an article: 一　二　三 (法制執務).
    style: 'han-space',
    begins: HAN_SIGNS,
    pattern: new RegExp(`^(${HAN})(?=\\s+\\S)`),
    value: readHan,
    isNormative: true,
  },
  {
    style: 'di',
    begins: '第',
    pattern: new RegExp(`^第(${ANY})(?=[\\s(])`),
    value: readAny,
  },
  {
    style: 'kana-brackets',
    begins: '(',
    pattern: /^\(([ア-ホ])\)/,
    value: readKana,
    isNormative: true,
  },
  {
    style: 'iroha-brackets',
    begins: '(',
    pattern: /^\(([イ-ワ])\)/,
    value: readIroha,
    isNormative: true,
  },
  {
    style: 'kana',
    begins: KANA,
    pattern: /^([ア-ホ])(?=[\s．.、)])[．.、)]?/,
    value: readKana,
    isNormative: true,
  },
  {
    style: 'iroha',
    begins: KANA,
    pattern: /^([イ-ワ])(?=[\s．.、)])[．.、)]?/,
    value: readIroha,
    isNormative: true,
  },
  {
    style: 'stem',
    begins: '甲乙丙丁戊己庚辛壬癸',
    pattern: /^([甲乙丙丁戊己庚辛壬癸])[、．.:]/,
    value: readStem,
  },
  {
    style: 'stem-brackets',
    begins: '(',
    pattern: /^\(([甲乙丙丁戊己庚辛壬癸])\)/,
    value: readStem,
  },
  {
    style: 'question',
    begins: '問问Qｑ',
    pattern: new RegExp(`^(?:[問问]|Q)\\s?(${ANY})(?![\\d季年月])[.:、．]?`),
    value: readAny,
    asks: true,
  },
  {
    style: 'asked',
    begins: '问問Qｑ',
    pattern: /^(?:[问問]\s?:|Q\s?[:.．])(?=\s*\S)/,
    value: () => null,
    isSure: true,
    asks: true,
  },
  {
    // STEP1　起動する, 手順２　入力: what a manual counts.
    style: 'step',
    begins: 'Sス手',
    pattern: /^(?:STEP|Step|ステップ|手順)\s?(\d{1,2})(?=[\s:.．、])[:.．、]?(?=\s?\S)/,
    value: readArabic,
  },
  {
    // D1：北京—三亚: the days of a journey.
    style: 'day',
    begins: 'Dd',
    pattern: /^(?:D|DAY|Day)\s?(\d{1,2})[:：](?=\s?\S)/,
    value: readArabic,
  },
  {
    // 第１項　甲は…, １項　…: the paragraphs of an article, with the word that counts them.
    style: 'paragraph',
    begins: `第0123456789${HAN_SIGNS}`,
    pattern: new RegExp(`^第?\\s?(${ANY})\\s?[項项](?=\\s+\\S|\\s*$)`),
    value: readAny,
    isNormative: true,
  },
  {
    style: 'motion',
    begins: '第',
    pattern: new RegExp(`^第(${ANY})号議案(?=[\\s:]|$)`),
    value: readAny,
    isSure: true,
  },
]
