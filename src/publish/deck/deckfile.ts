import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from '../../compose/index.ts'
import { toDeck, toOutline } from '../../lectern.ts'
import type { Content, Deck, Group, Slide } from '../../model/deck.ts'
import type { Language } from '../../model/document.ts'
import type { Outline } from '../../model/outline.ts'
import { numberParts } from '../../model/parts.ts'
import { type Problem, UnusableInput } from '../../model/problem.ts'
import { decode, type Encoding } from '../../read/index.ts'
import { compare, type Edit, isDeckMarkdown, parse, readFront } from '../../script/index.ts'
import { type Effects, type FoundSource, readSource } from '../files/files.ts'
import { picturesBeside } from '../files/pictures-beside.ts'
import { liesBelow, readBelow } from '../files/reading.ts'
import { unusable } from '../refused.ts'
import { SAID } from '../said.ts'
import { sha256, writtenTo } from './decktext.ts'
import { loadOwnDeck } from './own-deck.ts'

/** What a file named in a build stands for. */
export interface Loaded {
  outline: Outline
  deck: Deck
  problems: Problem[]
  /** The file in which a person set the reading right, and in how many places. */
  corrections: { file: string; count: number } | null
  /** What a person did to the deck; null where no deck file was handed in, but a document. */
  edited: Edited | null
}

/** A deck file beside the deck that its source alone would give. */
export interface Edited {
  composed: Deck
  edits: Edit[]
  /** The 1-based lines of the deck's parts in its file. */
  lines: ReadonlyMap<Group | Slide | Content, number>
  /** The text of the file where it was made of no document: then there is nothing to compare it with. */
  own?: string
}

/**
 * A document, composed; or a deck file, read back over its document.
 * @throws UnusableInput when the file can't be used, or a deck's source is not found
 */
export function load(
  path: string,
  settings: Omit<Settings, 'source'>,
  effects: Pick<Effects, 'readText' | 'beside'>,
  encoding?: Encoding,
): Loaded {
  const source = readSource(path)
  const text = markdownOf(source)
  if (isDeckMarkdown(text)) {
    const isOwn = writtenTo(path.replace(/\.md$/i, ''), effects).includes(sha256(text))
    return loadDeck(path, text, isOwn, settings, encoding)
  }
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
    edited: null,
  }
}

/** A deck was saved by any editor, so in any encoding; what is no text is found out when it is read. */
function markdownOf({ name, bytes }: FoundSource): string {
  if (!name.toLowerCase().endsWith('.md')) return ''
  try {
    return decode(bytes).text
  } catch (error) {
    if (error instanceof UnusableInput) return ''
    throw error
  }
}

function named({ corrections }: FoundSource, count: number): Loaded['corrections'] {
  return corrections ? { file: corrections.name, count } : null
}

/** A deck that nobody edited has no edits, though another version of Lectern composed it. */
function loadDeck(
  path: string,
  text: string,
  isOwn: boolean,
  settings: Omit<Settings, 'source'>,
  encoding?: Encoding,
): Loaded {
  const { source: wanted, brokenAt } = readFront(text)
  if (wanted.name === '') {
    if (brokenAt !== null) throw unusable((said) => said.deckFrontBroken(path, brokenAt))
    // One with a fingerprint was made of a document, whose name is lost.
    if (wanted.sha256 !== '') throw unusable((said) => said.deckSourceless(path))
    return loadOwnDeck(path, text)
  }
  const { source, isSame } = findSource(path, wanted)
  const read = toOutline(source, { encoding, corrections: source.corrections })
  const {
    value: deck,
    problems,
    assets,
    lines,
  } = parse(text, read.value.document, picturesBeside(path))
  // A person took a slide out, put one in or moved one, and the others still say 2/3.
  for (const { slides } of deck.groups) numberParts(slides, ({ part }) => part !== null)
  const { document } = read.value
  const outline = {
    ...read.value,
    document: { ...document, assets: [...document.assets, ...assets] },
  }
  const { density, theme, look } = deck
  const reference = { name: source.name, sha256: sha256(source.bytes) }
  const composed =
    isOwn && isSame
      ? deck
      : toDeck(outline, { ...settings, density, theme, look, source: reference })
  return {
    outline,
    deck,
    problems: [
      ...read.problems.map((problem) => ({ ...problem, file: source.name })),
      ...(isSame ? [] : [sourceChanged(wanted.name, deck.language)]),
      ...problems,
    ],
    corrections: named(source, read.corrections),
    edited: { composed, edits: compare(composed, deck, { document, lines }), lines },
  }
}

function sourceChanged(name: string, language: Language): Problem {
  return {
    severity: 'warning',
    code: 'source-changed',
    message: SAID[language].sourceChanged(name),
  }
}

/**
 * A deck's source lies in its folder or below. A deck that Lectern wrote (it has a fingerprint) may lie in a
 * folder of output, so its source by its bare name may also lie above it, in the working folder or in a
 * folder beside the deck's; there it must be the very file.
 */
function findSource(
  path: string,
  wanted: Deck['source'],
): { source: FoundSource; isSame: boolean } {
  const here = dirname(path)
  const above = join(here, '..')
  const isBare = !/[\\/]/.test(wanted.name)
  const isWritten = isBare && wanted.sha256 !== ''
  const near = [here, ...(isWritten ? [above, '.'] : [])].flatMap((folder) =>
    tryRead(folder, wanted.name),
  )
  const isWanted = ({ bytes }: FoundSource) => sha256(bytes) === wanted.sha256
  const beside = isWritten && !near.some(isWanted) ? foldersIn(above) : []
  const far = beside.flatMap((folder) => tryRead(folder, wanted.name)).filter(isWanted)
  const found = [...near, ...far]
  const same = found.find(isWanted)
  const source = same ?? found[0]
  if (!source) {
    const isOutside = leadsOut(here, wanted.name)
    throw unusable((said) =>
      isOutside ? said.outsideSource(path, wanted.name) : said.deckSourceGone(path, wanted.name),
    )
  }
  // A deck written from nothing names no fingerprint.
  return { source, isSame: same !== undefined || wanted.sha256 === '' }
}

/** Does a name lead out of a folder, by itself or by a link that stands there? */
function leadsOut(folder: string, name: string): boolean {
  const read = readBelow(folder, name, 0)
  return 'reason' in read && read.reason === 'outside'
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

/**
 * None where there is no such file in the folder; corrections that can't be read are not passed over. The
 * deck of `rules.md` is a `rules.md` too, and no source.
 */
function tryRead(folder: string, name: string): FoundSource[] {
  const path = join(folder, name)
  if (leadsOut(folder, name) || !liesBelow(folder, path)) return []
  const source = readSource(path)
  return isDeckMarkdown(markdownOf(source)) ? [] : [source]
}
