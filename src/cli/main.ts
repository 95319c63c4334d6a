#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { clearUpOnSignals } from './signals.ts'
import { runInThread } from './thread.ts'

/** What goes wrong outside a command; what is needed to tell of it is loaded only then. */
async function fail(error: unknown): Promise<never> {
  const [{ failure }, { terminalOf }] = await Promise.all([
    import('./run.ts'),
    import('./terminal.ts'),
  ])
  process.exit(failure(error, terminalOf(process.stderr)))
}

// Whoever reads our output may have seen enough of it: `lectern outline speech.txt | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  void fail(error)
})
process.on('uncaughtException', (error) => void fail(error))
// Fonts are cut in a few ms of WebAssembly; optimising it takes longer, and Node waits for that to end.
setFlagsFromString('--liftoff-only')

process.exitCode = await run(process.argv.slice(2)).catch(fail)

async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'build' || argv[0] === 'present') {
    clearUpOnSignals()
    return runInThread(argv)
  }
  // Nothing of other commands is on a disk: the system ends them by itself.
  const [{ runCommand }, { terminalOf }] = await Promise.all([
    import('./run.ts'),
    import('./terminal.ts'),
  ])
  return runCommand(argv, terminalOf(process.stderr))
}
