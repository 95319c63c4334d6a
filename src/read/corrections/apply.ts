import type { Corrections, FrontPart } from '../../model/corrections.ts'
import type { Block, Document, Front } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { isEmpty, overlaps, type Span, trimmed, without } from '../../model/span.ts'
import { SAID } from '../said.ts'

/** The parts of the front that a person can name. */
const PARTS: readonly FrontPart[] = ['title', 'subtitle', 'salutation']

/**
 * The document with the title, subtitle and salutation that a person named. What they name leaves the
 * text; what was taken for such and is none goes back to its place as a paragraph, and so does a line
 * of the front in which they said that a section begins.
 */
export function applyFront(document: Document, corrections: Corrections): Document {
  const { text, front: old } = document
  const named = namedIn(corrections)
  const opened = corrections.sections
    .filter(({ depth }) => depth !== null)
    .map(({ at }) => ({ start: at, end: at + 1 }))
  const isFree = (span: Span) => ![...named, ...opened].some((one) => overlaps(one, span))
  const front: Front = {
    title: corrections.title ?? old.title.filter(isFree),
    subtitle: chosen(corrections.subtitle, old.subtitle, isFree),
    bylines: old.bylines.filter(isFree),
    salutation: chosen(corrections.salutation, old.salutation, isFree),
  }
  const taken = [...front.title, front.subtitle, front.salutation, ...front.bylines].filter(
    (span) => span !== null,
  )
  const former = [...old.title, old.subtitle, old.salutation, ...old.bylines].filter(
    (span) => span !== null,
  )
  const back = former
    .flatMap((span) => rest(text, span, taken))
    .map((span): Block => ({ type: 'paragraph', span }))
  const kept = document.blocks.flatMap((block) => withoutFront(text, block, named))
  const blocks = [...kept, ...back].sort((a, b) => a.span.start - b.span.start)
  return { ...document, front, blocks }
}

/** Which parts of the front a correction changed, and a warning for each of those that it didn't. */
export function frontChanges(
  before: Document,
  after: Document,
  { entries }: Corrections,
): { changed: number; problems: Problem[] } {
  const said = PARTS.filter((part) => entries[part] !== undefined)
  const idle = said.filter(
    (part) => JSON.stringify(before.front[part]) === JSON.stringify(after.front[part]),
  )
  const message = SAID[before.language].correctionIdle()
  return {
    changed: said.length - idle.length,
    problems: idle.map((part) => ({
      severity: 'warning',
      code: 'correction-idle',
      message,
      ...entries[part],
    })),
  }
}

function namedIn({ title, subtitle, salutation }: Corrections): Span[] {
  return [...(title ?? []), subtitle, salutation].filter(
    (span): span is Span => span !== null && span !== 'none',
  )
}

function chosen(
  correction: Span | null | 'none',
  asRead: Span | null,
  isFree: (span: Span) => boolean,
): Span | null {
  if (correction === 'none') return null
  if (correction) return correction
  return asRead && isFree(asRead) ? asRead : null
}

/** What of a span is not taken, without the white space around it. */
function rest(text: string, span: Span, taken: readonly Span[]): Span[] {
  return without(span, taken)
    .map((part) => trimmed(text, part))
    .filter((part) => !isEmpty(part))
}

/** A block, less the words that are named for the front; tables and pictures stay whole. */
function withoutFront(text: string, block: Block, named: readonly Span[]): Block[] {
  const isText = block.type === 'paragraph' || block.type === 'heading'
  if (!isText || !named.some((span) => overlaps(span, block.span))) return [block]
  return rest(text, block.span, named).map((span) => ({ ...block, span }))
}
