import { describe, expect, test } from 'vitest'
import { outline, render, toDeck, toOutline } from '../src/lectern.ts'
import type { Block, Cell, Document, Mark } from '../src/model/document.ts'
import type { Span } from '../src/model/span.ts'
import { audit, readPage } from '../src/publish/report/audit.ts'
import type { Words } from '../src/render/text/block.ts'
import { COLUMN, MINIS, PAGE } from '../src/render/text/page.ts'
import { apart, type Mini, paginate } from '../src/render/text/paginate.ts'
import { headsOf, stretchesOf, wordsOf } from '../src/render/text/paragraphs.ts'
import { gridOf } from '../src/render/text/tables.ts'
import { sourceOf } from './print.ts'

const SAID = '院子每天早上扫一遍，落叶装进袋子，再由值日的人送到门口。'

/** A document of paragraphs, each a line of the text. */
function documentOf(lines: readonly string[], change: (document: Document) => void = () => {}) {
  const text = lines.join('\n')
  let at = 0
  const blocks: Block[] = lines.map((line) => {
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    return { type: 'paragraph', span }
  })
  const document: Document = {
    text,
    language: 'zh-Hans',
    front: { title: [], subtitle: null, bylines: [], salutation: null },
    blocks,
    marks: [],
    assets: [],
  }
  change(document)
  return document
}

/** The sheets of the handout's full text. */
function sheetsOf(document: Document): string[] {
  const { value } = outline(document)
  return sheetsIn(value)
}

function sheetsIn(value: Parameters<typeof toDeck>[0]): string[] {
  const source = { name: 'case', sha256: '0' }
  const deck = toDeck(value, { density: 'points', theme: 'official', source })
  const { handouts } = render(deck, value, (id) => `data:${id}`, ['text'])
  const body = handouts.text?.body.source ?? ''
  const { missing, invented } = audit(value.document, [readPage(body)])
  expect({ missing, invented }).toEqual({ missing: [], invented: [] })
  return body.split('<section class="sheet').slice(1)
}

/** The column of text of a sheet, without the slides beside it. */
function columnIn(sheet: string): string {
  return /<div class="columns">([\s\S]*)<div class="minis">/.exec(sheet)?.[1] ?? ''
}

/** What a sheet says in its column, without mark-up; lines run on. */
function wordsIn(sheet: string): string {
  return columnIn(sheet)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '')
}

