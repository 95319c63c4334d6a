import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAYOUTS } from '../src/model/layouts.ts'
import { build } from '../src/publish/build.ts'
import { PNG } from './picture.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../docs/deck-markdown.md'), 'utf8')

/** Every example of the page, under the heading that it stands below. */
const EXAMPLES = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  .filter(([, language]) => language === 'markdown')
  .map(({ index, 2: text = '' }) => {
    const above = PAGE.slice(0, index).replace(/^```[\s\S]*?^```$/gm, '')
    return { heading: /.*^##+ (.*?)$/ms.exec(above)?.[1] ?? '', text }
  })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-page-'))
  writeFileSync(join(folder, 'speech.txt'), 'The garden\n\n1. Sweeping\nEverybody sweeps.\n')
  writeFileSync(join(folder, 'plan.png'), PNG)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function made(text: string) {
  const front = '---\nlectern: 1\nsource: speech.txt\n---\n\n# 1. Sweeping\n\n'
  writeFileSync(join(folder, 'deck.md'), text.startsWith('---') ? text : front + text)
  const [built] = await build([join(folder, 'deck.md')], { out: folder, pdf: false })
  const html = readFileSync(join(folder, 'deck.html'), 'utf8')
  const layouts = [...html.matchAll(/<section id="[^"]*" data-layout="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  return { layouts, problems: built?.report.problems ?? [] }
}

test('the page shows every layout', () => {
  const headings = EXAMPLES.map(({ heading }) => heading)
  expect(headings).toEqual(expect.arrayContaining(LAYOUTS.map((layout) => `\`${layout}\``)))
})

// Layouts that the page tells of and that are still to come are left out.
const known = EXAMPLES.filter(
  ({ heading }) =>
    !heading.startsWith('`') || LAYOUTS.some((layout) => heading === `\`${layout}\``),
)

test.each(known)(
  'the example under “$heading” is built as it stands',
  async ({ heading, text }) => {
    const { layouts, problems } = await made(text)
    // The garden is no file that was made here, so its fingerprint is another.
    expect(problems.filter(({ code }) => code !== 'source-changed')).toEqual([])
    if (heading.startsWith('`')) expect(layouts).toEqual([heading.slice(1, -1)])
  },
)

test('what stands on a slide gives its layout', async () => {
  const [own] = EXAMPLES.filter(({ heading }) => heading === 'A slide of your own')
  const { layouts } = await made(own?.text ?? '')
  expect(layouts).toEqual(['points', 'table', 'figure', 'statement'])
})
