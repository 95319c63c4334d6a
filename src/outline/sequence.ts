import { countUpTo } from '../model/search.ts'
import { sliceOf } from '../model/span.ts'
import { fold } from '../numbering/fold.ts'
import type { Label } from '../numbering/index.ts'
import type { Head } from './heads.ts'
import { followerAt, lastInside } from './members.ts'
import { isHeadingLine } from './standing.ts'

/** A label that was taken, on the way from the outermost open section to the innermost. */
export interface Counted {
  style: string
  value: number | null
}

interface Opened extends Counted {
  label: Label | null
}

/** How far a number may jump and still belong to its series. */
const WIDEST_GAP = 4
/** How many labels of a style are looked at for the one that follows. */
const LOOK_AHEAD = 3
/** A list inside of a list is no longer than this. */
const LONGEST_LIST = 60

/** How sure it is that a reading of a head is a label. */
const SURE = { goesOn: 5, opens: 4, runsOn: 3, byForm: 2, alone: 1, none: 0 } as const

/** Styles that hardly anything but a label looks like, so that a lost number does not undo them. */
const USUAL = new Set([
  'han',
  'han-brackets',
  'ordinal-counted',
  'ordinal-point',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'arabic-dot',
  'arabic-comma',
  'arabic-brackets',
  'circled',
  'slashed',
  'roman-dot',
  'letter-dot',
  'letter-decimal',
])

/** Labels by their neighbours: one counts when it goes on with a series or opens one. */
export class Sequence {
  readonly #text: string
  readonly #heads: readonly Head[]
  readonly #places: ReadonlyMap<string, readonly Place[]>
  /** The value that was last taken in each style. */
  readonly #last = new Map<string, number>()

  constructor(text: string, heads: readonly Head[]) {
    this.#text = text
    this.#heads = heads
    this.#places = placesByStyle(heads)
  }

  /** The label to take at the head of a block, or null for none. */
  choose(index: number, open: readonly Counted[]): Label | null {
    const head = this.#heads[index]
    if (!head || isComment(this.#text, head, open)) return null
    let best: Label | null = null
    let most: number = SURE.none
    for (const label of head.labels) {
      const own = this.#worth(label, head, index, open)
      if (own > most) [best, most] = [label, own]
    }
    return best
  }

  /** Remembers what was taken. */
  take(label: Label, index: number): void {
    const block = this.#heads[index]?.block
    if (label.value === null || !block) return
    this.#last.set(label.rule.style, lastInside(this.#text, block.span, label, label.value))
  }

  /** Does a 1. inside of an open 4. begin a list of its own, after which 5. goes on? */
  isNested({ rule, value }: Label, index: number, open: readonly Counted[]): boolean {
    const at = open.findLastIndex(({ style }) => style === rule.style)
    const outer = open[at]?.value ?? null
    if (value !== 1 || outer === null) return false
    return goesOnAfter(outer, this.#after(rule.style, index, LONGEST_LIST))
  }

  /**
   * How many of the open sections a unit that begins at 1 stands in though it is commonly outside of them:
   * those whose own series goes on behind it. A unit that counts on behind the next of them stands outside
   * (1., Part A, 2., Part B), unless the two are nothing but the headings above it and what it goes on with
   * (一、期限, 第一条, 二、报酬, 第二条: contracts number so).
   */
  around({ rule, value }: Label, index: number, open: readonly Opened[]): number {
    if (value !== 1 || rule.rank === undefined) return 0
    const own = this.#placesAfter(rule.style, index)
    const isAround = (outer: Opened) =>
      outer.style !== rule.style && this.#goesOnAround(outer, own, index)
    return open.findLastIndex(isAround) + 1
  }

  /** Does an open section go on around the unit of a series that begins at `index` and counts on as `own`? */
  #goesOnAround(outer: Opened, own: readonly Place[], index: number): boolean {
    if (outer.value === null) return false
    // A list of Word's has a style of its own; its places are kept by what its numbers look like.
    const [next] = this.#placesAfter(outer.label?.rule.style ?? outer.style, index)
    if (!next) return this.#isHeadOf(outer, index)
    if (next.value !== outer.value + 1) return false
    const after = own.find((place) => place.index > next.index)
    if (!after || after.value === 1) return after !== undefined || !outer.label?.rule.isSure
    return (
      this.#isRightBelow(this.#placeOf(outer, index), index) &&
      this.#isRightBelow(next.index, after.index)
    )
  }

  /** 第五章 right above 第一部分, and the only chapter that is printed, is what the parts are of. */
  #isHeadOf(outer: Opened, index: number): boolean {
    const places = this.#places.get(outer.style) ?? []
    return (
      places.length === 1 &&
      outer.value !== 1 &&
      this.#isRightBelow(this.#placeOf(outer, index), index)
    )
  }

  /**
   * How many of the open sections a series that begins here stands in at most: one that begins anew between
   * two members of it (1. 2., then 一、, and 1. 2. again between 二、 and 三、) is inside of it in truth.
   */
  deepest({ rule, value }: Label, index: number, open: readonly Opened[]): number {
    if (value !== 1 || rule.rank !== undefined) return open.length
    const own = this.#placesAfter(rule.style, index)
    const at = open.findIndex(({ style, label }) => {
      const theirs = label?.rule.style ?? style
      if (theirs === rule.style) return false
      const [next] = this.#placesAfter(theirs, index)
      if (next?.value !== 1) return false
      const before = own.findLast((place) => place.index < next.index)
      const after = own.find((place) => place.index > next.index)
      return before !== undefined && after?.value === before.value + 1
    })
    return at < 0 ? open.length : at
  }

  /** Which block before the one at `index` opened a section; -1 where that can't be told. */
  #placeOf({ label, style, value }: Opened, index: number): number {
    const places = this.#places.get(label?.rule.style ?? style) ?? []
    const own = places.findLast((place) => place.index < index)
    return own?.value === value ? own.index : -1
  }

