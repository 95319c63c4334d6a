// Times bytes → outline for Chinese text and Markdown of 10 KB, 1 MB and 10 MB, and outline → deck for 100 KB and 1 MB,
// in turns in one run, on one core.
// node bench/outline.mjs [rounds]
import { toDeck, toOutline } from '../dist/lectern.js'
import { speechOf } from './documents.mjs'

const rounds = Number(process.argv[2] ?? 5)
const KB = 1000

/** A speech of about so many bytes: whole speeches one after the other, their sections counted on. */
function textOf(bytes) {
  const encoder = new TextEncoder()
  const one = encoder.encode(speechOf(90))
  const times = Math.max(1, Math.round(bytes / one.length))
  const whole = encoder.encode(Array.from({ length: times }, () => speechOf(90)).join('\n'))
  return bytes < one.length
    ? encoder.encode(speechOf(Math.max(1, Math.round((90 * bytes) / one.length))))
    : whole
}

/** The same as Markdown: sections are headings, what stands on a line of its own is a paragraph. */
function markdownOf(bytes) {
  const text = new TextDecoder().decode(textOf(bytes))
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^([一二三四五六七八九十百]+、[^。]+)。/, '## $1\n\n'))
  return new TextEncoder().encode(`# ${lines.join('\n\n').replaceAll('一要', '**一要**')}`)
}

const SIZES = [10, 1000, 10_000]
const KINDS = { 'speech.txt': textOf, 'speech.md': markdownOf }
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const read = ({ name, bytes }) => toOutline({ name, bytes })

/** Times bytes → outline of one kind in all sizes, in turns. */
function timed(name) {
  const documents = SIZES.map((size) => ({ name, bytes: KINDS[name](size * KB), ms: [] }))
  for (const one of documents.slice(0, 2)) for (let warm = 0; warm < 3; warm += 1) read(one)
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) {
      globalThis.gc?.()
      const started = performance.now()
      read(document)
      document.ms.push(performance.now() - started)
    }
  }
  for (const { bytes, ms } of documents) {
    const [kb, speed] = [Math.round(bytes.length / KB), bytes.length / KB / median(ms)]
    console.log(
      `${name.padEnd(10)} ${String(kb).padStart(6)} KB  ${median(ms).toFixed(1).padStart(8)} ms  ${speed.toFixed(1).padStart(6)} MB/s`,
    )
  }
  const [, small, large] = documents.map(({ ms }) => median(ms))
  console.log(`${name.padEnd(10)} 10 MB : 1 MB  ${(large / small).toFixed(1)}`)
}

for (const name of Object.keys(KINDS)) timed(name)

/** Composing, from one outline each. */
const settings = {
  density: 'points',
  theme: 'official',
  source: { name: 'speech.txt', sha256: '' },
}
const outlines = [100, 1000].map((size) => ({
  size,
  tree: read({ name: 'speech.txt', bytes: textOf(size * KB) }).value,
  ms: [],
}))
toDeck(outlines[0].tree, settings)
for (let round = 0; round < Math.min(3, rounds); round += 1) {
  for (const one of outlines) {
    const started = performance.now()
    toDeck(one.tree, settings)
    one.ms.push(performance.now() - started)
  }
}
for (const { size, ms } of outlines)
  console.log(`${String(size).padStart(6)} KB  ${median(ms).toFixed(0).padStart(6)} ms  composed`)
console.log(`1 MB : 100 KB  ${(median(outlines[1].ms) / median(outlines[0].ms)).toFixed(1)}`)
console.log(`memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
