import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuildOptions, build } from '../src/publish/build.ts'
import { readPage } from '../src/publish/report/audit.ts'
import { summary } from '../src/publish/report/report.ts'
import { PNG } from './picture.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-own-'))
  writeFileSync(join(folder, 'plan.png'), PNG)
})
afterAll(() => rmSync(folder, { recursive: true }))

const FRONT = '---\nlectern: 1\n---\n'

/** A deck of one's own, built: its report, and what would be printed. */
async function made(text: string, options: BuildOptions = {}) {
  const path = join(folder, 'my.deck.md')
  writeFileSync(path, text)
  const files = new Map<string, string>()
  const printed: string[] = []
  const effects = {
    write: async (file: string, content: string | Uint8Array) => {
      files.set(file, String(content))
    },
    readText: (file: string) => files.get(file) ?? null,
    print: async (page: string) => {
      printed.push(page)
      return new Uint8Array()
    },
  }
  const [built] = await build([path], { out: '', effects, ...options })
  if (!built) throw new Error('Nothing was built.')
  const page = (name: string) => printed.find((one) => one.includes(`class="sheet ${name}"`)) ?? ''
  return { ...built, screen: files.get('my.deck.html') ?? '', handout: page('full-text'), page }
}

/** All words of the full text in one, without white space and without those of its small slides. */
function wordsIn(page: string): string {
  const { spans } = readPage(page.slice(page.indexOf('<body')))
  return spans
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
}

const GARDEN = `${FRONT}# 修车

## 修车 // 从零开始 {.title}

李小满

# 补胎

## 补胎的三步

先把车倒过来：

- **卸胎：**用撬棒
- 找洞，放进水里看
- 补好 10<sup>4</sup> 次也不怕 [说明](https://example.com)

装回去。

Note:

这里停一停，让大家看看。

## 用什么

| 工具 | 数量 |
| --- | --- |
| 撬棒 | 2 |

## 打气

![打气筒](plan.png)

## 命令

~~~sh
if test -f tyre; then
    pump
fi
~~~
`

describe('a deck file that names no source is a deck of one’s own', () => {
  test('the deck, the slides and the handouts are made of its own words', async () => {
    const { report, files, handout, screen, page } = await made(GARDEN, { handouts: ['text', '3'] })
    expect(report.problems).toEqual([])
    expect(files).toEqual([
      'my.deck.html',
      'my.deck-slides.pdf',
      'my.deck-handout.pdf',
      'my.deck-handout-3.pdf',
      'my.deck.report.json',
    ])
    expect(screen).toContain('10<sup>4</sup>')
    expect(screen).toContain('href="https://example.com"')
    for (const words of [
      '李小满',
      '先把车倒过来：',
      '用撬棒',
      '装回去。',
      '撬棒',
      '打气筒',
      'pump',
    ]) {
      expect(wordsIn(handout)).toContain(words)
    }
    expect(handout).toMatch(/<figure[^>]*><img /)
    // Each slide stands small beside its words.
    expect(handout.match(/class="mini-caption"/g)).toHaveLength(5)
    expect(page('three-up')).toContain('补胎的三步')
  })

  test('the notes are for the speaker alone, and that is said', async () => {
    const { report, handout, screen } = await made(GARDEN)
    expect(screen).toContain('这里停一停')
    expect(handout).not.toContain('这里停一停')
    expect(report.inNotes).toBe(12)
    expect(summary(report)).toContain('备注 12 字，讲义里没有')
  })

  test('nothing is said of a source, in each language', async () => {
    const { report } = await made(GARDEN)
    expect(report).toMatchObject({ hasSource: false, edits: [], missing: 0, invented: 0 })
    expect(report.characters).toBe(report.onScreen + report.inNotes)
    expect(summary(report)).toMatch(/^自己写的演示稿，没有原文可对照 · 上屏 \d+ 字 · 5 张幻灯片/)
    expect(summary(report)).not.toMatch(/一字未|人工/)
    const japanese = await made(`${FRONT}# 庭\n\n## 庭をはく\n\nまいあさ、ていねいにはきます。\n`)
    expect(summary(japanese.report)).toMatch(/^書き起こしのデッキ（照らし合わせる文書なし）/)
    const english = await made(`${FRONT}# Tyres\n\n## Mend a tyre\n\n- Take it off\n`)
    expect(summary(english.report)).toBe(
      'a deck of its own, no source to compare with · 18 characters on screen · 1 slides',
    )
  })

  test('`lang` is its language, for its messages too', async () => {
    const { report } = await made(`---\nlectern: 1\nlang: ja\n---\n# 庭\n\n## 庭の掃除\n\n:::\n`)
    expect(report.source.language).toBe('ja')
    expect(report.problems.map(({ message }) => message)).toEqual([
      '「:::」で閉じるものがありません。この行を消してください。',
    ])
  })

  test('what a layout has no place for is named with its line', async () => {
    const { report } = await made(`${FRONT}# 乙\n\n## 乙 {.chips}\n\n- **丙** 丁\n`)
    expect(report.problems).toMatchObject([{ code: 'words-unshown', line: 8 }])
  })

  test('a sign without a glyph has its line in the deck file', async () => {
    const { report } = await made(`${FRONT}# 乙\n\n## 乙\n\n- \u{13000}\n`)
    expect(report.problems).toMatchObject([{ code: 'glyph-missing', line: 8 }])
  })

  test('a density says nothing, which is told', async () => {
    const { report } = await made(GARDEN, { density: 'full' })
    expect(report.problems.map(({ code }) => code)).toEqual(['density-kept'])
    expect(report.problems[0]?.message).toContain('没有原文')
  })

  test('one without slides is refused, and so is one that lost the name of its source', async () => {
    await expect(made(`${FRONT}# a\n`)).rejects.toThrow('begin one with “## Heading”')
    const lost = '---\nlectern: 1\nsha256: 00ff\n---\n# a\n\n## b\n'
    await expect(made(lost)).rejects.toThrow('add “source: ” with that file')
  })
})

// biome-ignore format: what a document would read in another way than a deck
const ODD = [
  '[^1]', '[a]: https://x.y', ': b', '<b>c</b>', '</div>', '{#d}', '{e=f}', '$x$', '&amp;', 'Note', '===', '~~~', '1. g',
  '    h', '> [!NOTE]', '| i', 'j | k', '\\', '- ', '**', '`l`', '`<b>`', '`{x}`', '~m~', '10^4^', 'www.n.o', '<p@q.r>', '# s', '+++', '甲：', '一、乙',
]

test('every word on a slide is in the full text, whatever a document would make of it', async () => {
  const words = fc.array(fc.constantFrom(...ODD, '丙', 't'), { minLength: 1, maxLength: 4 })
  const line = fc.tuple(
    fc.constantFrom('', '- ', '- **x** ', '> ', '1. '),
    words,
    fc.constantFrom(' ', ''),
  )
  const property = fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
    const body = lines.map(([sign, all, gap]) => sign + all.join(gap)).join('\n\n')
    const { report, screen, handout } = await made(
      `${FRONT}# v\n\n## w\n\n${body}\n\n## z\n\n${body}\n`,
    )
    expect(report).toMatchObject({ missing: 0, invented: 0 })
    const inHandout = wordsIn(handout)
    for (const shown of readPage(screen.replace(/<aside[\s\S]*?<\/aside>/g, '')).written) {
      expect(inHandout).toContain(shown.replace(/\s/g, ''))
    }
  })
  await fc.assert(property, { numRuns: 40 })
}, 120_000)
