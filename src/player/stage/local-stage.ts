import type { Deck } from '../deck.ts'
import { keepInTab, keptInTab } from '../keep.ts'
import { act, show } from '../keys/actions.ts'
import type { Action } from '../keys/keys.ts'
import { type Drawing, drawingOn } from '../pointing/drawing.ts'
import { makeSpotlight } from '../pointing/spotlight.ts'
import { countDown } from '../speaker/countdown.ts'
import { begun, READY, type Timer, toggled } from '../speaker/timer.ts'
import type { Stage, State } from './stage.ts'

const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const

/** The deck of this window; its time is kept until the tab is closed, whatever is reloaded. */
export interface LocalStage extends Stage {
  state(): State
  /** The speaker's view was opened: the next step begins the talk, if none has. */
  timed(): void
  drawing: Drawing
}

export function localStage(deck: Deck): LocalStage {
  const hearers: ((state: State) => void)[] = []
  let refused: Action | null = null
  let timer = keptTimer()
  let isTimed = keptInTab(TIMER) !== null
  const spotlight = makeSpotlight(deck)
  const countdown = countDown(deck)
  const state = () => {
    const shown = stateOf(deck)
    const reading = spotlight.reading() ?? shown.reading
    return { ...shown, reading, timer, refused, ends: countdown.ends(), ink: drawing.strokes() }
  }
  const tell = () => {
    for (const hear of hearers) hear(state())
    refused = null
  }
  const drawing = drawingOn(deck, tell)
  const setTimer = (next: Timer) => {
    timer = next
    keepInTab(TIMER, JSON.stringify(timer))
  }
  const timed = () => {
    if (!isTimed) setTimer(READY)
    isTimed = true
  }
  const back = backOf(deck)
  for (const event of EVENTS) {
    deck.on(event, () => {
      if (isTimed && !/paused|resumed/.test(event)) setTimer(begun(timer, Date.now()))
      tell()
    })
  }
  const own: Partial<Record<Action, () => void>> = {
    back,
    clock: () => setTimer(toggled(timer, Date.now())),
    resetClock: () => setTimer(READY),
    spotlight: () => spotlight.toggle(),
  }
  /** Sentences come before slides, while nothing else is shown. */
  const isStep = (action: Action) => {
    const way = action === 'next' ? 1 : action === 'previous' ? -1 : null
    return way !== null && !deck.isPaused() && spotlight.step(way)
  }
  return {
    state,
    timed,
    drawing,
    follow: (hear) => void hearers.push(hear),
    go: (id) => show(deck, byId(id)),
    act(action) {
      if (own[action]) {
        own[action]()
        tell()
      } else if (isStep(action)) tell()
      else
        act(deck, action).catch(() => {
          refused = action
          tell()
        })
    },
  }
}

const TIMER = 'lectern-timer'

function keptTimer(): Timer {
  try {
    const { spent, since } = JSON.parse(keptInTab(TIMER) ?? '') as Timer
    return { spent: Number(spent) || 0, since: since === null ? null : Number(since) || null }
  } catch {
    return READY
  }
}

/** The slide of an id; the first one of a section's. */
function byId(id: string): HTMLElement | undefined {
  const found = document.getElementById(id)
  if (!found?.closest('.slides')) return undefined
  return found.matches('[data-layout]') ? found : (found.querySelector('section') ?? undefined)
}

function stateOf(deck: Deck): Omit<State, 'timer' | 'refused' | 'ends' | 'ink'> {
  const slide = deck.getCurrentSlide()
  const steps = [...slide.querySelectorAll('.fragment')]
  const last = slide.querySelector('.current-fragment')
  const colour = deck.getRevealElement()?.dataset.blank === 'white' ? 'white' : 'black'
  return {
    slide: slide.id,
    step: steps.filter((one) => one.classList.contains('visible')).length,
    steps: steps.length,
    reading: last?.textContent ?? null,
    blank: deck.isPaused() ? colour : null,
  }
}

/** What goes back to where one was before each leap, the last one first. */
function backOf(deck: Deck): () => void {
  const places: HTMLElement[] = []
  let isGoingBack = false
  deck.on('slidechanged', (event) => {
    const { previousSlide, currentSlide } = event as unknown as Record<string, HTMLElement>
    if (!previousSlide || !currentSlide || isGoingBack) return
    const slides = deck.getSlides()
    const way = slides.indexOf(currentSlide) - slides.indexOf(previousSlide)
    if (Math.abs(way) > 1) places.push(previousSlide)
  })
  return () => {
    isGoingBack = true
    show(deck, places.pop())
    isGoingBack = false
  }
}
