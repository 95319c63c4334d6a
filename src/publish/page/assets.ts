import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Theme } from '../../model/deck.ts'
import type { PageLanguage } from '../../model/document.ts'
import type { Face } from '../../typeset/metrics.ts'

/** The folder that `npm run build` fills; found from wherever this code stands in the package. */
const DIST = join(packageRoot(dirname(fileURLToPath(import.meta.url))), 'dist')

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new Error('Lectern’s own files are not where they belong; install it again.')
  return packageRoot(parent)
}

/** Lectern's version, as its package says. */
export function version(): string {
  const text = readFileSync(join(DIST, '..', 'package.json'), 'utf8')
  return String(JSON.parse(text).version)
}

/** Whose forms of Han a face has: the languages of pages whose readers know forms of their own. */
export type Readers = Exclude<PageLanguage, 'en'>

export type Sheet =
  | 'slide'
  | 'screen'
  | 'overview'
  | 'speaker'
  | 'panels'
  | 'paper'
  | 'print'
  | 'handout'
  | 'reveal'

/** The built file of a thread; Node runs no TypeScript. */
export function workerFile(name: 'press-worker' | 'command-worker'): string {
  return join(DIST, `${name}.js`)
}

const kept = new Map<string, string>()

function asset(path: string): string {
  const known = kept.get(path) ?? readFileSync(join(DIST, 'player', path), 'utf8')
  kept.set(path, known)
  return known
}

export function styleSheet(name: Sheet): string {
  return asset(`${name}.css`)
}

export function themeSheet(theme: Theme): string {
  return asset(`themes/${theme}.css`)
}

export function playerScript(): string {
  return asset('player.js')
}

/** What a page of `lectern dev` runs beside. */
export function previewScript(): string {
  return asset('preview.js')
}

/** A face in the forms that the readers of a language know. */
export function faceFile(face: Face, readers: Readers): Promise<Buffer> {
  return readFile(join(DIST, 'fonts', `${readers}-${face}.ttf`))
}

/** Which code points each face has, as runs [first, count, …]; the key is `<readers>-<face>`. */
export function coverage(): Record<string, readonly number[]> {
  return JSON.parse(readFileSync(join(DIST, 'fonts', 'coverage.json'), 'utf8'))
}
