// Times the whole command over texts that are easy to write and hard to read, at 100 KB and 1 MB.
// node bench/limits.mjs [name…]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOSTILE } from './hostile.mjs'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const SIZES = [100_000, 1_000_000]
/** What is asked for: seconds for the larger text, and how much longer it may take than a tenth of it. */
const MOST_SECONDS = 10
const MOST_TIMES = 15
/** A run is ended after so many ms. */
const PATIENCE = Number(process.env.PATIENCE ?? 40_000)

const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'))

/** Seconds, and the exit code of one build; Infinity where it was ended. */
function run(ending, text) {
  const source = join(folder, `text.${ending}`)
  writeFileSync(source, text)
  const args = [CLI, 'build', source, '--no-pdf', '--out', join(folder, 'out'), '--force']
  const started = performance.now()
  const { status, signal, stderr } = spawnSync(process.execPath, args, {
    timeout: PATIENCE,
    encoding: 'utf8',
  })
  const seconds = signal ? Number.POSITIVE_INFINITY : (performance.now() - started) / 1000
  return {
    seconds,
    status,
    said: stderr.split('\n').filter((line) => / error: |lectern: |Error/.test(line))[0] ?? '',
  }
}

const names = process.argv.slice(2)
const wanted = Object.entries(HOSTILE).filter(
  ([name]) => names.length === 0 || names.includes(name),
)
let missed = 0
console.log('text                          100 KB      1 MB     ratio   exit')
for (const [name, [ending, textOf]] of wanted) {
  const [small, large] = SIZES.map((size) => run(ending, textOf(size)))
  const ratio = large.seconds / small.seconds
  const isMet = large.seconds <= MOST_SECONDS && ratio <= MOST_TIMES
  if (!isMet) missed += 1
  const figures = [
    `${small.seconds.toFixed(2)} s`,
    `${large.seconds.toFixed(2)} s`,
    ratio.toFixed(1),
  ]
  console.log(
    `${name.padEnd(26)} ${figures.map((figure) => figure.padStart(9)).join(' ')} ${String(large.status).padStart(6)}${isMet ? '' : '  ←'} ${large.said.slice(0, 90)}`,
  )
}
rmSync(folder, { recursive: true, force: true })
console.log(missed === 0 ? 'All within the limits.' : `${missed} beyond the limits.`)
process.exitCode = missed === 0 ? 0 : 1
