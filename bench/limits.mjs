// Times the whole command over texts that are easy to write and hard to read, at 100 KB and 1 MB.
// node bench/limits.mjs [name…]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOSTILE } from './hostile.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const CLI = at('../dist/cli.js')
const SIZES = [100_000, 1_000_000]
/**
 * What is asked for: seconds for the larger text, and how much longer it may take than a tenth of it. They are those
 * of the processor, which other work on the machine hardly changes.
 */
const MOST_SECONDS = 10
const MOST_TIMES = 15
/** A run is ended after so many ms. */
const PATIENCE = Number(process.env.PATIENCE ?? 40_000)

const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'))
const usage = join(folder, 'usage')
const env = {
  ...process.env,
  NODE_OPTIONS: `--require=${at('usage.cjs')}`,
  LECTERN_USAGE_FILE: usage,
}

/** Seconds of the processor and of the clock, largest size in MiB and exit code of one build; Infinity where it was ended. */
function run(ending, text) {
  const source = join(folder, `text.${ending}`)
  writeFileSync(source, text)
  const args = [CLI, 'build', source, '--no-pdf', '--out', join(folder, 'out'), '--force']
  const started = performance.now()
  const options = { timeout: PATIENCE, encoding: 'utf8', env }
  const { status, signal, stderr } = spawnSync(process.execPath, args, options)
  const said = stderr.split('\n').filter((line) => / error: |lectern: |Error/.test(line))[0] ?? ''
  if (signal)
    return { seconds: Number.POSITIVE_INFINITY, clock: PATIENCE / 1000, mib: 0, status, said }
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  const clock = (performance.now() - started) / 1000
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, clock, mib: maxRSS / 1024, status, said }
}

const names = process.argv.slice(2)
const wanted = Object.entries(HOSTILE).filter(
  ([name]) => names.length === 0 || names.includes(name),
)
let missed = 0
console.log('text                          100 KB      1 MB     ratio     clock   MiB   exit')
for (const [name, [ending, textOf]] of wanted) {
  const [small, large] = SIZES.map((size) => run(ending, textOf(size)))
  const ratio = large.seconds / small.seconds
  const isMet = large.seconds <= MOST_SECONDS && ratio <= MOST_TIMES
  if (!isMet) missed += 1
  const seconds = [small.seconds, large.seconds].map((one) => `${one.toFixed(2)} s`)
  const figures = [...seconds, ratio.toFixed(1), `${large.clock.toFixed(2)} s`]
  const row = [
    name.padEnd(26),
    ...figures.map((figure) => figure.padStart(9)),
    large.mib.toFixed(0).padStart(5),
    String(large.status).padStart(6),
    isMet ? ' ' : '←',
    large.said.slice(0, 90),
  ]
  console.log(row.join(' '))
}
rmSync(folder, { recursive: true, force: true })
console.log(missed === 0 ? 'All within the limits.' : `${missed} beyond the limits.`)
process.exitCode = missed === 0 ? 0 : 1
