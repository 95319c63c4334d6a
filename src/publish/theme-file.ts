import { THEMES, type Theme } from '../model/deck.ts'
import { type Problem, placeOf, UnusableInput } from '../model/problem.ts'
import { themeSheet } from './assets.ts'
import { contrasts, isUnmeasured, LEAST_CONTRAST } from './contrast.ts'

/** A theme of one's own: custom properties over those of a theme that Lectern has. */
export interface ThemeFile {
  base: Theme
  /** Rules made of what was read, and of nothing else. */
  css: string
  problems: Problem[]
}

interface Declaration {
  name: string
  value: string
  /** UTF-16 offset in the file. */
  at: number
}

interface Block {
  selector: string
  declarations: Declaration[]
}

/** The theme's own name, and what its fonts are planned with: a theme of one's own keeps its base's. */
const FIXED = new Set(['--base', '--heading-face'])

/**
 * Reads a theme file: `:root { … }` and `:root[data-ink] { … }` with custom properties that Lectern's
 * themes have; `--base` names the theme that it builds on (official).
 * @throws UnusableInput that lists every mistake with its line and column
 */
export function readThemeFile(css: string, file: string): ThemeFile {
  const mistakes: string[] = []
  const amiss = (at: number, message: string) => {
    const { line, column } = placeOf(css, at)
    mistakes.push(`${file}:${line}:${column}: ${message}`)
  }
  const blocks = blocksOf(css, amiss)
  const base = baseOf(blocks, amiss)
  const known = valuesOf(themeSheet(base))
  for (const one of blocks.flatMap(({ declarations }) => declarations)) check(one, known, amiss)
  if (mistakes.length > 0) throw new UnusableInput(mistakes.join('\n'))
  const own = over(known, blocks, ROOT)
  const ink = over(own, blocks, INK, valuesOf(themeSheet(base), INK))
  const problems = [...faint(own, file), ...faint(ink, `${file}, with --ink`)]
  return { base, css: blocks.map(written).join('\n'), problems }
}

const ROOT = ':root'
const INK = ':root[data-ink]'
const SELECTORS = [ROOT, INK]

/** The values as they are with those of a selector over them, and `between` under those. */
function over(
  values: ReadonlyMap<string, string>,
  blocks: readonly Block[],
  selector: string,
  between: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const own = blocks
    .filter((block) => block.selector === selector)
    .flatMap(({ declarations }) => declarations.map(({ name, value }) => [name, value] as const))
  return new Map([...values, ...between, ...own])
}

type Amiss = (at: number, message: string) => void

function blocksOf(css: string, amiss: Amiss): Block[] {
  // Comments become spaces, so that what stands behind them keeps its place.
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const blocks: Block[] = []
  let end = 0
  const stray = (from: number, to: number) => {
    const words = bare.slice(from, to)
    const at = words.search(/\S/)
    if (at < 0) return
    const shown = words.trim().split('\n')[0]?.slice(0, 30)
    amiss(
      from + at,
      `“${shown}” is not read; put custom properties into ${SELECTORS.join(' or ')} { … }.`,
    )
  }
  for (const found of bare.matchAll(/(:root(?:\[data-ink\])?)\s*\{([^{}]*)\}/g)) {
    const [whole, selector = ROOT, inside = ''] = found
    stray(end, found.index)
    end = found.index + whole.length
    const from = found.index + whole.indexOf('{') + 1
    blocks.push({ selector, declarations: declarationsOf(inside, from, amiss) })
  }
  stray(end, bare.length)
  return blocks
}

function declarationsOf(inside: string, from: number, amiss: Amiss): Declaration[] {
  let at = from
  return inside.split(';').flatMap((part) => {
    const start = at + Math.max(0, part.search(/\S/))
    at += part.length + 1
    if (part.trim() === '') return []
    const found = /^\s*(--[\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(part)
    if (!found) {
      amiss(start, `“${part.trim().slice(0, 30)}” is no custom property; write “--name: value;”.`)
      return []
    }
    const [, name = '', value = ''] = found
    return [{ name, value: value.replace(/\s+/g, ' '), at: start }]
  })
}

function baseOf(blocks: readonly Block[], amiss: Amiss): Theme {
  const said = blocks
    .flatMap(({ declarations }) => declarations)
    .find(({ name }) => name === '--base')
  const base = THEMES.find((theme) => theme === said?.value)
  if (said && !base)
    amiss(said.at, `--base can't be “${said.value}”; it is one of ${THEMES.join(', ')}.`)
  return base ?? 'official'
}

/** Signs that colours, lengths and gradients are made of; no address and no escape can be. */
const VALUE = /^[\w\s#.,%()/+*-]+$/

function check(
  { name, value, at }: Declaration,
  known: ReadonlyMap<string, string>,
  amiss: Amiss,
): void {
  if (!known.has(name)) {
    amiss(
      at,
      `“${name}” is no property of a theme; did you mean “${nearest(name, [...known.keys()])}”?`,
    )
  } else if (name === '--heading-face' && value !== known.get(name)) {
    amiss(
      at,
      `--heading-face comes with the theme that --base names; here it is ${known.get(name)}.`,
    )
  } else if (!VALUE.test(value) || /url|expression|image|var\(/i.test(value)) {
    amiss(
      at,
      `“${value.slice(0, 40)}” can't be the value of ${name}; write a colour, a length or a gradient.`,
    )
  } else if (isUnmeasured(name, value)) {
    amiss(
      at,
      `${name} can't be “${value}”: its contrast is measured; write it as #rrggbb or rgb(…).`,
    )
  }
}

function written({ selector, declarations }: Block): string {
  const own = declarations.filter(({ name }) => !FIXED.has(name))
  return `${selector}{${own.map(({ name, value }) => `${name}:${value}`).join(';')}}`
}

/** The custom properties of a style sheet's `:root`, by name. */
export function valuesOf(css: string, selector = ROOT): Map<string, string> {
  const blocks = blocksOf(css, () => {}).filter((block) => block.selector === selector)
  return new Map(
    blocks.flatMap(({ declarations }) => declarations.map(({ name, value }) => [name, value])),
  )
}

function faint(values: ReadonlyMap<string, string>, file: string): Problem[] {
  return contrasts(values)
    .filter(({ ratio }) => ratio < LEAST_CONTRAST)
    .map(({ text, ground, ratio }) => ({
      severity: 'warning' as const,
      code: 'contrast-low',
      message: `${file}: ${text} on ${ground} has a contrast of ${ratio.toFixed(1)}; text that can be read needs ${LEAST_CONTRAST}.`,
    }))
}

/** The known name that takes the fewest changes of a letter (Levenshtein). */
function nearest(name: string, known: readonly string[]): string {
  const distances = known.map((other) => ({ other, distance: distanceOf(name, other) }))
  return distances.sort((a, b) => a.distance - b.distance)[0]?.other ?? ''
}

function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
