import type { Language } from '../../model/document.ts'
import { languageOf } from '../language.ts'

/** Addresses, tags and code; each as far as on one line, and no farther than people write them. */
const UNREAD =
  /\]\([^)\n]{0,400}\)|<[^>\n]{0,400}>|\bhttps?:\S{0,400}|`[^`\n]{0,400}`|^ {0,3}\[[^\]\n]{1,200}\]:.*$/gm
/** So much of a file tells its language, in UTF-16 units. */
const SAMPLE = 100_000

/** Many messages may be about one file. */
let last: { text: string; language: Language } | null = null

/**
 * The language that messages about a Markdown file are in: that of its words, for its addresses and tags are
 * letters in any language.
 */
export function tongueOf(text: string): Language {
  if (last?.text !== text) {
    last = { text, language: languageOf(text.slice(0, SAMPLE).replace(UNREAD, ' ')) }
  }
  return last.language
}
