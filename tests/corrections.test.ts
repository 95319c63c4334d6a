import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { UnusableInput } from '../src/model/problem.ts'
import { sliceOf } from '../src/model/span.ts'
import { applyFront, read, readCorrections } from '../src/read/index.ts'
import { printBlocks, printFront, printOutline, sourceOf } from './print.ts'

const SPEECH = [
  '管好院子',
  '人人有责',
  '——在院子里的讲话',
  '邻居们：',
  '今天说几件事。',
  '一、勤扫地',
  '每天早上扫一遍。',
  '三、强基',
  '',
  '早晚各浇一次。',
].join('\n')

const NAME = 'speech.txt.lectern.yml'

/** What is refused, without the file's name. */
const refusals = (yaml: string, text = SPEECH, name = NAME) =>
  readCorrections(yaml, name, text).refusals.map(({ en }) => en.replace(name, ''))

/** The source's lines that sections were corrected at, with their depths. */
const sectionsOf = (yaml: string, text = SPEECH) => {
  const { value, refusals } = readCorrections(yaml, NAME, text)
  expect(refusals).toEqual([])
  return value.sections.map(({ at, depth }) => [text.slice(at).split('\n')[0], depth])
}

describe('what a correction says', () => {
  test('lines, words and none', () => {
    const yaml = 'title: [1, 人人有责]\nsubtitle: none\nsalutation: 4\n'
    const { value, problems } = readCorrections(yaml, NAME, SPEECH)
    expect(problems).toEqual([])
    expect(value.title?.map((span) => sliceOf(SPEECH, span))).toEqual(['管好院子', '人人有责'])
    expect(value).toMatchObject({ subtitle: 'none', salutation: { start: 20 }, sections: [] })
  })

  test('a title of one line needs no list', () => {
    expect(readCorrections('title: 1', NAME, SPEECH).value.title).toEqual([{ start: 0, end: 4 }])
  })

  test('what is not said stays as it was read', () => {
    const nothing = {
      title: null,
      subtitle: null,
      salutation: null,
      sections: [],
      questions: [],
      entries: {},
    }
    for (const yaml of ['', '# nothing yet\n', 'sections: []\n']) {
      expect(readCorrections(yaml, NAME, SPEECH)).toEqual({
        value: nothing,
        problems: [],
        refusals: [],
      })
    }
  })

  test('sections and what is none, in the order of the source', () => {
    const yaml =
      'sections:\n  - line: 8\n    text: 三、强基\n    section: false\n  - line: 7\n    depth: 2\n'
    expect(sectionsOf(yaml)).toEqual([
      ['每天早上扫一遍。', 2],
      ['三、强基', null],
    ])
  })

  test('words tell the place within a line', () => {
    const text = '一、扫地。每天扫。二、浇水。早晚浇。'
    expect(sectionsOf('sections: [{ line: 1, text: 二、浇水, depth: 1 }]', text)).toEqual([
      ['二、浇水。早晚浇。', 1],
    ])
  })

  test('in Markdown a line begins after # and -', () => {
    const text = '# 院子\n\n## 扫地\n\n- **早**上\n'
    const yaml = 'title: 1\nsections: [{ line: 3, depth: 1 }, { line: 5, depth: 2 }]'
    const { value } = readCorrections(yaml, 'a.md.lectern.yml', text)
    expect(value.title?.map((span) => sliceOf(text, span))).toEqual(['院子'])
    expect(value.sections.map(({ at }) => text.slice(at, at + 2))).toEqual(['扫地', '**'])
  })
})

