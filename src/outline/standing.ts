import { isProse } from '../model/blocks.ts'
import type { Block } from '../model/document.ts'
import { type Span, sliceOf, trimmed } from '../model/span.ts'
import { type Label, PART_NAME, readCaption, readLabels } from '../numbering/index.ts'
import { isChoices } from './choices.ts'
import { isOfForm, opensContacts } from './forms.ts'
import type { Head } from './heads.ts'
import type { Reading } from './labelled.ts'
import { isLatin, isLatinHeading, isLatinLine } from './latin.ts'
import { lengthOf } from './sentence.ts'

const LONGEST = 30
const LONGEST_LATIN = 80
/** Running text is longer than this, or ends with the mark of a sentence. */
const SHORTEST_TEXT = 40

/** A line that is a heading by itself, without a number. */
export interface Standing {
  span: Span
  /** The running text behind it, in the same paragraph. */
  rest?: Span
  /** It names a part of the whole document. */
  isPart: boolean
  /** 【第１条 目的】: comments on the article with that number. */
  isComment: boolean
  /** The sign before it (■ ●): headings behind one sign are of one depth. */
  sign?: string
}

/** The block's standing heading, or null: short, without the mark of a sentence, with text after it. */
export function standingOf(
  reading: Reading,
  heads: readonly Head[],
  index: number,
): Standing | null {
  const head = heads[index]
  if (!head || !isProse(head.block) || head.block.listed || head.isQuoted) return null
  const { span } = head.block
  const words = sliceOf(reading.text, span)
  const named = reading.isNamedInBrackets ? readBracketed(words, span) : null
  if (named) return named
  // Also one whose table or picture is lost opens no section.
  if (!heads[index + 1] || isCaption(head.block) || readCaption(words)) return null
  if (PART_NAME.test(words.replace(/\s+/g, ''))) return { span, isPart: true, isComment: false }
  if (head.block.setOff) {
    const own = unmarked(reading.text, span)
    return behindSign(sliceOf(reading.text, own), own)
  }
  return (
    framedOf(words, heads, index) ??
    partsLists(words, heads, index) ??
    askedIn(reading, words, span) ??
    loneOf(reading, heads, index)
  )
}

/** 高血压有哪些危害？ in a paper whose parts are questions, each in a line of its own above its answer. */
function askedIn({ asksByLines }: Reading, words: string, span: Span): Standing | null {
  return asksByLines && QUESTION.test(words) ? { span, isPart: false, isComment: false } : null
}

const QUESTION = /^[^。！？；：?!;:“”]{4,30}[？?]$/
/** So many make it the way in which a paper is set. */
const FEWEST_QUESTIONS = 3

/** Are the lines that ask many, and each above something that does not? In a speech nobody answers them. */
export function asksByLines(text: string, blocks: readonly Block[]): boolean {
  const asks = blocks.map(({ type, span }) => type === 'paragraph' && isQuestion(text, span))
  const isAbove = asks.every((own, index) => !own || asks[index + 1] === false)
  return isAbove && asks.filter(Boolean).length >= FEWEST_QUESTIONS
}

function isQuestion(text: string, { start, end }: Span): boolean {
  const words = end - start <= 40 ? text.slice(start, end) : ''
  return QUESTION.test(words) && readLabels(words).length === 0
}

/**
 * 思考题： between the 2. of one list and the 1. of the next names the list below it; so does 主要表现： above
 * the first of several lists that are named so.
 */
function partsLists(words: string, heads: readonly Head[], index: number): Standing | null {
  const name = LIST_NAME.exec(words)?.[0]
  const style = name === undefined ? undefined : listBelow(heads, index)
  if (name === undefined || style === undefined) return null
  if (!counts(heads[index - 1], style) && !isBeforeNamed(heads, index, style)) return null
  const { start } = (heads[index] as Head).block.span
  return { span: { start, end: start + name.length }, isPart: false, isComment: false }
}

const LIST_NAME = /^[\u3041-\u9fff]{2,8}(?=[：:]$)/

/** The style of the list that begins right below a block. */
function listBelow(heads: readonly Head[], index: number): string | undefined {
  return heads[index + 1]?.labels.find(({ value }) => value === 1)?.rule.style
}

/** Is it a later member of a list? */
function counts(head: Head | undefined, style: string): boolean {
  return head?.labels.some(({ rule, value }) => rule.style === style && (value ?? 0) > 1) === true
}

/** Do the members of a list end where the next of its style begins, with a line without a label above it? */
function isBeforeNamed(heads: readonly Head[], index: number, style: string): boolean {
  let at = index + 2
  while (counts(heads[at], style)) at += 1
  const isNamed = heads[at]?.labels.length === 0 && heads[at]?.block.type === 'paragraph'
  return at > index + 2 && isNamed && listBelow(heads, at) === style
}

