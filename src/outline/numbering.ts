import {
  readAny,
  readArabic,
  readCircled,
  readHan,
  readKana,
  readLetter,
  readRoman,
} from './numerals.ts'

/** One way in which documents number their sections. */
interface Numbering {
  /** Names the style; a series has one style throughout. */
  style: string
  /** The label at the head of a paragraph: group 1 is the numeral, the whole match the label. */
  pattern: RegExp
  value(numeral: string): number | null
  /** Sections in this style are running text as a rule: a heading only in brackets or on its own. */
  normative?: boolean
}

const HAN = '[〇零一二三四五六七八九十百千]+'
const ARABIC = '[0-9０-９]+'
const ANY = `(?:${HAN}|${ARABIC})`
const LAW_UNITS = [
  ['part', '编編部'],
  ['chapter', '章'],
  ['division', '节節'],
] as const

/**
 * Tried from the top; the first that matches names the label. Authorities: GB/T 9704-2012, 7.3.3
 * (一、（一）1.（1）); 立法技术规范（试行）一, 2 (编章节条款项目); the Japanese drafting order
 * 条・項・号・イロハ; ISO 2145 for decimal numbers.
 */
const NUMBERINGS: readonly Numbering[] = [
  ...LAW_UNITS.map(([style, signs]) => ({
    style,
    pattern: new RegExp(`^第(${ANY})[${signs}](?=[\\s\\u3000：:（(【]|$|[^的之，。、；])`),
    value: readAny,
  })),
  {
    style: 'subdivision',
    // Nearly always a reference (第一款所称…) when words follow at once.
    pattern: new RegExp(`^第(${ANY})款(?=[\\s\\u3000：:]|$)`),
    value: readAny,
  },
  {
    style: 'article',
    pattern: new RegExp(
      `^第(${ANY})[条條](?:之${HAN}|の${ARABIC})*(?=[\\s\\u3000：:（(【]|[^的之，。、；第规所]|$)`,
    ),
    value: readAny,
    normative: true,
  },
  {
    style: 'annex',
    pattern: new RegExp(`^附[件录]\\s*(${ANY})?(?=[\\s\\u3000：:.]|$)[：:.]?`),
    value: readAny,
  },
  { style: 'article-en', pattern: /^Article\s+([0-9]+|[IVXLC]+)\b[.:]?/i, value: latinNumeral },
  {
    style: 'section-en',
    pattern: /^(?:Section|Sec\.)\s+([0-9]+)\b(?!\.\d)[.:]?/i,
    value: readArabic,
  },
  { style: 'han-ordinal', pattern: new RegExp(`^第(${HAN})(?:[，,：:]|、(?!第))`), value: readHan },
  { style: 'han-is', pattern: new RegExp(`^(${HAN})[是要](?!求|紧|素)`), value: readHan },
  { style: 'han', pattern: new RegExp(`^(${HAN})[、．]`), value: readHan },
  { style: 'han-brackets', pattern: new RegExp(`^[（(](${HAN})[）)]、?`), value: readHan },
  {
    style: 'decimal-4',
    pattern: /^\d+\.\d+\.\d+\.(\d+)\.?(?=[\s\u3000]|[\u2e80-\uffef])/,
    value: readArabic,
  },
  {
    style: 'decimal-3',
    pattern: /^\d+\.\d+\.(\d+)\.?(?=[\s\u3000]|[\u2e80-\uffef])/,
    value: readArabic,
  },
  {
    style: 'decimal-2',
    pattern: /^\d+\.(\d+)\.?(?=[\s\u3000]|[\u3400-\u9fff])(?!\s*[%％亿万倍个度米元人次])/,
    value: readArabic,
  },
  {
    style: 'arabic-dot',
    pattern: new RegExp(`^(${ARABIC})[.．](?![0-9０-９])`),
    value: readArabic,
  },
  { style: 'arabic-comma', pattern: new RegExp(`^(${ARABIC})、`), value: readArabic },
  { style: 'arabic-brackets', pattern: new RegExp(`^[（(](${ARABIC})[）)]`), value: readArabic },
  { style: 'arabic-close', pattern: new RegExp(`^(${ARABIC})[）)]`), value: readArabic },
  { style: 'circled', pattern: /^([①-⑳])/, value: readCircled },
  {
    style: 'roman-brackets',
    pattern: /^\(((?:x{0,2}(?:ix|iv|v?i{1,3}|v|x)))\)(?=\s)/,
    value: readRoman,
    normative: true,
  },
  { style: 'letter-brackets', pattern: /^\(([a-z])\)(?=\s)/, value: readLetter, normative: true },
  { style: 'letter-close', pattern: /^([a-z])\)(?=\s)/, value: readLetter, normative: true },
  {
    style: 'roman-dot',
    pattern: /^([IVXLC]+|[Ⅰ-Ⅹ])[.．、](?=\s|[\u2e80-\uffef])/,
    value: readRoman,
  },
  { style: 'letter-dot', pattern: /^([A-Z])[.．](?=\s|[\u2e80-\uffef])/, value: readLetter },
  { style: 'kana-brackets', pattern: /^[（(]([ア-ト])[）)]/, value: readKana, normative: true },
  { style: 'kana', pattern: /^([ア-ト])[　\s．.]/, value: readKana, normative: true },
]

function latinNumeral(text: string): number | null {
  return readArabic(text) ?? readRoman(text)
}

/** A label found at the head of a text. */
export interface Label {
  numbering: Numbering
  value: number
  /** Its length in UTF-16 code units, with its mark and without the space after it. */
  length: number
}

/** The label at the head of `text`, or null when it has none. */
export function readLabel(text: string): Label | null {
  const head = text.slice(0, 40)
  for (const numbering of NUMBERINGS) {
    const found = numbering.pattern.exec(head)
    if (!found) continue
    const value = found[1] === undefined ? 1 : numbering.value(found[1])
    if (value !== null) return { numbering, value, length: found[0].length }
  }
  return null
}