  /** Does a block stand right below a section's own line, or below one more line that is a heading? */
  #isRightBelow(above: number, index: number): boolean {
    if (above < 0 || index > above + 2) return false
    const between = this.#heads[above + 1]?.block.span
    return (
      index === above + 1 || (between !== undefined && isHeadingLine(sliceOf(this.#text, between)))
    )
  }

  #worth(label: Label, head: Head, index: number, open: readonly Counted[]): number {
    const { rule, value } = label
    const isSure = rule.isSure === true || head.isCertain
    if (value === null) return isSure ? SURE.runsOn : SURE.none
    const sibling = open.findLast(({ style }) => style === rule.style)?.value ?? null
    if (isNext(label, sibling) || goesOnWithItem(label, open)) return SURE.goesOn
    const leads = this.#leads(label, head, index)
    if (value === 1 && (leads || isSure)) return SURE.opens
    if (this.#isByNeighbour(label, index, open)) return SURE.opens
    return rule.isDoubtful ? SURE.none : this.#worthAlone(label, head, index, open)
  }

  /** It neither goes on with an open series nor opens one. */
  #worthAlone(label: Label, head: Head, index: number, open: readonly Counted[]): number {
    const { rule, value } = label
    const isSure = rule.isSure === true || head.isCertain
    const sibling = open.findLast(({ style }) => style === rule.style)?.value ?? null
    if (this.#runsOn(label, open)) return SURE.runsOn
    if (!isSure) {
      return this.#worthOutOfOrder(label, head, sibling, this.#leads(label, head, index))
    }
    return this.#isReference(sibling, value ?? 0, index, rule.style) ? SURE.none : SURE.byForm
  }

  /** Numbers may run on across sections, and a second paragraph follows one without a number. */
  #runsOn({ rule, value }: Label, open: readonly Counted[]): boolean {
    if (value === null) return false
    const isSecond = rule.style === 'arabic-space' && isParagraphNumber(value, open)
    return isSecond || this.#last.get(rule.style) === value - 1
  }

  /** A number was lost, doubled or misprinted, or it is no label. */
  #worthOutOfOrder(label: Label, head: Head, sibling: number | null, leads: boolean): number {
    const value = label.value ?? 0
    const isNear = sibling !== null && value >= sibling && value <= sibling + WIDEST_GAP
    if (!USUAL.has(label.rule.style)) return isNear && leads ? SURE.byForm : SURE.none
    if (isNear || leads) return SURE.byForm
    // One item alone, in a style that the document has used before.
    const isKnown = value === 1 && this.#last.has(label.rule.style)
    return isKnown ? SURE.alone : this.#alone(label, head, sibling)
  }

  /** Does the next member of its series follow a label? */
  #leads(label: Label, { block }: Head, index: number): boolean {
    const { rule, value } = label
    if (value === null) return false
    return (
      this.#after(rule.style, index, LOOK_AHEAD).includes(value + 1) ||
      followerAt(this.#text, block.span, label) !== null
    )
  }

