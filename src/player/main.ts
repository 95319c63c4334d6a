import Reveal from 'reveal.js'
import { speakerView } from './speaker.ts'

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
  progress: true,
  // Every slide shows its own number, on paper too.
  slideNumber: false,
  // Not 'slide': reveal.js would put that class on the whole deck, and the slides are called so.
  transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
  transitionSpeed: 'fast',
  navigationMode: 'default',
  pdfSeparateFragments: false,
})

deck.initialize().then(() => {
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: 'Speaker view' }, () =>
    speakerView(deck),
  )
  document.documentElement.dataset.ready = 'true'
})
