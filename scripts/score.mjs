// node scripts/score.mjs [folder…] [--transformed] [--only words] [--half a|b] [--halves] [--headings file]
// Reads every document that has a gold outline (<file>.gold.json) beside it, and prints how well its
// sections were found, the worst first; the project's own documents (tests/fixtures/documents, made by
// make-documents.mjs) in a table of their own. --transformed writes each document anew in many ways
// (transforms.mjs) and prints a line for each way; --only takes the ways whose name holds the words, and
// prints each document below its way. --half takes the kinds of one half (kinds.mjs), --halves prints what
// both halves reach side by side: a rule that lifts its own half alone is fitted to it. --headings asks of each line of a file whether it is
// found as the heading of a decimal section.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { outlineJson, parallelsOf, read, toOutline } from '../dist/lectern.js'
import { kindOf } from './kinds.mjs'
import { scoreOf } from './scoring.mjs'
import { offsetsBack, transformations } from './transforms.mjs'

const CORPUS = resolve(import.meta.dirname, '../../shared')
const DEFAULTS = [join(CORPUS, 'corpus/dev'), join(CORPUS, 'examples')]
const OWN = resolve(import.meta.dirname, '../tests/fixtures/documents')
const HEADINGS = join(CORPUS, 'corpus/headings.txt')
const GOLD = '.gold.json'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    transformed: { type: 'boolean', default: false },
    half: { type: 'string' },
    halves: { type: 'boolean', default: false },
    only: { type: 'string' },
    headings: { type: 'boolean', default: false },
  },
})

const folders = positionals.length > 0 ? positionals : DEFAULTS.filter(existsSync)
const files = halved(folders.flatMap(documentsOf))
const ownFiles = positionals.length > 0 ? [] : halved(documentsOf(OWN))
if (files.length + ownFiles.length === 0) {
  console.error(
    'No document with a gold outline (<file>.gold.json) was found; name a folder of them.',
  )
  process.exit(2)
}

/** The documents of a folder that have a gold outline. */
function documentsOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(GOLD))
    .map((name) => join(folder, name.slice(0, -GOLD.length)))
}

/** The documents of the half that was asked for; all of them where none was. */
function halved(all) {
  return all.filter((file) => !values.half || kindOf(basename(file)).half === values.half)
}

/** The outline that is found, as JSON; null where the document can't be read. */
function found(name, bytes, withParallels = false) {
  try {
    const { value } = toOutline({ name, bytes })
    const parallels = withParallels
      ? {
          parallels: parallelsOf(value).map(({ kind, members }) => ({
            rank: kind === 'phrases' ? 'minor' : 'major',
            items: members.map(({ head }) => ({
              text: value.document.text.slice(head.start, head.end),
              start: head.start,
            })),
          })),
        }
      : {}
    return { ...outlineJson(value), ...parallels, text: value.document.text }
  } catch (error) {
    if (error.name !== 'UnusableInput') throw error
    return null
  }
}

const NOTHING = { block: 0, inline: 0, headings: 0, front: 0, missed: 0, extra: 0 }

function scoreFile(file) {
  const gold = JSON.parse(readFileSync(`${file}${GOLD}`, 'utf8'))
  const own = found(basename(file), readFileSync(file), true)
  return own ? scoreOf(gold, own) : { ...NOTHING, parallels: 0, major: 0, precision: 0 }
}

const PLAIN = ['block', 'inline', 'headings', 'front']
const COLUMNS = [...PLAIN, 'parallels', 'major', 'precision', 'missed', 'extra']
const HALVES = ['a mean', 'b mean', 'a worst', 'b worst']
const COUNTS = new Set(['missed', 'extra', 'documents'])
const cell = (value, column) => {
  if (value === null || value === undefined) return '–'.padStart(10)
  return (COUNTS.has(column) ? String(value) : value.toFixed(3)).padStart(10)
}
const line = (name, row, columns) =>
  `${name.padEnd(40)}${columns.map((column) => cell(row[column], column)).join('')}`
const head = (columns) => `${''.padEnd(40)}${columns.map((column) => column.padStart(10)).join('')}`
const mean = (numbers) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length
const over = (rows, column, combine) => {
  const numbers = rows.map((row) => row[column]).filter((value) => value !== null)
  return numbers.length > 0 ? combine(numbers) : null
}
const each = (columns, of) => Object.fromEntries(columns.map((column) => [column, of(column)]))
const worst = ({ block, inline, headings, front }) => Math.min(block, inline, headings ?? 1, front)

function printPlain(told) {
  const rows = told.map((file) => ({ file, ...scoreFile(file) }))
  console.log(head(COLUMNS))
  for (const row of rows.sort((a, b) => worst(a) - worst(b)))
    console.log(line(basename(row.file), row, COLUMNS))
  const shares = COLUMNS.filter((column) => !COUNTS.has(column))
  const least = (numbers) => Math.min(...numbers)
  console.log(
    line(
      'mean',
      each(shares, (column) => over(rows, column, mean)),
      shares,
    ),
  )
  console.log(
    line(
      'worst',
      each(shares, (column) => over(rows, column, least)),
      shares,
    ),
  )
}

