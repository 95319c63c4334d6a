import { LONGEST_QUOTE } from '../model/brackets.ts'
import type { Block } from '../model/document.ts'
import { type Span, trimmed } from '../model/span.ts'
import { fold } from '../numbering/fold.ts'
import { readLabels } from '../numbering/index.ts'

/** Where such long paragraphs hold so much of a document, the line ends within them were lost. */
const SHARE = 0.6
const SHORTEST = 800
/** Beside them, also shorter ones hold several. */
const SHORTEST_BESIDE = 200

/** What a label of a section may begin with, and quotation marks. */
const CANDIDATE = /[第附（(\d０-９一二三四五六七八九十百“”]/g
/** Styles that number the sections of a document, not the members of a sentence. */
const OF_SECTIONS =
  /^(?:part|chapter|division|article|annex|ordinal-part|han|han-brackets|arabic-(?:dot|comma|brackets|space)|decimal-[1-4])$/
/** These number on through their document, whatever opens around them. */
const RUNNING_ON = /^(?:article|chapter|part|han-brackets|annex)$/
/** A heading without a mark of its own is no longer than this. */
const LONGEST_HEADING = 40
const ENDED = /[。！？；：;:!?）)》”\s]/
/** Of the labels of a style, so many are looked at for one that is likelier. */
const LOOK_AHEAD = 16

/** A label found in running text. */
interface Found {
  at: number
  end: number
  style: string
  /** Its number; of a decimal one for each level. */
  path: number[]
}

/**
 * The blocks of a document; one in which all separators were lost is parted at the labels of its own
 * series (一、 （一） 1． 第一条 1.1), which follow each other and stand outside of quotations.
 */
export function unparted(text: string, blocks: readonly Block[]): Block[] {
  const lengthOf = (some: readonly Block[]) =>
    some.reduce((sum, { span }) => sum + span.end - span.start, 0)
  const areLong = (length: number) => blocks.filter((block) => isLong(block, length))
  if (lengthOf(areLong(SHORTEST)) < lengthOf(blocks) * SHARE) return [...blocks]
  const long = areLong(SHORTEST_BESIDE)
  const labels = inOrder(
    text,
    long.flatMap(({ span }) => labelsIn(text, span)),
  )
  if (labels.length < 2) return [...blocks]
  const own = new Set(long)
  return blocks.flatMap((block): Block[] =>
    own.has(block) ? cut(text, block.span, labels) : [block],
  )
}

function isLong({ type, span }: Block, length: number): boolean {
  return type === 'paragraph' && span.end - span.start >= length
}

function cut(text: string, span: Span, labels: readonly Found[]): Block[] {
  const places = labels.map(({ at }) => at).filter((at) => at > span.start && at < span.end)
  const edges = [span.start, ...places, span.end]
  return edges
    .slice(0, -1)
    .map((start, index) => trimmed(text, { start, end: edges[index + 1] ?? span.end }))
    .filter(({ start, end }) => end > start)
    .map((part) => ({ type: 'paragraph', span: part }))
}

function labelsIn(text: string, { start, end }: Span): Found[] {
  const found: Found[] = []
  let quoted = start
  let last = start
  for (const { 0: sign, index } of text.slice(start, end).matchAll(CANDIDATE)) {
    const at = start + index
    // A quotation that nothing closes is over after its longest.
    if (sign === '“') quoted = at + LONGEST_QUOTE
    if (sign === '”') quoted = at
    const label = at < quoted || at < last ? null : labelAt(text, at, end)
    if (!label) continue
    found.push(label)
    last = label.end
  }
  return found
}

function labelAt(text: string, at: number, end: number): Found | null {
  if (/[\d.．０-９一二三四五六七八九十百第]/.test(text[at - 1] ?? '')) return null
  const label = readLabels(text.slice(at, Math.min(end, at + 60))).find(
    ({ rule, value }) => value !== null && OF_SECTIONS.test(rule.style),
  )
  if (!label) return null
  const words = fold(text.slice(at, at + label.length))
  const isDecimal = label.rule.style.startsWith('decimal') || label.rule.style === 'arabic-space'
  const path = isDecimal ? (words.match(/\d+/g) ?? []).map(Number) : [label.value ?? 0]
  return { at, end: at + label.length, style: isDecimal ? 'decimal' : label.rule.style, path }
}

/** Those that count on from the one before, and those that begin a series with a second member. */
function inOrder(text: string, labels: readonly Found[]): Found[] {
  const after = followersOf(labels)
  const last = new Map<string, number[]>()
  let before: Found | undefined
  return labels.filter((label) => {
    const { style, path } = label
    const next = after.get(label) ?? []
    if (!goesOn(path, last.get(style)) && !opens(label, next)) return false
    if (!canBegin(text, label, before) && !isOnlyOne(text, label, next)) return false
    last.set(style, path)
    if (!RUNNING_ON.test(style)) forget(last, style)
    before = label
    return true
  })
}

/** 2 after 1, 1.2 after 1.1, 1.1 after 1 and 2 after 1.3. */
function goesOn(path: readonly number[], last: readonly number[] | undefined): boolean {
  if (!last) return false
  const level = path.length - 1
  const isBelow = path.length === last.length + 1 && path[level] === 1
  const isNext = path.length <= last.length && path[level] === (last[level] ?? 0) + 1
  return (isBelow || isNext) && path.slice(0, level).every((number, at) => number === last[at])
}

function opens({ style, path }: Found, after: readonly Found[]): boolean {
  if (path.some((number) => number !== 1)) return false
  return style === 'han-brackets' || after.some((next) => goesOn(next.path, path))
}

/** For each label, the next ones of its style. */
function followersOf(labels: readonly Found[]): ReadonlyMap<Found, readonly Found[]> {
  const byStyle = new Map<string, Found[]>()
  for (const label of labels) {
    const known = byStyle.get(label.style)
    if (known) known.push(label)
    else byStyle.set(label.style, [label])
  }
  const rows = [...byStyle.values()].flatMap((row) =>
    row.map((label, at) => [label, row.slice(at + 1, at + 1 + LOOK_AHEAD)] as const),
  )
  return new Map(rows)
}

/** 一、 begins the inner series anew; they are remembered until then. */
function forget(last: Map<string, number[]>, style: string): void {
  for (const other of last.keys()) {
    if (other !== style && /^arabic/.test(other) && !/^arabic/.test(style)) last.delete(other)
  }
}

/**
 * A label comes after the mark of a sentence, or after a heading right behind the label before it; one
 * in brackets stands anywhere. 统一、 and 3.5 are none.
 */
function canBegin(text: string, { at, style }: Found, before: Found | undefined): boolean {
  if (ENDED.test(text[at - 1] ?? '。') || style.endsWith('brackets')) return true
  const words = before ? text.slice(before.end, at) : ''
  return before !== undefined && words.length <= LONGEST_HEADING && !/[。！？；]/.test(words)
}

/** 二、 within a sentence is the label, its heading being run on, where no other 二、 is one. */
function isOnlyOne(text: string, { style, path }: Found, after: readonly Found[]): boolean {
  const [value = 0] = path
  if (style !== 'han' || value < 2) return false
  const next = after.findIndex((other) => other.path[0] === value + 1)
  const between = next < 0 ? after : after.slice(0, next)
  return !between.some((other) => other.path[0] === value && ENDED.test(text[other.at - 1] ?? ''))
}
