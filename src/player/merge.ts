/**
 * Makes the sections of `slides` those of `fresh`, each of which has an id: a section that was there keeps its
 * element, for the deck knows it, and its steps as far as they were shown; what it holds changes where it differs.
 */
export function merge(slides: Element, fresh: Element): void {
  const known = new Map([...slides.querySelectorAll('section[id]')].map((one) => [one.id, one]))
  slides.replaceChildren(...sectionsOf(fresh).map((one) => merged(one, known)))
}

function sectionsOf(parent: Element): HTMLElement[] {
  return [...parent.children].filter((one) => one.matches('section')) as HTMLElement[]
}

function merged(fresh: HTMLElement, known: ReadonlyMap<string, Element>): Element {
  const own = known.get(fresh.id)
  if (!(own instanceof HTMLElement)) return fresh
  const inner = sectionsOf(fresh)
  if (inner.length > 0) own.replaceChildren(...inner.map((one) => merged(one, known)))
  else if (own.innerHTML !== fresh.innerHTML) replaceWithin(own, fresh)
  if (fresh.dataset.layout) own.dataset.layout = fresh.dataset.layout
  return own
}

function replaceWithin(own: HTMLElement, fresh: HTMLElement): void {
  const shown = own.querySelectorAll('.fragment.visible').length
  own.replaceChildren(...fresh.childNodes)
  const steps = [...own.querySelectorAll('.fragment')].slice(0, shown)
  for (const step of steps) step.classList.add('visible')
  steps.at(-1)?.classList.add('current-fragment')
}
