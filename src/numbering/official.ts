import { readHan, readSign } from './numerals.ts'
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
  { style: 'han-brackets', begins: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', pattern: /^([㈠-㈩])/, value: readSign },
]
