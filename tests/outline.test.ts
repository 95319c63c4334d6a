import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import type { Outline, Section } from '../src/model/outline.ts'
import { shownText } from '../src/model/shown.ts'
import { casesIn } from './cases.ts'
import { printOutline, sourceOf } from './print.ts'

for (const { file, name, input, expected } of casesIn('outline')) {
  test(`${file}: ${name}`, () => {
    expect(printOutline(toOutline(sourceOf(input)))).toBe(expected)
  })
}

test('what is set in bold with its label is the heading', () => {
  const text =
    '**Section 7.1. Sweeping** Any keeper may sweep.\n\n**Section 7.2. Keys: Brass and Iron.** A keeper has two.\n'
  expect(printOutline(toOutline(sourceOf(text, 'rules.md')))).toBe(`Section 7.1. Sweeping
  | Any keeper may sweep.
Section 7.2. Keys: Brass and Iron
  | . A keeper has two.`)
  const plain =
    '**Section 7.3.** A keeper **must** shut the gate.\n\n**Section 7.4.** Nobody else may.\n'
  expect(printOutline(toOutline(sourceOf(plain, 'rules.md')))).toContain('Section 7.3. …')
})

test('where a style and a number disagree, the number wins, and it is said so', () => {
  const text =
    '# 值守制度\n\n## 1. 交班\n\n按时交班。\n\n### 2. 登记\n\n交班时登记。\n\n### 3. 巡查\n\n每晚巡查。\n'
  expect(printOutline(toOutline(sourceOf(text, 'rules.md')))).toBe(`title: 值守制度
1. 交班
  | 按时交班。
2. 登记
  | 交班时登记。
3. 巡查
  | 每晚巡查。
7: level-overruled`)
  const inner =
    '# Duty\n\n## 1. Keys\n\n### 1. Doors\n\nLock.\n\n### 2. Gates\n\nShut.\n\n## 2. Lamps\n\nOut.\n'
  expect(printOutline(toOutline(sourceOf(inner, 'rules.md')))).toBe(`title: Duty
1. Keys
  1. Doors
    | Lock.
  2. Gates
    | Shut.
2. Lamps
  | Out.`)
})

test('a typed number goes on with what the format numbers', () => {
  const list =
    '# 規約\n\n## 第1条（秘密）\n\n1. 次のことを話さない。\n   1. 鍵の場所\n   2. 金庫の番号\n\n2.　書いたものも同じとする。\n'
  expect(printOutline(toOutline(sourceOf(list, 'rules.md')))).toMatch(/^ {2}2\. 書いた/m)
  const heads =
    '# 手册\n\n## 一. 开放\n\n每天开放。\n\n二. 关闭\n\n夜里关闭。\n\n## 三. 其他\n\n另行通知。\n'
  expect(printOutline(toOutline(sourceOf(heads, 'rules.md')))).toBe(`title: 手册
一. 开放
  | 每天开放。
二. 关闭
  | 夜里关闭。
三. 其他
  | 另行通知。`)
})

interface GoldSection {
  number: string
  heading: string
  start: number
  children: GoldSection[]
  inline?: boolean
}

/** The speech that readers outlined by hand; it lies beside the checkout, not in it. */
const SPEECH = new URL('../../shared/examples/000_c86d48fce694c9fb.txt', import.meta.url)
const GOLD = new URL(`${SPEECH.href}.gold.json`)
const isThere = existsSync(SPEECH) && existsSync(GOLD)
const why = isThere ? '' : ' (skipped: ../shared/examples is not there)'

describe.skipIf(!isThere)(`the speech's gold outline${why}`, () => {
  const flatGold = (sections: readonly GoldSection[], depth = 1): string[] =>
    sections.flatMap(({ number, heading, start, children, inline }) => [
      `${start} ${depth} ${inline ? '·' : ''}${number}${heading}`,
      ...flatGold(children, depth + 1),
    ])
  const flatOwn = ({ document }: Outline, sections: readonly Section[], depth: number): string[] =>
    sections.flatMap(({ number, heading, span, children, inline }) => {
      const words = [number, heading].map((one) => (one ? shownText(document, one) : '')).join('')
      const own = `${span.start} ${depth} ${inline ? '·' : ''}${words}`
      return [own, ...flatOwn({ document } as Outline, children, depth + 1)]
    })

  test('every section is found: number, heading, depth and offset', () => {
    const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as { sections: GoldSection[] }
    const { value } = toOutline({ name: 'speech.txt', bytes: readFileSync(SPEECH) })
    const all = [...value.preambleSections, ...value.sections]
    expect(flatOwn(value, all, 1)).toEqual(flatGold(gold.sections))
  })
})

test('a decimal stands in the one that it counts below, though both are marked alike', () => {
  const text = '# 手册\n\n## 6.1 扫地\n\n甲。\n\n## 6.1.2 前院\n\n乙。\n\n## 6.1.2.1 台阶\n\n丙。\n'
  expect(printOutline(toOutline(sourceOf(text, 'rules.md')))).toBe(`title: 手册
6.1 扫地
  | 甲。
  6.1.2 前院
    | 乙。
    6.1.2.1 台阶
      | 丙。`)
})
