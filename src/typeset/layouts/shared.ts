import type { Content, Item, Slide } from '../../model/deck.ts'
import { traitsOf } from '../../model/layouts.ts'
import { CONTENT_WIDTH, canvasHeight, GEOMETRY as G, SMALLEST_HEADING } from '../geometry.ts'
import {
  emsOf,
  heightOf,
  linesIn,
  type Role,
  type Setting,
  type Show,
  type Step,
  setting,
  titleHeight,
} from '../plan.ts'
import { isCrumbShort, slideHead } from './head.ts'

type Settings = Record<Role, Setting>

/** The type scale of lead phrases and the text below them, in px. */
export const HEAD_AND_BODY = [
  [42, 34],
  [40, 32],
  [36, 30],
  [34, 28],
  [30, 26],
  [28, 26],
] as const

/** For few words, which would look lost in the type above. */
export const LARGE = [
  [56, 40],
  [50, 38],
  [46, 36],
] as const

/** What stands in large type fills at most this share of its room: the larger, the less. */
export function largestShare(head: number): number {
  const [usual] = HEAD_AND_BODY[0]
  if (head <= usual) return 1
  return head > 50 ? 0.6 : head > 46 ? 0.7 : 0.8
}

const HEADING_SIZES = [44, 40, 36] as const

/** Settings that most layouts share; a layout overrides what it sets in its own way. */
export function base(
  heading: number,
  head: number,
  body: number,
  parts: Partial<Settings> = {},
): Settings {
  return {
    heading: setting('serif-700', heading, 1.3, CONTENT_WIDTH, true),
    lead: setting('sans-400', Math.min(32, Math.max(body, 28)), 1.5, CONTENT_WIDTH, true),
    label: setting('serif-700', head, 1.4, G.labelWidth),
    head: setting('sans-700', head, 1.4, CONTENT_WIDTH - G.pointMark, true),
    body: setting('sans-400', body, 1.5, CONTENT_WIDTH - G.pointMark),
    ...parts,
  }
}

export const step = (settings: Settings, columns = 1, widths: number[] = []): Step => ({
  settings,
  columns,
  widths,
})

/** Heading size by the first step that leaves it one line, else the smallest in two. */
export function headingSize(slide: Slide, show: Show): number {
  const widths = slideHead(slide, show).heading.map((line) => titleWidth(line, show))
  const widest = Math.max(0, ...widths)
  return (
    HEADING_SIZES.find((size) => areBeside(widths, size)) ??
    HEADING_SIZES.find((size) => widest * size <= CONTENT_WIDTH) ??
    SMALLEST_HEADING
  )
}

/** Parts of a title stand apart by it: 令和8年度　事業計画. */
export const WIDE_SPACE = '\u3000'

/** Do all lines of a title end between its parts, where it has some? */
export function endsAtParts(title: Content, set: Setting, show: Show): boolean {
  const words = show(title)
  if (!words.includes(WIDE_SPACE)) return true
  return linesIn(title, set, show).every(
    ({ end }) => end >= words.length || words[end - 1] === WIDE_SPACE,
  )
}

/** Between a label and its heading on one line, in em. */
const HEADING_GAP = 0.8

/** Do a label and its heading (第2条, 定義) stand on one line in type of `size` px? */
export function isHeadingBeside(slide: Slide, size: number, show: Show): boolean {
  const { heading } = slideHead(slide, show)
  return areBeside(
    heading.map((line) => titleWidth(line, show)),
    size,
  )
}

/** What goes on under the heading of the slide before has it in smaller type, on one line, in px. */
const CONTINUED_SIZES = [36, 34, 32, 30, 28]

/** The setting of a heading that was said on the slide before: as large as its line has room for. */
export function continuedSetting({ heading }: Slide, show: Show): Setting {
  const ems = heading.map((line) => titleWidth(line, show) + HEADING_GAP)
  const width = sum(ems) - HEADING_GAP
  const size = CONTINUED_SIZES.find((one) => width * one <= CONTENT_WIDTH) ?? G.crumbSize
  return setting('serif-700', size, G.titleHeight / size, Number.MAX_SAFE_INTEGER)
}

/** @param widths those of a heading's lines, in em */
function areBeside(widths: readonly number[], size: number): boolean {
  if (widths.length < 2) return false
  const ems = widths.map((width) => width + HEADING_GAP)
  return (sum(ems) - HEADING_GAP) * size <= CONTENT_WIDTH
}

/** The width of a title on one line in em, with the sign of one that is cut short. */
function titleWidth(line: Content, show: Show): number {
  return emsInAny(line, show) + (show.isCut?.(line) ? 1 : 0)
}

/** How many lines a slide's heading takes in type of `size` px: one where a label stands beside it. */
export function headingLines(slide: Slide, set: Setting, show: Show): number {
  if (isHeadingBeside(slide, set.size, show)) return 1
  return Math.max(1, titleHeight(slideHead(slide, show).heading, set, show) / set.leading)
}

/** Height in px that heading and lead leave to the items; below zero when the crumb is too long. */
export function room(slide: Slide, { settings }: Step, show: Show): number {
  const { crumb, heading } = slideHead(slide, show)
  if (!isCrumbShort(crumb, show)) return -1
  const isNamed =
    heading.length > 0 || !traitsOf(slide.layout).isSentence || slide.heading.length === 0
  const lines = headingLines(slide, settings.heading, show)
  const title = isNamed ? G.crumbGap + lines * settings.heading.leading : 0
  const head = G.padTop + G.crumbHeight + title
  const beside = [slide.lead, slide.tail].filter((part) => part.length > 0)
  const lead = sum(beside.map((part) => heightOf(part, settings.lead, show) + G.leadGap))
  return canvasHeight(show.size) - head - G.headRule - G.headGap - lead - G.padBottom
}

export const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0)

export const gaps = (count: number, gap: number) => Math.max(0, count - 1) * gap

export const headHeight = (item: Item, set: Setting, show: Show) =>
  item.head ? heightOf([item.head], set, show) : 0

/** The width in em in the wider of the faces that themes set headings in. */
function emsInAny(words: Content, show: Show): number {
  return Math.max(emsOf(words, 'serif-700', show), emsOf(words, 'sans-700', show))
}

/** Room for the longest label beside a row's heading, in px. */
export function labelSpace(slide: Slide, size: number, show: Show): number {
  return spaceOf(widestLabel(slide, show), size)
}

/** The width of a slide's longest label, in em; 0 where it has none. */
export function widestLabel({ items }: Slide, show: Show): number {
  return Math.max(0, ...items.map(({ label }) => (label ? emsInAny(label, show) : 0)))
}

/** Room for a label of so many em and what stands between it and its heading, in px. */
export function spaceOf(ems: number, size: number): number {
  return ems === 0 ? 0 : Math.ceil(ems * size) + 28
}
