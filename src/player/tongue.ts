import type { Tongue } from './keys/keys.ts'
import { SAID } from './said.ts'

/** The player's language: the page's. */
export function tongue(): Tongue {
  const { lang } = document.documentElement
  return Object.hasOwn(SAID, lang) ? (lang as Tongue) : 'en'
}

/** A word of the player's in the language of the page; `count` stands where the word has a number in it. */
export function said(word: keyof (typeof SAID)['en'], count = 0): string {
  return SAID[tongue()][word].replace('#', String(count))
}

/** How a talk is in time: `lead` above 0 is ahead, below 0 behind, by `time` as a clock shows it. */
export function timeSaid(lead: number, time: string): string {
  if (lead === 0) return said('inTime')
  return `${said(lead > 0 ? 'ahead' : 'behind')} ${time}`
}

/** reveal.js speaks English; its controls get the page's language. */
export function localizeControls(root: HTMLElement): void {
  root.querySelector('.navigate-right')?.setAttribute('aria-label', said('next'))
  root.querySelector('.navigate-left')?.setAttribute('aria-label', said('previous'))
  const resume = root.querySelector('.resume-button')
  if (resume) resume.textContent = said('resume')
}
