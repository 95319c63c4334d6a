import LEXICON from './lexicon.json' with { type: 'json' }

/**
 * Parts of speech, as far as a sentence is read by them: adjective, adverb, conjunction, idiom, locative
 * (上, 以前), noun, numeral, particle, preposition, pronoun, measure word, time, verb, anything else.
 */
type PartOfSpeech =
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
  const next: Word[] = []
  for (let start = run.length - 1; start >= 0; start -= 1) {
    best[start] = -Infinity
    for (const { end, kind, weight } of candidates(run, start)) {
      const sum = weight + (best[end] ?? 0)
      if (sum <= (best[start] ?? 0)) continue
      best[start] = sum
      next[start] = { start, end, kind }
    }
  }
  const words: Word[] = []
  for (let word = next[0]; word; word = next[word.end]) words.push(word)
  return words
}

/** The sign at `start` by itself, and the words of the lexicon that begin there. */
function candidates(run: string, start: number): (Entry & { end: number })[] {
  const from = entriesOf(run[start] ?? '')
  const found = [{ ...(from.get('') ?? UNKNOWN), end: start + 1 }]
  for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end += 1) {
    const entry = from.get(run.slice(start + 1, end))
    if (entry) found.push({ ...entry, end })
  }
  return found
}
