import { describe, expect, test } from 'vitest'
import { isFilled, isSpan, type Slide } from '../src/model/deck.ts'
import type { Document } from '../src/model/document.ts'
import { headerDepth, placesOf } from '../src/model/grid.ts'
import { cellSetting, isHead } from '../src/typeset/layouts/table.ts'
import { linesIn } from '../src/typeset/plan.ts'
import { deckOf, documentOf, planOf, showOf, tablesIn, type Words } from './table-parts.ts'

/** The rows of a slide's table as words. */
function rowsOf(document: Document, { rows }: Slide): string[] {
  const show = showOf(document)
  return rows.map((row) =>
    row.map((cell) => (isFilled(cell) ? show(cell) : (cell ?? ''))).join('|'),
  )
}

/** The lines of each cell, by its words. */
function linesOf(document: Document, slide: Slide): Map<string, string[]> {
  const show = showOf(document)
  const plan = planOf(document, slide)
  return new Map(
    placesOf(slide.rows).flatMap((place): [string, string[]][] => {
      const cell = slide.rows[place.row]?.[place.column]
      if (!isFilled(cell)) return []
      const words = show(cell)
      const lines = linesIn(cell, cellSetting(slide, plan, place, show), show)
      return [[words, lines.map(({ start, end }) => words.slice(start, end))]]
    }),
  )
}

const about = (rows: Words) => documentOf({ heading: '各处情况' }, { rows })

describe('columns by what stands in them', () => {
  const rows = [
    ['序号', '站点', '开放', '面积', '藏品', '日期', '说明'],
    ...Array.from({ length: 5 }, (_, index) => [
      String(index + 1),
      `第${index + 1}站`,
      '9:30—17:45',
      '1280平方米',
      '86,400件',
      '2025年11月28日',
      '雨天从侧门进，雪天把坡道的积雪先扫净再开门，夜里由值班的人锁好',
    ]),
  ]
  const document = about(rows)
  const [slide] = tablesIn(document)

  test('no figure, date, time or amount is torn', () => {
    if (!slide) throw new Error('no table')
    const lines = linesOf(document, slide)
    for (const whole of ['1', '9:30—17:45', '1280平方米', '86,400件', '2025年11月28日']) {
      expect(lines.get(whole), whole).toEqual([whole])
    }
  })

  test('a column of numbers takes little, a column of sentences most', () => {
    if (!slide) throw new Error('no table')
    const { widths } = planOf(document, slide)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1120)
    expect(widths[0]).toBeLessThan(110)
    expect(Math.max(...widths)).toBe(widths.at(-1))
  })
})

test('rows fill their slides: forty short ones are five or six slides, each with the header', () => {
  const header = ['序号', '站点', '电话']
  const rows = Array.from({ length: 40 }, (_, index) => [`${index + 1}`, `站${index}`, '555-0100'])
  const document = about([header, ...rows])
  const slides = tablesIn(document)
  expect(slides.length).toBeLessThanOrEqual(6)
  for (const slide of slides) {
    expect(rowsOf(document, slide)[0]).toBe('序号|站点|电话')
    expect(planOf(document, slide).isPreferred).toBe(true)
  }
  const held = slides.flatMap((slide) => rowsOf(document, slide).slice(1))
  expect(held).toEqual(rows.map((row) => row.join('|')))
  const counts = slides.map((slide) => slide.rows.length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
})

test('too many columns: they are parted, and the first ones stand in front of each part', () => {
  const header = ['序号', '站点', ...Array.from({ length: 14 }, (_, index) => `${index + 1}月数量`)]
  const rows = Array.from({ length: 3 }, (_, row) => [
    String(row + 1),
    `站${row}`,
    ...Array.from({ length: 14 }, (_, column) => `${(row + 3) * 1000 + column}件`),
  ])
  const document = about([header, ...rows])
  const slides = tablesIn(document)
  expect(slides.length).toBe(2)
  for (const slide of slides) {
    expect(rowsOf(document, slide)[1]).toMatch(/^1\|站0\|/)
    expect(planOf(document, slide).isPreferred).toBe(true)
    for (const [words, lines] of linesOf(document, slide)) {
      if (words.endsWith('件')) expect(lines).toEqual([words])
    }
  }
  const shown = slides.flatMap((slide) => slide.rows.map((row) => row.length - 2))
  expect(shown[0]).toBe(shown[1])
  expect((slides[0]?.rows[0]?.length ?? 0) + (slides[1]?.rows[0]?.length ?? 0)).toBe(18)
})

describe('merged cells', () => {
  const document = about([
    ['站点', '人数', '<', '备注'],
    ['^', '上午', '下午', '^'],
    ['东站', '12', '30', '无'],
    ['合计', '<', '<', '<'],
  ])

  test('are one, over columns and rows', () => {
    const [slide] = tablesIn(document)
    if (!slide) throw new Error('no table')
    const places = placesOf(slide.rows)
    expect(places.find(({ row, column }) => row === 0 && column === 0)).toMatchObject({ down: 2 })
    expect(places.find(({ row, column }) => row === 0 && column === 1)).toMatchObject({ across: 2 })
    expect(places.find(({ row }) => row === 3)).toMatchObject({ across: 4 })
    expect(headerDepth(slide.rows)).toBe(2)
  })

  test('a header two rows deep is repeated whole', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`站${index}`, '1', '2', '无'])
    const long = about([['站点', '人数', '<', '备注'], ['^', '上午', '下午', '^'], ...rows])
    const slides = tablesIn(long)
    expect(slides.length).toBeGreaterThan(2)
    for (const slide of slides) {
      expect(rowsOf(long, slide).slice(0, 2)).toEqual([
        '站点|人数|left|备注',
        'above|上午|下午|above',
      ])
    }
  })

  test('what is merged over rows says its words again where a slide begins within', () => {
    const rows = Array.from({ length: 24 }, (_, index) => [
      index === 0 ? '城东片区' : '^',
      `站${index}`,
    ])
    const long = about([['片区', '站点'], ...rows])
    const slides = tablesIn(long)
    expect(slides.length).toBeGreaterThan(1)
    for (const slide of slides) expect(rowsOf(long, slide)[1]).toMatch(/^城东片区\|/)
    const notes = slides.flatMap((slide) => slide.notes.filter(isSpan))
    expect(notes.filter(({ start }) => long.text.startsWith('城东片区', start))).toHaveLength(0)
    expect(notes.map(({ start, end }) => long.text.slice(start, end)).join('')).toContain(
      '城东片区',
    )
  })

  test('a first row over all columns is no header of a form, and not repeated', () => {
    const form = about([
      ['申请表', '<'],
      ['姓名', '某某'],
      ['理由', '<'],
      ...Array.from({ length: 14 }, (_, index) => [`第${index}项`, '已交']),
    ])
    const slides = tablesIn(form)
    expect(slides.length).toBeGreaterThan(1)
    expect(
      slides.map((slide) => rowsOf(form, slide).filter((row) => row.startsWith('申请表')).length),
    ).toEqual([1, ...slides.slice(1).map(() => 0)])
    expect(slides.every(({ rows }) => headerDepth(rows) === 0)).toBe(true)
  })
})

