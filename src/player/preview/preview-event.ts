import type { Merged } from './merge.ts'

/** The slides of the page were changed; its detail is a `Change`: see preview.ts. */
export const CHANGED = 'lectern-changed'

export interface Change extends Merged {
  /** The id of the slide that is to be shown. */
  shown: string
  /** Of slides that were drawn on, by their ids: where each is now. */
  moved: ReadonlyMap<string, string>
}
