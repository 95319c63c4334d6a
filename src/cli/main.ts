#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { failure, runCommand, type Terminal } from './run.ts'
import { clearUpOnSignals } from './signals.ts'
import { tongueOf } from './tongue.ts'

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  tongue: tongueOf(process.env),
  bar: process.stderr,
  isDebugging: (process.env.LECTERN_DEBUG ?? '') !== '',
}

// Whoever reads our output may have seen enough of it: `lectern outline speech.txt | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : failure(error, terminal))
})
process.on('uncaughtException', (error) => process.exit(failure(error, terminal)))
clearUpOnSignals()
// Fonts are cut in a few ms of WebAssembly; optimising it takes longer, and Node waits for that to end.
setFlagsFromString('--liftoff-only')
process.exitCode = await runCommand(process.argv.slice(2), terminal)
