import type { Deck } from '../deck.ts'
import { partAsOne, partSentences } from './sentences.ts'

/** Sentence by sentence: all but the one that is being read is dimmed. */
export interface Spotlight {
  toggle(): void
  /** Goes on to the next sentence of the slide, or back; false where there is none, and the deck itself moves. */
  step(way: 1 | -1): boolean
  /** The words of the sentence; null while it is off. */
  reading(): string | null
}

export function makeSpotlight(deck: Deck): Spotlight {
  let isOn = false
  let at = 0
  let way: 1 | -1 = 1
  const parts = () => sentencesOf(deck.getCurrentSlide())
  const light = () => {
    deck.getRevealElement()?.classList.toggle('is-spotlit', isOn)
    for (const part of document.querySelectorAll('.slides .is-read'))
      part.classList.remove('is-read')
    if (isOn) for (const part of parts()[at] ?? []) part.classList.add('is-read')
  }
  deck.on('slidechanged', () => {
    // Back from the slide behind, one reads its end.
    at = way === 1 ? 0 : Math.max(0, parts().length - 1)
    way = 1
    light()
  })
  return {
    reading: () => {
      const words = isOn
        ? parts()
            [at]?.map((part) => part.textContent)
            .join('')
        : undefined
      return words ?? null
    },
    toggle() {
      isOn = !isOn
      at = 0
      light()
    },
    step(direction) {
      if (!isOn) return false
      const next = parts()[at + direction]
      way = direction
      if (!next) return false
      way = 1
      // A point that is yet to come comes first.
      if (next[0]?.closest('.fragment:not(.visible)')) deck.next()
      at += direction
      light()
      return true
    },
  }
}

/** The sentences of a slide below its heading, each as the parts that it is in. */
function sentencesOf(slide: Element): HTMLElement[][] {
  const inner = slide.querySelector<HTMLElement>(':scope > .slide')
  if (!inner) return []
  if (inner.dataset.parted === undefined) part(inner)
  const found = new Map<string, HTMLElement[]>()
  for (const one of inner.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const key = one.dataset.sentence ?? ''
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

/** What is read in one breath, however many contents it has: a row, a couplet. */
const ROWS = '.rows > li, .section li, tr, .verses > div, .chipset > div'
/** What is read with the words behind it. */
const LABELS = '.articles > div > b, .running .label'

function part(inner: HTMLElement): void {
  inner.dataset.parted = ''
  const texts = [...inner.querySelectorAll('[data-span], [data-written]')]
  let count = 0
  let row: Element | null = null
  for (const text of texts.filter((one) => !one.closest('header, footer, h1'))) {
    const own = text.closest(ROWS)
    if (row && own !== row) count += 1
    row = own
    if (row || text.closest(LABELS)) partAsOne(text, count)
    else count = partSentences(text, count)
  }
}
