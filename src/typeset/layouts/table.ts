import { type Content, isFilled, type Slide } from '../../model/deck.ts'
import { DEEPEST_HEADER, headerDepth, isBand, type Place, placesOf } from '../../model/grid.ts'
import { type Cells, cellsOf, columnsOf, leastWidths, widthOf } from '../columns.ts'
import { CONTENT_WIDTH, GEOMETRY as G, SMALLEST_TEXT } from '../geometry.ts'
import { emWidth } from '../metrics.ts'
import {
  heightOf,
  type LayoutPlanner,
  linesIn,
  type Setting,
  type Show,
  type Step,
  setting,
} from '../plan.ts'
import { base, headingSize, room, sum } from './shared.ts'

/** How much space stands beside and above the words of a cell, in px. */
const SPACES = {
  roomy: { padX: G.cellPadX, padY: G.cellPadY },
  near: { padX: G.cellNearX, padY: G.cellNearY },
  close: { padX: G.cellCloseX, padY: G.cellCloseY },
} as const

const SCALE = [
  [30, 'roomy'],
  [28, 'roomy'],
  [28, 'near'],
  [26, 'near'],
  [26, 'close'],
] as const

/** For few words, in px: no cell takes a line more for it than in the largest type above. */
const LARGER = [36, 34, 32] as const
/** Tables of more rows are not tried so large. */
const MOST_LARGER_ROWS = 10

/** A cell's rule above it, in px. */
const RULE = 1

export const table: LayoutPlanner = {
  steps(slide, show) {
    const cells = cellsIn(slide, show)
    const heading = headingSize(slide, show)
    const stepOf = (size: number, space: Space) => tableStep(cells, heading, { size, space })
    const usual = SCALE.map(([size, space]) => stepOf(size, space))
    const [largest] = usual
    const mayGrow = largest && slide.rows.length <= MOST_LARGER_ROWS
    const larger = mayGrow ? LARGER.map((size) => stepOf(size, 'roomy')) : []
    const most = larger.length > 0 && largest ? cellLines(slide, largest, show) : []
    return [...larger.filter((one) => breaksAs(slide, one, most, show)), ...usual]
  },
  fits: (slide, plan, show) => sum(rowHeights(slide, plan, show)) <= room(slide, plan, show),
  prefers: (_, { cells }) => cells?.isUntorn ?? true,
}

type Space = keyof typeof SPACES

/** In any size: which face a cell is set in is the same in all of them. */
function cellsIn(slide: Slide, show: Show): Cells {
  const settings = settingsOf(SMALLEST_TEXT, SMALLEST_TEXT)
  return cellsOf(slide.rows, (place) => roleOf(slide, place, settings, show), show)
}

/** A filled cell at its place. */
interface Placed {
  place: Place
  cell: Content
  isHead: boolean
}

/** Asked for in each size of type that is tried; nothing changes the rows of a slide. */
const known = new WeakMap<Slide['rows'], Placed[]>()

function placedIn(slide: Slide, show: Show): Placed[] {
  const found = known.get(slide.rows)
  if (found) return found
  const placed = placesOf(slide.rows).flatMap((place) => {
    const cell = slide.rows[place.row]?.[place.column]
    return isFilled(cell) ? [{ place, cell, isHead: isHead(slide, place, show) }] : []
  })
  known.set(slide.rows, placed)
  return placed
}

/** @param heading the size of the slide's heading, in px */
function tableStep(
  cells: Cells,
  heading: number,
  { size, space }: { size: number; space: Space },
): Step {
  const settings = settingsOf(heading, size)
  const room = { size, width: CONTENT_WIDTH, space: 2 * SPACES[space].padX }
  const { widths, isUntorn } = columnsOf(cells, room)
  return { settings, columns: widths.length, widths, cells: { space, isUntorn } }
}

