import { isKnownFormat, textOf } from './formats.ts'
import type { Level, List } from './numbering.ts'

/** The number of one paragraph. */
export interface Label {
  /** Empty for a bullet, and for a level that shows nothing. */
  text: string
  /** What stands between it and the paragraph. */
  suffix: string
  isBullet: boolean
  /** A format that isn't known stands in it in decimal digits. */
  isGuess: boolean
}

/** Word's own labels are a few words; a hostile one would stand before every paragraph. */
const LONGEST_LABEL = 255

/** No label says the number of one level more often; a hostile one says it a hundred times. */
const MOST_SAID = 2

/** Signs as wide as Han: after them a tab is about one sign wide. */
const WIDE_END =
  /[\p{Script=Han}\p{Script=Katakana}\u2460-\u24ff\u3000-\u303f\u3200-\u33ff\uff01-\uffef]$/u

/** Writes the values of a paragraph's level and of those outside of it into the level's text (17.9.11). */
export function labelOf(list: List, values: readonly number[]): Label {
  const level = list.levels[values.length - 1]
  if (!level || level.format === 'bullet') {
    return { text: '', suffix: '', isBullet: level !== undefined, isGuess: false }
  }
  let isGuess = false
  const said = new Map<string, number>()
  const written = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const value = values[Number(digit) - 1]
    const format = formatIn(list, Number(digit) - 1, level)
    const times = (said.get(digit) ?? 0) + 1
    said.set(digit, times)
    // A level further inside has no value yet and shows none.
    if (value === undefined || times > MOST_SAID) return ''
    if (!isKnownFormat(format)) isGuess = true
    return textOf(value, format)
  })
  const text = written.slice(0, LONGEST_LABEL)
  return { text, suffix: text === '' ? '' : suffixOf(text, level), isBullet: false, isGuess }
}

/** ECMA-376-1, 17.9.4: legal numbers are in decimal digits whatever their own levels say. */
function formatIn(list: List, index: number, { isLegal }: Level): string {
  const format = list.levels[index]?.format ?? 'decimal'
  return isLegal && format !== 'none' && format !== 'decimalZero' ? 'decimal' : format
}

/** ECMA-376-1, 17.9.28. A tab is one space, as wide as the signs before it. */
function suffixOf(text: string, { suffix }: Level): string {
  if (suffix === 'nothing' || /\s$/.test(text)) return ''
  return suffix === 'tab' && WIDE_END.test(text) ? '\u3000' : ' '
}
