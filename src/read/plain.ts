import type { Block, Mark } from '../model/document.ts'
import { isEmpty, type Span, trimmed } from '../model/span.ts'
import type { Body } from './body.ts'
import { furnitureOf } from './furniture.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Tag, tagsOf } from './tags.ts'

/** A .txt file: its paragraphs, whatever parts them, without page furniture. */
export function readPlain(text: string): Body {
  const tags = tagsOf(text)
  const breaks = tags.filter(({ isBreak }) => isBreak).map(({ span }) => span)
  const lines = linesOf(text, breaks)
  const furniture = furnitureOf(text, lines)
  const blocks: Block[] = []
  const marks: Mark[] = tags.map(({ span }): Mark => ({ type: 'syntax', span }))
  for (const part of paragraphsOf(text, lines, furniture)) {
    marks.push(...part.inside.map((span): Mark => ({ type: 'furniture', span })))
    const span = withoutTags(text, part, tags)
    if (!isEmpty(span)) blocks.push({ type: 'paragraph', span })
  }
  marks.sort((a, b) => a.span.start - b.span.start)
  return { text, blocks, marks, assets: [] }
}

/** `span` without the tags at its ends. */
function withoutTags(text: string, { start, end }: Span, tags: readonly Tag[]): Span {
  let span = trimmed(text, { start, end })
  if (tags.length === 0) return span
  const inside = tags.filter((tag) => tag.span.start >= start && tag.span.end <= end)
  for (const tag of inside) {
    if (tag.span.start === span.start) span = trimmed(text, { start: tag.span.end, end: span.end })
  }
  for (const tag of inside.reverse()) {
    if (tag.span.end === span.end) span = trimmed(text, { start: span.start, end: tag.span.start })
  }
  return span
}
