import { THEMES, type Theme } from '../../model/deck.ts'
import type { Language } from '../../model/document.ts'
import { type Problem, placeOf, UnusableInput } from '../../model/problem.ts'
import { inEach, joined, prefixed, type Sentence } from '../../model/said.ts'
import { meant } from '../nearest.ts'
import { themeSheet } from '../page/assets.ts'
import { SAID } from '../said.ts'
import { contrasts, isUnmeasured, LEAST_CONTRAST } from './contrast.ts'
import { THEME_REFUSED, type ThemeRefused } from './theme-refused.ts'

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
 * themes have; `--base` names the theme that it builds on (official). Problems are told in `language`.
 * @throws UnusableInput that lists every mistake with its line and column
 */
export function readThemeFile(css: string, file: string, language: Language): ThemeFile {
  const mistakes: Sentence[] = []
  const amiss: Amiss = (at, say) => {
    const { line, column } = placeOf(css, at)
    mistakes.push(prefixed(`${file}:${line}:${column}: `, inEach(THEME_REFUSED, say)))
  }
  const blocks = blocksOf(css, amiss)
  const base = baseOf(blocks, amiss)
  const known = valuesOf(themeSheet(base))
  for (const one of blocks.flatMap(({ declarations }) => declarations)) check(one, known, amiss)
  if (mistakes.length > 0) throw new UnusableInput(joined(mistakes))
  const own = over(known, blocks, ROOT)
  const ink = over(own, blocks, INK, valuesOf(themeSheet(base), INK))
  const said = SAID[language]
  const problems = [...faint(own, file, language), ...faint(ink, said.withInk(file), language)]
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

type Amiss = (at: number, say: (said: ThemeRefused) => string) => void

function blocksOf(css: string, amiss: Amiss): Block[] {
  // Comments become spaces, so that what stands behind them keeps its place.
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment, at: number) => {
    if (!/^\/\*[\s\S]*\*\/$/.test(comment) || comment.length < 4)
      amiss(at, (said) => said.unclosed('/*'))
    return comment.replace(/[^\n]/g, ' ')
  })
  const blocks: Block[] = []
  let end = 0
  const stray = (from: number, to: number) => {
    const words = bare.slice(from, to)
    const at = words.search(/\S/)
    if (at < 0) return
    const shown = words.trim().split('\n')[0]?.slice(0, 30) ?? ''
    const brace = words.search(/[{}]/)
    const isOpen = /^\s*:root(?:\[data-ink\])?\s*\{[^}]*$/.test(words) || shown.startsWith('}')
    if (isOpen) amiss(from + brace, (said) => said.unclosed(words[brace] ?? ''))
    else amiss(from + at, (said) => said.stray(shown, SELECTORS))
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
      amiss(start, (said) => said.noProperty(part.trim().slice(0, 30)))
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
  if (said && !base) amiss(said.at, (table) => table.noBase(said.value, THEMES))
  return base ?? 'official'
}

/** Signs that colours, lengths and gradients are made of; no address and no escape can be. */
const VALUE = /^[\w\s#.,%()/+*-]+$/

function check(
  { name, value, at }: Declaration,
  known: ReadonlyMap<string, string>,
  amiss: Amiss,
): void {
  const face = known.get('--heading-face') ?? ''
  const unclosed = unclosedIn(value)
  if (!known.has(name)) {
    amiss(at, (said) => said.unknown(name, meant(name, [...known.keys()])))
  } else if (name === '--heading-face' && value !== face) {
    amiss(at, (said) => said.fixedFace(face))
  } else if (unclosed !== null) {
    amiss(at, (said) => said.unclosed(unclosed))
  } else if (!VALUE.test(value) || /url|expression|image|var\(/i.test(value)) {
    amiss(at, (said) => said.badValue(value.slice(0, 40), name))
  } else if (isUnmeasured(name, value)) {
    amiss(at, (said) => said.unmeasured(name, value))
  }
}

/** What closes, by what it closes. */
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '"': '"', "'": "'" }

/** The first bracket or quotation mark without its counterpart; null where each has one. */
function unclosedIn(value: string): string | null {
  const open: string[] = []
  for (const sign of value.match(/["'()[\]]/g) ?? []) {
    const counterpart = CLOSING[sign]
    const isClosing = open.at(-1) === counterpart
    if (counterpart === undefined || (!isClosing && counterpart === sign)) open.push(sign)
    else if (isClosing) open.pop()
    else return sign
  }
  return open[0] ?? null
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

function faint(values: ReadonlyMap<string, string>, file: string, language: Language): Problem[] {
  return contrasts(values)
    .filter(({ ratio }) => ratio < LEAST_CONTRAST)
    .map(({ text, ground, ratio }) => ({
      severity: 'warning' as const,
      code: 'contrast-low',
      message: SAID[language].contrastLow(file, text, ground, ratio.toFixed(1), LEAST_CONTRAST),
    }))
}
