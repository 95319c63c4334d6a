import type { Tongue } from './keys.ts'

/** The player's language: the page's. */
export function tongue(): Tongue {
  const { lang } = document.documentElement
  return lang === 'zh-Hans' || lang === 'zh-Hant' || lang === 'ja' ? lang : 'en'
}

type Said = 'next' | 'previous' | 'resume' | 'jump' | 'close'

/** What the controls are called. */
const SAID: Record<Tongue, Record<Said, string>> = {
  'zh-Hans': {
    next: '下一张',
    previous: '上一张',
    resume: '继续放映',
    jump: '跳到',
    close: '关闭',
  },
  'zh-Hant': {
    next: '下一張',
    previous: '上一張',
    resume: '繼續放映',
    jump: '跳到',
    close: '關閉',
  },
  ja: { next: '次へ', previous: '前へ', resume: '再開', jump: '移動先', close: '閉じる' },
  en: {
    next: 'Next slide',
    previous: 'Previous slide',
    resume: 'Resume',
    jump: 'Jump to slide',
    close: 'Close',
  },
}

/** A word of the player's in the language of the page. */
export function said(word: Said): string {
  return SAID[tongue()][word]
}

/** reveal.js speaks English; its controls get the page's language. */
export function localizeControls(root: HTMLElement): void {
  root.querySelector('.navigate-right')?.setAttribute('aria-label', said('next'))
  root.querySelector('.navigate-left')?.setAttribute('aria-label', said('previous'))
  const resume = root.querySelector('.resume-button')
  if (resume) resume.textContent = said('resume')
}
