import { isJapanese } from './clauses.ts'

/** Chinese parts clauses that stand alone; Japanese and Latin sentences do not come apart so. */
export function isHan(words: string): boolean {
  return /[\u4e00-\u9fff]/.test(words) && !isJapanese(words) && !isHangul(words)
}

/** No Han, kana or full-width sign is in it. */
export function isLatin(words: string): boolean {
  return !/[\u2e80-\uffef]/.test(words)
}

/** Words are parted by spaces: in letters, and in Korean. */
export function isSpaced(words: string): boolean {
  return isLatin(words) || isHangul(words)
}

/** Most of what is not Latin in it is Hangul; Korean quotes Han, and Chinese names Koreans. */
function isHangul(words: string): boolean {
  const hangul = words.match(/[가-힣]/g)?.length ?? 0
  return hangul > 0 && hangul * 2 > (words.match(/[\u2e80-\uffef]/g)?.length ?? 0)
}

/** Characters as the eye counts them: a Latin letter is about a third of a Han sign. */
export function measure(text: string): number {
  let latin = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 && code <= 0x7e) latin += 1
  }
  return text.length - latin + Math.ceil(latin / 2.6)
}

/** A statement says at most so much, in characters of Han. */
export const LONGEST_STATEMENT = 64
