import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { walk } from '../src/model/outline.ts'
import { UnusableInput } from '../src/model/problem.ts'
import { readLabels } from '../src/numbering/index.ts'
import { sourceOf } from './print.ts'

/** What a text begins with → the style and value of its likeliest reading, and its label. */
const LABELS: Record<string, [style: string, value: number | null, label: string]> = {
  '第一编 总则': ['part', 1, '第一编'],
  '第十二章　附则': ['chapter', 12, '第十二章'],
  '第３章 服務': ['chapter', 3, '第３章'],
  '第二节 假期': ['division', 2, '第二节'],
  '第一千零二条 自然人': ['article', 1002, '第一千零二条'],
  '第１７条の２（特則）': ['article', 17, '第１７条の２'],
  '第十七条之一 读者': ['article', 17, '第十七条之一'],
  '附　则': ['chapter', null, '附　则'],
  '附件2：名单': ['annex', 2, '附件2：'],
  '別表第１（第３条関係）': ['annex', 1, '別表第１'],
  'Exhibit B': ['annex', 2, 'Exhibit B'],
  '一、回顾': ['han', 1, '一、'],
  '二十一、其他': ['han', 21, '二十一、'],
  '三．系统验收': ['han', 3, '三．'],
  '（四）浇水': ['han-brackets', 4, '（四）'],
  '(五)种树': ['han-brackets', 5, '(五)'],
  '㈢种花': ['han-brackets', 3, '㈢'],
  '1.种树': ['arabic-dot', 1, '1.'],
  '３．2020年底前完成': ['arabic-dot', 3, '３．'],
  '12、其他': ['arabic-comma', 12, '12、'],
  '（２）浇水': ['arabic-brackets', 2, '（２）'],
  '⑶浇水': ['arabic-brackets', 3, '⑶'],
  '3)浇水': ['arabic-close', 3, '3)'],
  '⑫浇水': ['circled', 12, '⑫'],
  '2.3 Messages': ['decimal-2', 3, '2.3'],
  '５．１．２　範囲': ['decimal-3', 2, '５．１．２'],
  '２　前項の定めにより': ['arabic-space', 2, '２'],
  '2° Every citizen': ['degree', 2, '2°'],
  '第一个问题：为什么': ['ordinal-counted', 1, '第一个问题：'],
  '第二部分 打算': ['ordinal-part', 2, '第二部分'],
  '第三，要细': ['ordinal', 3, '第三，'],
  '其二，省水': ['one-of', 2, '其二，'],
  一是要早: ['is', 1, '一是'],
  四要勤: ['must', 4, '四要'],
  '其次，浇水': ['first-of-all', 2, '其次，'],
  '问题二：谁来种': ['named-问题', 2, '问题二：'],
  'Part 3 – Books': ['part-en', 3, 'Part 3'],
  'ARTICLE IV': ['article-en', 4, 'ARTICLE IV'],
  'Section 2.1. Delaware.': ['section-en', 1, 'Section 2.1.'],
  'Sec. 6. Judicial': ['section-en', 6, 'Sec. 6.'],
  'IV. Returns': ['roman-dot', 4, 'IV.'],
  'B. Returns': ['letter-dot', 2, 'B.'],
  '(c) the keeper': ['letter-brackets', 3, '(c)'],
  '(iii) the keeper': ['roman-brackets', 3, '(iii)'],
  'd) the keeper': ['letter-close', 4, 'd)'],
  'ウ．その他': ['kana', 3, 'ウ．'],
  '(イ) その他': ['kana-brackets', 2, '(イ)'],
  '乙、种花': ['stem', 2, '乙、'],
}

describe('a label is read', () => {
  for (const [text, [style, value, label]] of Object.entries(LABELS)) {
    test(`${text} → ${style}`, () => {
      const [first] = readLabels(text)
      expect(first && [first.rule.style, first.value, text.slice(0, first.length)]).toEqual([
        style,
        value,
        label,
      ])
    })
  }
})

describe('what only looks like a label is none', () => {
  const NONE = [
    '2023年3月动工。',
    '二〇二三年六月',
    '3.5%的读者',
    '第三条规定的事项',
    '第一、第二、第三产业',
    '第一款所称的读者',
    '一要求就给',
    '３の方法によることなく',
    'Article of faith',
    'Section 5 of the Act',
    'A man came in.',
  ]
  for (const text of NONE) test(text, () => expect(readLabels(text)).toEqual([]))
})

