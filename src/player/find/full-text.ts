import { slideSections } from '../dom.ts'

/** A stretch of the source as a slide or its notes say it. */
export interface Stretch {
  start: number
  end: number
  text: string
  /** The slide that says it. */
  slide: string
  /** It goes on in the paragraph of the stretch before it. */
  isSame: boolean
}

interface Said extends Stretch {
  element: Element
  isNote: boolean
}

/**
 * The full text, put together from what slides and notes say of it: every character of the source stands in one
 * of them. Longer stretches first, notes before slides, and nothing twice.
 */
export function fullText(): Stretch[] {
  const all = slideSections().flatMap(stretchesOf)
  all.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isNote) - Number(a.isNote))
  const text: Said[] = []
  let reach = 0
  for (const one of all) {
    if (one.end <= reach) continue
    const rest = one.start < reach ? behind(one, reach) : one
    const last = text.at(-1)
    text.push({ ...rest, isSame: last !== undefined && isSame(last, rest) })
    reach = one.end
  }
  return text
}

/** The offsets of the source that an element stands for. */
export function spanOf(element: Element): [start: number, end: number] {
  const [start = 0, end = 0] = (element.getAttribute('data-span') ?? '').split('-').map(Number)
  return [start, end]
}

function stretchesOf(slide: Element): Said[] {
  return [...slide.querySelectorAll('[data-span]')].map((element) => {
    const [start, end] = spanOf(element)
    const isNote = element.closest('aside.notes') !== null
    const text = textOf(element, isNote)
    return { start, end, text, slide: slide.id, isSame: false, element, isNote }
  })
}

/** The lines of a slide are no lines of the text; in notes they are. */
function textOf(element: Element, isNote: boolean): string {
  const copy = element.cloneNode(true) as Element
  for (const end of copy.querySelectorAll('br')) end.replaceWith(isNote ? '\n' : '')
  return copy.textContent ?? ''
}

/** What of a stretch is behind an offset; where its text is not as long as its source, all of it. */
function behind(one: Said, reach: number): Said {
  const isPlain = one.text.length === one.end - one.start
  return { ...one, start: reach, text: isPlain ? one.text.slice(reach - one.start) : one.text }
}

/** Nothing stands between them, or they stand in one line of the slide: a label and its heading, cells. */
function isSame(before: Said, one: Said): boolean {
  if (before.end === one.start) return true
  const lineOf = ({ element }: Said) => element.closest('h1, h2, li, tr, .card')
  return lineOf(before) !== null && lineOf(before) === lineOf(one)
}
