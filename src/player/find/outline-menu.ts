import { button, headingOf, make, putAway, slideSections } from '../dom.ts'
import { said } from '../tongue.ts'
import { type Go, moveFocus, openDialog } from './finder.ts'
import { type Entry, entriesIn, sectionsAround } from './tree.ts'

/** Shows the section tree with the place of a slide in it; what is chosen there is gone to. */
export function openOutline(go: Go, slide: string): void {
  const entries = entriesIn(document)
  const here = new Set(sectionsAround(entries, slide))
  const innermost = [...here].at(-1)
  const list = make('ol', 'choices tree')
  const dialog = openDialog('outline-menu', said('outline'), list)
  for (const entry of entries.length > 0 ? entries : slidesAsEntries()) {
    const press = button(entry.words, () => {
      putAway(dialog)
      go(entry.slide)
    })
    if (here.has(entry)) press.setAttribute('aria-current', entry === innermost ? 'page' : 'true')
    list.append(make('li', `depth-${Math.min(entry.depth, DEEPEST)}`, press))
  }
  dialog.addEventListener('keydown', (event) => moveFocus(event, dialog))
  const start =
    list.querySelector<HTMLElement>('[aria-current="page"]') ?? list.querySelector('button')
  start?.focus()
  start?.scrollIntoView({ block: 'center' })
}

/** Deeper sections are not set in further. */
const DEEPEST = 5

/** A document without sections is gone through by its slides. */
function slidesAsEntries(): Entry[] {
  return slideSections().map((slide) => ({
    slide: slide.id,
    depth: 1,
    path: [],
    label: '',
    words: headingOf(slide),
  }))
}
