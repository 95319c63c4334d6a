import type { Language } from '../model/document.ts'

/** The language of a text by its scripts: kana tell Japanese, Han without them Chinese, else English. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 100_000)
  const kana = count(sample, /[\u3041-\u30ff]/g)
  const han = count(sample, /[\u4e00-\u9fff]/g)
  const latin = count(sample, /[A-Za-z]+/g)
  if (kana * 10 > han + kana && kana > 10) return 'ja'
  return han >= latin ? 'zh-Hans' : 'en'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
