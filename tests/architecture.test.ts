import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionsIn, nodesOf, parsedIn, regexesIn } from '../scripts/measures.mjs'

const SRC = resolve(import.meta.dirname, '../src')

/**
 * For each folder of src/: whose code may run in it, and which packages. A stage that imports another
 * stage can no longer be read, tested or run in a browser alone, so what crosses is a type of model/.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  numbering: [],
  read: [
    'model',
    'numbering',
    'markdown-it',
    'markdown-it-cjk-friendly',
    'markdown-it-deflist',
    'markdown-it-footnote',
    'htmlparser2',
    'fast-png',
    'fflate',
    'jpeg-js',
    'saxes',
    'yaml',
  ],
  outline: ['model', 'numbering'],
  language: ['model'],
  typeset: ['model', 'language'],
  compose: ['model', 'language', 'typeset'],
  render: ['model', 'language', 'numbering', 'typeset', 'markdown-it', 'markdown-it-cjk-friendly'],
  script: ['model', 'yaml'],
  // The pipeline; it stands in src/ itself.
  'lectern.ts': ['model', 'read', 'outline', 'compose', 'render'],
  'index.ts': ['model', 'publish'],
  player: ['model', 'numbering', 'reveal.js'],
  publish: [
    'model',
    'lectern.ts',
    'compose',
    'read',
    'render',
    'script',
    'typeset',
    'node:*',
    'playwright-core',
    'subset-font',
  ],
  cli: ['model', 'lectern.ts', 'publish', 'read', 'render', 'node:*'],
}

/** Packages that only these files may name, for each starts or needs a program of its own. */
const ONLY_IN: Record<string, readonly string[]> = {
  'playwright-core': ['publish/paper/browser.ts', 'publish/paper/pdf.ts', 'publish/build.ts'],
  'subset-font': ['publish/page/fonts.ts'],
}

/** Folders without a door: any of their files may be entered, being a library of small questions. */
const OPEN = new Set(['model', 'numbering', 'language', 'typeset', 'publish'])

interface Import {
  /** From src/, as model/span.ts. */
  file: string
  /** As written. */
  name: string
  /** From src/, for a file of ours; null for a package. */
  target: string | null
  /** Gone when the program runs. */
  isTypeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const found = code.matchAll(
    /(?:^|\n)(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g,
  )
  return [...found].map(([whole, from, bare, dynamic]) => {
    const isTypeOnly = /^\s*(?:import|export) type\b/.test(whole)
    const name = from ?? bare ?? dynamic ?? ''
    const own = name.startsWith('.') ? normalize(join(dirname(join(SRC, file)), name)) : null
    return { file, name, target: own && relative(SRC, own).replaceAll('\\', '/'), isTypeOnly }
  })
}

const folderOf = (path: string) => path.split('/')[0] ?? path

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:*'
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

const told = ({ file, name }: Import) => `${file} imports ${name}`

test('the imports are found at all', () => {
  expect(imports.length).toBeGreaterThan(150)
  expect(imports.map(told)).toContain('lectern.ts imports ./outline/index.ts')
  expect(imports.map(told)).toContain('cli/run.ts imports ../publish/build.ts')
})

test('every folder of src/ is in the table', () => {
  const folders = new Set(files.map(folderOf))
  expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
})

test('no folder imports what the table does not allow it', () => {
  const strangers = imports.filter(({ file, name, target }) => {
    const own = folderOf(file)
    const other = target === null ? packageOf(name) : folderOf(target)
    return own !== other && !MAY_IMPORT[own]?.includes(other)
  })
  expect(strangers.map(told)).toEqual([])
})

test('what the table allows is used: it says no more than is so', () => {
  const unused = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) =>
    allowed
      .filter(
        (other) =>
          !imports.some(
            ({ file, name, target }) =>
              folderOf(file) === folder &&
              (target === null ? packageOf(name) : folderOf(target)) === other,
          ),
      )
      .map((other) => `${folder} may import ${other}`),
  )
  expect(unused).toEqual([])
})

test('a stage is entered by its index.ts alone', () => {
  const inner = imports.filter(({ file, target }) => {
    if (target === null || folderOf(target) === folderOf(file)) return false
    return target.includes('/') && !OPEN.has(folderOf(target)) && !target.endsWith('/index.ts')
  })
  expect(inner.map(told)).toEqual([])
})

