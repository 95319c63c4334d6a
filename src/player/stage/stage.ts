import type { Action } from '../keys/keys.ts'
import type { Stroke } from '../pointing/ink.ts'
import type { Timer } from '../speaker/timer.ts'

/** What the deck shows, as another window is told. Plain data. */
export interface State {
  /** The id of the slide. */
  slide: string
  /** Steps of it that are shown, of how many. */
  step: number
  steps: number
  /** The words that came last, where they come step by step or sentence by sentence. */
  reading: string | null
  blank: 'black' | 'white' | null
  timer: Timer
  /** When the discussion on the slide is over (Date.now); null on every other slide. */
  ends: number | null
  /** What is drawn on the slide. */
  ink: readonly Stroke[]
  /** The deck could not do what was last asked of it from another window. */
  refused: Action | null
}

/** A deck, in this window or in another. */
export interface Stage {
  act(action: Action): void
  /** Shows the slide of an id. */
  go(id: string): void
  /** What is shown; null while the deck has not been heard of. */
  state(): State | null
  /** Calls `hear` with each new state. */
  follow(hear: (state: State) => void): void
}
