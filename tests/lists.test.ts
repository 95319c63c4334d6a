import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { isSpan, type Slide } from '../src/model/deck.ts'
import { sourceOf } from './print.ts'

const ITEMS = [
  '成立读书小组，明确谁来领读，每周碰一次头。',
  '制定读书计划，把要读的书列出来，按时读完。',
  '办好读书沙龙，让大家都说说，把心得留下来。',
]

/** Each slide with items as its lead and its items, a line each. */
function listed(text: string, name = 'case.txt', density: 'points' | 'full' = 'points'): string[] {
  const { value: outline } = toOutline(sourceOf(text, name))
  const deck = toDeck(outline, { density, theme: 'official', source: { name, sha256: '0' } })
  const said = (span: { start: number; end: number }) =>
    outline.document.text.slice(span.start, span.end)
  const line = ({ lead, items }: Slide) =>
    [
      ...lead.filter(isSpan).map(said),
      ...items.map(({ head, body }) =>
        [head, ...body].flatMap((part) => (part && isSpan(part) ? [said(part)] : [])).join(' / '),
      ),
    ].join('\n')
  const own = new Set(['points', 'cards', 'lines', 'statement', 'text'])
  return deck.groups
    .flatMap(({ slides }) => slides)
    .filter(({ layout }) => own.has(layout))
    .map(line)
}

const document = (items: readonly string[], above = '各馆要做到以下几点：') =>
  `读书\n\n一、先读书\n\n${above}\n\n${items.join('\n\n')}\n\n二、再读书\n\n读书要有恒心，天天都要读。\n`

describe('every item of a list is shown, below what announces it', () => {
  const shown = [
    '各馆要做到以下几点：\n成立读书小组，明确谁来领读 / 每周碰一次头\n制定读书计划，把要读的书列出来 / 按时读完\n办好读书沙龙，让大家都说说 / 把心得留下来',
    '读书要有恒心，天天都要读',
  ]

  test.each(['* ', '- ', '●', '■ ', '○'])('typed with %s', (bullet) => {
    expect(listed(document(ITEMS.map((item) => bullet + item)))).toEqual(shown)
  })

  test('in Markdown', () => {
    const text = document(ITEMS.map((item) => `- ${item}`)).replace(/^(一|二)、/gm, '## $1、')
    expect(listed(text, 'case.md')).toEqual(shown)
  })
})

test('a long list flows on, each item once', () => {
  const many = Array.from(
    { length: 11 },
    (_, index) => `●${'甲乙丙丁戊己庚辛壬癸子'[index]}组的书要按时还回来。`,
  )
  const slides = listed(document(many))
  const items = slides.flatMap((slide) => slide.split('\n').filter((line) => /组的书/.test(line)))
  expect(items).toHaveLength(11)
  expect(new Set(items).size).toBe(11)
  expect(slides.length).toBeGreaterThan(3)
})

test('no item of a list is taken out of it for the sake of another shape', () => {
  const things = 'lamps tables chairs books maps keys bells clocks shelves doors walls'.split(' ')
  const many = things.map(
    (thing) =>
      `- The ${thing} must be clean, and the keepers must bring every ${thing} of every room back before the doors are shut.`,
  )
  const slides = listed(document(many, 'These are the rules of the house:'))
  const own = slides.filter((slide) => slide.includes('must be clean'))
  expect(own.every((slide) => slide.split('\n').length > 1)).toBe(true)
  expect(own.join('\n').match(/must be clean/g)).toHaveLength(many.length)
})

test('terms of their own make a list, speakers do not', () => {
  const leave = document(
    [
      '事假：提前三天说一声，一年不超过十天。',
      '病假：交一张医院的证明，病好了再来。',
      '年假：满一年有五天，可以分开休。',
    ],
    '读书组的假期如下：',
  )
  expect(listed(leave)[0]).toBe(
    '读书组的假期如下：\n事假 / 提前三天说一声，一年不超过十天\n病假 / 交一张医院的证明，病好了再来\n年假 / 满一年有五天，可以分开休',
  )
  const talk = document(
    [
      '记者：今年读书有什么打算？',
      '馆长：今年要多读三十本书，大家一起读。',
      '记者：怎样才能读完？',
      '馆长：天天读一点，就能读完。',
    ],
    '下面是一段谈话。',
  )
  expect(listed(talk).join('\n')).not.toMatch(/^(?:记者|馆长) \//m)
})

test('a term and what is said of it are head and body', () => {
  const items = ['●读者：凭证进馆，不占座位。', '●馆员：按时开门，按时整架。']
  expect(listed(document(items))[0]).toBe(
    '各馆要做到以下几点：\n读者 / 凭证进馆，不占座位\n馆员 / 按时开门，按时整架',
  )
})

test('items look alike: one without a lead phrase leaves all of them in plain type', () => {
  const text = document(
    [
      '- The keepers open the doors.',
      '- Whoever borrows a book that somebody else has asked for brings it back within a week of the day on which it was borrowed.',
    ],
    'These are the rules:',
  )
  const { value: outline } = toOutline(sourceOf(text))
  const deck = toDeck(outline, {
    density: 'points',
    theme: 'official',
    source: { name: 'case.txt', sha256: '0' },
  })
  const list = deck.groups.flatMap(({ slides }) => slides).find(({ lead }) => lead.length > 0)
  expect(list?.items.map(({ head }) => head)).toEqual([null, null])
})

test('a note is no list, and one bullet alone no list either', () => {
  const [first] = listed(
    document(['*这是在读书会上的讲话。他当时是馆长。'], '读书是本分，天天都要读。'),
  )
  expect(first).toBe('读书是本分，天天都要读')
  const [alone] = listed(document(['●办好沙龙，让大家都说说。'], '读书是本分，天天都要读。'))
  expect(alone).toBe('读书是本分，天天都要读\n办好沙龙，让大家都说说')
})

test('density full shows the bullets where they stand', () => {
  const slides = listed(document(ITEMS.map((item) => `● ${item}`)), 'case.txt', 'full')
  expect(slides[0]).toContain(`● ${ITEMS[0]}`)
})

test('the last item of a list is one of its items, though its words would make a heading', () => {
  const text =
    '# House\n\n## 1 Keys\n\nThe three kinds of keys are:\n\n1. Small keys,\n2. Large keys, and\n3. Master key.\n\n### 1.1 Who has them\n\nThe keepers have them, and whoever opens the house in the morning.\n\n### 1.2 Where they hang\n\nThey hang behind the door, and nobody takes them home at night.\n\n## 2 Doors\n\nThe doors are shut at night.\n'
  const { value: outline } = toOutline(sourceOf(text, 'case.md'))
  const source = { name: 'case.md', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const said = (slide: Slide) =>
    slide.items
      .flatMap(({ head, body }) => [head, ...body])
      .flatMap((one) => (one && isSpan(one) ? [text.slice(one.start, one.end)] : []))
  const slides = deck.groups.flatMap((group) => group.slides)
  const list = slides.find(({ layout }) => layout === 'article')
  expect(list && said(list)).toEqual([
    'The three kinds of keys are:',
    'Small keys,',
    'Large keys, and',
    'Master key',
  ])
  // Nor is it a sub-point of its section.
  const dividers = slides.filter(({ layout }) => layout === 'section')
  expect(dividers.flatMap(said).join()).not.toContain('Master key')
})
