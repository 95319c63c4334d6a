import type { Outline, Section } from './outline.ts'
import { shownText } from './shown.ts'
import type { Span } from './span.ts'

export interface OutlineJson {
  /** Its lines joined with LF; empty where none is printed, as the others. */
  title: string
  subtitle: string
  salutation: string
  sections: SectionJson[]
}

interface SectionJson {
  number: string
  heading: string
  /** UTF-16 offset of the label, or of the heading without one, in the decoded text. */
  start: number
  children: SectionJson[]
  inline?: true
}

/** The outline as `lectern outline --json` prints it. */
export function outlineJson({ document, sections, preambleSections }: Outline): OutlineJson {
  const { front } = document
  const words = (span: Span | null) => (span ? shownText(document, span) : '')
  const tree = (section: Section): SectionJson => ({
    number: words(section.number),
    heading: words(section.heading),
    start: (section.number ?? section.heading ?? section.span).start,
    children: section.children.map(tree),
    ...(section.inline ? { inline: true } : {}),
  })
  return {
    title: front.title.map(words).join('\n'),
    subtitle: words(front.subtitle),
    salutation: words(front.salutation),
    sections: [...preambleSections, ...sections].map(tree),
  }
}
