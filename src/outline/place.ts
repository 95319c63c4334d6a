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
  /** Where a person said so: 1 is the outermost. */
  depth: number | null
  /** It begins a series inside of one that counts in the same style and goes on later. */
  isNested: boolean
}

/** The path to the section that is being filled, the outermost first. */
export class Path {
  readonly open: Opening[] = []
  /** For each style, those that were seen above it. */
  readonly #above = new Map<string, Set<string>>()

  /** Opens a section at its depth, and gives the one that it stands in; undefined for the outermost. */
  enter(opening: Opening): { parent: Opening | undefined; sibling: Opening | undefined } {
    const at = this.#depthOf(opening)
    const sibling = this.open[at]
    this.open.length = Math.min(this.open.length, at)
    const parent = this.open.at(-1)
    for (const { style } of this.open) this.#aboveOf(opening.style).add(style)
    this.open.push(opening)
    return { parent, sibling: sibling?.style === opening.style ? sibling : undefined }
  }

  /** Leaves the lists of the format: what comes next is no part of their items. */
  leaveLists(): void {
    const at = this.open.findIndex(({ style }) => style.includes('@'))
    if (at >= 0) this.open.length = at
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
    const before = this.open.findLastIndex(
      (other) => isSame(other) && value !== null && other.value === value - 1,
    )
    return before >= 0 ? before : this.open.findLastIndex(isSame)
  }

  /**
   * A marked heading closes everything of its level and below, and what was typed there; but 6.1.2.1 stands
   * in 6.1.2 though both are marked alike (ISO 2145).
   */
  #depthOfMarked({ style }: Opening, own: number): number {
    const level = Number(/^decimal-(\d)$/.exec(style)?.[1] ?? 0)
    const outer = this.open.findLastIndex((other) => other.style === `decimal-${level - 1}`)
    if (level > 2 && this.open[outer]?.level === own) return outer + 1
    const at = this.open.findIndex(({ level }) => level === null || level >= own)
    return at < 0 ? this.open.length : at
  }

  /** Units of a fixed order are only inside of outer ones; articles also stand under plain headings. */
  #depthOfRanked({ style: unit, value }: Opening, own: number): number {
    // A schedule has parts and chapters of its own, which begin at 1.
    const annex = unit !== 'annex' && value === 1 ? this.#depthUnder('annex') : 0
    // 第一节 stands in a 第一章 that itself stands inside of 三、.
    const around = this.open.findLastIndex((one, index) => this.#isWithin(one, index, own)) + 1
    const at = this.open.findIndex(({ rank, label, level, style }, index) => {
      if (index < Math.max(annex, around)) return false
      if (style === PART) return true
      if (rank !== null) return rank >= own
      return label !== null || (own < INNER && level === null)
    })
    return at < 0 ? this.open.length : at
  }

  /** A labelled unit outside of `own` that stands inside of a section in another style. */
  #isWithin({ rank, label }: Opening, index: number, own: number): boolean {
    if (rank === null || rank >= own || label === null) return false
    return this.open.slice(0, index).some((one) => one.label !== null && one.rank === null)
  }

  /** A heading without a label is never part of an article or an item, but may be of a comment on it. */
  #depthOfPlain(): number {
    const comment = this.#depthUnder(COMMENT)
    const at = this.open.findIndex(
      ({ section, style }, index) =>
        index >= comment &&
        (style === 'article' || (section.number !== null && section.heading === null)),
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

  /** A style that isn't open stands in the innermost section that was not seen below it before. */
  #depthOfNew({ style, section, isLatin }: Opening): number {
    let depth = this.open.length
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

/** Chapters and what is outside of them close every heading without a number; divisions do not. */
const INNER = 2
