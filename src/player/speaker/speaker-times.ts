import { button, make } from '../dom.ts'
import type { Stage } from '../stage/stage.ts'
import { said, timeSaid } from '../tongue.ts'
import { countSaid } from './countdown.ts'
import { leadOf } from './pace.ts'
import { clockTime, elapsedOf } from './timer.ts'

/**
 * Elapsed time with what starts and sets it back, pace, clock and the number of the slide. `plan` says when
 * each slide is due, in ms; `show` brings them up to date.
 */
export function timesOf(stage: Stage, slides: readonly HTMLElement[], plan: readonly number[]) {
  const elapsed = make('output', 'elapsed')
  const pace = make('output', 'pace')
  const clock = make('output', 'clock')
  const left = make('output', 'left')
  const count = make('output', 'count')
  elapsed.setAttribute('aria-label', said('elapsed'))
  // Changes all the time: asked for, not announced.
  for (const output of [elapsed, pace, clock, count, left]) output.setAttribute('aria-live', 'off')
  const toggle = button(said('start'), () => stage.act('clock'))
  const reset = button(said('reset'), () => stage.act('resetClock'))
  const show = () => {
    const now = Date.now()
    clock.textContent = new Date(now).toTimeString().slice(0, 5)
    const state = stage.state()
    if (!state) return
    const time = elapsedOf(state.timer, now)
    const at = slides.findIndex(({ id }) => id === state.slide)
    elapsed.textContent = clockTime(time)
    toggle.textContent = said(state.timer.since === null ? 'start' : 'pauseTime')
    const lead = leadOf(time, plan[at] ?? 0, plan[at + 1] ?? 0)
    pace.textContent = `${timeSaid(lead, clockTime(lead))} · ${said('planned')} ${clockTime(plan.at(-1) ?? 0)}`
    pace.dataset.pace = lead < 0 ? 'behind' : lead > 0 ? 'ahead' : 'even'
    showLeft(left, state.ends, now)
    count.textContent = `${at + 1} / ${slides.length}`
  }
  return { element: make('div', 'times', count, left, elapsed, toggle, reset, pace, clock), show }
}

/** What is left of a discussion; nothing on other slides. */
function showLeft(left: HTMLElement, ends: number | null, now: number): void {
  left.textContent = ends === null ? '' : `${said('discussion')} ${countSaid(ends, now)}`
  left.classList.toggle('is-over', ends !== null && ends < now)
}
