import { textIn } from '../src/read/encoding/text.ts'
import type { Encoding } from '../src/read/index.ts'

type Table = Map<string, readonly number[]>
const tables = new Map<Encoding, Table>()

/** The bytes of a text in an encoding; null where the encoding can't hold it. */
export function encode(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding)
  const table = tables.get(encoding) ?? makeTable(encoding)
  tables.set(encoding, table)
  const bytes: number[] = []
  for (const sign of text) {
    const own = sign < '\x80' ? [sign.charCodeAt(0)] : table.get(sign)
    if (!own) return null
    bytes.push(...own)
  }
  return Uint8Array.from(bytes)
}

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  }
  return bytes
}

/** Its decoder read backwards: nobody but a test needs to write these encodings. */
function makeTable(encoding: Encoding): Table {
  const table = new Map<string, readonly number[]>()
  for (const bytes of sequences(encoding)) {
    const sign = textIn(Uint8Array.from(bytes), encoding)
    const isOne = [...sign].length === 1 && sign !== '\ufffd'
    if (isOne && !table.has(sign)) table.set(sign, bytes)
  }
  return table
}

function* sequences(encoding: Encoding): Generator<number[]> {
  for (let byte = 0x80; byte <= 0xff; byte += 1) yield [byte]
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) yield [lead, trail]
  }
  if (encoding !== 'gb18030') return
  for (let lead = 0x81; lead <= 0x84; lead += 1) {
    for (let at = 0; at < 12_600; at += 1) {
      yield [
        lead,
        0x30 + Math.floor(at / 1260),
        0x81 + (Math.floor(at / 10) % 126),
        0x30 + (at % 10),
      ]
    }
  }
}
