import type { Deck } from './deck.ts'
import { make, slideSections } from './dom.ts'
import { canvas } from './pointing/canvas.ts'
import type { Stage } from './stage/stage.ts'
import { said } from './tongue.ts'

/** A phone that is held upright: a slide would be a stamp on it. */
const UPRIGHT = '(orientation: portrait) and (max-width: 600px)'
/** Pictures are drawn when they are nearer than this to what is in sight. */
const NEAR = '1200px 0px'
/** The slide that one is at begins above this share of the screen. */
const READING = 0.15

/** The deck as a page to scroll. */
export interface PageView {
  isOpen(): boolean
}

/**
 * On a phone that is held upright the deck is a page: each slide as wide as the screen, and below it the passage that
 * it is made of in type that can be read, no paragraph twice. Turned, it shows the slide that one was at.
 */
export function pageView(deck: Deck, stage: Stage): PageView {
  const upright = matchMedia(UPRIGHT)
  let view: HTMLElement | null = null
  let isScrolling = false
  const goTo = (id: string) => {
    const article = view?.querySelector(`[data-slide="${CSS.escape(id)}"]`)
    if (!isScrolling) article?.scrollIntoView({ block: 'start' })
  }
  const follow = () => {
    const here = view && articleAt(view, innerHeight * READING)
    isScrolling = true
    if (here && here !== deck.getCurrentSlide().id) stage.go(here)
    isScrolling = false
  }
  const update = () => {
    document.documentElement.classList.toggle('is-page', upright.matches)
    view?.remove()
    view = upright.matches ? pageOf(stage) : null
    deck.layout()
    if (view) {
      document.body.append(view)
      goTo(deck.getCurrentSlide().id)
      view.addEventListener('scroll', onceAFrame(follow), { passive: true })
    }
  }
  stage.follow(({ slide }) => goTo(slide))
  upright.addEventListener('change', update)
  addEventListener('resize', () => view && setScale(view))
  if (upright.matches) update()
  return { isOpen: () => view !== null }
}

/** Calls `act` once before the next frame, however often it is called. */
function onceAFrame(act: () => void): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      act()
    })
  }
}

function pageOf(stage: Stage): HTMLElement {
  const read = new Set<string>()
  const articles = slideSections().map((slide) => {
    const picture = make('div', 'picture')
    const article = make('article', '', picture, ...passagesOf(slide, read))
    article.dataset.slide = slide.id
    return article
  })
  const page = make('main', 'page-view', ...articles)
  page.ariaLabel = said('slides')
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    stage.go(decodeURIComponent(link.hash.slice(1)))
  })
  setScale(page)
  drawWhenNear(page)
  return page
}

/** Of the source alone: a person's own notes are for the speaker. */
function passagesOf(slide: Element, read: Set<string>): Node[] {
  // Title and dividers say in large type what stands in their notes.
  const isFrame = /^(?:title|section)$/.test((slide as HTMLElement).dataset.layout ?? '')
  const shown = bare(slide.querySelector('.slide'))
  return [...slide.querySelectorAll<HTMLElement>(':scope > aside.notes > [data-span]')].flatMap(
    (note) => {
      const key = note.dataset.span ?? ''
      if (read.has(key) || (isFrame && shown.includes(bare(note)))) return []
      read.add(key)
      return [note.cloneNode(true)]
    },
  )
}

/** Letters and digits alone: lines of a heading are parted otherwise than those of its note. */
function bare(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

function setScale(page: HTMLElement): void {
  page.style.setProperty('--page-scale', String(innerWidth / canvas().width))
}

/** A thousand slides are drawn as they come. */
function drawWhenNear(page: HTMLElement): void {
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        watch.unobserve(target)
        const id = target.parentElement?.dataset.slide ?? ''
        const inner = document.getElementById(id)?.querySelector(':scope > .slide')
        if (inner) target.append(inner.cloneNode(true))
      }
    },
    { root: page, rootMargin: NEAR },
  )
  for (const picture of page.querySelectorAll('.picture')) watch.observe(picture)
}

/** The last one that begins above a height of the screen. */
function articleAt(page: HTMLElement, height: number): string | null {
  const articles = [...page.children] as HTMLElement[]
  let [low, high] = [0, articles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const top = articles[middle]?.getBoundingClientRect().top ?? 0
    if (top < height) low = middle + 1
    else high = middle
  }
  return articles[low - 1]?.dataset.slide ?? null
}
