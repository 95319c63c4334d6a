import type { Encoding } from './detect.ts'

/** What Windows-1252 has for the bytes 80 to 9F; five of them stand for nothing. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Where Node's decoders differ from the Encoding Standard, and so from every browser's. */
const MENDED: Partial<Record<Encoding, (text: string) => string>> = {
  // Two bytes that stand for nothing get a meaning.
  big5: (text) => text.replace(/[\u0080\uf8f8]/g, '\ufffd'),
  // Some versions read ISO 8859-1 instead.
  'windows-1252': (text) =>
    text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN.charAt(sign.charCodeAt(0) - 0x80)),
}

/** Bytes as text, with U+FFFD for what the encoding hasn't. */
export function textIn(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return MENDED[encoding]?.(text) ?? text
}
