import type { Section } from '../model/outline.ts'
import type { Label } from '../numbering/index.ts'

/** The styles of headings without a number that have a place of their own. */
export const PART = 'part-name'
export const COMMENT = 'comment'

/** A section that is open: what comes next may stand in it. */
export interface Opening {
  section: Section
  label: Label | null
  style: string
  value: number | null
  /** The level that the format gives (Markdown `#`, Word's headings and lists); null for a typed label. */
  level: number | null
  rank: number | null
  isLatin: boolean
  /** A sentence with its mark and nothing more: an item, in which no heading without a number stands. */
  isItem: boolean
  /** Where a person said so: 1 is the outermost. */
  depth: number | null
  /** It begins a series inside of one that counts in the same style and goes on later. */
  isNested: boolean
  /** How many of the open sections go on around it, as the numbers behind it tell. */
  around: number
  /** How many of the open sections it stands in at most, as those tell that begin anew behind it. */
  deepest: number
  /** Of a decimal, the number of the section that it says it stands in; null for any other. */
  outer: number | null
}

/** The path to the section that is being filled, the outermost first. */
export class Path {
  readonly open: Opening[] = []
  /** For each style, those that were seen above it. */
  readonly #above = new Map<string, Set<string>>()

  /** Opens a section at its depth, and gives the one that it stands in; undefined for the outermost. */
  enter(opening: Opening): {
    parent: Opening | undefined
    sibling: Opening | undefined
    /** Its number placed it, against the level that the format gives it. */
    isByNumber: boolean
  } {
    const at = this.#depthOf(opening)
    const sibling = this.open[at]
    const isByNumber =
      opening.depth === null && opening.level !== null && this.#outerBefore(opening, at + 1) === at
    this.open.length = Math.min(this.open.length, at)
    const parent = this.open.at(-1)
    for (const { style } of this.open) this.#aboveOf(opening.style).add(style)
    this.open.push(opening)
    const own = sibling?.style === opening.style ? sibling : undefined
    return { parent, sibling: own, isByNumber: isByNumber && own?.level !== opening.level }
  }

  /** Leaves the lists of the format: what comes next is no part of their items. */
  leaveLists(): void {
    const at = this.open.findIndex(({ style }) => style.includes('@'))
    if (at >= 0) this.open.length = at
  }

  /** Leaves what is inside of the innermost open section of which `isIn` is true; false where none is. */
  leaveTo(isIn: (section: Section) => boolean): boolean {
    const at = this.open.findLastIndex(({ section }) => isIn(section))
    if (at >= 0) this.open.length = at + 1
    return at >= 0
  }

