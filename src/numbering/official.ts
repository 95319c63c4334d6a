import { readFormal, readHan, readSign } from './numerals.ts'
import { HAN, HAN_SIGNS, type Rule } from './rule.ts'

/** Official documents: 一、（一）1.（1） by GB/T 9704-2012, 7.3.3; the last two are in `arabic.ts`. */
export const OFFICIAL: readonly Rule[] = [
  {
    style: 'han-close',
    begins: HAN_SIGNS,
    pattern: new RegExp(`^(${HAN})\\)`),
    value: readHan,
  },
  {
    style: 'han',
    begins: HAN_SIGNS,
    pattern: new RegExp(`^(${HAN})\\s?(?:[、．]|\\.(?!\\d))`),
    value: readHan,
  },
  {
    style: 'han-brackets',
    begins: '(〔',
    pattern: new RegExp(`^[(〔]\\s?(${HAN})\\s?[)〕]、?`),
    value: readHan,
  },
  {
    // 壹、活动目的: sums are written so, and they end with a unit.
    style: 'formal',
    begins: '壹贰叁肆伍陆柒捌玖拾貳參陸壱弐参',
    pattern: /^([壹贰叁肆伍陆柒捌玖拾貳參陸壱弐参]{1,3})\s?[、．.]/,
    value: readFormal,
  },
  { style: 'han-brackets', begins: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', pattern: /^([㈠-㈩])/, value: readSign },
]
