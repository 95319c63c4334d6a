import { emOffsets, type Face, type Variation } from './metrics.ts'
import { NEVER, opportunities } from './opportunities.ts'
import { bonds } from './words.ts'

// A text that is about to be set: how wide it is, and where its lines may end.

/** A line of shown text: indices into it, `end` not included. Trailing spaces belong to the line. */
export interface Line {
  start: number
  end: number
  /** Set in by so many steps, for it goes on with a line of code; none where it is absent. */
  hang?: number
}

export interface LineOptions {
  face: Face
  /** The width of the measure, in em. */
  ems: number
  /** Lines of like length that end at pauses, for headings and cards. */
  balance?: boolean
  /** What of the text is set otherwise, in order. */
  variations?: readonly Variation[]
}

/** A text about to be set: its advances in em from the start, and where its lines may end. */
export interface MeasuredText {
  text: string
  offsets: Float64Array
  kinds: Uint8Array
  bonds: Uint8Array
  /** For each place, the one behind the last sign before it that is no space. */
  inks: Int32Array
  ems: number
}

/** A text about to be set, measured and with the places where its lines may end. */
export function measureText(
  text: string,
  { face, ems, variations = [] }: LineOptions,
): MeasuredText {
  const breaks = breaksIn(text)
  return {
    text,
    offsets: emOffsets(text, face, variations),
    ems,
    ...breaks,
    kinds: held(breaks.kinds, variations),
  }
}

/** The same places without those in front of or within what is raised or lowered. */
function held(kinds: Uint8Array, variations: readonly Variation[]): Uint8Array {
  const scripts = variations.filter(({ isHeld }) => isHeld)
  if (scripts.length === 0) return kinds
  const own = kinds.slice()
  for (const { start, end } of scripts) own.fill(NEVER, start, end)
  return own
}

type Breaks = Pick<MeasuredText, 'kinds' | 'bonds' | 'inks'>

/** The same text is tried in many sizes. */
const known = new Map<string, Breaks>()
const MOST_KNOWN = 2000
/** In UTF-16 units: as much as a slide holds in letters. */
const LONGEST_KNOWN = 3000

function breaksIn(text: string): Breaks {
  const found = known.get(text)
  if (found) return found
  const breaks = { kinds: opportunities(text), bonds: bonds(text), inks: inksIn(text) }
  if (known.size >= MOST_KNOWN) known.clear()
  if (text.length <= LONGEST_KNOWN) known.set(text, breaks)
  return breaks
}

function inksIn(text: string): Int32Array {
  const inks = new Int32Array(text.length + 1)
  for (let at = 1; at <= text.length; at += 1) {
    const code = text.charCodeAt(at - 1)
    inks[at] = code === 0x20 || code === 0x3000 || code === 9 ? (inks[at - 1] as number) : at
  }
  return inks
}

/** The offset where the ink of a line ends: spaces at its end hang. */
export function widthTo({ offsets, inks }: MeasuredText, start: number, end: number): number {
  const ink = inks[end] as number
  return offsets[ink > start ? ink : start] as number
}

export function lettersIn(text: string, { start, end }: Line): number {
  const letters = text.slice(start, end).match(/[\p{L}\p{N}]/gu) ?? []
  return letters.length
}

export function stopsIn(kinds: Uint8Array, length: number, least: number): number[] {
  const stops = [0]
  for (let at = 1; at < length; at += 1) if ((kinds[at] ?? 0) >= least) stops.push(at)
  stops.push(length)
  return stops
}

export function isOneWord(text: string, start: number): boolean {
  return /^[!-~]+$/.test(text.slice(start).trim())
}

/** One sign alone before the line's end or behind it: …的研究，我 | 想把… and …真实环境 | 下，对…. */
export function isAlone(text: string, at: number): boolean {
  return CLAUSE_ENDS.has(text.charCodeAt(at - 2)) || CLAUSE_ENDS.has(text.charCodeAt(at + 1))
}

const CLAUSE_ENDS = new Set([...'，；：。！？、'].map((sign) => sign.charCodeAt(0)))
