import type { Progress } from '../publish/build.ts'

/** Nothing is drawn before this many ms: quick work needs no bar. */
const PATIENCE = 1000
const STEPS: readonly Progress['step'][] = ['read', 'deck', 'slides-pdf', 'handout-pdf', 'done']
const WIDTH = 20

/** Where a bar is drawn, if it is a terminal. */
export interface Screen {
  isTTY?: boolean
  write(text: string): unknown
}

/** One line on a terminal that says what is being done (`names` are the steps'), once it takes over a second. */
export function progressBar(
  stream: Screen | null,
  names: Readonly<Record<Progress['step'], string>>,
) {
  const started = Date.now()
  let drawn = false
  return {
    show({ file, step }: Progress): void {
      if (!stream?.isTTY || Date.now() - started < PATIENCE) return
      const done = Math.round((STEPS.indexOf(step) / (STEPS.length - 1)) * WIDTH)
      const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done)
      stream.write(`\r\u001b[2K${bar} ${names[step]} ${file}`)
      drawn = true
    },
    clear(): void {
      if (drawn) stream?.write('\r\u001b[2K')
      drawn = false
    },
  }
}
