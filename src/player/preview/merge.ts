/** What a merge did: `areOthers` where sections came, went or changed places, and those that hold something else now. */
export interface Merged {
  areOthers: boolean
  changed: HTMLElement[]
}

/**
 * Makes the sections of `slides` those of `fresh`, each of which has an id: a section that was there keeps its
 * element, for the deck knows it, and its steps as far as they were shown; what it holds changes where it differs.
 * What stays as it is is not touched: the browser need not set it again.
 */
export function merge(slides: Element, fresh: Element): Merged {
  const known = new Map([...slides.querySelectorAll('section[id]')].map((one) => [one.id, one]))
  const result: Merged = { areOthers: false, changed: [] }
  arrange(
    slides,
    sectionsOf(fresh).map((one) => merged(one, known, result)),
    result,
  )
  return result
}

function sectionsOf(parent: Element): HTMLElement[] {
  return [...parent.children].filter((one) => one.matches('section')) as HTMLElement[]
}

function arrange(parent: Element, wanted: readonly Element[], result: Merged): void {
  const own = sectionsOf(parent)
  if (own.length === wanted.length && own.every((one, at) => one === wanted[at])) return
  result.areOthers = true
  parent.replaceChildren(...wanted)
}

function merged(fresh: HTMLElement, known: ReadonlyMap<string, Element>, result: Merged): Element {
  const own = known.get(fresh.id)
  if (!(own instanceof HTMLElement)) return fresh
  const inner = sectionsOf(fresh)
  if (inner.length > 0)
    arrange(
      own,
      inner.map((one) => merged(one, known, result)),
      result,
    )
  else if (own.innerHTML !== fresh.innerHTML) {
    replaceWithin(own, fresh)
    result.changed.push(own)
  }
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
