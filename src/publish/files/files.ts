import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { CORRECTIONS_ENDING, type CorrectionsFile } from '../../model/corrections.ts'
import type { Source } from '../../model/document.ts'
import { UnusableInput } from '../../model/problem.ts'
import { prefixed } from '../../model/said.ts'
import { decode } from '../../read/index.ts'
import { unusable } from '../refused.ts'
import { LARGEST, readBelow, readNamed } from './reading.ts'
import { endMark, forget, newMark, remember, tracesIn } from './traces.ts'

/** All that building does to the world. Tests hand in one that keeps the files in a Map. */
export interface Effects {
  write(path: string, content: string | Uint8Array): Promise<void>
  /** The text of a file, or null where there is none. */
  readText(path: string): string | null
  /** How a set of files takes its names at once. Where it is not given, each is written to its own. */
  beside?: Beside
  /** HTML → PDF. Where it is not given, a browser is started for it. */
  print?: (html: string) => Promise<Uint8Array>
}

/** Writing files beside their places. */
interface Beside {
  begin(): BesideWork
  /** Drafts of what begins with `base` that builds left that are over. */
  leftovers(base: string): string[]
  remove(path: string): void
}

/** The drafts of one set. */
interface BesideWork {
  /** The path of the draft for a file; throws where the file can't take its place. */
  reserve(path: string): string
  rename(draft: string, path: string): void
  remove(draft: string): void
  end(): void
}

/** What the name of a draft has behind the base of its set, or behind the name of its file. */
const DRAFT = /^(?:\.html|\.md|\.report\.json|-[\w-]+\.pdf)?\.\d+-[0-9a-f]{8}-\d+\.part$/

export const DISK: Effects = {
  async write(path, content) {
    await makeFolder(dirname(path))
    await writeFile(path, content)
  },
  readText(path) {
    const read = readNamed(path, LARGEST.document)
    return 'bytes' in read ? read.bytes.toString('utf8') : null
  },
  beside: {
    begin: beginDrafts,
    leftovers: (base) => tracesIn(dirname(base), basename(base), DRAFT),
    remove: (path) => rmSync(path, { force: true }),
  },
}

/** One by one: Node's recursive call never ends where a file system makes no folder (/proc). */
async function makeFolder(path: string): Promise<void> {
  const missing: string[] = []
  for (let at = path; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const folder of missing) {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Another build may have made it.
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function beginDrafts(): BesideWork {
  const mark = newMark()
  return {
    reserve(path) {
      const isTaken = statSync(path, { throwIfNoEntry: false })?.isDirectory()
      if (isTaken) throw Object.assign(new Error(path), { code: 'EISDIR' })
      const draft = `${path}.${mark}.part`
      remember(draft)
      return draft
    },
    // At once and not later: no signal comes between the names of a set.
    rename(draft, path) {
      renameSync(draft, path)
      forget(draft)
    },
    remove(draft) {
      rmSync(draft, { force: true })
      forget(draft)
    },
    end: () => endMark(mark),
  }
}

/** A source as it lies on the disk, with what a person set right in it. */
export interface FoundSource extends Source {
  corrections?: CorrectionsFile | undefined
}

/**
 * A file as a source, with the files beside it: its corrections and the pictures it names. Those lie in
 * its folder or below.
 * @throws UnusableInput when it is missing or can't be read
 */
export function readSource(path: string): FoundSource {
  const read = readNamed(path, LARGEST.document)
  if ('reason' in read) throw unusable((said) => said.cantRead(path, read.reason))
  const name = nameOf(path)
  const companion = besideOf(dirname(path))
  return { name, shown: path, bytes: read.bytes, companion, ...correctionsOf(path, name) }
}

/** None where there is no such file; one that can't be read is not passed over. */
function correctionsOf(path: string, name: string): Pick<FoundSource, 'corrections'> {
  const own = `${path}${CORRECTIONS_ENDING}`
  const read = readBelow(dirname(path), name + CORRECTIONS_ENDING, LARGEST.small)
  if ('reason' in read) {
    if (read.reason === 'missing') return {}
    throw unusable((said) => said.cantRead(own, read.reason))
  }
  // Made by a person with any editor, so in any encoding; an empty one says nothing.
  const yaml = read.bytes.some((byte) => byte > 0x20) ? textOf(read.bytes, own) : ''
  return { corrections: { name: nameOf(own), yaml } }
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    throw new UnusableInput(prefixed(`${path} `, error.sentence))
  }
}

/** The name of a file without its folder, with slashes of either kind. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** Reads what lies in a folder or below it; null for anything else. */
export function besideOf(folder: string): (name: string) => Uint8Array | null {
  return (name) => {
    const read = readBelow(folder, name, LARGEST.picture)
    return 'bytes' in read ? read.bytes : null
  }
}
