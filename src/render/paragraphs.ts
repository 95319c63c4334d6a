import type { Document } from '../model/document.ts'
import { type Outline, walk } from '../model/outline.ts'
import { hasWideBold, hiddenOf, shownText } from '../model/shown.ts'
import { isEmpty, type Span, trimmed, without } from '../model/span.ts'
import type { Line } from '../typeset/lines.ts'
import type { Face } from '../typeset/metrics.ts'
import { linesOf, type Setting, setting, widened } from '../typeset/plan.ts'

/** A paragraph of the source as the `text` edition sets it. */
export interface Paragraph {
  span: Span
  kind: 'title' | 'front' | 'heading' | 'text'
  /** 1 to 4 where the paragraph is, or begins with, a section's heading. */
  level: number
  /** The section's label and heading at its beginning; null where it has none. */
  heading: Span | null
  /** What it is set in but for its strong words. */
  face: Face
  lines: readonly Line[]
  isIndented: boolean
}

/** The measure of the text in px, and the size of its type. */
const MEASURE = 522
const SIZE = 14.5
const TEXT: Setting = setting('sans-400', SIZE, 1, MEASURE)
/** Type sizes of titles and headings in px. */
const HEADED = { title: 21, heading: 19 } as const

function settingOf(kind: Paragraph['kind'], headings: Face): Setting {
  if (kind === 'front' || kind === 'text') return TEXT
  return setting(headings, HEADED[kind], 1, MEASURE, true)
}

/** Two ems before the first line of a Chinese or Japanese paragraph. */
const INDENT = '\u3000\u3000'

export const TEXT_TYPE = { measure: MEASURE, size: SIZE } as const

/** Every word of the document in paragraphs, broken into lines, with titles and headings in `headings`. */
export function paragraphsOf(outline: Outline, headings: Face): Paragraph[] {
  const { document } = outline
  const sections = headingsByStart(outline)
  return textSpans(document).map((span) => {
    const heading = sections.get(span.start) ?? null
    const kind = kindOf(document, span, heading)
    const isSalutation = document.front.salutation?.start === span.start
    const isIndented = kind === 'text' && document.language !== 'en' && !isSalutation
    const set = settingOf(kind, headings)
    return {
      span,
      kind,
      level: heading?.level ?? 1,
      heading: heading?.span ?? null,
      face: set.face,
      lines: linesFor(
        shownText(document, span),
        widened(set, hasWideBold(document, span)),
        isIndented,
      ),
      isIndented,
    }
  })
}

interface SectionHeading {
  span: Span
  level: number
}

function kindOf(
  { front }: Document,
  span: Span,
  heading: SectionHeading | null,
): Paragraph['kind'] {
  const isAmong = (spans: readonly (Span | null)[]) =>
    spans.some((one) => one?.start === span.start)
  if (isAmong(front.title)) return 'title'
  if (isAmong([front.subtitle, ...front.bylines])) return 'front'
  return heading && heading.span.end >= span.end - 1 ? 'heading' : 'text'
}

function linesFor(text: string, set: Setting, isIndented: boolean): readonly Line[] {
  if (!isIndented) return linesOf(text, set)
  const shift = INDENT.length
  return linesOf(INDENT + text, set)
    .map(({ start, end }) => ({ start: Math.max(0, start - shift), end: end - shift }))
    .filter(({ start, end }) => end > start)
}

/** Where sections with a heading begin, and how deep; the label belongs to the heading. */
function headingsByStart({ sections }: Outline): Map<number, SectionHeading> {
  const headings = new Map<number, SectionHeading>()
  for (const [section, depth] of walk(sections)) {
    if (section.inline || !section.heading) continue
    const { number, heading } = section
    // A caption may stand before its article's number, in a line of its own.
    const isBefore = number !== null && heading.start < number.start
    const start = number?.start ?? heading.start
    const span = { start, end: isBefore ? (number?.end ?? heading.end) : heading.end }
    headings.set(start, { span, level: Math.min(depth, 4) })
  }
  return headings
}

/** All of the text, a span a paragraph: the blocks, and what stands between them. */
function textSpans({ text, blocks, front, marks }: Document): Span[] {
  const known = [
    ...front.title,
    ...front.bylines,
    ...(front.subtitle ? [front.subtitle] : []),
    ...(front.salutation ? [front.salutation] : []),
    ...blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [block.span])),
  ].filter((span) => !isEmpty(span))
  const { syntax, furniture } = hiddenOf({ marks })
  const between = without({ start: 0, end: text.length }, [...known, ...syntax, ...furniture])
    .map((span) => trimmed(text, span))
    .filter((span) => !isEmpty(span))
  return [...known, ...between, ...furniture].sort((a, b) => a.start - b.start)
}
