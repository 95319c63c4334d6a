import type { Slide } from '../../model/deck.ts'
import { type Block, headerHeight, type Unit } from './block.ts'
import type { Entry, FootOf } from './foot.ts'

/** Units of a block on one page. */
export interface Placed<B = Block> {
  block: B
  /** Indices of its units: first, and one past the last. */
  from: number
  to: number
  /** Where the first of them stands, in px below the column's head; above it a table's header is repeated. */
  top: number
}

/** A line's number in the document, beside its line. */
interface LineNumber {
  number: number
  top: number
}

/** A small picture of a slide beside the line at which its passage begins. */
export interface Mini {
  slide: Slide
  line: number
  top: number
}

export interface TextPage {
  placed: Placed[]
  numbers: LineNumber[]
  minis: Mini[]
  /** From the foot's head downwards, and how high it is with its rule; 0 for none. */
  foot: Placed<Entry['block']>[]
  footHeight: number
}

/** A slide and the offset in the source at which its passage begins. */
export interface Anchored {
  slide: Slide
  start: number
}

export interface Limits {
  /** Of the column, in px. */
  height: number
  /** How many small pictures have room beside it. */
  minis: number
}

/** What belongs to the foot and found no room on its page. */
interface Waiting {
  block: Entry['block']
  from: number
}

interface State {
  limits: Limits
  footOf: FootOf
  pages: TextPage[]
  page: TextPage
  /** How much of the column is filled, in px. */
  used: number
  /** The number of the next line. */
  number: number
  /** Slides that no line has met yet, the next one last. */
  slides: Anchored[]
  /** Pictures that their pages had no room for. */
  minis: Mini[]
  foot: Waiting[]
  /** Keys of what stands at a foot: of the document, and of the page. */
  noted: Set<string>
  linked: Set<string>
}

/** Above the foot, with its rule, in px. */
const FOOT_SPACE = 14
/** Of headings and captions under each other, so many at most stay together. */
const MOST_LEADING = 4
/** A page ends early where so many pictures wait, when this much of it is filled. */
const CROWD = { minis: 3, filled: 0.7 } as const
/** What goes over to the next page's foot leaves so much of that page to the text. */
const MOST_FOOT = 0.5

/** Fills pages with blocks, and their feet with what belongs there; slides stand beside their passages. */
export function paginate(
  blocks: readonly Block[],
  slides: readonly Anchored[],
  footOf: FootOf,
  limits: Limits,
): TextPage[] {
  const state: State = {
    limits,
    footOf,
    pages: [],
    page: emptyPage(),
    used: 0,
    number: 1,
    slides: [...slides].sort((a, b) => a.start - b.start).reverse(),
    minis: [],
    foot: [],
    noted: new Set(),
    linked: new Set(),
  }
  blocks.forEach((block, index) => {
    place(state, block, roomFor(state, blocks, index))
  })
  takeSlides(state, Number.POSITIVE_INFINITY, Math.max(1, state.number - 1), state.used)
  while (state.minis.length + state.foot.length > 0) turn(state)
  return [...state.pages, state.page]
}

function emptyPage(): TextPage {
  return { placed: [], numbers: [], minis: [], foot: [], footHeight: 0 }
}

function turn(state: State): void {
  state.pages.push(state.page)
  const minis = state.minis.splice(0, state.limits.minis).map((mini) => ({ ...mini, top: 0 }))
  state.page = { ...emptyPage(), minis }
  state.used = 0
  state.linked = new Set()
  for (const waiting of state.foot.splice(0)) addToFoot(state, waiting, MOST_FOOT)
}

/** How much room what must stand together where a block begins needs, with what it leads to. */
function roomFor(
  state: State,
  blocks: readonly Block[],
  index: number,
  most = MOST_LEADING,
): number {
  const block = blocks[index]
  if (!block) return 0
  const count = block.leads ? block.units.length : block.together
  const own = block.units.slice(0, count).reduce((sum, unit) => sum + withFoot(state, unit), 0)
  const next = blocks[index + 1]
  if (!block.leads || !next || most <= 1) return own
  return own + next.above + roomFor(state, blocks, index + 1, most - 1)
}

/** A unit with the first lines of what it brings to the foot. */
function withFoot(state: State, unit: Unit): number {
  const entries = newIn(state, unit)
  const first = entries.reduce((sum, { block }) => sum + (block.units[0]?.height ?? 0), 0)
  const space = entries.length > 0 && state.page.footHeight === 0 ? FOOT_SPACE : 0
  return unit.height + first + space
}

