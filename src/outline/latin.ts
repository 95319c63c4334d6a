/** No Han, kana or full-width sign is in it. */
export function isLatin(words: string): boolean {
  return !/[\u2e80-\uffef]/.test(words)
}

/** ALL CAPITALS, or a capital at most of the longer words, and no more words than a heading has. */
export function isLatinHeading(words: string): boolean {
  const all = words.split(/\s+/)
  const long = all.filter((word) => word.length > 3)
  const capital = long.filter((word) => /^["“(]?[A-Z]/.test(word))
  const isTitled = capital.length >= long.length * 0.6
  return /^["“]?[A-Z0-9]/.test(words) && isTitled && all.length <= 12
}

/** Verbs that make a sentence of words: captions have none of them. */
const VERB =
  /\b(?:may|must|shall|should|will|can|is|are|was|were|be|has|have|had|do|does|means?|includes?|applies|apply)\b/i

/** “Purpose.” before running text: a few words that begin with a capital and bind nobody. */
export function isLatinCaption(words: string, most: number): boolean {
  // Behind other words, May is a month.
  const isName = !VERB.test(words.replace(/(?<=\S )May\b/g, '')) || ASKS.test(words)
  return /^["“(]?[A-Z0-9]/.test(words) && isName && words.split(/\s+/).length <= most
}

/** “Who is covered” and “When may it be closed” name what is said, for all their verbs. */
const ASKS = /^(?:who|whom|whose|what|when|where|which|how|why)\b/i

/** A heading in a line of its own, in title case or in few words. */
export function isLatinLine(words: string): boolean {
  return isLatinHeading(words) || isFewWords(words)
}

/** “Where and when” and “Late work”: in sentence case, without a comma. */
function isFewWords(words: string): boolean {
  return (
    /^[A-Z][^,]*$/.test(words) && !UNFINISHED.test(words) && words.split(/\s+/).length <= MOST_WORDS
  )
}

/** “Ward managers shall” goes on below. */
const UNFINISHED =
  /\b(?:shall|must|may|should|will|can|is|are|was|were|has|have|to|of|for|by|with|from|the|an?|that|in|on|at|as|if|and|or)$/i
const MOST_WORDS = 7

/** Does a line end with a verb or an article that its items go on with? */
export function isUnfinished(words: string): boolean {
  return GOES_ON.test(words) && !ASKS.test(words)
}

const GOES_ON = /\b(?:shall|must|may|should|will|can|is|are|was|were|has|have|to|the|an?|that)$/i
