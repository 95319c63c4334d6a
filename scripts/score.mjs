// node scripts/score.mjs [folder…]: reads every document that has a gold outline (<file>.gold.json) beside
// it with `lectern outline --json`, and prints how well its sections were found, the worst first.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const DEFAULTS = ['../shared/corpus/dev', '../shared/examples'].map((folder) =>
  resolve(import.meta.dirname, '..', folder),
)
/** An offset within so many UTF-16 units of the gold one is the same place. */
const TOLERANCE = 2
const GOLD = '.gold.json'

/** Words as they are compared: without tags, note signs, white space and a mark at the end. */
const bare = (words = '') =>
  words
    .normalize('NFKC')
    .replace(/<[^>]*>|〔\d+〕|\[\d+\]|[\s*_`#]+/g, '')
    .replace(/[。.;:,、!]+$/u, '')

const flat = (sections, depth = 1) =>
  (sections ?? []).flatMap(({ children, altDepth = [], inline = false, ...own }) => [
    { ...own, inline, depths: [depth, ...altDepth] },
    ...flat(children, depth + 1),
  ])

/** Pairs of gold and found sections at one place, each used once, the nearest first. */
function pairs(gold, found, isSame) {
  const near = []
  for (const one of gold)
    for (const other of found) {
      const distance = Math.abs(one.start - other.start)
      if (distance <= TOLERANCE && isSame(one, other)) near.push({ one, other, distance })
    }
  const used = new Set()
  return near
    .sort((a, b) => a.distance - b.distance)
    .filter(({ one, other }) => {
      const isFree = !used.has(one) && !used.has(other)
      if (isFree) used.add(one).add(other)
      return isFree
    })
}

function f1(gold, found) {
  if (gold.length + found.length === 0) return 1
  const hits = pairs(gold, found, (one, other) => one.depths.includes(other.depths[0])).length
  return (2 * hits) / (gold.length + found.length)
}

function scoreOf(gold, found) {
  const [all, own] = [flat(gold.sections), flat(found.sections)]
  const [block, inline] = [false, true].map((kind) =>
    f1(
      all.filter((section) => section.inline === kind),
      own.filter((section) => section.inline === kind),
    ),
  )
  const headed = pairs(all, own, ({ heading }) => bare(heading) !== '')
  const exact = headed.filter(({ one, other }) => bare(one.heading) === bare(other.heading))
  const front = ['title', 'subtitle', 'salutation'].map((part) =>
    Number(plain(gold[part]) === plain(found[part])),
  )
  return {
    block,
    inline,
    headings: headed.length > 0 ? exact.length / headed.length : null,
    front: front.reduce((sum, one) => sum + one, 0) / 3,
    missed: all.length - pairs(all, own, () => true).length,
    extra: own.length - pairs(all, own, () => true).length,
  }
}

const plain = (words) => bare(words).replace(/^[—－-]+/, '')

function scoreFile(file) {
  const gold = JSON.parse(readFileSync(`${file}${GOLD}`, 'utf8'))
  const said = execFileSync(process.execPath, [CLI, 'outline', file, '--json'], {
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return scoreOf(gold, JSON.parse(said.toString('utf8')))
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : DEFAULTS.filter(existsSync)
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(GOLD))
    .map((name) => join(folder, name.slice(0, -GOLD.length))),
)
if (files.length === 0) {
  console.error(
    'No document with a gold outline (<file>.gold.json) was found; name a folder of them.',
  )
  process.exit(2)
}
const COLUMNS = ['block', 'inline', 'headings', 'front', 'missed', 'extra']
const rows = files.map((file) => ({ file, ...scoreFile(file) }))
const worst = ({ block, inline, headings, front }) => Math.min(block, inline, headings ?? 1, front)
const cell = (value, column) => {
  if (value === null) return '–'.padStart(9)
  const isCount = column === 'missed' || column === 'extra'
  return (isCount ? String(value) : value.toFixed(3)).padStart(9)
}
const line = (name, row) =>
  `${name.padEnd(40)}${COLUMNS.map((column) => cell(row[column], column)).join('')}`
console.log(`${''.padEnd(40)}${COLUMNS.map((column) => column.padStart(9)).join('')}`)
for (const row of rows.sort((a, b) => worst(a) - worst(b)))
  console.log(line(row.file.split(/[\\/]/).at(-1), row))
const over = (column, combine) => {
  const values = rows.map((row) => row[column]).filter((value) => value !== null)
  return combine(values)
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
for (const [name, combine] of [
  ['mean', mean],
  ['worst', (values) => Math.min(...values)],
]) {
  const row = Object.fromEntries(
    COLUMNS.slice(0, 4).map((column) => [column, over(column, combine)]),
  )
  console.log(
    `${name.padEnd(40)}${COLUMNS.slice(0, 4)
      .map((column) => cell(row[column]))
      .join('')}`,
  )
}
