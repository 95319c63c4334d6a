import type { Block } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Label } from '../numbering/index.ts'
import { readArabic, readHan, readLetter, readRoman, readSign } from '../numbering/numerals.ts'
import { simplified } from '../numbering/simplified.ts'
import { cutHeading, type HeadingCut } from './heading.ts'
import { ITEMS, type Reading } from './labelled.ts'
import { findOutside, SENTENCE_ENDS } from './sentence.ts'

const HAN = '[一二三四五六七八九十]{1,4}'
/** What stands before a member: nothing, a mark of the sentence, or a closing quotation mark. */
const START = '(?<=^|[。！？；：，、,;:!?”）)\\s\\u3000—])'
const WORDS = ['首先', '其次', '再次', '最后']
/** 最後 counts as 最后 does. */
const placeOf = (word: string) => WORDS.indexOf(simplified(word)) + 1
const COUNTED = '(?:[个個]?大?(?:方面|[问問][題题])|句[话話]|件事)'
const POINT = '[个個點点步类類项項條条]'

const CLAUSE = '(?<=[。；：;:])'
const EASTERN = '(?=[ \\u3000]?[\\u3041-\\u9fff“《「])'

/** One way of counting; a numeral may be read in more than one. */
interface Kind {
  /** The style of the same labels at the head of a paragraph. */
  style: string
  value(numeral: string): number | null
  isNormative?: boolean
  /** How many members in order make a series of it; two where it isn't said. */
  least?: number
  /** The value of the word that ends a series wherever it has come to. */
  last?: number
}

/** What can be counted after the mark of a sentence; each pattern's one group is the numeral. */
const AFTER_MARK: readonly [pattern: string, kinds: readonly Kind[]][] = [
  [`(${HAN})是(?!非)`, [{ style: 'is', value: readHan }]],
  [`(${HAN})要(?![求紧素])`, [{ style: 'must', value: readHan }]],
  [`第(${HAN})(?:[，,：:]|に、|、(?!第|${HAN}[、产產]))`, [{ style: 'ordinal', value: readHan }]],
  // Inside the paragraph of a 一、 it counts anew. 第一、二组 and 一、二等奖 are no series.
  [
    `(?<=[。！？；：:;\\s])(${HAN})、(?!${HAN}(?:[、等产產年级級]|$))`,
    [{ style: 'han-said', value: readHan }],
  ],
  [`第(${HAN})${COUNTED}[，,：:]`, [{ style: 'ordinal-counted', value: readHan }]],
  [`第(${HAN})${POINT}[，,：:]`, [{ style: 'ordinal-point', value: readHan }]],
  [
    '(首先|其次|再次|最[后後])[，,]',
    [{ style: 'first-of-all', value: placeOf, last: WORDS.length }],
  ],
  [`其(${HAN})[，,：:]`, [{ style: 'one-of', value: readHan }]],
  // 分两组。1.东组…；2.西组…: behind the mark of a clause, and before Han or kana.
  [`${CLAUSE}([0-9０-９]{1,2})[.．]${EASTERN}`, [{ style: 'arabic-dot', value: readArabic }]],
  [`${CLAUSE}([0-9０-９]{1,2})、${EASTERN}`, [{ style: 'arabic-comma', value: readArabic }]],
  [
    '\\(([a-z]|[ivx]{2,5})\\)(?=\\s)',
    [
      { style: 'letter-brackets', value: readLetter, isNormative: true },
      { style: 'roman-brackets', value: readRoman, isNormative: true },
    ],
  ],
]

/** 附件1.… and 表2.… name a thing by its number. */
const GLUED = '(?<=[\\u4e00-\\u9fff”」）)])(?<!附件|[图圖表章节節条條款第号號页頁版])'
/** 1.2万元 is an amount. */
const UNITLESS =
  '(?![万萬亿億千百倍元米亩畝里升斤公吨噸年月日天岁歲个個级級度分秒点點位人次件项項成册本名家户戶])'
const lastOf = (numeral: string) => readArabic(numeral.split(/[.．]/).at(-1) ?? '')

/** What is a label wherever it stands. */
const ANYWHERE: readonly [pattern: string, kinds: readonly Kind[]][] = [
  [`[（(](${HAN})[）)]`, [{ style: 'han-brackets', value: readHan }]],
  ['[（(]([0-9０-９]{1,3})[）)]', [{ style: 'arabic-brackets', value: readArabic }]],
  ['([①-⑳])', [{ style: 'circled', value: readSign }]],
  // 包括1.身份证2.照片3.证明: no mark parts them, so three of them are needed.
  [`${GLUED}([1-9][0-9]?)[.．]${EASTERN}`, [{ style: 'arabic-dot', value: readArabic, least: 3 }]],
  [
    `${GLUED}([1-9][0-9]?[.．][1-9][0-9]?)${UNITLESS}${EASTERN}`,
    [{ style: 'decimal-2', value: lastOf, least: 3 }],
  ],
]

