import { readArabic, readLetter, readRoman } from './numerals.ts'
import { CAPITALS, type Rule, SMALLS } from './rule.ts'

/** Matches words as they are, and in capitals throughout. */
function anyCase(words: string): string {
  return `(?:${words}|${words.toUpperCase()})`
}

const latinNumeral = (text: string) => readArabic(text) ?? readRoman(text)
const lastNumeral = (text: string) => latinNumeral(text.split(/[.-]/).at(-1) ?? '')
const ROMAN_UPPER = '(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})'
const ROMAN_LOWER = ROMAN_UPPER.toLowerCase()

/** One to Twelve, as in “Part One”. */
const WORDS = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve'
const readWord = (text: string) => {
  const place = WORDS.toLowerCase().split('|').indexOf(text.toLowerCase())
  return place < 0 ? null : place + 1
}
const unitNumeral = (text: string) => readWord(text) ?? lastNumeral(text)
/** PART C follows PART B, though C is a hundred, too. */
const unitLetter = (text: string) => (/^[A-Z]$/.test(text) ? readLetter(text) : null)

/** English units in the order that statutes and bylaws nest them. */
const UNITS: readonly [style: string, words: string, rank: number][] = [
  ['part-en', 'Part|Book|Title', 0],
  ['subpart-en', 'Subtitle|Subpart|Division', 0.5],
  ['chapter-en', 'Chapter', 1],
  ['article-en', 'Article', 2],
]

/** What courses and programmes count; each is a series of its own. */
const TAUGHT = ['Unit', 'Module', 'Lesson', 'Session', 'Week', 'Day', 'Topic', 'Phase', 'Stage']

/** A mark closes the label; without one, words in small letters make it a reference: “Section 2.1 applies”. */
const CLOSED = '(?!\\d)(?:[.:](?=[\\s*_]|$)|(?![.:,(]|\\s+(?:[a-z]|\\([a-z])))'
const UNIT_NUMERAL = `\\d{1,3}(?:\\.\\d{1,3})*|${ROMAN_UPPER}|${WORDS}|[A-Z](?![A-Za-z])`

/** Labels in Latin letters: statutes, bylaws, contracts and licences in English. */
export const LATIN: readonly Rule[] = [
  ...UNITS.flatMap(([style, words, rank]) =>
    [unitNumeral, unitLetter].map(
      (value): Rule => ({
        style,
        begins: `${CAPITALS}${SMALLS}`,
        pattern: new RegExp(`^(?:${anyCase(words)})\\.?\\s+(${UNIT_NUMERAL})(?![\\w])${CLOSED}`),
        value,
        isSure: true,
        rank,
      }),
    ),
  ),
  {
    style: 'section-en',
    begins: 'Ss§',
    pattern: new RegExp(
      `^(?:${anyCase('Section')}\\.?|${anyCase('Sec')}\\.|§)\\s*(\\d{1,3}(?:[.-]\\d{1,3})*)${CLOSED}`,
    ),
    value: lastNumeral,
    isSure: true,
    isNormative: true,
  },
  {
    // SECTION A of a question paper, with questions that count on through SECTION B.
    style: 'section-letter',
    begins: 'S',
    pattern: new RegExp(`^${anyCase('Section')}\\s+([A-Z])(?![\\w])${CLOSED}`),
    value: readLetter,
    isSure: true,
  },
  ...TAUGHT.map(
    (word): Rule => ({
      style: `${word.toLowerCase()}-en`,
      begins: word.slice(0, 1),
      pattern: new RegExp(`^${anyCase(word)}\\s+(\\d{1,3})[.:](?=\\s\\S|$)`),
      value: readArabic,
    }),
  ),
  {
    style: 'rule-en',
    begins: 'RCIGPSQ',
    pattern: new RegExp(
      `^(?:${anyCase('Rule|Clause|Regulation|Item|Step|Principle|Goal|Recommendation|Question')})` +
        `\\s+(\\d{1,3})${CLOSED}`,
    ),
    value: readArabic,
    isSure: true,
  },
  {
    // Option 1, Option 1a, Option 2: what is put in between stands beside them.
    style: 'option-en',
    begins: 'O',
    pattern: new RegExp(`^${anyCase('Option')}\\s+(\\d{1,2})[a-z]?(?=[.:]?(?:\\s|$))${CLOSED}`),
    value: readArabic,
    isSure: true,
  },
  ...[readLetter, readRoman, readArabic].map(
    (value, index): Rule => ({
      style: 'annex',
      begins: 'AES',
      pattern: new RegExp(
        `^(?:${anyCase('Annex|Appendix|Attachment|Addendum|Enclosure|Exhibit|Schedule')})` +
          `\\s+(${['[A-Z]', '[IVX]{1,5}', '\\d{1,2}'][index]})(?![\\w])${CLOSED}`,
      ),
      value,
      isSure: true,
      rank: 0,
    }),
  ),
  {
    style: 'letter-decimal',
    begins: CAPITALS,
    pattern: /^[A-Z][.-](\d{1,2})\.?(?=\s)/,
    value: readArabic,
  },
  {
    style: 'roman-space',
    begins: 'IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ',
    pattern: new RegExp(`^([Ⅰ-Ⅻ]|${ROMAN_UPPER})(?=\\s+\\S)`),
    value: readRoman,
  },
  {
    style: 'roman-dot',
    begins: `IVXLCⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ`,
    pattern: new RegExp(`^(${ROMAN_UPPER}|[Ⅰ-Ⅻ])[.．、](?=[\\s*_\\u2e80-\\uffef])`),
    value: readRoman,
  },
  {
    style: 'letter-dot',
    begins: CAPITALS,
    pattern: /^([A-Z])[.．、](?=[\s*_\u2e80-\uffef])/,
    value: readLetter,
  },
  {
    style: 'small-letter-dot',
    begins: SMALLS,
    pattern: /^([a-z])[.．、](?=[\s*_\u2e80-\uffef])/,
    value: readLetter,
  },
  {
    style: 'small-roman-dot',
    begins: 'ivxlc',
    pattern: new RegExp(`^(${ROMAN_LOWER})[.．](?=[\\s*_])`),
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
    pattern: /^([a-z])\)(?=[\s*_\u2e80-\uffef])/,
    value: readLetter,
    isNormative: true,
  },
  {
    // a  the Chair, — a letter that stands at a tab stop; two of them in order make it one.
    style: 'letter-space',
    begins: SMALLS,
    pattern: /^([a-z])(?=(?: {2,}|\t[ \t]*)\S)/,
    value: readLetter,
    isNormative: true,
  },
  {
    style: 'roman-close',
    begins: 'ivxlcⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
    pattern: new RegExp(`^(${ROMAN_LOWER}|[ⅰ-ⅹ])\\)(?=[\\s*_\\u2e80-\\uffef])`),
    value: readRoman,
    isNormative: true,
  },
]
