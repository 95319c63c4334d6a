import type { Block, Document } from '../model/document.ts'
import { isCopied } from '../model/official.ts'
import type { Section } from '../model/outline.ts'
import { sliceOf } from '../model/span.ts'
import { fold } from '../numbering/fold.ts'
import { simplified } from '../numbering/simplified.ts'

/**
 * Takes the paragraphs after the last section that speak about the whole: those that address the
 * audience again, that stand alone where every other section is a single paragraph, or that sign.
 * What still counts points (`isSeries`) closes the last outermost section, not the whole.
 */
export function takeClosing(
  { text, front }: Document,
  roots: readonly Section[],
  isSeries: (block: Block) => boolean,
): Block[] {
  const root = roots.at(-1)
  const last = root && lastIn(root)
  if (!root || !last || roots.length < 2) return []
  const own = last.runIn ? 1 : 0
  const addressed = last.body.findIndex(
    ({ span }, index) => index >= own && isAddressed(text, front.salutation, span.start),
  )
  const single = roots.slice(0, -1).every(isSingle)
  const from =
    addressed >= 0 ? addressed : single && root === last ? 1 : signatureAt(text, last.body)
  if (from < 0) return []
  const closing = last.body.splice(from)
  const counted = closing.findLastIndex(isSeries) + 1
  for (const block of closing.splice(0, counted)) root.body.push(block)
  return closing
}

/** So many single paragraphs make it a rule for the next one. */
const FEWEST_SINGLE = 2

/**
 * Behind the last of a series whose headings run into their paragraphs, who addresses the audience again
 * goes on with the section that the series stands in; so does every further paragraph where each of the
 * others has its own alone.
 */
export function takeEnds(
  document: Pick<Document, 'text' | 'front'>,
  sections: readonly Section[],
): void {
  const { text, front } = document
  for (const { body, children } of sections) {
    takeEnds(document, children)
    const last = children.at(-1)
    if (!last?.runIn) continue
    const others = children.slice(0, -1)
    const areSingle =
      others.length >= FEWEST_SINGLE && last.children.length === 0 && others.every(isSingle)
    const at = last.body.findIndex(
      ({ span }, index) =>
        index > 0 && (areSingle || isAddressed(text, front.salutation, span.start)),
    )
    if (at > 0) body.push(...last.body.splice(at))
  }
}

/** Is the section one paragraph, its heading within? */
function isSingle({ runIn, body, children }: Section): boolean {
  return runIn && body.length === 1 && children.length === 0
}

/** Also where nobody was addressed at the beginning. */
const ADDRESSED =
  /^(?:同志们|朋友们|同学们|各位(?:代表|委员|同志|同事|同仁|来宾|朋友|领导))[，！,!：:]/

function isAddressed(text: string, salutation: { start: number; end: number } | null, at: number) {
  const words = salutation ? sliceOf(text, salutation).replace(/[：:！!]$/, '') : null
  return (
    (words !== null && text.startsWith(words, at)) ||
    ADDRESSED.test(simplified(text.slice(at, at + 16)))
  )
}

const DATE =
  /^[（(]?\s*[\d０-９〇○零一二三四五六七八九十令和平成]{2,6}\s*年.{1,8}月(?:.{1,4}日)?\s*[)）]?$/
const SIGNED = /^[^，。！？；：]{2,24}$/

/** 附件：1．…, its further lines and the signature below them (GB/T 9704-2012, 7.3.4 and 7.3.5). */
const ATTACHED = /^\s*附\s?件\s*[：:]\s*(?:$|[\d０-９]|[^。；！？]{2,60}$)/
/** 附件：物资清单 above a signature names the only one. */
const NAMED_ONE = /^\s*附\s?件\s*[：:]\s*[^\d０-９\s]/
const NUMBERED = /^\s*[\d０-９]{1,2}\s?[.．、]/
const MOST_ATTACHED = 24
const LONGEST_ATTACHED = 80

function isBelow(line: string): boolean {
  return (line.length <= LONGEST_ATTACHED && !/[。！？]/.test(line)) || isCopied(line)
}

/**
 * Blocks without the list of what is attached at the very end, with the signature below it; its numbers
 * count no sections.
 */
export function withoutAttached({ text, blocks }: Document): { own: Block[]; attached: Block[] } {
  const from = Math.max(1, blocks.length - MOST_ATTACHED)
  const words = blocks.slice(from).map(({ span }) => sliceOf(text, span))
  const at = words.findIndex((line) => ATTACHED.test(line))
  const below = at < 0 ? [] : words.slice(at + 1)
  const isOne = NAMED_ONE.test(words[at] ?? '') && below.some((line) => DATE.test(line.trim()))
  const isCounted = NUMBERED.test(below[0] ?? '') || /[\d０-９]/.test(words[at] ?? '')
  const isList = at >= 0 && (isOne || isCounted) && below.every((line) => isBelow(line))
  const end = isList ? from + at : blocks.length
  return { own: blocks.slice(0, end), attached: blocks.slice(end) }
}

/**
 * The further lines of lists of what is attached (附件：1．…, then 2．…), wherever they stand: above a
 * signature with the annexes themselves below it, their numbers count no sections either.
 */
export function attachedIn(text: string, blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>()
  let expected = 0
  for (const [index, block] of blocks.entries()) {
    const words = sliceOf(text, block.span)
    const isNext = expected > 0 && isBelow(words) && numberOf(words) === expected
    if (isNext) found.add(block)
    // 附件： with its list below names no annex.
    const above = blocks[index - 1]
    if (isNext && expected === 1 && above) found.add(above)
    expected = isNext ? expected + 1 : opensAt(words)
  }
  return found
}

/** The number that a list of what is attached goes on with behind this line; 0 where the line opens none. */
function opensAt(words: string): number {
  const opens = LIST_OF_ATTACHED.exec(words)
  return opens ? (opens[1] === undefined ? 1 : 2) : 0
}

function numberOf(words: string): number {
  return Number(NUMBERED_FOR.exec(fold(words))?.[1] ?? 0)
}

const LIST_OF_ATTACHED = /^\s*附\s?件\s*[：:]\s*([1１]\s?[.．、].*)?$/
const NUMBERED_FOR = /^\s*(\d{1,2})\s?[.．、]/

/** The index of the block that the signature begins at: names and a date at the very end; -1 for none. */
function signatureAt(text: string, body: readonly Block[]): number {
  const words = body.map(({ span }) => sliceOf(text, span))
  const date = words.findLastIndex((line) => DATE.test(line))
  if (date < 0 || date < words.length - 3) return -1
  if (!words.slice(date).every((line) => line.length < 40)) return -1
  let first = date
  while (first > 1 && SIGNED.test(words[first - 1] ?? '')) first -= 1
  return first > 0 ? first : -1
}

function lastIn(section: Section): Section {
  const last = section.children.at(-1)
  return last ? lastIn(last) : section
}