function newIn({ footOf, noted, linked }: State, { span }: Unit): Entry[] {
  return footOf(span).filter(({ key }) => !noted.has(key) && !linked.has(key))
}

function place(state: State, block: Block, together: number): void {
  if (state.used > 0) state.used += block.above
  const isFull = !hasRoom(state, Math.min(together, state.limits.height))
  if (isFull || isCrowded(state)) turn(state)
  let placed = begin(state, block, 0)
  block.units.forEach((unit, index) => {
    if (index > 0 && mustTurn(state, block, index)) {
      turn(state)
      state.used += headerHeight(block)
      placed = begin(state, block, index)
    }
    takeSlides(state, unit.span.end, state.number, state.used)
    for (const top of unit.lines) number(state, state.used + top)
    placed.to = index + 1
    state.used += unit.height
    addEntries(state, unit)
  })
}

function number(state: State, top: number): void {
  state.page.numbers.push({ number: state.number, top })
  state.number += 1
}

function begin({ page, used }: State, block: Block, from: number): Placed {
  const placed = { block, from, to: from, top: used }
  page.placed.push(placed)
  return placed
}

/** An empty page takes what is higher than a page. */
function hasRoom({ used, page, limits }: State, height: number): boolean {
  return used === 0 || used + height + page.footHeight <= limits.height
}

/** The last two lines of a paragraph are not parted by a page's end, where it has more. */
function mustTurn(state: State, { units, type }: Block, index: number): boolean {
  const unit = units[index] as Unit
  const next = type === 'words' && index === units.length - 2 && index > 1 ? units[index + 1] : null
  return isCrowded(state) || !hasRoom(state, withFoot(state, unit) + (next?.height ?? 0))
}

function isCrowded({ used, minis, limits }: State): boolean {
  return minis.length >= CROWD.minis && used > CROWD.filled * limits.height
}

/** What a unit brings to the foot, and the notes to its notes behind them. */
function addEntries(state: State, unit: Unit): void {
  const entries = newIn(state, unit)
  for (const { key, isOnce, block } of entries) {
    const keys = isOnce ? state.noted : state.linked
    if (keys.has(key)) continue
    keys.add(key)
    addToFoot(state, { block, from: 0 }, 1)
    const own = isOnce ? block.units.flatMap((one) => newIn(state, one)) : []
    entries.push(...own.filter((entry) => entry.isOnce))
  }
}

/** As many lines of it as have room, one at least where there is any; the others wait for the next page. */
function addToFoot(state: State, { block, from }: Waiting, share: number): void {
  const { page, used, limits, foot } = state
  const isBehind = foot.length > 0
  const space = page.footHeight === 0 ? FOOT_SPACE : 0
  const room = Math.min(limits.height - used, limits.height * share) - page.footHeight - space
  let to = from
  let height = 0
  while (!isBehind && to < block.units.length && height + (block.units[to]?.height ?? 0) <= room) {
    height += block.units[to]?.height ?? 0
    to += 1
  }
  if (to > from) {
    page.foot.push({ block, from, to, top: page.footHeight + space })
    page.footHeight += height + space
  }
  if (to < block.units.length) foot.push({ block, from: to })
}

/** The pictures of slides whose passages begin before `end` stand beside the line, or wait for a page with room. */
function takeSlides(state: State, end: number, line: number, top: number): void {
  const { slides, page, minis, limits } = state
  for (let next = slides.at(-1); next && next.start < end; next = slides.at(-1)) {
    const hasRoom = minis.length === 0 && page.minis.length < limits.minis
    const where = hasRoom ? page.minis : minis
    where.push({ slide: next.slide, line, top })
    slides.pop()
  }
}

/** Pictures stand beside their lines, pushed down where they would meet and up at the page's foot. */
export function apart(minis: readonly Mini[], step: number, height: number): Mini[] {
  const tops: number[] = []
  for (const { top } of minis) tops.push(Math.max(top, (tops.at(-1) ?? -step) + step))
  let limit = height
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    limit = Math.min(tops[index] ?? 0, limit - step)
    tops[index] = Math.max(0, limit)
  }
  return minis.map((mini, index) => ({ ...mini, top: Math.round(tops[index] ?? 0) }))
}
