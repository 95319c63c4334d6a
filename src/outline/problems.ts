import type { Document } from '../model/document.ts'
import { type Section, walk } from '../model/outline.ts'
import { type Problem, placeOf } from '../model/problem.ts'
import { sliceOf } from '../model/span.ts'
import { membersOf, styleInside } from './members.ts'
import type { Opening } from './place.ts'
import { SAID } from './said.ts'

/** Says of a number that it does not follow the one before it; restarts at 1 are new series. */
export function reportOrder(
  { text, language }: Document,
  before: Opening,
  after: Opening,
  problems: Problem[],
): void {
  const number = after.section.number
  const isGiven = after.label === null || after.level !== null
  if (after.value === null || before.value === null || !number || isGiven) return
  if (after.value === before.value + 1 || after.value === 1) return
  if (after.value === after.label?.rule.last && after.value > before.value) return
  const own = sliceOf(text, number)
  // 第十七条之二, 第17条の2 and 제17조의2 were put in between.
  if (/[之の]|조의|\d-\d|\d[a-z]\b/.test(own)) return
  const previous = sliceOf(text, before.section.number ?? number)
  const said = SAID[language]
  const isRepeated = after.value === before.value
  if (standsInside(text, before, after.value - 1, number.start)) return
  problems.push({
    severity: 'warning',
    code: isRepeated ? 'number-repeated' : 'number-skipped',
    message: isRepeated ? said.repeated(own) : said.skipped(own, previous),
    ...placeOf(text, number.start),
  })
}

/** （一）… （二）… in one paragraph and （三） below it: the number that seems to be missing stands there. */
function standsInside(text: string, { section, style }: Opening, value: number, end: number) {
  const inside = styleInside(style)
  return membersOf(text, { start: section.span.start, end }).some(
    (member) => member.kind.style === inside && member.value === value,
  )
}

/** Says of a marked heading that it was placed by its number, against its style. */
export function reportLevel(
  { text, language }: Document,
  { section: { number } }: Opening,
  problems: Problem[],
): void {
  if (!number) return
  problems.push({
    severity: 'warning',
    code: 'level-overruled',
    message: SAID[language].overruled(sliceOf(text, number)),
    ...placeOf(text, number.start),
  })
}

/** Deeper than this, slides can't show where one is. */
const DEEPEST = 6

/** Says where sections nest so deep that a label was probably taken for another. */
export function reportDepth(
  { text, language }: Document,
  sections: readonly Section[],
  problems: Problem[],
): void {
  for (const [section, depth] of walk(sections)) {
    if (depth <= DEEPEST) continue
    problems.push({
      severity: 'warning',
      code: 'nesting-deep',
      message: SAID[language].deep(depth),
      ...placeOf(text, section.span.start),
    })
    return
  }
}
