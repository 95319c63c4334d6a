// npm run fuzz [-- --seed N --cases N --kind text,docx --workers N --seconds N --case N]
// Makes inputs of every kind (tests/fuzz/), tries them, and says which of the promises any of them
// breaks. A case that takes longer than --seconds (10) is a hang; its thread is ended. The same seed gives
// the same cases; --case tries one of them again and writes it, too, into out/fuzz. What broke something
// is made small and written there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '..')
const BUILT = join(ROOT, 'node_modules', `.fuzz-${process.pid}`)
const OUT = join(ROOT, 'out', 'fuzz')
const KINDS = ['text', 'markdown', 'docx', 'deck', 'corrections', 'theme']
/** So many cases a thread is given at once. */
const CHUNK = 50

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    cases: { type: 'string', default: '100000' },
    kind: { type: 'string', default: KINDS.join(',') },
    workers: { type: 'string', default: String(availableParallelism()) },
    seconds: { type: 'string', default: '10' },
    case: { type: 'string' },
  },
})
const kinds = values.kind.split(',')
const unknown = kinds.filter((kind) => !KINDS.includes(kind))
if (unknown.length > 0) {
  console.error(`No kind is called ${unknown.join(', ')}; there are ${KINDS.join(', ')}.`)
  process.exit(2)
}
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const each = Math.ceil(Number(values.cases) / kinds.length)
const room = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'))
process.on('exit', () => {
  for (const folder of [room, BUILT]) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(report()))

// Node runs no TypeScript: the cases are built as the product is.
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['fast-check', 'playwright-core', 'subset-font'] },
  build: {
    ssr: true,
    outDir: BUILT,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { worker: join(ROOT, 'tests/fuzz/worker.ts') },
      output: { entryFileNames: '[name].mjs' },
    },
  },
})

const queue = values.case === undefined ? chunks() : [one(Number(values.case))]
const failures = []
const done = Object.fromEntries(kinds.map((kind) => [kind, 0]))
console.log(`seed ${seed}: ${each} cases each of ${kinds.join(', ')}`)
const progress = setInterval(() => {
  console.error(kinds.map((kind) => `${kind} ${done[kind]}`).join(' · '))
}, 30_000)
await Promise.all(Array.from({ length: Number(values.workers) }, (_, at) => work(at)))
clearInterval(progress)
process.exitCode = report()

/** The kinds take turns, so that a run that is ended early has seen them all. */
function chunks() {
  const all = []
  for (let from = 0; from < each; from += CHUNK) {
    for (const kind of kinds) all.push({ kind, from, to: Math.min(from + CHUNK, each) })
  }
  return all
}

function one(number) {
  return { kind: kinds[0], from: number, to: number + 1, keeps: true }
}

/** One thread after the other, for as long as there is work: each until it hangs or dies. */
async function work(at) {
  const own = join(room, String(at))
  mkdirSync(own, { recursive: true })
  while (queue.length > 0) await thread(own)
}

function thread(own) {
  const beat = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(join(BUILT, 'worker.mjs'), {
    workerData: { seed, root: ROOT, room: own, beat },
    execArgv: ['--enable-source-maps'],
  })
  let chunk = null
  let last = -1
  const next = () => {
    chunk = queue.shift() ?? null
    if (chunk) worker.postMessage(chunk)
    else worker.terminate()
  }
  /** The case in hand is lost with its thread; those behind it are not. */
  const lose = (fault) => {
    if (!chunk) return
    const number = Atomics.load(beat, 0)
    const { kind, from, to } = chunk
    chunk = null
    done[kind] += number - from + 1
    failures.push({ kind, number, fault, message: fault })
    console.log(`${kind} ${number}: ${fault} (--seed ${seed} --kind ${kind} --case ${number})`)
    if (number + 1 < to) queue.unshift({ kind, from: number + 1, to })
    worker.terminate()
  }
  const watch = setInterval(() => {
    const now = Atomics.load(beat, 1)
    // A thread that has not begun yet is still being started.
    if (now === last && now > 0) lose(`hang: more than ${values.seconds} s`)
    last = now
  }, Number(values.seconds) * 1000)
  worker.on('message', (message) => {
    if (message.input) console.log(`→ ${keep(message.input)}`)
    if (message.failure) tell(message.failure)
    if (!message.done) return
    done[chunk.kind] += chunk.to - chunk.from
    next()
  })
  worker.on('error', (error) => lose(`the thread died: ${error.code ?? error.message}`))
  next()
  return new Promise((end) => {
    worker.on('exit', () => {
      clearInterval(watch)
      end()
    })
  })
}

function keep({ kind, number, input, ending }) {
  mkdirSync(OUT, { recursive: true })
  const file = join(OUT, `${kind}-${seed}-${number}.${ending}`)
  writeFileSync(file, input)
  return file
}

/** The first case of each fault is told whole, and kept. */
function tell(failure) {
  const { kind, number, fault, message, input, ending } = failure
  const isNew = !failures.some((other) => other.kind === kind && other.fault === fault)
  failures.push({ kind, number, fault })
  if (!isNew) return
  const file = keep(failure)
  const shown =
    ending === 'docx' ? `${input.length} bytes` : JSON.stringify(Buffer.from(input).toString())
  console.log(`\n${kind} ${number} (--seed ${seed} --kind ${kind} --case ${number})`)
  console.log(`${message.slice(0, 1500)}\n${shown.slice(0, 1500)}\n→ ${file}`)
}

function report() {
  for (const kind of kinds) {
    const own = failures.filter((failure) => failure.kind === kind)
    const faults = grouped(own)
    console.log(`${kind.padEnd(12)} ${done[kind]} cases, ${own.length} failed`)
    for (const [fault, all] of faults) {
      const numbers = all.map(({ number }) => number).slice(0, 8)
      console.log(`  ${all.length} × ${fault}: ${numbers.join(' ')}`)
    }
  }
  return failures.length === 0 ? 0 : 1
}

function grouped(all) {
  const groups = new Map()
  for (const one of all) groups.set(one.fault, [...(groups.get(one.fault) ?? []), one])
  return groups
}
