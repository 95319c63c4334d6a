import { isMap, isScalar, parseDocument, stringify, type Document as Yaml } from 'yaml'
import {
  type Amount,
  DENSITIES,
  type Deck,
  FRAME_PARTS,
  type FramePart,
  isAmount,
  type Look,
  MOST,
  SIZES,
  THEMES,
} from '../model/deck.ts'
import { type Document, LANGUAGES, type Language } from '../model/document.ts'
import { placeOf } from '../model/problem.ts'
import { shownText } from '../model/shown.ts'
import { collapsed } from './escape.ts'
import { makeReport, type Report, warn } from './report.ts'
import type { Said } from './said.ts'

/** Of the form of the file, not of Lectern. */
const VERSION = '1'
const FRONT = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/
/** Where the second `---` was lost: lines up to a blank one or a heading. */
const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)((?:(?!---|#)[^\r\n]+(?:\r\n|\r|\n))+)/

/** The front matter as it stands in the file, with its fences, and what is between them. */
function fencedOf(markdown: string): { whole: string; inner: string; isOpen: boolean } | null {
  const closed = FRONT.exec(markdown)
  // A `---` far below, behind the first slides, is none of its fences.
  const isOpen = !closed || /^(?:##|:::)/m.test(closed[1] ?? '')
  const found = isOpen ? OPEN.exec(markdown) : closed
  return found && { whole: found[0], inner: found[1] ?? '', isOpen }
}

/** True for a file whose front matter says that it is a deck. */
export function isDeckMarkdown(text: string): boolean {
  return /^lectern[ \t]*[:：]/m.test(fencedOf(text)?.inner ?? '')
}

/** All that front matter can say. */
const KEYS: readonly string[] = [
  ...[
    'lectern',
    'title',
    'theme',
    'style',
    'logo',
    'footer',
    'steps',
    'without',
    'density',
    'lang',
  ],
  ...['pace', 'meeting', 'discuss', 'size', 'slides'],
  ...['source', 'sha256'],
]

/** What the front matter says. */
interface DeckFront {
  theme: Deck['theme']
  look: Look
  density: Deck['density']
  /** Null where none is given that Lectern knows: then it is the document's. */
  language: Language | null
  source: Deck['source']
  /** What the file calls the document, and where. */
  title: { words: string; line: number }
  /** The 1-based line from which it can't be read, where nothing of it counts; else null. */
  brokenAt: number | null
}

export function writeFront(deck: Deck, document: Document): string {
  const settings = {
    lectern: Number(VERSION),
    title: titleOf(document),
    theme: deck.theme,
    ...writtenLook(deck.look),
    density: deck.density,
    lang: deck.language,
    source: deck.source.name,
    sha256: deck.source.sha256,
  }
  return `---\n${stringify(settings, { lineWidth: 0 })}---\n`
}

/** Only what was chosen. */
function writtenLook(look: Look): Partial<Record<keyof Look, unknown>> {
  const words = { ...look, without: look.without.join(' ') || null }
  const chosen = Object.entries(words).filter(([, value]) => value !== null && value !== false)
  return Object.fromEntries(chosen)
}

/** The document's title in one line. */
export function titleOf(document: Document): string {
  return collapsed(document.front.title.map((span) => shownText(document, span)).join(' '))
}

/** The front matter of a deck file, with what is missing or wrong in it reported. */
export function readFront(markdown: string, report = makeReport('en')): DeckFront {
  const front = parseFront(markdown, report)
  const say = (key: string, sentence: (said: Said) => string) =>
    warn(report, 'setting-unknown', sentence, front.placeOf(key).line)
  for (const key of front.keys.filter((one) => !KEYS.includes(one))) {
    say(key, (said) => said.settingAstray(key, KEYS))
  }
  const take = <T extends string>(
    key: string,
    known: readonly T[],
    instead: T | null,
  ): T | null => {
    const value = front.get(key)
    const found = known.find((name) => name === value?.normalize('NFKC')) ?? null
    if (value !== null && found === null) {
      const given = JSON.stringify(value)
      say(key, (said) => said.settingUnknown(key, given, instead, known))
    }
    return found
  }
  const amount = (key: Amount): number | null => {
    const given = front.get(key)
    if (given === null || isAmount(key, Number(given))) return given === null ? null : Number(given)
    say(key, (said) => said.amountUnknown(key, JSON.stringify(given), MOST[key]))
    return null
  }
  const parts = (): FramePart[] => {
    const named = (front.get('without') ?? '').split(/[\s,，、]+/).filter((word) => word !== '')
    const astray = named.find((word) => !FRAME_PARTS.some((part) => part === word))
    if (astray !== undefined) {
      say('without', (said) =>
        said.settingUnknown('without', JSON.stringify(astray), null, FRAME_PARTS),
      )
    }
    return FRAME_PARTS.filter((part) => named.includes(part))
  }
  take('lectern', [VERSION], VERSION)
  const name = front.get('source')
  return {
    density: take('density', DENSITIES, DENSITIES[0]) ?? DENSITIES[0],
    theme: take('theme', THEMES, THEMES[0]) ?? THEMES[0],
    look: {
      style: front.get('style'),
      logo: front.get('logo'),
      footer: front.get('footer'),
      steps: take('steps', ['true', 'false'], 'false') === 'true',
      without: parts(),
      pace: amount('pace'),
      meeting: amount('meeting'),
      discuss: amount('discuss'),
      size: take('size', SIZES, SIZES[0]),
      slides: amount('slides'),
    },
    language: take('lang', LANGUAGES, null),
    source: { name: name ?? '', sha256: front.get('sha256') ?? '' },
    title: { words: collapsed(front.get('title') ?? ''), line: front.placeOf('title').line },
    brokenAt: report.problems.find(({ code }) => code === 'front-broken')?.line ?? null,
  }
}

/** The text below the front matter and the number of its first line. */
export function bodyOf(markdown: string): { text: string; line: number } {
  const front = fencedOf(markdown)?.whole ?? ''
  return { text: markdown.slice(front.length), line: placeOf(front, front.length).line }
}

interface Settings {
  keys: readonly string[]
  /** The setting's word; null where there is none, and `…` for a list or a map. */
  get(key: string): string | null
  placeOf(key: string): { line: number; column: number }
}

function parseFront(markdown: string, report: Report): Settings {
  const found = fencedOf(markdown)
  const lines = (found?.inner ?? '').split(/\r\n|\r|\n/).map(withColon)
  if (!found) warn(report, 'front-missing', (said) => said.frontMissing(), 1)
  else if (found.isOpen) warn(report, 'front-open', (said) => said.frontOpen(), lines.length + 1)
  const yaml = found ? readYaml(lines.join('\n'), report) : null
  return {
    keys: yaml ? keysOf(yaml) : [],
    get: (key) => (yaml ? wordOf(yaml.get(key)) : null),
    placeOf(key) {
      const index = lines.findIndex((line) => line.startsWith(key))
      return { line: Math.max(0, index) + 2, column: 1 }
    },
  }
}

/** `theme：scholar`, as a Chinese keyboard writes it. */
function withColon(line: string): string {
  return line.replace(/^([a-z\d]+)[ \t]*：[ \t]*/, '$1: ')
}

/** All scalars are read as words, so a number or a date is what was typed. Null where it is no YAML. */
function readYaml(text: string, report: Report): Yaml.Parsed | null {
  try {
    const yaml = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' })
    const [error] = yaml.errors
    if (!error) return yaml
    const place = error.linePos?.[0]
    reportBroken(report, (place?.line ?? 1) + 1, place?.col ?? 1)
  } catch {
    reportBroken(report, 2, 1)
  }
  return null
}

function reportBroken(report: Report, line: number, column: number): void {
  warn(report, 'front-broken', (said) => said.frontBroken(), line, column)
}

/** The names of its settings; a key that is no word is none. */
function keysOf(yaml: Yaml.Parsed): string[] {
  if (!isMap(yaml.contents)) return []
  return yaml.contents.items.flatMap(({ key }) =>
    isScalar(key) && typeof key.value === 'string' ? [key.value] : [],
  )
}

function wordOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  // YAML can name half of a surrogate pair ("\ud800"), which no file can hold.
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : '…'
}
