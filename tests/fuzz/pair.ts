/** An input that lies over another: a deck file or corrections, and the document that they speak of. */
export interface Pair {
  /** The document's file name, which tells its format. */
  name: string
  source: string
  over: string
}

/** A pair as one file, as the fixtures have it: `=== a.txt`, the document, a line `=>`, what lies over it. */
export function pairBytes({ name, source, over }: Pair): Uint8Array {
  return new TextEncoder().encode(`=== ${name}\n${source}\n=>\n${over}`)
}

/** The pair in a file; one that was cut anywhere still stands for some pair. */
export function pairIn(bytes: Uint8Array): Pair {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const [, name = 'a.txt', rest = text] = /^=== (a\.(?:txt|md))\n([\s\S]*)$/.exec(text) ?? []
  const at = rest.indexOf('\n=>\n')
  if (at < 0) return { name, source: rest, over: '' }
  return { name, source: rest.slice(0, at), over: rest.slice(at + 4) }
}
