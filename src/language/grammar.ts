import { type Word, wordsOf } from './segment.ts'

// What the words of a Chinese clause are, by the parts of speech of a general lexicon.

/** What a noun phrase never holds: verbs, sayings, and the adverbs before them. */
const PREDICATES = new Set(['V', 'I', 'D', 'P'])

/** Verbs that the lexicon takes for something else, and words that are said of something. */
const COPULA = /[是有在为于像如]|[好高低大小多少强弱长短快慢早晚新重难易]$/

/**
 * Is the clause a name alone, waiting for what is said of it: 今天的上海, 我们党委部门和党务工作者? Where a
 * verb may be a noun (发展, 工作), it is taken for a verb.
 */
export function isNominal(words: string): boolean {
  const parts = wordsOf(words)
  const last = parts.at(-1)
  if (!last || last.end < words.length || parts.length === 1) return false
  if (last.kind === 'A' || last.kind === 'D' || last.kind === 'X') return false
  return !COPULA.test(words) && parts.every(({ kind }) => !PREDICATES.has(kind))
}

/**
 * Is the clause a noun with what tells which (群众不认账的工作, 老办法走不通的路)? What is said of it comes next.
 */
export function isNounPhrase(words: string): boolean {
  if (!TELLING.test(words)) return false
  const parts = wordsOf(words)
  const of = parts.findLastIndex(({ start, end }) => words.slice(start, end) === '的')
  const [first, second] = parts
  const opens =
    first?.start === 0 && (first.kind === 'N' || (first.kind === 'A' && second?.kind === 'N'))
  return opens && of > 0 && parts.slice(of + 1).every(({ kind }) => kind === 'N' || kind === 'A')
}

/** A noun of few signs behind 的, and nothing before it that would make a sentence of it. */
const TELLING = /^(?!.*[是有要应须把将让使了着过为得会能使])[^，]{3,}的[^的，]{1,4}$/

/**
 * Does the clause name whom or what it speaks of: 308个便民事项实现…, 群众…, but not 推动…, 更好…? What
 * begins so is said beside the clause before it, not in support of it.
 */
export function opensSubject(words: string): boolean {
  const parts = wordsOf(words)
  const verb = parts.findIndex(({ kind }) => kind === 'V')
  const [first] = parts
  if (!first || first.start > 0) return /^\d/.test(words) && verb > 0
  if (WHEN.test(words)) return false
  const opens = first.kind === 'N' || first.kind === 'M' || first.kind === 'R'
  return opens && verb > 0 && isNoun(words, first)
}

/** 每天, 今年, and what is said twice: 天天, 人人. */
const WHEN = /^(?:(.)\1|[每今明去当这近本][天年日月周季]|目前|现在|今后)/

/** The lexicon counts some verbs, single signs and phrases of four (设身处地) among the nouns. */
function isNoun(words: string, { start, end }: Word): boolean {
  const length = end - start
  return length > 1 && length < 4 && !VERBS_TOO.test(words.slice(start))
}

const VERBS_TOO = /^(?:着[眼力重]|力[争求戒避]|重点|大力|全力|规划|计划|部署|联系|对照|钻研)/
