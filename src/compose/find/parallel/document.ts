import { sentencesOf } from '../../../language/clauses.ts'
import type { Outline, Section } from '../../../model/outline.ts'
import { shownText } from '../../../model/shown.ts'
import type { Span } from '../../../model/span.ts'
import { allParallels, type Parallel } from './index.ts'

/** Every parallel group of a document in reading order, passage by passage. */
export function parallelsOf({ document, preamble, sections, closing }: Outline): Parallel[] {
  const { text } = document
  const read = (span: Span) => shownText(document, span)
  const spansOf = (blocks: Section['body']) =>
    blocks.flatMap(({ type, span }) => (type === 'paragraph' ? [span] : []))
  const passages = [spansOf(preamble), ...sections.flatMap(passagesOf), spansOf(closing)]
  const found = passages.flatMap((spans) =>
    allParallels(
      spans.flatMap((span) => sentencesOf(text, span)),
      text,
      read,
    ),
  )
  return found.sort((a, b) => a.span.start - b.span.start)

  function passagesOf({ heading, body, children }: Section): Span[][] {
    // Text before a section's children, between them and after them: no passage goes on over them.
    const stretches = new Map<number, Span[]>()
    for (const span of spansOf(body)) {
      const before = children.filter((child) => child.span.start < span.start).length
      stretches.set(before, [...(stretches.get(before) ?? []), span])
    }
    return [...(heading ? [[heading]] : []), ...stretches.values(), ...children.flatMap(passagesOf)]
  }
}
