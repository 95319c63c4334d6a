import { isConditional } from './conditions.ts'

// Where an English sentence may be cut.

/** What begins a clause inside another, up to its end. */
const SUBORDINATE =
  /\b(?:which|that|who|whom|whose|when|where|whether|if|unless|until|after|before|as)\b[^,;:]*/gi

export const VERB =
  /\b(?:shall|must|may|might|will|would|should|can|could|cannot|need|is|are|was|were|has|have|had|do|does|did)\b/i

const OPEN_LATIN =
  /\b(?:and|or|that|which|who|whose|of|by|the|an?|to|in|for|with|provided|however|except|unless|shall|may|must|will|should|can|is|are|was|were|be|been|has|have|not)$/i

/**
 * What begins a clause that a sentence can do without: no exception (unless, except, provided), for a rule is
 * another without it, and nothing that may go on with its verb (attempts, in good faith, to…).
 */
const FURTHER =
  /^(?:which|who|whose|where|while|whereas|because|although|though|since|including|such as|rather|even|especially)\b/i

const FURTHER_SENTENCE = /^(?:and|but|or)\s+/i

/** “For the keepers' sake” and “Under these rules” say nothing without the sentence behind them. */
export function isAdverbialLatin(words: string): boolean {
  return ADVERBIAL.test(words)
}

const ADVERBIAL =
  /^(?:for|in|on|at|by|with|under|upon|after|before|during|as|to|from|through|without|within|despite|since|until|although|while)\b/i

/** English: the verb of the sentence itself has been said, and what comes next is a clause of its own. */
export function isClosedLatin(whole: string, next: string): boolean {
  if (isConditional(whole) || OPEN_LATIN.test(whole)) return false
  return (FURTHER.test(next) || isSentence(next)) && VERB.test(whole.replace(SUBORDINATE, ''))
}

/** “and a record shall be kept”: with a subject and a verb of its own; not “or the way in which it was called”. */
function isSentence(next: string): boolean {
  const and = FURTHER_SENTENCE.exec(next)?.[0]
  if (and === undefined) return false
  return next.slice(and.length).replace(SUBORDINATE, '').search(VERB) > 0
}

/** Words that lead on to what was cut off: the laws of */
export const LEADING_ON = /(?:\s+(?:of|the|and|or|by|to|in|for|with|an?|on|at|from|as))+$/i
