import { isCode } from '../model/blocks.ts'
import type { Block, Document } from '../model/document.ts'
import { type Span, sliceOf, trimmed } from '../model/span.ts'
import { type Label, readLabels } from '../numbering/index.ts'
import { withoutAmended } from './amended.ts'
import { isChoices } from './choices.ts'
import { attachedIn } from './closing.ts'
import { withGuidelines } from './guidelines.ts'
import { withMixedMarks } from './mixed.ts'
import { opensQuote } from './quoted.ts'

/** A block that may open a section, and every way to read its head. */
export interface Head {
  block: Block
  /** Where its label would begin: after emphasis marks, brackets and white space. */
  start: number
  /** Empty for running text, and within a quotation. */
  labels: readonly Label[]
  /** Its number is the format's own (Word's or Markdown's lists, marked headings): no guess. */
  isCertain: boolean
  /** It stands behind the caption of another label, inside of its paragraph. */
  isInline?: boolean
  /** It is quoted from another text, and heads nothing. */
  isQuoted?: boolean
}

/** What may stand before a label in its paragraph; [(2) is a clause to choose or to strike out. */
const LEADING =
  /^(?:[★▲☆△※](?=[\d０-９（(一二三四五六七八九十])|[*_【［\s\u200b\ufeff]|\[(?=\()|<[^<>]{1,80}>)*/

/** The heads of a document's blocks, in order. */
export function headsOf({ text, blocks }: Pick<Document, 'text' | 'blocks'>): Head[] {
  const quoted = opensQuote(text)
  const attached = attachedIn(text, blocks)
  const isAttached = (block: Block) => attached.has(block)
  const heads = blocks.map((block): Head => {
    const isQuoted = quoted(block.span) || isCode(block) || isAttached(block)
    const isHead =
      block.type === 'heading' || (block.type === 'paragraph' && block.captionOf === undefined)
    if (!isHead || isQuoted) return { block, start: block.span.start, labels: [], isCertain: false }
    const start = block.span.start + leadingLength(text, block.span)
    const read = readLabels(text.slice(start, Math.min(block.span.end, start + 60)))
    const isOne = read.length > 0 && isChoices(sliceOf(text, block.span).slice(0, LONGEST_CHOICES))
    const labels = isOne ? [] : counted(read, block.numbered?.value)
    const isCertain = block.type === 'heading' || block.numbered !== undefined
    return { block, start, labels, isCertain }
  })
  const own = withoutAmended(text, withMixedMarks(withGuidelines(text, heads)))
  return own.flatMap((head, index, all) =>
    parted(text, head, all.slice(index + 1, index + 1 + FARTHEST)),
  )
}

/** In UTF-16 units. */
const LONGEST_CHOICES = 200

/** The format says what its number counts: I. is a letter where it counts 9. */
function counted(labels: readonly Label[], value: number | undefined): readonly Label[] {
  const own = value === undefined ? [] : labels.filter((label) => label.value === value)
  return own.length > 0 ? own : labels
}

/** How far on the second member of a series may stand that opens right behind another label. */
const LOOK_AHEAD = 6
/** Behind ①, which is nothing else, within what it stands in. */
const FARTHEST = 40

/**
 * Two labels in one paragraph are two heads where the inner series goes on below: (1)(a) …, 2 1° …, and
 * “Sec. 2. Policy. (a) …” with a caption between them.
 */
function parted(text: string, head: Head, after: readonly Head[]): Head[] {
  const [outer] = head.labels
  if (!outer || head.block.type !== 'paragraph') return [head]
  const whole = trimmed(text, { start: head.start + outer.length, end: head.block.span.end })
  const caption = CAPTION.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 90)))?.[0]
  const places = [whole.start, ...(caption ? [whole.start + caption.length] : [])]
  for (const start of places) {
    const labels = readLabels(text.slice(start, Math.min(whole.end, start + 60))).filter(
      ({ rule, value }) =>
        value === 1 &&
        canFollow(outer, rule.style) &&
        follows(near(after, outer, rule), rule.style),
    )
    if (labels.length === 0) continue
    const span = { start: head.block.span.start, end: start }
    const block: Block = { type: 'paragraph', span: { start, end: whole.end } }
    const isInline = start > whole.start
    return [
      { ...head, block: { ...head.block, span } },
      { block, start, labels, isCertain: false, isInline },
    ]
  }
  return [head]
}

/** A few words with a full stop between two labels, or in brackets: 제3조(운영의 원칙) ① … */
const CAPTION = /^(?:[A-Z][^.;:()]{2,70}\.\s+(?=\([a-zA-Z]\))|[(（][^()（）]{1,25}[)）]\s*(?=①))/

function canFollow({ rule }: Label, style: string): boolean {
  return style !== rule.style && style !== 'arabic-space' && style !== 'han-space'
}

function near(after: readonly Head[], outer: Label, { style }: Label['rule']): readonly Head[] {
  if (style !== 'circled') return after.slice(0, LOOK_AHEAD)
  const end = after.findIndex(({ labels }) => labels[0]?.rule.style === outer.rule.style)
  return end < 0 ? after : after.slice(0, end)
}

function follows(after: readonly Head[], style: string): boolean {
  return after.some(({ labels }) =>
    labels.some(({ rule, value }) => rule.style === style && value === 2),
  )
}

/** 【 ［ and the signs that tenders put before what must be met: ★2、 */
const LEADERS = new Set([...'【［★▲☆△※'].map((sign) => sign.charCodeAt(0)))

function leadingLength(text: string, span: Span): number {
  const sign = text.charCodeAt(span.start)
  if (sign > 0x5f && !LEADERS.has(sign)) return 0
  return LEADING.exec(text.slice(span.start, Math.min(span.end, span.start + 100)))?.[0].length ?? 0
}
