import table from './metrics.json' with { type: 'json' }

/** The embedded faces; `publish/fonts.ts` embeds a subset of each one that a page uses. */
export type Face = 'sans-400' | 'sans-700' | 'serif-700'

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
const JOINED: Record<Face, number> = { 'sans-400': 1, 'sans-700': 1, 'serif-700': 1.025 }
const widths = new Map<Face, Uint16Array>()

/** The advance of every UTF-16 code unit of a face, in thousandths of an em. */
function widthsOf(face: Face): Uint16Array {
  const known = widths.get(face)
  if (known) return known
  const result = new Uint16Array(0x10000).fill(EM)
  const { advances } = FACES[face]
  for (let run = 0; run + 2 < advances.length; run += 3) {
    const [first = 0, count = 0, advance = EM] = advances.slice(run, run + 3)
    result.fill(advance, first, first + count)
  }
  for (let code = 0x61; code <= 0x7a; code += 1) {
    result[code] = Math.ceil((result[code] ?? EM) * JOINED[face])
  }
  result.fill(EM / 2, 0xd800, 0xe000) // a surrogate is half of a character that is one em wide
  widths.set(face, result)
  return result
}

/**
 * The width of `text` on one line, in em, by the font's own advances. The trimming of
 * neighbouring full-width marks only makes the real line narrower, so this never says too little.
 */
export function emWidth(text: string, face: Face): number {
  const table = widthsOf(face)
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum += table[text.charCodeAt(index)] ?? EM
  return sum / EM
}

/** Where each character of `text` begins, in em; the last entry is the whole width. */
export function emOffsets(text: string, face: Face): Float64Array {
  const table = widthsOf(face)
  const offsets = new Float64Array(text.length + 1)
  for (let index = 0; index < text.length; index += 1) {
    offsets[index + 1] = (offsets[index] ?? 0) + (table[text.charCodeAt(index)] ?? EM) / EM
  }
  return offsets
}

/** True when every face can show the character. */
export function hasGlyph(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return Object.values(FACES).every(({ covered }) => isCovered(covered, code))
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
