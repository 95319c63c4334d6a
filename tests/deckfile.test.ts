import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LAYOUTS } from '../src/model/layouts.ts'
import { type BuildOptions, build } from '../src/publish/build.ts'
import type { Report } from '../src/publish/report/report.ts'
import { summary } from '../src/publish/report/report.ts'
import { PNG } from './picture.ts'
import { EXAMPLE, hasExample, SAMPLES } from './samples.ts'

/** A folder of its own for each run of the tests. */
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-deck-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(at(name), 'utf8')

async function made(name: string, options: BuildOptions = {}): Promise<Report> {
  const [built] = await build([at(name)], { out: folder, pdf: false, ...options })
  if (!built) throw new Error('Nothing was built.')
  return built.report
}

describe('a deck nobody touched gives the bytes that its source gave', () => {
  const paths = [...SAMPLES, ...(hasExample ? [EXAMPLE] : [])]
  const cases = paths.flatMap((path) =>
    (['points', 'full'] as const).map((density) => ({
      name: path.replace(/.*[\\/]/, ''),
      path,
      density,
    })),
  )
  test.each(cases)(
    '$name, $density (the example is skipped without ../shared)',
    async ({ name, path, density }) => {
      const own = `${density}-${name}`
      const deck = own.replace(/\.[a-z]+$/, '')
      writeFileSync(at(own), readFileSync(path))
      // A deck of `a.md` can't stand beside it: it is `a.new.md`.
      const base = name.endsWith('.md') ? `${deck}.new` : deck
      const first = await made(own, { density })
      const html = textOf(`${base}.html`)
      const again = await made(`${base}.md`)
      expect(textOf(`${base}.html`)).toBe(html)
      expect(again).toMatchObject({ edits: [], takenOff: 0, missing: 0, invented: 0 })
      expect(again).toMatchObject({ onScreen: first.onScreen, deck: first.deck })
    },
  )
})

const SPEECH = [
  '管好院子',
  '邻居们：',
  '今天把大家请来，说一说院子里的几件事情，时间不会太长，请大家听一听。',
  '一、勤扫地',
  '要扫前院，落叶装进袋子再拿走。要扫后院，碎砖捡到一起再码好。要扫门口，纸片随手拿走再分类。',
  '二、勤浇水',
  '天热的时候早晚各浇一次，天凉的时候两三天浇一次，下雨天不浇。浇水要浇透，不能只湿一层皮。',
  '三、勤关窗',
  '古人说：“千里之堤，溃于蚁穴；百尺之室，焚于隙烟。”',
].join('\n')

