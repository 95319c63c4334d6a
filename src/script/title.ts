import type { Part } from '../model/deck.ts'
import type { Line } from './lines.ts'
import { type Report, warn } from './report.ts'

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

export function readTitle({ text, number }: Line, report: Report): Title {
  const line = text.trimEnd()
  const found = ATTRIBUTES.exec(line)
  const given = found ? namesIn(found[1] ?? '', found.index + 2, number) : []
  const known = given.filter(({ name }) => KNOWN.test(name))
  const isMeant = found !== null && known.length > 0
  const title = isMeant ? line.slice(0, found.index) : line
  for (const unknown of given) {
    if (isMeant && !known.includes(unknown)) reportUnknown(report, unknown)
  }
  const part = /^part=(\d+)\/(\d+)$/.exec(known.find(({ name }) => name[0] === 'p')?.name ?? '')
  return {
    words: title.replace(/^#+\s*/, '').trimEnd(),
    id: known.find(({ name }) => name[0] === '#')?.name.slice(1) ?? null,
    classes: known
      .filter(({ name }) => name[0] === '.')
      .map(({ name, ...place }) => ({ ...place, name: name.slice(1) })),
    part: part ? { index: Number(part[1]), of: Number(part[2]) } : null,
  }
}

function namesIn(text: string, column: number, line: number): Attribute[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: name, index }) => ({
    name,
    line,
    column: column + index,
  }))
}

function reportUnknown(report: Report, { name, line, column }: Attribute): void {
  const message = `“${name}” says nothing here; known are an id (#name), a layout (.cards) and part=2/3.`
  warn(report, 'attribute-unknown', message, line, column)
}
