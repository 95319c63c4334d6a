import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'
import { sourceOf } from './print.ts'

type Sections = ReturnType<typeof outlineJson>['sections']

const lines = (sections: Sections, depth = 0): string[] =>
  sections.flatMap(({ number, heading, children }) => [
    `${'-'.repeat(depth)}${number}|${heading}`,
    ...lines(children, depth + 1),
  ])
const outlineOf = (text: string, name?: string) =>
  lines(outlineJson(toOutline(sourceOf(text, name)).value).sections)

describe('questions and answers', () => {
  test('问： is a label, the question its heading, the items of the answer stand in it', () => {
    const text = `借书问答
一、办证
问：谁可以办证？
答：住在镇上的人都可以。
问：办证要带什么？
答：要带下面两样：
（1）身份证；
（2）照片一张。
二、还书
问：书丢了怎么办？
答：买一本同样的书。`
    expect(outlineOf(text)).toEqual([
      '一、|办证',
      '-问：|谁可以办证？',
      '-问：|办证要带什么？',
      '--（1）|身份证',
      '--（2）|照片一张',
      '二、|还书',
      '-问：|书丢了怎么办？',
    ])
  })
  test('on one line the question ends where the answer begins', () => {
    const text = '借书问答\n问：书丢了怎么办？答：买一本同样的书。\n问：几天还？答：三十天。'
    expect(outlineOf(text)).toEqual(['问：|书丢了怎么办？', '问：|几天还？'])
  })
  test('all sentences of a question are its heading, bold or not', () => {
    const text = `# ボートのしおり

**Ｑ１．　雨が降ってきました。漕いでもよいですか。**

Ａ１．　はい、漕いでもかまいません。

Ｑ２．　櫂が折れました。どうすればよいですか。

Ａ２．　予備の櫂を使ってください。`
    expect(outlineOf(text, 'a.md').map((line) => line.replace(/。$/, ''))).toEqual([
      'Ｑ１．|雨が降ってきました。漕いでもよいですか',
      'Ｑ２．|櫂が折れました。どうすればよいですか',
    ])
  })
  test('also long ones in English', () => {
    const text = `Boat Club: Questions

Q1. My boat has a leak near the stern. What should I do, and who is to be told?
A: Bail it out and tell the keeper.

Q2. May I row alone?
A: Yes.`
    expect(outlineOf(text)).toEqual([
      'Q1.|My boat has a leak near the stern. What should I do, and who is to be told?',
      'Q2.|May I row alone?',
    ])
  })
  test('a question paper’s task is running text', () => {
    const text =
      '試験\n問１　次の文を読み、あとの問いに答えなさい。\n問２　図を見て、答えを書きなさい。'
    expect(outlineOf(text).map((line) => line.split('|')[0])).toEqual(['問１', '問２'])
  })
})

test('a time is not cut at its colon', () => {
  const text = 'ボートの日\n（１）出航は５月３日（日）１０：００から\n（２）帰港は夕方\n'
  const [first] = outlineOf(text)
  expect(first).toContain('１０：００')
})

test('an item of a rule that has items of its own names them', () => {
  const text = `賃金規程
第１条　この規程は、賃金について定める。
第２条　賃金は、次のとおりとする。
（１）　基準内賃金
　ア　基本給
　イ　役付手当
（２）　次のいずれかに該当する者
　ア　船を漕ぐ者
　イ　船を洗う者
第３条　賃金は、月末に支払う。`
  const items = outlineOf(text).filter((line) => line.startsWith('-（'))
  expect(items).toEqual(['-（１）|基準内賃金', '-（２）|'])
})
