import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isRenewing } from './cases.ts'
import { stagesOf } from './walk.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PAGE = resolve(ROOT, 'docs/architecture.md')
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm

test('docs/architecture.md shows what each stage gives', () => {
  const page = readFileSync(PAGE, 'utf8')
  const example = /^```text\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
  const stages = stagesOf(example)
  const shown: string[] = []
  const renewed = page.replace(BLOCK, (whole, name: string, words: string) => {
    const given = stages[name]
    if (given === undefined) return whole
    shown.push(name)
    if (!isRenewing) expect([name, words.trimEnd()]).toEqual([name, given])
    return `\`\`\`${name}\n${given}\n\`\`\``
  })
  expect(shown.sort()).toEqual(Object.keys(stages).sort())
  if (isRenewing) writeFileSync(PAGE, renewed)
})

test.each(['docs/architecture.md', 'CONTRIBUTING.md', 'src/README.md'])(
  'what %s names is there',
  (file) => {
    const page = readFileSync(resolve(ROOT, file), 'utf8')
    const paths = [...page.matchAll(/`((?:src|tests|docs|scripts|slides|bench)\/[\w./-]+)`/g)]
    expect(paths.length).toBeGreaterThan(2)
    const gone = paths
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(resolve(ROOT, path)))
    expect(gone).toEqual([])
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
    const asked = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(asked.filter((name) => !(name in scripts))).toEqual([])
  },
)
