import type { Slide } from '../../model/deck.ts'
import { UnusableInput } from '../../model/problem.ts'
import { inEach } from '../../model/said.ts'
import { SAID } from './said.ts'

/**
 * Nobody presents more: at four a minute, as fast as slides are read aloud, that is twenty hours. A
 * megabyte of running text takes some 1,400, of articles 3,500 (bench/hostile.mjs).
 */
export const MOST_SLIDES = 5000

/**
 * Counts slides while they are made, so that a file that makes too many is refused for the work of the
 * first of them, however long it is.
 */
export interface Tally {
  /**
   * Slides that stay, whatever else is composed; gives them back.
   * @throws UnusableInput when they are too many with those before
   */
  add(slides: readonly Slide[]): Slide[]
  /**
   * So many more are about to be made of one thing: a list, a table, a text.
   * @throws UnusableInput when they would be too many
   */
  foresee(count: number): void
}

/** The tally for the deck of the file `name`. */
export function makeTally(name: string): Tally {
  let count = 0
  const foresee = (more: number) => {
    if (count + more > MOST_SLIDES) throw crowded(name)
  }
  return {
    add(slides) {
      foresee(slides.length)
      count += slides.length
      return [...slides]
    },
    foresee,
  }
}

/** The refusal of a file whose deck would hold too many slides. */
export function crowded(name: string): UnusableInput {
  return new UnusableInput(inEach(SAID, (said) => said.crowded(name, MOST_SLIDES)))
}
