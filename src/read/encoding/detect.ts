import { likelihood, type Script } from './likelihood.ts'
import { textIn } from './text.ts'

/** The encodings that Lectern reads, as the WHATWG Encoding Standard names them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface Detected {
  encoding: Encoding
  /** 0 to 1: see `detect`. */
  confidence: number
  /** The next best, where there is one to choose from. */
  runnerUp: Encoding | null
}

/**
 * What is written in each encoding, and by how much (as a logarithm) each is rarer than what is most
 * often met: any script in UTF-8. GB 18030 and UTF-16 can hold anything, but seldom do.
 */
const WRITTEN: Record<Encoding, Partial<Record<Script, number>>> = {
  'utf-8': { simplified: 0, traditional: 0, japanese: 0, korean: 0, alphabetic: 0 },
  'utf-16le': { simplified: 6, traditional: 6, japanese: 6, korean: 6, alphabetic: 6 },
  'utf-16be': { simplified: 8, traditional: 8, japanese: 8, korean: 8, alphabetic: 8 },
  gb18030: { simplified: 4, traditional: 12, japanese: 14, alphabetic: 10 },
  big5: { traditional: 5, alphabetic: 12 },
  shift_jis: { japanese: 4, alphabetic: 12 },
  'euc-jp': { japanese: 6, alphabetic: 12 },
  // With the syllables that Windows adds (code page 949).
  'euc-kr': { korean: 5 },
  'windows-1252': { alphabetic: 8 },
}

/** As many bytes are looked at, from the first that isn't ASCII on. */
const SAMPLE = 65_536
/** Characters hang together, so they are less proof than their number says: by this factor. */
const WEIGHT = 0.25

/** Legacy text is seldom valid UTF-8 by chance: as a logarithm, like the rarities above. */
const VALID_UTF8 = 12

/**
 * Which encoding bytes are in. Each encoding's reading of them is judged by how likely it is as text
 * of the scripts that are written in that encoding; a sequence that the encoding hasn't makes it very
 * unlikely, not impossible. The confidence is the best reading's share in the likelihood of all.
 */
export function detect(bytes: Uint8Array): Detected {
  const marked = byOrderMark(bytes)
  if (marked) return { encoding: marked, confidence: 1, runnerUp: null }
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
  if (first < 0) return { encoding: 'utf-8', confidence: 1, runnerUp: null }
  // An even start, for UTF-16 counts in pairs.
  const start = first - (first % 2)
  const sample = bytes.subarray(start, start + SAMPLE)
  const found = ENCODINGS.map((encoding) => readingOf(sample, encoding)).sort(
    (a, b) => Number(b.isProven) - Number(a.isProven) || b.score - a.score,
  )
  const [best, next] = found
  const share = ({ score }: Reading) => Math.exp((score - (best?.score ?? 0)) * WEIGHT)
  const all = found.reduce((sum, reading) => sum + share(reading), 0)
  return {
    encoding: best?.encoding ?? 'utf-8',
    confidence: 1 / all,
    runnerUp: next?.encoding ?? null,
  }
}

function byOrderMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null
}

interface Reading {
  encoding: Encoding
  score: number
  /** Valid UTF-8 is taken as such, even where words so few might be others as well. */
  isProven: boolean
}

function readingOf(sample: Uint8Array, encoding: Encoding): Reading {
  const text = textIn(sample, encoding)
  const scripts = Object.entries(WRITTEN[encoding]) as [Script, number][]
  const best = Math.max(...scripts.map(([script, rarity]) => likelihood(text, script) - rarity))
  const isProven = encoding === 'utf-8' && isUtf8(sample)
  return { encoding, score: isProven ? best + VALID_UTF8 : best, isProven }
}

/** Valid but for a last character that the sample cuts; zero bytes are a sign of UTF-16. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: sample.length === SAMPLE })
    return !sample.includes(0)
  } catch {
    return false
  }
}
