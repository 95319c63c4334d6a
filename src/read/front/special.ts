import type { Block, Front } from '../../model/document.ts'
import { type Span, sliceOf } from '../../model/span.ts'
import { isEmptyField, isField } from './fields.ts'
import {
  isAddressed,
  isDocumentNumber,
  isEdition,
  isGreeting,
  isLetterhead,
  isSubtitle,
  isTitleLine,
  isUnit,
  needsUnit,
} from './kinds.ts'

/** 各部局長　殿: whom a letter is sent to. */
const ADDRESSEE = /^.{1,40}(?:殿|様|御中|各位|皆様|(?:様|先生|みなさん|皆さん|皆様方)へ)$/
const SUBJECT =
  /(?:について|に関する件|の件|の?お知らせ|の?[ごご]案内|のお願い|便り|だより)(?:[（(].{1,12}[）)])?$/
const FARTHEST_SUBJECT = 9

/** Takes the head of a Japanese official letter: number, date, addressee, sender, then the subject. */
export function takeLetter(front: Front, text: string, blocks: readonly Block[]): number {
  const head = blocks.slice(0, FARTHEST_SUBJECT)
  const words = head.map(({ span }) => sliceOf(text, span))
  const to = words.findIndex((line) => ADDRESSEE.test(line))
  const about = words.findIndex((line, index) => index > to && SUBJECT.test(line))
  if (to < 0 || about < 0 || words.slice(0, about).some((line) => line.length > 60)) return 0
  head.slice(0, about + 1).forEach(({ span }, index) => {
    if (index === about) front.title.push(span)
    else if (index === to) front.salutation = span
    else front.bylines.push(span)
  })
  const below = blocks[about + 1]?.span
  if (!below || !isSubtitle(sliceOf(text, below))) return about + 1
  front.subtitle = below
  return about + 2
}

/** Takes an official letterhead with the document's number, which stand above its title; how many were taken. */
export function takeLetterhead(front: Front, text: string, blocks: readonly Block[]): number {
  const [head, number] = blocks.slice(0, 2).map(({ span }) => sliceOf(text, span))
  if (!head || !number || !isLetterhead(head) || !isDocumentNumber(number)) return 0
  front.bylines.push(...blocks.slice(0, 2).map(({ span }) => span))
  return 2
}

/** FOR IMMEDIATE RELEASE: what a press release begins with, in capitals. */
const RELEASE = /^(?:FOR (?:IMMEDIATE )?RELEASE|EMBARGOED|NEWS RELEASE|PRESS RELEASE)\b[^.]{0,60}$/i
const MOST_NUMBERS = 3

/** Takes the document's number, or when it may be printed, above the title; how many lines were taken. */
export function takeNumbers(front: Front, text: string, blocks: readonly Block[]): number {
  const count = blocks.findIndex(({ type, span }) => {
    const line = sliceOf(text, span)
    return type !== 'paragraph' || !(isDocumentNumber(line) || RELEASE.test(line))
  })
  if (count <= 0 || count > MOST_NUMBERS) return 0
  front.bylines.push(...blocks.slice(0, count).map(({ span }) => span))
  return count
}

/** Fields above a title: two at least, and no more than these. */
const MOST_FIELDS = 6
/** A memorandum says in a field what it is about. */
const ABOUT = /^(?:subject|re|title|标题|题目|主题|议题|件名|主旨)\s*[:：]/i
/** A title has more than one word of English, and says more than 会议内容 does. */
const WHOLE_TITLE = /^[A-Z][^\u2e80-\uffef]* [^\u2e80-\uffef]*$|^[^A-Za-z]{8,}$/

