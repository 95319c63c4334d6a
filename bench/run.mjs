// Times whole processes in turn (A B C A B C …) and prints medians and ratios to the print of a page that
// holds as many slides of a heading and four lines, in the same faces, and nothing else.
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

/** A page of so many slides, a heading and four lines each, with the words and the faces of a deck's own. */
function plainest(html, slides) {
  const faces = html.match(/@font-face\s*\{[^}]*\}/g).join('\n')
  const size = /@page\s*\{[^}]*?size:\s*([^;}]+)/.exec(html)[1]
  const words = [...html.matchAll(/>([^<>{}]{8,40})</g)].map(([, text]) => text)
  const [sans, serif] = ['Sans', 'Serif'].map(
    (kind) => new RegExp(`font-family:\\s*["']?([^;"'}]*${kind}[^;"'}]*)`).exec(faces)?.[1],
  )
  const line = (at) => words[at % words.length]
  const pages = Array.from({ length: slides }, (_, at) => {
    const lines = [1, 2, 3, 4].map((step) => `<p>${line(at * 5 + step)}</p>`).join('')
    return `<section><h2>${line(at * 5)}</h2>${lines}</section>`
  })
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>plain</title><style>${faces}
@page { size: ${size}; margin: 0 }
body { margin: 0; font: 32px '${sans}' }
h2 { font: 700 48px '${serif ?? sans}'; margin: 0 0 40px }
section { box-sizing: border-box; height: 100vh; padding: 60px; break-after: page }
</style>${pages.join('\n')}`
}

/** Writes a document, and the page that its print is held against. */
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
  writeFileSync(page, plainest(readFileSync(page, 'utf8'), report.slides))
  return { name, source, page, slides: report.slides }
}

/** Wall time in ms and largest resident size in MiB of one process. */
function run(args) {
  const usage = join(folder, 'usage')
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${at('usage.cjs')}`,
    LECTERN_USAGE_FILE: usage,
  }
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const ms = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms, mib: JSON.parse(readFileSync(usage, 'utf8')).maxRSS / 1024 }
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
