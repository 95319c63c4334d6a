import type { Deck } from '../deck.ts'
import { keepInTab, keptInTab } from '../keep.ts'
import { clockTime } from './timer.ts'

const TICK = 250
const MINUTE = 60_000
const KEPT = 'lectern-discussion:'

/** What is left until an end, as a clock shows it; with a plus when it is over. */
export function countSaid(ends: number, now: number): string {
  // A second is shown until it is over.
  const left = Math.ceil((ends - now) / 1000) * 1000
  return `${left < 0 ? '+' : ''}${clockTime(left)}`
}

/**
 * Counts the minutes of a discussion down on its slide, from when it was first shown; whoever goes back to it, or
 * loads the page anew, finds it going on. `ends` tells when the one that is shown is over.
 */
export function countDown(deck: Deck): { ends(): number | null } {
  const show = () => {
    const slide = deck.getCurrentSlide()
    const ends = endOf(slide)
    const clock = slide.querySelector<HTMLElement>('.clock')
    if (ends !== null && clock) showOn(clock, ends)
  }
  deck.on('slidechanged', show)
  setInterval(show, TICK)
  return { ends: () => endOf(deck.getCurrentSlide()) }
}

/** Begun where it was not yet. */
function endOf(slide: HTMLElement): number | null {
  const { minutes } = slide.dataset
  if (minutes === undefined) return null
  const known = Number(keptInTab(KEPT + slide.id) ?? ends.get(slide.id))
  if (known > 0) return known
  const end = Date.now() + Number(minutes) * MINUTE
  ends.set(slide.id, end)
  keepInTab(KEPT + slide.id, String(end))
  return end
}

/** Where the browser keeps nothing. */
const ends = new Map<string, number>()

function showOn(clock: HTMLElement, end: number): void {
  const now = Date.now()
  const digits = clock.querySelector('.countdown')
  if (digits) digits.textContent = countSaid(end, now)
  clock.classList.add('is-counting')
  clock.classList.toggle('is-over', end < now)
}
