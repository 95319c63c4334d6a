import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../src/publish/build.ts'
import { readPage } from '../src/publish/report/audit.ts'
import { PNG } from './picture.ts'
import { SAMPLES } from './samples.ts'

/** They stand in no sample. */
const WORDS = '鼯鼠Zq7'

/** A line as a person may type one into a deck file. Each holds the words. */
// biome-ignore format: a line for each kind
const LINES = [
  WORDS,
  `　　${WORDS}`,
  ` ${WORDS}`,
  `  ${WORDS}`,
  `    ${WORDS}`,
  `\t${WORDS}`,
  `# ${WORDS}`,
  `## ${WORDS}`,
  `### ${WORDS}`,
  `###### ${WORDS} ##`,
  `#${WORDS}`,
  ` ## ${WORDS}`,
  `＃ ${WORDS}`,
  `- ${WORDS}`,
  ` - ${WORDS}`,
  `  - ${WORDS}`,
  `    - ${WORDS}`,
  `* **${WORDS}**`,
  `1. ${WORDS}`,
  `  2. ${WORDS}`,
  `- [ ] ${WORDS}`,
  `- [${WORDS}]`,
  `-${WORDS}`,
  `• ${WORDS}`,
  `> ${WORDS}`,
  ` > ${WORDS}`,
  `> - ${WORDS}`,
  `>> ${WORDS}`,
  `| ${WORDS} |`,
  `${WORDS} | a`,
  ` | ${WORDS} |`,
  `| a | b | c | ${WORDS} |`,
  `|${WORDS}`,
  `![${WORDS}](plan.png)`,
  ` ![${WORDS}](plan.png)`,
  `![](${WORDS}.png)`,
  `![](plan.png "${WORDS}")`,
  `a ![${WORDS}](plan.png) b`,
  `![${WORDS}][plan]`,
  `[![${WORDS}](plan.png)](https://x.y)`,
  `<img src="plan.png" alt="${WORDS}">`,
  `![${WORDS}](plan.png){width=50%}`,
  `<div>${WORDS}</div>`,
  `<!-- a --> ${WORDS}`,
  `${WORDS} <!-- a -->`,
  `<br>${WORDS}`,
  `<table><tr><td>${WORDS}</td></tr></table>`,
  `<${WORDS}>`,
  `[${WORDS}]: https://x.y`,
  `[^1]: ${WORDS}`,
  `*[${WORDS}]: a`,
  `: ${WORDS}`,
  `$$ ${WORDS} $$`,
  `[${WORDS}](other.md)`,
  `::: ${WORDS}`,
  `:::${WORDS}`,
  `::: cards ${WORDS}`,
  `::: {.cards #${WORDS}}`,
  ` ::: ${WORDS}`,
  `：：： ${WORDS}`,
  `{.${WORDS}}`,
  `{#${WORDS}}`,
  `{foo=${WORDS}}`,
  `{${WORDS}}`,
  `甲 {.${WORDS}}`,
  `## 甲 {foo=${WORDS}}`,
  `## 甲 {.${WORDS}}`,
  `# 甲 {.${WORDS}}`,
  `## 甲 {#a ${WORDS}}`,
  `\`\`\`${WORDS}`,
  `~~~ ${WORDS}`,
  `\`${WORDS}\``,
  `    \`\`\`${WORDS}`,
  `Note: ${WORDS}`,
  `备注：${WORDS}`,
  `Notes ${WORDS}`,
  `注释：${WORDS}`,
  `--- ${WORDS}`,
  `${WORDS}\\`,
  `${WORDS}  `,
  `${WORDS} {@0-5}`,
  `${WORDS} {written}`,
  `{written="${WORDS}"}`,
  `{written=${WORDS}}`,
  `## 甲 // ${WORDS}`,
  `// ${WORDS}`,
]

