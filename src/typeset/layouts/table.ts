import { isFilled, type Slide, type TableCell } from '../../model/deck.ts'
import { CONTENT_WIDTH, GEOMETRY as G } from '../geometry.ts'
import { emWidth } from '../metrics.ts'
import {
  heightOf,
  type LayoutPlanner,
  type Setting,
  type Show,
  type Step,
  setting,
} from '../plan.ts'
import { base, headingSize, room, step, sum } from './shared.ts'

export const table: LayoutPlanner = {
  layout: 'table',
  steps(slide, show) {
    const widths = columnWidths(slide, show)
    return [30, 28, 26].map((size) =>
      step(
        base(headingSize(slide, show), size, size, {
          head: setting('sans-700', size, 1.4, CONTENT_WIDTH),
          body: setting('sans-400', size, 1.4, CONTENT_WIDTH),
        }),
        widths.length,
        widths,
      ),
    )
  },
  fits(slide, plan, show) {
    const heights = slide.rows.map((row, index) =>
      Math.max(
        plan.settings.body.leading,
        ...row.map((cell, column) => cellHeight(cell, plan, index, column, show)),
      ),
    )
    const height = sum(heights) + slide.rows.length * (2 * G.cellPadY + 1)
    return height <= room(slide, plan, show)
  },
}

/** How a cell of a table is set: the header row is bold, and the first column where there are others. */
export function cellSetting(plan: Step, row: number, column: number): Setting {
  const isHead = row === 0 || (column === 0 && plan.columns > 1)
  const set = isHead ? plan.settings.head : plan.settings.body
  const share = (plan.widths[column] ?? 0) / 100
  return { ...set, width: Math.floor(share * CONTENT_WIDTH) - 2 * G.cellPadX - 2 }
}

function cellHeight(cell: TableCell, plan: Step, row: number, column: number, show: Show): number {
  return isFilled(cell) ? heightOf([cell], cellSetting(plan, row, column), show) : 0
}

/**
 * Whole percents that sum to 100: a column gets by the square root of its longest cell, so that a
 * long one wraps before a short one is torn.
 */
function columnWidths(slide: Slide, show: Show): number[] {
  const count = Math.max(1, ...slide.rows.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, column) => {
    const cells = slide.rows.map((row) => row[column] ?? null).filter(isFilled)
    return Math.sqrt(Math.max(3, ...cells.map((cell) => emWidth(show(cell), 'sans-700'))))
  })
  const total = sum(weights)
  const widths = weights.map((weight) => Math.floor((weight / total) * 100))
  widths[0] = (widths[0] ?? 0) + 100 - sum(widths)
  return widths
}
