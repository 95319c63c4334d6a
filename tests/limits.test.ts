import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { type Density, isSpan } from '../src/model/deck.ts'
import { walk } from '../src/model/outline.ts'
import { UnusableInput } from '../src/model/problem.ts'
import type { Span } from '../src/model/span.ts'
import { audit, readPage } from '../src/publish/report/audit.ts'
import { contentsOf } from './contents.ts'
import { sourceOf } from './print.ts'

/** Runs the whole pipeline; null where the input is refused as it should be. */
function made(text: string, name: string, density: Density = 'points') {
  try {
    const { value: outline, problems } = toOutline(sourceOf(text, name))
    const deck = toDeck(outline, { density, theme: 'official', source: { name, sha256: '0' } })
    return { outline, deck, problems, pages: render(deck, outline, () => '') }
  } catch (error) {
    if (error instanceof UnusableInput && error.message.startsWith(name)) return null
    throw error
  }
}

type Made = NonNullable<ReturnType<typeof made>>

/** Everything of the result that points into the source. */
function spansIn({ outline, deck }: Made): Span[] {
  const { front, blocks, marks } = outline.document
  const sections = [...walk(outline.preambleSections), ...walk(outline.sections)]
  const own = sections.flatMap(([{ span, number, heading, body }]) => [
    ...[span, number, heading].filter((one) => one !== null),
    ...body.map((block) => block.span),
  ])
  const slides = deck.groups.flatMap((group) => group.slides)
  return [
    ...[...front.title, ...front.bylines, front.subtitle, front.salutation],
    ...[...blocks, ...marks].map((one) => one.span),
    ...own,
    ...slides.flatMap((slide) => [...contentsOf(slide), ...slide.notes]).filter(isSpan),
  ].filter((span) => span !== null)
}

/** What must hold of every result, whatever the input was. */
function hold(result: Made): void {
  const { outline, pages, problems } = result
  const { text } = outline.document
  const outside = spansIn(result).filter(
    ({ start, end }) => start < 0 || end < start || end > text.length,
  )
  expect(outside).toEqual([])
  for (const body of [pages.screen.body.source, pages.handouts.text?.body.source ?? '']) {
    const { missing, invented, written } = audit(outline.document, [readPage(body)])
    const lost = missing.map(({ start, end }) => text.slice(start, end))
    expect({ lost, invented, written }).toEqual({ lost: [], invented: [], written: [] })
  }
  expect(pages.problems.filter(({ code }) => code !== 'slide-overflow')).toEqual([])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
}

const LABELS = [
  '一、',
  '二、',
  '（一）',
  '(2)',
  '1.',
  '2．',
  '①',
  '一是',
  '二要',
  '第一，',
  '首先，',
]
const LAWS = [
  '第一章',
  '第二条',
  '第三款',
  '第１条',
  '（１）',
  'ア',
  'Article 2',
  'Section 1.',
  '(a) ',
  '1.2 ',
]
const MARKS = ['。', '；', '，', '：', '、', '！', '.', ';', ', ', ': ', '?', '——', '…']
const QUOTES = ['“', '”', '《', '》', '（', '）', '【', '】', '(', ')', '"', '「', '」']
const WORDS = [
  '院子',
  '扫地',
  '要',
  '每天早上浇水',
  '必须',
  '说',
  'garden ',
  'must sweep ',
  '35',
  '％',
]
const SPACES = [' ', '　', '\t', '\n', '\n\n', '\r\n', '\r', '\f', '\u2028', '\u200b', '\u00a0']
const ODD = [
  '😀',
  '𠮷',
  '👨‍👩‍👧',
  '\u0301',
  '\u202e',
  '\x07',
  '\x1b',
  '\x7f',
  '\ufeff',
  '\ue000',
  '<b>',
  '&amp;',
]
const MARKDOWN = [
  '# ',
  '## ',
  '- ',
  '3. ',
  '> ',
  '**',
  '*',
  '`',
  '[',
  '](x)',
  '![',
  '| ',
  '|\n| --- |\n',
  '\\',
  '---\n',
  '    ',
  '```\n',
  '<!--',
  '-->',
  '~',
  '_',
]

const textOf = (signs: readonly string[]) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((all) => all.join(''))

const PLAIN = [...LABELS, ...LAWS, ...MARKS, ...QUOTES, ...WORDS, ...WORDS, ...SPACES, ...ODD]
const LONG = 60_000
/** Others every time; `npm run fuzz` tries a hundred thousand. */
const RUNS = 100