test('a quantity right behind its number is a doubtful label, which its series must bear out', () => {
  for (const text of ['1.5亿元', '1.2项目背景', '2.3个百分点'])
    expect(readLabels(text).map(({ rule }) => [rule.style, rule.isDoubtful])).toEqual([
      ['decimal-2', true],
    ])
  for (const text of ['1.2 项目背景', '1.2 时间', '1.2 人员分工'])
    expect(readLabels(text).map(({ rule }) => [rule.style, rule.isDoubtful])).toEqual([
      ['decimal-2', undefined],
    ])
})

test('a letter that is a Roman numeral too is read in both ways', () => {
  expect(readLabels('(i) the keeper').map(({ rule, value }) => [rule.style, value])).toEqual([
    ['letter-brackets', 9],
    ['roman-brackets', 1],
  ])
})

/** The signs that the rules look at. */
const SIGNS = [
  ...[
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1.',
    '2.',
    '1．',
    '（1）',
    '①',
    '②',
    '第一条 ',
    '第二条　',
  ],
  ...[
    '第一章 总则',
    '一是',
    '二是',
    '第一，',
    '第二，',
    '首先，',
    '其一，',
    '(a) ',
    '(b) ',
    '(i) ',
  ],
  ...[
    'Section 1. ',
    '1.1 ',
    '附件1',
    '附则',
    '【',
    '】',
    '（',
    '）',
    '“',
    '”',
    '"',
    '。',
    '；',
    '，',
    '：',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\t',
    '　　',
    ' ',
    '- 3 -',
    '目录',
    '……3',
    '注释',
    '〔1〕',
    '<p>',
  ],
  ...['——', '各位代表：', '好', '做好工作', 'The room opens.', '2.5', '々', '\u{20bb7}'],
]

test('whatever the signs: sections in order, inside each other and inside the text', () => {
  const texts = fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const made = outlineOf(text)
      if (!made) return
      const { document, sections, preambleSections } = made
      let last = -1
      for (const [{ span, number, heading, children, body }] of walk([
        ...preambleSections,
        ...sections,
      ])) {
        expect(number ?? heading).not.toBeNull()
        for (const { start, end } of [number, heading, span, ...body.map((one) => one.span)].filter(
          (one) => one !== null,
        )) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(document.text.length)
        }
        for (const child of children) expect(child.span.start).toBeGreaterThanOrEqual(span.start)
        expect(span.start).toBeGreaterThanOrEqual(last)
        last = span.start
      }
    }),
    { numRuns: 400 },
  )
})

function outlineOf(text: string) {
  try {
    return toOutline(sourceOf(text)).value
  } catch (error) {
    if (error instanceof UnusableInput) return null
    throw error
  }
}

/**
 * More than calls may stand in each other (some 10,000). How work grows is counted in whole-work.test.ts, and
 * bench/limits.mjs takes the full sizes.
 */
describe('texts made to be slow end in time', { timeout: 60_000 }, () => {
  const LONG: Record<string, string> = {
    'twenty thousand 一、': '一、'.repeat(2e4),
    'twenty thousand （': '（'.repeat(2e4),
    'two hundred thousand “': '“'.repeat(2e5),
    'one line of 1 MB': '我们要做好工作，'.repeat(42_000),
    'one line of 1 MB without a mark': '好'.repeat(330_000),
    'a million spaces': `好${'　'.repeat(1e6)}好`,
    'a million full stops': `第一章${'.'.repeat(1e6)}1`,
    'a million <': '<'.repeat(1e6),
    'twenty thousand lines that are labels': '一、做好\n'.repeat(2e4),
    'twenty thousand lines that end with 的': '做好的\n'.repeat(2e4),
    'twenty thousand numbers in order': Array.from({ length: 2e4 }, (_, at) => `${at}. a`).join(
      '\n',
    ),
  }
  for (const [name, text] of Object.entries(LONG)) {
    test(name, () => expect(() => outlineOf(text)).not.toThrow())
  }
})