function settingsOf(heading: number, size: number): Step['settings'] {
  return base(heading, size, size, {
    head: setting('sans-700', size, 1.35, CONTENT_WIDTH),
    body: setting('sans-400', size, 1.35, CONTENT_WIDTH),
  })
}

/** What the columns of a table need at least in the smallest type, in px; they may sum to more than there is. */
export function leastColumns(slide: Slide, show: Show): number[] {
  return leastWidths(cellsIn(slide, show), SMALLEST_TEXT, 2 * SPACES.close.padX)
}

/** How high the rows of a table are in the smallest type, in px. */
export function leastHeights(slide: Slide, show: Show): number[] {
  const size = { size: SMALLEST_TEXT, space: 'close' } as const
  const step = tableStep(cellsIn(slide, show), headingSize(slide, show), size)
  return rowHeights(slide, step, show)
}

/** Heads of columns and rows are bold; words that are too long for a head are not. */
function roleOf(slide: Slide, place: Place, settings: Step['settings'], show: Show): Setting {
  return isHead(slide, place, show) ? settings.head : settings.body
}

/** Longer words in front of a row or over it are no head of it, in em. */
const LONGEST_ROW_HEAD = 20

/** Is the cell the head of a column, of a row or of the rows below it? */
export function isHead({ rows }: Slide, { row, column, across }: Place, show: Show): boolean {
  if (row === 0 || (row < DEEPEST_HEADER && row < headerDepth(rows))) return true
  const cell = rows[row]?.[column]
  if (column > 0 || !isFilled(cell)) return false
  const width = rows[row]?.length ?? 0
  if (width === 1 || (across === width && !isBand(rows[row] ?? []))) return false
  const words = show(cell)
  // Sentences and lines under each other head nothing.
  return emWidth(words, 'sans-700') <= LONGEST_ROW_HEAD && !/\n|[。；;]\s*$/.test(words)
}

function spaceOf({ cells }: Step): { padX: number; padY: number } {
  return SPACES[cells?.space ?? 'roomy']
}

/** How a cell of a table is set, with the measure of its columns. */
export function cellSetting(slide: Slide, plan: Step, place: Place, show: Show): Setting {
  return settingAt(plan, place, isHead(slide, place, show))
}

function settingAt(plan: Step, place: Place, isHead: boolean): Setting {
  const { head, body } = plan.settings
  const width = widthOf(plan.widths, place) - 2 * spaceOf(plan).padX
  return { ...(isHead ? head : body), width }
}

/** Does no cell take more lines than so many? */
function breaksAs(slide: Slide, step: Step, lines: readonly number[], show: Show): boolean {
  return cellLines(slide, step, show).every((own, at) => own <= (lines[at] ?? 0))
}

/** How many lines each cell takes, in the order of their places. */
function cellLines(slide: Slide, plan: Step, show: Show): number[] {
  return placedIn(slide, show).map(
    ({ place, cell, isHead }) => linesIn(cell, settingAt(plan, place, isHead), show).length,
  )
}

/** Rows as high as their highest cell; a cell over several makes the last of them higher where it must. */
function rowHeights(slide: Slide, plan: Step, show: Show): number[] {
  const { rows } = slide
  const { padY } = spaceOf(plan)
  const least = plan.settings.body.leading + 2 * padY + RULE
  const heights = rows.map((row, index) => (index > 0 || row.some(isFilled) ? least : 0))
  const over: { place: Place; height: number }[] = []
  for (const { place, cell, isHead } of placedIn(slide, show)) {
    const height = heightOf([cell], settingAt(plan, place, isHead), show) + 2 * padY + RULE
    if (place.down > 1) over.push({ place, height })
    else heights[place.row] = Math.max(heights[place.row] ?? 0, height)
  }
  for (const { place, height } of over) {
    const last = place.row + place.down - 1
    const others = sum(heights.slice(place.row, last))
    heights[last] = Math.max(heights[last] ?? 0, height - others)
  }
  return heights
}
