// npm run mutants [-- words]
// Changes one line of src/ after another (scripts/mutants.txt; only those that hold the words), in memory
// alone, and runs the tests of its folder until one fails. A change that no test sees survives: it is
// listed, and the exit code is 1 when more survive than may.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVitest } from 'vitest/node'

const ROOT = resolve(import.meta.dirname, '..')
const MOST_SURVIVORS = 4

/** The tests that could see a change in a folder, the likeliest first. */
const TESTS = {
  read: 'pasted languages read reading lost-ends markdown aligned tables docx decks documents',
  outline: 'outline nesting unnumbered documents decks series',
  compose: 'decks passages compose keypoints series lists tables-deck covers',
  language: 'languages decks keypoints passages compose series',
  typeset: 'typeset tables segment decks languages',
  script: 'script script-marks deck-lines deck-markdown deckfile',
  publish: 'audit themes whole outputs policy deck-lines own-deck',
}

const wanted = process.argv[2] ?? ''
const mutants = readFileSync(join(ROOT, 'scripts/mutants.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readMutant)
  .filter(({ line }) => line.includes(wanted))

/** `file: find → replace`; throws where the words don't stand in the file exactly once. */
function readMutant(line) {
  const [, file, find, put] = /^(\S+): (.+?) →(?: (.*))?$/.exec(line) ?? []
  if (!file) throw new Error(`scripts/mutants.txt: “${line}” isn't “file: find → replace”.`)
  const path = join(ROOT, 'src', file)
  const found = readFileSync(path, 'utf8').split(find).length - 1
  if (found !== 1) throw new Error(`src/${file} holds “${find}” ${found} times, not once.`)
  return { line, path, find, put: put ?? '', folder: file.split('/')[0] }
}

let current = null
const changing = {
  name: 'mutant',
  enforce: 'pre',
  transform: (code, id) =>
    id.split('?')[0] === current?.path ? code.replace(current.find, () => current.put) : undefined,
}

const vitest = await createVitest(
  'test',
  {
    root: ROOT,
    config: false,
    watch: false,
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    bail: 1,
    testTimeout: 20_000,
    include: ['tests/*.test.ts'],
    reporters: [{}],
  },
  { plugins: [changing] },
)

/** The first test that fails with the change; null for none. The likeliest two files run first. */
async function killerOf(mutant) {
  current = mutant
  const names = (TESTS[mutant.folder] ?? '').split(' ')
  const killer = (await failureIn(mutant, names.slice(0, 2))) ?? failureIn(mutant, names.slice(2))
  return killer
}

async function failureIn(mutant, names) {
  vitest.invalidateFile(mutant.path)
  const all = await vitest.globTestSpecifications()
  const specs = names.map((name) => {
    const path = join(ROOT, 'tests', `${name}.test.ts`)
    const spec = all.find(({ moduleId }) => moduleId === path)
    if (!spec) throw new Error(`scripts/mutants.mjs: tests/${name}.test.ts is not there.`)
    return spec
  })
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs)
  vitest.invalidateFile(mutant.path)
  for (const module of testModules) {
    const [failed] = module.children.allTests('failed')
    if (failed) return `${module.relativeModuleId} › ${failed.fullName}`
    if (module.errors().length > 0) return module.relativeModuleId
  }
  return unhandledErrors.length > 0 ? 'an error outside of the tests' : null
}

const survivors = []
for (const mutant of mutants) {
  const began = Date.now()
  const killer = await killerOf(mutant)
  if (!killer) survivors.push(mutant)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`${killer ? 'dies' : 'LIVES'} ${seconds} s  ${mutant.line}\n      ${killer ?? ''}`)
}
await vitest.close()
console.log(`\n${survivors.length} of ${mutants.length} survive`)
for (const { line } of survivors) console.log(`  ${line}`)
process.exit(survivors.length > MOST_SURVIVORS ? 1 : 0)
