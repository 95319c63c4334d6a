import { parentPort, workerData } from 'node:worker_threads'
import { clearUp, onTraces } from '../publish/files/traces.ts'
import { runCommand } from './run.ts'
import { terminalOf } from './terminal.ts'
import type { Given, Told } from './thread.ts'

// The thread that a command runs in; the one that started it writes what it says (see `runInThread`).

const { argv, isTTY }: Given = workerData
const tell = (told: Told) => parentPort?.postMessage(told)
const err = (text: string) => tell({ err: text })

onTraces((path, isLeft) => tell(isLeft ? { left: path } : { gone: path }))
parentPort?.on('message', () => {
  tell({ end: 'heard' })
  void clearUp().finally(() => tell({ end: 'done' }))
})
// Being told to end is nothing to wait for.
parentPort?.unref()

const terminal = {
  ...terminalOf({ isTTY, write: err }),
  out: (text: string) => tell({ out: text }),
  err,
}
tell({ code: await runCommand(argv, terminal) })
