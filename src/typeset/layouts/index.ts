import type { Layout } from '../../model/layouts.ts'
import { GEOMETRY as G } from '../geometry.ts'
import type { LayoutPlanner } from '../plan.ts'
import { article } from './article.ts'
import { bars } from './bars.ts'
import { cards } from './cards.ts'
import { chips } from './chips.ts'
import { code } from './code.ts'
import { figure } from './figure.ts'
import { fromTo } from './from-to.ts'
import { lines } from './lines.ts'
import { numbers } from './numbers.ts'
import { points } from './points.ts'
import { rows } from './rows.ts'
import { section } from './section.ts'
import { sentence } from './sentence.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { text } from './text.ts'
import { timeline } from './timeline.ts'
import { title } from './title.ts'

const AGENDA_TOP = G.padTop + 2 * G.crumbHeight + G.headRule + G.headGap + 30

/** One planner a layout. */
export const PLANNERS: Record<Layout, LayoutPlanner> = {
  title,
  agenda: rows([36, 34, 32, 30, 28, 26], AGENDA_TOP, 9),
  section,
  points,
  cards,
  lines,
  chips,
  numbers,
  'from-to': fromTo,
  bars,
  timeline,
  table,
  steps,
  quote: sentence([68, 64, 60, 56, 52, 48, 44, 40, 36, 32], 760),
  statement: sentence(
    [68, 64, 60, 56, 52, 48, 44, 40, 36, 32],
    G.width - 2 * G.quotePadX - G.statementBar,
  ),
  article,
  figure,
  text,
  code,
  closing: rows([34, 32, 30, 28, 26], AGENDA_TOP, 6),
}
