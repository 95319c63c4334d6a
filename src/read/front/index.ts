import type { Block, Front } from '../../model/document.ts'
import { anyOf } from '../../model/patterns.ts'
import { type Span, sliceOf } from '../../model/span.ts'
import { fold } from '../../numbering/fold.ts'
import { readLabels } from '../../numbering/index.ts'
import type { Body } from '../body.ts'
import { withoutStars } from '../stars.ts'
import { usual } from '../usual.ts'
import { fieldsIn, isEmptyField, isField } from './fields.ts'
import { unglued } from './glued.ts'
import {
  isAddress,
  isByline,
  isCoverField,
  isEdition,
  isLabelled,
  isOffice,
  isSalutation,
  isSpeaker,
  isSubtitle,
  isTitleLine,
  isTurn,
  isUnit,
  LONGEST_BYLINE,
  LONGEST_TITLE_LINE,
} from './kinds.ts'
import {
  MOST_MARKED_TITLES,
  takeBelowNote,
  takeCentred,
  takeFields,
  takeGreeting,
  takeLetter,
  takeLetterhead,
  takeNumbers,
  takeUnit,
} from './special.ts'

const MOST_TITLE_LINES = 4
/** Front matter is not looked for behind so many UTF-16 units. */
const LONGEST_FRONT = 40_000
/** How many blocks may stand above the words to the audience. */
const MOST_FRONT_BLOCKS = 14

/**
 * Takes the lines above the text: title, subtitle (a —— line, else a line with a date or an edition),
 * bylines (document number, source, names) and the salutation. What is left are the blocks of the text.
 */
export function takeFront({ text: typed, blocks: all }: Body): {
  front: Front
  blocks: Block[]
} {
  const text = usual(typed, LONGEST_FRONT)
  const blocks = unglued(text, all)
  const front: Front = { title: [], subtitle: null, bylines: [], salutation: null }
  const greeting = greetingAt(text, blocks)
  const titles = titlesOf(blocks)
  const isPlain = !blocks.some(
    ({ type, span }) => type === 'heading' || isLabelled(sliceOf(text, span)),
  )
  const opened = opensSeries(text, blocks)
  const fields = ofCover(text, blocks)
  let taken = takeHead(front, text, blocks)
  const above = front.title.length === 0 ? front.bylines.length : 0
  for (let block = blocks[taken]; block && !front.salutation; block = blocks[taken]) {
    const next = blocks[taken + 1]
    const isAbove = taken > greeting && next !== undefined && isText(text, next)
    const place = {
      titles,
      isAbove,
      isGreeted: taken <= greeting,
      isOfCover: fields.has(block),
      above,
    }
    // Without one number in the document, a short line right above text is that text's heading.
    const isHeading = isPlain && isAbove && front.title.length > 0
    const isOver = isHeading || opened(block) || isOfText(text, blocks, taken)
    const isBlank = !fields.has(block) && isBesideField(text, blocks, taken)
    if (isOver || isBlank || !takeLine(front, text, block, place)) break
    taken += 1
  }
  setSubtitle(front, text)
  // Lines that nothing follows are the document itself.
  if (taken === blocks.length && front.title.length > 1)
    return { front: oneLine(front), blocks: blocks.slice(1) }
  return { front, blocks: blocks.slice(taken) }
}

/** What stands above the title, or with it, in papers of their own kinds; how many blocks were taken. */
function takeHead(front: Front, text: string, blocks: readonly Block[]): number {
  return (
    takeBelowNote(front, blocks) ||
    takeLetterhead(front, text, blocks) ||
    takeCentred(front, text, blocks) ||
    takeLetter(front, text, blocks) ||
    takeGreeting(front, text, blocks) ||
    takeNumbers(front, text, blocks) ||
    takeFields(front, text, blocks) ||
    takeUnit(front, text, blocks)
  )
}

/** Fields of a cover, and who wrote it. */
function ofCover(text: string, blocks: readonly Block[]): Set<Block> {
  const fields = fieldsIn(text, blocks, MOST_FRONT_BLOCKS)
  const authors = blocks
    .slice(1, MOST_FRONT_BLOCKS)
    .filter((block, index) => isAuthor(text, block, blocks[index + 2]))
  return new Set([...fields, ...authors])
}

/** 张某某 above （某某大学 经济学院，某市）: who wrote a paper, and where. */
function isAuthor(text: string, block: Block, next: Block | undefined): boolean {
  const [name, place] = [block, next].map((one) => (one ? sliceOf(text, one.span).trim() : ''))
  return NAME_ALONE.test(name ?? '') && PLACE.test(place ?? '')
}

const NAME_ALONE = /^[\u4e00-\u9fff·]{2,4}(?:[\s\u3000，、]+[\u4e00-\u9fff·]{2,4}){0,4}$/
const PLACE =
  /^[（(][^（()）]*(?:大学|学院|学校|中学|小学|公司|研究[所院]|医院|[局厅委])[^（()）]*[)）]$/

