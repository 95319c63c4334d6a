import { isCode } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import { isEmpty, sliceOf, trimmed } from '../model/span.ts'
import { readLabel, readLabels } from '../numbering/index.ts'
import { gapsIn, inlineSections } from './inline.ts'
import type { Reading } from './labelled.ts'
import { styleInside } from './members.ts'
import { handOver } from './relocate.ts'
import { withoutMark } from './sentence.ts'
import { isCaption } from './standing.ts'

/**
 * Hangs the series inside paragraphs under their sections, and leaves the rest of the text as body.
 * @returns what stands behind a series that begins and ends in one paragraph: text of the section around it
 */
export function addInline(reading: Reading, sections: Section[]): Block[] {
  const all: Section[] = []
  const behind: Block[] = []
  const lastOf = new Map(sections.map(({ style }, index) => [style, index]))
  sections.forEach((section, index) => {
    section.body.push(...addInline(reading, section.children))
    const found: Section[] = []
    section.body = section.body.flatMap((block) => {
      const series = seriesIn(reading, block, section)
      for (const member of series) found.push(member)
      return series.length === 0 ? [block] : around(reading.text, block, series)
    })
    all.push(section)
    // 一要… may open a paragraph that 二要… stands in: the rest of its own series are its siblings.
    const style = styleInside(section.style)
    const isOwn = beginsAnew(reading.text, found, style)
    const siblings = found.filter((one) => one.style === style && !isOwn)
    const own = found.filter((one) => one.style !== style || isOwn)
    section.children = [...own, ...section.children].sort((a, b) => a.span.start - b.span.start)
    for (const sibling of siblings) {
      sibling.style = section.style
      handOver(all.at(-1) ?? section, sibling)
      all.push(sibling)
    }
    const last = siblings.at(-1)
    const isOver = (lastOf.get(section.style) ?? index) <= index
    if (last && isOver) behind.push(...takeBehind(reading, last))
  })
  sections.length = 0
  for (const section of all) sections.push(section)
  return behind
}

/** 2. … 1. safety; 2. quality: a series that begins at 1 is the section's own, though both count alike. */
function beginsAnew(text: string, found: readonly Section[], style: string): boolean {
  const number = found.find((one) => one.style === style)?.number
  if (!number) return false
  const labels = readLabels(`${sliceOf(text, number)} `)
  return labels.some(({ rule, value }) => styleInside(rule.style) === style && value === 1)
}

/** Takes from the last of a series the paragraphs behind the one that it stands in. */
function takeBehind({ text }: Reading, last: Section): Block[] {
  const [own] = last.body
  const end = own?.span.end ?? last.span.start
  const from = last.body.findIndex(({ span }) => /[\n\r]/.test(text.slice(end, span.start)))
  if (from < 0 || last.children.some(({ span }) => span.start >= end)) return []
  const taken = last.body.splice(from)
  last.span.end = taken[0]?.span.start ?? last.span.end
  return taken
}

/** The series that a paragraph counts inside of it; `opener` is the section that it opens. */
export function seriesIn(reading: Reading, block: Block, opener?: Section): Section[] {
  if (block.type !== 'paragraph' || isCaption(block)) return []
  if (isCode(block)) return []
  const label = opener?.number ? readLabel(sliceOf(reading.text, opener.number)) : null
  const begun =
    label && label.value !== null
      ? { style: styleInside(label.rule.style), value: label.value }
      : null
  return inlineSections(reading, block.span, begun)
}

/** What of a paragraph stands before, between and after its series. */
function around(text: string, block: Block, series: readonly Section[]): Block[] {
  return gapsIn(block.span, series)
    .filter((span) => !isEmpty(withoutMark(text, trimmed(text, span))))
    .map((span) => ({ type: 'paragraph', span }))
}
