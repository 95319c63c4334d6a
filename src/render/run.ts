import type { Piece } from '../model/shown.ts'

/** What a piece needs to be set: its words and their style. */
export interface Run extends Omit<Piece, 'start'> {
  /** A share or a sum, which the eye should find. */
  isAmount?: boolean
}
