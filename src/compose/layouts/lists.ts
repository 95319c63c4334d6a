import { NAMES_NOTHING } from '../../language/announcements.ts'
import { type Clause, sentencesOf } from '../../language/clauses.ts'
import { measure } from '../../language/length.ts'
import { type Item, isSpan, makeItem, type Slide } from '../../model/deck.ts'
import type { Block } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { excerpt } from '../points/excerpt.ts'
import { pointsOf } from '../points/keypoints.ts'
import { leadItem, leadOf } from '../points/leads.ts'
import type { Context } from '../slide/context.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { asPlain, itemSlides } from './items.ts'

/** A longer item is a paragraph like others, in characters of Han. */
const LONGEST_ITEM = 160
const FEWEST_ITEMS = 2
/** A run of terms is looked through so far at once. */
const MOST_TERMS = 100
/** One who has spoken speaks again after so many others. */
const MOST_SPEAKERS = 6

/**
 * The items of a list that begins at `index`: paragraphs of a list of the format, with the same bullet
 * typed before each, or with a term of its own (事假：… 病假：…). None where no list begins, or where
 * every character is shown.
 */
export function listAt(context: Context, blocks: readonly Block[], index: number): Span[] {
  if (context.settings.density === 'full') return []
  const opening = openingOf(context, blocks[index])
  if (!opening) return []
  const run = opening.term ? termsFrom(context, blocks, index) : bulletsFrom(context, blocks, index)
  return run.length < FEWEST_ITEMS ? [] : run.map(({ span }) => span)
}

function bulletsFrom(context: Context, blocks: readonly Block[], index: number): Block[] {
  const bulletAt = (at: number) => openingOf(context, blocks[at])?.bullet
  const bullet = bulletAt(index)
  let end = index + 1
  while (end < blocks.length && bulletAt(end) === bullet) end += 1
  return blocks.slice(index, end)
}

/** As long as the terms differ: those that return are speakers (记者：… 馆长：… 记者：…). */
function termsFrom(context: Context, blocks: readonly Block[], index: number): Block[] {
  const termAt = (at: number) => openingOf(context, blocks[at])?.term
  const terms = new Set<string>()
  for (let at = index; at < index + MOST_TERMS; at += 1) {
    const term = termAt(at)
    if (!term) break
    if (terms.has(term)) return []
    terms.add(term)
  }
  for (let at = index - 1; at >= index - MOST_SPEAKERS; at -= 1) {
    if (terms.has(termAt(at) ?? '')) return []
  }
  return blocks.slice(index, index + terms.size)
}

/** How an item opens: with a bullet (none in its text, where the format has lists) or with a term. */
type Opening = { bullet: string; term?: undefined } | { bullet?: undefined; term: string }

function openingOf(context: Context, block: Block | undefined): Opening | null {
  if (block?.type !== 'paragraph') return null
  const words = context.read(block.span)
  if (measure(words) > LONGEST_ITEM) return null
  const bullet = block.listed ? '' : TYPED.exec(words)?.[1]
  if (bullet !== undefined) return { bullet }
  const [, han, latin] = TERM.exec(words) ?? []
  const term = han ?? latin
  return term && !NAMES_NOTHING.test(term) ? { term } : null
}

/** A hyphen or an asterisk is a bullet before a space, ○ but before a numeral. */
const SIGNS = '[●■□◆◇•·‣▪➢➤✓√]|[-+*＊](?=\\s)|○(?![〇○零一二三四五六七八九])'
const TYPED = new RegExp(`^\\s*(${SIGNS})\\s*`)
const TERM = /^\s*([^\s，。；：:！？“”（）()]{2,14})：(?=[^“「])|^\s*([A-Z][\w /-]{1,30}):\s/

/** Does a bullet stand before an item of a slide, or a colon behind its term? */
export function isListed({ document: { text } }: Context, { head, body }: Item): boolean {
  const [first] = [...(head ? [head] : []), ...body].filter(isSpan)
  if (!first) return false
  const before = BEFORE.exec(text.slice(Math.max(0, first.start - 8), first.start))
  return before !== null && (before[1] !== undefined || text[first.end] === '：')
}

const BEFORE = new RegExp(`(?:^|[\\n\\r])[\\s>]*(?:(${SIGNS})\\s*)?$`)

/** Every item of a list is shown, all of them alike, below what announces them. */
export function listSlides(
  context: Context,
  place: Place,
  list: readonly Span[],
  announced: Span | null,
): Slide[] {
  const items = list.map((span) => listItem(context, withoutBullet(context, span)))
  const areHeaded = items.every(({ head }) => head !== null)
  return itemSlides(context, place, areHeaded ? items : items.map(asPlain), list, announced)
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
  const rest = { start: next.span.start, end: span.end }
  // A term alone says nothing: what can't be cut short is said whole.
  const body = excerpt(context, rest, LONGEST_BODY, LONGEST_WHOLE)
  return makeItem({ head: term.span, body: body ? [body] : [] })
}
