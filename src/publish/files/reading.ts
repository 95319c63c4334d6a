import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { isAbsolute, resolve, sep } from 'node:path'
import type { Reason } from '../refused.ts'

// Every file that a person's call, document or deck names is read here and nowhere else.

/** A file's bytes, or why there are none. */
export type Read = { bytes: Buffer } | { reason: Reason }

/** Larger files of each kind are a mistake, in bytes. An offset in a document has 26 bits: see compose. */
export const LARGEST = { document: 2 ** 26, picture: 50 * 2 ** 20, small: 5 * 2 ** 20 } as const

/**
 * What the command line names: a file anywhere, of at most `most` bytes. Only what lies on a disk has an
 * end: a device or a pipe is not read, and no more than the size that the file has when it is opened.
 */
export function readNamed(path: string, most: number): Read {
  try {
    const found = statSync(path)
    if (!found.isFile()) return { reason: found.isDirectory() ? 'folder' : 'device' }
    // What took the file's place between the two calls must not stop us: a pipe waits for its writer.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return bytesOf(file, most)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

function bytesOf(file: number, most: number): Read {
  const found = fstatSync(file)
  if (!found.isFile()) return { reason: 'device' }
  if (found.size > most) return { reason: 'large' }
  const bytes = Buffer.alloc(found.size)
  let length = 0
  while (length < bytes.length) {
    const more = readSync(file, bytes, length, bytes.length - length, null)
    if (more === 0) break
    length += more
  }
  return { bytes: bytes.subarray(0, length) }
}

/**
 * What a document or a deck names: a file in `folder` or below it, also when its links are followed.
 * Nothing else is opened, so nobody learns from a document of another what lies on this machine.
 */
export function readBelow(folder: string, name: string, most: number): Read {
  if (isElsewhere(name)) return { reason: 'outside' }
  const path = resolve(folder, name)
  if (!isBelow(resolve(folder), path)) return { reason: 'outside' }
  try {
    const real = realpathSync(path)
    return isBelow(realpathSync(folder), real) ? readNamed(real, most) : { reason: 'outside' }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** Does the path of a file, its links followed, lead to a regular file in `folder` or below? */
export function liesBelow(folder: string, path: string): boolean {
  try {
    return isBelow(realpathSync(folder), realpathSync(path)) && statSync(path).isFile()
  } catch {
    return false
  }
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** An absolute path of any system (/etc, C:\, \\server), whichever this one is. */
function isElsewhere(name: string): boolean {
  return isAbsolute(name) || /^(?:[\\/]|[A-Za-z]:)/.test(name)
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
  ELOOP: 'missing',
  ENAMETOOLONG: 'missing',
  ERR_INVALID_ARG_VALUE: 'missing',
}

/** What the system says of a path that it doesn't read or write. */
export function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || String(error))
}
