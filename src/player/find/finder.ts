import { button, headingOf, make, putAway, slideSections, wordsOf } from '../dom.ts'
import { said } from '../tongue.ts'
import { readAddress, sectionsAt } from './address.ts'
import { type Place, searched } from './search.ts'
import { entriesIn } from './tree.ts'

/** More are not shown; who finds so many types on. */
const MOST = 60

/** What may be chosen in a list: a slide, and what is said of it. */
interface Choice {
  slide: string
  content: (Node | string)[]
}

/** How a finder goes on: to a slide. */
export type Go = (id: string) => void

/** Asks for a slide's number as it is printed, or a section as people call it, and goes there. */
export function askWhere(go: Go, typed = ''): void {
  finder(said('jump'), said('jumpHint'), typed, choicesAt, go)
}

/** Searches slides and notes. A person's own notes are for the speaker's eyes alone (`isSpeakers`). */
export function askWhat(go: Go, isSpeakers: boolean): void {
  const places = placesIn(isSpeakers)
  finder(said('search'), said('searchHint'), '', (words) => choicesSaying(places, words), go)
}

function finder(
  title: string,
  hint: string,
  typed: string,
  choices: (words: string) => Choice[],
  go: Go,
): void {
  const field = make('input', '')
  field.type = 'text'
  field.value = typed
  field.placeholder = hint
  field.autocomplete = 'off'
  field.setAttribute('aria-label', title)
  const count = make('p', 'count')
  count.setAttribute('role', 'status')
  const list = make('ol', 'choices')
  const dialog = openDialog('finder', title, field, count, list)
  const choose = (id: string) => {
    putAway(dialog)
    go(id)
  }
  const show = () => {
    const found = choices(field.value)
    const isAsked = field.value.trim() !== ''
    count.textContent = isAsked ? said('found', found.length) : ''
    list.replaceChildren(...found.slice(0, MOST).map((choice) => itemOf(choice, choose)))
  }
  field.addEventListener('input', show)
  field.addEventListener('keydown', (event) => {
    // With an input method, Enter takes its words first.
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    list.querySelector('button')?.click()
  })
  dialog.addEventListener('keydown', (event) => moveFocus(event, dialog))
  show()
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

/** A dialog with a title that is removed when it is closed; Escape and a click beside it close it. */
export function openDialog(
  className: string,
  title: string,
  ...children: Node[]
): HTMLDialogElement {
  for (const open of document.querySelectorAll('dialog')) putAway(open)
  const close = button(said('close'), () => putAway(dialog))
  close.className = 'close'
  const dialog = make('dialog', `panel ${className}`, make('h2', '', title), ...children, close)
  dialog.setAttribute('aria-label', title)
  dialog.addEventListener('close', () => dialog.remove())
  // The browser's own closing comes later than the next key may.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    putAway(dialog)
  })
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) putAway(dialog)
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** The arrows lead from the field through what may be chosen. */
export function moveFocus(event: KeyboardEvent, dialog: HTMLElement): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (way === 0) return
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .choices button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  event.preventDefault()
  stops[Math.min(stops.length - 1, Math.max(0, at + way))]?.focus()
}

function itemOf({ slide, content }: Choice, choose: Go): HTMLElement {
  const press = button('', () => choose(slide))
  press.append(...content)
  return make('li', '', press)
}

function choicesAt(typed: string): Choice[] {
  const slides = slideSections()
  const entries = entriesIn(document)
  const number = /^\s*[0-9０-９]+\s*$/.test(typed) ? Number(typed.normalize('NFKC')) : 0
  const slide = slides[number - 1]
  const address = readAddress(typed)
  const sections = address ? sectionsAt(entries, address) : []
  return [
    ...(slide
      ? [{ slide: slide.id, content: [make('b', '', String(number)), headingOf(slide)] }]
      : []),
    ...sections.map(({ slide: id, words }) => ({
      slide: id,
      content: [make('b', '', numberOf(slides, id)), words],
    })),
  ]
}

function numberOf(slides: readonly Element[], id: string): string {
  return String(slides.findIndex((slide) => slide.id === id) + 1)
}

function placesIn(isSpeakers: boolean): Place[] {
  const headings = new Set<string>()
  return slideSections().flatMap((slide) => {
    const heading = headingOf(slide)
    const isNew = !headings.has(heading)
    headings.add(heading)
    const notes = isSpeakers ? 'aside.notes > *' : 'aside.notes > [data-span]'
    return [
      ...(isNew ? [{ slide: slide.id, text: heading, isNotes: false }] : []),
      { slide: slide.id, text: bodyOf(slide), isNotes: false },
      ...[...slide.querySelectorAll(`:scope > ${notes}`)].map((note) => ({
        slide: slide.id,
        text: wordsOf(note),
        isNotes: true,
      })),
    ]
  })
}

/** What a slide says below its heading; what agendas and the closing say is said again where it belongs. */
function bodyOf(slide: HTMLElement): string {
  if (/^(?:agenda|closing)$/.test(slide.dataset.layout ?? '')) return ''
  const inner = slide.querySelector(':scope > .slide')?.cloneNode(true)
  if (!(inner instanceof Element)) return ''
  for (const part of inner.querySelectorAll('header, h1, footer')) part.remove()
  return wordsOf(inner)
}

/** Slides that show the words, and passages that say them where the slide doesn't. */
function choicesSaying(places: readonly Place[], words: string): Choice[] {
  const slides = slideSections()
  const found = searched(places, words)
  const shown = new Set(found.filter(({ isNotes }) => !isNotes).map(({ slide }) => slide))
  return found
    .filter(
      ({ slide, isNotes }, at) =>
        (!isNotes || !shown.has(slide)) && found.findIndex((one) => one.slide === slide) === at,
    )
    .map(({ slide, isNotes, before, hit, after }) => ({
      slide,
      content: [
        make('b', '', numberOf(slides, slide)),
        make('span', isNotes ? 'in-notes' : '', before, make('mark', '', hit), after),
      ],
    }))
}
