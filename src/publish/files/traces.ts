import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

// What a build leaves on a disk while it works (drafts of its files, its browser's folder) bears its mark,
// so that it is told from another build's, and a later one clears what a killed one left.

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
/** Of this process: marks of work that goes on, and paths that are to be gone when it ends. */
const going = new Set<string>()
const left = new Set<string>()
let count = 0

/** A mark that no other work has, of this machine or another that shares its disk: process, machine, number. */
export function newMark(): string {
  count += 1
  const mark = `${process.pid}-${HOST}-${count}`
  going.add(mark)
  return mark
}

/** The work is over; what bears its mark may be cleared. */
export function endMark(mark: string): void {
  going.delete(mark)
}

/** Is removed when the process is told to end, unless it is forgotten before. */
export function remember(path: string): void {
  left.add(path)
  tell(path, true)
}

export function forget(path: string): void {
  left.delete(path)
  tell(path, false)
}

let tell: (path: string, isLeft: boolean) => void = () => {}

/** Has another thread told what is remembered and what is forgotten: it may have to clear up for this one. */
export function onTraces(told: (path: string, isLeft: boolean) => void): void {
  tell = told
}

const endings = new Set<() => Promise<void>>()

/** What is to be done, too, before the process is told to end; the answer takes it back. */
export function atEnd(end: () => Promise<void>): () => void {
  endings.add(end)
  return () => endings.delete(end)
}

/** The process is told to end: what runs beside it is ended, and all that is remembered is removed. */
export async function clearUp(): Promise<void> {
  await Promise.allSettled([...endings].map((end) => end()))
  for (const path of left) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  left.clear()
}

const MARK = /(\d+)-([0-9a-f]{8})-\d+/
/** Longer than any build takes, in ms; numbers of processes are given again. */
const A_DAY = 24 * 60 * 60 * 1000

/** Paths in a folder whose names begin with `before`, go on like `behind` and bear the mark of work that is over. */
export function tracesIn(folder: string, before: string, behind: RegExp): string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(before) && behind.test(name.slice(before.length)))
    .map((name) => join(folder, name))
    .filter(isOver)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isOver(path: string): boolean {
  const [mark, pid, host] = MARK.exec(path.split(/[\\/]/).at(-1) ?? '') ?? []
  if (mark === undefined || going.has(mark)) return false
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
  if (age > A_DAY) return true
  return host === HOST && (Number(pid) === process.pid || !isAlive(Number(pid)))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
