import type { RevealApi } from 'reveal.js'

/**
 * A window for the speaker: the notes of the slide, the next slide, and the time since the window
 * was opened. It is built from here, node by node, because the deck's policy lets no other script
 * run; it needs no server, so it works from a file. Keys that are pressed in it go to `press`.
 */
export function speakerView(deck: RevealApi, press: (event: KeyboardEvent) => void): void {
  const view = window.open('', 'lectern-speaker', 'width=1100,height=760')
  if (!view) return
  const page = view.document
  page.title = document.title
  page.documentElement.lang = document.documentElement.lang
  page.head.replaceChildren(...styles(page))
  const notes = make(page, 'main', 'notes')
  const next = make(page, 'div', 'next')
  const clock = make(page, 'p', 'clock')
  const side = make(page, 'aside', 'side')
  side.append(clock, next)
  page.body.replaceChildren(notes, side)
  page.body.className = 'speaker'
  const started = Date.now()
  const show = () => {
    const current = deck.getCurrentSlide()
    notes.replaceChildren(...copies(page, current.querySelectorAll('aside.notes > p')))
    notes.scrollTop = 0
    next.replaceChildren(...copies(page, following(deck, current)))
  }
  const tick = () => {
    clock.textContent = `${deck.getSlidePastCount() + 1} / ${deck.getTotalSlides()} · ${elapsed(Date.now() - started)}`
  }
  deck.on('slidechanged', show)
  view.addEventListener('keydown', press)
  const timer = view.setInterval(tick, 500)
  view.addEventListener('pagehide', () => {
    view.clearInterval(timer)
    deck.off('slidechanged', show)
  })
  show()
  tick()
}

function make(page: Document, tag: string, className: string): HTMLElement {
  const element = page.createElement(tag)
  element.className = className
  return element
}

/** The deck's own style sheets, so that the next slide looks as it will. */
function styles(page: Document): Node[] {
  return copies(page, document.querySelectorAll('style'))
}

function copies(page: Document, nodes: Iterable<Node>): Node[] {
  return [...nodes].map((node) => page.importNode(node, true))
}

function following(deck: RevealApi, current: Element): Element[] {
  const slides = deck.getSlides()
  const next = slides[slides.indexOf(current as HTMLElement) + 1]
  const inner = next?.querySelector('.slide')
  return inner ? [inner] : []
}

/** mm:ss, with hours in the minutes. */
function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
