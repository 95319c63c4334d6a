import { fold } from '../../numbering/fold.ts'
import { readAny, readRoman } from '../../numbering/numerals.ts'
import type { Entry } from './tree.ts'

/** What a person calls a section: the numbers from the outermost, and the unit that the last is said with. */
export interface Address {
  path: number[]
  unit: string | null
}

const NUMERAL = /[〇○零一二两三四五六七八九十百千]+|\d+|(?<![a-z])[ivxlc]+(?![a-z])/gi
const UNITS = '编編章节節款项項条條目部篇'

/** `3.2`, `三（二）`, `第十二条`, `Section 4`; null for what has no number, or has other words in it. */
export function readAddress(typed: string): Address | null {
  const text = fold(typed.trim())
  const path = [...text.matchAll(NUMERAL)].map(
    ([numeral]) => readAny(numeral) ?? readRoman(numeral),
  )
  const rest = text.replace(NUMERAL, '')
  const isAddress = new RegExp(
    `^(?:section|article|chapter|part|sec|art|[第の${UNITS}().．、,，\\-–§#\\[\\]]|\\s)*$`,
    'i',
  ).test(rest)
  if (path.length === 0 || path.includes(null) || !isAddress) return null
  const unit = [...text].findLast((sign) => UNITS.includes(sign)) ?? null
  return { path: path as number[], unit }
}

/**
 * The sections that an address can mean, the likeliest first: what is numbered so from the outermost on, then
 * what ends so (第十二条 stands in a chapter, and is called by its own number alone).
 */
export function sectionsAt(entries: readonly Entry[], { path, unit }: Address): Entry[] {
  const ends = entries.filter(
    (entry) =>
      path.every((value, index) => entry.path[entry.path.length - path.length + index] === value) &&
      (unit === null || entry.label.includes(unit)),
  )
  const isWhole = (entry: Entry) => entry.path.length === path.length
  return [...ends.filter(isWhole), ...ends.filter((entry) => !isWhole(entry))]
}
