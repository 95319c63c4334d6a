type Tags = HTMLElementTagNameMap

/** An element with a class and what stands in it; strings are text, never markup. */
export function make<Tag extends keyof Tags>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): Tags[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** A button that says what it does, and does it; the space bar goes on in the deck all the same. */
export function button(words: string, press: () => void): HTMLButtonElement {
  const element = make('button', '', words)
  element.type = 'button'
  element.addEventListener('click', press)
  return element
}

/** Closes a dialog for good: one that is closed and still in the page keeps the focus until the next frame. */
export function putAway(dialog: HTMLDialogElement): void {
  dialog.close()
  dialog.remove()
}

/** Every slide of the page, in its order; a section's first child is what is seen of it. */
export function slideSections(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.slides section[data-layout]')]
}

/** What a slide is called: the words of its heading. */
export function headingOf(slide: Element): string {
  const heading = slide.querySelector('.slide h1, .slide h2')
  return heading ? wordsOf(heading) : ''
}

/** What stands in one line with its neighbours; all else stands by itself. */
const INLINE = /^(?:SPAN|STRONG|EM|CODE|A|S|SUP|SUB|MARK|SMALL)$/

/** Words as they are read: a line end within words is nothing between Han and a space elsewhere; blocks are parted. */
export function wordsOf(element: Element): string {
  return [...element.childNodes]
    .map(textWithEnds)
    .join('')
    .replace(/\s*\v\s*/g, '\v')
    .replace(
      /(?<=[\u2e80-\u9fff\uff00-\uffef])[^\S\v]*\n[^\S\v]*(?=[\u2e80-\u9fff\uff00-\uffef])/g,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Text with \n for the end of a line and \v for that of a block. */
function textWithEnds(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element)) return ''
  const edge = edgeOf(node)
  return `${edge}${[...node.childNodes].map(textWithEnds).join('')}${edge}`
}

function edgeOf(element: Element): string {
  if (element.matches('br, .line')) return '\n'
  return INLINE.test(element.tagName) ? '' : '\v'
}
