import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { walk } from '../src/model/outline.ts'
import { sliceOf } from '../src/model/span.ts'
import { readCaption } from '../src/numbering/index.ts'
import { read } from '../src/read/index.ts'
import {
  cell,
  docx,
  field,
  inside,
  p,
  RELATIONS,
  r,
  relationsXml,
  row,
  style,
  stylesXml,
  table,
} from './docx-parts.ts'

describe('a line that names a table or picture', () => {
  test.each([
    ['表1　各渡口的船只', 'table'],
    ['表 1-2 船只', 'table'],
    ['附表3：船只一览', 'table'],
    ['续表2', 'table'],
    ['表（一）', 'table'],
    ['图1渡口位置', 'figure'],
    ['圖1　渡口位置', 'figure'],
    ['図１　渡し場', 'figure'],
    ['図－２ 渡し場の位置', 'figure'],
    ['写真3 渡し場', 'figure'],
    ['**图2** 渡口', 'figure'],
    ['[図4] 渡し場', 'figure'],
    ['图1 渡口位置。', 'figure'],
    ['Table 2', 'table'],
    ['Table 2 Boats by landing', 'table'],
    ['TABLE IV. Boats', 'table'],
    ['Fig. 3: The landing.', 'figure'],
    ['Figure 4. The landing in June.', 'figure'],
    ['Figure A-1 The landing', 'figure'],
  ])('%s', (line, kind) => {
    expect(readCaption(line)?.kind).toBe(kind)
  })

  test.each([
    '表1显示各渡口的船只都有增加。',
    '表1所示的船只',
    '图2是渡口的位置',
    '表1和表2列出了船只',
    '图1中的渡口已经搬走',
    '表１のとおり',
    '表 渡口',
    '表面1层',
    '图书1000册',
    '表1 渡口在南岸。船只在北岸。',
    'Table 2 shows the boats.',
    'Table of contents',
    'Figures 3 and 4',
    'Fig trees 3',
    '第1表',
  ])('%s is none', (line) => {
    expect(readCaption(line)).toBeNull()
  })
})

const grid = table(
  row(cell(p(r('渡口'))), cell(p(r('船')))),
  row(cell(p(r('南岸'))), cell(p(r('3')))),
)
const image = '<w:r><w:drawing><a:blip r:embed="a"/></w:drawing></w:r>'
const GIF = Uint8Array.from('GIF89a\x02\0\x02\0\0\0', (sign) => sign.charCodeAt(0))
const parts = { [RELATIONS]: relationsXml(inside('a', 'media/1.gif')), 'word/media/1.gif': GIF }

/** The blocks of a document; captions with the side that their table or picture stands on. */
function told(body: string, more = {}): string[] {
  const { text, blocks } = read({ name: 'a.docx', bytes: docx(body, { ...parts, ...more }) }).value
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block.type
    return block.captionOf
      ? `${sliceOf(text, block.span)} (${block.captionOf})`
      : sliceOf(text, block.span)
  })
}

const head = p(r('关于渡口的报告')) + p(r('一、现状')) + p(r('渡口都在使用，情况如下。'))

describe('a caption', () => {
  test('stands above or below its table or picture', () => {
    expect(
      told(
        head + p(r('表1 船只')) + grid + p(image) + p(r('图1 渡口')) + p(r('表2 船只')) + grid,
      ).slice(2),
    ).toEqual([
      '表1 船只 (below)',
      'table',
      'figure',
      '图1 渡口 (above)',
      '表2 船只 (below)',
      'table',
    ])
  })

  test('between two goes as the others of the document do', () => {
    const below = grid + p(r('表1 船')) + grid + p(r('表2 人'))
    expect(told(head + below + p(r('二、打算'))).slice(2, 6)).toEqual([
      'table',
      '表1 船 (above)',
      'table',
      '表2 人 (above)',
    ])
  })

  test('in two languages and with a unit below it belongs to the same table', () => {
    const body = p(r('表1 船只')) + p(r('Table 1 Boats')) + p(r('单位：艘')) + grid
    expect(told(head + body).slice(2)).toEqual([
      '表1 船只 (below)',
      'Table 1 Boats (below)',
      '单位：艘 (below)',
      'table',
    ])
  })

  test('that no table or picture stands by is none, and a sentence about one is none', () => {
    expect(told(head + p(r('表1 船只')) + p(r('渡口有三只船。'))).slice(2)).toEqual([
      '表1 船只',
      '渡口有三只船。',
    ])
    expect(told(head + p(r('表1显示船只够用。')) + grid)[2]).toBe('表1显示船只够用。')
  })

  test("is told by Word's own style or counting field, whatever it says", () => {
    const styles = stylesXml(style('C', '<w:name w:val="caption"/>'))
    expect(told(head + p(r('南岸渡口的船'), '<w:pStyle w:val="C"/>') + grid, styles)[2]).toBe(
      '南岸渡口的船 (below)',
    )
    const counted = p(r('船只一览之') + field('SEQ 表 \\* ARABIC', r('1')))
    expect(told(head + counted + grid)[2]).toBe('船只一览之1 (below)')
    const equation = p(r('公式') + field('SEQ Equation', r('1')))
    expect(told(head + equation + grid)[2]).toBe('公式1')
  })

  test('is told in text of any format', () => {
    const text = '# 渡口\n\n## 现状\n\n表1 船只\n\n| 渡口 | 船 |\n| --- | --- |\n| 南岸 | 3 |\n'
    const { blocks } = read({ name: 'a.md', bytes: new TextEncoder().encode(text) }).value
    expect(blocks.filter((one) => 'captionOf' in one)).toMatchObject([{ captionOf: 'below' }])
  })

  test('opens no section, takes none of the text below it and is no heading of a label', () => {
    const body =
      head +
      p(r('表1 船只')) +
      grid +
      p(r('（一）南岸。南岸有三只船。')) +
      p(image) +
      p(r('图1 渡口')) +
      p(r('（二）北岸。北岸有两只船。')) +
      p(r('二、打算')) +
      p(r('图2 新渡口')) +
      p(r('再添两只船。'))
    const { value } = toOutline({ name: 'a.docx', bytes: docx(body, parts) })
    const { text } = value.document
    const numbers = [...walk(value.sections)].map(
      ([{ number, heading }]) =>
        `${number ? sliceOf(text, number) : ''}${heading ? sliceOf(text, heading) : ''}`,
    )
    expect(numbers).toEqual(['一、现状', '（一）南岸', '（二）北岸', '二、打算'])
    expect(value.sections[0]?.body.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'table',
    ])
  })
})

test('a caption above the first of two pictures and one below the last are not shared', () => {
  const png =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const text = `# 院子\n\n## 一、外观\n\n图1　前院\n\n![前](${png})\n\n![后](${png})\n\n图2　后院\n\n## 二、其他\n\n完。\n`
  const { value: outline } = toOutline({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const source = { name: 'a.md', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const figures = deck.groups.flatMap(({ slides }) =>
    slides.filter((one) => one.layout === 'figure'),
  )
  const called = figures.map(({ items }) =>
    items.flatMap(({ body }) => body.map((one) => ('start' in one ? sliceOf(text, one) : ''))),
  )
  expect(called).toEqual([['图1　前院'], ['图2　后院']])
})
