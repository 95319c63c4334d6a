import { Worker } from 'node:worker_threads'
import { atEnd, forget, remember } from '../publish/files/traces.ts'
import { workerFile } from '../publish/page/assets.ts'

/** What the thread of a command tells: its words, what it leaves on the disk until it is done, and its end. */
export type Told =
  | { out: string }
  | { err: string }
  | { left: string }
  | { gone: string }
  /** It has heard that it is to end, and it has cleared up. */
  | { end: 'heard' | 'done' }
  /** The exit code. */
  | { code: number }

/** What the thread is given. */
export interface Given {
  argv: readonly string[]
  /** Is standard error a terminal? */
  isTTY: boolean
}

/** One that hears nothing for so many ms is at work, and is stopped; one that hears is given so many. */
const HEARING = 1000
const ENDING = 4000

/**
 * Runs a command in a thread of its own, so that this one hears at any time when the process is told to
 * end: composing a long document goes on for seconds without a pause.
 * @returns the exit code
 * @throws whatever ended the thread before the command was done
 */
export function runInThread(argv: readonly string[]): Promise<number> {
  const workerData: Given = { argv, isTTY: process.stderr.isTTY }
  const worker = new Worker(workerFile('command-worker'), { workerData })
  const end: Record<'heard' | 'done', () => void> = { heard: () => {}, done: () => {} }
  const heard = new Promise<void>((resolve) => {
    end.heard = resolve
  })
  const done = new Promise<void>((resolve) => {
    end.done = resolve
  })
  let isEnding = false
  atEnd(async () => {
    isEnding = true
    worker.postMessage('end')
    if (await isIn(heard, HEARING)) await isIn(done, ENDING)
    await worker.terminate()
  })
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if ('code' in told) resolve(told.code)
      else if ('end' in told) end[told.end]()
      else take(told)
    })
    worker.once('error', reject)
    // Told to end, the process gives another code.
    worker.once('exit', () => {
      if (!isEnding) reject(new Error('The thread of the command ended before it.'))
    })
  })
}

function take(told: Exclude<Told, { code: number } | { end: string }>): void {
  if ('out' in told) process.stdout.write(told.out)
  else if ('err' in told) process.stderr.write(told.err)
  else if ('left' in told) remember(told.left)
  else forget(told.gone)
}

/** Does it come within so many ms? */
async function isIn(one: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false)
  })
  const isThere = await Promise.race([one.then(() => true), late])
  clearTimeout(timer)
  return isThere
}