describe('whatever is written: nothing lost, nothing invented, nothing outside the text', () => {
  test.each([
    ['a.txt', 'points', PLAIN],
    ['a.txt', 'full', PLAIN],
    ['a.md', 'points', [...PLAIN, ...MARKDOWN, ...MARKDOWN]],
    ['a.md', 'full', [...PLAIN, ...MARKDOWN, ...MARKDOWN]],
  ] as const)(
    '%s in density %s',
    (name, density, signs) => {
      fc.assert(
        fc.property(textOf(signs), (text) => {
          const result = made(text, name, density)
          if (result) hold(result)
        }),
        { numRuns: RUNS },
      )
    },
    LONG,
  )

  test(
    'any string at all',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
          const result = made(text, 'a.txt')
          if (result) hold(result)
        }),
        { numRuns: RUNS },
      )
    },
    LONG,
  )

  test('any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('txt', 'md', 'docx'),
        (bytes, ending) => {
          try {
            toOutline({ name: `a.${ending}`, bytes })
          } catch (error) {
            expect(error).toBeInstanceOf(UnusableInput)
          }
        },
      ),
      { numRuns: RUNS },
    )
  })
})

const SENTENCE = '院子每天早上扫一遍，落叶装进袋子，晚上再拿到门口去。'
const NESTED = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  'A.',
  'a) ',
  '(i) ',
  '第一，',
  '1、',
  '1）',
  '第一节 ',
]

describe('worst cases: a result, no crash, no hang', () => {
  // No clock here: what grows faster than its input runs into the time limit; figures are for bench/.
  test.each([
    ['20,000 labels in one line', '一、'.repeat(20_000)],
    ['1,500 headings', '一、甲\n'.repeat(1500)],
    ['20,000 opening brackets', '（'.repeat(20_000)],
    ['20,000 opening quotation marks', '“'.repeat(20_000)],
    ['a paragraph of 20,000 characters', `一、院子\n${SENTENCE.repeat(800)}\n二、屋子`],
    ['20,000 characters without a mark', `一、院子\n${'扫'.repeat(20_000)}\n二、屋子`],
    ['a Latin word of 20,000 letters', `1. Words\n${'a'.repeat(20_000)}\n2. More`],
    ['a heading of 300 characters', `一、${'把院子扫干净再浇花'.repeat(33)}\n好。\n二、屋子`],
    ['a title of 4,000 characters', `${'管好院子'.repeat(1000)}\n一、甲\n二、乙`],
    [
      'levels nested as deep as styles go',
      NESTED.map((label) => `${label}院子\n`)
        .join('')
        .repeat(40),
    ],
    ['500 times 一要 and 二要', `一、做法\n大家${'一要扫地，二要浇水，'.repeat(500)}。\n二、好`],
    [
      '2,000 members of one series',
      `做法：${Array.from({ length: 2000 }, (_, at) => `（${at + 1}）扫地；`).join('')}`,
    ],
    ['2,000 short sentences alike', `一、做法\n${'要扫院子，天天扫。'.repeat(2_000)}\n二、好`],
    ['20,000 phrases alike', `一、做法\n有${'红的花、'.repeat(20_000)}。\n二、好`],
    ['20,000 quotations', `一、做法\n${'“早扫院”'.repeat(20_000)}\n二、好`],
    ['100,000 empty lines', `一、甲${'\n'.repeat(100_000)}二、乙`],
    ['20,000 spaces', `一、甲${' '.repeat(20_000)}乙`],
  ])(
    '%s',
    (_name, text) => {
      const result = made(text, 'a.txt')
      expect(result?.deck.groups[0]?.slides[0]?.layout).toBe('title')
      if (result) hold(result)
    },
    LONG,
  )

  test.each([
    ['10,000 stars', `# 院子\n\n${'*a **'.repeat(10_000)}`],
    ['quotations 500 deep', `# 院子\n\n${'> '.repeat(500)}甲`],
    ['lists 100 deep', Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n')],
    ['10,000 opening square brackets', `# 院子\n\n${'['.repeat(10_000)}`],
    ['a table of 500 rows', `# 院子\n\n| 事 | 谁 |\n| - | - |\n${'| 扫地 | 甲 |\n'.repeat(500)}`],
    [
      'a table of 200 columns',
      `# 院子\n\n${['甲', '-', '乙'].map((cell) => `|${cell}`.repeat(200)).join('\n')}`,
    ],
    ['2,000 emphases', `# 院子\n\n${'**重点：**内容，'.repeat(2_000)}`],
  ])(
    'Markdown: %s',
    (_name, text) => {
      const result = made(text, 'a.md')
      expect(result?.deck.groups.length).toBeGreaterThan(0)
      if (result) hold(result)
    },
    LONG,
  )
})
