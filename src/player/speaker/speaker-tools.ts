import { button, headingOf, make } from '../dom.ts'
import type { Action } from '../keys/keys.ts'
import type { Stage } from '../stage/stage.ts'
import { said } from '../tongue.ts'

/** For who has no keyboard at hand; every one of them is a key, too. */
export function toolsOf(stage: Stage, press: (name: string) => void): HTMLElement {
  const asks: [words: string, key: string][] = [
    [said('smaller'), '-'],
    [said('larger'), '+'],
    [said('ground'), 'x'],
    [said('outline'), 'm'],
    [said('search'), '/'],
    [said('keys'), '?'],
  ]
  const tools = make('div', 'tools')
  for (const [words, key] of asks) {
    tools.append(button(words, () => press(key)))
  }
  const moves: [words: string, action: Action][] = [
    [said('previous'), 'previous'],
    [said('next'), 'next'],
  ]
  for (const [words, action] of moves) tools.append(button(words, () => stage.act(action)))
  return tools
}

/** Every slide by its number and heading. */
export function listOf(slides: readonly HTMLElement[], stage: Stage): HTMLElement {
  const items = slides.map((slide, index) => {
    const part = slide.querySelector('.crumb .part')?.textContent ?? minutesSaid(slide)
    const go = button('', () => stage.go(slide.id))
    go.dataset.slide = slide.id
    go.append(
      make('b', '', String(index + 1)),
      make('span', '', headingOf(slide)),
      make('small', '', part),
    )
    return make('li', slide.dataset.layout === 'section' ? 'begins' : '', go)
  })
  const list = make('nav', 'list', make('ol', '', ...items))
  list.setAttribute('aria-label', said('slides'))
  return list
}

/** Of a discussion its own minutes; of a section's first slide those that a meeting gives the section. */
function minutesSaid(slide: HTMLElement): string {
  const section = slide.parentElement
  const isFirst = section?.querySelector('section') === slide
  const minutes = slide.dataset.minutes ?? (isFirst ? section?.dataset.minutes : undefined)
  return minutes === undefined || minutes === '0' ? '' : `${minutes}′`
}
