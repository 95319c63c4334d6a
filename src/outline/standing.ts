import { isProse } from '../model/blocks.ts'
import type { Block, Document } from '../model/document.ts'
import { type Span, sliceOf, trimmed } from '../model/span.ts'
import { PART_NAME, readCaption } from '../numbering/index.ts'
import type { Head } from './heads.ts'
import type { Reading } from './labelled.ts'
import { isLatinHeading } from './latin.ts'
import { lengthOf } from './sentence.ts'

const LONGEST = 30
const LONGEST_LATIN = 80
/** Running text is longer than this, or ends with the mark of a sentence. */
const SHORTEST_TEXT = 40

/** A line that is a heading by itself, without a number. */
export interface Standing {
  span: Span
  /** It names a part of the whole document. */
  isPart: boolean
  /** 【第１条 目的】: comments on the article with that number. */
  isComment: boolean
}

/** The block's standing heading, or null: short, without the mark of a sentence, with text after it. */
export function standingOf(
  reading: Reading,
  heads: readonly Head[],
  index: number,
): Standing | null {
  const head = heads[index]
  const next = heads[index + 1]
  if (!head || !isProse(head.block) || head.block.listed || !next) return null
  const words = sliceOf(reading.text, head.block.span)
  // Also one whose table or picture is lost opens no section.
  if (isCaption(head.block) || readCaption(words)) return null
  if (head.labels.length > 0 && /^【[^】]{2,60}】$/.test(words)) {
    return { span: head.block.span, isPart: false, isComment: true }
  }
  if (PART_NAME.test(words.replace(/\s+/g, ''))) {
    return { span: head.block.span, isPart: true, isComment: false }
  }
  if (/^[「『《].{4,60}[」』》]$/.test(words) && next.labels.length > 0) {
    return { span: head.block.span, isPart: false, isComment: false }
  }
  if (isOfCover(words, sliceOf(reading.text, next.block.span))) return null
  const isOne = words.length > 1 && isHeadingLine(words) && opensText(reading, heads, index)
  return isOne ? { span: head.block.span, isPart: false, isComment: false } : null
}

/** Ends with no mark, is short, and isn't what a table, a list or a signature is made of. */
export function isHeadingLine(words: string): boolean {
  const isLatin = !/[\u2e80-\uffef]/.test(words)
  if (lengthOf(words) > (isLatin ? LONGEST_LATIN : LONGEST)) return false
  if (lengthOf(words) === 0) return false
  if (/[。，；：！？、.,;:!?…—)）\d]$/.test(words) || /[。；！？]/.test(words)) return false
  if (/[ぁ-んァ-ヶ一-龥](?:から|まで|より|[はをがにでて])$/.test(words)) return false
  if (/^(?:[（(〔[—―*·•・※○●■◆<]|\d(?!\d{3}年))/.test(words)) return false
  // 附件：1．… at the end of a notice lists what is attached.
  if (/^附\s?[件录表图]\s?[：:]/.test(words)) return false
  if (isLatin && /[:;](?:\s|$)|_|\s{3}|\t| (?:and|or)$/.test(words)) return false
  return isLatin ? isLatinHeading(words) : !/^[\p{P}\p{S}]*$/u.test(words)
}

/** A date, an addressee, a way (正門 → 公園) or a field (列席：各科科长): what covers, letters and forms are made of. */
function isOfCover(words: string, next: string): boolean {
  if (DATE.test(words) || /[→⇒➡]/.test(words) || ADDRESSEE.test(words)) return true
  // 案例：一座旧桥的修缮 names the text below it, and a field none.
  return FIELD.test(words) && (lengthOf(next) <= SHORTEST_TEXT || FIELD.test(next))
}

const DATE =
  /^(?:\d{4}|[０-９]{4}|[一二][〇○零一二三四五六七八九]{3}|(?:令和|平成|昭和)[\d０-９元一二三四五六七八九十]{1,3})\s*年[\d０-９一二三四五六七八九十\s]{1,4}月(?:[\d０-９一二三四五六七八九十\s]{1,4}日)?$/
const ADDRESSEE = /(?:様へ|皆様|各位|[\s\u3000]殿|御中|先生へ)$|^(?:致|主送|抄送|抄報|呈)[：:]/
const FIELD = /^[^\d，。、；：:！？（）()《》“”【】—\s]{2,10}[：:]\s*\S/

/** Running text or a label follows, and the line before it came to an end. */
function opensText({ text, isLaw }: Reading, heads: readonly Head[], index: number): boolean {
  const next = heads[index + 1]
  if (!next) return false
  const before = heads[index - 1]
  const isBelow = isRunning(text, next.block)
  // Right below a label's heading, a short line is that section's text.
  if (before && before.labels.length > 0 && isOpen(text, before.block)) return isBelow && !isLaw
  return (isBelow || next.labels.length > 0) && (!before || isEnded(text, before.block))
}

/** What a table or picture is called. */
export function isCaption(block: Block): boolean {
  return block.type === 'paragraph' && block.captionOf !== undefined
}

function isRunning(text: string, block: Block): boolean {
  const { type, span } = block
  if (type === 'table' || type === 'figure' || isCaption(block)) return true
  const words = sliceOf(text, trimmed(text, span))
  return lengthOf(words) > SHORTEST_TEXT || /[。！？；：.!?;:]$/.test(words)
}

/** A heading of the format, or a line that came to no end. */
function isOpen(text: string, block: Block): boolean {
  return block.type === 'heading' || !isEnded(text, block)
}

function isEnded(text: string, block: Block): boolean {
  const { type, span } = block
  return (
    type !== 'paragraph' || isCaption(block) || /[。！？；：”）.!?;:)…]$/.test(sliceOf(text, span))
  )
}

/** （目的） or 〔皇位の世襲〕 alone before an article is that article's caption. */
export function captionBefore(
  { text }: Document,
  heads: readonly Head[],
  index: number,
): Span | null {
  const head = heads[index]
  const next = heads[index + 1]
  if (head?.block.type !== 'paragraph' || head.labels.length > 0) return null
  if (!next?.labels.some(({ rule }) => rule.style === 'article')) return null
  const found = /^[（(〔[［【]([^（(〔【]{1,60})[）)〕\]］】]$/.exec(sliceOf(text, head.block.span))
  const words = found?.[1]
  if (words === undefined) return null
  const start = head.block.span.start + 1
  return { start, end: start + words.length }
}
