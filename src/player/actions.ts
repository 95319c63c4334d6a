import type { Deck } from './deck.ts'
import { isHelpShown, toggleHelp } from './help.ts'
import { type Action, actionOf, keyName } from './keys.ts'
import { speakerView } from './speaker.ts'

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

function last(deck: Deck): void {
  const slides = deck.getSlides()
  const { h, v } = deck.getIndices(slides.at(-1) as HTMLElement)
  deck.slide(h, v)
}

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** Actions that move: they leave the black screen. */
const MOVES: Partial<Record<Action, (deck: Deck) => void>> = {
  next: (deck) => deck.next(),
  previous: (deck) => deck.prev(),
  nextSlide: (deck) => deck.next({ skipFragments: true }),
  previousSlide: (deck) => deck.prev({ skipFragments: true }),
  nextSection,
  previousSection,
  first: (deck) => deck.slide(0, 0),
  last,
  left: (deck) => deck.left(),
  right: (deck) => deck.right(),
  up: (deck) => deck.up(),
  down: (deck) => deck.down(),
}

const OTHERS: Partial<Record<Action, (deck: Deck) => void>> = {
  leave: (deck) => deck.toggleOverview(false),
  overview: (deck) => deck.toggleOverview(),
  jump: (deck) => deck.toggleJumpToSlide(),
  pause: (deck) => deck.togglePause(),
  fullscreen: () => {
    // Refused where the page may not; the deck goes on in its window.
    toggleFullscreen().catch(() => {})
  },
  speaker: (deck) => speakerView(deck, (event) => pressed(deck, event)),
  help: toggleHelp,
}

/** Does an action: what a key, a swipe or the wheel asks for. */
export function act(deck: Deck, action: Action): void {
  const move = MOVES[action]
  if (move && deck.isPaused()) deck.togglePause(false)
  ;(move ?? OTHERS[action])?.(deck)
}

/** Whether a key belongs to what is in the foreground: a field, or the help, which Escape puts away. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape' && isHelpShown()) return true
  return target instanceof Element && target.closest('input, textarea') !== null
}

/** A key went down, in the deck's window or in the speaker's. */
export function pressed(deck: Deck, event: KeyboardEvent): void {
  const name = keyName(event)
  if (name === null || isTaken(event)) return
  const action = actionOf(name, deck.isOverview())
  if (action === null) return
  event.preventDefault()
  act(deck, action)
}
