// Times whole processes in turn (A B C A B C …) and prints medians and ratios to the bare print.
// node bench/run.mjs [rounds]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserPath, build } from '../dist/index.js'
import { speechOf } from './documents.mjs'

const rounds = Number(process.argv[2] ?? 5)
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const browser = await browserPath()
const EXAMPLE = at('../../shared/examples/000_c86d48fce694c9fb.txt')

const documents = [
  ...(existsSync(EXAMPLE)
    ? [['example', readFileSync(EXAMPLE)]]
    : [['sample', readFileSync(at('../slides/study-outline.txt'))]]),
  ['40', speechOf(7)],
  ['200', speechOf(36)],
  ['1000', speechOf(181)],
]

/** Writes a document and the static page that its slides are printed from. */
async function prepare([name, text]) {
  const source = join(folder, `${name}.txt`)
  const page = join(folder, `${name}.page.html`)
  writeFileSync(source, text)
  const effects = {
    write: async () => {},
    readText: () => null,
    print: async (html) => {
      writeFileSync(page, html)
      return new Uint8Array()
    },
  }
  const [{ report }] = await build([source], { out: folder, handouts: [], effects })
  return { name, source, page, slides: report.slides }
}

/** Wall time in ms and largest resident size in MiB of one process. */
function run(args) {
  const peak = join(folder, 'peak')
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${at('peak-memory.cjs')}`,
    LECTERN_PEAK_FILE: peak,
  }
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const ms = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms, mib: Number(readFileSync(peak, 'utf8')) / 1024 }
}

const CLI = at('../dist/cli.js')
const TASKS = {
  html: ({ source }) => [CLI, 'build', source, '--out', join(folder, 'out'), '--no-pdf'],
  slides: ({ source }) => [CLI, 'build', source, '--out', join(folder, 'out'), '--handout', 'none'],
  both: ({ source }) => [CLI, 'build', source, '--out', join(folder, 'out')],
  bare: ({ page }) => [at('bare-print.mjs'), browser, page, join(folder, 'bare.pdf')],
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

console.log(`Node ${process.version}, ${rounds} rounds, ms (median)`)
console.log(
  'document   slides      html   html+slides.pdf   html+both.pdf   bare print   html/bare   slides/bare   both/bare   MiB',
)
for (const document of documents) {
  const prepared = await prepare(document)
  const taken = Object.fromEntries(Object.keys(TASKS).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, task] of Object.entries(TASKS)) {
      const figures = run(task(prepared))
      if (round > 0) taken[name].push(figures)
    }
  }
  const ms = (name) => median(taken[name].map((figures) => figures.ms))
  const ratio = (name) => (ms(name) / ms('bare')).toFixed(2)
  const row = [
    prepared.name.padEnd(10),
    String(prepared.slides).padStart(6),
    ms('html').toFixed(0).padStart(9),
    ms('slides').toFixed(0).padStart(17),
    ms('both').toFixed(0).padStart(15),
    ms('bare').toFixed(0).padStart(12),
    ratio('html').padStart(11),
    ratio('slides').padStart(13),
    ratio('both').padStart(11),
    median(taken.both.map(({ mib }) => mib))
      .toFixed(0)
      .padStart(5),
  ]
  console.log(row.join(' '))
}
rmSync(folder, { recursive: true, force: true })