test('words over all columns head the rows below them only where they are short', () => {
  const document = about([
    ['项目', '数量'],
    ['一层', '<'],
    ['椅子', '20'],
    ['搬动以后放回原处。\n坏了的当天报修。', '<'],
    ['桌子', '8'],
    ['二层', '<'],
    ['柜子', '3'],
  ])
  const [slide] = tablesIn(document)
  if (!slide) throw new Error('no table')
  const show = showOf(document)
  const heads = placesOf(slide.rows).filter(({ across }) => across === 2)
  expect(heads.map((place) => isHead(slide, place, show))).toEqual([true, false, true])
  expect(linesOf(document, slide).get('搬动以后放回原处。\n坏了的当天报修。')).toHaveLength(2)
})

test('a row that is too high for a slide goes on, its first cell in front of each part', () => {
  const sentence = '检修的人先断电再开箱，逐项对照清单，做完一项勾一项。'
  const document = about([
    ['环节', '做法'],
    ['检修', sentence.repeat(40)],
    ['复核', '两人签字。'],
  ])
  const slides = tablesIn(document)
  expect(slides.length).toBeGreaterThan(2)
  for (const slide of slides) {
    expect(planOf(document, slide).fits).toBe(true)
    expect(rowsOf(document, slide)[0]).toBe('环节|做法')
  }
  const bodies = slides.flatMap((slide) => rowsOf(document, slide).slice(1))
  const parts = bodies.filter((row) => row.startsWith('检修|'))
  expect(parts.map((row) => row.slice(3)).join('')).toBe(sentence.repeat(40))
  expect(parts.every((row) => row.endsWith('。'))).toBe(true)
})

describe('captions', () => {
  const rows = [
    ['站点', '人数'],
    ...Array.from({ length: 20 }, (_, index) => [`站${index}`, `${index}人`]),
  ]

  test('above a table: over each of its slides, in the notes once', () => {
    const document = documentOf(
      { heading: '各处情况' },
      { words: '表1　各站人数（人）', captionOf: 'below' },
      { rows },
      { words: '以上人数按月核对，有出入的当场改正。' },
    )
    const slides = tablesIn(document)
    const show = showOf(document)
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.map(({ lead }) => lead.map(show))).toEqual(
      slides.map(() => ['表1　各站人数（人）']),
    )
    const notes = deckOf(document)
      .groups.flatMap((group) => group.slides)
      .flatMap((slide) => slide.notes.map(show))
    expect(notes.filter((words) => words.includes('表1'))).toHaveLength(1)
  })

  test('below a table: under each of its slides', () => {
    const document = documentOf(
      { heading: '各处情况' },
      { rows },
      { words: '表1　各站人数（人）', captionOf: 'above' },
    )
    const slides = tablesIn(document)
    expect(slides.map(({ tail }) => tail.map(showOf(document)))).toEqual(
      slides.map(() => ['表1　各站人数（人）']),
    )
  })

  test('one that stands beside nothing is text', () => {
    const document = documentOf(
      { heading: '各处情况' },
      { words: '图1　站房外墙的样子要在开工前画好', captionOf: 'above' },
      { words: '外墙每年春天刷一遍，颜色照旧。' },
    )
    const shown = deckOf(document).groups.flatMap((group) => group.slides)
    expect(JSON.stringify(shown.map(({ items }) => items))).toContain('"start":5')
  })
})
