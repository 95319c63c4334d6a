import { type Item, makeItem, makeSlide, type Slide } from '../model/deck.ts'
import type { Span } from '../model/span.ts'
import type { Sentence } from './clauses.ts'
import type { Context } from './context.ts'
import { measure } from './measure.ts'
import type { Place } from './place.ts'

/** Clauses of a passage that each say how much one thing is, over whole sentences of it. */
export interface Figures {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  items: Item[]
}

const FEWEST_FIGURES = 2
const MOST_FIGURES = 6
/** So many of the clauses say one, or they are told in passing. */
const SHARE = 0.6
/** What is counted, in characters of Han. */
const SHORTEST_LABEL = 2
const LONGEST_LABEL = 20

const NUMBER = /[\d０-９][\d０-９.,，．]*/.source
/** What makes a number a figure: a share, a multiple, an amount of something. Years, dates and places in a list aren't. */
const UNIT =
  /(?:\s?(?:%|％|‰|percent|per cent|(?:million|billion|trillion)\b)|个百分点|百分点|[万亿千百]{1,2}(?!分)\p{Script=Han}{0,3}|[倍元吨亩人户个家件项名次台辆所座座处篇部公顷平方米立方]\p{Script=Han}{0,2}|ポイント|パーセント|円|人|件|社)/u
    .source
/** 增长5.6%, 达到126万亿元, 5.6％増: the figure ends its clause, a sign or two behind it at most. */
const AT_END = new RegExp(
  `(?<![\\d０-９.,])(?:[$€£¥￥]\\s?)?${NUMBER}${UNIT}(?:以上|以下|以内|左右|安排|水平|多|余|増|減)?$`,
  'u',
)
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
  let to = from
  while (to < sentences.length) {
    const own = figuresOf(context, sentences[to] as Sentence)
    if (own.length === 0 || items.length + own.length > MOST_FIGURES) break
    items.push(...own)
    to += 1
  }
  return items.length >= FEWEST_FIGURES ? { from, to, items } : null
}

/** The figures of a sentence; none where most of its clauses say none. */
function figuresOf({ read }: Context, { clauses }: Sentence): Item[] {
  const items = clauses.flatMap(({ span }) => figureOf(read, span) ?? [])
  return items.length >= clauses.length * SHARE ? items : []
}

function figureOf(read: (span: Span) => string, span: Span): Item | null {
  const words = read(span)
  // What is shown otherwise than it is written has no place for its parts.
  if (words.length !== span.end - span.start) return null
  const figure = AT_END.exec(words)
  if (!figure || ANY.test(words.slice(0, figure.index))) return null
  const label = words.slice(0, figure.index).trim()
  const length = measure(label)
  if (length < SHORTEST_LABEL || length > LONGEST_LABEL || /[，、]/.test(label)) return null
  const at = span.start + figure.index
  return makeItem({
    head: { start: at, end: span.end },
    body: [{ start: span.start, end: span.start + words.slice(0, figure.index).trimEnd().length }],
  })
}

/** The figures on a slide of their own; none where there is no room. */
export function figureSlides(context: Context, place: Place, items: Item[]): Slide[] {
  const slide = makeSlide('', 'numbers', { ...place, items })
  return context.fits(slide) ? [slide] : []
}
