import { changeIn } from '../../language/changes.ts'
import type { Clause, Sentence } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import { type Content, type Item, isSpan, makeItem } from '../../model/deck.ts'
import { type Span, spanAt } from '../../model/span.ts'
import type { Context } from '../slide/context.ts'
import { figuresIn } from './figures.ts'

/** Clauses of a passage that tell what changed from one figure to another, over whole sentences of it. */
export interface Changes {
  /** Indices into the passage's sentences: first, and one past the last. */
  from: number
  to: number
  items: Item[]
  /** The clause before the first of them, where it doesn't name what changed, and the one behind the last. */
  ahead: Span | null
  after: Span | null
}

const MOST_CHANGES = 4
/** Clauses of a sentence that tell none: what changed is named in the one before it, and one may follow. */
const MOST_OTHERS = 2
/** What a change is of, in characters of Han. */
const LONGEST_WHAT = 24

/**
 * 受理点从12个增加到31个, attendance rose from 400 to 620: what was and what is are compared side by side, one to four
 * in neighbouring sentences.
 */
export function changesIn(context: Context, sentences: readonly Sentence[]): Changes[] {
  const found: Changes[] = []
  sentences.forEach((sentence, index) => {
    const own = changesOf(context, sentence)
    if (!own) return
    const last = found.at(-1)
    const isNext = last?.to === index && last.after === null && own.ahead === null
    if (last && isNext && last.items.length + own.items.length <= MOST_CHANGES) {
      last.items.push(...own.items)
      Object.assign(last, { to: index + 1, after: own.after })
    } else found.push({ from: index, to: index + 1, ...own })
  })
  return found
}

/** The changes that a sentence tells; null where it tells more beside them. */
function changesOf(context: Context, { clauses }: Sentence): Omit<Changes, 'from' | 'to'> | null {
  const found = clauses.map((clause, index) =>
    // What opens the sentence says whose it is.
    changeOf(context, clause, index === 1 ? (clauses[0] ?? null) : null),
  )
  const items = found.filter((item) => item !== null)
  if (items.length === 0 || items.length > MOST_CHANGES) return null
  if (clauses.length - items.length > MOST_OTHERS) return null
  const [first] = items
  const above = clauses[found.findIndex((item) => item !== null) - 1]
  const isNamed = !above || isSame(first?.body[0], above.span)
  const last = found.at(-1) ? null : clauses.at(-1)
  return { items, ahead: isNamed ? null : above.span, after: last?.span ?? null }
}

function isSame(content: Content | undefined, { start, end }: Span): boolean {
  return !!content && isSpan(content) && content.start === start && content.end === end
}

function changeOf({ read }: Context, { span }: Clause, before: Clause | null): Item | null {
  const words = read(span)
  // What is shown otherwise than it is written has no place for its parts.
  if (words.length !== span.end - span.start) return null
  const parts = changeIn(words)
  if (!parts) return null
  const at = (bounds: [number, number]) => spanAt(span.start, bounds)
  const what = words.slice(...parts.what).trim() === '' ? [] : [at(parts.what)]
  const named =
    before && !/\d/.test(read(before.span)) && isShort(read(before.span))
      ? [before.span, ...what]
      : what
  const behind = parts.after ? [at(parts.after)] : []
  const areShort = named.length > 0 && [...what, ...behind].every((one) => isShort(read(one)))
  return areShort
    ? makeItem({ head: at(parts.to), body: [...named, ...behind, at(parts.from)] })
    : null
}

function isShort(words: string): boolean {
  return measure(words) <= LONGEST_WHAT
}

/**
 * Do sentences tell so many figures, or a change, that they are worth a slide of their own, away from what stands
 * beside them?
 */
export function tellsFigures(
  context: Context,
  sentences: readonly Sentence[],
  fewest: number,
): boolean {
  const areMany = figuresIn(context, sentences).some(({ items }) => items.length >= fewest)
  return areMany || changesIn(context, sentences).length > 0
}
