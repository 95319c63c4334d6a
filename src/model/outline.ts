import type { Block, Document } from './document.ts'
import type { Question } from './meeting.ts'
import type { Span } from './span.ts'

/** What belongs together: the tree of numbered sections over a document. */
export interface Outline {
  document: Document
  /** Blocks and parts of blocks between the front matter and the first section. */
  preamble: Block[]
  /** Inline series of the preamble (一是…二是… before the first section). */
  preambleSections: Section[]
  sections: Section[]
  /** Paragraphs after the last section that speak about the whole. */
  closing: Block[]
  /** What a leader wants to ask behind sections. */
  questions?: Question[]
}

export interface Section {
  /** The label as printed, with its mark (一、 第十条 (a)); null for a heading without one. */
  number: Span | null
  /** The words of the heading; null where the section is only running text (an article, an item). */
  heading: Span | null
  /** From the label to where the next section of the same or an outer level begins. */
  span: Span
  /** The section's own text without its children's, the heading sentence's rest included. */
  body: Block[]
  children: Section[]
  /** The label stands inside a paragraph. */
  inline: boolean
  /** The heading runs into the text of its paragraph, instead of standing alone. */
  runIn: boolean
  /** The label's numbering style (see outline/numbering.ts); `plain` without a label. */
  style: string
}

/** Every section of the tree in reading order, with its depth (1 is the outermost). */
export function* walk(sections: readonly Section[], depth = 1): Generator<[Section, number]> {
  for (const section of sections) {
    yield [section, depth]
    yield* walk(section.children, depth + 1)
  }
}
