import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'
import { sourceOf } from './print.ts'

type Sections = ReturnType<typeof outlineJson>['sections']

/** Each section as its depth in dashes, its number and its heading. */
function lines(sections: Sections, depth = 0): string[] {
  return sections.flatMap(({ number, heading, children }) => [
    `${'-'.repeat(depth)}${number}|${heading}`,
    ...lines(children, depth + 1),
  ])
}
const outlineOf = (text: string, name?: string) =>
  lines(outlineJson(toOutline(sourceOf(text, name)).value).sections)

const TEXT = '每天早上开门以前，值班的人把桌椅擦干净，把前一天还来的书放回架上。'
const RULES = `一、开门\n${TEXT}\n二、关门\n${TEXT}`

describe('a short line that is no heading', () => {
  test.each([
    ['a date', '二〇二六年四月八日'],
    ['a date of an era', '令和８年４月８日'],
    ['an addressee', '利用者の皆様へ'],
    ['a way', '正门 → 花坛 → 阅览室'],
    ['whom it is for', '致：青石镇图书馆'],
  ])('%s above the numbers', (_, line) => {
    const text = `青石镇图书馆守则\n${TEXT}\n${line}\n${RULES}`
    expect(outlineOf(text)).toEqual(['一、|开门', '二、|关门'])
  })
  test('a field below the last section', () => {
    const text = `青石镇图书馆守则\n${RULES}\n列席：各分馆馆长\n分送：各分馆，各服务点。`
    expect(outlineOf(text)).toEqual(['一、|开门', '二、|关门'])
  })
  test('the one line that a section of the format has', () => {
    const text = '# 例会記録\n\n## １　開会\n\n館長あいさつ\n\n## ２　閉会\n\n副館長あいさつ。'
    expect(outlineOf(text, 'a.md')).toEqual(['１|開会', '２|閉会'])
  })
})

test('a name with what it is about, above running text, is a heading', () => {
  const text = `青石镇图书馆年报\n${TEXT}\n案例：一座旧楼的修缮\n${TEXT}${TEXT}`
  expect(outlineOf(text)).toContain('|案例：一座旧楼的修缮')
})

describe('a short line that is one', () => {
  const LATIN = 'The members row out in the morning and come back before the sun goes down.'
  test('in sentence case, above text or a label', () => {
    const text = `Rules of the Boat Club\n\n${LATIN}\n\nWho may row\n\n${LATIN}\n\nWhere and when\n\n1. ${LATIN}\n\n2. ${LATIN}`
    expect(outlineOf(text)).toEqual(['|Who may row', '|Where and when', '-1.|', '-2.|'])
  })
  test('behind a list whose last item has no mark', () => {
    const text = `Rules of the Boat Club\n\nBoats\n\n${LATIN} We have:\n  * a skiff of 1911\n  * a punt\n\nOars\n\n${LATIN}`
    expect(outlineOf(text)).toEqual(['|Boats', '|Oars'])
  })
  test('what is asked about, in Japanese', () => {
    const text = `ボートのしおり\nよくある質問をまとめました。\n申込みについて\n申込みは、窓口で受け付けます。`
    expect(outlineOf(text)).toEqual(['|申込みについて'])
  })
  test.each([
    ['お問い合わせ先', '青石町艇庫　管理係', '電話：0739-55-0142'],
    ['Media contact', 'Ada Thorne, Keeper', '(555) 010-0142'],
  ])('%s above an address, whose name is none', (heading, name, number) => {
    const text = `Boat Club\n\n${LATIN}\n\n${heading}\n\n${name}\n${number}`
    expect(outlineOf(text)).toEqual([`|${heading}`])
  })
})

test('units, weeks and days of a course are labels', () => {
  const text = `A Course in Rowing

Unit 1: Water

Week 1. Wind and waves.
Week 2. Tides.

Unit 2: Boats

Week 3. Hulls.
Week 4. Oars.`
  const numbers = outlineOf(text).map((line) => line.split('|')[0])
  expect(numbers).toEqual(['Unit 1:', '-Week 1.', '-Week 2.', 'Unit 2:', '-Week 3.', '-Week 4.'])
})

describe('a line that is marked as a heading', () => {
  test.each([
    ['a.txt', '【成績評価】', '成績評価'],
    ['a.md', '**五个展厅**', '五个展厅'],
  ])('in %s by %s, whose marks are no words of it', (name, line, heading) => {
    const text = `青石镇年报\n\n${TEXT}\n\n${line}\n\n${TEXT}`
    expect(outlineOf(text, name)).toEqual([`|${heading}`])
  })
  test('in brackets also below a line without an end', () => {
    const text =
      '写生会のしおり\n第１回　港を描く\n第２回　橋を描く\n【持ち物】\n絵の具と画板を持って来ること。'
    expect(outlineOf(text)).toEqual(['第１回|港を描く', '第２回|橋を描く', '-|持ち物'])
  })
  test('but none where the words go on below', () => {
    const text = `Rules of the Boat Club\n\nKeepers\n\nThe keeper is paid. The keepers shall\n\nKeepers shall\n\n(a) sweep;\n\n(b) paint.`
    expect(outlineOf(text)).not.toContain('|Keepers shall')
  })
})
