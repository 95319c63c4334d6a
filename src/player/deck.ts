import type { RevealApi } from 'reveal.js'

/** reveal.js with what its types leave out of its own API. */
export type Deck = RevealApi & {
  toggleJumpToSlide(): void
}