/** All of them in one pattern, for it is matched over the whole text; its groups are those of `KINDS`. */
const MEMBER = new RegExp(
  `${START}(?:${AFTER_MARK.map(([pattern]) => pattern).join('|')})|${ANYWHERE.map(([pattern]) => pattern).join('|')}`,
  'g',
)
const KINDS = [...AFTER_MARK, ...ANYWHERE].map(([, kinds]) => kinds)
/** Two members of a series take more characters than this. */
const SHORTEST = 4

interface Member {
  kind: Kind
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
  reading: Reading,
  paragraph: Span,
  begun: { style: string; value: number } | null = null,
): Section[] {
  const { text, banned } = reading
  const found = quotedOut(text, paragraph, membersOf(text, paragraph))
  // What a person said is none still counts for the members behind it: they stay what they are.
  const members = inOrder(found, begun).filter(({ label }) => !banned.has(label.start))
  if (members.length === 0) return []
  const roots = nest(text, members, paragraph.end)
  setEnds(text, roots, paragraph.end)
  return roots.map((node) => toSection(reading, node))
}

/** “as provided in subclauses (1) and (2)”, “under section 6 (1) (a)” name members of another series. */
const REFERRING =
  /\b(?:(?:sub)?(?:clause|section|paragraph)|article|rule|item)s?\s+(?:\d{1,3}(?:\.\d{1,3})*\s*)?(?:\([0-9a-z]{1,4}\)(?:,?\s+(?:and|or|to))?,?\s*)*$/i
/** In UTF-16 units. */
const FARTHEST_WORD = 48

/** “one (1) year” and 三（3）个月 say a number in words and in figures (contracts and bylaws). */
function isSaidTwice(before: string, label: string): boolean {
  const figure = readArabic(label.slice(1, -1))
  if (figure === null) return false
  const han = /[一二三四五六七八九十百两]{1,4}$/.exec(before)?.[0]
  return NUMBER_WORD.test(before) || (han !== undefined && readHan(han) === figure)
}

const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\s?$/i

function membersOf(text: string, { start, end }: Span): Member[] {
  if (end - start <= SHORTEST) return []
  const members: Member[] = []
  for (const found of text.slice(start, end).matchAll(MEMBER)) {
    const at = start + found.index
    const before = text.slice(Math.max(start, at - FARTHEST_WORD), at)
    if (REFERRING.test(before) || isSaidTwice(before, found[0])) continue
    const label = { start: at, end: at + found[0].length }
    const group = found.findIndex((numeral, index) => index > 0 && numeral !== undefined)
    for (const kind of KINDS[group - 1] ?? []) {
      const value = kind.value(found[group] ?? '')
      if (value !== null) members.push({ kind, value, label })
    }
  }
  return members
}

/** Does the member after `label`, at the head of a paragraph, stand inside that paragraph? */
export function followers(text: string, paragraph: Span, { rule, value }: Label): boolean {
  if (value === null || !INSIDE.has(rule.style)) return false
  const members = quotedOut(text, paragraph, membersOf(text, paragraph))
  return members.some((member) => member.kind.style === rule.style && member.value === value + 1)
}

/** Does something that can count a member begin at this place of a paragraph? */
export function isMember(text: string, paragraph: Span, at: number): boolean {
  return membersOf(text, paragraph).some(({ label }) => label.start === at)
}

const INSIDE = new Set(KINDS.flat().map(({ style }) => style))

function quotedOut(text: string, paragraph: Span, members: Member[]): Member[] {
  if (members.length === 0) return members
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
  // How many members count on from each, itself included.
  const lengths = new Map<Member, number>()
  const nextOf = new Map<string, Member>()
  for (const member of [...members].reverse()) {
    const next = nextOf.get(member.kind.style)
    const goesOn = next !== undefined && isNext(next, member.value + 1)
    lengths.set(member, 1 + (goesOn && next ? (lengths.get(next) ?? 0) : 0))
    nextOf.set(member.kind.style, member)
  }
  return members.filter((member) => {
    const { style, least = 2 } = member.kind
    const opens = member.value === 1 && (lengths.get(member) ?? 0) >= least
    if (!opens && !isNext(member, expected.get(style))) return false
    expected.set(style, member.value + 1)
    return true
  })
}

/** Does a member count on to `expected`, or end the series that has come there? */
function isNext({ kind, value }: Member, expected: number | undefined): boolean {
  return value === expected || (value === kind.last && expected !== undefined && expected < value)
}

