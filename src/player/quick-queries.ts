/** What reveal.js looks for in slides and decks of Lectern never have: films, sounds, pages in pages. */
const NEVER = /^(?:video|audio|iframe|img\[src\$)|\.(?:r-)?stretch$/
/** What is looked for is slides: the last part of each selector names them. */
const SLIDES = /^(?:[^,]*(?:^|[\s>])section[^\s>,]*(?:,|$))+$/

/** All sections are meant. */
const EVERY = /^(?:\.slides )?section$/

type Kind = 'none' | 'slides' | 'others'

/** Of each selector that was asked for; reveal.js has a few dozen. */
const kinds = new Map<string, Kind>()

function kindOf(selector: string): Kind {
  const known = kinds.get(selector)
  if (known) return known
  const kind = NEVER.test(selector) ? 'none' : SLIDES.test(selector) ? 'slides' : 'others'
  kinds.set(selector, kind)
  return kind
}

const NONE: readonly Element[] = []

/**
 * reveal.js looks through the whole deck some thirty times at every turn, and for films in each of its slides, which
 * a thousand slides make slow. The deck and every section answer from the list of slides, which the browser keeps.
 */
export function quickenQueries(root: HTMLElement): void {
  for (const element of [root, ...root.getElementsByTagName('section')]) quicken(element)
}

function quicken(element: Element): void {
  const sections = element.getElementsByTagName('section')
  const all = element.querySelectorAll.bind(element)
  const first = element.querySelector.bind(element)
  const answer = (selector: string): readonly Element[] | null => {
    const kind = kindOf(selector)
    if (kind === 'others') return null
    if (kind === 'none' || sections.length === 0) return NONE
    if (EVERY.test(selector)) return [...sections]
    return [...sections].filter((one) => one.matches(selector))
  }
  Object.assign(element, {
    querySelectorAll: (selector: string) => answer(selector) ?? all(selector),
    querySelector: (selector: string) => {
      const found = answer(selector)
      return found ? (found[0] ?? null) : first(selector)
    },
  })
}
