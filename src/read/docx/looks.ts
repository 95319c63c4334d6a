import { isSymbolFont } from './symbols.ts'
import { attributeOf, childrenOf, type Element, isOn } from './xml.ts'

/** How characters are set, as far as it changes what they say; what isn't said is absent. */
export interface Look {
  isStrong?: boolean
  isEmphasis?: boolean
  isStruck?: boolean
  /** Word doesn't show it. */
  isHidden?: boolean
  /** Null where a run says that it stands on the line. */
  script?: 'superscript' | 'subscript' | null
  /** In half-points above the line; below it where negative. */
  position?: number
  /** In half-points. */
  size?: number
  /** The typeface of Han, or of letters where nothing is said of Han. */
  face?: string
  /** Null where they have no signs in place of letters. */
  fonts?: SymbolFonts | null
}

/** Fonts that have signs in place of characters; null for any other. */
export interface SymbolFonts {
  /** Of letters and digits. */
  letters: string | null
  /** Of the codes that only such a font has. */
  signs: string
}

/** Characters of which nothing is said. */
export const NO_LOOK: Look = {}

type Reader = (look: Look, element: Element) => void

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['w:b', (look, element) => assign(look, { isStrong: isOn(element) })],
  ['w:i', (look, element) => assign(look, { isEmphasis: isOn(element) })],
  // Once or twice, it is struck out.
  ['w:strike', (look, element) => assign(look, { isStruck: look.isStruck || isOn(element) })],
  ['w:dstrike', (look, element) => assign(look, { isStruck: look.isStruck || isOn(element) })],
  ['w:vanish', (look, element) => assign(look, { isHidden: isOn(element) })],
  ['w:vertAlign', (look, element) => assign(look, { script: scriptOf(element) })],
  ['w:position', (look, element) => setNumber(look, 'position', element)],
  ['w:sz', (look, element) => setNumber(look, 'size', element)],
  ['w:rFonts', (look, element) => assign(look, { fonts: fontsOf(element), ...faceOf(element) })],
])

/** What a w:rPr says of its characters (ECMA-376-1, 17.3.2.28). */
export function readLook(properties: Element | null): Look {
  let look: Look | null = null
  for (const element of childrenOf(properties)) {
    const reader = READERS.get(element.name)
    if (!reader) continue
    look ??= {}
    reader(look, element)
  }
  return look ?? NO_LOOK
}

function assign(look: Look, part: Look): void {
  Object.assign(look, part)
}

function setNumber(look: Look, key: 'position' | 'size', element: Element): void {
  const value = Number(attributeOf(element, 'w:val'))
  if (Number.isFinite(value)) look[key] = value
}

function scriptOf(element: Element): 'superscript' | 'subscript' | null {
  const value = attributeOf(element, 'w:val')
  return value === 'superscript' || value === 'subscript' ? value : null
}

const LETTERS = ['w:ascii', 'w:hAnsi']
const OTHERS = ['w:eastAsia', 'w:cs']

function faceOf(element: Element): Look {
  const face = attributeOf(element, 'w:eastAsia') ?? attributeOf(element, 'w:ascii')
  return face ? { face } : {}
}

/** ECMA-376-1, 17.3.2.26: letters are in the first two fonts, signs may be in any of the four. */
function fontsOf(element: Element): SymbolFonts | null {
  const symbolFont = (names: readonly string[]) =>
    names.map((name) => attributeOf(element, name) ?? '').find(isSymbolFont) ?? null
  const letters = symbolFont(LETTERS)
  const signs = letters ?? symbolFont(OTHERS)
  return signs === null ? null : { letters, signs }
}

/** The size of text of which nothing says one, in half-points (Word's own default). */
const USUAL_SIZE = 21
/** Raised by less than this is a matter of alignment, in half-points. */
const LEAST_RAISE = 4

/**
 * Whether a run stands above or below the line: said outright, or moved there by hand and set no larger
 * than the words before it. `before` is the size of those; null at the head of a paragraph.
 */
export function scriptIn(look: Look, before: number | null): 'superscript' | 'subscript' | null {
  if (look.script !== undefined) return look.script
  const { position = 0 } = look
  if (before === null || Math.abs(position) < LEAST_RAISE) return null
  if (sizeOf(look) > before) return null
  return position > 0 ? 'superscript' : 'subscript'
}

/** In half-points. */
export function sizeOf({ size = USUAL_SIZE }: Look): number {
  return size
}
