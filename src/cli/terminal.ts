import type { Language } from '../model/document.ts'
import type { Screen } from './progress.ts'
import { tongueOf } from './tongue.ts'

/** What a command writes to, and in which language it speaks. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  tongue: Language
  /** Where a bar is drawn while work goes on; null for nowhere. */
  bar: Screen | null
  /** Whether the place of a failure of our own is shown. */
  isDebugging: boolean
}

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
