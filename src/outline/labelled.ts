import type { Block } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import { isEmpty, type Span, sliceOf, trimmed } from '../model/span.ts'
import type { Label } from '../numbering/index.ts'
import { cutAsked } from './asked.ts'
import { beforeSeries } from './before-series.ts'
import { cutHeading, cutSetOff, type HeadingCut, type Manner, readCaption } from './heading.ts'
import type { Head } from './heads.ts'
import { isLatin } from './latin.ts'
import { followerAt } from './members.ts'

/** Numbers that count the items of an article in a law. */
export const ITEMS =
  /^(?:han-brackets|arabic-(?:dot|brackets|comma|close|space)|circled|decimal-[2-5]|kana|iroha|hangul|jamo)/

/** Units of English law. */
const CAPTIONED = /^(?:section|article)-en$/

/** What stands under a label's line: running text, or labels of another style. */
export type Below = 'text' | 'items'

export interface Reading {
  text: string
  /** The words of the title, without white space. */
  title: string
  /** Its paragraphs begin with the names of its parts in brackets: 【用法用量】 */
  isNamedInBrackets: boolean
  /** Its parts are questions without a number: 高血压有哪些危害？ */
  asksByLines: boolean
  /** Its articles make the document a law, whose items have no headings of their own. */
  isLaw: boolean
  /** Offsets of labels of which a person said that they are none. */
  banned: ReadonlySet<number>
}

/** The section that a label opens; a heading that the format marks as one is all heading. */
export function labelledSection(
  reading: Reading,
  head: Head,
  label: Label,
  below: Below | null,
): Section {
  const { text } = reading
  const { block, start } = head
  const { style, asks = false } = label.rule
  // 附则 is a unit's name, not a number.
  if (label.value === null && !asks) {
    return makeSection(null, { start, end: endWithin(text, head) }, null, style)
  }
  const number = { start, end: start + label.length }
  // ①展会　②传单: the next member ends what its heading may take.
  const next = followerAt(text, block.span, label)
  const rest = { start: number.end, end: next ?? endWithin(text, head) }
  const words = withoutDash(text, trimmed(text, rest))
  const cut =
    cutDashed(text, words, label) ??
    (asks ? cutAsked(text, words) : cutLooking(text, words, head)) ??
    (block.type === 'heading'
      ? (readCaption(text, words) ?? { heading: words, rest: null })
      : cutHeading(text, words, {
          ...mannerOf(reading, label, below, sliceOf(text, words)),
          // Others of its series stand in its paragraph: it is not alone there.
          isInline: next !== null,
        }))
  const said = block.type === 'heading' ? cut : beforeSeries(text, words, cut)
  const heading = said.heading && !isEmpty(said.heading) ? said.heading : null
  const own = restOf(said.rest, heading)
  const body =
    next === null ? own : { start: own?.start ?? heading?.end ?? next, end: block.span.end }
  const section = makeSection(number, heading, body, style)
  return { ...section, inline: head.isInline === true }
}

/** Article 3 - Safeguards for keeping seeds…: what stands behind a dash is the unit's title, however long. */
function cutDashed(text: string, words: Span, { rule }: Label): HeadingCut | null {
  const isDashed = rule.isSure === true && DASH.test(text.slice(words.start - 4, words.start))
  if (!isDashed) return null
  const said = sliceOf(text, words)
  const isTitle = isLatin(said) && said.length <= LONGEST_TITLE && !/[.;:,?!](?:\s|$)/.test(said)
  return isTitle && !isEmpty(words) ? { heading: words, rest: null } : null
}

const DASH = /[-–—]\s*$/
/** Three lines of a page, in UTF-16 units. */
const LONGEST_TITLE = 300

/** What kind of text stands behind a label at the head of a paragraph. */
function mannerOf({ isLaw }: Reading, label: Label, below: Below | null, words: string): Manner {
  const { style, isNormative = false } = label.rule
  const isItem = isLaw && ITEMS.test(style)
  return {
    isNormative: isNormative || isItem,
    isItem: isItem && !isNamed(words, below),
    isInline: false,
    isCaptioned: CAPTIONED.test(style),
    hasOwnText: below !== null || style.startsWith('decimal'),
  }
}

