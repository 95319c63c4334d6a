import { describe, expect, test } from 'vitest'
import { isNominal, opensSubject } from '../src/language/grammar.ts'
import { wordsOf } from '../src/language/segment.ts'
import { bonds, IN_PHRASE, IN_WORD } from '../src/typeset/words.ts'

/** The words of a text with a bar between them. */
const parted = (text: string) =>
  wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|')

describe('words of Chinese', () => {
  test.each([
    ['把院子打扫干净', '把|院子|打扫|干净'],
    ['工作起来得心应手', '工作|起来|得心应手'],
    ['中小微企业减税降费', '中小微|企业|减税降费'],
    ['扫院子，3次以后关门', '扫|院子|次|以后|关门'],
    ['𠮷田', '田'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(parted(text)).toBe(expected)
  })

  test('words cover every sign of Han, in order', () => {
    const text = '院子每天早上扫一遍，落叶装进袋子；魑魅魍魉堃喆也不例外。'
    const covered = wordsOf(text).map(({ start, end }) => text.slice(start, end))
    expect(covered.join('')).toBe(text.replace(/[，；。]/g, ''))
  })
})

describe('what a line is not broken in', () => {
  const at = (text: string, before: string) => bonds(text)[text.indexOf(before)]
  test.each([
    ['工作起来得心应手', '应手', IN_WORD],
    ['新办法', '办法', IN_PHRASE],
    ['院子的门', '的门', IN_PHRASE],
    ['“扫院子”的办法', '的办', IN_PHRASE],
    ['目标和下一批任务', '一批', IN_PHRASE],
    ['原创性研究', '性研', IN_WORD],
    ['打扫院子', '院子', 0],
    ['データを送信する', 'ータ', IN_WORD],
    ['申請を許可する', 'する', IN_WORD],
    ['申請および許可', 'および', 0],
    ['書類を提出', '提出', 0],
  ])('%s, before %s: %i', (text, before, expected) => {
    expect(at(text, before)).toBe(expected)
  })
})

describe('what the words of a clause are', () => {
  test.each([
    ['今天的院子', true],
    ['党委和政府', true],
    ['我们打扫院子', false],
    ['形势严峻', false],
    ['关键在人', false],
    ['院子', false],
  ])('%s: a name alone, %s', (words, expected) => {
    expect(isNominal(words)).toBe(expected)
  })

  test.each([
    ['落叶装进袋子', true],
    ['308个项目实现跨省办理', true],
    ['推动项目落地', false],
    ['每天打扫院子', false],
    ['天天坚持', false],
    ['设身处地想问题', false],
  ])('%s: speaks of something else, %s', (words, expected) => {
    expect(opensSubject(words)).toBe(expected)
  })
})
