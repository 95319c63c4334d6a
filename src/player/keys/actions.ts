import type { Deck } from '../deck.ts'
import type { Action } from './keys.ts'

/** Where the deck is: the index of the section, and of the slide in it. */
const sectionOf = (deck: Deck) => deck.getIndices().h
const sections = (deck: Deck) => deck.getHorizontalSlides().length

/** Back to where the section begins; from there to the section before. */
function previousSection(deck: Deck): void {
  const { h, v } = deck.getIndices()
  deck.slide(v > 0 ? h : Math.max(0, h - 1), 0)
}

function nextSection(deck: Deck): void {
  if (sectionOf(deck) + 1 < sections(deck)) deck.slide(sectionOf(deck) + 1, 0)
}

/** Shows a slide; nothing where the page has none of that id. */
export function show(deck: Deck, slide: HTMLElement | undefined): void {
  if (!slide) return
  const { h, v } = deck.getIndices(slide)
  deck.slide(h, v)
}

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** Nothing is seen but one colour; the same key shows the slide again. */
function blank(deck: Deck, colour: 'black' | 'white'): void {
  const root = deck.getRevealElement()
  const isSame = deck.isPaused() && root?.dataset.blank === colour
  if (root) root.dataset.blank = colour
  // Told anew where the colour alone changes.
  if (deck.isPaused()) deck.togglePause(false)
  if (!isSame) deck.togglePause(true)
}

/** Actions that move: they leave the black and the white screen. */
const MOVES: Partial<Record<Action, (deck: Deck) => void>> = {
  next: (deck) => deck.next(),
  previous: (deck) => deck.prev(),
  nextSlide: (deck) => deck.next({ skipFragments: true }),
  previousSlide: (deck) => deck.prev({ skipFragments: true }),
  nextSection,
  previousSection,
  first: (deck) => deck.slide(0, 0),
  last: (deck) => show(deck, deck.getSlides().at(-1) as HTMLElement | undefined),
}

const OTHERS: Partial<Record<Action, (deck: Deck) => void | Promise<void>>> = {
  pause: (deck) => blank(deck, 'black'),
  white: (deck) => blank(deck, 'white'),
  fullscreen: toggleFullscreen,
}

/**
 * Does an action: what a key, a swipe or the wheel asks for. Rejects where the browser does not allow it:
 * the whole screen may not be taken at the word of another window.
 */
export async function act(deck: Deck, action: Action): Promise<void> {
  const move = MOVES[action]
  if (move && deck.isPaused()) deck.togglePause(false)
  await (move ?? OTHERS[action])?.(deck)
}
