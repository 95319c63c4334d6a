import { readArabic, readLetter, readRoman } from './numerals.ts'
import { CAPITALS, type Rule, SMALLS } from './rule.ts'

const latinNumeral = (text: string) => readArabic(text) ?? readRoman(text)
const lastNumeral = (text: string) => latinNumeral(text.split('.').at(-1) ?? '')
const ROMAN_UPPER = '(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})'
const ROMAN_LOWER = ROMAN_UPPER.toLowerCase()

/** English units in the order that statutes and bylaws nest them; `Section` is the innermost. */
const UNITS: readonly [style: string, words: string, rank: number][] = [
  ['part-en', 'Part|Book|Title', 0],
  ['chapter-en', 'Chapter', 1],
  ['article-en', 'Article', 2],
]

/** Labels in Latin letters: statutes, bylaws, contracts and licences in English. */
export const LATIN: readonly Rule[] = [
  ...UNITS.map(
    ([style, words, rank]): Rule => ({
      style,
      begins: `${CAPITALS}${SMALLS}`,
      pattern: new RegExp(`^(?:${words})\\s+(\\d{1,3}|${ROMAN_UPPER})\\b(?!\\s+of\\b)[.:]?`, 'i'),
      value: latinNumeral,
      isSure: true,
      rank,
    }),
  ),
  {
    style: 'section-en',
    begins: 'Ss§',
    pattern: /^(?:Section|Sec\.|§)\s*(\d{1,3}(?:\.\d{1,3})*)(?![\d(])(?!\s+of\b)[.:]?/i,
    value: lastNumeral,
    isSure: true,
    isNormative: true,
  },
  {
    style: 'annex',
    begins: 'AESaes',
    pattern:
      /^(?:Annex|Appendix|Exhibit|Schedule)\s+([A-Z]|\d{1,2}|[IVX]{1,4})\b(?!\s+(?:of|to|is|and)\b)[.:]?/i,
    value: (text) => readArabic(text) ?? readLetter(text),
    isSure: true,
    rank: 0,
  },
  {
    style: 'roman-dot',
    begins: `IVXLCⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ`,
    pattern: new RegExp(`^(${ROMAN_UPPER}|[Ⅰ-Ⅻ])[.．、](?=\\s|[\\u2e80-\\uffef])`),
    value: readRoman,
  },
  {
    style: 'letter-dot',
    begins: CAPITALS,
    pattern: /^([A-Z])[.．、](?=\s|[\u2e80-\uffef])/,
    value: readLetter,
  },
  { style: 'small-letter-dot', begins: SMALLS, pattern: /^([a-z])[.．](?=\s)/, value: readLetter },
  {
    style: 'small-roman-dot',
    begins: 'ivxlc',
    pattern: new RegExp(`^(${ROMAN_LOWER})[.．](?=\\s)`),
    value: readRoman,
  },
  {
    style: 'letter-brackets',
    begins: '(',
    pattern: /^\(([a-z]|([a-z])\2)\)(?=\s|[\u2e80-\uffef]|$)/,
    value: readLetter,
    isNormative: true,
  },
  {
    style: 'roman-brackets',
    begins: '(',
    pattern: new RegExp(`^\\((${ROMAN_LOWER})\\)(?=\\s|$)`),
    value: readRoman,
    isNormative: true,
  },
  {
    style: 'capital-brackets',
    begins: '(',
    pattern: /^\(([A-Z])\)(?=\s|[\u2e80-\uffef]|$)/,
    value: readLetter,
    isNormative: true,
  },
  {
    style: 'capital-roman-brackets',
    begins: '(',
    pattern: new RegExp(`^\\((${ROMAN_UPPER})\\)(?=\\s|$)`),
    value: readRoman,
    isNormative: true,
  },
  {
    style: 'letter-close',
    begins: SMALLS,
    pattern: /^([a-z])\)(?=\s)/,
    value: readLetter,
    isNormative: true,
  },
  {
    style: 'roman-close',
    begins: 'ivxlc',
    pattern: new RegExp(`^(${ROMAN_LOWER})\\)(?=\\s)`),
    value: readRoman,
    isNormative: true,
  },
]
