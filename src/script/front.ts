import { parseDocument, stringify } from 'yaml'
import { DENSITIES, type Deck, type Look, THEMES } from '../model/deck.ts'
import type { Document, Language } from '../model/document.ts'
import { type Problem, placeOf } from '../model/problem.ts'
import { shownText } from '../model/shown.ts'
import { collapsed } from './escape.ts'

const LANGUAGES: readonly Language[] = ['zh-Hans', 'ja', 'en']
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
function writtenLook({ style, logo, footer, steps }: Look): Partial<Record<keyof Look, unknown>> {
  return {
    ...(style === null ? {} : { style }),
    ...(logo === null ? {} : { logo }),
    ...(footer === null ? {} : { footer }),
    ...(steps ? { steps } : {}),
  }
}

/** The document's title in one line. */
export function titleOf(document: Document): string {
  return collapsed(document.front.title.map((span) => shownText(document, span)).join(' '))
}

/** The front matter of a deck file, with what is missing or wrong in it reported. */
export function readFront(markdown: string, problems: Problem[] = []): DeckFront {
  const front = parseFront(markdown, problems)
  const report = (code: Problem['code'], key: string, message: string) =>
    problems.push({ severity: 'warning', code, message, ...front.placeOf(key) })
  const take = <T extends string>(key: string, known: readonly T[], instead: string): T | null => {
    const value = front.get(key)
    const found = known.find((name) => name === value) ?? null
    if (value !== null && found === null) {
      const given = JSON.stringify(value)
      const message = `“${key}” can't be ${given}; ${instead} is used. Known are ${known.join(', ')}.`
      report('setting-unknown', key, message)
    }
    return found
  }
  take('lectern', [VERSION], VERSION)
  const name = front.get('source')
  if (front.isRead && !name) {
    report(
      'source-missing',
      'source',
      'Add “source: ” with the name of the file that this is a deck of.',
    )
  }
  return {
    density: take('density', DENSITIES, DENSITIES[0]) ?? DENSITIES[0],
    theme: take('theme', THEMES, THEMES[0]) ?? THEMES[0],
    look: {
      style: front.get('style'),
      logo: front.get('logo'),
      footer: front.get('footer'),
      steps: take('steps', ['true', 'false'], 'false') === 'true',
    },
    language: take('lang', LANGUAGES, "the document's language"),
    source: { name: name ?? '', sha256: front.get('sha256') ?? '' },
    title: { words: collapsed(front.get('title') ?? ''), line: front.placeOf('title').line },
  }
}

/** The text below the front matter and the number of its first line. */
export function bodyOf(markdown: string): { text: string; line: number } {
  const front = fencedOf(markdown)?.whole ?? ''
  return { text: markdown.slice(front.length), line: placeOf(front, front.length).line }
}

interface Settings {
  /** False where the front matter is missing or broken, which is reported once. */
  isRead: boolean
  /** The setting's word; null where there is none, and `…` for a list or a map. */
  get(key: string): string | null
  placeOf(key: string): { line: number; column: number }
}

function parseFront(markdown: string, problems: Problem[]): Settings {
  const found = fencedOf(markdown)
  const lines = (found?.inner ?? '').split(/\r\n|\r|\n/).map(withColon)
  if (!found) problems.push(missing())
  else if (found.isOpen) problems.push(open(lines.length + 1))
  const get = found ? readYaml(lines.join('\n'), problems) : null
  return {
    isRead: get !== null,
    get: get ?? (() => null),
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
function readYaml(text: string, problems: Problem[]): Settings['get'] | null {
  try {
    const yaml = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' })
    const [error] = yaml.errors
    if (!error) return (key) => wordOf(yaml.get(key))
    const place = error.linePos?.[0]
    problems.push(broken((place?.line ?? 1) + 1, place?.col ?? 1))
  } catch {
    problems.push(broken(2, 1))
  }
  return null
}

function wordOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : '…'
}

function missing(): Problem {
  return {
    severity: 'warning',
    code: 'front-missing',
    message:
      "The file doesn't begin with front matter between two --- lines; put “---”, “lectern: 1”, “source: …” and “---” at its top.",
    line: 1,
    column: 1,
  }
}

function open(line: number): Problem {
  return {
    severity: 'warning',
    code: 'front-open',
    message: 'The front matter has no end; put a line “---” under it.',
    line,
    column: 1,
  }
}

function broken(line: number, column: number): Problem {
  return {
    severity: 'warning',
    code: 'front-broken',
    message:
      'The front matter between the --- lines is no YAML from here on; mend it or take the deck anew.',
    line,
    column,
  }
}
