import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../src/language/clauses.ts'
import { toOutline } from '../src/lectern.ts'
import { endsAbbreviation } from '../src/model/abbreviations.ts'
import { walk } from '../src/model/outline.ts'
import { sourceOf } from './print.ts'

/** The stop marked ‸ belongs to an abbreviation. */
const INNER = [
  'Dr‸ Thorne rows',
  'Ms‸ A. Thorne',
  'J‸ Hale (Chair)',
  'Cllr‸ Frame then left',
  'see Fla‸ Stat. 12',
  'Fla. Stat‸ § 12',
  'Lyle et al‸ (2019)',
  'under Sec‸ 4 above',
  'boat No‸ 7 leaks',
  'boats nos‸ 7 and 8',
  'in Ch‸ IV and',
  'e.g‸ oars',
  'the U.S‸ rules',
  'oars, ropes, etc‸ are kept',
  'Weir Boats Ltd‸ of Lyle',
  'a Ph.D‸ in rowing',
  'on 4 Sept‸ 2025',
]
/** And this one ends a sentence. */
const ENDS = [
  'The answer is no‸ Nobody may row.',
  'They keep oars, ropes, etc‸ Nobody takes them.',
  'It is owned by Weir Boats Ltd‸ The club rents it.',
  'Boats are kept dry‸ They last.',
  'All of them swim‸',
  'The water was warm in the sun‸ We rowed.',
]

const stop = (marked: string) => [marked.replace('‸', '.'), marked.indexOf('‸')] as const

describe('the stop of an abbreviation', () => {
  test.each(INNER)('%s', (marked) => {
    expect(endsAbbreviation(...stop(marked))).toBe(true)
  })
  test.each(ENDS)('ends a sentence in %s', (marked) => {
    expect(endsAbbreviation(...stop(marked))).toBe(false)
  })
  test('a list of people is one sentence', () => {
    const text =
      'Mr. J. Hale (Chair), Ms. A. Thorne, Dr. Lyle, Mrs. Sands and Cllr. Frame. They rowed.'
    const found = sentencesOf(text, { start: 0, end: text.length })
    expect(found.map(({ span }) => text.slice(span.start, span.end).trim())).toEqual([
      'Mr. J. Hale (Chair), Ms. A. Thorne, Dr. Lyle, Mrs. Sands and Cllr. Frame.',
      'They rowed.',
    ])
  })
  test('cuts no heading', () => {
    const text =
      'Minutes\n\n1. Boats\n1.1 Cllr. Frame then left the meeting. Two boats need oars.\n1.2 Dr. Lyle spoke of spring.\n2. Oars\nThey are kept dry.\n'
    const { sections } = toOutline(sourceOf(text)).value
    const headings = [...walk(sections)].map(([{ heading }]) =>
      heading ? text.slice(heading.start, heading.end) : null,
    )
    expect(headings).not.toContain('Cllr')
    expect(headings).not.toContain('Dr')
  })
})