/** A block that is no line above the text, whatever stands above it. */
function isOfText(text: string, blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index] as Block, blocks[index + 1]]
  return isApart(block) || isAboveDecimals(text, block, next) || isCaptionOf(text, block, next)
}

/** No line of a title: an item of a list, what a table is called, what divides the text. */
function isApart(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  return block.listed === true || block.captionOf !== undefined || block.setOff === true
}

/**
 * Tells whether a block opens a series that goes on below: “１　目的” is a label where “２　対象” follows,
 * and words of a title elsewhere.
 */
function opensSeries(text: string, blocks: readonly Block[]): (block: Block) => boolean {
  const seconds = new Set(
    blocks.slice(0, FARTHEST).flatMap(({ span }) =>
      labelsOf(text, span)
        .filter(({ value }) => value === 2)
        .map(({ rule }) => rule.style),
    ),
  )
  return ({ type, span }) =>
    labelsOf(text, span).some(
      ({ rule, value }) =>
        (type === 'heading' && value !== null && !rule.isDoubtful) ||
        (value === 1 && seconds.has(rule.style)),
    )
}

/** “1 Overview” right above “1.1 Purpose” is a section, not a title (ISO 2145). */
function isAboveDecimals(text: string, { span }: Block, next: Block | undefined): boolean {
  const head = (own: Span) => fold(withoutStars(sliceOf(text, own).slice(0, 12)))
  const number = /^[\s\u3000]*(\d{1,2})[\s\u3000]/.exec(head(span))?.[1]
  if (number === undefined || !next) return false
  return head(next.span).replace(/．/g, '.').startsWith(`${number}.1`)
}

/** How far below the title the second member of a series may begin, in blocks. */
const FARTHEST = 400

/** Also behind the marks that set a line in bold. */
function labelsOf(text: string, { start, end }: Span) {
  return readLabels(withoutStars(text.slice(start, Math.min(end, start + 60))))
}

/** （目的） above 第１条 is that article's. */
function isCaptionOf(text: string, { span }: Block, next: Block | undefined): boolean {
  if (!next || !/^[（(〔【［[].*[）)〕】］\]]$/.test(sliceOf(text, span))) return false
  return labelsOf(text, next.span).some(({ rule }) => /^(?:article|di)$/.test(rule.style))
}

/** The index of the salutation, with nothing but short lines above it; -1 where there is none. */
function greetingAt(text: string, blocks: readonly Block[]): number {
  for (const [index, { type, span }] of blocks.slice(0, MOST_FRONT_BLOCKS).entries()) {
    const line = sliceOf(text, span)
    if (type !== 'paragraph' && index > 0 && type !== 'heading') return -1
    if (isAddress(line) || (index > 0 && isSalutation(line))) return index
    if (isOfSpeech(line)) return -1
  }
  return -1
}

/** Running text, a label or a speaker's turn: what stands above no salutation. */
function isOfSpeech(line: string): boolean {
  const isLong = line.split('\n').some((one) => one.length > LONGEST_BYLINE)
  return isLong || isLabelled(line) || isTurn(line) || /。$/.test(line)
}

/** 法定代表人： above 地址： is a field of a form, whom nothing is said to. */
function isBesideField(text: string, blocks: readonly Block[], index: number): boolean {
  const lines = [index - 1, index, index + 1].map((at) =>
    blocks[at]?.type === 'paragraph' ? sliceOf(text, (blocks[at] as Block).span) : '',
  )
  const [before = '', line = '', after = ''] = lines
  return isEmptyField(line) && [before, after].some((one) => isEmptyField(one) || isField(one))
}

/** What a title ends with when it names the document (…工作报告, …実施計画). */
const NAMED = anyOf({
  'zh-Hans': null,
  // Of Chinese and Japanese papers.
  ja: /(?:报告|報告|方案|意见|意見|通知|讲话|講話|计划|計画|計劃|规划|办法|辦法|规定|規定|規程|規則|规则|条例|條例|章程|纲要|要点|总结|决定|决议|说明|手册|制度|细则|打算|提纲|预案|汇报|倡议书|责任书|承诺书|说明书|纪要|发言|体会)$/,
  en: null,
  ko: /(?:계획|보고서?|규정|규칙|지침|요령|조례|회칙|정관|세칙|안내서?|공고|회의록|결의문|선언문|방안|제안서|설명서|협약서?|계약서)$/,
})

/** The title named the document already, and the line does not: a heading of the text below it. */
function isNamed(text: string, title: readonly Span[], { span }: Block): boolean {
  return isNamedBy(text, title) && !NAMED.test(sliceOf(text, span))
}

function isNamedBy(text: string, title: readonly Span[]): boolean {
  return title.some((one) => NAMED.test(sliceOf(text, one)))
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
  /** One of several fields: 时间：… 地点：… */
  isOfCover: boolean
  /** How many bylines stand above the title. */
  above: number
}

