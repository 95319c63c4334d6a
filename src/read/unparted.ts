import { LONGEST_QUOTE } from '../model/brackets.ts'
import type { Block } from '../model/document.ts'
import { type Span, trimmed } from '../model/span.ts'
import { fold } from '../numbering/fold.ts'
import { readLabels } from '../numbering/index.ts'
import { decimalChain } from './decimal-chain.ts'

/** Where such long paragraphs hold so much of a document, the line ends within them were lost. */
const SHARE = 0.6
const SHORTEST = 800
/** Beside them, also shorter ones hold several. */
const SHORTEST_BESIDE = 200

/** What a label of a section may begin with, and quotation marks. */
const CANDIDATE = /[第附（(\d０-９一二三四五六七八九十百“”]/g
/** Styles that number the sections of a document, not the members of a sentence. */
const OF_SECTIONS =
  /^(?:part|chapter|division|article|annex|ordinal-part|ordinal-(?:counted|point)|han|han-brackets|arabic-(?:dot|comma|brackets|space)|decimal-[1-4])$/
/** These number on through their document, whatever opens around them. */
const RUNNING_ON = /^(?:article|chapter|part|han-brackets|annex)$/
/** A heading without a mark of its own is no longer than this. */
const LONGEST_HEADING = 40
const ENDED = /[。！？；：;:!?）)》”】］\s]/
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
  if (lengthOf(areLong(SHORTEST)) < lengthOf(blocks) * SHARE) {
    return withSeries(text, blocks) ?? withUnits(text, blocks)
  }
  const long = areLong(SHORTEST_BESIDE)
  const labels = inOrder(
    text,
    long.flatMap(({ span }) => labelsIn(text, span)),
  )
  if (labels.length < 2) return [...blocks]
  const own = new Set(long)
  return blocks.flatMap((block): Block[] => (own.has(block) ? cut(text, block, labels) : [block]))
}

/** A document that is one line says what its sections are by several labels of the outermost kinds. */
const FEWEST_OUTER = 3
/** In UTF-16 units. */
const SHORTEST_ALONE = 100
const OUTER = /^(?:han|article|chapter)$/

/** A document in one short paragraph, parted at its own series; null where none is in it. */
function withSeries(text: string, blocks: readonly Block[]): Block[] | null {
  const [only] = blocks
  if (!only || blocks.length > 1 || !isLong(only, SHORTEST_ALONE)) return null
  const labels = inOrder(text, labelsIn(text, only.span))
  const outer = labels.filter(({ style }) => OUTER.test(style))
  return outer.length < FEWEST_OUTER ? null : cut(text, only, labels)
}

/** 。第七条: an article right behind a sentence, in the middle of a paragraph. */
const INSIDE = /[。！？）)】][\s\u3000]*[【［]?第[\d０-９一二三四五六七八九十百]{1,5}[条條]/g
/** References to articles don't follow each other so far. */
const FEWEST_INSIDE = 4

/** Parts the paragraphs of a law most of whose articles stand in the middle of one. */
function withUnits(text: string, blocks: readonly Block[]): Block[] {
  if ([...text.matchAll(INSIDE)].length < FEWEST_INSIDE) return [...blocks]
  const own = new Set(blocks.filter((block) => isLong(block, 1)))
  const labels = inOrder(
    text,
    [...own].flatMap(({ span }) => labelsIn(text, span)),
  )
  const heads = new Set([...own].map(({ span }) => span.start))
  const articles = labels.filter(({ style }) => style === 'article')
  const inside = articles.filter(({ at }) => !heads.has(at))
  if (inside.length < FEWEST_INSIDE || inside.length * 2 <= articles.length) return [...blocks]
  return blocks.flatMap((block) => (own.has(block) ? cut(text, block, labels) : [block]))
}

function isLong({ type, span }: Block, length: number): boolean {
  return type === 'paragraph' && span.end - span.start >= length
}

function cut(text: string, { span }: Block, labels: readonly Found[]): Block[] {
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
    quoted = quotedTo(sign, at) ?? quoted
    const label = at < quoted || at < last ? null : labelAt(text, at, end)
    if (!label) continue
    // 【第一章 总则】 begins with its bracket.
    found.push(/[【［]/.test(text[at - 1] ?? '') ? { ...label, at: at - 1 } : label)
    last = label.end
  }
  return found
}

/** How far a quotation reaches that opens or closes; one that nothing closes is over after its longest. */
function quotedTo(sign: string, at: number): number | null {
  if (sign === '“') return at + LONGEST_QUOTE
  return sign === '”' ? at : null
}

