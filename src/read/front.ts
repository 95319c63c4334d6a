import type { Block, Front } from '../model/document.ts'
import { type Span, sliceOf } from '../model/span.ts'
import type { Body } from './body.ts'

/** A line of a title is at most this long, in characters; longer ones are text. */
const LONGEST_TITLE_LINE = 45
/** Latin titles are longer in characters for the same length in words. */
const LONGEST_LATIN_TITLE = 110
const MOST_TITLE_LINES = 4

/**
 * Takes the lines above the text: title, subtitle (a —— line), bylines (dates, editions, names in
 * brackets) and the salutation. What is left are the blocks of the text.
 */
export function takeFront({ text, blocks }: Body): { front: Front; blocks: Block[] } {
  const front: Front = { title: [], subtitle: null, bylines: [], salutation: null }
  let taken = 0
  const isPlain = !blocks.some(
    ({ type, span }) => type === 'heading' || isLabelled(sliceOf(text, span)),
  )
  for (const block of blocks) {
    const next = blocks[taken + 1]
    // Without one number in the document, a short line right above text is that text's heading.
    if (isPlain && front.title.length > 0 && next && isText(text, next)) break
    if (!takeLine(front, text, block)) break
    taken += 1
    if (front.salutation) break
  }
  // Lines that nothing follows are the document itself.
  if (taken === blocks.length && front.title.length > 1)
    return { front: oneLine(front), blocks: blocks.slice(1) }
  return { front, blocks: blocks.slice(taken) }
}

function isText(text: string, { type, span }: Block): boolean {
  const isLong = span.end - span.start > LONGEST_TITLE_LINE
  return type === 'paragraph' && isLong && /[。.！!]/.test(sliceOf(text, span))
}

function oneLine(front: Front): Front {
  return { title: front.title.slice(0, 1), subtitle: null, bylines: [], salutation: null }
}

function takeLine(front: Front, text: string, block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const line = sliceOf(text, block.span)
  if (block.type === 'heading') return takeMarkedTitle(front, block.span, block.level)
  if (front.title.length > 0) {
    const beside = takeBeside(front, line, block.span)
    if (beside !== null) return beside
  }
  const isOver =
    front.subtitle || front.bylines.length > 0 || front.title.length >= MOST_TITLE_LINES
  return !isOver && isTitleLine(line) && add(front.title, block.span)
}

/** A line that can only follow a title; null when it is none of these. */
function takeBeside(front: Front, line: string, span: Span): boolean | null {
  if (isSalutation(line)) return set(front, { salutation: span })
  if (isSubtitle(line)) return !front.subtitle && set(front, { subtitle: span })
  return isByline(line) ? add(front.bylines, span) : null
}

/** —— and what the title is about. */
function isSubtitle(line: string): boolean {
  return line.length <= 80 && /^[—―－–-]{1,2}\s*\S/.test(line)
}

/** A heading of the outermost level is the title where none stands yet. */
function takeMarkedTitle(front: Front, span: Span, level: number): boolean {
  if (level > 1 || front.title.length > 0) return false
  return add(front.title, span)
}

function set(front: Front, part: Partial<Front>): boolean {
  Object.assign(front, part)
  return true
}

function add(spans: Span[], span: Span): boolean {
  spans.push(span)
  return true
}

/** 同志们： 各位代表： Dear colleagues: – short, with a colon at its end and no other mark of a sentence. */
function isSalutation(line: string): boolean {
  return line.length <= 60 && /^[^。！？；：:]+[：:]$/.test(line)
}

const DATE =
  /[0-9０-９〇零一二三四五六七八九十]{2,4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月|\b\d{4}\b/

function isByline(line: string): boolean {
  if (line.length > 90 || /[。！？；]/.test(line.slice(0, -1))) return false
  const bracketed = /^[（(〔[].*[）)〕\]]$/.test(line)
  return bracketed || (DATE.test(line) && line.length <= 40 && !isLabelled(line))
}

function isTitleLine(line: string): boolean {
  const longest = /[\u2e80-\uffef]/.test(line) ? LONGEST_TITLE_LINE : LONGEST_LATIN_TITLE
  return line.length <= longest && !/[。；！!;:：，,.]$/.test(line) && !isLabelled(line)
}

/** Begins with what numbers a section; kept loose, for a title never does. */
function isLabelled(line: string): boolean {
  return /^(?:第[一二三四五六七八九十百千0-9０-９]+[编章节条條部分]|[（(]?[一二三四五六七八九十]+[）)、．.]|[（(]?[0-9０-９]+[）)、．.]|[（(][a-z][)）]|(?:[A-Z]|[IVXLC]+|[Ⅰ-Ⅹ])[.．、]\s|Article\b|Section\b|Sec\.)/i.test(
    line,
  )
}