function nest(text: string, members: readonly Member[], limit: number): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  const siblingsAt = (depth: number) => open[depth - 1]?.children ?? roots
  for (const member of members) {
    const known = open.findIndex((node) => node.member.kind.style === member.kind.style)
    if (known >= 0) open.length = known
    // A series within one sentence is over when that sentence is.
    while (known < 0 && open.length > 0) {
      const siblings = siblingsAt(open.length - 1)
      if (sentenceEnd(text, siblings, siblings.length - 1, limit) > member.label.start) break
      open.pop()
    }
    const node: Node = { member, end: 0, children: [] }
    siblingsAt(open.length).push(node)
    open.push(node)
  }
  return roots
}

/** Where the last member of a series that stands in one sentence ends; `limit` for any other. */
function sentenceEnd(text: string, nodes: readonly Node[], index: number, limit: number): number {
  const last = nodes[index]
  const previous = nodes[index - 1]
  if (!last || !previous || !isWithinSentence(text, previous, last)) return limit
  return Math.min(limit, findOutside(text, last.member.label.end, limit, SENTENCE_ENDS) + 1)
}

/**
 * A member ends where the next begins. The last one of a series ends with its sentence when the
 * series stands in one sentence (parted by ； or ，), else where another begins or with the paragraph.
 */
function setEnds(text: string, nodes: readonly Node[], limit: number): void {
  nodes.forEach((node, index) => {
    const next = nodes[index + 1]
    const end = next?.member.label.start ?? limit
    const goesOn = next !== undefined && isSibling(node.member, next.member)
    node.end = goesOn ? end : sentenceEnd(text, nodes, index, summaryAt(text, nodes, index, end))
    setEnds(text, node.children, node.end)
  })
}

/** Speaks of all members of a series, at the head of a sentence. */
const SUMS_UP =
  /[。！？](?=(?:以上|上述|总之|所有这些|对(?:以上|上述|这些|此)|针对(?:以上|上述|这些)|面对(?:以上|上述|这些)|这些(?:问题|成绩|困难|目标|任务|工作|要求|措施|不足|矛盾|成就|变化)))/

/** Where a sentence behind the last of several members sums them all up; `end` where none does. */
function summaryAt(text: string, nodes: readonly Node[], index: number, end: number): number {
  const last = nodes[index]
  if (!last || index === 0) return end
  const from = last.member.label.end
  const found = SUMS_UP.exec(simplified(text.slice(from, end)))
  return found ? from + found.index + 1 : end
}

/** A style that begins again at its first begins another series. */
function isSibling(member: Member, next: Member): boolean {
  return next.kind.style === member.kind.style && next.value > member.value
}

function isWithinSentence(text: string, previous: Node, last: Node): boolean {
  const from = previous.member.label.end
  const to = last.member.label.start
  return findOutside(text, from, to, SENTENCE_ENDS) >= to
}

function toSection(reading: Reading, { member, end, children }: Node): Section {
  const { text, isLaw } = reading
  const { label, kind } = member
  const first = children[0]?.member.label.start ?? end
  const own = seriesEnd(text, { start: label.end, end: first }, end)
  const cut = cutHeading(text, own, {
    isNormative: kind.isNormative === true || (isLaw && ITEMS.test(kind.style)),
    isInline: true,
  })
  const inner = children.map((child) => toSection(reading, child))
  return {
    number: label,
    heading: cut.heading,
    span: { start: label.start, end },
    body: bodyOf(cut, { start: label.end, end }, inner),
    children: inner,
    inline: true,
    runIn: true,
    style: kind.style,
  }
}

/** A member's own text: from its heading to its first child, and what follows one that ends its series. */
function bodyOf({ heading, rest }: HeadingCut, own: Span, children: readonly Section[]): Block[] {
  const [before, ...after] = gapsIn(own, children)
  const said = rest && before ? { start: heading?.end ?? rest.start, end: before.end } : null
  const spans = [...(said ? [said] : []), ...after]
  return spans.filter((span) => span.end > span.start).map((span) => ({ type: 'paragraph', span }))
}

/** What of `whole` is in none of the sections: before the first, between two of them, after the last. */
export function gapsIn(whole: Span, sections: readonly { span: Span }[]): Span[] {
  const starts = [whole.start, ...sections.map(({ span }) => span.end)]
  const ends = [...sections.map(({ span }) => span.start), whole.end]
  return starts.map((start, index) => ({ start, end: ends[index] ?? whole.end }))
}

/** The text of a member without the comma or semicolon that parts it from the next. */
function seriesEnd(text: string, span: Span, end: number): Span {
  let last = Math.min(span.end, end)
  while (last > span.start && '，；、,; '.includes(text[last - 1] ?? '')) last -= 1
  return { start: span.start, end: last }
}