describe('when the source was edited', () => {
  const edited = SPEECH.replace('一、勤扫地', '一、勤扫地\n先说这一件。')
  const yaml = 'sections:\n  - line: 8\n    text: 三、强基\n    section: false\n'

  test('words are found on a line nearby, and that is said', () => {
    const { value, problems } = readCorrections(yaml, NAME, edited)
    expect(edited.slice(value.sections[0]?.at)).toMatch(/^三、强基/)
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'correction-moved',
        line: 9,
        column: 1,
        message: `“三、强基”已不在第 8 行，校正按此处的文字进行；请改 ${NAME} 里的行号。`,
      }),
    ])
  })

  test('of several places the nearest counts', () => {
    const text = `三、强基\n${'院子。\n'.repeat(9)}三、强基\n院子。\n`
    expect(
      readCorrections('sections: [{ line: 9, text: 三、强基, depth: 1 }]', NAME, text).value
        .sections,
    ).toEqual([
      { at: text.lastIndexOf('三'), depth: 1, entry: { file: NAME, line: 1, column: 12 } },
    ])
  })

  test('words that are gone, or far away, are an error', () => {
    const gone = SPEECH.replace('三、强基', '三、勤浇水')
    const far = `${gone}\n${'院子。\n'.repeat(300)}三、强基\n`
    for (const text of [gone, far]) {
      expect(refusals(yaml, text)).toEqual([
        ':3:11: “三、强基” stands neither on line 8 of the source, which reads “三、勤浇水”, nor near it; mend this entry or remove it.',
      ])
    }
  })
})

describe('what can’t be applied is refused in one sentence with its place', () => {
  const cases: [string, string, string][] = [
    [
      'an unknown key',
      'titel: 1',
      ':1:1: “titel” is not known; known are title, subtitle, salutation, sections, questions.',
    ],
    [
      'no mapping',
      '- 1',
      ':1:1: a mapping with title, subtitle, salutation, sections, questions is needed here.',
    ],
    [
      'a line beyond the end',
      'title: 11',
      ':1:8: 11 is no line; the source has the lines 1 to 10.',
    ],
    ['line 0', 'title: [0]', ':1:9: 0 is no line; the source has the lines 1 to 10.'],
    ['half a line', 'title: 1.5', ':1:8: 1.5 is no line; the source has the lines 1 to 10.'],
    ['an empty line', 'subtitle: 9', ':1:11: line 9 of the source is empty; name another.'],
    [
      'words of one’s own',
      'title: 我的标题',
      ':1:8: “我的标题” does not stand in the source; only its own words can be shown, on one line.',
    ],
    ['no value', 'title:', ':1:7: a line number, or words of the source, are needed here.'],
    [
      'a truth value',
      'subtitle: false',
      ':1:11: a line number, or words of the source, are needed here.',
    ],
    ['an empty title', 'title: []', ':1:8: “title” is empty; name its lines.'],
    [
      'sections that are no list',
      'sections: 3',
      ':1:11: “sections” is a list; begin each of its entries with “- line:”.',
    ],
    [
      'a section without a line',
      'sections:\n  - depth: 1',
      ':2:5: “line” is needed here: the number of a line of the source.',
    ],
    [
      'a section that says nothing',
      'sections:\n  - line: 6',
      ':2:5: say either “section: false” or “depth:” with a number from 1 to 6.',
    ],
    [
      'one that says two things',
      'sections:\n  - { line: 6, section: false, depth: 1 }',
      ':2:5: say either “section: false” or “depth:” with a number from 1 to 6.',
    ],
    [
      'section: true',
      'sections:\n  - line: 6\n    section: true',
      ':3:14: “section” can only be false; for a section, say its “depth”.',
    ],
    [
      'a depth of 7',
      'sections:\n  - line: 6\n    depth: 7',
      ':3:12: “depth” is a number from 1 (the outermost) to 6.',
    ],
    [
      'a depth in words',
      'sections:\n  - line: 6\n    depth: two',
      ':3:12: “depth” is a number from 1 (the outermost) to 6.',
    ],
    [
      'a place named twice',
      'sections:\n  - { line: 6, depth: 1 }\n  - { line: 6, section: false }',
      ':3:5: line 6 was corrected above; leave one of the two.',
    ],
    [
      'a line that is two things',
      'title: 1\nsubtitle: 1',
      ':1:1: line 1 of the source is named for two things; leave one of them.',
    ],
    [
      'a title that is a section',
      'title: 1\nsections: [{ line: 1, depth: 1 }]',
      ':1:1: line 1 of the source is named for two things; leave one of them.',
    ],
    [
      'a key twice',
      'title: 1\ntitle: 2',
      ':2:1: is no YAML here (Map keys must be unique); mend it.',
    ],
    ['an alias', 'title: &a 1\nsubtitle: *a', ':1:1: uses & and *; write the values out.'],
  ]
  test.each(cases)('%s', (_name, yaml, sentence) => {
    expect(refusals(yaml)).toEqual([sentence])
  })

  test('all of them are listed, and nothing is made', () => {
    const corrections = { name: NAME, yaml: 'titel: 1\nsubtitle: 99\n' }
    const make = () => toOutline(sourceOf(SPEECH, 'speech.txt'), { corrections })
    expect(make).toThrow(UnusableInput)
    expect(make).toThrow(
      /^speech\.txt\.lectern\.yml:1:1: [^\n]+\nspeech\.txt\.lectern\.yml:2:11: [^\n]+$/,
    )
  })

  test('broken YAML names its place', () => {
    expect(refusals('title: [1, 2')[0]).toMatch(/^:1:\d+: is no YAML here \(.+\); mend it\.$/)
  })

  test.each([
    ['a huge file', '# '.padEnd(300_000, 'x')],
    ['a deep one', '['.repeat(50_000)],
    ['an alias bomb', 'a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n'],
  ])('%s', (_name, yaml) => {
    const found = refusals(yaml)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.length).toBeLessThan(300)
  })
})