/** Takes the fields that stand above the title of a report (REPORT TO: … DATE: …); how many were taken. */
export function takeFields(front: Front, text: string, blocks: readonly Block[]): number {
  const head = blocks.slice(0, MOST_FIELDS + 1)
  const words = head.map(({ type, span }) => (type === 'paragraph' ? sliceOf(text, span) : ''))
  const count = words.findIndex((line) => !isField(line) && !isEmptyField(line))
  const title = words[count] ?? ''
  if (count < 2 || words.slice(0, count).some((line) => ABOUT.test(line))) return 0
  if (!WHOLE_TITLE.test(title) || !isTitleLine(title) || isEdition(title)) return 0
  front.bylines.push(...head.slice(0, count).map(({ span }) => span))
  return count
}

/** Takes the unit that heads a cover, above a title that says itself what it is; how many were taken. */
export function takeUnit(front: Front, text: string, blocks: readonly Block[]): number {
  const [unit, title] = blocks.slice(0, 2)
  if (unit?.type !== 'paragraph' || title?.type !== 'paragraph') return 0
  const words = sliceOf(text, title.span)
  const isAlone = isUnit(sliceOf(text, unit.span)) && isTitleLine(words) && !needsUnit(words)
  if (!isAlone) return 0
  front.bylines.push(unit.span)
  return 1
}

/** How many blocks may stand above a centred title: authors, numbers and dates of a memorandum. */
const MOST_ABOVE_TITLE = 4

/** Takes a centred title below other lines, as in an RFC, with those as bylines; how many were taken. */
export function takeCentred(front: Front, text: string, blocks: readonly Block[]): number {
  const at = blocks
    .slice(0, MOST_ABOVE_TITLE + 1)
    .findIndex(({ type, span }) => type === 'paragraph' && isCentred(text, span))
  // A centred —— line is a subtitle: the line above it is the title.
  if (at <= 0 || /^[—―–-]/.test(sliceOf(text, blocks[at]?.span ?? { start: 0, end: 0 }))) return 0
  front.bylines.push(...blocks.slice(0, at).map(({ span }) => span))
  front.title.push(...blocks.slice(at, at + 1).map(({ span }) => span))
  return at + 1
}

/** Lines of a note above a marked title, at most; each is one paragraph. */
const MOST_ABOVE_HEADING = 2

/** Lines of a title that a format marks, at most. */
export const MOST_MARKED_TITLES = 2

/** Takes the outermost headings below a note on the document, with that as bylines; how many were taken. */
export function takeBelowNote(front: Front, blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ type }) => type === 'heading')
  const title = blocks[at]
  if (at < 1 || at > MOST_ABOVE_HEADING || title?.type !== 'heading') return 0
  const outer = blocks.filter((block) => block.type === 'heading' && block.level <= title.level)
  const isTop = outer.every((block, index) => blocks[at + index] === block)
  const above = blocks.slice(0, at)
  if (!isTop || outer.length > MOST_MARKED_TITLES) return 0
  if (above.some(({ type }) => type !== 'paragraph')) return 0
  front.bylines.push(...above.map(({ span }) => span))
  front.title.push(...outer.map(({ span }) => span))
  return at + outer.length
}

/** A short line with about as much room before it as behind it, on a page of 72 columns. */
function isCentred(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end)
  const indent = start - 1 - text.lastIndexOf('\n', start - 1)
  if (indent < 8 || line.length > 60 || /[\n\r]|\s{3}/.test(line)) return false
  const width = line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)
  const isInMiddle = Math.abs(2 * indent + width - 72) <= 6
  return isInMiddle && !isEdition(line) && /^ +$/.test(text.slice(start - indent, start))
}

/** Takes the words that a letter begins with, and the line below them that says what it is about. */
export function takeGreeting(front: Front, text: string, blocks: readonly Block[]): number {
  const [first, second, third] = blocks
  const opens = (line: string) => isGreeting(line) || isAddressed(line)
  if (first?.type !== 'paragraph' || !opens(sliceOf(text, first.span))) return 0
  front.salutation = first.span
  const about = second && third ? sliceOf(text, second.span) : ''
  if (second?.type !== 'paragraph' || !/^[A-Z]/.test(about) || !isTitleLine(about)) return 1
  front.title.push(second.span)
  return 2
}
