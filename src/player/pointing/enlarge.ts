import { headingOf, make, putAway } from '../dom.ts'

/** What can fill the screen by itself, in a slide: its innermost around a place is taken. */
const PARTS =
  '.card, table, figure, pre, blockquote, .points > li, .verses > div, .chipset > div, .articles p, .running p, .rows > li, .section li, .lead, h1, h2'
/** What a key goes through: all of these but headings, and no part of another. */
const KEYED =
  '.card, table, figure, pre, blockquote, .points > li, .verses > div, .chipset > div, .articles > div > div, .running > div, .rows > li, .section li'

/** As shares of the screen. */
const WIDEST = 0.94
const HIGHEST = 0.92
/** Words are broken anew in these shares of their width on the slide, and the largest result is shown. */
const WIDTHS = [1, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3]

/** The part of the shown slide that a double click meant; null where there is none. */
export function partAt(target: EventTarget | null): HTMLElement | null {
  const part = target instanceof Element ? target.closest<HTMLElement>(PARTS) : null
  return part?.closest('.slides section.present') ? part : null
}

/** What goes through the parts of the shown slide, one at each call, and begins anew on another. */
export function partByPart(): (slide: Element) => HTMLElement | null {
  let last: { slide: Element; at: number } | null = null
  return (slide) => {
    const parts = [...slide.querySelectorAll<HTMLElement>(`.slide :is(${KEYED})`)]
    const seen = parts.filter((part) => !part.closest('.fragment:not(.visible)'))
    const outer = seen.filter((part) => !seen.some((one) => one !== part && one.contains(part)))
    const all = outer.length > 0 ? outer : [...slide.querySelectorAll<HTMLElement>('h1, h2')]
    const at = last?.slide === slide ? (last.at + 1) % Math.max(1, all.length) : 0
    last = { slide, at }
    return all[at] ?? null
  }
}

/** Shows the slide again, if one of its parts fills the screen; whether one did. */
export function shrink(): boolean {
  const open = document.querySelector<HTMLDialogElement>('dialog.enlarged')
  open?.close()
  return open !== null
}

/** Fills the screen with a part of a slide until any key is pressed or it is clicked. */
export function enlarge(part: HTMLElement): void {
  const slide = part.closest<HTMLElement>('.slide')
  if (!slide) return
  const copy = part.cloneNode(true) as HTMLElement
  copy.classList.add('is-enlarged')
  copy.classList.remove('fragment')
  // Its links lead nowhere from here: any key and any click go back.
  copy.inert = true
  const dialog = make('dialog', 'enlarged', around(part, slide, copy))
  dialog.tabIndex = -1
  dialog.setAttribute('aria-label', headingOf(slide.parentElement ?? slide))
  dialog.style.background = getComputedStyle(slide).background
  const away = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    putAway(dialog)
  }
  dialog.addEventListener('click', away)
  dialog.addEventListener('keydown', (event) => {
    if (!/^(?:Shift|Control|Alt|Meta)$/.test(event.key)) away(event)
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  dialog.focus()
  grow(copy, part, dialog)
}

/** The elements around a part without what else is in them: the style sheet knows it by them. */
function around(part: HTMLElement, slide: HTMLElement, copy: HTMLElement): HTMLElement {
  let inner = copy
  for (let outer = part.parentElement; outer; outer = outer.parentElement) {
    const shell = outer.cloneNode(false) as HTMLElement
    shell.classList.add('is-around')
    shell.append(inner)
    inner = shell
    if (outer === slide) break
  }
  return inner
}

/** As large as the screen lets it be; words may be broken anew, tables, pictures and code are only scaled. */
function grow(copy: HTMLElement, part: HTMLElement, dialog: HTMLElement): void {
  const [wide, high] = [dialog.clientWidth * WIDEST, dialog.clientHeight * HIGHEST]
  const scaleOf = (width: number, height: number) => Math.min(wide / width, high / height)
  // A row of a couplet has no box of its own on the slide.
  const width = part.offsetWidth || copy.offsetWidth
  const height = part.offsetHeight || copy.offsetHeight
  const asItIs = { scale: scaleOf(width, height), width, height: `${height}px` }
  const isFixed = part.matches('table, figure, pre')
  const flowing = isFixed ? [] : WIDTHS.map((share) => flow(copy, width * share, scaleOf))
  const best = [asItIs, ...flowing].reduce((a, b) => (b.scale > a.scale ? b : a))
  copy.classList.toggle('is-flowing', best !== asItIs)
  copy.style.width = `${best.width}px`
  copy.style.height = best.height
  copy.style.scale = String(best.scale)
}

/** How large words become that are broken anew in so many px; not at all where one is wider. */
function flow(
  copy: HTMLElement,
  width: number,
  scaleOf: (width: number, height: number) => number,
) {
  copy.classList.add('is-flowing')
  copy.style.width = `${width}px`
  const isCut = copy.scrollWidth > copy.clientWidth + 1
  const scale = isCut ? 0 : scaleOf(copy.offsetWidth, copy.offsetHeight)
  return { scale, width, height: 'auto' }
}
