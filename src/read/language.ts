import type { Language } from '../model/document.ts'
import { likelihood } from './encoding/likelihood.ts'

/** の stands in Chinese shop signs: as many kana are no proof of Japanese. */
const STRAY_KANA = 2

/**
 * The language of a text. More Han, kana and Hangul than words in an alphabet make it Chinese, Japanese or
 * Korean; it is Korean where most of them are Hangul, and Japanese when there are kana and it is likelier as
 * Japanese than as Chinese of either script. A quotation does not outweigh what it stands in, and laws in kanji and katakana are told
 * by their particles.
 */
export function languageOf(text: string): Language {
  if (last?.text !== text) last = { text, language: found(text) }
  return last.language
}

/** Each part of reading asks it of the same text. */
let last: { text: string; language: Language } | null = null

function found(text: string): Language {
  const sample = text.slice(0, 100_000)
  // Without ・ and ー, which stand in Chinese too.
  const kana = countIn(sample, 0x3041, 0x30fa)
  const han = countIn(sample, 0x4e00, 0x9fff)
  const hangul = countIn(sample, 0xac00, 0xd7a3)
  const eastern = han + kana + hangul
  if (eastern < wordsIn(sample) || eastern === 0) return 'en'
  if (hangul > han + kana) return 'ko'
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

/** How many UTF-16 units of a text lie between two. */
function countIn(text: string, first: number, last: number): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= first && code <= last) count += 1
  }
  return count
}

function wordsIn(text: string): number {
  return text.match(/[A-Za-z]+/g)?.length ?? 0
}
