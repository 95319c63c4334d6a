import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outline, read, toOutline } from '../src/lectern.ts'
import { type Outline, walk } from '../src/model/outline.ts'
import { UnusableInput } from '../src/model/problem.ts'
import { LANGUAGES } from '../src/model/said.ts'
import { corrected } from '../src/outline/index.ts'
import { printOutline, sourceOf } from './print.ts'
import { SAMPLES } from './samples.ts'

const NAME = 'a.txt.lectern.yml'
const outlined = (text: string, yaml: string) =>
  toOutline(sourceOf(text, 'a.txt'), { corrections: { name: NAME, yaml } })
const tree = (text: string, yaml: string) => printOutline(outlined(text, yaml)).split('\n')

/** The sentences in English, without the file's name. */
const refusal = (text: string, yaml: string): string => {
  try {
    return `was taken: ${tree(text, yaml).join('\n')}`
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    for (const language of LANGUAGES) expect(error.sentence[language]).toMatch(/^a\.txt\.lectern/)
    return error.message.replaceAll(NAME, '')
  }
}
const entry = (line: number, text: string, what: string) =>
  `sections:\n  - line: ${line}\n    text: ${JSON.stringify(text)}\n    ${what}\n`

const YARD = [
  '一、管好院子',
  '管好院子靠大家。一要早起，天天扫地。二要勤快，常常浇水。三要和气，互相帮忙。',
  '二、管好门户',
  '门户要看好。',
].join('\n')
const GARDEN = [
  '１　庭の手入れ',
  '手入れの要点は次のとおり。（１）朝に掃く。（２）夕方に水をやる。（３）月末に草を刈る。',
  '２　門の管理',
  '門は夜に閉める。',
].join('\n')
const RULES = [
  '1. Keeping the yard',
  'Every neighbour shall (a) sweep the path each morning; (b) water the flowers at dusk; (c) keep the gate shut.',
  '2. Keeping the gate',
  'The gate stays shut at night.',
].join('\n')

describe('a label inside a paragraph is addressed alone', () => {
  test.each([
    [YARD, '二要勤快', ['一、', '一要', '三要', '二、']],
    [YARD, '一要早起', ['一、', '二要', '三要', '二、']],
    [YARD, '三要和气', ['一、', '一要', '二要', '二、']],
    [GARDEN, '（２）夕方', ['１', '（１）', '（３）', '２']],
    [RULES, '(b) water', ['1.', '(a)', '(c)', '2.']],
    [RULES, '(a)', ['1.', '(b)', '(c)', '2.']],
  ])('%#: %s is none, and every other stays', (text, words, labels) => {
    const { value, corrections } = outlined(text, entry(2, words, 'section: false'))
    const left = value.sections.flatMap((one) => [one, ...one.children])
    const shown = left.map(({ number }) => text.slice(number?.start, number?.end))
    expect(shown).toEqual(labels)
    expect(corrections).toBe(1)
  })

  test('the words of a section that is none are those of the one before', () => {
    expect(tree(YARD, entry(2, '二要勤快', 'section: false'))).toEqual([
      '一、 管好院子',
      '  | 管好院子靠大家。',
      '  · 一要 早起，天天扫地',
      '    | 。二要勤快，常常浇水。',
      '  · 三要 和气，互相帮忙',
      '二、 管好门户',
      '  | 门户要看好。',
    ])
  })

  test.each([
    ['outwards', YARD, '二要勤快', 1, ['· 二要 勤快，常常浇水', '  · 三要 和气，互相帮忙']],
    ['inwards', YARD, '二要勤快', 3, ['    · 二要 勤快，常常浇水', '  · 三要 和气，互相帮忙']],
    ['outwards', GARDEN, '（２）夕方', 1, ['· （２） 夕方に水をやる', '  · （３） 月末に草を刈る']],
    ['inwards', RULES, '(b) water', 3, ['    · (b) …', '  · (c) …']],
  ])('its depth is changed %s', (_how, text, words, depth, expected) => {
    const lines = tree(text, entry(2, words, `depth: ${depth}`)).filter((line) => /·/.test(line))
    expect(lines.slice(1)).toEqual(expected)
  })

  test('with the words of its heading alone, a label is meant too', () => {
    expect(tree(YARD, entry(2, '勤快', 'section: false'))).not.toContain('  · 二要 勤快，常常浇水')
    expect(tree(YARD, entry(3, '管好门户', 'section: false'))).not.toContain('二、 管好门户')
  })

  test('a series goes on behind the label at the head of its paragraph', () => {
    const text =
      '一、扫地\n一要早起，天天扫。二要勤快，常常扫。三要和气，一起扫。\n二、浇水\n浇。\n'
    const lines = tree(text, entry(2, '二要勤快', 'section: false'))
    expect(lines.filter((line) => /要/.test(line)).map((line) => line.trim())).toEqual([
      '一要 早起，天天扫',
      '| 。二要勤快，常常扫。',
      '· 三要 和气，一起扫',
    ])
  })
})

