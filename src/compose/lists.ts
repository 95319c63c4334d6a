import { type Item, isSpan, makeItem, type Slide } from '../model/deck.ts'
import type { Block } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type Clause, sentencesOf } from './clauses.ts'
import type { Context } from './context.ts'
import { excerpt } from './excerpt.ts'
import { itemSlides } from './items.ts'
import { pointsOf } from './keypoints.ts'
import { leadItem, leadOf } from './leads.ts'
import { type Place, trimmedStart } from './place.ts'
import { measure } from './wording.ts'

/** A longer item is a paragraph like others, in characters of Han. */
const LONGEST_ITEM = 160
const FEWEST_ITEMS = 2

/**
 * The items of a list that begins at `index`: paragraphs of a list of the format, or with the same bullet
 * typed before each. None where no list begins, or where every character is shown.
 */
export function listAt(context: Context, blocks: readonly Block[], index: number): Span[] {
  if (context.settings.density === 'full') return []
  const sign = bulletOf(context, blocks[index])
  if (sign === null) return []
  let end = index
  while (end < blocks.length && bulletOf(context, blocks[end]) === sign) end += 1
  return end - index < FEWEST_ITEMS ? [] : blocks.slice(index, end).map(({ span }) => span)
}

/** A list of the format has no bullet in its text. */
const UNTYPED = ''

function bulletOf(context: Context, block: Block | undefined): string | null {
  if (block?.type !== 'paragraph') return null
  const words = context.read(block.span)
  if (measure(words) > LONGEST_ITEM) return null
  return block.listed ? UNTYPED : (TYPED.exec(words)?.[1] ?? null)
}

/** A hyphen or an asterisk is a bullet before a space, ○ but before a numeral. */
const TYPED = /^\s*([●■□◆◇•·‣▪➢➤✓√]|[-*＊](?=\s)|○(?![〇○零一二三四五六七八九]))\s*/

/** Every item of a list is shown, all of them alike, below what announces them. */
export function listSlides(
  context: Context,
  place: Place,
  list: readonly Span[],
  announced: Span | null,
): Slide[] {
  const items = list.map((span) => listItem(context, withoutBullet(context, span)))
  const areHeaded = items.every(({ head }) => head !== null)
  return itemSlides(context, place, areHeaded ? items : items.map(plain), list, announced)
}

function withoutBullet(context: Context, { start, end }: Span): Span {
  const bullet = TYPED.exec(context.read({ start, end }))?.[0].length ?? 0
  return trimmedStart(context, { start: start + bullet, end })
}

/** What stands below a term, in characters of Han. */
const LONGEST_BODY = 58
const LONGEST_TERM = 20
const LONGEST_WHOLE = 90

/** An item by its term and what is said of it, its opening sentence, or the start of what it says. */
function listItem(context: Context, span: Span): Item {
  const sentences = sentencesOf(context.document.text, span)
  const term = termItem(context, span, sentences[0]?.clauses ?? [])
  if (term) return term
  const lead = leadOf(context, span)
  if (lead) return leadItem(context, lead)
  const [point] = pointsOf(sentences.slice(0, 1), context.read)
  if (point) return makeItem({ head: point.head, body: point.body ? [point.body] : [] })
  return makeItem({ body: [excerpt(context, span, LONGEST_WHOLE) ?? span] })
}

/** 读者：凭证进馆… and Members – those who…; null where no short term opens the item. */
function termItem(context: Context, span: Span, [term, next]: readonly Clause[]): Item | null {
  if (!term || !next || !'：:—'.includes(term.mark || '-')) return null
  if (measure(context.read(term.span)) > LONGEST_TERM) return null
  const body = excerpt(context, { start: next.span.start, end: span.end }, LONGEST_BODY)
  return makeItem({ head: term.span, body: body ? [body] : [] })
}

/** Without emphasis, as one stretch. */
function plain(item: Item): Item {
  const spans = [item.head, ...item.body].filter((part) => part !== null && isSpan(part))
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? makeItem({ body: [{ start: first.start, end: last.end }] }) : item
}
