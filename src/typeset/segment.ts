import LEXICON from './lexicon.json' with { type: 'json' }

/**
 * Parts of speech, as far as a sentence is read by them: adjective, adverb, conjunction, idiom, locative
 * (上, 以前), noun, numeral, particle, preposition, pronoun, measure word, time, verb, anything else.
 */
export type PartOfSpeech =
  | 'A'
  | 'C'
  | 'D'
  | 'F'
  | 'I'
  | 'M'
  | 'N'
  | 'P'
  | 'Q'
  | 'R'
  | 'T'
  | 'U'
  | 'V'
  | 'X'

/** A word of Chinese at its place in the text, in UTF-16 offsets. */
export interface Word {
  start: number
  end: number
  kind: PartOfSpeech
}

interface Entry {
  /** The natural logarithm of how often it occurs among all words. */
  weight: number
  kind: PartOfSpeech
}

/** Of the dictionary that lexicon.json was made of, which counts 60 million words. */
const LOG_TOTAL = Math.log(60e6)
const UNKNOWN: Entry = { weight: -LOG_TOTAL, kind: 'X' }
const LONGEST = 5
const ENTRY = /([\u4e00-\u9fff]*)([a-z])([A-Z])/g

const heads = LEXICON as Readonly<Record<string, string>>
/** By first sign, read when it is first met: a text has some hundred signs, the lexicon five thousand. */
const entries = new Map<string, ReadonlyMap<string, Entry>>()

function entriesOf(sign: string): ReadonlyMap<string, Entry> {
  const known = entries.get(sign)
  if (known) return known
  const read = new Map<string, Entry>()
  for (const [, tail = '', size = 'a', kind] of (heads[sign] ?? '').matchAll(ENTRY)) {
    const weight = size.charCodeAt(0) - 97 - LOG_TOTAL
    read.set(tail, { weight, kind: kind as PartOfSpeech })
  }
  entries.set(sign, read)
  return read
}

const HAN = /[\u4e00-\u9fff]+/g

/** The words of the stretches of Han in `text`, in order; other signs are in none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: run, index } of text.matchAll(HAN)) {
    for (const { start, end, kind } of segmented(run)) {
      words.push({ start: index + start, end: index + end, kind })
    }
  }
  return words
}

/** Stretches between marks return: lines are broken at many sizes, and sentences read for many things. */
const known = new Map<string, readonly Word[]>()
const MOST_KNOWN = 20_000

function segmented(run: string): readonly Word[] {
  const found = known.get(run)
  if (found) return found
  const words = likeliest(run)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(run, words)
  return words
}

/** The words whose product of frequencies is greatest: a unigram model, as of jieba without its HMM. */
function likeliest(run: string): Word[] {
  const best = new Float64Array(run.length + 1)
  const next: { end: number; kind: PartOfSpeech }[] = []
  for (let start = run.length - 1; start >= 0; start -= 1) {
    const from = entriesOf(run[start] ?? '')
    const one = from.get('') ?? UNKNOWN
    let weight = one.weight + (best[start + 1] ?? 0)
    next[start] = { end: start + 1, kind: one.kind }
    for (let end = start + 2; end <= run.length && end <= start + LONGEST; end += 1) {
      const entry = from.get(run.slice(start + 1, end))
      const sum = (entry?.weight ?? -Infinity) + (best[end] ?? 0)
      if (!entry || sum <= weight) continue
      weight = sum
      next[start] = { end, kind: entry.kind }
    }
    best[start] = weight
  }
  const words: Word[] = []
  for (let start = 0; start < run.length; ) {
    const { end, kind } = next[start] ?? { end: run.length, kind: 'X' as const }
    words.push({ start, end, kind })
    start = end
  }
  return words
}