test('the browser and the subsetter are known to the files that run them', () => {
  const strangers = imports.filter(({ file, name }) => {
    const allowed = ONLY_IN[packageOf(name)]
    return allowed !== undefined && !allowed.includes(file)
  })
  expect(strangers.map(told)).toEqual([])
})

test('pure stages read no clock, no environment and no chance', () => {
  const pure = ['model', 'read', 'outline', 'typeset', 'compose', 'render', 'script', 'lectern.ts']
  const impure = files
    .filter((file) => pure.includes(folderOf(file)))
    .filter((file) =>
      /\bnew Date\(|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\brequire\(|\bBuffer\.|\bfetch\(/.test(
        readFileSync(join(SRC, file), 'utf8'),
      ),
    )
  expect(impure).toEqual([])
})

test('no file imports itself by way of others', () => {
  const next = new Map<string, string[]>(files.map((file) => [file, []]))
  for (const { file, target, isTypeOnly } of imports) {
    if (target && !isTypeOnly) next.get(file)?.push(target)
  }
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('the public API is these names', async () => {
  const names = ['UnusableInput', 'browserPath', 'build', 'summary']
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual(names)
})

test('the pipeline’s API is these names', async () => {
  const pure = ['compose', 'outline', 'outlineJson', 'parallelsOf', 'read', 'render']
  const names = [...pure, 'toDeck', 'toOutline']
  expect(Object.keys(await import('../src/lectern.ts')).sort()).toEqual(names)
})

test('no file has a default export or passes everything on', () => {
  const loose = files.filter((file) =>
    /^export (?:default|\*)/m.test(readFileSync(join(SRC, file), 'utf8')),
  )
  expect(loose).toEqual([])
})

describe('what is counted in the code', () => {
  const nodes = parsedIn(SRC).flatMap(nodesOf)

  /** Functions that take more than four still; no new one is let in. */
  const LONG_CALLS = new Set([
    'compose/layouts/article.ts articleSlides',
    'compose/layouts/article.ts longArticle',
    'compose/walk/features.ts lined',
    'compose/layouts/items.ts itemSlides',
    'compose/walk/passage.ts arrange',
    'compose/walk/section.ts composeChildren',
    'compose/layouts/tables.ts tableOf',
    'player/find/finder.ts finder',
    'publish/deck/deckfile.ts loadDeck',
    'publish/page/page.ts handoutHtml',
    'publish/said.ts contrastLow',
    'read/plain/paragraphs.ts goesOn',
    'render/handout.ts sheet',
    'render/text/address-markup.ts addressMarkup',
    'render/text/grid-markup.ts gridMarkup',
    'render/text/words-markup.ts wordsMarkup',
    'script/report.ts warn',
    'typeset/balanced.ts extend',
    'typeset/plan.ts setting',
  ])

  test('a function takes four parameters at most', () => {
    const long = functionsIn(nodes)
      .filter(({ parameters }) => parameters > 4)
      .map(({ file, name }) => `${file.name} ${name}`)
    expect(long.filter((one) => !LONG_CALLS.has(one))).toEqual([])
  })

  /** Files with longer patterns still, and how long they may be. */
  const LONG_PATTERNS = {
    'language/adverbial.ts': 200,
    'language/announcements.ts': 250,
    'language/latin.ts': 200,
    'language/parallels.ts': 300,
    'language/wording.ts': 400,
    'language/worth.ts': 400,
    'numbering/caption.ts': 250,
    'outline/members.ts': 200,
    'read/docx/package.ts': 250,
    'read/front/kinds.ts': 500,
    'read/markdown/addresses.ts': 250,
    'read/markdown/typed-lines.ts': 250,
    'render/emphasis.ts': 250,
  } as Record<string, number>
  const LONGEST_PATTERN = 160

  test('a pattern is short enough to be read; a longer one is made of named lists', () => {
    const long = regexesIn(nodes)
      .map(({ file, pattern }) => ({ file: file.name, length: pattern.length }))
      .filter(({ file, length }) => length > (LONG_PATTERNS[file] ?? LONGEST_PATTERN))
    expect(long).toEqual([])
  })
})
