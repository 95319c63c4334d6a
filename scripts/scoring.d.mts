/** How well an outline was found: 0 to 1 each; null where there is nothing to compare. */
export interface Score {
  block: number
  inline: number
  headings: number | null
  front: number
  missed: number
  extra: number
}
export function scoreOf(gold: unknown, found: unknown): Score
