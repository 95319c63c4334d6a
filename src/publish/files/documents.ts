import { readdirSync, statSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import { endingOf, FORMATS, isForeignDocument, isOwnerFile } from '../../read/index.ts'
import { unusable } from '../refused.ts'
import { liesBelow, reasonOf } from './reading.ts'

/** The documents of a build, and what of its folders is no document that can be read. */
export interface Documents {
  /** Each once, in the order in which they were named; those of a folder by name. */
  files: string[]
  /** Documents of other formats that stand in a folder. */
  passedOver: string[]
  /** What stands in a folder and is no file of it: a link that leads out of it, a device, a pipe. */
  linkedOut: string[]
}

/**
 * The documents that arguments name: a folder stands for the documents in it.
 * @throws UnusableInput for what is not there, and for a folder without documents
 */
export function documentsIn(paths: readonly string[]): Documents {
  const all = paths.map(documentsAt)
  const seen = new Set<string>()
  const files = all.flatMap(({ files }) => files).filter((path) => isNew(seen, resolve(path)))
  return {
    files,
    passedOver: all.flatMap(({ passedOver }) => passedOver),
    linkedOut: all.flatMap(({ linkedOut }) => linkedOut),
  }
}

function isNew(seen: Set<string>, path: string): boolean {
  if (seen.has(path)) return false
  seen.add(path)
  return true
}

function documentsAt(path: string): Documents {
  const listing = namesIn(path)
  if (listing === null) return { files: [path], passedOver: [], linkedOut: [] }
  const names = listing.filter((name) => !name.startsWith('.') && !isOwnerFile(name)).sort()
  const within = (name: string) => inFolder(path, name)
  const named = names.filter((name) => FORMATS.includes(endingOf(name)))
  const own = named.filter((name) => liesBelow(path, within(name)))
  const others = names.filter(isForeignDocument)
  if (own.length === 0) {
    const [first] = others
    throw unusable((said) =>
      first === undefined ? said.noDocument(path, FORMATS) : said.foreignOnly(path, first, FORMATS),
    )
  }
  const linkedOut = named.filter((name) => !own.includes(name)).map(within)
  return { files: own.map(within), passedOver: others.map(within), linkedOut }
}

/** The names in a folder; null for a file. */
function namesIn(path: string): string[] | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found) return found.isDirectory() ? readdirSync(path) : null
  } catch (error) {
    throw unusable((said) => said.cantRead(path, reasonOf(error)))
  }
  throw unusable((said) => said.notThere(path))
}

/** A path in a folder whose own path stays as it was typed. */
function inFolder(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? folder + name : folder + (folder === '' ? '' : sep) + name
}

/**
 * For each file, what the paths of all that it becomes begin with: `out/speech`. The second of one name
 * in a build is `out/speech-2`, whatever its ending and its folder.
 */
export function basesOf(files: readonly string[], out: string): Map<string, string> {
  const stems = files.map((path) => basename(path).replace(/\.[^.]+$/, ''))
  // Some disks make no difference between A and a.
  const taken = new Set<string>()
  const wanted = new Set(stems.map((stem) => stem.toLowerCase()))
  const free = (stem: string): string => {
    if (!taken.has(stem.toLowerCase())) return stem
    let count = 2
    while (isTaken(`${stem}-${count}`.toLowerCase(), taken, wanted)) count += 1
    return `${stem}-${count}`
  }
  return new Map(
    files.map((path, index) => {
      const name = free(stems[index] ?? '')
      taken.add(name.toLowerCase())
      return [path, inFolder(out, name)]
    }),
  )
}

function isTaken(name: string, ...names: readonly ReadonlySet<string>[]): boolean {
  return names.some((one) => one.has(name))
}

/** PDFs that an earlier build made beside `base` and this one doesn't write. */
export function stalePdfs(
  base: string,
  editions: readonly string[],
  written: readonly string[],
  isThere: (path: string) => boolean,
): string[] {
  const all = ['slides', 'handout', ...editions.map((edition) => `handout-${edition}`)]
  return all
    .map((name) => `${base}-${name}.pdf`)
    .filter((path) => !written.includes(path) && isThere(path))
}
