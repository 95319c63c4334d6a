import type { Deck } from './deck.ts'
import { make } from './dom.ts'

/** More parts than these are no parts to the eye. */
const MOST_PARTS = 30

/** Marks on the bar of progress where the sections begin. */
export function markSections(deck: Deck, root: HTMLElement): void {
  const bar = root.querySelector<HTMLElement>('.progress')
  const slides = deck.getSlides()
  const starts = deck
    .getHorizontalSlides()
    .map((group) => slides.findIndex((slide) => group.contains(slide)))
    .filter((at) => at > 0)
  for (const old of bar?.querySelectorAll('.mark') ?? []) old.remove()
  if (!bar || starts.length > MOST_PARTS) return
  for (const at of starts) {
    const mark = make('i', 'mark')
    mark.style.left = `${(100 * at) / (slides.length - 1)}%`
    bar.append(mark)
  }
}
