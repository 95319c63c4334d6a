import type { Block } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { simplified } from '../numbering/simplified.ts'
import { cutHeading, type HeadingCut } from './heading.ts'
import { inOrder } from './in-order.ts'
import { ITEMS, type Reading } from './labelled.ts'
import { type Member, membersOf } from './members.ts'
import { findOutside, SENTENCE_ENDS } from './sentence.ts'

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
  const found = membersOf(text, paragraph)
  // What a person said is none still counts for the members behind it: they stay what they are.
  const members = inOrder(found, begun).filter(({ label }) => !banned.has(label.start))
  if (members.length === 0) return []
  const roots = nest(text, members, paragraph.end)
  setEnds(text, roots, paragraph.end)
  return roots.map((node) => toSection(reading, node))
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
  // ①甲、②乙、③丙，其余…: a clause ends a row of words.
  const between = text[last.member.label.start - 1]
  const ends = between === '、' ? CLAUSE_ENDS : SENTENCE_ENDS
  return Math.min(limit, findOutside(text, last.member.label.end, limit, ends) + 1)
}

const CLAUSE_ENDS = `${SENTENCE_ENDS}，,；;`

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
