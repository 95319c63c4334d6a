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

/** Of the dictionary that lexicon.json was made of, which counts 60 million words. */
const LOG_TOTAL = Math.log(60e6)
const LONGEST = 5
/** What an entry weighs and is, in one number: the logarithm of its count times 32, and its part of speech. */
const KINDS = 32
const SMALL_A = 97
const CAPITAL_A = 65
/** The lexicon has no such word. */
const UNKNOWN = 'X'.charCodeAt(0) - CAPITAL_A

let lines: ReadonlyMap<string, string> | null = null
/** By first sign, read when it is first met: a text has some hundred signs, the lexicon five thousand. */
const entries = new Map<string, ReadonlyMap<string, number>>()

function entriesOf(sign: string): ReadonlyMap<string, number> {
  const known = entries.get(sign)
  if (known) return known
  lines ??= new Map(LEXICON.split('\n').map((line) => [line[0] ?? '', line]))
  const line = lines.get(sign) ?? ''
  const read = new Map<string, number>()
  for (let at = 1, start = 1; at < line.length; at += 1) {
    const size = line.charCodeAt(at) - SMALL_A
    if (size < 0 || size > 25) continue
    read.set(line.slice(start, at), size * KINDS + line.charCodeAt(at + 1) - CAPITAL_A)
    at += 1
    start = at + 1
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

/** The best way from each place of a run to its end: where its first word ends, and what it is. */
interface Ways {
  best: Float64Array
  ends: Uint32Array
  kinds: Uint8Array
}

/** The words whose product of frequencies is greatest: a unigram model, as of jieba without its HMM. */
function likeliest(run: string): Word[] {
  const { length } = run
  const ways: Ways = {
    best: new Float64Array(length + 1),
    ends: new Uint32Array(length),
    kinds: new Uint8Array(length),
  }
  for (let start = length - 1; start >= 0; start -= 1) chooseAt(run, start, ways)
  const words: Word[] = []
  for (let start = 0; start < length; start = words.at(-1)?.end ?? length) {
    const kind = String.fromCharCode(CAPITAL_A + (ways.kinds[start] ?? UNKNOWN)) as PartOfSpeech
    words.push({ start, end: ways.ends[start] ?? length, kind })
  }
  return words
}

function chooseAt(run: string, start: number, { best, ends, kinds }: Ways): void {
  const from = entriesOf(run[start] as string)
  let most = -Infinity
  for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end += 1) {
    // A sign that the lexicon lacks is a word by itself.
    const entry = from.get(run.slice(start + 1, end)) ?? (end === start + 1 ? UNKNOWN : null)
    if (entry === null) continue
    const sum = Math.floor(entry / KINDS) - LOG_TOTAL + (best[end] as number)
    if (sum <= most) continue
    most = sum
    ends[start] = end
    kinds[start] = entry % KINDS
  }
  best[start] = most
}
