import { describe, expect, test } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse, serialize } from '../src/script/index.ts'
import { deckOf, documentOf, type Words } from './table-parts.ts'

const months = Array.from({ length: 14 }, (_, index) => `${index + 1}月数量`)
const sentence = '检修的人先断电再开箱，逐项对照清单，做完一项勾一项。'

const CASES: Record<string, Words> = {
  'columns in two parts': [
    ['序号', '站点', ...months],
    ...[1, 2, 3].map((row) => [
      `${row}`,
      `站${row}`,
      ...months.map((_, at) => `${row * 1000 + at}件`),
    ]),
  ],
  'a row over several slides': [
    ['环节', '做法'],
    ['检修', sentence.repeat(40)],
    ['复核', '两人签字。'],
  ],
  'merged cells that a slide begins within': [
    ['片区', '人数', '<'],
    ['^', '上午', '下午'],
    ...Array.from({ length: 24 }, (_, row) => [row % 12 === 0 ? `片区${row}` : '^', `${row}`, '2']),
  ],
  'a form': [
    ['申请表', '<'],
    ['姓名', '某某'],
    ['理由', '<'],
    ['一行\n又一行', '<'],
  ],
}

describe('decks of tables come back from their files', () => {
  const returns = (document: Document) => {
    const deck = deckOf(document)
    const { value, problems } = parse(serialize(deck, document), document)
    expect(problems).toEqual([])
    expect(value).toEqual(deck)
  }
  test.each(Object.entries(CASES))('%s', (_name, rows) => {
    returns(
      documentOf(
        { heading: '各处情况' },
        { words: '表1　各处情况（件）', captionOf: 'below' },
        { rows },
        { words: '来源：各站月报。', captionOf: 'above' },
      ),
    )
  })

  test('a heading that is whole on one slide and cut on others', () => {
    const heading = `${'凡在馆内举办朗读会、手工课和旧书交换活动的街道、学校与各类读书小组，'.repeat(5)}都要登记`
    returns(
      documentOf(
        { heading: '总则' },
        { words: sentence },
        { heading },
        { words: sentence.repeat(30) },
      ),
    )
  })
})
