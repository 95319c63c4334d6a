import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CORRECTIONS_ENDING } from '../../model/corrections.ts'

/** An editor writes a file in several steps; so long after the last one, in ms, it has done. */
const SETTLING = 25
/** Where the system tells of no change, as on many shares, files are looked at as often, in ms. */
const LOOKING = 1000
/** Pictures beside a document, which it may name. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i

/** Files whose change changes a preview. */
export interface Watched {
  /** By path: the document or deck, the theme, the logo. */
  files: readonly string[]
  /** By name, in the folder of the first file, the folder above it or the working folder: a deck's source. */
  names: readonly string[]
}

/** Calls `changed` when a file that a preview is made of was saved; gives what ends it. */
export function watchFiles(watched: () => Watched, changed: () => void): () => void {
  let known = stateOf(watched())
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    const now = stateOf(watched())
    if (now === known) return
    known = now
    changed()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, SETTLING)
  }
  const watchers = foldersOf(watched()).flatMap((folder) => watcher(folder, soon))
  const looking = setInterval(look, LOOKING)
  return () => {
    clearTimeout(timer)
    clearInterval(looking)
    for (const one of watchers) one.close()
  }
}

/** Of the folder and not of the file: most editors put a new file into its place. */
function watcher(folder: string, told: () => void): FSWatcher[] {
  try {
    // A folder that is taken away is looked for by and by.
    return [watch(folder, told).on('error', () => {})]
  } catch {
    return []
  }
}

function foldersOf({ files }: Watched): string[] {
  return [...new Set(files.map((file) => dirname(resolve(file))))]
}

/** Size and time of each file that counts, in one string. */
function stateOf({ files, names }: Watched): string {
  const here = dirname(resolve(files[0] ?? '.'))
  const sources = names.flatMap((name) => [here, join(here, '..'), '.'].map((at) => join(at, name)))
  const documents = [...files, ...sources].flatMap((path) => [path, path + CORRECTIONS_ENDING])
  return [...documents, ...picturesIn(here)].map(stampOf).join('\n')
}

function picturesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => PICTURE.test(name))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${path} ${found.mtimeMs} ${found.size} ${found.ino}` : path
}
