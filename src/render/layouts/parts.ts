import type { Content, Item, Slide } from '../../model/deck.ts'
import { CUT_SIGN, type Plan, type Setting, titleSetting } from '../../typeset/plan.ts'
import type { Emphasis } from '../emphasis.ts'
import { html, type Markup } from '../html.ts'
import type { Studio } from '../studio.ts'
import type { Typesetter } from '../type.ts'

/** The inside of a slide of one layout, set as its plan says. */
export type Renderer = (studio: Studio, slide: Slide, plan: Plan) => Markup

/** The class of an element that comes by itself where points come one by one; reveal.js knows it so. */
export function step({ deck }: Studio, className = ''): Markup | null {
  const names = [className, ...(deck.look.steps ? ['fragment'] : [])].filter((name) => name !== '')
  return names.length > 0 ? html` class="${names.join(' ')}"` : null
}

export function contents(
  { typesetter }: Studio,
  all: readonly Content[],
  set: Setting,
  className?: string,
): Markup {
  return html`${all.map((content) => (className ? html`<span class="${className}">${typesetter.set(content, set)}</span>` : typesetter.set(content, set)))}`
}

/** Titles, each with the tool's sign behind it where it is cut short. */
export function titles(
  { typesetter, show }: Studio,
  all: readonly Content[],
  set: Setting,
  className?: string,
): Markup {
  const each = all.map((content) => {
    const words = typesetter.set(content, titleSetting(content, set, show))
    const sign = show.isCut?.(content) ? typesetter.word(CUT_SIGN, 'cut', set.face) : null
    return sign && !className ? html`<span>${words}${sign}</span>` : html`${words}${sign}`
  })
  return html`${className ? each.map((words) => html`<span class="${className}">${words}</span>`) : each}`
}

/** What heads an item, set bold; nothing where it has no head. */
export function bold({ typesetter }: Studio, content: Content | null, set: Setting): Markup | null {
  return content && html`<b class="${typesetter.type(set)}">${typesetter.set(content, set)}</b>`
}

/** Contents as a paragraph each. */
export function paragraphs(
  { typesetter }: Studio,
  all: readonly Content[],
  set: Setting,
  emphasis: Emphasis = 'none',
): Markup {
  const type = typesetter.type(set)
  return html`${all.map((one) => html`<p class="${type}">${typesetter.set(one, set, emphasis)}</p>`)}`
}

export function headOf({ typesetter }: Studio, { head }: Item, set: Setting): Markup | null {
  return head ? typesetter.set(head, set) : null
}

/** Words that name a section, as a link to the slide where it begins. */
export function leading({ places }: Studio, { label, head }: Item, words: Markup): Markup {
  const named = [head, label].flatMap((content) => (content ? [places.of(content)] : []))
  const place = named.find((id) => id !== null)
  return place ? html`<a class="leads" href="#${place}">${words}</a>` : words
}

/** The class of what is so wide among its neighbours in a row. */
export function wide({ rule }: Typesetter, px: number): string {
  return rule(`w${px}`, `flex:0 0 ${px}px`)
}
