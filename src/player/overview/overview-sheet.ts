import { make, slideSections } from '../dom.ts'
import { canvas } from '../pointing/canvas.ts'
import { said } from '../tongue.ts'
import {
  type Grid,
  gridOf,
  rowOf,
  rowsWithin,
  type Tile,
  tileAt,
  type Way,
} from './overview-grid.ts'
import { rowMarkup, tilesOf } from './overview-rows.ts'

/** So much is drawn beyond what is in sight, of its height, so that scrolling finds it there. */
const BEYOND = 0.6

/** All slides on one sheet to scroll, of which only what is in sight is drawn. */
export interface Sheet {
  selected(): string
  move(way: Way): void
  close(): void
}

/** Opens it with the slide of an id chosen and `current` marked; `go` is called with what is clicked. */
export function openSheet(chosen: string, current: string, go: (id: string) => void): Sheet {
  const slides = slideSections()
  const space = make('div', 'space')
  const element = make('main', 'sorter', space)
  element.ariaLabel = said('overview')
  document.body.append(element)
  const rows = rowsIn(space)
  const tiles = tilesOf(slides)
  let selected = Math.max(
    0,
    slides.findIndex(({ id }) => id === chosen),
  )
  let grid = layOut(element, tiles)
  const rowAt = (index: number) => {
    const row = grid.rows[index]
    return row ? rowMarkup(grid, row, slides, current) : make('section', '')
  }
  const draw = () => rows.keep(inSight(element, grid).add(rowOf(grid, selected)), rowAt)
  const select = (tile: number) => {
    selected = tile
    bringIntoSight(element, grid, tile)
    draw()
    focusOn(element, slides[tile]?.id ?? '')
  }
  const resize = () => {
    grid = layOut(element, tiles)
    rows.keep(new Set(), rowAt)
    select(selected)
  }
  element.addEventListener('scroll', draw, { passive: true })
  element.addEventListener('click', ({ target }) => {
    const tile = target instanceof Element ? target.closest('button') : null
    if (tile) go(tile.dataset.slide ?? '')
  })
  addEventListener('resize', resize)
  select(selected)
  return {
    selected: () => slides[selected]?.id ?? '',
    move: (way) => select(tileAt(grid, selected, way)),
    close() {
      removeEventListener('resize', resize)
      element.remove()
    },
  }
}

/** The margins of the sheet are those of its style sheet. */
function layOut(element: HTMLElement, tiles: readonly Tile[]): Grid {
  const space = element.firstElementChild as HTMLElement
  const { width, height } = canvas()
  const grid = gridOf(tiles, { width: space.clientWidth, ratio: height / width })
  space.style.height = `${grid.height}px`
  space.style.setProperty('--scale', String(grid.tile / width))
  return grid
}

function inSight({ scrollTop, clientHeight }: HTMLElement, grid: Grid): Set<number> {
  const beyond = BEYOND * clientHeight
  return new Set(rowsWithin(grid, scrollTop - beyond, scrollTop + clientHeight + beyond))
}

/** What is out of sight comes to the middle; what is in sight leaves the sheet as it is. */
function bringIntoSight(element: HTMLElement, grid: Grid, tile: number): void {
  const { top, height } = grid.rows[rowOf(grid, tile)] ?? { top: 0, height: 0 }
  const { scrollTop, clientHeight } = element
  const isSeen = top >= scrollTop && top + height <= scrollTop + clientHeight
  if (!isSeen) element.scrollTop = top - (clientHeight - height) / 2
}

/** One tile alone is reached by Tab: the arrows lead to the others. */
function focusOn(element: HTMLElement, id: string): void {
  for (const one of element.querySelectorAll('button')) {
    one.tabIndex = one.dataset.slide === id ? 0 : -1
    if (one.tabIndex === 0) one.focus({ preventScroll: true })
  }
}

/** Rows of a sheet: `keep` takes away all but the wanted ones and makes those that are missing, in their order. */
function rowsIn(space: HTMLElement) {
  const drawn = new Map<number, HTMLElement>()
  const add = (row: number, made: HTMLElement) => {
    const later = [...drawn.keys()].filter((one) => one > row)
    space.insertBefore(made, drawn.get(Math.min(...later)) ?? null)
    drawn.set(row, made)
  }
  return {
    keep(wanted: ReadonlySet<number>, makeRow: (row: number) => HTMLElement): void {
      for (const [row, old] of drawn) {
        if (wanted.has(row)) continue
        old.remove()
        drawn.delete(row)
      }
      for (const row of wanted) if (!drawn.has(row)) add(row, makeRow(row))
    },
  }
}
