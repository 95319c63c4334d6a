import Reveal from 'reveal.js'
import { act, pressed } from './actions.ts'
import type { Deck } from './deck.ts'
import { onSwipe, onWheel } from './gestures.ts'
import type { Action } from './keys.ts'
import { allowPlainMarkup } from './policy.ts'
import { showAllWhenPrinting } from './print.ts'
import { localizeControls } from './tongue.ts'

allowPlainMarkup()

/** Wakes the deck in the page that this script stands in. */
const deck = new Reveal({
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  center: false,
  hash: true,
  controls: true,
  controlsTutorial: false,
  progress: true,
  // Every slide shows its own number, on paper too: this is only what “jump” counts by.
  slideNumber: 'c',
  showSlideNumber: 'speaker',
  // Not 'slide': reveal.js would put that class on the whole deck, and the slides are called so.
  transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
  transitionSpeed: 'fast',
  // The arrows on the screen go through the whole deck, as the keys do.
  navigationMode: 'linear',
  // Keys and gestures are the player's own (keys.ts): reveal.js' leave out slides, by section.
  keyboard: false,
  touch: false,
  mouseWheel: false,
  // Steps are for the screen; on paper a slide is one page.
  pdfSeparateFragments: false,
  // Nothing outside turns the deck or asks what it shows.
  postMessage: false,
  postMessageEvents: false,
}) as Deck

const gesture = (action: Action) => {
  // A phone held upright shows a page to scroll.
  if (!deck.isScrollView()) act(deck, action)
}

void deck.initialize().then(() => {
  // Going on into a section begins with its first slide; reveal.js would go where one last was in it.
  deck.on('slidechanged', () => {
    for (const section of deck.getHorizontalSlides())
      section.removeAttribute('data-previous-indexv')
  })
  const root = deck.getRevealElement() ?? document.body
  document.addEventListener('keydown', (event) => pressed(deck, event))
  onSwipe(root, gesture)
  onWheel(document, gesture)
  localizeControls(root)
  showAllWhenPrinting()
  document.documentElement.dataset.ready = 'true'
})
