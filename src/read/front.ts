import type { Block, Front } from '../model/document.ts'
import { type Span, sliceOf } from '../model/span.ts'
import { PART_NAME, readLabels } from '../numbering/index.ts'
import type { Body } from './body.ts'
import { unglued } from './glued.ts'

/** A line of a title is at most this long, in characters; longer ones are text. */
const LONGEST_TITLE_LINE = 60
/** Latin titles are longer in characters for the same length in words. */
const LONGEST_LATIN_TITLE = 110
const MOST_TITLE_LINES = 4
/** How many blocks may stand above the words to the audience. */
const MOST_FRONT_BLOCKS = 14
const LONGEST_BYLINE = 90

/**
 * Takes the lines above the text: title, subtitle (a —— line, else a line with a date or an edition),
 * bylines (document number, source, names) and the salutation. What is left are the blocks of the text.
 */
export function takeFront({ text, blocks: all }: Body): { front: Front; blocks: Block[] } {
  const blocks = unglued(text, all)
  const front: Front = { title: [], subtitle: null, bylines: [], salutation: null }
  const greeting = greetingAt(text, blocks)
  const titles = titlesOf(blocks)
  const isPlain = !blocks.some(
    ({ type, span }) => type === 'heading' || isLabelled(sliceOf(text, span)),
  )
  let taken = takeCentred(front, text, blocks)
  for (const block of blocks.slice(taken)) {
    const next = blocks[taken + 1]
    // Without one number in the document, a short line right above text is that text's heading.
    const isAbove = taken > greeting && next !== undefined && isText(text, next)
    if (isPlain && isAbove && front.title.length > 0) break
    if (!takeLine(front, text, block, { titles, isAbove, isGreeted: taken <= greeting })) break
    taken += 1
    if (front.salutation) break
  }
  setSubtitle(front, text)
  // Lines that nothing follows are the document itself.
  if (taken === blocks.length && front.title.length > 1)
    return { front: oneLine(front), blocks: blocks.slice(1) }
  return { front, blocks: blocks.slice(taken) }
}

/** How many blocks may stand above a centred title: authors, numbers and dates of a memorandum. */
const MOST_ABOVE_TITLE = 4

/** Takes a centred title below other lines, as in an RFC, with those as bylines; how many were taken. */
function takeCentred(front: Front, text: string, blocks: readonly Block[]): number {
  const at = blocks
    .slice(0, MOST_ABOVE_TITLE + 1)
    .findIndex(({ type, span }) => type === 'paragraph' && isCentred(text, span))
  if (at <= 0) return 0
  front.bylines.push(...blocks.slice(0, at).map(({ span }) => span))
  front.title.push(...blocks.slice(at, at + 1).map(({ span }) => span))
  return at + 1
}

/** A short line with about as much room before it as behind it, on a page of 72 columns. */
function isCentred(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end)
  const indent = start - 1 - text.lastIndexOf('\n', start - 1)
  if (indent < 8 || line.length > 60 || /[\n\r]|\s{3}/.test(line)) return false
  return (
    /^ +$/.test(text.slice(start - indent, start)) && Math.abs(2 * indent + line.length - 72) <= 6
  )
}

/** The index of the salutation, with nothing but short lines above it; -1 where there is none. */
function greetingAt(text: string, blocks: readonly Block[]): number {
  for (const [index, { type, span }] of blocks.slice(0, MOST_FRONT_BLOCKS).entries()) {
    const line = sliceOf(text, span)
    if (type !== 'paragraph' && index > 0 && type !== 'heading') return -1
    if (isAddress(line) || (index > 0 && isSalutation(line))) return index
    if (line.length > LONGEST_BYLINE || isLabelled(line)) return -1
  }
  return -1
}

/** What a title ends with when it names the document (…工作报告, …実施計画). */
const NAMED =
  /(?:报告|報告|方案|意见|意見|通知|讲话|講話|计划|計画|計劃|规划|办法|辦法|规定|規定|規程|規則|规则|条例|條例|章程|纲要|要点|总结|决定|决议|说明|手册|制度|细则)$/

/** The title named the document already, and the line does not: a heading of the text below it. */
function isNamed(text: string, title: readonly Span[], { span }: Block): boolean {
  const isNaming = (one: Span) => NAMED.test(sliceOf(text, one))
  return title.some(isNaming) && !isNaming(span)
}

function isText(text: string, { type, span }: Block): boolean {
  const isLong = span.end - span.start > LONGEST_TITLE_LINE
  return type === 'paragraph' && isLong && /[。.！!]/.test(sliceOf(text, span))
}

function oneLine(front: Front): Front {
  return { title: front.title.slice(0, 1), subtitle: null, bylines: [], salutation: null }
}

/** Where a line stands. */
interface Place {
  /** The marked headings that are the title. */
  titles: ReadonlySet<Block>
  /** Running text follows it at once. */
  isAbove: boolean
  /** The words to the audience are still to come. */
  isGreeted: boolean
}

function takeLine(
  front: Front,
  text: string,
  block: Block,
  { titles, isAbove, isGreeted }: Place,
): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const line = sliceOf(text, block.span)
  if (block.type === 'heading') return takeMarkedTitle(front, line, block.span, titles.has(block))
  if (isAddress(line)) return set(front, { salutation: block.span })
  if (front.title.length > 0) {
    const beside = takeBeside(front, text, line, block.span)
    if (beside !== null) return beside
  }
  const isOver =
    front.subtitle || front.bylines.length > 0 || front.title.length >= MOST_TITLE_LINES
  const isHeading = isAbove && isNamed(text, front.title, block)
  if (!isOver && !isHeading && isTitleLine(line)) return add(front.title, block.span)
  return isGreeted && front.title.length > 0 && add(front.bylines, block.span)
}

