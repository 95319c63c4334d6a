import type { Section } from '../model/outline.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { isLatin, isLatinCaption, isLatinLine } from './latin.ts'

/** A name is no longer than this, in characters. */
const LONGEST = 60
const MOST_WORDS = 9

/**
 * Members of one series are of one kind: where some in English have headings in lines of their own, with
 * items or text under them (4. Planning), a few words without a mark are the heading of those that have
 * nothing more (1. Apologies for absence); so they are in an agenda. Changes the sections.
 */
export function evenHeadings(text: string, sections: readonly Section[], isAgenda = false): void {
  for (const style of new Set(sections.map((section) => section.style))) {
    const series = sections.filter((section) => section.style === style && section.number)
    const bare = series.filter(({ heading }) => !heading)
    const names = bare.map((section) => nameIn(text, section, isAgenda))
    const isHeaded = isAgenda || series.some(({ heading, runIn }) => heading && !runIn)
    if (!isHeaded || names.includes(null)) continue
    bare.forEach((section, index) => {
      section.heading = names[index] ?? null
      section.body = section.body.slice(1)
    })
  }
  for (const { heading, children } of sections) {
    evenHeadings(text, children, heading !== null && AGENDA.test(sliceOf(text, heading).trim()))
  }
}

/** What is called so counts what a meeting speaks of, each by its name. */
const AGENDA = /^(?:agenda|order of business|items of business)$/i

/** What is all of a section; in an agenda, whatever stands below it. */
function nameIn(text: string, { heading, body, inline }: Section, isAgenda: boolean): Span | null {
  const [only] = body
  if (heading || inline || !only || (body.length > 1 && !isAgenda)) return null
  const words = sliceOf(text, only.span)
  const isName = words.length <= LONGEST && isLatin(words) && !/[.;:,]$/.test(words)
  return isName && (isLatinLine(words) || isLatinCaption(words, MOST_WORDS)) ? only.span : null
}
