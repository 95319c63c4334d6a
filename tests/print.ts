import { type Content, type Deck, isFilled, isSpan, type Slide } from '../src/model/deck.ts'
import type { Block, Document, Source } from '../src/model/document.ts'
import type { Outline, Section } from '../src/model/outline.ts'
import type { Checked } from '../src/model/problem.ts'
import { shownText } from '../src/model/shown.ts'
import type { Span } from '../src/model/span.ts'

/** A document as the pipeline takes it, from words. */
export function sourceOf(text: string, name = 'case.txt'): Source {
  return { name, bytes: new TextEncoder().encode(text) }
}

/**
 * An outline as indented words: `一、 heading` for a section (`·` before one inside a paragraph, `…` for
 * one that is only running text), `|` before running text; then its problems as `line: code`.
 */
export function printOutline({ value, problems }: Checked<Outline>): string {
  const { document, preamble, preambleSections, sections, closing } = value
  return [
    ...printFront(document),
    ...preamble.map((block) => printBlock(document, block)),
    ...preambleSections.flatMap((section) => printSection(document, section, 0)),
    ...sections.flatMap((section) => printSection(document, section, 0)),
    ...closing.map((block) => `closing ${printBlock(document, block)}`),
    ...problems.map(({ line, code }) => `${line ?? '-'}: ${code}`),
  ].join('\n')
}

/** What stands above the text, a line each. */
export function printFront(document: Document): string[] {
  const { title, subtitle, bylines, salutation } = document.front
  const line = (name: string) => (span: Span) => `${name}: ${words(document, span)}`
  return [
    ...title.map(line('title')),
    ...(subtitle ? [subtitle].map(line('subtitle')) : []),
    ...bylines.map(line('byline')),
    ...(salutation ? [salutation].map(line('salutation')) : []),
  ]
}

/** The blocks of a document, a line each: `|` a paragraph, `#` a heading, `-` a list item. */
export function printBlocks(document: Document): string[] {
  return document.blocks.map((block) => printBlock(document, block))
}

function printSection(document: Document, section: Section, depth: number): string[] {
  const { number, heading, body, children, inline } = section
  const indent = '  '.repeat(depth)
  const label = number ? `${words(document, number)} ` : ''
  const head = heading ? words(document, heading) : '…'
  return [
    `${indent}${inline ? '· ' : ''}${label}${head}`,
    ...body.map((block) => `${indent}  ${printBlock(document, block)}`),
    ...children.flatMap((child) => printSection(document, child, depth + 1)),
  ]
}

function printBlock(document: Document, block: Block): string {
  const shown = words(document, block.span)
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${shown}`
    case 'table':
      return block.rows
        .map((row) => `[${row.map((cell) => words(document, cell)).join(' | ')}]`)
        .join(' ')
    case 'figure':
      return `figure ${block.asset}: ${shown}`
    default:
      return `${block.listed ? '-' : '|'} ${shown}`
  }
}

function words(document: Document, span: Span): string {
  return shownText(document, span).replace(/\s+/g, ' ').trim()
}

/** A deck as words: a line for each slide (layout, heading), its contents indented under it. */
export function printDeck(document: Document, { groups }: Deck): string {
  return groups
    .flatMap((group) => group.slides)
    .flatMap((slide) => printSlide(document, slide))
    .join('\n')
}

/** The same with where each slide stands (`> …`), and how each paragraph of its notes begins and ends. */
export function printWhole(document: Document, { groups }: Deck): string {
  const say = (content: Content) => (isSpan(content) ? words(document, content) : content.written)
  const printed = groups.flatMap(({ id, kind, slides }) => [
    `# ${kind} ${id}`,
    ...slides.flatMap((slide) => [
      ...printSlide(document, slide),
      ...(slide.crumb.length > 0 ? [`  > ${slide.crumb.map(say).join(' ')}`] : []),
      ...slide.notes.map((note) => `  note ${ends(say(note))}`),
    ]),
  ])
  return `${printed.join('\n')}\n`
}

/** So many signs of a paragraph tell it from others. */
const SEEN = 12

function ends(text: string): string {
  return text.length > SEEN * 2 + 1 ? `${text.slice(0, SEEN)}…${text.slice(-SEEN)}` : text
}

/** One slide without its crumb and notes. */
function printSlide(document: Document, slide: Slide): string[] {
  const say = (content: Content) => (isSpan(content) ? words(document, content) : content.written)
  const part = slide.part ? ` (${slide.part.index}/${slide.part.of})` : ''
  const head = [slide.layout, ...slide.heading.map(say)].join(' ')
  return [
    `${head}${part}`,
    ...slide.lead.map((content) => `  lead ${say(content)}`),
    ...slide.items.map(({ label, head, body }) => {
      const front = [label, head].flatMap((content) => (content ? [say(content)] : [])).join(' ')
      const rest = body.map(say).join(' ')
      return `  - ${[front, rest].filter((one) => one !== '').join(' / ')}`
    }),
    ...slide.rows.map(
      (row) => `  [${row.map((cell) => (isFilled(cell) ? say(cell) : (cell ?? ''))).join(' | ')}]`,
    ),
    ...slide.tail.map((content) => `  tail ${say(content)}`),
  ]
}
