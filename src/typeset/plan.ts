import type { Content, Size, Slide } from '../model/deck.ts'
import { linesBetween } from './line-ends.ts'
import type { Line } from './measured.ts'
import { makeMemory } from './memory.ts'
import { emWidth, type Face, isWithin, type Variation } from './metrics.ts'
import { type Styled, settingFor, variationsOf } from './styles.ts'

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
  /** What of a text is set otherwise; see `settingFor`. */
  variations?: readonly Variation[]
  /** All line ends and spaces of the text are kept, as those of code. */
  isKept?: true
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

/** Gives the words of a content as they are shown, and says what planning knows beside the slide. */
export interface Show {
  (content: Content): string
  /** The same in pieces of one style each; none where all of it is plain. */
  pieces?(content: Content): readonly Styled[]
  /** Is it a title cut short? It is set with “…” behind it then. Without this none is. */
  isCut?(content: Content): boolean
  /** The shape of the slides; the usual one where it is not told. */
  size?: Size | null
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
const linesKnown = makeMemory<readonly Line[]>(20_000)

/** The lines that `text` is set in; LF in it ends a line. */
export function linesOf(text: string, set: Setting): readonly Line[] {
  if (isOneLine(text, set)) return [{ start: 0, end: text.length }]
  return linesKnown(keyOf(set), text, () => {
    const { face, size, width, balance, variations = [], isKept = false } = set
    return linesBetween(text, { face, ems: width / size, balance, variations, isKept })
  })
}

/** Is it plain words that one line holds? Most are, and need be neither broken nor remembered. */
function isOneLine(text: string, { face, size, width, variations, isKept }: Setting): boolean {
  if (text === '' || variations || isKept) return false
  return isWithin(text, face, width / size) && !text.includes('\n')
}

/** A setting's fields as one string, made once: it is asked of all words of a slide. */
const keys = new WeakMap<Setting, string>()

function keyOf(set: Setting): string {
  const known = keys.get(set)
  if (known !== undefined) return known
  const { face, size, width, balance, variations = [], isKept = false } = set
  const varied = variations.map(({ start, end, face: own, scale }) => [start, end, own, scale])
  const key = `${face} ${size} ${width} ${balance} ${isKept} ${varied.join()}`
  keys.set(set, key)
  return key
}

/** The lines that a content is set in. */
export function linesIn(content: Content, set: Setting, show: Show): readonly Line[] {
  const pieces = show.pieces?.(content)
  return linesOf(show(content), pieces ? settingFor(set, pieces) : set)
}

/** The width of a content on one line, in em of `face`. */
export function emsOf(content: Content, face: Face, show: Show): number {
  return emWidth(show(content), face, variationsOf(show.pieces?.(content) ?? []))
}

/** Height in px of contents set one under the other. */
export function heightOf(contents: readonly Content[], set: Setting, show: Show): number {
  const lines = contents.map((content) => linesIn(content, set, show).length)
  return lines.reduce((sum, count) => sum + count, 0) * set.leading
}
