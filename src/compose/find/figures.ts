import { sharesOf } from '../../language/amounts.ts'
import type { Sentence } from '../../language/clauses.ts'
import {
  BREAKDOWN,
  figureFirstIn,
  figureIn,
  isAboutFigure,
  OF_IT,
  TIE,
} from '../../language/figures.ts'
import { measure } from '../../language/length.ts'
import { type Item, isSpan, makeItem } from '../../model/deck.ts'
import { type Span, spanAt } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'

/** Clauses of a passage that each say how much one thing is, over whole sentences of it. */
export interface Figures {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  /** Each figure with what it counts, and what is told of it more: how it has changed. */
  items: Item[]
  /** Clauses that say none. */
  others: Span[]
  /** Are they parts of one whole? */
  areParts: boolean
}

const FEWEST_FIGURES = 2
const MOST_FIGURES = 6
/** So many clauses of a sentence may say none, or its figures are told in passing. */
const MOST_OTHERS = 1
/** What is counted, in characters of Han. */
const SHORTEST_LABEL = 2
const LONGEST_LABEL = 20

const ANY = /[\d０-９]/
/** Of what year a figure is no figure. */
const YEAR = /(?:19|20|１９|２０)[\d０-９]{2}年/

/**
 * 生产总值增长5.6%，城镇新增就业452万人，… Two to six neighbouring clauses that each end with a figure are shown as figures:
 * readers compare them, and none is found in running text (Few, Show Me the Numbers, ch. 3). `isFree` tells of a
 * sentence, by its index, that nothing else shows it.
 */
export function figuresIn(
  context: Context,
  sentences: readonly Sentence[],
  isFree: (index: number) => boolean = () => true,
): Figures[] {
  const found: Figures[] = []
  let run: Figures | null = null
  sentences.forEach((sentence, index) => {
    const own = isFree(index) ? figuresOf(context, sentence) : null
    const goesOn = own && run && !own.areParts && !run.areParts
    if (goesOn && run && run.items.length + own.items.length <= MOST_FIGURES) {
      run.items.push(...own.items)
      run.others.push(...own.others)
      run.to = index + 1
    } else {
      run = own && { from: index, to: index + 1, ...own }
      if (run) found.push(run)
    }
  })
  return found.filter(isWorthASlide)
}

/** Several figures, or one of which more is told: 门诊86.4万人次，同比增长7.2%. */
function isWorthASlide({ items }: Figures): boolean {
  return items.length >= FEWEST_FIGURES || items.some(({ body }) => body.length > 1)
}

type Told = Omit<Figures, 'from' | 'to'>

/** The figures of a sentence, and its other clauses; null where those are too many. */
function figuresOf(context: Context, sentence: Sentence): Told | null {
  return dealtOut(context, sentence) ?? toldIn(context, sentence)
}

const FEWEST_PARTS = 3

/** 186 homes were let: 74 to families, 62 to older residents, and 50 to key workers. */
function dealtOut({ read }: Context, { clauses: [first, ...parts] }: Sentence): Told | null {
  if (!first || !'：:'.includes(first.mark || ' ') || parts.length < FEWEST_PARTS) return null
  const items = parts.flatMap(({ span }) => {
    const found = figureFirstIn(read(span))
    if (!found) return []
    const { start } = span
    return makeItem({ head: spanAt(start, found.figure), body: [spanAt(start, found.name)] })
  })
  const areAll = items.length === parts.length && items.length <= MOST_FIGURES
  return areAll ? { items, others: [first.span], areParts: true } : null
}

function toldIn(context: Context, { span: whole, clauses }: Sentence): Told | null {
  const items: Item[] = []
  const others: Span[] = []
  let isBehindFigure = false
  for (const span of clauses.flatMap((clause) => countedIn(context, clause.span))) {
    const words = context.read(span)
    const isAlone = !isBehindFigure && others.length > 0
    const own = figureOf(context.read, span)
    if (isBehindFigure && isAboutFigure(words)) tellMore(items, span)
    else if (own && !isAboutFigure(words) && !(isAlone && isBare(context, own))) items.push(own)
    else others.push(span)
    isBehindFigure = others.at(-1) !== span
  }
  if (items.length === 0 || others.length > MOST_OTHERS) return null
  return { items, others, areParts: areParts(context, whole, items) }
}

function tellMore(items: Item[], span: Span): void {
  const last = items.pop()
  if (last) items.push({ ...last, body: [...last.body, span] })
}

/** In characters of Han. */
const SHORTEST_SUBJECT = 3

/** 编印读本四种，发放1.1万册: a verb alone tells of what the clause before it is about. */
function isBare({ read }: Context, { body: [name] }: Item): boolean {
  return !!name && isSpan(name) && measure(read(name)) < SHORTEST_SUBJECT
}

/** A clause, or what it counts one by one: 引进博士3名、硕士41名; 办活动120场、增长8%. */
function countedIn({ read }: Context, span: Span): Span[] {
  let at = span.start
  const parts = read(span)
    .split('、')
    .map((part) => {
      const start = at
      at += part.length + 1
      return { start, end: start + part.length }
    })
  const areAll = parts.every((part) => figureOf(read, part) || isAboutFigure(read(part)))
  return areAll && parts.some((part) => figureOf(read, part)) ? parts : [span]
}

/** How much more than the whole rounded parts may be. */
const ROUNDING = 1.001

/** 支出の内訳は…, or what is behind 其中 adds up to no more than what stands before it. */
function areParts({ read, show }: Context, sentence: Span, items: readonly Item[]): boolean {
  if (items.length < FEWEST_PARTS) return false
  if (BREAKDOWN.test(read(sentence))) return true
  const shares = sharesOf(items.map(({ head }) => (head ? show(head) : '')))
  if (!shares || !OF_IT.test(items[1]?.body.slice(0, 1).map(show).join('') ?? '')) return false
  const [whole = 0, ...parts] = shares
  return parts.reduce((sum, share) => sum + share, 0) <= whole * ROUNDING
}

function figureOf(read: (span: Span) => string, span: Span): Item | null {
  const words = read(span)
  // What is shown otherwise than it is written has no place for its parts.
  if (words.length !== span.end - span.start) return null
  const figure = figureIn(words)
  if (!figure || ANY.test(words.slice(0, figure.start).replace(YEAR, ''))) return null
  const label = words.slice(0, figure.start).trim()
  const length = measure(label)
  // 增长-3%: a sign before the number is part of it, and no tile of 3%.
  if (length < SHORTEST_LABEL || length > LONGEST_LABEL || /[，、]|(?:第|[-−－–±+＋])$/.test(label))
    return null
  return makeItem({
    head: { start: span.start + figure.start, end: span.start + figure.end },
    body: [{ start: span.start, end: span.start + nameIn(label).length }],
  })
}

/** What is counted, without the verb that ties its figure to it: a tile shows both apart. */
function nameIn(label: string): string {
  const name = label.replace(TIE, '')
  return measure(name) < SHORTEST_LABEL ? label : name
}
