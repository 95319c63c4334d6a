import { describe, expect, test } from 'vitest'
import { readAddress, sectionsAt } from '../src/player/find/address.ts'
import { type Place, searched } from '../src/player/find/search.ts'
import type { Entry } from '../src/player/find/tree.ts'
import { sentencesIn } from '../src/player/pointing/sentences.ts'

describe('what people call a section', () => {
  test.each([
    ['3.2', [3, 2], null],
    ['三（二）', [3, 2], null],
    ['三(二)', [3, 2], null],
    ['第十二条', [12], '条'],
    ['第12條', [12], '條'],
    ['第二章第三节', [2, 3], '节'],
    ['Section 4.1', [4, 1], null],
    ['Article IV', [4], null],
    ['３．２', [3, 2], null],
  ])('%s', (typed, path, unit) => {
    expect(readAddress(typed)).toEqual({ path, unit })
  })

  test.each(['', '读书', '第一印象', 'section'])('%j is none', (typed) => {
    expect(readAddress(typed)).toBe(null)
  })

  const entry = (path: number[], label: string): Entry => ({
    slide: path.join('-'),
    depth: path.length,
    path,
    label,
    words: label,
  })
  const tree = [
    entry([1], '第一章'),
    entry([1, 1], '第一条'),
    entry([2], '第二章'),
    entry([2, 2], '第二条'),
    entry([2, 2, 1], '（一）'),
  ]

  test.each([
    ['2', ['第二章', '第二条']],
    ['第二条', ['第二条']],
    ['第二章', ['第二章']],
    ['2.2', ['第二条']],
    ['二（一）', ['（一）']],
    ['7', []],
  ])('%s', (typed, labels) => {
    const address = readAddress(typed)
    const found = address ? sectionsAt(tree, address) : []
    expect(found.map(({ label }) => label)).toEqual(labels)
  })
})

describe('searching', () => {
  const places: Place[] = [
    { slide: 'a', text: '我们要把院子扫干净，Every DAY', isNotes: false },
    { slide: 'b', text: '院 子很大（共１２间）', isNotes: true },
  ]

  test.each([
    ['院子', ['a', 'b']],
    ['every day', ['a']],
    ['ＤＡＹ', ['a']],
    ['12', ['b']],
    ['(共', ['b']],
    ['.*', []],
    ['  ', []],
  ])('%j is found in %j', (typed, slides) => {
    expect(searched(places, typed).map(({ slide }) => slide)).toEqual(slides)
  })

  test('with the words around it', () => {
    const long = `${'前'.repeat(40)}院子${'后'.repeat(40)}`
    const [found] = searched([{ slide: 'a', text: long, isNotes: false }], '院子')
    expect(found).toMatchObject({ hit: '院子', isNotes: false })
    expect(found?.before).toMatch(/^…前{28}$/)
    expect(found?.after).toMatch(/^后{28}…$/)
  })
})

describe('sentences', () => {
  test.each([
    ['扫院子。浇花！“关窗？”睡觉', ['扫院子。', '浇花！', '“关窗？”', '睡觉']],
    ['一是扫；二是浇。', ['一是扫；', '二是浇。']],
    ['Sweep the yard. Water it.', ['Sweep the yard. ', 'Water it.']],
    ['It grew by 3.5 percent.', ['It grew by 3.5 percent.']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesIn(text).map(([start, end]) => text.slice(start, end))).toEqual(sentences)
  })
})
