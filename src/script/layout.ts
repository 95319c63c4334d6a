import { LAYOUTS, type Layout } from '../model/layouts.ts'
import type { SlideDraft } from './draft.ts'
import { joined } from './paragraphs.ts'
import { type Report, warn } from './report.ts'
import type { Said } from './said.ts'
import type { Attribute } from './title.ts'

/** The layout that the container names; else the `##` line; else the one that fits what is there. */
export function layoutOf(draft: SlideDraft, inTitle: Attribute | null, report: Report): Layout {
  const container = draft.layout
    ? { name: draft.layout.text, line: draft.layout.number, column: 1 }
    : null
  const named = container ?? inTitle
  if (!named) return likely(draft)
  const [word = ''] = named.name.split(/[\s{]/)
  const found = LAYOUTS.find((one) => one === word.toLowerCase())
  const say = (code: `${string}-${string}`, sentence: (said: Said) => string) =>
    warn(report, code, sentence, named.line, named.column)
  if (!found) {
    const instead = nearest(word) ?? likely(draft)
    say('layout-unknown', (said) => said.layoutUnknown(word, instead, LAYOUTS))
    if (named.name !== word) {
      say('attribute-unknown', (said) => said.containerAttribute(instead))
    }
    return instead
  }
  if (inTitle && inTitle.name !== word) {
    say('layout-twice', (said) => said.layoutTwice(inTitle.name, word))
  } else if (named.name !== word) {
    say('attribute-unknown', (said) => said.containerAttribute(word))
  }
  return found
}

/** A single paragraph of up to so many ems is set large, as a statement. */
const LONGEST_STATEMENT = 60

/** What a slide without the name of a layout is, by what stands on it. */
function likely({ inside, lead, tail }: SlideDraft): Layout {
  const begins = (sign: RegExp) =>
    inside.some(({ text, code }) => code === undefined && sign.test(text))
  if (begins(/^\|/)) return 'table'
  if (begins(/^!\[/)) return 'figure'
  if (begins(/^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/)) return 'points'
  if (begins(/^>/)) return 'quote'
  if (inside.some(({ code }) => code !== undefined)) return 'code'
  if (lead.length === 0) return tail.length > 0 ? 'text' : 'section'
  const isOne = lead.slice(0, -1).every(({ isBroken }) => isBroken)
  return isOne && emsOf(lead.map(joined).join('')) <= LONGEST_STATEMENT ? 'statement' : 'text'
}

/** Han and kana are an em wide, Latin letters about half of one. */
function emsOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += sign < '\u2e80' ? 0.5 : 1
  return ems
}

/** A slip of the fingers changes so many letters of a name, and no more. */
const MOST_SLIPS = 2

function nearest(word: string): Layout | null {
  if (word.length > 20) return null
  const near = LAYOUTS.map((name) => ({ name, slips: distance(word.toLowerCase(), name) }))
  const [best] = near.sort((a, b) => a.slips - b.slips)
  return best && best.slips <= Math.min(MOST_SLIPS, word.length - 1) ? best.name : null
}

/** Letters to insert, delete or replace (Levenshtein); `b` is looked through once for each of `a`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (let at = 0; at < b.length; at += 1) {
      const [above = 0, diagonal = 0, left = 0] = [row[at + 1], row[at], next[at]]
      next.push(Math.min(above + 1, left + 1, diagonal + (b[at] === letter ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
