import type { Deck } from '../deck.ts'
import { button, make } from '../dom.ts'
import { keepInTab, keptInTab } from '../keep.ts'
import { said } from '../tongue.ts'
import { canvas } from './canvas.ts'
import { inkOf, PENS, type Pen, readStrokes, type Stroke } from './ink.ts'

/** Drawing on slides; what is drawn stays with its slide until the tab is closed, whatever is loaded anew. */
export interface Drawing {
  toggle(): void
  isOn(): boolean
  undo(): void
  /** Takes all off the slide. */
  clear(): void
  /** Of the slide that is shown. */
  strokes(): Stroke[]
  /** The slides were changed: what was drawn goes with those that have other ids now, and is shown again. */
  follow(moved: ReadonlyMap<string, string>): void
}

const KEPT = 'lectern-ink:'
/** Points nearer to the last one than so many px are left out. */
const NEAR = 2

/** `changed` is called when what is drawn on the shown slide is another. */
export function drawingOn(deck: Deck, changed: () => void): Drawing {
  const drawn = new Map<string, Stroke[]>()
  const slide = () => deck.getCurrentSlide()
  const strokes = () => strokesOf(drawn, slide().id)
  const set = (next: Stroke[]) => {
    drawn.set(slide().id, next)
    keepInTab(KEPT + slide().id, JSON.stringify(next))
    showOn(slide(), next)
    changed()
  }
  const surface = surfaceOf(
    () => slide().querySelector('.slide'),
    (stroke) => showOn(slide(), [...strokes(), stroke]),
    (stroke) => set([...strokes(), stroke]),
  )
  const undo = () => set(strokes().slice(0, -1))
  const clear = () => set([])
  const showAll = () => {
    for (const one of deck.getSlides()) showOn(one as HTMLElement, strokesOf(drawn, one.id))
  }
  showAll()
  const tools = toolsOf(surface, { undo, clear, close: () => toggle() })
  const isOn = () => surface.element.isConnected
  const toggle = () => {
    const isOpening = !isOn()
    document.documentElement.classList.toggle('is-drawing', isOpening)
    if (isOpening) document.body.append(surface.element, tools)
    else for (const part of [surface.element, tools]) part.remove()
  }
  const follow = (moved: ReadonlyMap<string, string>) => {
    const taken = [...moved].map(([from, to]) => [to, strokesOf(drawn, from)] as const)
    for (const from of moved.keys()) drawn.set(from, [])
    for (const [to, own] of taken) drawn.set(to, [...(drawn.get(to) ?? []), ...own])
    for (const id of [...moved.keys(), ...moved.values()])
      keepInTab(KEPT + id, JSON.stringify(drawn.get(id)))
    showAll()
  }
  return { toggle, isOn, undo, clear, strokes, follow }
}

function strokesOf(drawn: Map<string, Stroke[]>, id: string): Stroke[] {
  const known = drawn.get(id) ?? readStrokes(keptInTab(KEPT + id))
  drawn.set(id, known)
  return known
}

function showOn(slide: HTMLElement, strokes: readonly Stroke[]): void {
  slide.querySelector(':scope > .slide > .ink')?.remove()
  if (strokes.length > 0) slide.querySelector('.slide')?.append(inkOf(strokes))
}

interface Surface {
  element: HTMLElement
  pen: Pen
}

/** What lies over the slide and is drawn on: `going` is told of a line while it is drawn, `done` at its end. */
function surfaceOf(
  slide: () => Element | null,
  going: (stroke: Stroke) => void,
  done: (stroke: Stroke) => void,
): Surface {
  const surface: Surface = { element: make('div', 'draw-on'), pen: PENS[0] }
  const { element } = surface
  let stroke: Stroke | null = null
  const add = ({ clientX, clientY }: PointerEvent) => {
    const box = slide()?.getBoundingClientRect()
    if (!stroke || !box) return
    const scale = canvas().width / box.width
    const at = [(clientX - box.left) * scale, (clientY - box.top) * scale].map(
      (value) => Math.round(value * 10) / 10,
    )
    const [x = 0, y = 0] = at
    const [lastX = Number.NaN, lastY = Number.NaN] = stroke.points.slice(-2)
    if (Math.hypot(x - lastX, y - lastY) < NEAR) return
    stroke.points.push(x, y)
    going(stroke)
  }
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    stroke = { points: [], pen: surface.pen }
    add(event)
  })
  element.addEventListener('pointermove', (event) => {
    for (const one of event.getCoalescedEvents?.() ?? [event]) add(one)
  })
  const end = () => {
    if (stroke) done(stroke)
    stroke = null
  }
  element.addEventListener('pointerup', end)
  element.addEventListener('pointercancel', end)
  return surface
}

function toolsOf(
  surface: Surface,
  { undo, clear, close }: Record<'undo' | 'clear' | 'close', () => void>,
): HTMLElement {
  const pens = PENS.map((pen) => {
    const choose = button('', () => {
      surface.pen = pen
      for (const one of pens) one.ariaPressed = String(one === choose)
    })
    choose.className = `pen ${pen}`
    choose.ariaLabel = said(pen)
    choose.title = said(pen)
    choose.ariaPressed = String(pen === surface.pen)
    return choose
  })
  const others = [
    button(said('undo'), undo),
    button(said('clear'), clear),
    button(said('close'), close),
  ]
  const tools = make('div', 'pens', ...pens, ...others)
  tools.role = 'toolbar'
  tools.ariaLabel = said('draw')
  // A landmark, for what stands in none is not found by who goes from one to the next.
  const around = make('aside', '', tools)
  around.ariaLabel = said('draw')
  return around
}
