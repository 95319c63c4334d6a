import { type Handout, type Material, threeUp } from './handout.ts'
import { record } from './record.ts'
import { fullText } from './text/index.ts'

/** Handouts that can be made. */
export const EDITIONS = ['text', '3', 'record'] as const
export type Edition = (typeof EDITIONS)[number]

/** How each edition is made: without an entry here an edition does not compile. */
export const MAKERS: Record<Edition, (material: Material) => Handout> = {
  text: fullText,
  '3': threeUp,
  record,
}
