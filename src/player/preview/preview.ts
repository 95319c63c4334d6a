import type { LiveParts, Preview } from '../../model/preview.ts'
import { headingOf, slideSections } from '../dom.ts'
import { merge } from './merge.ts'
import { CHANGED, type Change } from './preview-event.ts'
import { showPreviewProblems } from './preview-panel.ts'

// What a page of `lectern dev` runs beside the deck: it hears of each save and shows it, on the same slide.

const loaded =
  document.querySelector<HTMLMetaElement>('meta[name="lectern-preview"]')?.content ?? ''
const isSpeakers = location.hash === '#speaker' || window.name.startsWith('lectern-speaker:')

/** Trusted Types (https://w3c.github.io/trusted-types): what our own server sends may become markup. */
interface Factory {
  createPolicy(
    name: string,
    rules: { createHTML(markup: string): string },
  ): { createHTML(markup: string): string }
}
const { trustedTypes } = window as { trustedTypes?: Factory }
const trusted = trustedTypes?.createPolicy('preview', { createHTML: (markup) => markup })

function parsed(markup: string): HTMLElement {
  return new DOMParser().parseFromString(trusted?.createHTML(markup) ?? markup, 'text/html').body
}

const events = new EventSource(`/events?${loaded}`)
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const preview = JSON.parse(data) as Preview
  if (preview.deck && (loaded === '' || isSpeakers)) {
    location.reload()
    return
  }
  if (preview.deck) show(preview.deck)
  showPreviewProblems(preview)
})

function show(deck: LiveParts): void {
  document.title = deck.title
  document.documentElement.lang = deck.language
  if (deck.fonts !== null) setStyle('fonts', deck.fonts)
  setStyle('rest', deck.style)
  const slides = document.querySelector('.slides')
  const menu = parsed(deck.menu).querySelector('nav.outline')
  if (menu) document.querySelector('nav.outline')?.replaceWith(menu)
  if (!slides) return
  const here = slides.querySelector('section.present[data-layout]')
  const before = new Map(
    [here, ...slides.querySelectorAll('section[data-layout]:has(.ink)')].flatMap((one) =>
      one ? [[one.id, shownOn(one)]] : [],
    ),
  )
  const merged = merge(slides, parsed(deck.slides))
  const after = [...before].map(([id, shown]) => [id, placeOf(id, shown)] as const)
  const detail: Change = {
    ...merged,
    shown: after[0]?.[1] ?? slideSections().at(-1)?.id ?? '',
    moved: new Map(after.flatMap(([id, place]) => (place === null ? [] : [[id, place]]))),
  }
  slides.closest('.reveal')?.dispatchEvent(new CustomEvent(CHANGED, { detail }))
}

/** Only what differs: rules with faces take long to be read. */
function setStyle(name: string, rules: string): void {
  const style = document.querySelector(`style[data-live="${name}"]`)
  if (style && style.textContent !== rules) style.textContent = rules
}

/** The slide that says the same, or stands under the same heading; where none does, the one of the same id, if any. */
function placeOf(id: string, { words, heading }: Shown): string | null {
  const slides = slideSections()
  const same = slides.find((slide) => slide.id === id)
  const nearFirst = same ? [same, ...slides] : slides
  const found =
    nearFirst.find((slide) => shownOn(slide).words === words) ??
    nearFirst.find((slide) => shownOn(slide).heading === heading)
  return (found ?? same)?.id ?? null
}

interface Shown {
  /** Without the number at its foot. */
  words: string
  heading: string
}

function shownOn(slide: Element): Shown {
  const parts = [...slide.querySelectorAll('.slide > :not(footer)')]
  return { words: parts.map((part) => part.textContent).join('\n'), heading: headingOf(slide) }
}
