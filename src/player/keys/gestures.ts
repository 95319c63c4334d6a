import type { Action } from './keys.ts'

/** A finger that moved so far, in px, has swiped (the threshold of reveal.js). */
const SWIPE = 40

/** A wheel or a touch pad that was still for so long, in ms, begins a new gesture. */
const STILLNESS = 160

/** What the wheel scrolls, instead of turning the deck. */
const SCROLLED = 'dialog, .keys, .speaker, .source, .sorter'

/** Which way a movement leads: left and up go on, as a page is pulled away; null where it is too short. */
export function swipeOf(x: number, y: number): Action | null {
  const far = Math.abs(x) > Math.abs(y) ? x : y
  if (Math.abs(far) < SWIPE) return null
  return far < 0 ? 'next' : 'previous'
}

/** Calls `act` once for each swipe of one finger over `element`. */
export function onSwipe(element: HTMLElement, act: (action: Action) => void): void {
  const fingers = new Set<number>()
  let start: { x: number; y: number } | null = null
  const lift = ({ pointerId }: PointerEvent) => {
    fingers.delete(pointerId)
    start = null
  }
  element.addEventListener('pointerdown', ({ pointerType, pointerId, clientX: x, clientY: y }) => {
    if (pointerType !== 'touch') return
    fingers.add(pointerId)
    // Two fingers zoom, and a page that is zoomed is moved about.
    start = fingers.size === 1 && !isZoomed() ? { x, y } : null
  })
  element.addEventListener('pointermove', ({ clientX, clientY }) => {
    const action = start && swipeOf(clientX - start.x, clientY - start.y)
    if (!action) return
    start = null
    act(action)
  })
  element.addEventListener('pointerup', lift)
  element.addEventListener('pointercancel', lift)
}

/** A little is no zoom: browsers round. */
function isZoomed(): boolean {
  return (visualViewport?.scale ?? 1) > 1.03
}

/** Calls `act` once for each turn of the wheel, however many events it is told in. */
export function onWheel(target: Document, act: (action: Action) => void): void {
  let last = { at: Number.NEGATIVE_INFINITY, direction: 0 }
  target.addEventListener('wheel', (event) => {
    const { timeStamp } = event
    const direction = turnOf(event)
    if (direction === 0) return
    const isNew = timeStamp - last.at > STILLNESS || direction !== last.direction
    last = { at: timeStamp, direction }
    if (isNew) act(direction > 0 ? 'next' : 'previous')
  })
}

/** The mouse is put away when it lay still for so long, in ms. */
const POINTING = 2500

/** Marks an element while the mouse moves over it. */
export function onPointing(element: HTMLElement, className: string): void {
  let timer = 0
  element.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'mouse') return
    element.classList.add(className)
    clearTimeout(timer)
    timer = window.setTimeout(() => element.classList.remove(className), POINTING)
  })
}

/** 1 on, -1 back; 0 where the browser zooms by it (Ctrl), or scrolls what is open over or beside the slide. */
function turnOf({ target, deltaX, deltaY, ctrlKey }: WheelEvent): number {
  const isScrolling = target instanceof Element && target.closest(SCROLLED) !== null
  if (ctrlKey || isScrolling) return 0
  return Math.sign(Math.abs(deltaY) >= Math.abs(deltaX) ? deltaY : deltaX)
}