  /** Does what stands right above or below a number say what it counts? */
  #isByNeighbour(label: Label, index: number, open: readonly Counted[]): boolean {
    return (
      this.#isAboveDecimals(label, index) ||
      this.#isBelowItsOwn(label, index, open) ||
      this.#isBelowClosing(label, index)
    )
  }

  /** １ right below 附則 is its paragraph, though no ２ follows. */
  #isBelowClosing({ rule, value }: Label, index: number): boolean {
    const [above] = this.#heads[index - 1]?.labels ?? []
    const isOne = value === 1 && /^arabic-/.test(rule.style)
    return isOne && above?.value === null && above.rule.style === 'chapter'
  }

  /** 2 before 2.1 is the section that it is in (ISO 2145), though no 1 or 3 stands beside it. */
  #isAboveDecimals({ rule, value }: Label, index: number): boolean {
    const next = this.#heads[index + 1]
    if (!rule.style.startsWith('arabic') || !next?.labels[0]?.rule.style.startsWith('decimal')) {
      return false
    }
    const words = fold(this.#text.slice(next.start, next.start + 8)).replace(/[ ．]+/g, '.')
    return words.startsWith(`${value}.1`)
  }

  /** 2.1 right in the open 2 says where it stands (ISO 2145), though no 2.2 follows. */
  #isBelowItsOwn({ rule, value }: Label, index: number, open: readonly Counted[]): boolean {
    if (rule.style !== 'decimal-2' || value !== 1 || rule.isDoubtful) return false
    const start = this.#heads[index]?.start ?? 0
    const outer = open.findLast(({ style }) => /^(?:arabic|decimal-1)/.test(style))?.value
    const said = /^\d{1,3}/.exec(fold(this.#text.slice(start, start + 4)))?.[0]
    return outer !== undefined && outer !== null && said === String(outer)
  }

  /** One member is no series, but 一、 before a heading in a line of its own is meant as a label. */
  #alone({ value, length }: Label, { block, start }: Head, sibling: number | null): number {
    const words = this.#text.slice(start + length, block.span.end).trim()
    const isMeant = (value === 1 || sibling !== null) && isHeadingLine(words)
    return isMeant ? SURE.alone : SURE.none
  }

  /** 第２６条 at the head of a line between 第８条 and 第９条 refers to an article. */
  #isReference(before: number | null, value: number, index: number, style: string): boolean {
    if (before === null || value <= before + 1) return false
    return this.#after(style, index, 1)[0] === before + 1
  }

  /** The values of the next labels of a style after a block. */
  #after(style: string, index: number, most: number): number[] {
    return this.#placesAfter(style, index, most).map(({ value }) => value)
  }

  #placesAfter(style: string, index: number, most = LONGEST_LIST): readonly Place[] {
    const places = this.#places.get(style) ?? []
    const from = countUpTo(places, index, ({ index }) => index)
    return places.slice(from, from + most)
  }
}

/** Does a label count on from its sibling, or end the series as 最后 does? */
function isNext({ rule, value }: Label, sibling: number | null): boolean {
  if (sibling === null || value === null) return false
  return sibling === value - 1 || (value === rule.last && sibling < value)
}

/** A typed 2.　 behind the 1. of a list of the format. */
function goesOnWithItem({ rule, value }: Label, open: readonly Counted[]): boolean {
  return open.some(
    (item) => item.value === (value ?? 0) - 1 && item.style.startsWith(`${rule.style}@`),
  )
}

/** 【第１条 目的】 after 第１条 comments on that article. */
function isComment(text: string, head: Head, open: readonly Counted[]): boolean {
  const [label] = head.labels
  if (!label || text[head.block.span.start] !== '【') return false
  return open.some(
    ({ style, value }) => style === label.rule.style && (value ?? 0) >= (label.value ?? Infinity),
  )
}

/** Do the values count on from 1, perhaps in several lists, and then go on with the outer series? */
function goesOnAfter(outer: number, values: readonly number[]): boolean {
  let inner = 1
  for (const value of values) {
    if (value === inner + 1 || value === 1) inner = value
    else return value === outer + 1
  }
  return false
}

/** The first paragraph of an article has no number: ２ follows it (法制執務). */
function isParagraphNumber(value: number, open: readonly Counted[]): boolean {
  return value === 2 && open.some(({ style }) => style === 'article')
}

interface Place {
  index: number
  value: number
}

function placesByStyle(heads: readonly Head[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  heads.forEach(({ labels }, index) => {
    for (const { rule, value } of labels) {
      if (value === null) continue
      const row = places.get(rule.style)
      if (row) row.push({ index, value })
      else places.set(rule.style, [{ index, value }])
    }
  })
  return places
}