describe('what addresses no one place is refused, with its place and what to write', () => {
  test.each([
    [
      'words that stand in the line twice',
      YARD,
      entry(2, '要', 'section: false'),
      ':3:11: “要” stands several times on line 2 of the source, or as near to it; write more of its words into “text”, so that one place is meant.',
    ],
    [
      'words as near above as below',
      '一、早起\n大家好。\n一、早起\n',
      entry(2, '一、早起', 'section: false'),
      ':3:11: “一、早起” stands several times on line 2 of the source, or as near to it; write more of its words into “text”, so that one place is meant.',
    ],
    [
      'words behind a label',
      YARD,
      entry(2, '天天扫地', 'section: false'),
      ':2:5: “天天扫地。二要勤快，常常浇水。三要和气，” on line 2 of the source is neither a label nor a heading; begin “text” with the first character of the label.',
    ],
    [
      'a heading between the labels of a paragraph',
      YARD,
      entry(2, '天天扫地', 'depth: 3'),
      ':2:5: a section that begins at “天天扫地。二要勤快，常常浇水。三要和气，” on line 2 of the source would break up the other labels of its paragraph; begin at one of those labels.',
    ],
  ])('%s', (_name, text, yaml, sentence) => {
    expect(refusal(text, yaml)).toBe(sentence)
  })

  const page = (number: number) => `院子里的事情要天天管，不能放松。\n- ${number} -\n`
  const numbered = `一、管好院子\n${Array.from({ length: 9 }, (_, index) => page(index + 1)).join('')}`
  const contents = `目录\n一、管好院子……1\n二、管好门户……2\n三、管好花草……3\n\n${YARD}`

  test.each([
    ['a page number', numbered, 5],
    ['a line of the table of contents', contents, 3],
  ])('%s is no section', (_name, text, line) => {
    for (const what of ['depth: 2', 'section: false']) {
      const yaml = `sections:\n  - line: ${line}\n    ${what}\n`
      expect(refusal(text, yaml)).toMatch(
        /^:2:5: “[^”]+” on line \d+ of the source is no part of its text .* remove this entry or name another line\.$/,
      )
    }
  })

  test('a cell of a table is no section', () => {
    const text = '# 院子\n\n## 一、扫地\n\n| 日子 | 人 |\n| --- | --- |\n| 周一 | 小王 |\n'
    const yaml = entry(7, '小王', 'depth: 2')
    const corrections = { name: 'a.md.lectern.yml', yaml }
    expect(() => toOutline(sourceOf(text, 'a.md'), { corrections })).toThrow(
      /^a\.md\.lectern\.yml:2:5: no section can begin at “小王/,
    )
  })
})

describe('what changes nothing is warned of and not counted', () => {
  const told = (text: string, yaml: string) => {
    const { problems, corrections } = outlined(text, yaml)
    const own = problems.filter(({ code }) => code.startsWith('correction'))
    return [corrections, ...own.map(({ code, file, line }) => `${file}:${line} ${code}`)]
  }

  test.each([
    ['a depth that it has', entry(2, '二要勤快', 'depth: 2')],
    ['no section where none was read', entry(4, '门户要看好', 'section: false')],
  ])('%s', (_name, yaml) => {
    expect(told(YARD, yaml)).toEqual([0, `${NAME}:2 correction-idle`])
  })

  test('a depth that is needed because of another correction counts', () => {
    const text = '一、扫地\n天天扫。\n（一）院里\n扫干净。\n（二）院外\n扫干净。\n二、浇水\n浇。\n'
    const yaml = 'sections:\n  - { line: 3, depth: 1 }\n  - { line: 5, depth: 2 }\n'
    expect(told(text, yaml)).toEqual([2])
  })

  test('a depth without a section around it is done as near as can be, and that is said', () => {
    expect(told(YARD, entry(2, '二要勤快', 'depth: 6'))).toEqual([1, `${NAME}:2 correction-depth`])
  })
})

test('a line of the front in which a section begins goes back to the text', () => {
  const text = `管好院子\n第一部分 扫地\n${YARD}`
  const lines = tree(text, 'title: 1\nsections:\n  - { line: 2, depth: 1 }\n')
  expect(lines.slice(0, 2)).toEqual(['title: 管好院子', '第一部分 扫地'])
})

test('of sections in the project’s own documents, each alone goes or moves', () => {
  for (const path of SAMPLES.filter((one) => !one.endsWith('.docx'))) {
    const source = sourceOf(readFileSync(path, 'utf8'), path)
    const document = read(source).value
    const starts = (outline: Outline) =>
      [...walk(outline.preambleSections), ...walk(outline.sections)].map(
        ([{ number, heading, span }]) => (number ?? heading ?? span).start,
      )
    const all = starts(outline(document).value)
    const own = { file: NAME, line: 1, column: 1 }
    for (const at of all.filter((_, index) => index % 12 === 0)) {
      const without = corrected(document, [{ at, depth: null, entry: own }])
      expect([at, starts(without.value)]).toEqual([at, all.filter((one) => one !== at)])
      const moved = corrected(document, [{ at, depth: 2, entry: own }])
      expect([at, starts(moved.value)]).toEqual([at, all])
    }
  }
})
