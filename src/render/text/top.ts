import type { Studio } from '../studio.ts'

/** The class of what stands so far below the head of the column. */
export function topIn({ typesetter }: Studio): (top: number) => string {
  return (top) => typesetter.rule(`y${Math.round(top)}`, `top:${Math.round(top)}px`)
}
