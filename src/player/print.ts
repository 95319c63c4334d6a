/** What reveal.js says of slides that are not shown, and the overview of the deck below it: not there for a screen reader. */
const ABSENT = ['hidden', 'aria-hidden', 'inert']

/**
 * While the deck is printed, every slide is there: print.css shows it, and without these attributes its
 * headings are tagged and get bookmarks as in the slides' PDF. What is taken off is put back afterwards.
 */
export function showAllWhenPrinting(): void {
  let taken: (() => void)[] = []
  addEventListener('beforeprint', () => {
    taken = [...document.querySelectorAll('.reveal, .slides, .slides section')].flatMap(takeOff)
  })
  addEventListener('afterprint', () => {
    for (const putBack of taken) putBack()
    taken = []
  })
}

function takeOff(element: Element): (() => void)[] {
  return ABSENT.flatMap((name) => {
    const value = element.getAttribute(name)
    if (value === null) return []
    element.removeAttribute(name)
    return [() => element.setAttribute(name, value)]
  })
}
