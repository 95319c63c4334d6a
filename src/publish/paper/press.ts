import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { UnusableInput } from '../../model/problem.ts'
import type { Sentence } from '../../model/said.ts'
import { reasonOf } from '../files/reading.ts'
import { atEnd, endMark, forget, newMark, remember, tracesIn } from '../files/traces.ts'
import { workerFile } from '../page/assets.ts'
import { unusable } from '../refused.ts'
import { secondsGiven } from './browser.ts'

/** What the press is told, and what it answers. */
export type Order = { id: number; html: string } | { close: true; isUrgent: boolean }
export type Answer =
  | { id: number; pdf: Uint8Array }
  | { id: number; failed: string }
  /** The user can do something about it. */
  | { id: number; refused: Sentence }

/** Prints HTML. */
export interface Press {
  /** @throws UnusableInput that says why the browser made no PDF */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** A page of the browser's, as it is told to print; settled once. */
interface Waiting {
  resolve(pdf: Uint8Array): void
  reject(error: Error): void
}

/** A browser that is closed is given so many ms, one that is to end now so many. */
const CLOSING = 5000
const ENDING = 1500

/**
 * Starts a browser in a thread of its own. Loading its driver and starting it take half of a small
 * deck's time, and go on while the document is read and composed. Whatever becomes of the browser, each
 * page that it was sent is answered for, and all that it leaves on the disk is in one folder.
 */
export function openPress(): Press {
  try {
    return new Printing(roomFor())
  } catch (error) {
    const refused = () => unusable((said) => said.printFailed(reasonOf(error)))
    return { print: () => Promise.reject(refused()), close: async () => {} }
  }
}

/** A folder for the browser's files, of this work alone; what killed builds left is cleared. */
function roomFor(): { folder: string; mark: string } {
  for (const path of tracesIn(tmpdir(), 'lectern-', ROOM)) {
    rmSync(path, { recursive: true, force: true })
  }
  const mark = newMark()
  const folder = mkdtempSync(join(tmpdir(), `lectern-${mark}-`))
  remember(folder)
  return { folder, mark }
}

const ROOM = /^\d+-[0-9a-f]{8}-\d+-\w{6}$/

class Printing implements Press {
  readonly #room: { folder: string; mark: string }
  readonly #worker: Worker
  readonly #ended: Promise<void>
  readonly #waiting = new Map<number, Waiting>()
  readonly #forgetEnd: () => void
  #last = 0
  /** Why no page can be printed any more. */
  #over: Error | null = null

  constructor(room: { folder: string; mark: string }) {
    this.#room = room
    const { folder } = room
    const env = { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder }
    this.#worker = new Worker(workerFile('press-worker'), { env })
    this.#ended = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', (error) => this.#end(failure(reasonOf(error))))
    this.#worker.on('exit', () => this.#end(failure('exit')))
    this.#forgetEnd = atEnd(() => this.#stop(true, ENDING))
  }

  print(html: string): Promise<Uint8Array> {
    if (this.#over) return Promise.reject(this.#over)
    this.#last += 1
    const id = this.#last
    const seconds = patienceFor(html)
    return new Promise((resolve, reject) => {
      // A browser that says nothing is not waited for; nor is it asked again.
      const timer = setTimeout(() => {
        this.#end(unusable((said) => said.browserSilent(seconds)))
        void this.#stop(true, ENDING)
      }, seconds * 1000)
      this.#waiting.set(id, {
        resolve(pdf) {
          clearTimeout(timer)
          resolve(pdf)
        },
        reject(error) {
          clearTimeout(timer)
          reject(error)
        },
      })
      this.#tell({ id, html })
    })
  }

  async close(): Promise<void> {
    await this.#stop(this.#over !== null, this.#over ? ENDING : CLOSING)
  }

  #take(answer: Answer): void {
    const order = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('refused' in answer) order?.reject(new UnusableInput(answer.refused))
    else if ('failed' in answer) order?.reject(failure(answer.failed))
    else if (isPdf(answer.pdf)) order?.resolve(answer.pdf)
    else order?.reject(failure('no PDF'))
  }

  #end(error: Error): void {
    this.#over ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  /** Closes the browser, by force where it takes longer than so many ms, and clears its folder. */
  async #stop(isUrgent: boolean, patience: number): Promise<void> {
    this.#tell({ close: true, isUrgent })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, patience, 'late')
    })
    if ((await Promise.race([this.#ended, late])) === 'late') await this.#worker.terminate()
    clearTimeout(timer)
    this.#forgetEnd()
    rmSync(this.#room.folder, { recursive: true, force: true, maxRetries: 3 })
    forget(this.#room.folder)
    endMark(this.#room.mark)
  }

  #tell(order: Order): void {
    this.#worker.postMessage(order)
  }
}

function failure(reason: string): UnusableInput {
  return unusable((said) => said.printFailed(reason))
}

const PDF = [...'%PDF-'].map((sign) => sign.charCodeAt(0))

function isPdf(bytes: Uint8Array): boolean {
  return PDF.every((code, index) => bytes[index] === code)
}

/**
 * How many seconds a page may take, with the browser's start: a thousand slides (3 MB) take 10 on an idle
 * machine, and ten times that on a busy one.
 */
const PATIENCE = 60
const PER_MEGABYTE = 60

function patienceFor(html: string): number {
  return secondsGiven() ?? Math.round(PATIENCE + (html.length / 2 ** 20) * PER_MEGABYTE)
}
