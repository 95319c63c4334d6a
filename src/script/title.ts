import type { Part } from '../model/deck.ts'
import type { Line } from './lines.ts'
import { type Report, warn } from './report.ts'
import type { Said } from './said.ts'

/** What a `#` or `##` line says: words, and attributes in braces at its end. */
export interface Title {
  words: string
  id: string | null
  classes: Attribute[]
  part: Part | null
}

export interface Attribute {
  name: string
  line: number
  column: number
}

/** `{#id .class part=2/3}`, not `{@0-9}` or `{written}`, which belong to the words. */
const ATTRIBUTES = /(?<!\\)\{([^{}]*)\}$/
const KNOWN = /^(?:#[^\s{}]+|\.[^\s{}]+|part=[1-9]\d{0,4}\/[1-9]\d{0,4})$/
/** What others write into such braces: `{foo=bar}`, not a word that happens to stand in some. */
const LIKELY = /^(?:[#.][^\s{}]+|(?!written=)[\w:-]+=\S*)$/

export function readTitle({ text, number }: Line, report: Report): Title {
  const line = text.trimEnd()
  const found = ATTRIBUTES.exec(line)
  const given = found ? namesIn(found[1] ?? '', found.index + 2, number) : []
  const isMeant = found !== null && given.some(({ name }) => LIKELY.test(name))
  const { ids, classes, part } = sorted(isMeant ? given : [], report)
  return {
    words: (isMeant ? line.slice(0, found.index) : line).replace(/^#+\s*/, '').trimEnd(),
    id: ids[0]?.name.slice(1) ?? null,
    classes: classes.slice(0, 1).map(({ name, ...place }) => ({ ...place, name: name.slice(1) })),
    part,
  }
}

/** Attributes by what they say; those that say nothing are reported. */
function sorted(given: readonly Attribute[], report: Report) {
  const known = given.filter(({ name }) => KNOWN.test(name))
  const withSign = (sign: string) => known.filter(({ name }) => name[0] === sign)
  const [ids, classes, parts] = [withSign('#'), withSign('.'), withSign('p')]
  for (const one of given) {
    if (!known.includes(one)) say(report, one, (said) => said.attributeUnknown(one.name))
  }
  for (const one of [ids, classes, parts].flatMap((same) => same.slice(1))) {
    say(report, one, (said) => said.attributeSecond(one.name))
  }
  return { ids, classes, part: parts[0] ? partOf(parts[0], report) : null }
}

/** Which of how many; null where it would come behind the last. */
function partOf(attribute: Attribute, report: Report): Part | null {
  const [index = 0, of = 0] = (attribute.name.match(/\d+/g) ?? []).map(Number)
  if (index <= of) return { index, of }
  say(report, attribute, (said) => said.partWrong(attribute.name))
  return null
}

function namesIn(text: string, column: number, line: number): Attribute[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: name, index }) => ({
    name,
    line,
    column: column + index,
  }))
}

function say(report: Report, { line, column }: Attribute, sentence: (said: Said) => string): void {
  warn(report, 'attribute-unknown', sentence, line, column)
}
