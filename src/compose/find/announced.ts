import {
  ANNOUNCES_AT_END,
  AS_BELOW,
  AS_FOLLOWS,
  LEADS_BELOW,
} from '../../language/announcements.ts'
import { sentencesOf } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import type { Block } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

const LONGEST_ANNOUNCEMENT = 100
const LONGEST_ANNOUNCING = 72

/** A sentence that ends announces those that stand in its own paragraph up to this, in characters of Han. */
const LONGEST_WITHIN = 30

/**
 * What at the end of a paragraph announces the items below it (各单位要做到以下几点：); null for nothing.
 * `isWithin` where they stand in that paragraph: then a short sentence does (问题也不容忽视。一是…).
 */
export function announcementOf(context: Context, above: Span, isWithin = false): Span | null {
  const last = sentencesOf(context.document.text, above).at(-1)
  if (!last) return null
  const aside = ASIDE.exec(context.read(last.span))?.[0].length ?? 0
  // A short paragraph announces as a whole.
  const said = context.read(above)
  const isShort = measure(said) <= LONGEST_ANNOUNCING && aside === 0 && !ASIDE_WITHIN.test(said)
  const start = isShort ? above.start : last.span.start + aside
  const announced = { start, end: above.end }
  const words = context.read(announced).trim()
  const isOpen =
    /[：:，,、]$|[\p{L}\p{N}—–]$/u.test(words) ||
    AS_FOLLOWS.test(words) ||
    (isWithin && measure(words) <= LONGEST_WITHIN)
  return isOpen && measure(words) <= LONGEST_ANNOUNCEMENT ? announced : null
}

/** (Who is to do it) in front of what announces belongs to what is said before. */
const ASIDE = /^[（(][^（()）]*[）)]\s*/
const ASIDE_WITHIN = /。\s*（/

/** Blocks without what is announced at the end of one. */
export function withoutEnd(blocks: readonly Block[], { start, end }: Span): Block[] {
  return blocks.flatMap((block) => {
    if (block.span.end !== end) return [block]
    return block.span.start < start ? [{ ...block, span: { ...block.span, end: start } }] : []
  })
}

/** Paragraphs that each open with two dashes, below one that announces them. */
export interface Run {
  /** The end of the paragraph before the first: who said it all, what it all is. */
  announced: Span
  /** Indices into the paragraphs: first, and one past the last. */
  from: number
  to: number
}

const DASHED = /^\s*[—―–]{2}/
const FEWEST_DASHED = 2
/** Above each of the slides, in characters of Han. */
const LONGEST_ABOVE = 44

/** 他有一系列重要论述。主要有： and a paragraph for each, too long to be items of a list. */
export function announcedRun(context: Context, spans: readonly Span[]): Run | null {
  const isDashed = (span: Span) => DASHED.test(context.read(span))
  const from = spans.findIndex(isDashed)
  const above = spans[from - 1]
  if (!above || !/[：:]\s*$/.test(context.read(above))) return null
  const length = spans.slice(from).findIndex((span) => !isDashed(span))
  const to = length < 0 ? spans.length : from + length
  if (to - from < FEWEST_DASHED) return null
  const start = sentencesOf(context.document.text, above)
    .map(({ span }) => span.start)
    .find((at) => measure(context.read({ start: at, end: above.end })) <= LONGEST_ABOVE)
  return start === undefined ? null : { announced: { start, end: above.end }, from, to }
}

/** Does a passage only lead on to what has slides of its own (具体措施：, 现将有关事项通知如下：)? */
export function onlyAnnounces(words: string): boolean {
  const isShort = measure(words) <= LONGEST_BEGINNING
  return (isShort && ANNOUNCES_AT_END.test(words)) || AS_BELOW.test(words) || leadsBelow(words)
}

/** Does an English paragraph, among others too? “Members have the following duties:”, “A summary is given below.” */
export function leadsBelow(words: string): boolean {
  return LEADS_BELOW.test(words)
}

/** In characters of Han. */
const LONGEST_BEGINNING = 12
