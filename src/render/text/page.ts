import { PAPER } from '../handout.ts'

/**
 * The page of the `text` edition, in px: numbers at the left, a column of text, slides at the right. Text
 * of 15 px is 11¼ pt, in lines of 34 characters of Han.
 */
export const PAGE = {
  top: 68,
  bottom: 58,
  left: 70,
  measure: 510,
  size: 15,
  /** The small pictures, and the room that each takes with its caption. */
  miniLeft: 604,
  miniWidth: 156,
  miniStep: 110,
} as const

/** What text has on a page from its first line to its last. */
export const COLUMN = PAPER.height - PAGE.top - PAGE.bottom
/** Pictures of slides that stand beside each other's ends. */
export const MINIS = Math.floor((COLUMN + 10) / PAGE.miniStep)

/** A line of text is so high at least; up to the most where many slides stand beside few lines. */
export const LEADING = { least: 25, most: 32 } as const
