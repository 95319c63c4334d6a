import { readLabels } from '../../numbering/index.ts'

/** A line of Chinese or Japanese, perhaps with a quotation mark or bracket before its first sign. */
const EAST_ASIAN = /^[“‘"'(]?[\u2e80-\uffef]/
const EAST_ASIAN_MARK = /[\u3001-\u3002\uff0c\uff1a\uff1b\uff01\uff1f]/
/** An English sentence: five words and more, and its end. */
const ENGLISH = /^[“"'(]?[A-Z][\w'’-]*(?:,? [\w'’“”"()-]+){4,}[.:;?!][”"')]?$/
const CODE = /[{}<>=|\\`$]|--|\w\(|;$/

/**
 * Do lines that are set in hold running text, and not code? Half of them must read like text, and one
 * must have a mark of a sentence or a number.
 */
export function isProse(lines: readonly string[]): boolean {
  const all = lines.map((line) => line.trim()).filter((line) => line !== '')
  const texts = all.filter((line) => isText(line))
  return texts.length * 2 >= all.length && texts.some((line) => hasShape(line))
}

function isText(line: string): boolean {
  if (CODE.test(line)) return false
  return EAST_ASIAN.test(line) || ENGLISH.test(line) || isLabelled(line)
}

function hasShape(line: string): boolean {
  return EAST_ASIAN_MARK.test(line) || ENGLISH.test(line) || isLabelled(line)
}

function isLabelled(line: string): boolean {
  return readLabels(line.slice(0, 60)).length > 0
}