/** A line in brackets that comments on an article, or names what the labels below it are of. */
function framedOf(words: string, heads: readonly Head[], index: number): Standing | null {
  const { block, labels } = heads[index] as Head
  if (labels.length > 0 && /^【[^】]{2,60}】$/.test(words)) {
    return { span: block.span, isPart: false, isComment: true }
  }
  const isAboveLabels = (heads[index + 1]?.labels.length ?? 0) > 0
  const isTitle = isAboveLabels && /^[「『《].{4,60}[」』》]$/.test(words)
  return isTitle ? { span: block.span, isPart: false, isComment: false } : null
}

/** A line that nothing marks, by what is around it. */
function loneOf(reading: Reading, heads: readonly Head[], index: number): Standing | null {
  const { block } = heads[index] as Head
  const span = unmarked(reading.text, block.span)
  const isOne =
    isBracketed(sliceOf(reading.text, block.span)) ||
    opensAny(reading, heads, index, sliceOf(reading.text, span))
  return isOne ? { span, isPart: false, isComment: false } : null
}

/** A line that divides its paper, without the sign that may stand before it: ■ 募集区画 */
function behindSign(words: string, { start, end }: Span): Standing {
  const [before = '', sign = ''] = /^([■◆●▼★◎□○▲◇☆▶►])[\s\u3000]?(?=\S)/.exec(words) ?? []
  return { span: { start: start + before.length, end }, isPart: false, isComment: false, sign }
}

/** 次のすべてを満たす方 above its items is no name of them. */
const ANNOUNCES = /^(?:次|下記|以下|左記)の|(?:如下|とおり)$/

/** 【用法用量】开水冲服。: the name in brackets, and what stands behind it. */
function readBracketed(words: string, { start, end }: Span): Standing | null {
  const name = IN_BRACKETS.exec(words)?.[1]
  if (name === undefined) return null
  const close = start + name.length + 2
  const heading = { start: start + 1, end: close - 1 }
  return { span: heading, rest: { start: close, end }, isPart: false, isComment: false }
}

/** A note, an example or an answer in brackets names nothing of the document. */
const IN_BRACKETS =
  /^【((?!注意|提示|警告|说明】|备注|注】|解析|答案|参考答案|例|点评|分析】|重要|答】|問|问)[^】\d０-９]{2,12})】(?=\S)/

/** So many parts that have their names in brackets make it the way in which a paper is set. */
const FEWEST_BRACKETED = 3

/** Do the paragraphs of a document begin with the names of its parts in brackets, as leaflets do? */
export function areNamedInBrackets(text: string, blocks: readonly Block[]): boolean {
  const names = blocks.flatMap(({ span }) => {
    const found = IN_BRACKETS.exec(text.slice(span.start, Math.min(span.end, span.start + 16)))
    return found?.[1] ?? []
  })
  return new Set(names).size >= FEWEST_BRACKETED && new Set(names).size === names.length
}

/** 【成績評価】 in a line of its own names what follows, whatever stands above it. */
function isBracketed(words: string): boolean {
  return /^【[^】\d０-９]{2,20}】$/.test(words)
}

/** Without the emphasis of Markdown, or the brackets, around all of a line. */
function unmarked(text: string, span: Span): Span {
  const words = sliceOf(text, span)
  const around = /^(\*\*|__)[^*_]+\1$/.test(words) ? 2 : isBracketed(words) ? 1 : 0
  return { start: span.start + around, end: span.end - around }
}

/** Whether a line opens the text below it, by how it looks and by what is around it. */
function opensAny(reading: Reading, heads: readonly Head[], index: number, words: string): boolean {
  const after = heads
    .slice(index + 1, index + 4)
    .map(({ block }) => sliceOf(reading.text, block.span))
  if (words.length < 2 || !isHeadingLine(words) || isOfForm(words, after)) return false
  if (isChoices(words) || ANNOUNCES.test(words) || DASHED.test(words)) return false
  if (isAttached(reading, words) || isBetweenItems(reading.text, heads, index)) return false
  return opensText(reading, heads, index) || opensContacts(words, after)
}

/** - 押金五十元: the last of a typed list is an item as the others are, whatever stands below it. */
const DASHED = /^[-–—•·*+]\s/

/** Between two lines that end with ；, a line that lost its own is an item as they are. */
function isBetweenItems(text: string, heads: readonly Head[], index: number): boolean {
  return [heads[index - 1], heads[index + 1]].every(
    (head) => head !== undefined && /[；;]$/.test(sliceOf(text, head.block.span)),
  )
}

/** What the title says is sent with it (关于印发某某办法的通知) has its title above it, and sections of its own. */
function isAttached({ title }: Reading, words: string): boolean {
  const bare = words.replace(/\s+/g, '')
  return SENDS.test(title) && bare.length >= SHORTEST_NAME && title.includes(bare)
}

