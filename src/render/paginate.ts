import type { Slide } from '../model/deck.ts'
import type { Paragraph } from './paragraphs.ts'

/** A stretch of a paragraph on one page. */
export interface Stretch {
  paragraph: Paragraph
  /** Indices of its lines: first, and one past the last. */
  from: number
  to: number
  /** The grid row of its first line. */
  row: number
  /** The number of its first line in the document. */
  number: number
}

/** A small picture of a slide beside the line at which its passage begins. */
export interface Mini {
  slide: Slide
  line: number
  row: number
}

export interface TextPage {
  stretches: Stretch[]
  minis: Mini[]
}

/** A slide and the offset in the source at which its passage begins. */
export interface Anchored {
  slide: Slide
  start: number
}

interface State {
  pages: TextPage[]
  page: TextPage
  /** Rows of the page that are filled. */
  rows: number
  /** The number of the next line. */
  number: number
  /** Slides that no line has met yet, in the order of the text. */
  slides: Anchored[]
  /** Pictures that the page has no room for. */
  waiting: Mini[]
  limits: Limits
}

export interface Limits {
  rows: number
  minis: number
}

/** Rows that a paragraph needs above its first line, and lines that must stay together with it. */
const SPACE_ABOVE = { title: 0, front: 0, heading: 1, text: 0 } as const
const TOGETHER = { title: 1, front: 1, heading: 3, text: 2 } as const
/** Of headings under each other, so many at most. */
const MOST_HEADINGS = 4

/**
 * Fills pages with lines on a grid. A page ends early rather than hold more slides than have room
 * beside it; what a page still can't take stands at the head of the next.
 */
export function paginate(
  paragraphs: readonly Paragraph[],
  slides: readonly Anchored[],
  limits: Limits,
): TextPage[] {
  const state: State = {
    pages: [],
    page: { stretches: [], minis: [] },
    rows: 0,
    number: 1,
    slides: [...slides].reverse(),
    waiting: [],
    limits,
  }
  paragraphs.forEach((paragraph, index) => {
    setParagraph(state, paragraph, rowsTogether(paragraphs, index))
  })
  while (state.waiting.length > 0) turn(state)
  return [...state.pages, state.page]
}

function turn(state: State): void {
  const { page, limits } = state
  state.pages.push(page)
  const next = state.waiting.splice(0, limits.minis)
  state.page = { stretches: [], minis: next.map((mini) => ({ ...mini, row: 0 })) }
  state.rows = 0
}

/** How many rows of a paragraph, and of what it heads, must stand on one page. */
function rowsTogether(
  paragraphs: readonly Paragraph[],
  index: number,
  most = MOST_HEADINGS,
): number {
  const { kind, lines } = paragraphs[index] as Paragraph
  if (kind !== 'heading') return Math.min(TOGETHER[kind], lines.length)
  // A heading right below another heads what both stand above.
  const isBelow = most > 1 && paragraphs[index + 1]?.kind === 'heading'
  if (!isBelow) return TOGETHER.heading
  return lines.length + SPACE_ABOVE.heading + rowsTogether(paragraphs, index + 1, most - 1)
}

function setParagraph(state: State, paragraph: Paragraph, together: number): void {
  const { kind, lines } = paragraph
  if (state.rows > 0) state.rows += SPACE_ABOVE[kind]
  if (state.rows + together > state.limits.rows) turn(state)
  let stretch = begin(state, paragraph, 0)
  lines.forEach((_, line) => {
    if (line > 0 && isFull(state)) {
      turn(state)
      stretch = begin(state, paragraph, line)
    }
    takeSlides(state, endOf(paragraph, line))
    stretch.to = line + 1
    state.rows += 1
    state.number += 1
  })
}

function begin({ page, rows, number }: State, paragraph: Paragraph, line: number): Stretch {
  const stretch = { paragraph, from: line, to: line, row: rows, number }
  page.stretches.push(stretch)
  return stretch
}

function isFull({ waiting, rows, limits }: State): boolean {
  const isCrowded = waiting.length > 0 && rows > limits.rows / 2
  return rows >= limits.rows || isCrowded
}

function takeSlides(state: State, lineEnd: number): void {
  const { slides, page, waiting, rows, number, limits } = state
  for (let next = slides.at(-1); next && next.start < lineEnd; next = slides.at(-1)) {
    const hasRoom = waiting.length === 0 && page.minis.length < limits.minis
    const place = hasRoom ? page.minis : waiting
    place.push({ slide: next.slide, line: number, row: rows })
    slides.pop()
  }
}

/** Where in the source a line of a paragraph ends; mark-up inside a line shifts it by a little. */
function endOf({ span, lines }: Paragraph, line: number): number {
  return line === lines.length - 1 ? span.end : span.start + (lines[line]?.end ?? 0)
}

/** Pictures stand beside their lines, pushed down where they would meet and up at the page's foot. */
export function placed(
  minis: readonly Mini[],
  leading: number,
  step: number,
  height: number,
): (Mini & { top: number })[] {
  const tops: number[] = []
  for (const { row } of minis) tops.push(Math.max(row * leading, (tops.at(-1) ?? -step) + step))
  let limit = height
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    limit = Math.min(tops[index] ?? 0, limit - step)
    tops[index] = Math.max(0, limit)
  }
  return minis.map((mini, index) => ({ ...mini, top: tops[index] ?? 0 }))
}
