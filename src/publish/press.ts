import { Worker } from 'node:worker_threads'
import { UnusableInput } from '../model/problem.ts'
import type { Sentence } from '../model/said.ts'
import { workerFile } from './assets.ts'

/** What the press is told, and what it answers. */
export type Order = { id: number; html: string } | { close: true }
export type Answer =
  | { id: number; pdf: Uint8Array }
  | { id: number; failed: string }
  /** The user can do something about it. */
  | { id: number; refused: Sentence }

/** Prints HTML. */
export interface Press {
  /** @throws UnusableInput when there is no browser to print with */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

interface Waiting {
  resolve(pdf: Uint8Array): void
  reject(error: Error): void
}

/**
 * Starts a browser in a thread of its own. Loading its driver and starting it take half of a small
 * deck's time, and go on while the document is read and composed.
 */
export function openPress(): Press {
  const worker = new Worker(workerFile('press-worker'))
  const waiting = new Map<number, Waiting>()
  let last = 0
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const order = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('pdf' in answer) order?.resolve(answer.pdf)
    else if ('refused' in answer) order?.reject(new UnusableInput(answer.refused))
    else order?.reject(new Error(answer.failed))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('The printing thread ended before its work was done.')))
  const tell = (order: Order) => worker.postMessage(order)
  return {
    print: (html) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        tell({ id: last, html })
      }),
    close: () => {
      tell({ close: true })
      return ended
    },
  }
}
