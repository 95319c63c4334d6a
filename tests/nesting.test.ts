import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'
import { sourceOf } from './print.ts'

type Sections = ReturnType<typeof outlineJson>['sections']

const numbers = (sections: Sections, depth = 0): string[] =>
  sections.flatMap(({ number, children }) => [
    `${'-'.repeat(depth)}${number}`,
    ...numbers(children, depth + 1),
  ])
const numbersIn = (text: string) => numbers(outlineJson(toOutline(sourceOf(text)).value).sections)

const TEXT = '学员先听老师讲一遍，再自己动手做一遍，做完把工具收好。'
const LATIN = 'The members row out in the morning and come back before the sun goes down.'

describe('units of law inside of a series in another style', () => {
  test('第一章 stands in 二、 where 三、 goes on behind 第二章', () => {
    const text = `木工课大纲
一、目的
${TEXT}
二、内容
第一章　选料
${TEXT}
第二章　拼接
第一节　榫头
${TEXT}
第二节　胶合
${TEXT}
三、考核
${TEXT}`
    expect(numbersIn(text)).toEqual([
      '一、',
      '二、',
      '-第一章',
      '-第二章',
      '--第一节',
      '--第二节',
      '三、',
    ])
  })
  test('in English, too', () => {
    const text = `Rules of the Boat Club

I. Aims
${LATIN}

II. Rules
Chapter 1. Boats
${LATIN}

Chapter 2. Oars
${LATIN}

III. Fees
${LATIN}`
    expect(numbersIn(text)).toEqual(['I.', 'II.', '-Chapter 1.', '-Chapter 2.', 'III.'])
  })
  test('parts between paragraphs that count on are outside of them', () => {
    const text = `Rules of the Boat Club

1. Name
${LATIN}

Part A. Boats

2. Hulls
${LATIN}

Part B. Oars

3. Blades
${LATIN}`
    expect(numbersIn(text)).toEqual(['1.', 'Part A.', '-2.', 'Part B.', '-3.'])
  })
})

test('Part C and Part D follow Part B, and Part II follows Part I', () => {
  const messages = (names: readonly string[]) => {
    const parts = names.map((name) => `Part ${name}. Boats of this kind\n\n${LATIN}`)
    const { problems } = toOutline(sourceOf(`Rules of the Boat Club\n\n${parts.join('\n\n')}\n`))
    return problems.map(({ code }) => code)
  }
  expect(messages(['A', 'B', 'C', 'D'])).toEqual([])
  expect(messages(['I', 'II', 'III', 'IV'])).toEqual([])
  expect(messages(['A', 'B', 'D'])).toEqual(['number-skipped'])
})

describe('what counts before a series and again inside of it', () => {
  test('1. 2. above 一、, and anew below 二、', () => {
    const text = `木工房搬迁方案
1. 搬迁定在周末两天。
2. 工具由各人自己装箱。
一、准备
${TEXT}
二、搬运
1. 先搬木料。
2. 再搬工具。
三、收尾
${TEXT}`
    expect(numbersIn(text)).toEqual(['1.', '2.', '一、', '二、', '-1.', '-2.', '三、'])
  })
  test('in English, too', () => {
    const text = `Rules of the Boat Club

1. The house opens at nine.
2. The keeper has the key.

I. Boats
${LATIN}

II. Oars
1. Dry the oars.
2. Hang them up.

III. Fees
${LATIN}`
    expect(numbersIn(text)).toEqual(['1.', '2.', 'I.', 'II.', '-1.', '-2.', 'III.'])
  })
  test('items of the last of several stay inside of it', () => {
    const text = `木工房守则
一、进门
（一）先登记
（二）换鞋
1. 鞋放架上。
2. 伞放桶里。
二、出门
（一）关灯
（二）锁门
1. 钥匙挂好。
2. 门牌翻面。`
    expect(numbersIn(text)).toEqual([
      '一、',
      '-（一）',
      '-（二）',
      '--1.',
      '--2.',
      '二、',
      '-（一）',
      '-（二）',
      '--1.',
      '--2.',
    ])
  })
})

