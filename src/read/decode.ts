import { UnusableInput } from '../model/problem.ts'

/** The encodings that Lectern reads, as the WHATWG Encoding Standard names them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** In the order in which a tie between them is settled. */
const LEGACY = ['gb18030', 'shift_jis', 'euc-jp', 'big5'] as const

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

/**
 * The text of a file without its byte order mark. The encoding is the given one, or is found out:
 * a byte order mark, then valid UTF-8, then the legacy encoding whose reading looks most like text.
 * @throws UnusableInput for an empty file, a binary one, and one that no encoding makes text.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): string {
  if (bytes.length === 0) throw new UnusableInput('is empty; there is nothing to make slides of.')
  refuseBinary(bytes)
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : detected(bytes)
  if (text.trim() === '') throw new UnusableInput('holds nothing but white space.')
  refuseMojibake(text)
  return text
}

function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = BINARY.find(([signature]) => head.startsWith(signature))
  if (known)
    throw new UnusableInput(`is ${known[1]}, not text; save it as .docx, .txt or .md first.`)
}

function detected(bytes: Uint8Array): string {
  const marked = byOrderMark(bytes) ?? byZeroBytes(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return refuseZeros(utf8)
  const readings = LEGACY.map((name) => strictly(name, bytes)).filter((text) => text !== null)
  const best = readings
    .map((text) => ({ text, score: likeness(text) }))
    .sort((a, b) => b.score - a.score)[0]
  if (best && best.score > 0.1) return refuseZeros(best.text)
  return refuseZeros(new TextDecoder('utf-8').decode(bytes))
}

function byOrderMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null
}

/** UTF-16 without a mark: only there do zero bytes stand in text. The order that reads better is right. */
function byZeroBytes(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096)
  if (!sample.includes(0)) return null
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((name) => ({ name, score: plainness(new TextDecoder(name).decode(sample)) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0.3 ? best.name : null
}

/** The share of common signs and ASCII letters, 0 to 1. */
function plainness(text: string): number {
  let plain = 0
  for (const sign of text) if (COMMON.has(sign) || /[ -~\r\n\t]/.test(sign)) plain += 1
  return plain / Math.max(1, text.length)
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Signs that make up a large share of any running text in Chinese or Japanese. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会可也你对就里工业政法条章规定，。、；：（）\u3000のにはをたがでてとしれさいるもなあこ這個們來國會時對業條規',
)

/** The share of common signs among what isn't ASCII, 0 to 1. */
function likeness(text: string): number {
  const sample = text.slice(0, 20_000).replace(/[\0-\x7f]/g, '')
  if (sample === '') return 0
  let common = 0
  for (const sign of sample) if (COMMON.has(sign)) common += 1
  return common / sample.length
}

function refuseZeros(text: string): string {
  if (text.includes('\0')) {
    throw new UnusableInput(
      'holds zero bytes, so it is no text file; save it as .docx, .txt or .md first.',
    )
  }
  return text
}

/** Replacement characters and question marks in the place of words: the text itself is gone. */
function refuseMojibake(text: string): void {
  const sample = text.slice(0, 200_000)
  const lost = sample.match(/\ufffd|锟斤拷|烫烫烫/g)?.length ?? 0
  const asked = sample.match(/\?{2,}/g)?.join('').length ?? 0
  if (lost * 20 > sample.length || asked * 4 > sample.length) {
    throw new UnusableInput(
      'was damaged by a wrong encoding (most of its words are replacement signs); get the file again from its author.',
    )
  }
}