/** A line that can only follow a title; null when it is none of these. */
function takeBeside(front: Front, text: string, line: string, span: Span): boolean | null {
  if (isSalutation(line)) return set(front, { salutation: span })
  if (isSubtitle(line)) return !front.subtitle && set(front, { subtitle: span })
  if (front.subtitle && front.bylines.length === 0 && goesOn(text, front.subtitle, line)) {
    return set(front, { subtitle: { start: front.subtitle.start, end: span.end } })
  }
  return isByline(line) ? add(front.bylines, span) : null
}

/** —— and what the title is about. */
function isSubtitle(line: string): boolean {
  return line.length <= 80 && /^[—―－–-]{1,2}\s*\S/.test(line)
}

/** A —— line that tells where a speech was held ends with 上, perhaps on its second line. */
function goesOn(text: string, subtitle: Span, line: string): boolean {
  const first = sliceOf(text, subtitle)
  return (
    /[在于]/.test(first) && !/[上）)话告]$/.test(first) && line.length <= 40 && /上$/.test(line)
  )
}

/** A heading of the outermost level is the title where none stands yet. */
function takeMarkedTitle(front: Front, line: string, span: Span, isOutermost: boolean): boolean {
  if (!isOutermost || front.bylines.length > 0 || front.subtitle || isLabelled(line)) return false
  return add(front.title, span)
}

/** The headings of the outermost level at the very top; later ones make all but the first sections. */
function titlesOf(blocks: readonly Block[]): Set<Block> {
  const outer = blocks.filter((block) => block.type === 'heading' && block.level === 1)
  const isTop = outer.every((block, index) => blocks[index] === block)
  return new Set(isTop && outer.length <= MOST_MARKED_TITLES ? outer : outer.slice(0, 1))
}

const MOST_MARKED_TITLES = 2

/** A date or edition that stands alone says what the —— line would. */
function setSubtitle(front: Front, text: string): void {
  if (front.subtitle) return
  const alone = front.bylines.find((span) => EDITION.test(sliceOf(text, span)))
  if (!alone) return
  front.subtitle = alone
  front.bylines = front.bylines.filter((span) => span !== alone)
}

function set(front: Front, part: Partial<Front>): boolean {
  Object.assign(front, part)
  return true
}

function add(spans: Span[], span: Span): boolean {
  spans.push(span)
  return true
}

const ADDRESS =
  /^(?:尊敬的|敬爱的)?(?:各位|同志们|代表们|委员们|朋友们|同学们|老师们|女士们|先生们|全体)[^。！？；]{0,40}[：:！!]$/

const LATIN_ADDRESS =
  /^(?:Dear|To(?: all| the)?|Ladies|Honou?rable|Distinguished|Members|Colleagues|Friends|Mr\.?|Madam|Excellencies|Fellow)\b[^.!?;]*[:,]$/i

/** Words to an audience, by what they are: 同志们： 各位代表！ */
function isAddress(line: string): boolean {
  return line.length <= 60 && ADDRESS.test(line)
}

/** Short, with a colon at its end and no other mark of a sentence: also whom a notice is sent to. */
function isSalutation(line: string): boolean {
  const isLatin = !/[\u2e80-\uffef]/.test(line)
  if (isLatin) return line.length <= 60 && LATIN_ADDRESS.test(line)
  const isOne = line.length <= 140 && /^[^。！？；：:]+[：:]$/.test(line)
  return isOne && !/(?:如下|以下|下列|是|为|包括|有|的通知)[：:]$/.test(line) && !isLabelled(line)
}

const DIGIT = '[0-9０-９〇○零一二三四五六七八九十元]'
const DAY = `(?:\\d{4}|令和|平成|昭和|${DIGIT}{2,4})\\s*${DIGIT}{0,3}\\s*年\\s*${DIGIT}{1,3}\\s*月(?:\\s*${DIGIT}{1,3}\\s*日)?`
const DATE = new RegExp(`${DAY}|\\b\\d{4}\\b`)
const EDITION = new RegExp(`^[（(〔]?\\s*${DAY}\\s*(?:版|版本|改訂|改定|現在|修订)?\\s*[）)〕]?$`)
const NUMBER = /^.{1,12}[〔[（(]\d{4}[〕\]）)]\s*第?\s*\d+\s*号$/

function isByline(line: string): boolean {
  if (NUMBER.test(line)) return true
  if (line.length > LONGEST_BYLINE || /[。！？；]/.test(line.slice(0, -1))) return false
  const bracketed = /^[（(〔].*[）)〕\]]$/.test(line)
  const dated = DATE.test(line) && line.length <= 80 && !isLabelled(line) && !/[。：:]$/.test(line)
  return bracketed || dated
}

function isTitleLine(line: string): boolean {
  const longest = /[\u2e80-\uffef]/.test(line) ? LONGEST_TITLE_LINE : LONGEST_LATIN_TITLE
  if (line.length > longest || /[。；！!;:：，,.]$/.test(line) || isLabelled(line)) return false
  // （目的） is the caption of an article, 引言 a section.
  return !/^[（(〔【].*[）)〕】]$/.test(line) && !PART_NAME.test(line.replace(/\s+/g, ''))
}

/** Begins with what numbers a section, perhaps in brackets; a title never does. */
function isLabelled(line: string): boolean {
  const [label] = readLabels(line.replace(/^[【［[*_\s]+/, ''))
  // 2026 government report: a bare number before a word is no label here.
  return label !== undefined && label.rule.style !== 'arabic-space'
}
