import { clearUp } from '../publish/files/traces.ts'

/** What the system tells a process to end with, and the exit code that says so: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Told to end (Ctrl+C), the command ends its browser and leaves no drafts; told twice, it ends at once. */
export function clearUpOnSignals(): void {
  let isTold = false
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (isTold) process.exit(code)
      isTold = true
      void clearUp().finally(() => process.exit(code))
    })
  }
}
