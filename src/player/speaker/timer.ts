/** A stop watch as plain data, so that it outlives the windows that show it. Times in ms. */
export interface Timer {
  /** What had passed when it was last stopped. */
  spent: number
  /** When it was last started (Date.now); null while it stands. */
  since: number | null
}

/** Before it was ever started: the first step of the talk starts it. */
export const READY: Timer = { spent: 0, since: null }

/** How long it has run. */
export function elapsedOf({ spent, since }: Timer, now: number): number {
  return spent + (since === null ? 0 : Math.max(0, now - since))
}

/** Starts a timer that stands, stops one that runs. */
export function toggled(timer: Timer, now: number): Timer {
  if (timer.since === null) return { spent: timer.spent, since: now }
  return { spent: elapsedOf(timer, now), since: null }
}

/** Started by the first step; one that was paused stays so. */
export function begun(timer: Timer, now: number): Timer {
  return timer.since === null && timer.spent === 0 ? { spent: 0, since: now } : timer
}

/** m:ss, or h:mm:ss from an hour on. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const start = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)
  return `${start}:${two(seconds % 60)}`
}
