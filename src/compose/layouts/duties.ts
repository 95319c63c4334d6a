import { sentencesOf } from '../../language/clauses.ts'
import { fieldNamesOf, fieldsIn } from '../../language/duties.ts'
import { measure } from '../../language/length.ts'
import {
  type Content,
  type Item,
  isSpan,
  makeSlide,
  type Slide,
  type TableCell,
} from '../../model/deck.ts'
import type { Section } from '../../model/outline.ts'
import { type Span, spanAt } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { flow } from '../slide/flow.ts'
import { type Place, titleOf } from '../slide/place.ts'

/** Who and by when, under the words that the document says it with. */
interface Duties {
  section: Section
  fields: Map<string, { name: Span; value: Span }>
}

const FEWEST_TASKS = 2
const MOST_FIELDS = 3
const MOST_ROWS = 7
/** In characters of Han. */
const LONGEST_VALUE = 40
const LONGEST_TASK = 60

/**
 * Tasks of one series that end with who does them and by when are a table of these, behind their own slides: what a
 * meeting asks first is on one page. None where fewer than most of the series say so.
 */
export function dutySlides(context: Context, at: Place, series: readonly Section[]): Slide[] {
  const named = context.settings.density === 'points' ? namedIn(context, series) : []
  const names = new Map(named.flatMap(({ fields }) => [...fields]).reverse())
  const columns = [...new Set(named.flatMap(({ fields }) => [...fields.keys()]))]
  if (columns.length > MOST_FIELDS) return []
  const header: TableCell[] = [null, ...columns.map((column) => names.get(column)?.name ?? null)]
  const rows = named.flatMap(({ section, fields }) => {
    const task = taskOf(context, section)
    if (!task || measure(context.read(task)) > LONGEST_TASK) return []
    return [[task, ...columns.map((column) => fields.get(column)?.value ?? null)]]
  })
  const make = (some: readonly TableCell[][]) =>
    makeSlide('', 'table', { ...at, rows: [header, ...some] })
  return rows.length < FEWEST_TASKS ? [] : (flow(context, rows, MOST_ROWS, make) ?? [])
}

/** What a task is called; of one without a heading its first sentence, or as much of it as is short. */
function taskOf({ document: { text }, read }: Context, section: Section): Span | null {
  const [title] = titleOf(text, section)
  const body = section.body[0]?.span
  if (section.heading !== null || !body) return title ?? null
  const start = section.number?.start ?? body.start
  const [first] = sentencesOf(text, body)
  const cuts = (first?.clauses ?? []).map(({ span }) => ({ start, end: span.end }))
  return cuts.findLast((cut) => measure(read(cut)) <= LONGEST_TASK) ?? null
}

/** An item without the fields at its end, which the table of its series shows. */
export function withoutFields(context: Context, item: Item): Item {
  const { text } = context.document
  const cut = (content: Content): Content => {
    if (!isSpan(content)) return content
    const [first] = fieldsIn(text.slice(content.start, content.end))
    const before = text.slice(content.start, content.start + (first?.value[0] ?? 0))
    const bracket = before.search(/[（(【[](?!.*[)）】\]])/)
    return first && bracket > 0 ? { ...content, end: content.start + bracket } : content
  }
  return { ...item, body: item.body.map(cut) }
}

/** Does the series say of most of its tasks who does them? */
export function tellsDuties(context: Context, series: readonly Section[]): boolean {
  return namedIn(context, series).length > 0
}

function namedIn(context: Context, series: readonly Section[]): Duties[] {
  const { text } = context.document
  const names = fieldNamesOf(series.map(({ span }) => text.slice(span.start, span.end)))
  const tasks = series.map((section) => dutiesOf(context, section, names))
  const named = tasks.filter(({ fields }) => fields.size > 0)
  const areMost = named.length >= FEWEST_TASKS && named.length * 3 >= series.length * 2
  return areMost ? named : []
}

function dutiesOf(
  { document: { text } }: Context,
  section: Section,
  names: readonly string[],
): Duties {
  const { start, end } = section.span
  const within = (bounds: [number, number]) => spanAt(start, bounds)
  const fields = fieldsIn(text.slice(start, end), names).map(
    ({ name, value }) =>
      [
        text.slice(...boundsOf(within(name))),
        { name: within(name), value: within(value) },
      ] as const,
  )
  const isShort = fields.every(
    ([, { value }]) => measure(text.slice(...boundsOf(value))) <= LONGEST_VALUE,
  )
  return { section, fields: new Map(isShort ? fields : []) }
}

const boundsOf = ({ start, end }: Span): [number, number] => [start, end]
