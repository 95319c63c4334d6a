/** One way in which documents number their sections: a line of the table in `index.ts`. */
export interface Rule {
  /** Names the style; a series has one style throughout. */
  style: string
  /** The signs that a label can begin with, in folded text: most paragraphs begin with none of them. */
  begins: string
  /**
   * The label at the head of a paragraph whose full-width letters, digits and brackets were made
   * half-width (see `fold`): group 1 is the numeral, the whole match the label.
   */
  pattern: RegExp
  value(numeral: string): number | null
  /** The value of the word that ends a series wherever it has come to (最后 behind 其次). */
  last?: number
  /** A label by its form alone; others need a neighbour in their series. */
  isSure?: boolean
  /** More often a quantity than a label: only its series can tell, by the number before it. */
  isDoubtful?: boolean
  /** A question stands behind it, which is the heading whatever its length. */
  asks?: boolean
  /** Sections in this style are running text as a rule: a heading only in brackets or on its own. */
  isNormative?: boolean
  /**
   * Of the units that law puts in one fixed order, and the annexes: what is of an outer or the same
   * rank is never inside of it. The outermost is 0; styles without a rank nest as they open.
   */
  rank?: number
}

export const HAN_SIGNS = '〇○零一二三四五六七八九十百千'
export const DIGITS = '0123456789'
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const SMALLS = CAPITALS.toLowerCase()

/** Numerals in the patterns, for folded text. */
export const HAN = `[${HAN_SIGNS}]{1,8}`
export const ARABIC = '[0-9]{1,4}'
export const ANY = `(?:${HAN}|${ARABIC})`
