import type { Told } from './said.ts'

/** What one meaning looks like in each language; null where a language has no words of its own for it. */
export type Patterns = Told<RegExp | null>

/**
 * The patterns of all languages as one, in the order of the languages, with the flags of any of them: a
 * document quotes others, and most lists can't be mistaken for one of another language.
 */
export function anyOf(patterns: Patterns): RegExp {
  const own = Object.values(patterns).filter((pattern) => pattern !== null)
  const flags = [...new Set(own.flatMap((pattern) => [...pattern.flags]))].sort().join('')
  return new RegExp(own.map(({ source }) => `(?:${source})`).join('|'), flags)
}
