import type { Section } from '../model/outline.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { isLatin, isLatinCaption, isLatinLine } from './latin.ts'

/** A name is no longer than this, in characters. */
const LONGEST = 60
const MOST_WORDS = 9

/**
 * Members of one series are of one kind: where some in English have headings in lines of their own, with
 * items or text under them (4. Planning), a few words without a mark are the heading of those that have
 * nothing more (1. Apologies for absence). Changes the sections.
 */
export function evenHeadings(text: string, sections: readonly Section[]): void {
  for (const style of new Set(sections.map((section) => section.style))) {
    const series = sections.filter((section) => section.style === style && section.number)
    const bare = series.filter(({ heading }) => !heading)
    const names = bare.map((section) => nameIn(text, section))
    const isHeaded = series.some(({ heading, runIn }) => heading && !runIn)
    if (!isHeaded || names.includes(null)) continue
    bare.forEach((section, index) => {
      section.heading = names[index] ?? null
      section.body = []
    })
  }
  for (const { children } of sections) evenHeadings(text, children)
}

function nameIn(text: string, { heading, body, inline }: Section): Span | null {
  const [only] = body
  if (heading || inline || !only || body.length > 1) return null
  const words = sliceOf(text, only.span)
  const isName = words.length <= LONGEST && isLatin(words) && !/[.;:,]$/.test(words)
  return isName && (isLatinLine(words) || isLatinCaption(words, MOST_WORDS)) ? only.span : null
}
