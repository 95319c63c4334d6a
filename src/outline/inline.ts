import type { Block } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { cutHeading, type HeadingCut } from './heading.ts'
import { readArabic, readCircled, readHan, readLetter, readRoman } from './numerals.ts'
import { findOutside, SENTENCE_ENDS } from './sentence.ts'

/** One way of counting inside a sentence or a paragraph. Group 1 is the numeral. */
interface Series {
  style: string
  /** Global; matched over the whole paragraph. */
  pattern: RegExp
  value(numeral: string): number | null
  normative?: boolean
}

const HAN = '[一二三四五六七八九十]+'
/** What stands before a member: nothing, a mark of the sentence, or a closing quotation mark. */
const START = '(?<=^|[。！？；：，、,;:!?”）)\\s\\u3000—])'
const WORDS = ['首先', '其次', '再次', '最后']

/** Tried from the top over a paragraph; a series counts when it has two members in order. */
const SERIES: readonly Series[] = [
  { style: 'han-is', pattern: new RegExp(`${START}(${HAN})[是要](?!求|紧)`, 'g'), value: readHan },
  { style: 'han-ordinal', pattern: new RegExp(`${START}第(${HAN})[，,：:]`, 'g'), value: readHan },
  {
    style: 'han-firstly',
    pattern: new RegExp(`${START}(首先|其次|再次|最后)[，,]`, 'g'),
    value: wordValue,
  },
  { style: 'han-one-of', pattern: new RegExp(`${START}其(${HAN})[，,：:]`, 'g'), value: readHan },
  { style: 'han-brackets', pattern: new RegExp(`[（(](${HAN})[）)]`, 'g'), value: readHan },
  { style: 'arabic-brackets', pattern: /[（(]([0-9０-９]+)[）)]/g, value: readArabic },
  { style: 'circled', pattern: /([①-⑳])/g, value: readCircled },
  {
    style: 'letter-brackets',
    pattern: /(?<=^|[\s;:,])\(([a-z])\)(?=\s)/g,
    value: readLetter,
    normative: true,
  },
  {
    style: 'roman-brackets',
    pattern: /(?<=^|[\s;:,])\(([ivx]+)\)(?=\s)/g,
    value: readRoman,
    normative: true,
  },
]

function wordValue(word: string): number | null {
  const place = WORDS.indexOf(word)
  return place < 0 ? null : place + 1
}

interface Member {
  series: Series
  value: number
  label: Span
}

/** A member with those that opened after it and before its next. */
interface Node {
  member: Member
  end: number
  children: Node[]
}

/**
 * The series counted inside a paragraph (一要…二要…, 第一，…第二，…, (a)…(b)…), nested in the order in
 * which they open. Labels inside quotation marks are somebody else's words. `begun` is a member that
 * the paragraph opens with: its series may go on in it.
 */
export function inlineSections(
  text: string,
  paragraph: Span,
  begun: { style: string; value: number } | null = null,
): Section[] {
  const members = inOrder(quotedOut(text, paragraph, membersOf(text, paragraph)), begun)
  if (members.length === 0) return []
  const roots = nest(members)
  setEnds(text, roots, paragraph.end)
  return roots.map((node) => toSection(text, node))
}

function membersOf(text: string, { start, end }: Span): Member[] {
  const words = text.slice(start, end)
  const members: Member[] = []
  for (const series of SERIES) {
    for (const found of words.matchAll(series.pattern)) {
      const value = series.value(found[1] ?? '')
      const at = start + found.index
      if (value !== null)
        members.push({ series, value, label: { start: at, end: at + found[0].length } })
    }
  }
  return members.sort((a, b) => a.label.start - b.label.start)
}

function quotedOut(text: string, paragraph: Span, members: Member[]): Member[] {
  const quotes = [
    ...text.slice(paragraph.start, paragraph.end).matchAll(/“[^”]{0,300}”|「[^」]{0,300}」/g),
  ]
  const spans = quotes.map(({ 0: quote, index }) => ({
    start: paragraph.start + index,
    end: paragraph.start + index + quote.length,
  }))
  let quote = 0
  return members.filter(({ label }) => {
    while ((spans[quote]?.end ?? Infinity) <= label.start) quote += 1
    return !(spans[quote] && (spans[quote]?.start ?? 0) < label.start)
  })
}

/** Only members that begin a series with a second one, or continue one that was begun. */
function inOrder(members: Member[], begun: { style: string; value: number } | null): Member[] {
  const expected = new Map<string, number>(begun ? [[begun.style, begun.value + 1]] : [])
  const hasSecond = new Map<Member, boolean>()
  const nextOf = new Map<string, Member>()
  for (const member of [...members].reverse()) {
    hasSecond.set(member, nextOf.get(member.series.style)?.value === member.value + 1)
    nextOf.set(member.series.style, member)
  }
  return members.filter((member) => {
    const { style } = member.series
    const opens = member.value === 1 && hasSecond.get(member) === true
    if (!opens && expected.get(style) !== member.value) return false
    expected.set(style, member.value + 1)
    return true
  })
}

function nest(members: readonly Member[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const member of members) {
    const known = open.findIndex((node) => node.member.series.style === member.series.style)
    if (known >= 0) open.length = known
    const node: Node = { member, end: 0, children: [] }
    const parent = open.at(-1)
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push(node)
  }
  return roots
}

/**
 * A member ends where the next begins. The last one ends with its sentence when the series stands
 * in one sentence (parted by ； or ，), else with the paragraph.
 */
function setEnds(text: string, nodes: readonly Node[], limit: number): void {
  nodes.forEach((node, index) => {
    const next = nodes[index + 1]
    const previous = nodes[index - 1]
    if (next) node.end = next.member.label.start
    else if (previous && isWithinSentence(text, previous, node)) {
      const stop = findOutside(text, node.member.label.end, limit, SENTENCE_ENDS)
      node.end = Math.min(limit, stop + 1)
    } else node.end = limit
    setEnds(text, node.children, node.end)
  })
}

function isWithinSentence(text: string, previous: Node, last: Node): boolean {
  const from = previous.member.label.end
  const to = last.member.label.start
  return findOutside(text, from, to, SENTENCE_ENDS) >= to
}

function toSection(text: string, { member, end, children }: Node): Section {
  const { label, series } = member
  const first = children[0]?.member.label.start ?? end
  const last = children.at(-1)?.end ?? end
  const rest = { start: label.end, end: first }
  const series2 = seriesEnd(text, rest, end)
  const cut = cutHeading(text, series2, series.normative ?? false)
  return {
    number: label,
    heading: cut.heading,
    span: { start: label.start, end },
    body: bodyOf(cut, first, last, end),
    children: children.map((child) => toSection(text, child)),
    inline: true,
    runIn: true,
    style: series.style,
  }
}

/** A member's own text: from its heading to its first child, and what follows the last one. */
function bodyOf({ heading, rest }: HeadingCut, first: number, last: number, end: number): Block[] {
  const spans = [
    ...(rest ? [{ start: heading?.end ?? rest.start, end: first }] : []),
    { start: last, end },
  ]
  return spans.filter((span) => span.end > span.start).map((span) => ({ type: 'paragraph', span }))
}

/** The text of a member without the comma or semicolon that parts it from the next. */
function seriesEnd(text: string, span: Span, end: number): Span {
  let last = Math.min(span.end, end)
  while (last > span.start && '，；、,; '.includes(text[last - 1] ?? '')) last -= 1
  return { start: span.start, end: last }
}
