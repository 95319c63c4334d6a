import type { Language } from '../model/document.ts'
import { likelihood } from './encoding/likelihood.ts'

/** の stands in Chinese shop signs: as many kana are no proof of Japanese. */
const STRAY_KANA = 2

/**
 * The language of a text. More Han than words in an alphabet make it Chinese or Japanese; of these
 * it is Japanese when there are kana and it is likelier as Japanese than as Chinese of either
 * script. A quotation does not outweigh what it stands in, and laws in kanji and katakana are told
 * by their particles.
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 100_000)
  // Without ・ and ー, which stand in Chinese too.
  const kana = count(sample, /[\u3041-\u30fa]/g)
  const han = count(sample, /[\u4e00-\u9fff]/g)
  if (han + kana < count(sample, /[A-Za-z]+/g) || han + kana === 0) return 'en'
  return kana > STRAY_KANA && isJapanese(sample) ? 'ja' : 'zh-Hans'
}

/** Is Chinese text likelier in traditional characters than in simplified ones? */
export function isTraditional(text: string): boolean {
  const han = text.slice(0, 100_000).replace(/[^\u4e00-\u9fff]/g, '')
  return likelihood(han, 'traditional') > likelihood(han, 'simplified')
}

function isJapanese(sample: string): boolean {
  const words = sample.replace(/[^\u3041-\u30fa\u4e00-\u9fff]/g, '')
  const chinese = Math.max(likelihood(words, 'simplified'), likelihood(words, 'traditional'))
  return likelihood(words, 'japanese') > chinese
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
