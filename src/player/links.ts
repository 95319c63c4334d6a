import type { Deck } from './deck.ts'
import type { Stage } from './stage.ts'

/** Links within the deck go to their slides; the browser itself would scroll the page under them. */
export function followLinks(root: HTMLElement, stage: Stage): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    stage.go(decodeURIComponent(link.hash.slice(1)))
  })
}

/** In the overview slides are chosen, and reveal.js hides all but one from assistive technology: no link in them takes the focus. */
export function withoutFocusInOverview(deck: Deck, root: HTMLElement): void {
  const links = () => root.querySelectorAll<HTMLAnchorElement>('.slides a')
  deck.on('overviewshown', () => {
    for (const link of links()) link.tabIndex = -1
  })
  deck.on('overviewhidden', () => {
    for (const link of links()) link.removeAttribute('tabindex')
  })
}