const place = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('a table', () => {
  const rows = Array.from(
    { length: 90 },
    (_, at) => `| ${at + 1} | 扫地 | 2025年6月30日 | ${SAID} |`,
  )
  const table = `# 院子\n\n| 序号 | 项目 | 时间 | 说明 |\n|---|---|---|---|\n${rows.join('\n')}\n`
  const { value } = toOutline(sourceOf(table, 'case.md'))
  const sheets = sheetsIn(value)

  test('is a table on each page, with its header', () => {
    expect(sheets.length).toBeGreaterThan(2)
    for (const sheet of sheets) expect(sheet.match(/<table class="grid/g)).toHaveLength(1)
    const heads = sheets.map((sheet) => /<thead>([\s\S]*?)<\/thead>/.exec(sheet)?.[1] ?? '')
    expect(heads.map((head) => head.replace(/<[^>]*>/g, ''))).toEqual(
      sheets.map(() => '序号项目时间说明'),
    )
    // The source's own header stands once; what repeats it is the tool's.
    expect(heads.filter((head) => head.includes('data-span'))).toHaveLength(1)
  })

  test('has rows that are whole, and numbers beside them', () => {
    const numbers = sheets.flatMap((sheet) => [
      ...sheet.matchAll(/line-number" data-chrome>(\d+)/g),
    ])
    expect(numbers.map(([, number]) => Number(number)).at(-1)).toBe(90)
    const dates = sheets.flatMap((sheet) => [
      ...columnIn(sheet).matchAll(/<td[^>]*><span[^>]*>(2025[^<]*)</g),
    ])
    expect(new Set(dates.map(([, date]) => date))).toEqual(new Set(['2025年6月30日']))
    expect(dates).toHaveLength(90)
  })

  test('has columns by what stands in them', () => {
    const block = value.document.blocks.find(({ type }) => type === 'table')
    const grid = block?.type === 'table' ? gridOf(value.document, block) : null
    const [first = 0, , , last = 0] = grid?.widths ?? []
    expect(grid?.widths.reduce((sum, width) => sum + width, 0)).toBe(PAGE.measure)
    expect(first).toBeLessThan(70)
    expect(last).toBeGreaterThan(200)
  })
})

test('merged cells are one, and a row that is higher than a page goes on over pages', () => {
  const long = SAID.repeat(60)
  const document = documentOf(['院子', '项目', '说明', '扫地', '甲', '乙', '浇水', long])
  const cells = document.blocks.map(({ span }) => span as Cell)
  const [title, a, b, c, d, e, f, g] = cells as [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]
  const after = (cell: Cell, merged: 'left' | 'above'): Cell => ({
    start: cell.end,
    end: cell.end,
    merged,
  })
  const span = { start: a.start, end: g.end }
  document.front.title = [title]
  document.blocks = [
    {
      type: 'table',
      span,
      rows: [
        [a, after(a, 'left'), b],
        [c, d, e],
        [after(c, 'above'), after(e, 'left'), { start: f.start, end: f.start }],
        [f, { start: f.end, end: f.end }, g],
      ],
    },
  ]
  const sheets = sheetsOf(document)
  expect(sheets.length).toBeGreaterThan(1)
  expect(sheets[0]).toMatch(/<th scope="colgroup" colspan="2"/)
  expect(sheets[0]).toMatch(/<td rowspan="2"/)
  const said = sheets.map(wordsIn).join('')
  expect(said.split('院子每天早上').length - 1).toBe(60)
})

test('a picture stands in the text, not over half a page high, with what it is called', () => {
  const document = documentOf(['院子', SAID, '院子的平面图', '图1 院子', SAID])
  const [title, first, alt, caption, last] = document.blocks as [Block, Block, Block, Block, Block]
  document.front.title = [title.span]
  const size = { width: 2000, height: 3000 }
  document.assets = [{ id: 'plan', type: 'image/png', bytes: new Uint8Array(), size }]
  document.blocks = [
    first,
    { type: 'figure', span: alt.span, asset: 'plan' },
    { type: 'paragraph', span: caption.span, captionOf: 'above' },
    last,
  ]
  const [sheet = ''] = sheetsOf(document)
  const column = columnIn(sheet)
  const [, width, height] =
    /<figure[^>]*><img class="p(\d+)x(\d+)" src="data:plan"/.exec(column) ?? []
  expect(Number(height)).toBeLessThanOrEqual(COLUMN / 2)
  expect(Number(width) / Number(height)).toBeCloseTo(2 / 3, 2)
  expect(column).toMatch(/alt="院子的平面图"/)
  expect(wordsIn(sheet)).toBe(`院子${SAID}院子的平面图图1院子${SAID}`)
})

test('lines are further apart where slides fill the pages, and no page is for a few lines alone', () => {
  const points = (at: number) =>
    `要扫第${at}个院子，落叶装进袋子。要浇第${at}片地，天热的时候早晚各一次。要看第${at}道门，看到问题马上报告。`
  const text = Array.from({ length: 30 }, (_, at) => `## 第${at + 1}处\n\n${points(at)}\n`)
  const sheets = sheetsIn(toOutline(sourceOf(`# 院子\n\n${text.join('\n')}`, 'case.md')).value)
  const leadings = new Set(
    sheets.flatMap((sheet) =>
      [...sheet.matchAll(/<div class="text sans-400 f15x(\d+)/g)].map(([, px]) => Number(px)),
    ),
  )
  expect([...leadings]).toEqual([expect.any(Number)])
  expect(Math.max(...leadings)).toBeGreaterThan(25)
})

describe('notes', () => {
  const lines = ['院子', ...Array.from({ length: 30 }, (_, at) => `${SAID.repeat(2)}${at}号。`)]
  const withNotes = (said: readonly string[]) =>
    documentOf([...lines, ...said], (document) => {
      document.front.title = [(document.blocks.shift() as Block).span]
      const notes = document.blocks.splice(-said.length)
      said.forEach((words, index) => {
        document.blocks.push({
          type: 'paragraph',
          span: notes[index]?.span as Span,
          note: String(index),
        })
        const mark = place(document.text, `${(index + 1) * 9}号`)
        const isMarked = !words.startsWith('没有')
        if (isMarked) document.marks.push({ type: 'note', span: mark, note: String(index) })
      })
    })

  test('stand at the foot of the page that holds their marks', () => {
    const sheets = sheetsOf(withNotes(['1 一号注。', '2 二号注。', '3 三号注。']))
    expect(sheets.length).toBeGreaterThan(1)
    const pages = (words: string) => sheets.findIndex((sheet) => wordsIn(sheet).includes(words))
    for (const [mark, note] of [
      ['9号。', '1一号注'],
      ['18号。', '2二号注'],
      ['27号。', '3三号注'],
    ] as const) {
      expect(pages(note)).toBe(pages(mark))
    }
    const foots = sheets.map((sheet) => /<div class="foot[\s\S]*/.exec(sheet)?.[0] ?? '')
    expect(foots.join('')).toContain('二号注')
  })

  test('go over to the next page where they are long', () => {
    const long = `1 ${'这个注很长，要写好几行才写得完。'.repeat(150)}`
    const sheets = sheetsOf(withNotes([long]))
    const foots = sheets.filter((sheet) => sheet.includes('<div class="foot'))
    expect(foots.length).toBeGreaterThan(1)
    expect(sheets.map(wordsIn).join('').split('这个注很长').length - 1).toBe(150)
  })

  test('that nothing refers to stand at the end', () => {
    const sheets = sheetsOf(withNotes(['没有人提到的注。']))
    expect(sheets.join('')).not.toContain('<div class="foot')
    expect(wordsIn(sheets.at(-1) ?? '')).toMatch(/没有人提到的注。$/)
  })
})

test('a link shows where it leads unless its words do', () => {
  const document = documentOf(['院子', '去问园林处，地址是example.org/a。'])
  const link = (words: string, href: string): Mark => ({
    type: 'link',
    span: place(document.text, words),
    href,
  })
  document.marks = [
    link('园林处', 'https://example.org/b?c=d'),
    link('example.org/a', 'https://example.org/a/'),
  ]
  const [sheet = ''] = sheetsOf(document)
  const addresses = [...sheet.matchAll(/<span class="address" data-chrome>([^<]*)</g)]
  expect(addresses.map(([, words]) => words)).toEqual(['园林处  https://example.org/b?c=d'])
  expect(columnIn(sheet).match(/<a href="https:\/\/example\.org\/b\?c=d"/g)).toHaveLength(2)
})

test('code keeps its lines', () => {
  const code = 'if (dry) {\n  water()\n\n}'
  const document = documentOf(['院子', code, SAID])
  const block = document.blocks[1] as Extract<Block, { type: 'paragraph' }>
  block.code = { language: null }
  document.marks = [{ type: 'preformatted', span: block.span }]
  const [sheet = ''] = sheetsOf(document)
  const shown = /<div class="code [^>]*><span[^>]*>([\s\S]*?)<\/span>/.exec(sheet)?.[1]
  expect(shown?.split('<br>').map((line) => line.trimEnd())).toEqual(code.split('\n'))
})

function wordsFor(text: string): Words[] {
  const { value } = toOutline(sourceOf(text, 'case.md'))
  return stretchesOf(value.document).map((stretch) =>
    wordsOf(value.document, headsOf(value), 'serif-700', stretch),
  )
}

test('lines are spread over the measure, but for the last', () => {
  const [, words] = wordsFor(`# 院子\n\n${SAID.repeat(5)}`)
  expect(words?.lines.length).toBeGreaterThan(3)
  expect(words?.rests.slice(0, -1).filter((rest) => rest > 0)).toEqual([])
  expect(words?.rests.at(-1)).toBeGreaterThan(0)
})

test('labels and headings of a series in a paragraph are in bold', () => {
  const all = wordsFor(
    '# 院子\n\n大家要记住三条。一要勤扫。每天早上扫一遍，不留死角。二要勤浇。天热的时候早晚各一次。三要勤看。看到问题马上报告。\n',
  )
  const strong = all.at(-1)?.pieces.filter((piece) => piece.strong)
  expect(strong?.map(({ text }) => text).join('|')).toBe('一要|勤扫|二要|勤浇|三要|勤看')
})

test('a heading in brackets above its article is a heading', () => {
  const all = wordsFor(
    '# 院子\n\n（目的）\n\n第1条　院子を守るため、この規則を定める。\n\n（範囲）\n\n第2条　この規則は、すべての院子に適用する。\n',
  )
  expect(all.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    '（目的）',
    '（範囲）',
  ])
})

test('a heading stays on the page with what it heads, over headings between', () => {
  const lines = ['一', '二', '三', '四', '五', '六'].map((number, at) => {
    const text = SAID.repeat(9 + at)
    return `## ${number}、扫地\n\n### （一）怎么扫\n\n${text}\n\n### （二）谁来扫\n\n${text}\n`
  })
  const all = wordsFor(`# 院子\n\n${lines.join('\n')}`)
  for (let height = 260; height < 660; height += 20) {
    const pages = paginate(all, [], () => [], { height, minis: 5 })
    expect(pages.length).toBeGreaterThan(2)
    for (const { placed } of pages) {
      const last = placed.at(-1)?.block
      expect(last?.type === 'words' && last.kind).not.toBe('heading')
    }
  }
})

test('pages hold all lines once, and no more than has room', () => {
  const all = wordsFor(
    `# 院子\n\n${[7, 3, 11, 1, 8, 5].map((times) => SAID.repeat(times)).join('\n\n')}`,
  )
  // Every paragraph has a note at its end.
  const [note] = wordsFor(SAID.repeat(3))
  const ends = all.map(({ span }) => span.end)
  const foot = ({ start, end }: Span) =>
    ends
      .filter((at) => start < at && at <= end)
      .map((at) => ({ key: `${at}`, isOnce: true, block: note as Words }))
  for (let height = 120; height < 400; height += 15) {
    const pages = paginate(all, [], foot, { height, minis: 5 })
    const lines = pages.flatMap(({ placed }) => placed.map(({ from, to }) => to - from))
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(
      all.reduce((sum, { units }) => sum + units.length, 0),
    )
    const noted = pages.flatMap((page) => page.foot.map(({ from, to }) => to - from))
    expect(noted.reduce((sum, count) => sum + count, 0)).toBe(
      all.length * (note?.units.length ?? 0),
    )
    for (const page of pages) {
      const { block, from, to, top } = page.placed.at(-1) ?? { ...page.placed[0], top: 0 }
      const own = block?.units.slice(from, to).reduce((sum, unit) => sum + unit.height, 0) ?? 0
      expect(top + own + page.footHeight).toBeLessThanOrEqual(height)
    }
  }
})

test('small pictures stand in order, apart, and within the page', () => {
  const minis = Array.from(
    { length: MINIS },
    (_, index) => ({ line: index, top: index < 5 ? 700 : 900 }) as Mini,
  )
  const tops = apart(minis, PAGE.miniStep, COLUMN).map(({ top }) => top)
  expect(tops[0]).toBeGreaterThanOrEqual(0)
  expect((tops.at(-1) ?? 0) + PAGE.miniStep).toBeLessThanOrEqual(COLUMN)
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(PAGE.miniStep)
})

describe('notes of Markdown', () => {
  const printed = (text: string) => {
    const sheets = sheetsIn(toOutline(sourceOf(text, 'case.md')).value)
    return sheets.map(wordsIn).join('')
  }
  const timesIn = (all: string, words: string) => all.split(words).length - 1

  test.each([
    [
      '# 院子\n\n每天扫^[指落叶多的日子，另有^[下雪时]的]，晚上看。\n',
      ['指落叶多的日子', '下雪时'],
    ],
    ['# Mill\n\nGround at dawn^[only in winter], sold at noon.\n', ['onlyinwinter']],
  ])('what is said in the text is printed once, at the foot: %s', (text, notes) => {
    const all = printed(text)
    for (const note of notes) expect(timesIn(all, note)).toBe(1)
  })

  test.each([
    ['# 院子\n\n每天扫[^甲]。\n\n[^甲]:\n    落叶多时扫两遍。\n', '甲落叶多时扫两遍。'],
    ['# Mill\n\nGround at dawn[^7].\n\n[^7]:\n\n    Only in winter.\n', '7Onlyinwinter.'],
  ])('one that begins on the next line keeps its number: %s', (text, note) => {
    expect(timesIn(printed(text), note)).toBe(1)
  })
})

test.each([
  ['The keeper must sweep every 院子\n第3页\nso', '第3页'],
  ['The ferry must wait until every 渡口\n第12页\nis', '第12页'],
])('a page number where a line is torn stands in the full text: %s', (text, number) => {
  const sheets = sheetsIn(toOutline(sourceOf(text, 'case.txt')).value)
  expect(sheets.map(wordsIn).join('')).toContain(number)
})
