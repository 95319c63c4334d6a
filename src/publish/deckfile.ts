import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from '../compose/index.ts'
import { toDeck, toOutline } from '../lectern.ts'
import type { Deck } from '../model/deck.ts'
import type { Outline } from '../model/outline.ts'
import { type Checked, type Problem, UnusableInput } from '../model/problem.ts'
import type { Encoding } from '../read/index.ts'
import { isDeckMarkdown, parse, readFront, serialize } from '../script/index.ts'
import { type Effects, type FoundSource, readSource } from './files.ts'

/** What a file named in a build stands for. */
export interface Loaded {
  outline: Outline
  deck: Deck
  problems: Problem[]
  /** The file in which a person set the reading right, and in how many places. */
  corrections: { file: string; count: number } | null
  /** The file is a deck, which a person may have edited; its source was found beside it. */
  isDeck: boolean
}

/**
 * A document, composed; or a deck file, read back over its document.
 * @throws UnusableInput when the file can't be used, or a deck's source is not found
 */
export function load(
  path: string,
  settings: Omit<Settings, 'source'>,
  encoding?: Encoding,
): Loaded {
  const source = readSource(path)
  const text = path.toLowerCase().endsWith('.md') ? new TextDecoder().decode(source.bytes) : ''
  if (isDeckMarkdown(text)) return loadDeck(path, text, encoding)
  const {
    value: outline,
    problems,
    corrections,
  } = toOutline(source, { encoding, corrections: source.corrections })
  const reference = { name: source.name, sha256: sha256(source.bytes) }
  return {
    outline,
    deck: toDeck(outline, { ...settings, source: reference }),
    problems,
    corrections: named(source, corrections),
    isDeck: false,
  }
}

function named({ corrections }: FoundSource, count: number): Loaded['corrections'] {
  return corrections ? { file: corrections.name, count } : null
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

function loadDeck(path: string, text: string, encoding?: Encoding): Loaded {
  const { source: wanted } = readFront(text)
  const { source, isSame } = findSource(path, wanted)
  const {
    value: outline,
    problems,
    corrections,
  } = toOutline(source, { encoding, corrections: source.corrections })
  const deck: Checked<Deck> = parse(text, outline.document)
  const changed: Problem[] = isSame
    ? []
    : [
        {
          severity: 'warning',
          code: 'source-changed',
          message: `${wanted.name} is not the file that this deck was made of; words that it no longer holds count as edits.`,
        },
      ]
  return {
    outline,
    deck: deck.value,
    problems: [...problems, ...changed, ...deck.problems],
    corrections: named(source, corrections),
    isDeck: true,
  }
}

/** A deck's source lies beside it, above it, in the working folder or in a folder beside the deck's. */
function findSource(
  path: string,
  wanted: Deck['source'],
): { source: FoundSource; isSame: boolean } {
  const here = dirname(path)
  const above = join(here, '..')
  const beside = foldersIn(above)
  const found = [here, above, '.', ...beside].flatMap((folder) =>
    tryRead(join(folder, wanted.name)),
  )
  const same = found.find(({ bytes }) => sha256(bytes) === wanted.sha256)
  const source = same ?? found[0]
  if (!source) {
    throw new UnusableInput(
      `${path} was made of “${wanted.name}”, which is not there; put it into the deck's folder.`,
    )
  }
  return { source, isSame: same !== undefined }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
      )
      .map(({ name }) => join(folder, name))
      .sort()
  } catch {
    return []
  }
}

/** None where there is no such file; corrections that can't be read are not passed over. */
function tryRead(path: string): FoundSource[] {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? [readSource(path)] : []
}

/** What to write of a deck's Markdown, and what its author should know. */
export interface DeckFile {
  files: [path: string, text: string][]
  /** Of the text that stands in the deck's file when it is Lectern's own; null when a person's is kept. */
  sha256: string | null
  problems: Problem[]
}

/**
 * The deck's Markdown for `<base>.md`. A file that differs from what was last written there (its
 * fingerprint is in the report beside it) was edited: it is kept, and the new one stands beside it.
 */
export function deckFile(
  { outline, deck }: Loaded,
  base: string,
  effects: Effects,
  force: boolean,
): DeckFile {
  const path = `${base}.md`
  const text = serialize(deck, outline.document)
  const there = effects.readText(path)
  const isOwn = there === null || there === text || sha256(there) === lastWritten(base, effects)
  if (isOwn || force) return { files: [[path, text]], sha256: sha256(text), problems: [] }
  const message = `${path} was edited and is kept; the new deck is ${base}.new.md. Build the edited one with “lectern build ${path}”, or overwrite it with --force.`
  return {
    files: [[`${base}.new.md`, text]],
    sha256: null,
    problems: [{ severity: 'warning', code: 'deck-edited', message }],
  }
}

function lastWritten(base: string, effects: Effects): string | null {
  try {
    const report: unknown = JSON.parse(effects.readText(`${base}.report.json`) ?? 'null')
    return typeof report === 'object' && report !== null && 'deck' in report
      ? String(report.deck)
      : null
  } catch {
    return null
  }
}
