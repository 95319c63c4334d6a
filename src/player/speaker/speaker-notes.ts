import { headingOf, make, wordsOf } from '../dom.ts'
import { entriesIn, sectionsAround } from '../find/tree.ts'
import { inkOf } from '../pointing/ink.ts'
import { partSentences, sentencesSaying } from '../pointing/sentences.ts'
import type { State } from '../stage/stage.ts'
import { said } from '../tongue.ts'
import { PACE, type Planned } from './pace.ts'

/** What of the speaker's view follows the deck. */
export interface Parts {
  current: HTMLElement
  steps: HTMLElement
  next: HTMLElement
  first: HTMLElement
  notes: HTMLElement
  place: HTMLElement
  list: HTMLElement
  notice: HTMLElement
}

/** Characters that this deck is read with in a minute. */
export function paceOf(page: ParentNode): number {
  return Number(page.querySelector<HTMLElement>('.reveal')?.dataset.pace) || PACE
}

/** What a slide takes of the time. */
export function plannedOf(slide: HTMLElement): Planned {
  const section = slide.parentElement
  return {
    passages: passagesOf(slide),
    minutes: minutesOf(slide),
    section: section?.id ?? '',
    sectionMinutes: minutesOf(section),
  }
}

function minutesOf(element: HTMLElement | null): number | null {
  const minutes = element?.dataset.minutes
  return minutes === undefined ? null : Number(minutes)
}

/** The paragraphs that a slide speaks about. */
function passagesOf(slide: Element) {
  return notesOf(slide).map((note) => ({
    key: note.getAttribute('data-span') ?? `${slide.id}:${note.textContent}`,
    text: note.textContent ?? '',
  }))
}

function notesOf(slide: Element): Element[] {
  return [...slide.querySelectorAll(':scope > aside.notes > *')]
}

/** The slide with its steps as far as they are shown, and the next one; or that there is none. */
export function showSlides(parts: Parts, slides: readonly HTMLElement[], state: State): void {
  const at = slides.findIndex(({ id }) => id === state.slide)
  const current = copyOf(slides[at], state.step)
  parts.current.replaceChildren(...current)
  if (state.ink.length > 0) current[0]?.appendChild(inkOf(state.ink))
  const next = slides[at + 1]
  parts.next.replaceChildren(...(next ? copyOf(next, Infinity) : [make('p', 'end', said('end'))]))
  parts.next.classList.toggle('is-end', !next)
}

function copyOf(slide: HTMLElement | undefined, step: number): Node[] {
  const inner = slide?.querySelector(':scope > .slide')?.cloneNode(true)
  if (!(inner instanceof HTMLElement)) return []
  inner.querySelector('.ink')?.remove()
  inner.querySelectorAll('.fragment').forEach((fragment, index) => {
    fragment.className = fragment.className.replace(/\b(?:visible|current-fragment)\b/g, '')
    fragment.classList.toggle('is-pending', index >= step)
  })
  return [inner]
}

/** The notes of the slide, the first words of the next one, the place in the tree and in the list. */
export function showNotes(parts: Parts, slides: readonly HTMLElement[], state: State): void {
  const at = slides.findIndex(({ id }) => id === state.slide)
  const slide = slides[at]
  parts.notes.dataset.slide = state.slide
  parts.notes.replaceChildren(...(slide ? notesOf(slide).map((note) => note.cloneNode(true)) : []))
  let count = 0
  for (const note of parts.notes.children) count = partSentences(note, count)
  parts.notes.scrollTop = 0
  const next = slides[at + 1]
  parts.first.textContent = next ? `${said('following')} ▸ ${firstWordsOf(next)}` : said('end')
  const around = sectionsAround(entriesIn(document), state.slide)
  parts.place.textContent =
    around.map(({ words }) => words).join(' › ') || (slide ? headingOf(slide) : '')
  for (const row of parts.list.querySelectorAll('button')) {
    const isHere = row.dataset.slide === state.slide
    if (!isHere) row.removeAttribute('aria-current')
    else {
      row.setAttribute('aria-current', 'true')
      parts.list.scrollTop = row.offsetTop - parts.list.clientHeight / 2
    }
  }
}

const FIRST_WORDS = 60

function firstWordsOf(slide: Element): string {
  const [note] = notesOf(slide)
  return (note ? wordsOf(note) : headingOf(slide)).slice(0, FIRST_WORDS)
}

/** The sentence that is being read stands out, and in sight. */
export function markReading(notes: HTMLElement, { reading }: State): void {
  const saying = reading === null ? new Set() : sentencesSaying(notes, reading)
  notes.classList.toggle('is-read', saying.size > 0)
  let first: HTMLElement | null = null
  for (const part of notes.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const isRead = saying.has(part.dataset.sentence)
    part.classList.toggle('is-reading', isRead)
    if (isRead) first ??= part
  }
  if (first) notes.scrollTop = first.offsetTop - notes.offsetTop - notes.clientHeight / 4
}