  #aboveOf(style: string): Set<string> {
    const known = this.#above.get(style)
    if (known) return known
    const made = new Set<string>()
    this.#above.set(style, made)
    return made
  }

  #depthOf(opening: Opening): number {
    if (opening.depth !== null) return Math.min(opening.depth - 1, this.open.length)
    if (opening.level !== null) return this.#depthOfMarked(opening, opening.level)
    if (opening.isNested) return this.open.length
    const known = this.#siblingOf(opening)
    if (known >= 0) return known
    if (opening.rank !== null) return this.#depthOfRanked(opening, opening.rank)
    if (opening.style === COMMENT || this.#isSecondParagraph(opening))
      return this.#depthUnder('article')
    if (opening.label === null) return this.#depthOfPlain()
    return this.#depthOfNew(opening)
  }

  /** The open section that counts in the same series: the one before in number, else the innermost. */
  #siblingOf({ style, value }: Opening): number {
    const isSame = (other: Opening) => other.style === style && other.level === null
    // 2.　 with a wide space is no item of Markdown, but goes on with the list that 1. begins; a typed
    // 三. goes on with the marked 二. before it, and a 4. of the format's with a typed 3.
    const isNumbered = (other: Opening) =>
      other.style === style ||
      other.style.startsWith(`${style}@`) ||
      style.startsWith(`${other.style}@`)
    const numbered = this.open.findLastIndex(
      (other) => value !== null && other.value === value - 1 && isNumbered(other),
    )
    const before = this.open.findLastIndex(
      (other) => isSame(other) && value !== null && other.value === value - 1,
    )
    if (before >= 0) return before
    const last = this.open.findLastIndex(isSame)
    return last >= 0 ? last : numbered
  }

  /**
   * A marked heading closes everything of its level and below, and what was typed there; but 6.1.2.1 stands
   * in 6.1.2 though both are marked alike (ISO 2145).
   */
  #depthOfMarked(opening: Opening, own: number): number {
    const { style } = opening
    const level = Number(/^decimal-(\d)$/.exec(style)?.[1] ?? 0)
    const outer = this.open.findLastIndex((other) => other.style === `decimal-${level - 1}`)
    if (level > 2 && this.open[outer]?.level === own) return outer + 1
    const found = this.open.findIndex(({ level }) => level === null || level >= own)
    const at = found < 0 ? this.open.length : found
    const before = this.#outerBefore(opening, at)
    return before < 0 ? at : before
  }

  /**
   * The marked heading that `opening` counts on from though its level would put it inside: 2. is never the
   * first section in 1., so its style is wrong and its number right. -1 where there is none.
   */
  #outerBefore({ style, value }: Opening, at: number): number {
    if (value === null || value < 2) return -1
    const isBefore = (other: Opening) =>
      other.style === style && other.level !== null && other.value === value - 1
    const own = this.open[at]
    return own && isBefore(own) ? -1 : this.open.slice(0, at).findLastIndex(isBefore)
  }

  /** Units of a fixed order are only inside of outer ones; articles also stand under plain headings. */
  #depthOfRanked({ style: unit, value, around }: Opening, own: number): number {
    // A schedule has parts and chapters of its own, which begin at 1.
    const annex = unit !== 'annex' && value === 1 ? this.#depthUnder('annex') : 0
    const least = Math.max(annex, around, this.#depthBelowKnown(unit, own))
    const closesPlain = own < INNER && unit !== 'ordinal-part'
    const at = this.open.findIndex(({ rank, label, level, style }, index) => {
      if (index < least) return false
      if (style === PART) return true
      if (rank !== null) return rank >= own
      return label !== null || (closesPlain && level === null)
    })
    return at < 0 ? this.open.length : at
  }

  /** Below the innermost section of another style that this unit stood in before, whatever its rank. */
  #depthBelowKnown(unit: string, own: number): number {
    const above = this.#aboveOf(unit)
    return (
      this.open.findLastIndex(
        ({ style, label, rank }) =>
          label !== null && (rank === null || rank > own) && above.has(style),
      ) + 1
    )
  }

  /** A heading without a label is never part of an article or an item, but may be of a comment on it. */
  #depthOfPlain(): number {
    const comment = this.#depthUnder(COMMENT)
    const at = this.open.findIndex(
      ({ section, style, isItem, label }, index) =>
        index >= comment &&
        (style === 'article' ||
          isItem ||
          label?.rule.asks === true ||
          (section.number !== null && section.heading === null)),
    )
    const top = this.open.at(-1)
    if (top?.style === PART && top.section.body.length > 0) return this.open.length - 1
    return at < 0 ? this.open.length : at
  }

  /** ２ after the items of an article whose first paragraph has no number. */
  #isSecondParagraph({ style, value }: Opening): boolean {
    const article = this.#depthUnder('article')
    const isOwn = article > 0 && !this.open.slice(article).some((one) => one.style === COMMENT)
    return style === 'arabic-space' && value === 2 && isOwn
  }

  /** A comment on an article stands in it. */
  #depthUnder(unit: string): number {
    return this.open.findLastIndex(({ style }) => style === unit) + 1
  }

  /** 2.1 stands in the open 2., though a list may have counted 1. 2. in another section (ISO 2145); else 0. */
  #depthSaid({ outer }: Opening): number {
    if (outer === null) return 0
    return this.open.findLastIndex(({ value, label }) => label !== null && value === outer) + 1
  }

  /** A question is asked about none of the points that the speaker before it counted. */
  #spokenAt({ label }: Opening): number {
    if (!label?.rule.asks) return Infinity
    const at = this.open.findIndex(({ style }) => SPOKEN.test(style))
    return at < 0 ? Infinity : at
  }

  /** A style that isn't open stands in the innermost section that was not seen below it before. */
  #depthOfNew(opening: Opening): number {
    const { style, section, isLatin, deepest } = opening
    const said = this.#depthSaid(opening)
    if (said > 0) return said
    let depth = Math.min(this.open.length, deepest, this.#spokenAt(opening))
    // 引言 with a text of its own is over when the numbers begin.
    const top = this.open.at(-1)
    const isHeading = section.heading !== null && !section.runIn
    // In English a heading without a number is over too when its text is followed by 1.
    const isOver = top?.style === PART || (isLatin && top?.style === 'plain')
    if (isHeading && isOver && top.section.body.length > 0) depth -= 1
    for (let inner = this.open[depth - 1]; inner?.level === null; inner = this.open[depth - 1]) {
      if (!this.#aboveOf(inner.style).has(style)) break
      depth -= 1
    }
    return depth
  }
}

/** What is counted in words when speaking. */
const SPOKEN = /^(?:ordinal|ordinal-point|one-of|first-of-all|is|must)$/

/** Chapters and what is outside of them close every heading without a number; divisions do not. */
const INNER = 2
