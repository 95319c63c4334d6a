import type { Span } from '../model/span.ts'
import type { Label } from '../numbering/index.ts'
import { COUNTED_NAMES, namedStyle } from '../numbering/names.ts'
import { readArabic, readHan } from '../numbering/numerals.ts'
import { KINDS, type Kind, MEMBER } from './counted.ts'

/** Two members of a series take more characters than this. */
const SHORTEST = 4

/** What counts a member inside of a paragraph. */
export interface Member {
  kind: Kind
  value: number
  label: Span
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

/** All that can count a member inside of a paragraph, in order: no reference, and nothing in quotation marks. */
export function membersOf(text: string, paragraph: Span): Member[] {
  return quotedOut(text, paragraph, withoutReferences(text, unquotedIn(text, paragraph)))
}

/** Signs without which nothing counts: most headings have none of them behind their label. */
const SIGN =
  /[一二三四五六七八九十首其再最第①-⑳0-9０-９ア-コ)）]|まず|次に|続いて|最後に|[A-H][.．、]|(?:irst|econd|hird|ourth|ifth|ixth|eventh|astly|inally)(?:ly)?,/

/** As they stand, quoted or not. */
function unquotedIn(text: string, { start, end }: Span): Member[] {
  if (end - start <= SHORTEST || !SIGN.test(text.slice(start, end))) return []
  const members: Member[] = []
  for (const found of text.slice(start, end).matchAll(MEMBER)) {
    const at = start + found.index
    const before = text.slice(Math.max(start, at - FARTHEST_WORD), at)
    if (isNone(before, found[0])) continue
    const label = { start: at, end: at + found[0].length }
    const group = found.findIndex((numeral, index) => index > 0 && numeral !== undefined)
    for (const kind of KINDS[group - 1] ?? []) {
      const value = kind.value(found[group] ?? '')
      if (value !== null) members.push({ kind: kindIn(kind, found[0]), value, label })
    }
  }
  return members
}

/** 任务一： and 措施一： are of two series. */
function kindIn(kind: Kind, label: string): Kind {
  return kind.isNamed ? { ...kind, style: namedStyle(label.replace(NUMERAL, '')) } : kind
}

const NUMERAL = /(?:[一二三四五六七八九十]{1,4}|[0-9]{1,2})[：:]$/

/** Does what stands before a label tell that it is none? */
function isNone(before: string, label: string): boolean {
  const closes = /[)）]$/.test(label)
  return REFERRING.test(before) || isSaidTwice(before, label) || (closes && isOpened(before))
}

/** （见图1） closes what was opened before the 1. */
function isOpened(before: string): boolean {
  return /[（(][^（()）]*$/.test(before)
}

/** ①和②, (a) and (b): nothing but a conjunction stands behind them, so they name members told elsewhere. */
function withoutReferences(text: string, members: Member[]): Member[] {
  const named = new Set<Member>()
  members.forEach((member, index) => {
    const next = members[index + 1]
    if (!next || next.label.start <= member.label.end) return
    if (next.label.start - member.label.end > LONGEST_CONJUNCTION) return
    const between = text.slice(member.label.end, next.label.start)
    if (CONJUNCTION.test(between)) named.add(member).add(next)
  })
  return named.size === 0 ? members : members.filter((member) => !named.has(member))
}

/** In UTF-16 units. */
const LONGEST_CONJUNCTION = 8
const CONJUNCTION =
  /^[\s\u3000]*(?:[、，,及和与與或至到—–~～-]|以及|及び|又は|並びに|若しくは|から|と|,? ?(?:and|or|to)|&)[\s\u3000]*第?$/

/**
 * Where in its paragraph the member after `label`, which is at the head of it, begins; null where it stands
 * elsewhere.
 */
export function followerAt(text: string, paragraph: Span, label: Label): number | null {
  const { rule, value } = label
  const style = styleInside(rule.style)
  if (value === null || !INSIDE.has(style)) return null
  if (!SIGN.test(text.slice(paragraph.start + label.length, paragraph.end))) return null
  const own = membersOf(text, paragraph).filter(({ kind }) => kind.style === style)
  // Inside of 一、 another 一、 counts anew.
  const isAnew = style !== rule.style && own[0]?.value !== value + 1
  const next = isAnew ? undefined : own.find((member) => member.value === value + 1)
  return next ? next.label.start : null
}

/** The value of the last member that counts on from `value`, that of `label`, in the paragraph it heads. */
export function lastInside(text: string, paragraph: Span, label: Label, value: number): number {
  if (followerAt(text, paragraph, label) === null) return value
  const style = styleInside(label.rule.style)
  let last = value
  for (const member of membersOf(text, paragraph)) {
    if (member.kind.style === style && member.value === last + 1) last = member.value
  }
  return last
}

/** The style that goes on inside of a paragraph with what a label at its head counts. */
export function styleInside(style: string): string {
  return style === 'han' ? 'han-said' : style
}

/** Does something that can count a member begin at this place of a paragraph? */
export function isMember(text: string, paragraph: Span, at: number): boolean {
  return unquotedIn(text, paragraph).some(({ label }) => label.start === at)
}

const INSIDE = new Set([
  ...KINDS.flat().map(({ style }) => style),
  ...COUNTED_NAMES.map(namedStyle),
])

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