/** The document as corrected, in words. */
function corrected(yaml: string, text = SPEECH, name = 'speech.txt') {
  const document = read(sourceOf(text, name)).value
  const { value, problems } = readCorrections(yaml, `${name}.lectern.yml`, text)
  expect(problems).toEqual([])
  const result = applyFront(document, value)
  return [...printFront(result), ...printBlocks(result)]
}

const REST = ['| 一、勤扫地', '| 每天早上扫一遍。', '| 三、强基', '| 早晚各浇一次。']

describe('the lines above the text', () => {
  test('without a correction they stay', () => {
    expect(corrected('')).toEqual([
      'title: 管好院子',
      'title: 人人有责',
      'subtitle: ——在院子里的讲话',
      'salutation: 邻居们：',
      '| 今天说几件事。',
      ...REST,
    ])
  })

  test('what is none goes back to its place as a paragraph', () => {
    expect(corrected('title: 1\nsubtitle: none\nsalutation: none\n')).toEqual([
      'title: 管好院子',
      '| 人人有责',
      '| ——在院子里的讲话',
      '| 邻居们：',
      '| 今天说几件事。',
      ...REST,
    ])
  })

  test('a line can become another thing, and a paragraph a line of the front', () => {
    expect(corrected('title: 1\nsubtitle: 2\nsalutation: 今天说几件事。\n')).toEqual([
      'title: 管好院子',
      'subtitle: 人人有责',
      'salutation: 今天说几件事。',
      '| ——在院子里的讲话',
      '| 邻居们：',
      ...REST,
    ])
  })

  test('words within a paragraph leave the others there', () => {
    const text = '关于扫地的通知 各位邻居：今天起每天早上扫一遍院子，请大家互相提醒，不要忘记了。'
    expect(corrected('title: 关于扫地的通知\nsalutation: 各位邻居：', text)).toEqual([
      'title: 关于扫地的通知',
      'salutation: 各位邻居：',
      '| 今天起每天早上扫一遍院子，请大家互相提醒，不要忘记了。',
    ])
  })

  test('a heading of Markdown becomes the title, and the old title a paragraph', () => {
    expect(corrected('title: 3', '# 扫地\n\n## 院子\n\n每天扫。\n', 'a.md')).toEqual([
      'title: 院子',
      '| 扫地',
      '| 每天扫。',
    ])
  })
})

