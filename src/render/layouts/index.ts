import type { Layout } from '../../model/layouts.ts'
import { article } from './article.ts'
import { bars, fromTo, timeline } from './charts.ts'
import { figure } from './figure.ts'
import { cards, chips, lines, numbers, points, steps } from './items.ts'
import type { Renderer } from './parts.ts'
import { agenda, closing } from './rows.ts'
import { section } from './section.ts'
import { sentence } from './sentence.ts'
import { table } from './table.ts'
import { code, text } from './text.ts'
import { title } from './title.ts'

export const RENDERERS: Record<Layout, Renderer> = {
  title,
  agenda,
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
  quote: sentence,
  statement: sentence,
  article,
  figure,
  text,
  code,
  closing,
}
