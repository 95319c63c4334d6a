import { unreadable } from '../refused.ts'
import { detect, type Encoding } from './detect.ts'
import { textIn } from './text.ts'

export interface Decoded {
  /** Without its byte order mark. */
  text: string
  encoding: Encoding
  /** 0 to 1, as `detect` says; 1 for an encoding that was told. */
  confidence: number
  runnerUp: Encoding | null
  /** Offsets in `text` of the replacement characters that stand for bytes without a meaning. */
  broken: number[]
}

/**
 * The text of a file. The encoding is the given one, or is found out from the content.
 * @throws UnusableInput for an empty file and a binary one
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (bytes.length === 0) throw unreadable((said) => said.empty())
  const taken = encoding ? { encoding, confidence: 1, runnerUp: null } : detect(bytes)
  const text = textIn(bytes, taken.encoding)
  if (text.includes('\0')) {
    throw unreadable((said) => said.zeroBytes())
  }
  if (text.trim() === '') throw unreadable((said) => said.blank())
  // Only a guess has a runner-up; a sure one is still a guess.
  if (taken.encoding !== 'utf-8' && taken.runnerUp && isData(text))
    throw unreadable((said) => said.noText())
  return { text, ...taken, broken: brokenIn(text, bytes, taken.encoding) }
}

/** So many UTF-16 units tell what a file holds; fewer than the least tell nothing. */
const SAMPLE = 100_000
const SHORTEST = 20
/** In a text fewer than one in so many characters is none: a control character, a private one, a gap. */
const FEWEST = 20
/** As many may be the author's own signs. */
const OWN = 2

/** Is it data that was taken for text? Random bytes decode into something in some encoding. */
function isData(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (sample.length < SHORTEST) return false
  const odd = sample.match(/[\p{Co}\p{Cn}\p{Cs}]|(?![\s\u0080-\u009f])\p{Cc}/gu)?.length ?? 0
  return odd > OWN && odd * FEWEST > sample.length
}

/** U+FFFD as it stands in a file; its last or first byte is changed to tell it from one of the decoder's. */
const WRITTEN_OUT: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
}

function brokenIn(text: string, bytes: Uint8Array, encoding: Encoding): number[] {
  if (!text.includes('\ufffd')) return []
  const own = textIn(withoutWritten(bytes, encoding), encoding)
  return [...own.matchAll(/\ufffd/g)].map(({ index }) => index)
}

/** The bytes with U+FFFC in the place of each U+FFFD that its author wrote. */
function withoutWritten(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const sign = WRITTEN_OUT[encoding]
  if (!sign) return bytes
  const step = encoding === 'utf-8' ? 1 : 2
  // A copy: a Buffer's own `slice` is a view of the bytes that the caller handed in.
  const changed = Uint8Array.from(bytes)
  const at = sign.indexOf(encoding === 'utf-8' ? 0xbd : 0xfd)
  for (let start = 0; start < bytes.length; start += step) {
    if (sign.every((byte, index) => bytes[start + index] === byte)) {
      changed[start + at] = (sign[at] ?? 0) - 1
    }
  }
  return changed
}
