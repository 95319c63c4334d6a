/** How well an outline was found: 0 to 1 each; null where there is nothing to compare. */
export interface Score {
  block: number
  inline: number
  headings: number | null
  front: number
  missed: number
  extra: number
  /** Pairwise F1 of the parallel groups: all, the major ones; and the precision of all. */
  parallels: number | null
  major: number | null
  precision: number | null
}
export function scoreOf(gold: unknown, found: unknown): Score
