import type { Language } from './document.ts'

/** Every word that Lectern itself puts on a slide or a page. The HTML marks each with `data-chrome`. */
export interface Words {
  agenda: string
  preamble: string
  conclusion: string
  closing: string
  /** Names a slide in the handout, with the line of the text that it begins at. */
  slideAt(slide: number, line: number): string
  /** The part of a heading's run: 续 2/3. */
  part(index: number, of: number): string
  page(index: number, of: number): string
}

export const WORDS: Record<Language, Words> = {
  'zh-Hans': {
    agenda: '目录',
    preamble: '引言',
    conclusion: '结语',
    closing: '回顾',
    slideAt: (slide, line) => `幻灯片 ${slide} · 第 ${line} 行`,
    part: (index, of) => (index === 1 ? `1/${of}` : `续 ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
  },
  ja: {
    agenda: '目次',
    preamble: 'はじめに',
    conclusion: 'むすび',
    closing: 'まとめ',
    slideAt: (slide, line) => `スライド ${slide}・${line} 行`,
    part: (index, of) => (index === 1 ? `1/${of}` : `続き ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
  },
  en: {
    agenda: 'Contents',
    preamble: 'Introduction',
    conclusion: 'Conclusion',
    closing: 'In review',
    slideAt: (slide, line) => `Slide ${slide} · line ${line}`,
    part: (index, of) => (index === 1 ? `1/${of}` : `cont. ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
  },
}

/** The same words in traditional characters. */
export const TRADITIONAL_WORDS: Words = {
  ...WORDS['zh-Hans'],
  agenda: '目錄',
  conclusion: '結語',
  closing: '回顧',
  slideAt: (slide, line) => `投影片 ${slide} · 第 ${line} 行`,
  part: (index, of) => (index === 1 ? `1/${of}` : `續 ${index}/${of}`),
}
