import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CORRECTIONS_ENDING, type CorrectionsFile } from '../model/corrections.ts'
import type { Source } from '../model/document.ts'
import { UnusableInput } from '../model/problem.ts'
import { prefixed } from '../model/said.ts'
import { decode } from '../read/index.ts'
import { type Reason, unusable } from './refused.ts'

/** All that building does to the world. Tests hand in one that keeps the files in a Map. */
export interface Effects {
  write(path: string, content: string | Uint8Array): Promise<void>
  /** The text of a file, or null where there is none. */
  readText(path: string): string | null
  /** HTML → PDF. Where it is not given, a browser is started for it. */
  print?: (html: string) => Promise<Uint8Array>
}

export const DISK: Effects = {
  /** Under another name first, so that nobody finds half a file. */
  async write(path, content) {
    const draft = `${path}.part`
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(draft, content)
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {})
      throw unusable((said) => said.cantWrite(path, reasonOf(error)))
    }
  },
  readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
}

/** A source as it lies on the disk, with what a person set right in it. */
export interface FoundSource extends Source {
  corrections?: CorrectionsFile | undefined
}

/**
 * A file as a source, with the files beside it: its corrections and the pictures it names.
 * @throws UnusableInput when it is missing or can't be read
 */
export function readSource(path: string): FoundSource {
  return { ...fileAt(path), ...correctionsOf(`${path}${CORRECTIONS_ENDING}`) }
}

function correctionsOf(path: string): Pick<FoundSource, 'corrections'> {
  if (!existsSync(path)) return {}
  const { name, bytes } = fileAt(path)
  // Made by a person with any editor, so in any encoding; an empty one says nothing.
  const yaml = bytes.some((byte) => byte > 0x20) ? textOf(bytes, path) : ''
  return { corrections: { name, yaml } }
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    throw new UnusableInput(prefixed(`${path} `, error.sentence))
  }
}

function fileAt(path: string): Source {
  try {
    return {
      name: nameOf(path),
      shown: path,
      bytes: readFileSync(path),
      companion: besideOf(path),
    }
  } catch (error) {
    throw unusable((said) => said.cantRead(path, reasonOf(error)))
  }
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** A picture larger than this is a mistake, in bytes. */
const LARGEST_PICTURE = 50 * 2 ** 20

function besideOf(path: string): (name: string) => Uint8Array | null {
  return (name) => {
    try {
      const file = join(dirname(path), name)
      return statSync(file).size <= LARGEST_PICTURE ? readFileSync(file) : null
    } catch {
      return null
    }
  }
}

const REASONS: Record<string, Reason> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readonly',
  ENOSPC: 'full',
  EISDIR: 'folder',
  ENOTDIR: 'inFile',
  EEXIST: 'taken',
}

/** What the system says of a path that it doesn't read or write. */
export function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || String(error))
}
