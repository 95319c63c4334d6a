import type { Section } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { announcementOf, withoutEnd } from './announced.ts'

/** Sections of one series, with what announces them above the first. */
export interface SectionSeries {
  members: Section[]
  /** The end of the text of the section before them; [] for the first series. */
  announced: Span[]
}

/**
 * Children by their series: where numbers begin anew below a paragraph that announces what comes
 * (（1）（2）, “the others are:”, （1）（2）), that paragraph belongs to the second series.
 */
export function announcedSeries(context: Context, children: readonly Section[]): SectionSeries[] {
  const found: SectionSeries[] = []
  for (const child of children) {
    const members = found.at(-1)?.members ?? []
    const announced = announcementAbove(context, members, child)
    const last = members.at(-1)
    if (last && announced) {
      const span = { start: last.span.start, end: announced.start }
      members[members.length - 1] = { ...last, span, body: withoutEnd(last.body, announced) }
    }
    if (!last || announced)
      found.push({ members: [child], announced: announced ? [announced] : [] })
    else members.push(child)
  }
  return found
}

/** What at the end of the members announces a child that bears the first one's number. */
function announcementAbove(
  context: Context,
  members: readonly Section[],
  { number }: Section,
): Span | null {
  const [first] = members
  const last = members.at(-1)
  const isAnew = first?.number && number && context.read(first.number) === context.read(number)
  const above = isAnew && last?.children.length === 0 ? last.body.at(-1) : undefined
  return above?.type === 'paragraph' ? announcementOf(context, above.span) : null
}
