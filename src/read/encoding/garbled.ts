import { merged, type Span } from '../../model/span.ts'
import { dailyOf } from './likelihood.ts'

/** What was done to a text before it was saved as it is. */
export type Cause = 'gb18030' | 'shift_jis' | 'big5' | 'latin-1' | 'lost'

export interface Garbled {
  /** Sorted stretches that are damaged. */
  spans: Span[]
  /** Of the text without white space, 0 to 1. */
  share: number
  /** The encoding that UTF-8 was once taken for, Latin-1 also for other text; or the words are gone. */
  cause: Cause
}

/** Where a text was damaged by a wrong encoding before it was saved; null where it is sound. */
export function garbledIn(text: string, broken: readonly number[]): Garbled | null {
  const kinds: [Cause, Span[]][] = [...misread(text), ['lost', lostIn(text, broken)]]
  const found = kinds.filter(([, spans]) => spans.length > 0)
  const [first] = found
  if (!first) return null
  const spans = merged(found.flatMap(([, all]) => all))
  const damaged = spans.reduce((sum, { start, end }) => sum + inkOf(text.slice(start, end)), 0)
  return { spans, share: damaged / Math.max(1, inkOf(text)), cause: first[0] }
}

function inkOf(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0)
}

/** What decoders of GBK make of U+FFFD in UTF-8, and of memory that was never written. */
const LOST = /(?:锟斤拷)+|烫{4,}|屯{4,}|\ufffd+/g

function lostIn(text: string, broken: readonly number[]): Span[] {
  const own = new Set(broken)
  return [...text.matchAll(LOST)]
    .filter(({ index }) => !own.has(index))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

function misread(text: string): [Cause, Span[]][] {
  const strange = strangeStretches(text)
  const cause = strange.length > 0 ? causeOf(text, strange) : null
  return [...(cause ? [[cause, strange] as [Cause, Span[]]] : []), ['latin-1', latin1In(text)]]
}

/** As many characters beside each other are judged together, and this many of them must be strange. */
const WINDOW = 20
const STRANGE = 8

/** Stretches in which many characters are such as no text of daily use holds. */
function strangeStretches(text: string): Span[] {
  const all = kindsOf()
  const spans: Span[] = []
  const recent: Odd[] = []
  let turn = 0
  for (let at = 0; at < text.length; at += 1) {
    const kind = all[text.charCodeAt(at)]
    if (kind === NEUTRAL) continue
    turn += 1
    if (kind === ODD) recent.push({ at, turn })
    const first = recentFrom(recent, turn - WINDOW)
    if (first && recent.length >= STRANGE) extend(spans, first.at, at + 1)
  }
  return spans
}

/** A strange character: where it stands, and as which character it came. */
interface Odd {
  at: number
  turn: number
}

/** The first of those that came after a turn; the earlier ones are forgotten. */
function recentFrom(recent: Odd[], turn: number): Odd | undefined {
  while (recent[0] && recent[0].turn <= turn) recent.shift()
  return recent[0]
}

/** Adds a stretch, or makes the last one longer where they meet. */
function extend(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1)
  if (last && last.end >= start) last.end = end
  else spans.push({ start, end })
}

const NEUTRAL = 0
const SOUND = 1
const ODD = 2
let kinds: Uint8Array | null = null

/** The kind of each UTF-16 code unit. Han is sound where a national standard has it for daily use. */
function kindsOf(): Uint8Array {
  if (kinds) return kinds
  kinds = new Uint8Array(0x10000)
  kinds.fill(SOUND, 0xa0, 0x2000)
  kinds.fill(SOUND, 0x3041, 0x3100)
  kinds.fill(SOUND, 0xac00, 0xd7a4)
  kinds.fill(ODD, 0x3400, 0xa000)
  kinds.fill(ODD, 0xe000, 0xf900)
  // Half-width katakana.
  kinds.fill(ODD, 0xff61, 0xffa0)
  kinds[0xfffd] = ODD
  for (const script of ['simplified', 'traditional', 'japanese'] as const) {
    for (const sign of dailyOf(script)) kinds[sign.charCodeAt(0)] = SOUND
  }
  return kinds
}

/** Enough to be sure of the cause. */
const PROOF = 3000

/** The encoding in which the stretches become UTF-8 again; null for Han that is only rare. */
function causeOf(text: string, spans: readonly Span[]): Cause | null {
  const sample = spans
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .slice(0, PROOF)
  const causes = (['gb18030', 'shift_jis', 'big5'] as const)
    .map((cause) => ({ cause, share: mendedShare(sample, cause) }))
    .sort((a, b) => b.share - a.share)
  return causes[0] && causes[0].share > 0.5 ? causes[0].cause : null
}

/** How much of a text becomes sound characters when its bytes in an encoding are read as UTF-8. */
function mendedShare(text: string, encoding: 'gb18030' | 'shift_jis' | 'big5'): number {
  const table = bytesOf(encoding)
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(code) ?? []))
  }
  const mended = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
  const all = kindsOf()
  let sound = 0
  for (let at = 0; at < mended.length; at += 1) {
    if (all[mended.charCodeAt(at)] === SOUND) sound += 1
  }
  // Two of its characters were made of three bytes, and so of one of UTF-8.
  return (sound * 3) / Math.max(1, bytes.length)
}

const tables = new Map<string, Map<number, readonly number[]>>()

/** The one or two bytes of each character of an encoding: its decoder, read backwards. */
function bytesOf(encoding: string): Map<number, readonly number[]> {
  const there = tables.get(encoding)
  if (there) return there
  const made = new Map<number, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if (sign.length === 1 && sign !== '\ufffd') made.set(sign.charCodeAt(0), bytes)
  }
  for (let lead = 0x80; lead <= 0xfe; lead += 1) {
    add(lead)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add(lead, trail)
  }
  tables.set(encoding, made)
  return made
}

/** Characters that Windows-1252 has for the bytes 80 to 9F; those that end words are in `ENDS`. */
const INNER = '\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ'
const ENDS = '\u00a0«»…‘’“”–—'
const ANY = `[${INNER}${ENDS}]`
/**
 * UTF-8 that was read as Latin-1 (Ã¤, â€™, ä¸­), and runs of letters that no alphabet has (ÖÐ¹ú).
 * Each needs a sign that can't follow a letter in sound text: “café…” isn't damaged.
 */
const LATIN_1 = new RegExp(
  `[ÂÃ][${INNER}]|[à-ï](?:[${INNER}]${ANY}|${ANY}[${INNER}])|[\\u00a1-\\u00ff]{6,}`,
  'g',
)

function latin1In(text: string): Span[] {
  const found = [...text.matchAll(LATIN_1)]
  if (found.length < 2 && !found.some(([sign]) => sign.length > 2)) return []
  return found.map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}
