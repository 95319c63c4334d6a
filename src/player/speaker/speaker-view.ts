import { make, slideSections } from '../dom.ts'
import { choose, chosen } from '../keep.ts'
import type { Action } from '../keys/keys.ts'
import type { Stage, State } from '../stage/stage.ts'
import { said } from '../tongue.ts'
import { planOf } from './pace.ts'
import {
  markReading,
  type Parts,
  paceOf,
  plannedOf,
  showNotes,
  showSlides,
} from './speaker-notes.ts'
import { timesOf } from './speaker-times.ts'
import { listOf, toolsOf } from './speaker-tools.ts'

/** The speaker's view in a page: its element, what its keys do, and how it is put away. */
export interface SpeakerView {
  element: HTMLElement
  own: Partial<Record<Action, () => void>>
  tell(words: string): void
  stop(): void
}

/** Sizes of the notes, in px. */
const SIZES = [18, 22, 26, 30, 36, 42, 50, 60, 72]
const USUAL = 3
/** How much of the notes a key scrolls, of their height. */
const SCROLL = 0.7
const TICK = 250

/**
 * What the speaker sees: the slide and the next one, the notes, the time and the pace, the place and the
 * list of slides. It is built from the slides of this page, and follows `stage`; its buttons `press` keys.
 */
export function speakerView(stage: Stage, press: (name: string) => void): SpeakerView {
  const slides = slideSections()
  const plan = planOf(slides.map(plannedOf), paceOf(document))
  const parts = {
    current: make('div', 'screen'),
    steps: make('p', 'pending'),
    next: make('div', 'screen'),
    first: make('section', 'first-words'),
    notes: make('main', 'notes'),
    place: make('h1', 'place'),
    list: listOf(slides, stage),
    notice: make('p', 'notice'),
  }
  const times = timesOf(stage, slides, plan)
  const element = layOut(parts, times.element, toolsOf(stage, press))
  const show = (state: State) => {
    showSlides(parts, slides, state)
    if (parts.notes.dataset.slide !== state.slide) showNotes(parts, slides, state)
    markReading(parts.notes, state)
    element.dataset.blank = state.blank ?? ''
    parts.steps.textContent =
      state.steps > state.step ? said('pending', state.steps - state.step) : ''
    if (state.refused === 'fullscreen') parts.notice.textContent = said('fullscreenThere')
    times.show()
  }
  stage.follow(show)
  const timer = setInterval(times.show, TICK)
  const known = stage.state()
  if (known) show(known)
  return {
    element,
    own: ownKeys(element, parts.notes, stage),
    tell: (words) => {
      parts.notice.textContent = words
    },
    stop: () => clearInterval(timer),
  }
}

function layOut(parts: Parts, times: HTMLElement, tools: HTMLElement): HTMLElement {
  parts.notes.tabIndex = 0
  parts.notes.setAttribute('aria-label', said('notes'))
  parts.first.setAttribute('aria-label', said('following'))
  parts.notice.setAttribute('role', 'status')
  // Small pictures of slides, whose words stand in the notes and the list.
  for (const small of [parts.current, parts.next]) {
    small.inert = true
    small.ariaHidden = 'true'
  }
  const column = make(
    'aside',
    'screens',
    make('h2', '', said('now')),
    parts.current,
    parts.steps,
    make('h2', '', said('following')),
    parts.next,
    parts.list,
  )
  column.setAttribute('aria-label', said('slides'))
  const head = make('header', '', parts.place, times)
  const foot = make('footer', '', parts.notice, tools)
  const element = make('div', 'speaker', head, column, parts.notes, parts.first, foot)
  element.dataset.ground = chosen(GROUND) ?? 'dark'
  setSize(element, Number(chosen(SIZE) ?? USUAL))
  return element
}

const SIZE = 'lectern-notes-size'
const GROUND = 'lectern-ground'

function setSize(element: HTMLElement, wanted: number): void {
  const size = Math.min(SIZES.length - 1, Math.max(0, wanted || 0))
  element.dataset.size = String(size)
  element.style.setProperty('--notes-size', `${SIZES[size]}px`)
  choose(SIZE, String(size))
}

function ownKeys(element: HTMLElement, notes: HTMLElement, stage: Stage): SpeakerView['own'] {
  const scroll = (way: number) => notes.scrollBy({ top: way * SCROLL * notes.clientHeight })
  const ground = () => {
    element.dataset.ground = element.dataset.ground === 'dark' ? 'light' : 'dark'
    choose(GROUND, element.dataset.ground)
  }
  return {
    larger: () => setSize(element, Number(element.dataset.size) + 1),
    smaller: () => setSize(element, Number(element.dataset.size) - 1),
    scrollDown: () => scroll(1),
    scrollUp: () => scroll(-1),
    clock: () => stage.act('clock'),
    resetClock: () => stage.act('resetClock'),
    ground,
  }
}
