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
