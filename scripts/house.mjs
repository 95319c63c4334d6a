// npm run house
// Prints how src/ is built, as a table: what it is today, and what it should reach at most.
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { functionsIn, isFunction, nodesOf, parsedIn, regexesIn, walk } from './measures.mjs'

const SRC = resolve(import.meta.dirname, '../src')

/** Where knowledge of languages may live. */
const HOMES = ['language/', 'numbering/', 'read/front/']

const files = parsedIn(SRC)
const nodes = files.flatMap(nodesOf)
const placeOf = ({ file, node }) =>
  `${file.name}:${file.code.slice(0, node.start).split('\n').length}`
const functions = functionsIn(nodes)
const regexes = regexesIn(nodes)

/** Words of a language in a pattern or a list: of Han and kana two signs, of letters three. */
const WORD = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}|(?<!\\)\b[a-z]{3,}\b/gi
const FEWEST_WORDS = 3

function wordsIn(text) {
  return text.match(WORD)?.length ?? 0
}

const lists = nodes.filter(({ file, node }) => {
  if (HOMES.some((home) => file.name.startsWith(home)) || file.name.endsWith('said.ts'))
    return false
  if (node.type === 'Literal' && node.regex) {
    return node.regex.pattern.includes('|') && wordsIn(node.regex.pattern) >= FEWEST_WORDS
  }
  if (node.type !== 'ArrayExpression') return false
  const words = node.elements.filter(
    (one) =>
      one?.type === 'Literal' &&
      /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/.test(String(one.value)),
  )
  return words.length >= FEWEST_WORDS
})

/** Imports of a file: the name used in it → file and name that it stands for. */
function importsOf({ name, program }) {
  const found = new Map()
  for (const one of program.body) {
    if (one.type !== 'ImportDeclaration' || !one.source.value.startsWith('.')) continue
    const target = relative(SRC, normalize(join(SRC, dirname(name), one.source.value)))
    for (const { local, imported } of one.specifiers) {
      found.set(local.name, { file: target.replaceAll('\\', '/'), name: imported?.name })
    }
  }
  return found
}

/** Each function that stands in a file itself, with those that its words name. */
function callsOf(file) {
  const imports = importsOf(file)
  const own = new Map()
  for (const statement of file.program.body) {
    const declared = statement.declaration ?? statement
    if (declared.type === 'FunctionDeclaration' || declared.type === 'ClassDeclaration') {
      own.set(declared.id.name, declared)
    }
    if (declared.type !== 'VariableDeclaration') continue
    for (const { id, init } of declared.declarations) if (init) own.set(id.name, init)
  }
  return [...own].map(([name, body]) => {
    const named = new Set()
    walk(body, (node) => {
      if (node.type !== 'Identifier' || node.name === name) return
      const imported = imports.get(node.name)
      if (imported) named.add(`${imported.file} ${imported.name}`)
      else if (own.has(node.name)) named.add(`${file.name} ${node.name}`)
    })
    const isCode = isFunction(body) || body.type === 'ClassDeclaration'
    return [`${file.name} ${name}`, { named: [...named], isCode }]
  })
}

/** Names passed on by an index.ts stand for what they are in their own file. */
function passedOn() {
  const found = new Map()
  for (const { name, program } of files) {
    for (const one of program.body) {
      if (one.type !== 'ExportNamedDeclaration' || !one.source) continue
      const target = relative(SRC, normalize(join(SRC, dirname(name), one.source.value)))
      for (const { local, exported } of one.specifiers) {
        found.set(`${name} ${exported.name}`, `${target.replaceAll('\\', '/')} ${local.name}`)
      }
    }
  }
  return found
}

/** The most functions that stand in one another's calls; a circle of functions counts once. */
function longestChain() {
  const calls = new Map(files.flatMap(callsOf))
  const aliases = passedOn()
  const known = new Map()
  const open = new Set()
  const chainFrom = (name) => {
    const own = aliases.get(name) ?? name
    if (known.has(own)) return known.get(own)
    if (open.has(own) || !calls.has(own)) return []
    open.add(own)
    const { named, isCode } = calls.get(own)
    const longest = named.map(chainFrom).reduce((a, b) => (b.length > a.length ? b : a), [])
    open.delete(own)
    const chain = isCode ? [own, ...longest] : longest
    known.set(own, chain)
    return chain
  }
  return [...calls.keys()].map(chainFrom).reduce((a, b) => (b.length > a.length ? b : a), [])
}

/** Rooms of compose/: its folders, and each file that stands in it directly. */
function roomsOfCompose() {
  const roomOf = (name) => name.split('/').slice(0, 2).join('/').replace(/\.ts$/, '')
  const own = files.filter(({ name }) => name.startsWith('compose/'))
  const arrows = own.flatMap((file) =>
    [...importsOf(file).values()]
      .filter((target) => target.file.startsWith('compose/'))
      .map((target) => `${roomOf(file.name)} → ${roomOf(target.file)}`),
  )
  const between = arrows.filter((arrow) => new Set(arrow.split(' → ')).size > 1)
  return { rooms: new Set(own.map(({ name }) => roomOf(name))).size, arrows: new Set(between).size }
}

const most = (all, sizeOf) => all.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a))
const folders = Map.groupBy?.(files, ({ name }) => dirname(name)) ?? grouped()

function grouped() {
  const found = new Map()
  for (const file of files) {
    found.set(dirname(file.name), [...(found.get(dirname(file.name)) ?? []), file])
  }
  return found
}

const [fullest, inFullest] = most([...folders], ([, inside]) => inside.length)
const chain = longestChain()
const { rooms, arrows } = roomsOfCompose()
const longestRegex = most(regexes, ({ pattern }) => pattern.length)
const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b)
const longestFunction = most(functions, ({ lines }) => lines)
const many = functions.filter(({ parameters }) => parameters > 4)

const rows = [
  ['files directly in one folder', inFullest.length, '14', `${fullest}/`],
  ['longest static call chain', chain.length, '16', `${chain[0]} … ${chain.at(-1)}`],
  ['compose: rooms, arrows between them', `${rooms}, ${arrows}`, '12, 35', ''],
  [
    'word lists outside language/, numbering/, read/front/',
    `${lists.length} in ${new Set(lists.map(({ file }) => file.name)).size} files`,
    '0',
    'three words or more in a pattern or a list',
  ],
  ['longest regex', longestRegex.pattern.length, '160', placeOf(longestRegex)],
  [
    'function p90 · max',
    `${lengths[Math.floor(lengths.length * 0.9)]} · ${lengths.at(-1)}`,
    '16 · 40',
    placeOf(longestFunction),
  ],
  ['functions with 5 parameters and more', many.length, '0', many.map(placeOf).join(' ')],
]
console.log('| | now | to reach | where |\n|---|---|---|---|')
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
if (process.argv.includes('--regexes')) {
  const long = regexes.filter(({ pattern }) => pattern.length > 160)
  for (const one of long) console.log(`${one.pattern.length} ${placeOf(one)}`)
}
