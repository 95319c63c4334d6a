import { expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { type Section, walk } from '../src/model/outline.ts'
import { sourceOf } from './print.ts'

const AROUND = {
  zh: (words: string) => `守则\n一、开门\n${words}\n二、关门\n把门窗都关好，灯也关上。\n`,
  ja: (words: string) => `心得\n１　開館\n${words}\n２　閉館\n戸締まりを確かめること。\n`,
  en: (words: string) =>
    `House Rules\n\n1. Opening\n\n${words}\n\n2. Closing\n\nThe doors are shut and the lamps put out.\n`,
}

/** The labels inside the paragraph of the first section, in their order. */
function countedIn(language: keyof typeof AROUND, words: string): string[] {
  const { value } = toOutline(sourceOf(AROUND[language](words)))
  const { text } = value.document
  const first: Section[] = value.sections.slice(0, 1)
  return [...walk(first)].flatMap(([{ number, inline }]) =>
    number && inline ? [text.slice(number.start, number.end)] : [],
  )
}

test.each([
  ['首先要清点图书，其次要擦净书架，最后要锁好门窗。', ['首先', '其次', '最后']],
  ['一抓登记，书书有号；二抓归还，件件有数；三抓修补，月月有人。', ['一', '二', '三']],
  ['做到三不：一不带水进库，二不折书页，三不大声说话。', ['一', '二', '三']],
  ['一来可以省下租金，二来可以多放书架。', ['一来', '二来']],
  ['一则书架太高，二则灯光太暗，老人看不清。', ['一则', '二则']],
  ['第一个方面是买书，第二个方面是修书。', ['第一个方面是', '第二个方面是']],
  ['办法有二：其一为上门送书，其二为邮寄。', ['其一为', '其二为']],
  ['第一是人手不够，第二是场地不够。', ['第一是', '第二是']],
  ['分三步：第一阶段（3月）：清点；第二阶段（4月）：修补。', ['第一阶段', '第二阶段']],
  ['今年有两件：任务一：清理走廊；任务二：修好坡道。', ['任务一：', '任务二：']],
  ['下列书不外借：a）工具书；b）报纸合订本；c）地图。', ['a）', 'b）', 'c）']],
  ['要学的有：1）借书；2）还书；3）续借。', ['1）', '2）', '3）']],
  ['先后如下：A.旧书优先；B.新书其次。', ['A.', 'B.']],
  ['书分两类：一类是能外借的，二类是只能在馆里看的。', ['一类是', '二类是']],
  ['今年要办两件：第一件，修屋顶；第二件，换门锁。', ['第一件，', '第二件，']],
  ['分批上架：第一批，三月底前；第二批，五月底前。', ['第一批，', '第二批，']],
  ['做法是：首先，是登记；其次，是上架；再者，是修补。', ['首先，', '其次，', '再者，']],
  ['办法如下：举措一：延长开放；举措二：送书上门。', ['举措一：', '举措二：']],
])('%s counts', (words, labels) => {
  expect(countedIn('zh', words)).toEqual(labels)
})

test.each([
  '首先感谢各位读者，最后祝大家身体健康。',
  '一是一，二是二，账目要写清楚。',
  '依照《守则》第三条第（一）项、第（二）项的规定，停借一个月。',
  '刷完了（1）号楼和（2）号楼的墙，（3）号楼下个月再刷。',
  '把①和②两排书架搬到东墙，其他不动。',
  '一年级看图画，二年级看故事，三年级看小说。',
  '坐在（见图1）的位置，书在（见图2）的位置。',
  '第一组管楼上，第二组管楼下。',
])('%s counts nothing', (words) => {
  expect(countedIn('zh', words)).toEqual([])
})

test.each([
  ['まず、電源を切る。次に、蓋を外す。最後に、布で拭く。', ['まず、', '次に、', '最後に、']],
  [
    '休館は、ア　大雨のとき、イ　工事のとき、ウ　館長が決めたときとする。',
    ['ア　', 'イ　', 'ウ　'],
  ],
  ['用意するのは、（ア）筆記具、（イ）名札、（ウ）上履きとする。', ['（ア）', '（イ）', '（ウ）']],
  ['目的は二つ。第一は静けさ、第二は明るさである。', ['第一は', '第二は']],
  ['前条の（ア）及び（イ）の場合は、この限りでない。', []],
  ['一つは人が減ったこと、もう一つは本が古いことである。', []],
])('%s counts in Japanese', (words, labels) => {
  expect(countedIn('ja', words)).toEqual(labels)
})

test.each([
  [
    'First, we count the books. Second, we mend them. Finally, we lend them.',
    ['First,', 'Second,', 'Finally,'],
  ],
  [
    'Firstly, the roof leaks; secondly, the lamps are old; and thirdly, the lease ends.',
    ['Firstly,', 'secondly,', 'thirdly,'],
  ],
  ['We do three things: 1) count; 2) mend; 3) lend.', ['1)', '2)', '3)']],
  ['The aims are: 1. quiet; 2. order; and 3. light.', ['1.', '2.', '3.']],
  ['To open it: Step 1: lift the lid. Step 2: turn the key.', ['Step 1:', 'Step 2:']],
  ['Either (A) the reader pays or (B) the book is given back.', ['(A)', '(B)']],
  ['She came first, and he came second, though the third was faster.', []],
  ['Figures (a) and (b) show the hall, and (c) shows the yard.', []],
  ['The hall (see plan 1) is open, and the yard (see plan 2) is not.', []],
])('%s counts in English', (words, labels) => {
  expect(countedIn('en', words)).toEqual(labels)
})

test('the last of a row of words ends with its clause', () => {
  const { value } = toOutline(sourceOf(AROUND.zh('带好①证件、②押金、③照片，过了五点不再办理。')))
  const { text } = value.document
  const last = value.sections[0]?.children.at(-1)
  expect(last?.heading && text.slice(last.heading.start, last.heading.end)).toBe('照片')
})

test('a series from 1 is the section’s own, though both count alike', () => {
  const { value } = toOutline(sourceOf(AROUND.en('The aims are: 1. quiet; 2. order; 3. light.')))
  expect(value.sections).toHaveLength(2)
})

const headingsOf = (text: string) => {
  const { value } = toOutline(sourceOf(text, 'case.md'))
  const said = (at: { start: number; end: number } | null) =>
    at ? value.document.text.slice(at.start, at.end) : ''
  return [...walk(value.sections)].map(([{ number, heading }]) => `${said(number)}${said(heading)}`)
}

test('in Markdown, too, who begins lines with 1、 or ① means a paragraph a line', () => {
  const text =
    '# 分级办法\n\n## 一、级别\n\n1、好书：借的人多；\n2、旧书：没有人借。\n\n## 二、做法\n\n①先登记；\n②再上架。\n'
  expect(headingsOf(text)).toEqual([
    '一、级别',
    '1、好书',
    '2、旧书',
    '二、做法',
    '①先登记',
    '②再上架',
  ])
})

test('all of an item in bold is its heading, as the bold words of the others are', () => {
  const text =
    '# News\n\n## How to help\n\n1. **Lend.** We lend on Tuesdays.\n2. **Tell the street.**\n'
  expect(headingsOf(text)).toEqual(['How to help', '1.Lend', '2.Tell the street'])
})

test('一、 at the head of a paragraph goes on with 二、 inside of it', () => {
  const { value } = toOutline(
    sourceOf('守则\n1. 开门\n一、轻开门。二、先开灯。三、再开窗。\n2. 关门\n锁好门窗。\n'),
  )
  const { text } = value.document
  const first = value.sections[0]?.children ?? []
  expect(first.map(({ number }) => number && text.slice(number.start, number.end))).toEqual([
    '一、',
    '二、',
    '三、',
  ])
})