function labelAt(text: string, at: number, end: number): Found | null {
  // 018一、 are two numbers, 十一、 and 1.1 each one.
  const isDigit = /[\d０-９]/.test(text[at] ?? '')
  const within = isDigit ? /[\d.．０-９一二三四五六七八九十百第]/ : /[.．一二三四五六七八九十百第]/
  if (within.test(text[at - 1] ?? '')) return null
  const label = readLabels(text.slice(at, Math.min(end, at + 60))).find(
    ({ rule, value, length }) =>
      value !== null &&
      OF_SECTIONS.test(rule.style) &&
      // 第一个问题： numbers a part of a speech, 第一点， what a sentence counts.
      (!/^ordinal-(?:counted|point)$/.test(rule.style) ||
        /[：:]/.test(text[at + length - 1] ?? '')),
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
  const decimals = decimalsOf(text, labels)
  const last = new Map<string, number[]>()
  let before: Found | undefined
  return labels.filter((label) => {
    const { style, path } = label
    const next = after.get(label) ?? []
    const isOwn =
      style === 'decimal'
        ? decimals.has(label)
        : counts(text, label, last.get(style), next) &&
          (canBegin(text, label, before) || isOnlyOne(text, label, next))
    if (!isOwn) return false
    last.set(style, path)
    if (!RUNNING_ON.test(style)) forget(last, style)
    before = label
    return true
  })
}

/** It goes on with its series, or opens one. */
function counts(
  text: string,
  label: Found,
  last: readonly number[] | undefined,
  next: readonly Found[],
): boolean {
  const isPutIn = label.style === 'article' && last?.[0] === label.path[0]
  if (isPutIn && /[の之-]/.test(text.slice(label.at, label.end))) return true
  return goesOn(label.path, last) || opens(label, next) || skipsOne(text, label, last)
}

/** The decimal labels that count through the text; the sections of a manual are told by nothing else. */
function decimalsOf(text: string, labels: readonly Found[]): Set<Found> {
  const all = labels.filter(({ style }) => style === 'decimal')
  const weighed = all.map(({ at, end, path }) => {
    const isEnded = ENDED.test(text[at - 1] ?? '。')
    const isApart = /\s/.test(text[end] ?? '')
    return { path, weight: 1 + Number(isEnded) + Number(isApart) }
  })
  const chain = decimalChain(weighed)
  return new Set(all.filter((_, index) => chain.has(index)))
}

/** 2 after 1, 1.2 after 1.1, 1.1 after 1 and 2 after 1.3. */
function goesOn(path: readonly number[], last: readonly number[] | undefined): boolean {
  if (!last) return false
  const level = path.length - 1
  const isBelow = path.length === last.length + 1 && path[level] === 1
  const isNext = path.length <= last.length && path[level] === (last[level] ?? 0) + 1
  return (isBelow || isNext) && path.slice(0, level).every((number, at) => number === last[at])
}

/** 五、 after 三、 where no 四、 is printed between them. */
function skipsOne(text: string, { at, style, path }: Found, last: readonly number[] | undefined) {
  const isNext =
    /^(?:han|article)$/.test(style) && last !== undefined && path[0] === (last[0] ?? 0) + 2
  return isNext && /[。！？]/.test(text[at - 1] ?? '')
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
 * in brackets stands anywhere, the first unit of a law also behind the title. 统一、 and 3.5 are none.
 */
function canBegin(text: string, { at, end, style }: Found, before: Found | undefined): boolean {
  const above = text.slice(Math.max(0, at - LONGEST_TAG), at).replace(/(?:<[^<>]{1,12}>)+$/, '')
  if (ENDED.test(above.at(-1) ?? '。') || style.endsWith('brackets')) return true
  if (style === 'article' && CAPTION.test(text.slice(end, end + LONGEST_HEADING))) return true
  const words = before ? text.slice(before.end, at) : ''
  if (before) return words.length <= LONGEST_HEADING && !/[。！？；]/.test(words)
  const isFirst = UNITS.test(style) || (style === 'han' && isOne(text, at, end))
  return isFirst && at <= LONGEST_TITLE && !/[。！？；]/.test(text.slice(0, at))
}

/** 第４条（転換制度） names itself; a reference goes on in its sentence. */
const CAPTION = /^[\s\u3000]*[（(][^（()）。、，]{2,24}[)）](?![のにをはがとで、，])/
/** In UTF-16 units: tags such as <b> before a label, and the title that the first unit of a law is run on to. */
const LONGEST_TAG = 40
const LONGEST_TITLE = 120
const UNITS = /^(?:part|chapter|article)$/
/** 统一、 is a word, and 一、二、三等奖 counts no sections. */
function isOne(text: string, at: number, end: number): boolean {
  return !ONE.test(text.slice(at - 1, at + 1)) && !/^[二三]/.test(text.slice(end))
}

const ONE = /^[统統同唯单單专專合划劃归歸万萬不逐之其]一/

/** 二、 within a sentence is the label, its heading being run on, where no other 二、 is one. */
function isOnlyOne(text: string, { style, path }: Found, after: readonly Found[]): boolean {
  const [value = 0] = path
  if (style !== 'han' || value < 2) return false
  const next = after.findIndex((other) => other.path[0] === value + 1)
  const between = next < 0 ? after : after.slice(0, next)
  return !between.some((other) => other.path[0] === value && ENDED.test(text[other.at - 1] ?? ''))
}
