import type { Omission } from '../../../src/model/document.ts'
import { Fault } from './fault.ts'
import type { Heard } from './page.ts'

// Counted without anything of the pipeline's: a count that shares its reading shares its faults.

/** White space, and what HTML has no sign for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const UNSEEN = /[\s\u0085\u200b\ufeff\0-\x1f\x7f]/

/** Signs that no format writes its markup in. */
export const LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const ANY = /[\s\S]/
/** A text that was torn out of a web page has its tags; in them stands no word. */
const TAGS = /<(?!!--)[^<>]*>|&nbsp;/g

/** What must be found of plain text: all of it, where it has no tags. */
export function wantedOfText(text: string): Pick<Wanted, 'text' | 'signs'> {
  const bare = text.replace(TAGS, '')
  const isWeb = bare !== text || text.includes('<!--')
  return { text: bare, signs: isWeb ? LETTERS : ANY }
}

/** How often each sign stands in a text; only those that `pattern` matches. */
function counted(text: string, pattern: RegExp): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text) {
    if (!UNSEEN.test(sign) && pattern.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return counts
}

/** What must be found of a text on a page. */
export interface Wanted {
  text: string
  /** Signs that never are markup in the format. */
  signs: RegExp
  omitted: readonly Omission[]
}

/**
 * Every sign of the input stands in the full text, as often as it was typed, or is named as left out.
 * @throws Fault with the signs that don't
 */
export function checkLetters({ text, signs, omitted }: Wanted, heard: readonly Heard[]): void {
  const there = counted(ownWords(heard), signs)
  const lost: string[] = []
  for (const [sign, count] of counted(text, signs)) {
    const gone = count - (there.get(sign) ?? 0)
    if (gone > 0) lost.push(sign.repeat(gone))
  }
  const named = omitted.reduce((sum, { characters }) => sum + characters, 0)
  const gone = [...lost.join('')]
  if (gone.length > named) throw new Fault('missing 0 (independent)', JSON.stringify(gone.join('')))
}

/**
 * No sign stands on a page that is not in what was handed in; boxes stand for [ ] and [x] and
 * a star for the mark of a note in the text.
 */
export function checkNothingAdded(input: string, heard: readonly Heard[]): void {
  const known = new Set(`${input}☐☑*`)
  const added = [...ownWords(heard)].filter((sign) => !UNSEEN.test(sign) && !known.has(sign))
  if (added.length > 0)
    throw new Fault('invented 0 (independent)', JSON.stringify(added.slice(0, 20).join('')))
}

function ownWords(heard: readonly Heard[]): string {
  return heard
    .filter(({ isChrome }) => !isChrome)
    .map(({ text }) => text)
    .join('')
}
