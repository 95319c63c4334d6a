import { ownNumberOf, type Style, type Styles } from './styles.ts'
import { attributeOf, childOf, childrenOf, type Element, settingOf, switchOf } from './xml.ts'

/** Levels of one list (ECMA-376-1, 17.9.6). */
const LEVELS = 9
/** Word cuts a level's text far below; a hostile one would be written out for every paragraph. */
const LONGEST_TEXT = 255

/** How the numbers of one level are made (ECMA-376-1, 17.9.6). */
export interface Level {
  start: number
  format: string
  /** With %1 to %9 for the values of the levels. */
  text: string
  suffix: 'tab' | 'space' | 'nothing'
  /** 1-based: that level and those outside of it make this one begin again; 0 never, null any. */
  restart: number | null
  /** All values in decimal digits. */
  isLegal: boolean
  /** Id of the paragraph style whose paragraphs are on this level. */
  style: string | null
}

/** A list as paragraphs name it: a w:num with all that it takes from elsewhere. */
export interface List {
  id: string
  /** Of its w:abstractNum: lists that share it count together. */
  counter: string
  /** By w:ilvl; a list may leave some out. */
  levels: readonly (Level | undefined)[]
  /** By w:ilvl: where this list begins instead (ECMA-376-1, 17.9.26). */
  starts: readonly (number | undefined)[]
  /** Levels of styles, once looked up. */
  known: Map<Style, number>
}

/** The numbering part (ECMA-376-1, 17.9), with its lists made when they are asked for. */
export interface Numbering {
  abstracts: ReadonlyMap<string, Element>
  nums: ReadonlyMap<string, Element>
  styles: Styles
  lists: Map<string, List | null>
}

export function readNumbering(root: Element | null, styles: Styles): Numbering {
  const abstracts = new Map<string, Element>()
  const nums = new Map<string, Element>()
  for (const element of childrenOf(root)) {
    const name = element.name
    if (name === 'w:abstractNum') add(abstracts, attributeOf(element, 'w:abstractNumId'), element)
    else if (name === 'w:num') add(nums, attributeOf(element, 'w:numId'), element)
  }
  return { abstracts, nums, styles, lists: new Map() }
}

function add(elements: Map<string, Element>, id: string | null, element: Element): void {
  if (id !== null && !elements.has(id)) elements.set(id, element)
}

/** The list of that w:numId; null for 0, which takes numbers away (17.9.18), and where there is none. */
function listOf(numbering: Numbering, numId: string): List | null {
  const known = numbering.lists.get(numId)
  if (known !== undefined) return known
  const list = makeList(numbering, numId)
  numbering.lists.set(numId, list)
  return list
}

function makeList(numbering: Numbering, numId: string): List | null {
  const nums = chainOf(numbering, numId)
  const [first] = nums
  const last = nums.at(-1)
  if (Number(numId) === 0 || !first || !last) return null
  const levels: (Level | undefined)[] = []
  const starts: (number | undefined)[] = []
  setLevels(levels, last.abstract)
  for (const { num } of nums.reverse()) override(levels, starts, num)
  const counter = settingOf(first.num, 'w:abstractNumId') ?? ''
  return levels.length > 0 ? { id: numId, counter, levels, starts, known: new Map() } : null
}

interface Link {
  num: Element
  abstract: Element
}

/** From a w:num by way of list styles (17.9.21, 17.9.27) to that whose levels count; empty for a ring. */
function chainOf({ nums, abstracts, styles }: Numbering, numId: string): Link[] {
  const chain: Link[] = []
  const seen = new Set<string>()
  for (let at: string | null = numId; at !== null; ) {
    const num = nums.get(at)
    const abstract = abstracts.get(settingOf(num ?? null, 'w:abstractNumId') ?? '')
    if (!num || !abstract || seen.has(at)) return []
    seen.add(at)
    chain.push({ num, abstract })
    const style = settingOf(abstract, 'w:numStyleLink')
    at = style === null ? null : (styles.byId.get(style)?.numId ?? '')
  }
  return chain
}

function setLevels(levels: (Level | undefined)[], parent: Element): void {
  for (const element of childrenOf(parent)) {
    if (element.name !== 'w:lvl') continue
    const index = indexOf(element)
    if (index !== null) levels[index] = readLevel(element)
  }
}

function override(
  levels: (Level | undefined)[],
  starts: (number | undefined)[],
  num: Element,
): void {
  for (const element of childrenOf(num)) {
    const index = element.name === 'w:lvlOverride' ? indexOf(element) : null
    if (index === null) continue
    const level = childOf(element, 'w:lvl')
    if (level) levels[index] = readLevel(level)
    const start = startIn(element, 'w:startOverride')
    if (start !== null) starts[index] = start
  }
}

function indexOf(element: Element): number | null {
  const index = Number(attributeOf(element, 'w:ilvl') ?? 0)
  return Number.isInteger(index) && index >= 0 && index < LEVELS ? index : null
}

function readLevel(element: Element): Level {
  const suffix = settingOf(element, 'w:suff')
  return {
    // Where it is left out the first number is 0 (17.9.25).
    start: startIn(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: (settingOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: numberIn(element, 'w:lvlRestart'),
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    style: settingOf(element, 'w:pStyle'),
  }
}

/** A newer format stands beside an older one for older programs; `custom` has its numbers in words. */
function formatOf(element: Element): string {
  const newer = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Choice')
  const format = childOf(element, 'w:numFmt') ?? childOf(newer, 'w:numFmt')
  const name = attributeOf(format, 'w:val') ?? 'decimal'
  return name === 'custom' ? (attributeOf(format, 'w:format') ?? name) : name
}

/** Word counts no further ([MS-DOC], LVLF, iStartAt). */
const LAST_START = 32_767

function startIn(element: Element, name: string): number | null {
  const start = numberIn(element, name)
  return start === null ? null : Math.min(start, LAST_START)
}

function numberIn(element: Element, name: string): number | null {
  const value = settingOf(element, name)
  return value !== null && /^\d{1,10}$/.test(value) ? Number(value) : null
}

/** The list and level that a paragraph is numbered by; null for a paragraph without a number. */
export function placeIn(
  numbering: Numbering,
  properties: Element | null,
  style: Style,
): { list: List; level: number } | null {
  const own = ownNumberOf(properties)
  const list = listOf(numbering, own.numId ?? style.numId ?? '0')
  if (!list) return null
  const asked = own.ilvl ?? levelOfStyle(list, style)
  // A level that the list leaves out is shown as the next one outside of it.
  for (let level = Math.min(asked, LEVELS - 1); level >= 0; level -= 1) {
    if (list.levels[level]) return { list, level }
  }
  return null
}

/** A style's level is the one that names it (17.9.23), else its own w:ilvl, else that of its parent. */
function levelOfStyle(list: List, style: Style): number {
  const known = list.known.get(style)
  if (known !== undefined) return known
  let level = 0
  for (let at: Style | null = style; at; at = at.parent) {
    const { id } = at
    const linked = list.levels.findIndex((one) => one !== undefined && one.style === id)
    const said = linked >= 0 ? linked : at.ilvl
    if (said === null) continue
    level = said
    break
  }
  list.known.set(style, level)
  return level
}
