import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Language } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { serialize } from '../../script/index.ts'
import type { Effects } from '../files/files.ts'
import { SAID } from '../said.ts'
import type { Loaded } from './deckfile.ts'

/** In lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** What to write of a deck's Markdown, and what its author should know. */
export interface DeckText {
  /** Paths of all that is written begin with this. */
  base: string
  files: [path: string, text: string][]
  /** Of the text that Lectern last wrote to `<base>.md`; null where it wrote none. */
  sha256: string | null
  problems: Problem[]
}

/**
 * The deck's Markdown for `<base>.md`. A file that differs from what was last written there (its
 * fingerprint is in the report beside it) was edited: it and the pages made of it are kept, and the new
 * deck stands beside them with its own pages. A deck that is built itself is left as it is.
 */
export function deckText(
  { outline, deck, edited }: Loaded,
  { source, base, force }: { source: string; base: string; force: boolean },
  effects: Effects,
): DeckText {
  if (edited) return { base, files: [], sha256: writtenNow(base, effects), problems: [] }
  const text = serialize(deck, outline.document)
  const isFree = (candidate: string) => {
    const path = `${candidate}.md`
    if (resolve(path) === resolve(source)) return false
    const there = effects.readText(path)
    const isOwn =
      there === null || there === text || writtenTo(candidate, effects).includes(sha256(there))
    return isOwn || (force && candidate === base)
  }
  const free = freeBase(base, isFree)
  return {
    base: free,
    files: [[`${free}.md`, text]],
    sha256: sha256(text),
    problems: free === base ? [] : [deckKept({ base, free, source }, outline.document.language)],
  }
}

/** The first of `speech`, `speech.new`, `speech.new-2`… */
function freeBase(base: string, isFree: (candidate: string) => boolean): string {
  let candidate = base
  for (let count = 1; !isFree(candidate); count += 1) {
    candidate = count === 1 ? `${base}.new` : `${base}.new-${count}`
  }
  return candidate
}

function deckKept(
  { base, free, source }: { base: string; free: string; source: string },
  language: Language,
): Problem {
  const path = `${base}.md`
  const said = SAID[language]
  return resolve(path) === resolve(source)
    ? { severity: 'warning', code: 'deck-is-source', message: said.deckIsSource(path, free) }
    : {
        severity: 'warning',
        code: 'deck-edited',
        message: said.deckEdited(path, free, dirname(path)),
      }
}

/** What is read to know what Lectern wrote. */
type Reading = Pick<Effects, 'readText' | 'beside'>

/**
 * The fingerprints of what Lectern wrote to `<base>.md`, from the report beside it; and from the drafts of
 * reports, where a build was killed when its deck had taken its name and its report had not.
 */
export function writtenTo(base: string, effects: Reading): string[] {
  const report = `${base}.report.json`
  const drafts = effects.beside?.leftovers(report) ?? []
  return [report, ...drafts].flatMap((path) => fingerprintIn(effects.readText(path)) ?? [])
}

/** Of the deck that stands there, where it is Lectern's own; else of the last that was. */
function writtenNow(base: string, effects: Reading): string | null {
  const known = writtenTo(base, effects)
  const there = effects.readText(`${base}.md`)
  const own = there === null ? null : sha256(there)
  return known.find((one) => one === own) ?? known[0] ?? null
}

function fingerprintIn(text: string | null): string | null {
  try {
    const report: unknown = JSON.parse(text ?? 'null')
    const isKnown = typeof report === 'object' && report !== null && 'deck' in report
    return isKnown && typeof report.deck === 'string' ? report.deck : null
  } catch {
    return null
  }
}