describe('what a person does to a deck is told', () => {
  let deck = ''
  let counter = 0
  beforeAll(async () => {
    writeFileSync(at('院子.txt'), SPEECH)
    writeFileSync(at('院子.png'), PNG)
    await made('院子.txt')
    deck = textOf('院子.md')
  })

  async function edited(change: (deck: string) => string): Promise<Report> {
    counter += 1
    const changed = change(deck)
    expect(changed).not.toBe(deck)
    writeFileSync(at(`${counter}.md`), changed)
    return made(`${counter}.md`)
  }
  const told = ({ edits }: Report) => edits.map(({ kind, before, after }) => [kind, before, after])
  const codes = ({ problems }: Report) => problems.map(({ code }) => code)
  const replaced = (from: string | RegExp, to: string) => () => {
    expect(deck).toMatch(from)
    return deck.replace(from, to)
  }

  test('a point dropped: it is off the screen, in the full text, and no error', async () => {
    const report = await edited(replaced(/- \*\*要扫后院\*\*\n {2}.*\n/, ''))
    expect(told(report)).toEqual([['words-removed', '要扫后院 碎砖捡到一起再码好', '']])
    expect(report).toMatchObject({ takenOff: 13, missing: 0, invented: 0, problems: [] })
    expect(report.inHandout).toBe(report.characters)
    expect(summary(report)).toContain('一字未漏 · 人工修改 1 · 人工撤下 13 字')
    expect(summary(report)).not.toContain('一字未改')
  })

  test('words changed, with their line and slide', async () => {
    const report = await edited(replaced('**要扫门口**', '**也要扫门口**'))
    const line = textOf(`${counter}.md`).split('\n').indexOf('- **也要扫门口**') + 1
    expect(report.edits).toMatchObject([{ kind: 'words-changed', slide: 's1-1', line }])
    expect(report.edits[0]?.message).toBe(
      `第 ${line} 行（s1-1）：“要扫门口 纸片随…” 改为 “也要扫门口 纸片随…”`,
    )
    expect(report).toMatchObject({ invented: 0, takenOff: 0 })
  })

  test('a layout changed', async () => {
    const report = await edited(replaced('::: cards', '::: points'))
    expect(told(report)).toEqual([['layout-changed', 'cards', 'points']])
  })

  test('a slide taken out with its notes', async () => {
    const report = await edited(replaced(/## .* \{#s2-1[\s\S]*?(?=\n# )/, ''))
    expect(told(report)).toEqual([['slide-removed', '二、勤浇水', '']])
    expect(report).toMatchObject({ missing: 0, problems: [] })
    expect(report.takenOff).toBeGreaterThan(10)
    expect(report.inHandout).toBe(report.characters)
  })

  test('the slides of a run are counted anew', async () => {
    const slide = (part: string) => `\n## 晒被子 {#x-${part[0]} part=${part}}\n\n- 甲\n`
    await edited((text) => `${text}${slide('1/4')}${slide('2/4')}${slide('4/4')}`)
    const html = textOf(`${counter}.html`)
    expect([...html.matchAll(/class="part" data-chrome>([^<]*)/g)].map(([, part]) => part)).toEqual(
      ['1/3', '续 2/3', '续 3/3'],
    )
    await edited((text) => `${text}${slide('2/4')}`)
    expect(textOf(`${counter}.html`)).not.toContain('class="part"')
  })

  test('a slide moved, and one added', async () => {
    const report = await edited((text) => {
      const slide = /## .* \{#s1-1[\s\S]*?(?=\n# )/.exec(text)?.[0] ?? ''
      return `${text.replace(slide, '')}\n${slide}\n## 加一页\n\n各位辛苦了。\n`
    })
    expect(told(report)).toEqual([
      ['slide-moved', '一、勤扫地', '一、勤扫地'],
      ['slide-added', '', '加一页'],
    ])
  })

  test('points in another order, and one moved to another slide', async () => {
    const [first = ''] = /- \*\*要扫前院\*\*\n.*\n/.exec(deck) ?? []
    const moved = await edited(
      (text) => `${text.replace(first, '')}\n## 前院 {#s9}\n\n${first}\nNote:\n\n甲\n`,
    )
    expect(told(moved)).toEqual([
      ['words-removed', '要扫前院 落叶装进袋子再拿走', ''],
      ['slide-added', '', '前院'],
    ])
    const within = await edited((text) =>
      text.replace(first, '').replace(/(- \*\*要扫门口.*\n.*\n)/, `$1${first}`),
    )
    expect(told(within)).toEqual([
      ['words-moved', '要扫前院 落叶装进袋子再拿走', '要扫前院 落叶装进袋子再拿走'],
    ])
  })

  test('of words that stand in two places now, one is moved and the other added', async () => {
    const [first = ''] = /- \*\*要扫前院\*\*\n.*\n/.exec(deck) ?? []
    const report = await edited((text) => {
      const [before = '', ...slides] = text.replace(first, '').split(/(?=^## )/m)
      const isOther = (slide: string) => /^## .*\{#s[23]-1/.test(slide)
      const own = (slide: string) => slide.replace(/^Note:/m, `${first}\nNote:`)
      return before + slides.map((slide) => (isOther(slide) ? own(slide) : slide)).join('')
    })
    const kinds = report.edits.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'words-moved')).toHaveLength(1)
    expect(kinds).toContain('words-added')
  })

  test('a slide that lost its id is known by its notes', async () => {
    const report = await edited(replaced(/ \{#s1-1[^}]*\}/, ''))
    expect(told(report)).toEqual([])
  })

  test('a point that is no longer bold', async () => {
    const report = await edited(replaced('- **要扫前院**\n', '- \n  要扫前院\n'))
    expect(told(report).map(([kind]) => kind)).toEqual(['words-reset'])
  })

  test('notes', async () => {
    const report = await edited((text) => `${text}\nNote:\n\n慢一点讲\n`)
    expect(told(report)).toEqual([['note-added', '', '慢一点讲']])
  })

  test('a picture set in stands in the page', async () => {
    const report = await edited((text) => `${text}\n## 图\n\n![院子](院子.png)\n`)
    expect(report.problems).toEqual([])
    expect(report.layouts.figure).toBe(1)
    expect(textOf(`${counter}.html`)).toContain(
      `src="data:image/png;base64,${PNG.toString('base64')}"`,
    )
  })

  test('what a layout has no place for is named with its line', async () => {
    const report = await edited((text) => `${text}\n## 甲 {.chips}\n\n- **乙** 丙\n`)
    expect(codes(report)).toEqual(['words-unshown'])
    expect(report.problems[0]?.message).toContain('没有显示“丙”：版式“chips”')
    expect(report.problems[0]?.line).toBe(textOf(`${counter}.md`).split('\n').length - 1)
  })

  test('what does not fit has the line of its slide', async () => {
    const report = await edited((text) => `${text}\n## 甲\n\n${'- 乙\n'.repeat(40)}`)
    const line = textOf(`${counter}.md`).split('\n').indexOf('## 甲') + 1
    expect(report.problems).toMatchObject([{ code: 'slide-overflow', line }])
  })

  test('whatever is done to its lines, a deck is built and nothing counts as lost', async () => {
    const lines = deck.split('\n')
    const added = [
      ...LAYOUTS.flatMap((layout) => [`::: ${layout}`, `## x {.${layout}}`]),
      ...[':::', '- a', '  b', '| a | b |', '|', '> q', '![x](院子.png)', 'Note:', '# g', '**'],
    ]
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      count: fc.nat(4),
      words: fc.option(fc.constantFrom(...added)),
    })
    const property = fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      const changed = [...lines]
      // The front matter stays, or it would be no deck.
      for (const { at, count, words } of edits) {
        changed.splice(Math.max(9, at), count, ...(words === null ? [] : [words]))
      }
      writeFileSync(at('any.md'), changed.join('\n'))
      expect(await made('any.md')).toMatchObject({ missing: 0, invented: 0 })
    })
    await fc.assert(property, { numRuns: 30 })
  })

  test('`lang` is the language of all that is told of the deck', async () => {
    const report = await edited((text) =>
      `${text}\n# 甲\n\n## 乙 {.chips}\n\n- **丙** 丁\n\n## 戊\n\n${'- 己\n'.repeat(40)}`.replace(
        'lang: zh-Hans',
        'lang: en',
      ),
    )
    expect(codes(report)).toEqual(['slide-overflow', 'group-unseen', 'words-unshown'])
    const messages = [...report.problems, ...report.edits].map(({ message }) => message)
    for (const message of messages) expect(message).toMatch(/[a-z]{3,} [a-z]{2,}|: /)
    expect(messages.join(' ')).not.toMatch(/第|行|版式|新增/)
  })

  test('a deck in another encoding, with the line ends of Windows', async () => {
    writeFileSync(at('utf16.md'), `\ufeff${deck.replaceAll('\n', '\r\n')}`, 'utf16le')
    expect(await made('utf16.md')).toMatchObject({ edits: [], problems: [] })
  })

  test('a deck is never taken for its own source, which has changed', async () => {
    mkdirSync(at('out'))
    writeFileSync(at('规定.md'), '# 院子\n\n## 一、扫地\n\n每天扫。\n')
    await made('规定.md', { out: at('out') })
    writeFileSync(at('规定.md'), '# 院子\n\n## 一、扫地\n\n每天都扫。\n')
    const report = await made('out/规定.md', { out: at('out') })
    expect(codes(report)).toEqual(['source-changed'])
    expect(report.edits.map(({ kind, before }) => [kind, before])).toContainEqual([
      'words-changed',
      '每天都扫',
    ])
  })

  test('a deck written from nothing needs no fingerprint', async () => {
    writeFileSync(
      at('own.md'),
      '---\nlectern: 1\nsource: 院子.txt\n---\n# 院子\n## {.agenda}\n- 甲\n',
    )
    const { problems, edits } = await made('own.md')
    expect(problems).toEqual([])
    const [added] = edits.filter(({ kind }) => kind === 'slide-added')
    expect(added?.message).toBe('第 6 行（s1-new1）：新增一页 “甲”')
  })

  test('mistakes in the source are told with its own name', async () => {
    writeFileSync(at('漏.txt'), SPEECH.replace('二、', '五、'))
    await made('漏.txt')
    const { problems } = await made('漏.md')
    expect(problems).toContainEqual(
      expect.objectContaining({ file: '漏.txt', code: 'number-skipped', line: 6 }),
    )
  })
})

test('what another version of Lectern composed is no edit', async () => {
  writeFileSync(at('旧.txt'), SPEECH)
  await made('旧.txt')
  const older = textOf('旧.md').replace(/^::: points\n-.*$/m, '::: points\n- **扫地**')
  writeFileSync(at('旧.md'), older)
  expect((await made('旧.md')).edits).not.toEqual([])
  const report = JSON.parse(textOf('旧.report.json')) as object
  const deck = createHash('sha256').update(older).digest('hex')
  writeFileSync(at('旧.report.json'), JSON.stringify({ ...report, deck }))
  expect(await made('旧.md')).toMatchObject({ edits: [], missing: 0 })
})

test('a build shows a deck as it is told to, and leaves its file', async () => {
  writeFileSync(at('看.txt'), SPEECH)
  await made('看.txt')
  const deck = textOf('看.md')
  const told = await made('看.md', { theme: 'plain', footer: '院子里的会', steps: true })
  expect(told).toMatchObject({ edits: [], problems: [] })
  expect(textOf('看.html')).toContain('--base: plain')
  expect(textOf('看.html')).toContain('院子里的会')
  expect(textOf('看.md')).toBe(deck)
  await made('看.md')
  expect(textOf('看.html')).toContain('--base: official')
  // What its slides hold can't be told otherwise.
  expect((await made('看.md', { density: 'full' })).problems.map(({ code }) => code)).toEqual([
    'density-kept',
  ])
})

describe('building again', () => {
  const files = new Map<string, string>()
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const run = async (more: BuildOptions = {}, from = path) => {
    const effects = {
      write: async (file: string, content: string | Uint8Array) => {
        files.set(file, String(content))
      },
      readText: (file: string) => files.get(file) ?? null,
    }
    const [built] = await build([from], { out: '', pdf: false, effects, ...more })
    return built?.report.problems.map(({ code }) => code)
  }
  const NAME = 'study-outline'
  const said = (suffix: string) => files.get(`${NAME}${suffix}`)

  test('a deck nobody touched is written anew', async () => {
    await run()
    await run({ density: 'full' })
    expect(said('.md')).toContain('density: full')
    expect(said('.new.md')).toBeUndefined()
  })

  test('an edited deck is kept with its pages, the new one stands beside it', async () => {
    const edited = `${said('.md')}\n## 加一页\n`
    files.set(`${NAME}.md`, edited)
    const html = said('.html')
    expect(await run({ density: 'points' })).toContain('deck-edited')
    expect([said('.md'), said('.html')]).toEqual([edited, html])
    expect(said('.new.md')).not.toContain('加一页')
    expect(said('.new.html')).not.toBe(html)
  })

  test('the new one is kept as well once it is edited', async () => {
    const edited = `${said('.new.md')}\n## 再加一页\n`
    files.set(`${NAME}.new.md`, edited)
    expect(await run()).toContain('deck-edited')
    expect(said('.new.md')).toBe(edited)
    expect(said('.new-2.md')).not.toContain('再加一页')
  })

  test('--force overrules', async () => {
    expect(await run({ force: true })).not.toContain('deck-edited')
    expect(said('.md')).not.toContain('加一页')
  })

  test('a deck that was built itself and not touched is still Lectern’s own', async () => {
    writeFileSync(at(`${NAME}.txt`), readFileSync(path))
    writeFileSync(at(`${NAME}.md`), said('.md') ?? '')
    await run({}, at(`${NAME}.md`))
    expect(await run({ density: 'full' })).toEqual([])
  })

  test('a source in Markdown is never written over, by --force neither', async () => {
    writeFileSync(at('source.md'), '# 院子\n\n## 一、扫地\n\n每天扫。\n')
    const report = await made('source.md', { force: true })
    expect(report.problems.map(({ code }) => code)).toEqual(['deck-is-source'])
    expect(textOf('source.md')).toContain('# 院子')
    expect(textOf('source.new.md')).toContain('lectern: 1')
  })
})
