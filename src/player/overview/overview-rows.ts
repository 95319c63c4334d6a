import { headingOf, make } from '../dom.ts'
import { type Entry, entriesIn } from '../find/tree.ts'
import { GAP, type Grid, type Row, type Tile } from './overview-grid.ts'

/** Sections further in than this have no heading of their own. */
const DEEPEST = 3
/** Headings that have fewer slides on the average tear the rows apart. */
const FEWEST = 6

/** Slides with the headings of the sections that begin with them, as deep as there are slides enough. */
export function tilesOf(slides: readonly HTMLElement[]): Tile[] {
  const entries = entriesIn(document)
  const within = (depth: number) => entries.filter((entry) => entry.depth <= depth)
  let depth = DEEPEST
  while (depth > 1 && within(depth).length * FEWEST > slides.length) depth -= 1
  const headings = new Map<string, Entry>()
  for (const entry of within(depth))
    if (!headings.has(entry.slide)) headings.set(entry.slide, entry)
  return slides.map((slide, index) => {
    const heading = headings.get(slide.id)?.words ?? null
    const isGroup = slides[index - 1]?.parentElement !== slide.parentElement
    return { heading, begins: heading !== null || isGroup }
  })
}

/** A row of tiles, each a small picture of its slide with its number and heading; `current` is marked. */
export function rowMarkup(
  { columns, tile }: Grid,
  { heading, first, count, top }: Row,
  slides: readonly HTMLElement[],
  current: string,
): HTMLElement {
  const tiles = make('div', 'tiles')
  tiles.style.gridTemplateColumns = `repeat(${columns}, ${tile}px)`
  tiles.style.gap = `${GAP}px`
  slides.slice(first, first + count).forEach((slide, at) => {
    const words = (at === 0 ? heading : null) ?? headingOf(slide)
    const one = tileMarkup(slide, String(first + at + 1), words)
    if (slide.id === current) one.ariaCurrent = 'page'
    tiles.append(one)
  })
  const row = make('section', '', ...(heading === null ? [] : [make('h2', '', heading)]), tiles)
  row.style.top = `${top}px`
  return row
}

function tileMarkup(slide: HTMLElement, number: string, words: string): HTMLElement {
  const picture = make('span', 'picture', ...pictureOf(slide))
  picture.inert = true
  picture.ariaHidden = 'true'
  const tile = make('button', '', picture, make('span', 'caption', make('b', '', number), words))
  tile.type = 'button'
  tile.tabIndex = -1
  tile.dataset.slide = slide.id
  return tile
}

/** The slide as it is, with all its points: the same words under the same style sheet. */
function pictureOf(slide: HTMLElement): Node[] {
  const copy = slide.querySelector(':scope > .slide')?.cloneNode(true)
  if (!(copy instanceof Element)) return []
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  return [copy]
}
