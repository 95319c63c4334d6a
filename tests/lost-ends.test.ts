import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { decimalChain } from '../src/read/decimal-chain.ts'
import { printOutline, sourceOf } from './print.ts'

const read = (text: string, name?: string) => printOutline(toOutline(sourceOf(text, name)))

/** Text without a label in it, so long that a line of it holds more than one paragraph. */
const talk = (what: string) =>
  `${what}的事情由值班的同志先作安排，再报组长同意，并在每月的例会上说明办理的情况和还没有办完的原因。`.repeat(
    9,
  )

describe('a text that lost every line end', () => {
  test('decimal numbers are told by counting on, also behind a heading without a mark', () => {
    const text = `渡口管理手册1　总则1.1　目的${talk('目的')}1.2　范围${talk('范围')}2　开放2.1　时间${talk('时间')}2.2　天气${talk('天气')}风速超过8.3米时停航，1.5吨以上的船不得靠岸。`
    expect(read(text).match(/^ *[\d.]+ .{0,3}/gm)).toEqual([
      '1 总则',
      '  1.1 目的目',
      '  1.2 范围范',
      '2 开放',
      '  2.1 时间时',
      '  2.2 天气天',
    ])
  })

  test('a table of contents before it is left out, its entries run on below', () => {
    const entries = '1　总则1.1　目的1.2　范围2　开放2.1　时间'
    const body = `1　总则1.1　目的${talk('一')}1.2　范围${talk('二')}2　开放2.1　时间${talk('三')}`
    const printed = read(`渡口管理手册。${entries}${body}`)
    expect(printed.match(/^ *1\.1 /gm)).toHaveLength(1)
    expect(printed).toContain('furniture-left')
  })

  test('articles follow each other, one put in and one lost between them', () => {
    const articles = ['第一条', '第二条', '第二条之一', '第三条', '第五条'].map(
      (number) => `${number}　${talk(number === '第一条' ? '值守' : '巡查')}`,
    )
    const printed = read(
      `河堤巡查规则第一章　总　　则${articles.join('')}第二章　附则第六条　${talk('解释')}`,
    )
    expect(printed.match(/^ *第\S+/gm)?.map((label) => label.trim())).toEqual([
      '第一章',
      '第一条',
      '第二条',
      '第二条之一',
      '第三条',
      '第五条',
      '第二章',
      '第六条',
    ])
    expect(printed).toContain('title: 河堤巡查规则\n')
  })

  test('Japanese articles with a caption, chapters in brackets, spaces left of the line ends', () => {
    const rule = (number: number, caption: string) =>
      `第${number}条（${caption}） 　室長は、${caption}に関する事項を定め、掲示する`
    const text = `読書室規則【第１章　総則】${rule(1, '目的')}。${rule(2, '開室')}。${rule(3, '休室')}${rule(4, '貸出')}。${rule(5, '返却')}。【第２章　雑則】${rule(6, '委任')}。${rule(7, '補則')}。`
    expect(read(text.repeat(1)).match(/^ *第\S+ \S+/gm)).toEqual([
      '第１章 総則',
      '  第1条 目的',
      '  第2条 開室',
      '  第3条 休室',
      '  第4条 貸出',
      '  第5条 返却',
      '第２章 雑則',
      '  第6条 委任',
      '  第7条 補則',
    ])
  })

  test('references to articles part nothing', () => {
    const text =
      '读书室说明\n一、借书\n借书按规则办理（第三条、第四条）。第五条另有规定。第六条也是。\n二、还书\n还书时不必登记。\n'
    expect(read(text)).not.toMatch(/^ *第/m)
  })

  test('the parts of a speech, in bold too', () => {
    const text = `同志们：今天讲三个问题。<b>第一个问题：人手怎样安排。</b>${talk('人手')}第二个问题：经费怎样使用。${talk('经费')}第三个问题：河堤怎样修。${talk('河堤')}`
    expect(read(text).match(/^第\S+ \S+/gm)).toEqual([
      '第一个问题： 人手怎样安排',
      '第二个问题： 经费怎样使用',
      '第三个问题： 河堤怎样修',
    ])
  })

  test.each(['\u00a0', '\u3000'])('a short one with one %j for each line end', (sign) => {
    const text =
      '渡口问答|1.几点开船？|早上七点。|2.几点收船？|晚上八点，雾天提前。|3.票在哪里买|在站里买。|4.狗能上船吗？|能，要牵好。'
    expect(read(text.replaceAll('|', sign))).toBe(`title: 渡口问答
1. 几点开船？
  | 早上七点。
2. 几点收船？
  | 晚上八点，雾天提前。
3. 票在哪里买
  | 在站里买。
4. 狗能上船吗？
  | 能，要牵好。`)
  })

  test('notes behind it are notes', () => {
    const text = `关于值守的讲话　　一、值守。${talk('值守')}　　二、巡查。${talk('巡查')}注释〔1〕五条要求是：（一）按时；（二）认真；（三）记录；（四）报告；（五）交接。`
    const printed = read(text)
    expect(printed).toContain('furniture-left')
    expect(printed).not.toContain('按时')
  })
})

test('what the title says is sent with a notice has its title above it, and is no section', () => {
  const text =
    '图书室关于印发夜间开放试行办法的通知\n各阅览组：\n现将办法印发给你们。\n夜间开放试行办法\n1 总则\n1.1 目的\n方便读者。\n2 时间\n2.1 开放\n七点到十点。\n'
  expect(read(text)).toContain('| 夜间开放试行办法\n1 总则\n  1.1 目的')
})

test.each([
  ['counts on by levels', ['1', '1.1', '1.2', '2', '2.1'], [0, 1, 2, 3, 4]],
  ['passes figures over', ['1', '5.3', '1.1', '8.1', '2', '3'], [0, 2, 4, 5]],
  ['goes on where the outer sections count otherwise', ['1.1', '1.2', '2.1', '2.2'], [0, 1, 2, 3]],
  ['begins again behind a table of contents', ['1', '2', '3', '1', '2', '3'], [0, 1, 2, 3, 4, 5]],
  ['too few are none', ['1', '2', '7.4'], []],
])('a chain of decimal numbers: %s', (_, numbers, members) => {
  const labels = numbers.map((number) => ({ path: number.split('.').map(Number), weight: 1 }))
  expect([...decimalChain(labels)].sort((a, b) => a - b)).toEqual(members)
})
