import { describe, expect, test } from 'vitest'
import { amountsIn, emphasized, keyClauseOf } from '../src/render/emphasis.ts'
import type { Run } from '../src/render/run.ts'

const run = (text: string, parts: Partial<Run> = {}): Run => ({
  text,
  strong: false,
  emphasis: false,
  code: false,
  strike: false,
  script: null,
  href: null,
  ...parts,
})

describe('the clause that asks', () => {
  test.each([
    ['院子里落叶不少，必须天天打扫，不能过夜', '必须天天打扫'],
    ['我们要从门口扫起，一直扫到井边', '我们要从门口扫起'],
    [
      '院子里落叶不少，一定要形成“人人动手、天天打扫”的风气',
      '一定要形成“人人动手、天天打扫”的风气',
    ],
    // What is only told, undergone or badly done is not asked.
    ['院子扫干净以后，要告诉各家各户，保持干净', null],
    ['院子扫得少，扫得也不得力', null],
    // Grounds, conditions and 要 within a word ask for nothing.
    ['要根据各家的作息，排好扫地的日子', null],
    ['只要大家动手，院子就会干净', null],
    ['院子的主要问题，在于没有人管', null],
    // What holds of all that was named before asks for nothing by itself.
    ['无论前院后院，都要有人打扫', null],
    // In bold it would be wider than planned.
    ['院子里落叶不少，必须在6点以前扫完', '院子里落叶不少'],
    ['必须天天打扫院子', null],
  ])('%s', (text, expected) => {
    const key = keyClauseOf(text)
    expect(key && text.slice(key.start, key.end)).toBe(expected)
  })
})

test.each([
  ['收入1.86亿元，增长7.4%，比去年高0.5个百分点', ['1.86亿元', '7.4%', '0.5个百分点']],
  ['惠及居民4.37万户，花费300元', ['4.37万户', '300元']],
  ['2024年3月1日召开第5次会议，来了12人', []],
  [
    '应当自收到之日起十五日内答复，处五万元以上五十万元以下罚款',
    ['十五日内', '五万元以上', '五十万元以下'],
  ],
  ['须经三分之二以上成员同意，于2024年3月1日起施行', ['三分之二']],
  ['本法第三十日条和二〇二四年五月一日', []],
  ['３０日前までに届け出る。三十日前までに届け出る。', ['３０日前まで', '三十日前まで']],
  [
    'Notice of 14 days is given; two-thirds of members vote in two (2) years.',
    ['14 days', 'two-thirds', 'two (2) years'],
  ],
  ['阿尔法米2,400份、3,600リットル', ['2,400份', '3,600リットル']],
  ['It cost $5.2 million, 38 percent more', ['$5.2 million', '38 percent']],
])('amounts in %s', (text, expected) => {
  expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('runs keep every sign, whatever is emphasized', () => {
  const runs = [run('院子里落叶'), run('不少，必须天天打扫，去年扫出3.5%')]
  const found = emphasized(runs, 'key')
  expect(found.map(({ text }) => text).join('')).toBe(runs.map(({ text }) => text).join(''))
  expect(found.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['必须天天打扫'])
  expect(found.filter(({ isAmount }) => isAmount).map(({ text }) => text)).toEqual(['3.5%'])
})

test('what a person emphasized stands alone', () => {
  const runs = [run('院子里'), run('落叶', { strong: true }), run('不少，必须天天打扫')]
  expect(emphasized(runs, 'key')).toEqual(runs)
})
