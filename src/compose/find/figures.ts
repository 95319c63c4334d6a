import type { Sentence } from '../../language/clauses.ts'
import { FIGURE_AT_END, TIE } from '../../language/figures.ts'
import { measure } from '../../language/length.ts'
import { type Item, makeItem } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

/** Clauses of a passage that each say how much one thing is, over whole sentences of it. */
export interface Figures {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  items: Item[]
  /** Clauses that say none. */
  others: Span[]
}

const FEWEST_FIGURES = 2
const MOST_FIGURES = 6
/** So many clauses of a sentence may say none, or its figures are told in passing. */
const MOST_OTHERS = 1
/** What is counted, in characters of Han. */
const SHORTEST_LABEL = 2
const LONGEST_LABEL = 20

const ANY = /[\d０-９]/

/**
 * 生产总值增长5.6%，城镇新增就业452万人，… Two to six neighbouring clauses that each end with a figure are shown as figures:
 * readers compare them, and none is found in running text (Few, Show Me the Numbers, ch. 3).
 */
export function figuresIn(context: Context, sentences: readonly Sentence[]): Figures[] {
  const found: Figures[] = []
  for (let from = 0; from < sentences.length; from += 1) {
    const run = longestRun(context, sentences, from)
    if (!run) continue
    found.push(run)
    from = run.to - 1
  }
  return found
}

function longestRun(
  context: Context,
  sentences: readonly Sentence[],
  from: number,
): Figures | null {
  const items: Item[] = []
  const others: Span[] = []
  let to = from
  while (to < sentences.length) {
    const own = figuresOf(context, sentences[to] as Sentence)
    if (own === null || items.length + own.items.length > MOST_FIGURES) break
    items.push(...own.items)
    others.push(...own.others)
    to += 1
  }
  return items.length >= FEWEST_FIGURES ? { from, to, items, others } : null
}

/** The figures of a sentence, and its other clauses; null where those are too many. */
function figuresOf(
  { read }: Context,
  { clauses }: Sentence,
): Pick<Figures, 'items' | 'others'> | null {
  const found = clauses.map(({ span }) => ({ span, item: figureOf(read, span) }))
  const items = found.flatMap(({ item }) => item ?? [])
  const others = found.flatMap(({ span, item }) => (item ? [] : [span]))
  return items.length > 0 && others.length <= MOST_OTHERS ? { items, others } : null
}

function figureOf(read: (span: Span) => string, span: Span): Item | null {
  const words = read(span)
  // What is shown otherwise than it is written has no place for its parts.
  if (words.length !== span.end - span.start) return null
  const figure = FIGURE_AT_END.exec(words)
  if (!figure || ANY.test(words.slice(0, figure.index))) return null
  const label = words.slice(0, figure.index).trim()
  const length = measure(label)
  // 增长-3%: a sign before the number is part of it, and no tile of 3%.
  if (length < SHORTEST_LABEL || length > LONGEST_LABEL || /[，、]|(?:第|[-−－–±+＋])$/.test(label))
    return null
  const at = span.start + figure.index
  return makeItem({
    head: { start: at, end: span.end },
    body: [{ start: span.start, end: span.start + nameIn(label).length }],
  })
}

/** What is counted, without the verb that ties its figure to it: a tile shows both apart. */
function nameIn(label: string): string {
  const name = label.replace(TIE, '')
  return measure(name) < SHORTEST_LABEL ? label : name
}
