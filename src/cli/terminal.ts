import type { Screen } from './progress.ts'
import type { Terminal } from './run.ts'
import { tongueOf } from './tongue.ts'

/** The terminal that the process was started in, as the environment describes it; `bar` is where a bar is drawn. */
export function terminalOf(bar: Screen): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    tongue: tongueOf(process.env),
    bar,
    isDebugging: (process.env.LECTERN_DEBUG ?? '') !== '',
  }
}