function takeLine(
  front: Front,
  text: string,
  block: Block,
  { titles, isAbove, isGreeted, isOfCover, above }: Place,
): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const line = sliceOf(text, block.span)
  if (block.type === 'heading') return takeMarkedTitle(front, line, block.span, titles.has(block))
  if (isAddress(line)) return set(front, { salutation: block.span })
  if (isOfCover || standsBelow(front, text, line)) return add(front.bylines, block.span)
  const beside = front.title.length > 0 ? takeBeside(front, text, line, block.span) : null
  if (beside !== null) return beside
  const isHeading = isAbove && isNamed(text, front.title, block)
  if (!isTitleOver(front, text, above, line) && !isHeading && isTitleLine(line))
    return add(linesFor(front, titles, line), block.span)
  return isGreeted && front.title.length > 0 && add(front.bylines, block.span)
}

/** A line in bold below a title that is not set so heads the text. */
function isBoldBelow(text: string, title: readonly Span[], line: string): boolean {
  const isBold = (words: string) => /^(?:\*\*|__)[^*_]+(?:\*\*|__)$/.test(words)
  return isBold(line) && title.length > 0 && !title.some((one) => isBold(sliceOf(text, one)))
}

/** A field of a cover, or the title once more. */
function standsBelow({ title }: Front, text: string, line: string): boolean {
  return title.length > 0 && (isCoverField(line) || isRepeated(text, title, line))
}

/** 政府工作报告 below 2026年某省政府工作报告 is printed once more under what a page was called. */
function isRepeated(text: string, title: readonly Span[], line: string): boolean {
  const own = line.replace(/\s+/g, '')
  return (
    NAMED.test(own) && title.some((one) => sliceOf(text, one).replace(/\s+/g, '').endsWith(own))
  )
}

/** English lines below a title that the format marks are no part of it: Office of the City Auditor */
function linesFor({ title, bylines }: Front, titles: ReadonlySet<Block>, line: string): Span[] {
  const isBelow = titles.size > 0 && title.length > 0 && /^[A-Z][^\u2e80-\uffef]+$/.test(line)
  return isBelow ? bylines : title
}

/** Below the first line of a title, a field is no other line of it. */
function isTitleOver(front: Front, text: string, above: number, line: string): boolean {
  const { subtitle, bylines, title } = front
  if (subtitle !== null || bylines.length > above || title.length >= MOST_TITLE_LINES) return true
  // 什么是高血压？ below a title is what the text asks first.
  const asks = /[？?]$/.test(line)
  return title.length > 0 && (asks || isField(line) || isBoldBelow(text, title, line))
}

/** A line that can only follow a title; null when it is none of these. */
function takeBeside(front: Front, text: string, line: string, span: Span): boolean | null {
  if (isSalutation(line)) return set(front, { salutation: span })
  if (isSubtitle(line)) return !front.subtitle && set(front, { subtitle: span })
  if (front.subtitle && front.bylines.length === 0 && goesOn(text, front.subtitle, line)) {
    return set(front, { subtitle: { start: front.subtitle.start, end: span.end } })
  }
  return isBeside(front, text, line) ? add(front.bylines, span) : null
}

/** Dates, numbers and who wrote it; behind a title that names its paper, also whose it is. */
function isBeside({ title, bylines }: Front, text: string, line: string): boolean {
  const isNamedAbove = isNamedBy(text, title)
  // 2024年工作总结 below the name of an office is what the document is, for all its year.
  if (NAMED.test(line) && bylines.length === 0 && !isNamedAbove) return false
  const isWhose = (isNamedAbove && isUnit(line)) || isSpeaker(line)
  const isOfOffice = (isNamedAbove || bylines.length > 0) && isOffice(line)
  return isByline(line) || isWhose || isOfOffice
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

/**
 * The headings of the outermost level at the very top; later ones make all but the first sections.
 * Below the first level, one alone at the top is meant.
 */
function titlesOf(blocks: readonly Block[]): Set<Block> {
  const outermost = blocks.reduce(
    (least, block) => (block.type === 'heading' ? Math.min(least, block.level) : least),
    Infinity,
  )
  const outer = blocks.filter((block) => block.type === 'heading' && block.level === outermost)
  if (outermost > 1 && (outer.length > 1 || outer[0] !== blocks[0])) return new Set()
  const isTop = outer.every((block, index) => blocks[index] === block)
  return new Set(isTop && outer.length <= MOST_MARKED_TITLES ? outer : outer.slice(0, 1))
}

/** A date or edition that stands alone says what the —— line would. */
function setSubtitle(front: Front, text: string): void {
  if (front.subtitle) return
  const top = front.salutation?.start ?? Infinity
  const alone = front.bylines.find((span) => {
    // What a letter is dated with stands above whom it goes to, and names no edition of it.
    const title = front.title[0]?.start ?? 0
    if (span.start < title && top < title) return false
    const line = sliceOf(text, span)
    return isEdition(line)
  })
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
