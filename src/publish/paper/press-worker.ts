import { parentPort } from 'node:worker_threads'
import { UnusableInput } from '../../model/problem.ts'
import { reasonOf } from '../files/reading.ts'
import { launchBrowser } from './browser.ts'
import { printPdf } from './pdf.ts'
import type { Answer, Order } from './press.ts'

/** Runs beside the pipeline: loads the browser's driver, starts the browser, prints what it is sent. */
const starting = launchBrowser()
// Whoever prints first hears of a browser that doesn't start.
starting.catch(() => {})

function answer(message: Answer, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move)
}

async function print(id: number, html: string): Promise<void> {
  try {
    const pdf = Uint8Array.from(await printPdf(await starting, html))
    answer({ id, pdf }, [pdf.buffer])
  } catch (error) {
    if (error instanceof UnusableInput) answer({ id, refused: error.sentence })
    else answer({ id, failed: told(error) })
  }
}

/** What the driver says, in a line; behind that it tells its own log. */
function told(error: unknown): string {
  const [line = ''] = reasonOf(error).split('\n')
  return line.replace(/^(?:\w*Error: )?(?:\w+\.\w+: )?/, '').slice(0, LONGEST)
}

/** In UTF-16 units. */
const LONGEST = 120

parentPort?.on('message', (order: Order) => {
  if ('html' in order) void print(order.id, order.html)
  // The driver ends its browser when its thread ends.
  else if (order.isUrgent) process.exit()
  else {
    starting
      .then((browser) => browser.close())
      .catch(() => {})
      .finally(() => process.exit())
  }
})