/** Both halves side by side: a line for each kind, then the means and the worst of each half. */
function printHalves(all) {
  const told = all.map((file) => ({ ...kindOf(basename(file)), ...scoreFile(file) }))
  const kinds = [...new Set(told.map(({ kind }) => kind))]
  const ofHalf = (half, column) => told.filter((one) => one.half === half).map((one) => one[column])
  console.log(`${head(['documents', ...PLAIN])}`)
  for (const half of ['a', 'b']) {
    for (const kind of kinds) {
      const rows = told.filter((one) => one.kind === kind && one.half === half)
      if (rows.length === 0) continue
      const row = { documents: rows.length, ...each(PLAIN, (column) => over(rows, column, mean)) }
      console.log(line(`${half}  ${kind}`, row, ['documents', ...PLAIN]))
    }
  }
  console.log(`\n${''.padEnd(40)}${HALVES.map((name) => name.padStart(10)).join('')}`)
  for (const column of PLAIN) {
    const row = Object.fromEntries(
      ['a', 'b'].flatMap((half) => {
        const numbers = ofHalf(half, column).filter((value) => value !== null)
        return [
          [`${half} mean`, numbers.length > 0 ? mean(numbers) : null],
          [`${half} worst`, numbers.length > 0 ? Math.min(...numbers) : null],
        ]
      }),
    )
    console.log(line(column, row, HALVES))
  }
}

/** Its text as the reader decodes it, to transform; a .docx is none. */
function documentOf(file) {
  const ending = extname(file).slice(1)
  const bytes = readFileSync(file)
  const gold = JSON.parse(readFileSync(`${file}${GOLD}`, 'utf8'))
  return { file, ending, text: read({ name: basename(file), bytes }).value.text, gold }
}

function scoreVariant({ name, bytes, gold, lines }) {
  const own = found(name, bytes)
  if (!own) return NOTHING
  const back = lines ? offsetsBack(own.text, lines) : null
  const moved = (section) => ({
    ...section,
    start: back(section.start),
    children: section.children.map(moved),
  })
  return scoreOf(gold, back ? { ...own, sections: own.sections.map(moved) } : own)
}

function printTransformed() {
  const documents = files.filter((file) => !file.endsWith('.docx')).map(documentOf)
  const headings = readFileSync(HEADINGS, 'utf8').split(/\r?\n/).filter(Boolean)
  const columns = ['documents', ...PLAIN]
  console.log(`${head(columns)}   worst block, worst inline`)
  const chosen = transformations(headings).filter(([name]) => name.includes(values.only ?? ''))
  const rows = chosen.map(([name, transform]) => {
    const scored = documents.flatMap((document) => {
      const made = transform(document)
      return made ? [{ file: basename(document.file), ...scoreVariant(made) }] : []
    })
    const row = { documents: scored.length, ...each(PLAIN, (column) => over(scored, column, mean)) }
    const low = (column) => [...scored].sort((a, b) => a[column] - b[column])[0]
    const told = ['block', 'inline']
      .map((column) => `${low(column)?.[column].toFixed(3)} ${low(column)?.file}`)
      .join(', ')
    console.log(`${line(name, row, columns)}   ${scored.length > 0 ? told : ''}`)
    if (values.only !== undefined)
      for (const one of scored.sort((a, b) => a.block - b.block))
        console.log(line(`  ${one.file}`, one, columns))
    return { row, scored }
  })
  const all = rows.flatMap(({ scored }) => scored)
  const least = (numbers) => Math.min(...numbers)
  console.log(
    line(
      'mean',
      each(PLAIN, (column) => over(all, column, mean)),
      columns,
    ),
  )
  console.log(
    line(
      'worst',
      each(PLAIN, (column) => over(all, column, least)),
      columns,
    ),
  )
}

/** Each of the headings under 1.2 in a document of its own, between 1.1 and 1.3. */
function printHeadings() {
  const all = readFileSync(HEADINGS, 'utf8').split(/\r?\n/).filter(Boolean)
  const lost = all.filter((words) => {
    const text = `1 概述\n1.1 背景\n本节说明来由，并交代全文的安排。\n1.2 ${words}\n本节说明具体的内容，供各组讨论时参考。\n1.3 附注\n本节列出其他需要说明的事。\n`
    const own = found('headings.txt', new TextEncoder().encode(text))
    const numbers = []
    const visit = (section) => {
      numbers.push(section.number)
      section.children.forEach(visit)
    }
    own?.sections.forEach(visit)
    return !numbers.includes('1.2')
  })
  console.log(`${all.length - lost.length} of ${all.length} headings are found under “1.2”`)
  if (lost.length > 0) console.log(lost.join(' · '))
}

if (values.headings) printHeadings()
else if (values.transformed) printTransformed()
else if (values.halves) printHalves([...files, ...ownFiles])
else {
  if (files.length > 0) printPlain(files)
  if (ownFiles.length > 0) {
    console.log('\nown documents')
    printPlain(ownFiles)
  }
}
