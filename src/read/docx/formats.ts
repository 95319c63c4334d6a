import { cardinalWords, ordinal, ordinalWords } from './english.ts'
import {
  count,
  countThenSpell,
  JAPANESE,
  LEGAL_JAPANESE,
  LEGAL_SIMPLIFIED,
  LEGAL_TRADITIONAL,
  SIMPLIFIED,
  spell,
  TRADITIONAL,
} from './han.ts'

/** A value from 0 on in one format; null where the format has no sign for it. */
type Format = (value: number) => string | null

const AIUEO =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const AIUEO_HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'
/** ヰ and ヱ have no narrow form. */
const IROHA_HALF = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ'
const GANADA = '가나다라마바사아자차카타파하'
const CHOSUNG = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Word repeats a letter up to thirty times (aa, bb, …) and begins again with one. */
const MOST_REPEATS = 30
/** Beyond it a Roman number is only a row of M, of which nobody sees how many. */
const MOST_ROMAN = 4999
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/**
 * ECMA-376-1, 17.18.59, corrected by what Word really does where [MS-OI29500], 2.1.540, says so: kana
 * begin again after the last one, and ideographEnclosedCircle has brackets.
 */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', wide],
  ['decimalFullWidth2', wide],
  ['decimalEnclosedCircle', rowFrom('①', 20)],
  ['decimalEnclosedCircleChinese', rowFrom('①', 10)],
  ['decimalEnclosedFullstop', rowFrom('⒈', 20)],
  ['decimalEnclosedParen', rowFrom('⑴', 20)],
  ['numberInDash', (value) => `- ${value} -`],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['ordinal', ordinal],
  ['cardinalText', cardinalWords],
  ['ordinalText', ordinalWords],
  ['upperRoman', (value) => roman(value)?.toUpperCase() ?? null],
  ['lowerRoman', roman],
  ['upperLetter', (value) => repeated(LETTERS, value)?.toUpperCase() ?? null],
  ['lowerLetter', (value) => repeated(LETTERS, value)],
  ['chicago', (value) => repeated('*†‡§', value)],
  ['none', () => ''],
  ['bullet', () => ''],
  ['aiueo', (value) => cycle(AIUEO_HALF, value)],
  ['aiueoFullWidth', (value) => cycle(AIUEO, value)],
  ['iroha', (value) => cycle(IROHA_HALF, value)],
  ['irohaFullWidth', (value) => cycle(IROHA, value)],
  ['ganada', (value) => cycle(GANADA, value)],
  ['chosung', (value) => cycle(CHOSUNG, value)],
  ['chineseCounting', countThenSpell],
  ['chineseCountingThousand', (value) => count(value, SIMPLIFIED)],
  ['chineseLegalSimplified', (value) => count(value, LEGAL_SIMPLIFIED)],
  ['taiwaneseCounting', countThenSpell],
  ['taiwaneseCountingThousand', (value) => count(value, TRADITIONAL)],
  ['taiwaneseDigital', (value) => spell(value, '○')],
  ['japaneseCounting', (value) => count(value, JAPANESE)],
  ['japaneseLegal', (value) => count(value, LEGAL_JAPANESE)],
  ['japaneseDigitalTenThousand', (value) => spell(value, '〇')],
  ['ideographDigital', (value) => spell(value, '〇')],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? null],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? null],
  ['ideographZodiacTraditional', stemAndBranch],
  ['ideographLegalTraditional', (value) => count(value, LEGAL_TRADITIONAL)],
  ['ideographEnclosedCircle', rowFrom('㈠', 10)],
])

/** A format of one's own: as many digits as its first number has ([MS-DOCX], 2.4). */
const PADDED = /^(0*1), /

/** Whether `textOf` knows the format, and doesn't only stand in with decimal numbers. */
export function isKnownFormat(format: string): boolean {
  return FORMATS.has(format) || PADDED.test(format)
}

/** The value as Word writes it; in decimal digits where the format is unknown or has no sign for it. */
export function textOf(value: number, format: string): string {
  const digits = PADDED.exec(format)?.[1]?.length ?? 0
  const text = value >= 0 ? FORMATS.get(format)?.(value) : null
  return text ?? String(value).padStart(Math.min(digits, 10), '0')
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** Signs that Unicode has in a row, from that for 1 on. */
function rowFrom(first: string, length: number): Format {
  return (value) =>
    value >= 1 && value <= length ? String.fromCharCode(first.charCodeAt(0) + value - 1) : null
}

function roman(value: number): string | null {
  if (value < 1 || value > MOST_ROMAN) return null
  let rest = value
  let text = ''
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}

function repeated(signs: string, value: number): string | null {
  if (value < 1) return null
  const index = (value - 1) % (signs.length * MOST_REPEATS)
  return signs.charAt(index % signs.length).repeat(Math.floor(index / signs.length) + 1)
}

function cycle(signs: string, value: number): string | null {
  return value < 1 ? null : signs.charAt((value - 1) % signs.length)
}

function stemAndBranch(value: number): string | null {
  if (value < 1 || value > 60) return null
  return `${cycle(STEMS, value)}${cycle(BRANCHES, value)}`
}
