import table from './metrics.json' with { type: 'json' }

/** The embedded faces; `publish/fonts.ts` embeds a subset of each one that a page uses. */
export type Face = 'sans-400' | 'sans-700' | 'serif-700' | 'mono-400'

interface FaceMetrics {
  /** In thousandths of an em above and below the baseline. */
  ascent: number
  descent: number
  /** Runs of [first code point, count, advance]; every other character is one em wide. */
  advances: readonly number[]
  /** Runs of [first code point, count] that the face has glyphs for. */
  covered: readonly number[]
}

const FACES: Record<Face, FaceMetrics> = table

const EM = 1000
/** Small letters as they stand in words: ligatures and kerning of the serif face make some wider. */
const JOINED: Record<Face, number> = {
  'sans-400': 1,
  'sans-700': 1,
  'serif-700': 1.025,
  'mono-400': 1,
}
const widths = new Map<Face, Uint16Array>()

/** The advance of every UTF-16 code unit of a face, in thousandths of an em. */
function widthsOf(face: Face): Uint16Array {
  const known = widths.get(face)
  if (known) return known
  // What the monospaced face lacks is set in the sans face.
  const result =
    face === 'mono-400' ? widthsOf('sans-400').slice() : new Uint16Array(0x10000).fill(EM)
  const { advances } = FACES[face]
  for (let run = 0; run + 2 < advances.length; run += 3) {
    const [first = 0, count = 0, advance = EM] = advances.slice(run, run + 3)
    result.fill(advance, first, first + count)
  }
  for (let code = 0x61; code <= 0x7a; code += 1) {
    result[code] = Math.ceil((result[code] ?? EM) * JOINED[face])
  }
  result[TAB] = widestTab(result[SPACE] ?? EM)
  result.fill(EM / 2, 0xd800, 0xe000) // a surrogate is half of a character that is one em wide
  widths.set(face, result)
  return result
}

const SPACE = 0x20
const TAB = 0x09
/** Spaces to a tab stop, as the style sheet has it (`tab-size`). */
const TAB_SIZE = 4

/**
 * A tab goes to the next stop, or to the one behind it where the next is nearer than half a space
 * (CSS Text 3, 4.2): never further than this.
 */
function widestTab(space: number): number {
  return space * (TAB_SIZE + 0.5)
}

/** Between Han or kana and a Latin letter or a digit, in em (CSS Text 4, text-autospace: normal). */
const AUTOSPACE = 0.125

const OTHER = 0
const IDEOGRAPH = 1
const LETTER = 2
let kinds: Uint8Array | null = null

/** Which code units make a space beside each other: ideographs and kana, and letters and numbers. */
function kindsOf(): Uint8Array {
  if (kinds) return kinds
  kinds = new Uint8Array(0x10000)
  for (let code = 0x30; code < 0x2e80; code += 1) {
    if (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))) kinds[code] = LETTER
  }
  // These too, as Chromium has it.
  for (const sign of '!#%&,.:;<?@') kinds[sign.charCodeAt(0)] = LETTER
  for (const [first, last] of [
    [0x2e80, 0x2fdf],
    [0x3005, 0x3007],
    [0x3021, 0x30fa],
    [0x30fc, 0xa4cf],
    [0xd800, 0xdfff],
    [0xf900, 0xfaff],
  ] as const) {
    kinds.fill(IDEOGRAPH, first, last + 1)
  }
  return kinds
}

/** A stretch of a text that is set otherwise than the text around it. */
export interface Variation {
  start: number
  end: number
  /** Its own face, where it has one. */
  face: Face | null
  /** Its size, of the size of the text around it. */
  scale: number
  /** Raised or lowered: no line ends in front of it or within it. */
  isHeld: boolean
}

/** The width of `text` on one line, in em; see `emOffsets`. */
export function emWidth(text: string, face: Face, variations: readonly Variation[] = NONE): number {
  return variations.length === 0
    ? widthUpTo(text, face, Infinity)
    : (emOffsets(text, face, variations)[text.length] ?? 0)
}

/** Is `text`, which is set in one face and size, no wider than so many em? Work ends where it is. */
export function isWithin(text: string, face: Face, ems: number): boolean {
  return widthUpTo(text, face, ems) <= ems
}

/** The width of `text` in em, or that of its beginning which is the first to be wider than `most`. */
function widthUpTo(text: string, face: Face, most: number): number {
  const table = widthsOf(face)
  const classes = kindsOf()
  const isSpaced = face !== 'mono-400'
  let ems = 0
  let before = OTHER
  for (let at = 0; at < text.length && ems <= most; at += 1) {
    const code = text.charCodeAt(at)
    const kind = classes[code] ?? OTHER
    if (isSpaced && kind + before === IDEOGRAPH + LETTER) ems += AUTOSPACE
    ems += (table[code] ?? EM) / EM
    before = kind
  }
  return ems
}

const NONE: readonly Variation[] = []

/**
 * Where each character of `text` begins, in em, by the font's own advances; the last entry is the
 * whole width. The trimming of neighbouring full-width marks only makes the real line narrower, so
 * this never says too little. `variations` are in order and don't overlap.
 */
export function emOffsets(
  text: string,
  face: Face,
  variations: readonly Variation[] = NONE,
): Float64Array {
  const offsets = new Float64Array(text.length + 1)
  const run: Run = { at: 0, before: OTHER }
  let from = 0
  for (const { start, end, face: own, scale } of variations) {
    measureRun(text, offsets, run, { from, to: start, face, scale: 1 })
    measureRun(text, offsets, run, { from: start, to: end, face: own ?? face, scale })
    from = end
  }
  measureRun(text, offsets, run, { from, to: text.length, face, scale: 1 })
  offsets[text.length] = run.at
  return offsets
}

/** How far a text is measured, in em, and the kind of its last character. */
interface Run {
  at: number
  before: number
}

interface Stretch {
  from: number
  to: number
  face: Face
  scale: number
}

function measureRun(text: string, offsets: Float64Array, run: Run, stretch: Stretch): void {
  const { from, to, face, scale } = stretch
  const table = widthsOf(face)
  const classes = kindsOf()
  const isSpaced = face !== 'mono-400'
  let { at, before } = run
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index)
    const kind = classes[code] ?? OTHER
    // Within code there is no such space; at its edges there may be.
    if ((isSpaced || index === from) && kind + before === IDEOGRAPH + LETTER) at += AUTOSPACE
    offsets[index] = at
    at += ((table[code] ?? EM) / EM) * scale
    before = kind
  }
  run.at = at
  run.before = before
}

/** Can the face show the character? */
export function hasGlyph(sign: string, face: Face): boolean {
  return isCovered(FACES[face].covered, sign.codePointAt(0) ?? 0)
}

/** Is the code point in runs of [first, count, …]? */
export function isCovered(runs: readonly number[], code: number): boolean {
  let low = 0
  let high = runs.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle * 2] ?? 0) <= code) low = middle + 1
    else high = middle
  }
  const first = runs[low * 2 - 2] ?? 0
  return low > 0 && code < first + (runs[low * 2 - 1] ?? 0)
}