/** The heading that the format sets off, without saying that it is one. */
function cutLooking(text: string, words: Span, { block, start }: Head): HeadingCut | null {
  const whole = WHOLLY_BOLD.exec(text.slice(words.start, Math.min(words.end, words.start + 90)))
  if (block.type === 'paragraph' && whole?.[2] && words.start + whole[0].length === words.end) {
    const from = words.start + (whole[1]?.length ?? 0)
    return { heading: { start: from, end: from + whole[2].length }, rest: null }
  }
  if (block.type !== 'paragraph' || isLatin(sliceOf(text, words)))
    return cutRunIns(text, words, block)
  // **一、总体要求** 坚持… or 一、**总体要求** 坚持…, as Markdown has it.
  const isOpen = /(?:\*\*|__)$/.test(text.slice(block.span.start, start))
  const said = text.slice(words.start, Math.min(words.end, words.start + LONGEST_BOLD))
  const bold = (isOpen ? BOLD_REST : BOLD).exec(said)?.[0]
  if (bold) return cutSetOff(text, words, words.start + bold.length)
  return cutRunIns(text, words, block)
}

/** 3. **Spread the word.**: all of an item, short and in bold. */
const WHOLLY_BOLD = /^(\*\*|__)([^*_\n]{2,80}?)[.。]?\1$/
const BOLD = /^(\*\*|__)[^*_\n]{2,40}\1/
const BOLD_REST = /^[^*_\n]{2,40}(?:\*\*|__)/
/** In UTF-16 units. */
const LONGEST_BOLD = 48

function cutRunIns(text: string, words: Span, block: Block): HeadingCut | null {
  const runIns = block.type === 'paragraph' ? (block.runIns ?? []) : []
  const own = runIns.find(({ start, end }) => start <= words.start && end > words.start)
  return own && own.end < words.end ? cutSetOff(text, words, own.end) : null
}

/** 基準内賃金 above ア、イ names what they are; 次のいずれかに該当する者 above them is running text. */
function isNamed(words: string, below: Below | null): boolean {
  return below === 'text' || (below === 'items' && NAME.test(words))
}

const NAME = /^(?:[\u4e00-\u9fffァ-ヶー・A-Za-z]|の|及び|又は|と){2,14}(?<![者時])$/

/** 【第１章 総則】: the bracket that opened before the label closes behind the heading. */
function endWithin(text: string, { block, start }: Head): number {
  const { span } = block
  const isOpened = /[【［[]/.test(text.slice(span.start, start))
  return isOpened && /[】］\]]/.test(text[span.end - 1] ?? '') ? span.end - 1 : span.end
}

/**
 * Part 1 – Preliminary: the dash parts label and heading; the marks that set a label alone in bold
 * (**第一章**) are no heading.
 */
function withoutDash(text: string, { start, end }: Span): Span {
  if (/^[*_]{1,6}$/.test(text.slice(start, Math.min(end, start + 8)))) return { start, end: start }
  const dash = /^[-–—:：]+\s*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0
  return { start: start + dash, end }
}

/** The running text after a heading begins right at its end, so that no sign between them is lost. */
export function restOf(rest: Span | null, heading: Span | null): Span | null {
  return rest && heading ? { start: Math.min(heading.end, rest.start), end: rest.end } : rest
}

export function makeSection(
  number: Span | null,
  heading: Span | null,
  rest: Span | null,
  style: string,
): Section {
  const first = number ?? heading ?? { start: 0, end: 0 }
  const body: Block[] = rest ? [{ type: 'paragraph', span: rest }] : []
  return {
    number,
    heading,
    span: { start: first.start, end: rest?.end ?? heading?.end ?? first.end },
    body,
    children: [],
    inline: false,
    runIn: rest !== null && heading !== null,
    style,
  }
}
