// node scripts/score.mjs [folder…]: reads every document that has a gold outline (<file>.gold.json) beside
// it with `lectern outline --json`, and prints how well its sections were found, the worst first.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { scoreOf } from './scoring.mjs'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const DEFAULTS = ['../shared/corpus/dev', '../shared/examples'].map((folder) =>
  resolve(import.meta.dirname, '..', folder),
)
const GOLD = '.gold.json'

function scoreFile(file) {
  const gold = JSON.parse(readFileSync(`${file}${GOLD}`, 'utf8'))
  const said = execFileSync(process.execPath, [CLI, 'outline', file, '--json', '--parallels'], {
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
const COLUMNS = [
  'block',
  'inline',
  'headings',
  'front',
  'parallels',
  'major',
  'precision',
  'missed',
  'extra',
]
/** The columns that have a mean. */
const SHARES = COLUMNS.slice(0, -2)
const rows = files.map((file) => ({ file, ...scoreFile(file) }))
const worst = ({ block, inline, headings, front }) => Math.min(block, inline, headings ?? 1, front)
const cell = (value, column) => {
  if (value === null) return '–'.padStart(10)
  const isCount = column === 'missed' || column === 'extra'
  return (isCount ? String(value) : value.toFixed(3)).padStart(10)
}
const line = (name, row) =>
  `${name.padEnd(40)}${COLUMNS.map((column) => cell(row[column], column)).join('')}`
console.log(`${''.padEnd(40)}${COLUMNS.map((column) => column.padStart(10)).join('')}`)
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
  const row = Object.fromEntries(SHARES.map((column) => [column, over(column, combine)]))
  console.log(`${name.padEnd(40)}${SHARES.map((column) => cell(row[column])).join('')}`)
}