describe('the outline takes them', () => {
  const outlined = (text: string, yaml: string) =>
    printOutline(toOutline(sourceOf(text, 'speech.txt'), { corrections: { name: NAME, yaml } }))

  test('what looks like a label is none', () => {
    expect(
      outlined('一、扫地\n二、浇水\n三、歇着\n', 'sections: [{ line: 3, section: false }]'),
    ).toBe('一、 扫地\n二、 浇水\n  | 三、歇着')
  })

  test('a line opens a section of a depth, and what follows keeps its own', () => {
    const text = '一、扫地\n每天的事，天天都要做，不要怕麻烦。\n早上扫，晚上也扫。\n二、浇水\n'
    expect(outlined(text, 'sections: [{ line: 2, depth: 2, text: 每天的事 }]')).toBe(
      '一、 扫地\n  每天的事，天天都要做，不要怕麻烦\n    | 早上扫，晚上也扫。\n二、 浇水',
    )
  })

  test('a label gets another depth', () => {
    const text = '一、扫地\n（一）院里\n（二）院外\n二、浇水\n'
    expect(outlined(text, 'sections: [{ line: 3, depth: 1 }]')).toBe(
      '一、 扫地\n  （一） 院里\n（二） 院外\n二、 浇水',
    )
  })

  test('a series in a sentence is none', () => {
    const text = '一、扫地\n大家说，一是早，二是勤。\n二、浇水\n'
    const yaml =
      'sections: [{ line: 2, text: 一是早, section: false }, { line: 2, text: 二是勤, section: false }]'
    expect(outlined(text, yaml)).toBe('一、 扫地\n  | 大家说，一是早，二是勤。\n二、 浇水')
  })

  test('a section begins in the middle of a line', () => {
    const text = '一、扫地\n早上扫。\n二、浇水 三浇花 早上浇。\n'
    const yaml = 'sections: [{ line: 3, text: 三浇花, depth: 1 }]'
    expect(outlined(text, yaml)).toBe('一、 扫地\n  | 早上扫。\n二、 浇水\n三浇花 早上浇')
  })
})

test('how many changed something is counted', () => {
  const yaml = 'title: [1, 2]\nsubtitle: none\nsections: [{ line: 8, section: false }]\n'
  const source = sourceOf(SPEECH, 'speech.txt')
  const { corrections, problems } = toOutline(source, { corrections: { name: NAME, yaml } })
  // The title was read so without them.
  expect(corrections).toBe(2)
  expect(problems).toContainEqual({
    severity: 'warning',
    code: 'correction-idle',
    message: '这一项没有改变什么：原来就是这样读的；可以删去。',
    file: NAME,
    line: 1,
    column: 8,
  })
  expect(toOutline(source).corrections).toBe(0)
})

describe('any text as YAML gives corrections or sentences', () => {
  const signs = [
    'title',
    'subtitle',
    'sections',
    'line',
    'depth',
    'section',
    'text',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '1',
    '8',
    '-1',
    '&a ',
    '*a',
    '!!x ',
    '|',
    '>',
    '"',
    "'",
    '#',
    '?',
    '---',
    'none',
    'false',
    '三、强基',
    '\t',
    '%',
    '<<',
  ]
  const yaml = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((all) => all.join('')),
  )
  test('and every place lies in the source', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const { value, problems, refusals } = readCorrections(text, NAME, SPEECH)
        const said = [...problems.map(({ message }) => message), ...refusals.map(({ en }) => en)]
        for (const message of said) expect(message).not.toContain('\n')
        const spans = [...(value.title ?? []), value.subtitle, value.salutation]
        for (const span of spans) {
          if (span && span !== 'none') expect(sliceOf(SPEECH, span).trim()).not.toBe('')
        }
        for (const { at } of value.sections) expect(SPEECH[at]).toMatch(/\S/)
      }),
      { numRuns: 1000 },
    )
  })
})
