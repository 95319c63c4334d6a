import { UnusableInput } from '../../model/problem.ts'
import { detect, type Encoding } from './detect.ts'
import { textIn } from './text.ts'

/** Signatures of files that hold no text, with what to call them. */
const BINARY: readonly [signature: string, name: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip package (perhaps a .docx with another ending)'],
  ['\xd0\xcf\x11\xe0', 'an old Word file (.doc)'],
  ['{\\rtf', 'an RTF file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
]

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
  if (bytes.length === 0) throw new UnusableInput('is empty; there is nothing to make slides of.')
  refuseBinary(bytes)
  const taken = encoding ? { encoding, confidence: 1, runnerUp: null } : detect(bytes)
  const text = textIn(bytes, taken.encoding)
  if (text.includes('\0')) {
    throw new UnusableInput(
      'holds zero bytes, so it is no text file; save it as .docx, .txt or .md first.',
    )
  }
  if (text.trim() === '') throw new UnusableInput('holds nothing but white space.')
  return { text, ...taken, broken: brokenIn(text, bytes, taken.encoding) }
}

function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = BINARY.find(([signature]) => head.startsWith(signature))
  if (known)
    throw new UnusableInput(`is ${known[1]}, not text; save it as .docx, .txt or .md first.`)
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
  const changed = bytes.slice()
  const at = sign.indexOf(encoding === 'utf-8' ? 0xbd : 0xfd)
  for (let start = 0; start < bytes.length; start += step) {
    if (sign.every((byte, index) => bytes[start + index] === byte)) {
      changed[start + at] = (sign[at] ?? 0) - 1
    }
  }
  return changed
}