describe('a decimal says where it stands', () => {
  test('2.1 stands in 2., though a list counted 1. 2. below 1.1', () => {
    const text = `木工房手册
1. 总则
${TEXT}
1.1 目的
为了管好木工房，做到：
1. 门口有人值守。
2. 灯按时开关。
1.2 范围
${TEXT}
2. 日常
${TEXT}
2.1 巡查
${TEXT}
2.2 记录
${TEXT}`
    expect(numbersIn(text)).toEqual(['1.', '-1.1', '--1.', '--2.', '-1.2', '2.', '-2.1', '-2.2'])
  })
  test('in English, too', () => {
    const text = `Rules of the Boat Club

1. Boats

${LATIN}

1.1. Care

Each member sees to these:

1. The hull is dry.

2. The oars hang up.

2. Oars

${LATIN}

2.1. Racks

${LATIN}`
    expect(numbersIn(text).at(-1)).toBe('-2.1.')
  })
})

describe('lines that Markdown sets in bold', () => {
  const found = (text: string) => {
    const { title, sections } = outlineJson(toOutline(sourceOf(text, 'case.md')).value)
    return [title, ...numbers(sections)]
  }

  test('a bare number in bold opens its series, and is no line of the title', () => {
    const text = `# 停电应急预案\n\n**1  总则**\n\n1.1 目的\n\n${TEXT}\n\n**2  响应**\n\n2.1 分级\n\n${TEXT}\n`
    expect(found(text)).toEqual(['停电应急预案', '1', '-1.1', '2', '-2.1'])
    const japanese = `# 清掃の仕様書\n\n**１　業務名**\n\n庁舎の清掃\n\n**２　期間**\n\n四月から三月まで\n`
    expect(found(japanese)).toEqual(['清掃の仕様書', '１', '２'])
  })

  test('a list that goes on counts on from a typed number', () => {
    const text = `# Terms\n\n1. Bookings are made on a form.\n\n2. Charges are on the wall.\n\n**3. Cancellation**\n\n3.1 ${LATIN}\n\n3.2 ${LATIN}\n\n4. The hall is left clean.\n\n5. No dogs.\n`
    expect(found(text)).toEqual(['Terms', '1.', '2.', '3.', '-3.1', '-3.2', '4.', '5.'])
  })

  test('a label alone in bold has its heading below it', () => {
    const text = `# Bylaws\n\n**ARTICLE I**\n\nNAME AND PURPOSE\n\nSection 1. Name. ${LATIN}\n\n**ARTICLE II**\n\nMEMBERS\n\nSection 1. Classes. ${LATIN}\n`
    const { sections } = outlineJson(toOutline(sourceOf(text, 'case.md')).value)
    expect(sections.map(({ heading }) => heading)).toEqual(['NAME AND PURPOSE', 'MEMBERS'])
    const annexes = `# 通知\n\n一、时间\n\n${TEXT}\n\n二、要求\n\n${TEXT}\n\n**附件1**\n\n报名表\n\n${TEXT}\n`
    const own = outlineJson(toOutline(sourceOf(annexes, 'case.md')).value).sections
    expect(own.at(-1)).toMatchObject({ number: '附件1', heading: '报名表' })
  })

  test('bold lines above text are headings where the title is not set so, and no sentence is one', () => {
    const headings = (text: string) =>
      outlineJson(toOutline(sourceOf(text, 'case.md')).value).sections.map(({ heading }) => heading)
    const text = `# Handbook\n\n**Welcome**\n\n${LATIN}\n\n**Your Shift**\n\n**Signing In**\n\n${LATIN}\n\n**Nobody runs.**\n\n${LATIN}\n\n**Contact**\n\nShelter office\n`
    expect(headings(text)).toEqual(['Welcome', 'Your Shift', 'Signing In', 'Contact'])
    const chinese = `# 手册\n\n先看完这一页，再去上工。\n\n**到岗**\n\n八点以前\n\n**工具**\n\n锤子和锯子\n\n**离岗**\n\n${TEXT}\n`
    expect(headings(chinese)).toEqual(['到岗', '工具', '离岗'])
  })
})
