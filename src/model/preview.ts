import type { Problem } from './problem.ts'

/** What an open page of `lectern dev` is told at each save. Plain data. */
export interface Preview {
  /** The same for the same deck and problems. */
  version: string
  /** The deck as it is now; null where the file can't be used. */
  deck: LiveParts | null
  /** Why it can't, in one sentence; the page goes on to show the deck before. */
  refusal: string | null
  problems: PreviewProblem[]
}

/** The parts of an open page that a save may change, as they stand in it. */
export interface LiveParts {
  title: string
  language: string
  /** `@font-face` rules, which are large and seldom change; null where a page has them from the save before. */
  fonts: string | null
  /** All other rules. */
  style: string
  /** Markup of the slides, and of the section tree. */
  slides: string
  menu: string
}

export interface PreviewProblem extends Pick<Problem, 'severity' | 'message'> {
  /** `speech.txt:12:1`; the file alone where no line can be named. */
  place: string
  /** What a person puts into a corrections file where this is a label that was misread. */
  correction: Correction | null
}

export interface Correction {
  /** The name of the corrections file. */
  file: string
  /** YAML. */
  lines: string
}
