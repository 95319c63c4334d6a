import { FREQUENT, FREQUENT_HANGUL } from './frequent.ts'

/** What a text may be written with: the Han scripts, Hangul, or `alphabetic` for all others. */
export type Script = 'simplified' | 'traditional' | 'japanese' | 'korean' | 'alphabetic'
export type HanScript = Exclude<Script, 'alphabetic' | 'korean'>

/** The marks that Chinese and Japanese are punctuated with. */
const MARKS = '、。，；：？！“”‘’（）《》「」『』—…　·・【】〔〕'
/** How often a kind of character stands in running text, to be shared by its `FREQUENT` and others. */
interface Shares {
  /** Of the characters in FREQUENT. */
  frequent: number
  /** Of the others in the first level of the national standard, which holds those of daily use. */
  level1: number
  hiragana: number
  katakana: number
  mark: number
}

/**
 * Rounded from running text of each kind: only their orders of magnitude matter. What is left of
 * 1 belongs to ASCII and to what is rare, which are the same for all.
 */
const SHARES: Record<HanScript, Shares> = {
  simplified: { frequent: 0.55, level1: 0.2, hiragana: 1e-4, katakana: 1e-4, mark: 0.12 },
  traditional: { frequent: 0.55, level1: 0.2, hiragana: 1e-4, katakana: 1e-4, mark: 0.12 },
  japanese: { frequent: 0.25, level1: 0.06, hiragana: 0.4, katakana: 0.06, mark: 0.1 },
}

/** Where the first level stands: rows of the 94 × 94 chart, or lead bytes of Big5. */
const LEVEL_1: Record<
  HanScript | 'korean',
  { encoding: string; rows: [first: number, last: number] }
> = {
  // GB 2312 rows 16–55, by pinyin.
  simplified: { encoding: 'gb18030', rows: [0xb0, 0xd7] },
  // Big5 A440–C67E, by strokes.
  traditional: { encoding: 'big5', rows: [0xa4, 0xc6] },
  // JIS X 0208 rows 16–47, by reading.
  japanese: { encoding: 'euc-jp', rows: [0xb0, 0xcf] },
  // KS X 1001 rows 16–40: 2,350 syllables.
  korean: { encoding: 'euc-kr', rows: [0xb0, 0xc8] },
}

/** The characters of the first level of a script's national standard: those of daily use. */
export function dailyOf(script: HanScript | 'korean'): string {
  const { encoding, rows } = LEVEL_1[script]
  const bytes: number[] = []
  for (let lead = rows[0]; lead <= rows[1]; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail >= 0xa1 || (encoding === 'big5' && trail <= 0x7e)) bytes.push(lead, trail)
    }
  }
  return new TextDecoder(encoding)
    .decode(Uint8Array.from(bytes))
    .replace(/[^\u4e00-\u9fff\uac00-\ud7a3]/g, '')
}

const known = new Map<Script, Float32Array>()

/** The natural logarithm of each UTF-16 code unit's share in running text. */
function logsOf(script: Script): Float32Array {
  const there = known.get(script)
  if (there) return there
  const made = makeLogs(script)
  known.set(script, made)
  return made
}

/** Shares of what is as rare in one Han script as in another, by their Unicode blocks. */
const RARE: readonly [first: number, last: number, share: number][] = [
  [0x20, 0x7e, 0.1],
  // Other alphabets, signs and Hangul.
  [0xa0, 0x2fff, 2e-3],
  [0x3000, 0x33ff, 1e-3],
  [0x3400, 0x4dbf, 1e-4],
  [0x4e00, 0x9fff, 5e-3],
  [0xac00, 0xd7a3, 1e-3],
  // Halves of what lies beyond U+FFFF.
  [0xd800, 0xdfff, 1e-4],
  // Full-width ASCII and half-width katakana.
  [0xff01, 0xff5e, 0.02],
  [0xff61, 0xff9f, 1e-4],
]

/** The same for text in an alphabet. */
const ALPHABETS: readonly [first: number, last: number, share: number][] = [
  [0x20, 0x7e, 0.8],
  [0xa0, 0x24f, 0.02],
  // Greek, Cyrillic; then from Hebrew to Khmer.
  [0x370, 0x52f, 0.1],
  [0x590, 0x1fff, 0.1],
  // Quotation marks, dashes, the ellipsis; then other signs.
  [0x2000, 0x206f, 0.1],
  [0x2070, 0x2bff, 5e-3],
  [0x3000, 0x9fff, 1e-3],
  [0xac00, 0xd7a3, 0.1],
  [0xd800, 0xdfff, 1e-3],
]

function makeLogs(script: Script): Float32Array {
  const logs = new Float32Array(0x10000).fill(Math.log(1e-8))
  const fill = (first: number, last: number, share: number) =>
    logs.fill(Math.log(share / (last - first + 1)), first, last + 1)
  const each = (signs: string, share: number) => {
    for (const sign of signs) logs[sign.charCodeAt(0)] = Math.log(share / signs.length)
  }
  for (const block of script === 'alphabetic' ? ALPHABETS : RARE) fill(...block)
  each('\t\n\r', 0.03)
  if (script === 'alphabetic') return logs
  if (script === 'korean') {
    fill(0xac00, 0xd7a3, 0.05)
    each(dailyOf('korean'), 0.2)
    each(FREQUENT_HANGUL, 0.4)
    each(MARKS, 0.02)
    return logs
  }
  const { hiragana, katakana, level1, frequent, mark } = SHARES[script]
  fill(0x3041, 0x3093, hiragana)
  fill(0x30a1, 0x30fc, katakana)
  each(dailyOf(script), level1)
  each(FREQUENT[script], frequent)
  each(MARKS, mark)
  return logs
}

/** How much less likely Han or kana are that stand alone in ASCII, as “garden痴 rules” has them. */
const LONE = 6

/** The logarithm of how likely a text is in a script: each character counts for itself. */
export function likelihood(text: string, script: Script): number {
  const logs = logsOf(script)
  let sum = 0
  let [before, here] = [0, 0]
  for (let at = 0; at <= text.length; at += 1) {
    const after = at < text.length ? text.charCodeAt(at) : 0
    if (here >= 0x3400 && before < 0x80 && after < 0x80) sum -= LONE
    if (at < text.length) sum += logs[after] ?? 0
    before = here
    here = after
  }
  return sum
}