const SENDS = /[印转轉][发發]|[发發]布|公布|[颁頒][发布發]|下[发發]|の制定|の[送通][付知]/

/** In characters. */
const SHORTEST_NAME = 6

/** Ends with no mark, is short, and isn't what a table, a list or a signature is made of. */
export function isHeadingLine(words: string): boolean {
  const isLatin = !/[\u2e80-\uffef]/.test(words)
  if (lengthOf(words) > (isLatin ? LONGEST_LATIN : LONGEST)) return false
  if (lengthOf(words) === 0) return false
  if (/[。，；：！？、.,;:!?…—)）\d]$/.test(words) || /[。；！？]/.test(words)) return false
  if (/[ぁ-んァ-ヶ一-龥](?:から|まで|より|[はをがにで]|(?<!につい)て)$/.test(words)) return false
  if (/^(?:[（(〔[—―*·•・※○●■◆<]|[\d０-９](?!\d{3}年))/.test(words)) return false
  // 附件：1．… at the end of a notice lists what is attached.
  if (ATTACHED.test(words)) return false
  if (isLatin && /[:;](?:\s|$)|_|\s{3}|\t| (?:and|or)$/.test(words)) return false
  return isLatin ? isLatinLine(words) : /[^\p{P}\p{S}]/u.test(words)
}

/** 附件：1.… names what is attached, 答案：六 belongs to the question above it. */
const ATTACHED =
  /^附\s?[件录表图]\s?[：:]|^[【［[（(]?(?:(?:参考|正确)?答案|答|解析?|[备備]?注|[备備]考|提示|[评評]分[标標][准準]|得分|答え|解答|Answers?|Note|Hint)[】］\]）)]?\s*[：:]/i

/** Running text or a label follows, and the line before it came to an end. */
function opensText({ text, isLaw }: Reading, heads: readonly Head[], index: number): boolean {
  const next = heads[index + 1]
  if (!next) return false
  const before = heads[index - 1]
  const isBelow = isRunning(text, next.block)
  if (isAboveAnother(text, heads, index)) return true
  if (isAboveAnother(text, heads, index - 1) && isBelowEmpty(text, heads, index)) {
    return isRunning(text, next.block)
  }
  // Right below a label's heading, a short line is that section's text.
  if (before && before.labels.length > 0 && isOpen(text, before.block)) return isBelow && !isLaw
  return (isBelow || next.labels.length > 0) && (!before || isEnded(text, before.block))
}

/** “Your Shift” over “Signing In” over text: two English headings, each between empty lines. */
function isAboveAnother(text: string, heads: readonly Head[], index: number): boolean {
  const [own, inner, under] = [heads[index], heads[index + 1], heads[index + 2]]
  if (!own || !inner || !under || !isRunning(text, under.block)) return false
  const areHeadings = [own, inner].every(
    ({ block, labels }) =>
      isProse(block) && labels.length === 0 && isTitled(sliceOf(text, block.span)),
  )
  return areHeadings && [index, index + 1, index + 2].every((at) => isBelowEmpty(text, heads, at))
}

function isTitled(words: string): boolean {
  return isLatin(words) && isHeadingLine(words) && isLatinHeading(words)
}

/** Does an empty line stand above a block? */
function isBelowEmpty(text: string, heads: readonly Head[], index: number): boolean {
  const [above, own] = [heads[index - 1]?.block.span, heads[index]?.block.span]
  if (!above || !own) return false
  return /\n[ \t]*\r?\n/.test(text.slice(above.end, own.start))
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
  if (type !== 'paragraph' || isCaption(block) || block.listed) return true
  const words = sliceOf(text, span)
  // The last item of a list needs no mark.
  return BULLET.test(words) || /[。！？；：”）.!?;:)…]$/.test(words)
}

const BULLET = /^(?:[•·・●■◆▪‣]|[*○□◇–-]\s)\s?\S/

/**
 * （目的） or 〔皇位の世襲〕 alone before an article is that article's caption, and （施行期日） before the １ of
 * supplementary provisions that of the paragraph.
 */
export function captionBefore(
  { text, isLaw }: Pick<Reading, 'text' | 'isLaw'>,
  heads: readonly Head[],
  index: number,
): Span | null {
  const head = heads[index]
  const next = heads[index + 1]
  if (head?.block.type !== 'paragraph' || head.labels.length > 0) return null
  const isAbove = ({ rule }: Label) =>
    rule.style === 'article' || (isLaw && rule.style === 'arabic-space')
  if (!next?.labels.some(isAbove)) return null
  const found = /^[（(〔[［【]([^（(〔【]{1,60})[）)〕\]］】]$/.exec(sliceOf(text, head.block.span))
  const words = found?.[1]
  if (words === undefined) return null
  const start = head.block.span.start + 1
  return { start, end: start + words.length }
}
