import { anyOf } from '../model/patterns.ts'

/** Conditions carry the sense of the whole sentence: it is shown from its beginning or not at all. */
const CONDITION = anyOf({
  'zh-Hans': /^(?:如果|只要|只有|假如|倘若|一旦|凡|除非|虽然|尽管)/,
  ja: null,
  en: /^(?:if|when|whenever|once|where|while|unless|because|although|in the event|except|subject to|notwithstanding|to the extent)\b/i,
  ko: /^(?:만약|만일|비록|[^,.]{2,40}(?:경우|때)에?는?[ ,])/,
})

/** The same at the head of a clause or behind its short subject. */
const CONDITION_CLAUSE =
  /^(?:只有|什么时候|没有.{1,8}$|.{0,10}?(?:如果|只要|假如|倘若|一旦|除非|虽然|尽管|不仅|不但|无论|不管|既然|即使|哪怕))/

/** What follows from a condition, at the head of a clause or behind its subject. */
const CONSEQUENCE =
  /^.{0,16}?(?:就(?!业|近|地|读|医)|则|(?<!人)才|便(?!利|民|捷)|(?<!首)都(?!市)|也|还|而且|并且|更|但|却|仍|必然|必定|必将|将|会|要|应当?|不得|可以)/

/** What a rule doesn't hold for, said behind it. */
export const EXCEPTION =
  /^(?:但(?!愿)|不过|除.{1,30}外|ただし|この限りでない|(?:except|unless|provided|however|notwithstanding)\b)/i

/** Does the sentence begin with a condition? */
export function isConditional(words: string): boolean {
  return CONDITION.test(words)
}

/** 只要努力就能成功 has its consequence within. */
function isWholeCondition(words: string): boolean {
  const condition = CONDITION_CLAUSE.exec(words)?.[0].length ?? 0
  return /就(?!业|近|地|读|医)|(?<!人)才|便(?!利|民|捷)|(?<!首)都(?!市)|也|而且|还/.test(
    words.slice(condition + 2),
  )
}

/** Is a condition among the clauses whose consequence is still to be said? */
export function isConditionOpen(clauses: readonly string[]): boolean {
  const condition = clauses.findLastIndex((words) => CONDITION_CLAUSE.test(words))
  if (condition < 0 || isWholeCondition(clauses[condition] ?? '')) return false
  return !clauses.slice(condition + 1).some((words) => CONSEQUENCE.test(words))
}

export const CONDITIONAL = anyOf({
  'zh-Hans': /^(?:如果|只要|一旦|凡)/,
  ja: null,
  en: /^(?:if|when|where|while|unless|in the event|except)\b/i,
  ko: /^(?:만약|만일)(?= )/,
})
