import type { Content, Layout, Slide } from '../model/deck.ts'
import { breakLines, type Line } from './lines.ts'
import type { Face } from './metrics.ts'

/** How one kind of text on a slide is set. */
export interface Setting {
  face: Face
  /** Type size in px. */
  size: number
  /** Height of a line in px. */
  leading: number
  /** The measure in px. */
  width: number
  balance: boolean
}

export type Role = 'heading' | 'lead' | 'label' | 'head' | 'body'

/** A slide's type and grid. */
export interface Plan {
  /** False when even the smallest step is too large for the canvas. */
  fits: boolean
  /** False where nothing that its layout prefers would fit. */
  isPreferred: boolean
  settings: Record<Role, Setting>
  columns: number
  /** For `table`: the columns' widths in whole px, with the space beside their words. */
  widths: number[]
  /** For `table`: how much space stands around the words of a cell, and whether no word is torn. */
  cells?: { space: 'roomy' | 'near' | 'close'; isUntorn: boolean }
}

/** Gives the words of a content as they are shown. */
export interface Show {
  (content: Content): string
  /** Is it wider than its face says, for strong words in it? Without this none is. */
  hasWideBold?(content: Content): boolean
  /** Is it a title cut short? It is set with “…” behind it then. Without this none is. */
  isCut?(content: Content): boolean
}

/** What stands behind a title that is cut short; the tool's own sign, one em wide at most. */
export const CUT_SIGN = '…'

/** The setting of a title: one that is cut short leaves room for its sign. */
export function titleSetting(content: Content, set: Setting, show: Show): Setting {
  return show.isCut?.(content) ? { ...set, width: set.width - set.size } : set
}

/** Height in px of titles set one under the other. */
export function titleHeight(contents: readonly Content[], set: Setting, show: Show): number {
  return contents.reduce(
    (sum, content) => sum + heightOf([content], titleSetting(content, set, show), show),
    0,
  )
}

/** One way to set a slide. */
export type Step = Omit<Plan, 'fits' | 'isPreferred'>

/** What a layout knows of its own space. */
export interface LayoutPlanner {
  layout: Layout
  /** Settings from the largest step of the type scale to the smallest. */
  steps(slide: Slide, show: Show): Step[]
  /** Does everything of the slide fit on the canvas with these settings? */
  fits(slide: Slide, step: Step, show: Show): boolean
  /** Does it look well, too? What only fits is taken where nothing looks well. */
  prefers?(slide: Slide, step: Step, show: Show): boolean
}

export function setting(
  face: Face,
  size: number,
  ratio: number,
  width: number,
  balance = false,
): Setting {
  return { face, size, leading: Math.round(size * ratio), width: Math.floor(width), balance }
}

/** Lines known already: composing asks for the same words in the same type again and again. */
const known = new Map<string, readonly Line[]>()
const MOST_KNOWN = 20_000

/** The lines that `text` is set in. */
export function linesOf(text: string, { face, size, width, balance }: Setting): readonly Line[] {
  const key = `${face} ${size} ${width} ${balance} ${text}`
  const found = known.get(key)
  if (found) return found
  const lines = breakLines(text, { face, ems: width / size, balance })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, lines)
  return lines
}

/** The setting by which a text with wide strong words is measured: as if all of it were strong. */
export function widened(set: Setting, hasWideBold: boolean | undefined): Setting {
  return hasWideBold && set.face === 'sans-400' ? { ...set, face: 'sans-700' } : set
}

/** The lines that a content is set in. */
export function linesIn(content: Content, set: Setting, show: Show): readonly Line[] {
  return linesOf(show(content), widened(set, show.hasWideBold?.(content)))
}

/** Height in px of contents set one under the other. */
export function heightOf(contents: readonly Content[], set: Setting, show: Show): number {
  const lines = contents.map((content) => linesIn(content, set, show).length)
  return lines.reduce((sum, count) => sum + count, 0) * set.leading
}
