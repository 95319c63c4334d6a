import { unusable } from '../refused.ts'
import type { Effects } from './files.ts'
import { reasonOf } from './reading.ts'

/** A file to be written: its path and what it holds. */
export type Written = readonly [path: string, content: string | Uint8Array]

/**
 * Writes the files of a build, whose paths begin with `base`, as a set: all of them beside their places, then all take their names. Whoever
 * looks finds the old ones or the new ones, and half a file never. The last file is the report: as long as
 * it has not taken its name its draft tells the next build what this one wrote (see `writtenTo`).
 * @throws UnusableInput when one can't be written; then none is, unless the system fails between two names
 */
export async function writeSet(
  files: readonly Written[],
  base: string,
  effects: Effects,
): Promise<void> {
  const { beside } = effects
  if (!beside) {
    for (const [path, content] of files) await effects.write(path, content)
    return
  }
  // Left by builds that were killed; until now they told what those wrote.
  const leftovers = beside.leftovers(base)
  const work = beside.begin()
  const drafts: [draft: string, path: string][] = []
  let done = 0
  let at = ''
  try {
    for (const [path, content] of files) {
      at = path
      const draft = work.reserve(path)
      drafts.push([draft, path])
      await effects.write(draft, content)
    }
    for (const [draft, path] of drafts) {
      at = path
      work.rename(draft, path)
      done += 1
    }
  } catch (error) {
    // What has taken its name is known to the next build by the report's draft.
    const kept = done > 0 ? drafts.slice(0, -1) : drafts
    for (const [draft] of kept.slice(done)) work.remove(draft)
    throw unusable((said) => said.cantWrite(at, reasonOf(error)))
  } finally {
    work.end()
  }
  for (const path of leftovers) beside.remove(path)
}