let folder = ''
/** The deck files of the samples, in lines; the front matter ends above the line `front`. */
const decks: { name: string; lines: string[]; front: number }[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-lines-'))
  writeFileSync(join(folder, 'plan.png'), PNG)
  for (const path of SAMPLES) {
    const name = basename(path)
    writeFileSync(join(folder, name), readFileSync(path))
    const [built] = await build([join(folder, name)], { out: folder, pdf: false })
    const deck = built?.files.find((file) => file.endsWith('.md')) ?? ''
    const lines = readFileSync(deck, 'utf8').split('\n')
    decks.push({ name, lines, front: lines.indexOf('---', 1) + 1 })
  }
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** The deck with a line set in: what becomes of its words. */
async function withLine(deck: readonly string[], index: number, line: string) {
  const path = join(folder, 'any.md')
  writeFileSync(path, deck.toSpliced(index, 0, line).join('\n'))
  const files = new Map<string, string>()
  const effects = {
    write: async (file: string, content: string | Uint8Array) => {
      files.set(file, String(content))
    },
    readText: () => null,
  }
  const [built] = await build([path], { out: '', pdf: false, effects })
  if (!built) throw new Error('Nothing was built.')
  const { report } = built
  const { written } = readPage(files.get('any.html') ?? '')
  const isShown = written.some((words) => words.includes(WORDS))
  const isNamed = report.problems.some(
    (problem) => problem.line === index + 1 || problem.message.includes(WORDS),
  )
  return { isToldOf: isShown || isNamed, report }
}

/** So many lines are set in; each costs a build. */
const RUNS = 16

test('a line set in anywhere is shown, or a problem names it', async () => {
  const property = fc.asyncProperty(
    fc.nat(SAMPLES.length - 1),
    fc.constantFrom(...LINES),
    fc.nat(),
    async (which, line, place) => {
      const { lines, front } = decks[which] ?? { lines: [], front: 0 }
      const index = front + (place % (lines.length - front + 1))
      const { isToldOf, report } = await withLine(lines, index, line)
      expect({ isToldOf, missing: report.missing, invented: report.invented }).toEqual({
        isToldOf: true,
        missing: 0,
        invented: 0,
      })
    },
  )
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true })
}, 120_000)

test.each(['::: cards 鼯鼠Zq7', ':::鼯鼠Zq7', '::: 鼯鼠Zq7'])(
  'a second container, %s, in one that is open',
  async (line) => {
    const { lines } = decks[0] ?? { lines: [] }
    const index = lines.findIndex((one) => one.startsWith('::: ')) + 1
    const { isToldOf, report } = await withLine(lines, index, line)
    expect(isToldOf).toBe(true)
    expect(report.problems.map(({ code }) => code)).toContain('container-second')
  },
)

test('a group that no slide names is told; one that a slide names is not', async () => {
  const { lines } = decks[0] ?? { lines: [] }
  const alone = await withLine(lines, lines.length, `# ${WORDS}\n\n## 另一页\n\n- 甲`)
  expect(alone.report.problems).toMatchObject([{ code: 'group-unseen', line: lines.length + 1 }])
  expect(alone.report.problems[0]?.message).toContain(`## ${WORDS} {.section}`)
  const named = await withLine(lines, lines.length, `# ${WORDS}\n\n## 一 // ${WORDS}\n\n- 甲`)
  expect(named.report.problems).toEqual([])
})

test('of two texts of which one is not shown, that one is named', async () => {
  const { lines } = decks[0] ?? { lines: [] }
  const { report } = await withLine(
    lines,
    lines.length,
    `## 表\n\n::: table\n  ${WORDS}\n| 甲 |\n| --- |\n| 乙 |\n:::`,
  )
  expect(report.problems).toMatchObject([{ code: 'words-unshown', line: lines.length + 4 }])
})

// In the front matter, where nothing can be shown.
test.each([
  [`${WORDS}: 1`, 'setting-unknown'],
  [`theme: ${WORDS}`, 'front-broken'],
  [`- ${WORDS}`, 'front-broken'],
])('a line of the front matter, %s', async (line, code) => {
  const { lines } = decks[0] ?? { lines: [] }
  if (code === 'setting-unknown') {
    expect((await withLine(lines, 2, line)).report.problems).toMatchObject([{ code, line: 3 }])
  } else await expect(withLine(lines, 2, line)).rejects.toThrow(/no YAML from line [345] on/)
})
