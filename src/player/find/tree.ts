import { slideSections, wordsOf } from '../dom.ts'

/** A section of the document, as the page's outline has it. */
export interface Entry {
  /** The slide where it begins. */
  slide: string
  /** 1 is the outermost. */
  depth: number
  /** What its labels count, from the outermost. */
  path: number[]
  /** The label as printed, with its mark; empty where it has none. */
  label: string
  words: string
}

/** The section tree of the page, in reading order. */
export function entriesIn(page: ParentNode): Entry[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('nav.outline a')].map((link) => ({
    slide: decodeURIComponent(link.hash.slice(1)),
    depth: Number(link.dataset.depth),
    path: (link.dataset.path ?? '').split('.').map(Number),
    label: link.children.length > 1 ? wordsOf(link.children[0] as Element) : labelOf(link),
    words: [...link.children].map(wordsIn).join(''),
  }))
}

/** What stands behind 第一章, 第一条 or “1.” (in Latin letters) stands apart from it, and so do the words that an article begins with. */
function wordsIn(part: Element): string {
  const before = part.previousElementSibling?.textContent ?? ''
  const isApart = part.matches('.beginning') || /^第.+[编編章节節条條款]$/.test(before)
  const words = wordsOf(part)
  if (isApart) return `\u3000${words}`
  return /[\w.)]$/.test(before) && /^[\w“"(]/.test(words) ? ` ${words}` : words
}

/** A section with a number and no heading has its number alone. */
function labelOf(link: HTMLElement): string {
  const words = wordsOf(link)
  return /^.{1,12}$/.test(words) && /\d|[一二三四五六七八九十百]/.test(words) ? words : ''
}

/** The sections that a slide stands in, the outermost first. */
export function sectionsAround(entries: readonly Entry[], slide: string): Entry[] {
  const order = new Map(slideSections().map(({ id }, index) => [id, index]))
  const at = order.get(slide) ?? -1
  // What closes the document stands behind its last section, and in none.
  const group = (id: string) => document.getElementById(id)?.parentElement
  const own = entries.filter((entry) => group(entry.slide) === group(slide))
  const before = own.filter((entry) => (order.get(entry.slide) ?? 0) <= at)
  const around: Entry[] = []
  for (const entry of before.toReversed()) {
    const inner = around[0]
    if (!inner || entry.depth < inner.depth) around.unshift(entry)
  }
  return around
}
