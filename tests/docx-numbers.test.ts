import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sliceOf } from '../src/model/span.ts'
import { isKnownFormat, textOf } from '../src/read/docx/formats.ts'
import { readDocx } from '../src/read/docx/index.ts'
import {
  abstractNum,
  blocksOf,
  box,
  cell,
  changed,
  docx,
  level,
  marksOf,
  num,
  numberingXml,
  numPr,
  p,
  r,
  row,
  style,
  stylesXml,
  table,
} from './docx-parts.ts'

const textFrom = (body: string, parts = {}) => readDocx(docx(body, parts)).value.text

/** The labels of a run of paragraphs, each given as [list, level] or [list] for level 0. */
function labels(parts: Record<string, string>, ...places: (readonly [number, number?])[]): string {
  const body = places.map(([id, ilvl]) => p(r('x'), numPr(id, ilvl))).join('')
  const { text, blocks } = readDocx(docx(body, parts)).value
  return blocks
    .map((block) => ('numbered' in block && block.numbered ? block.numbered.label : null))
    .map((label) => (label ? sliceOf(text, label) : '–'))
    .join(' ')
}

const OUTLINE = [
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2'),
  level(2, 'lowerLetter', '(%3)'),
].join('')

describe('a number', () => {
  const parts = numberingXml(
    abstractNum(0, level(0, 'chineseCountingThousand', '第%1条')),
    num(1, 0),
    abstractNum(1, level(0, 'decimal', '%1.')),
    num(2, 1),
    abstractNum(2, level(0, 'decimal', '%1)', '<w:start w:val="1"/><w:suff w:val="space"/>')),
    num(3, 2),
    abstractNum(3, level(0, 'decimal', '（%1）', '<w:start w:val="1"/><w:suff w:val="nothing"/>')),
    num(4, 3),
    abstractNum(4, level(0, 'bullet', '•')),
    num(5, 4),
    abstractNum(5, level(0, 'none', '附件')),
    num(6, 5),
    abstractNum(6, level(0, 'decimal', ' %1. ')),
    num(7, 6),
  )

  test('stands before the text with what its suffix shows, and its block tells it', () => {
    const body = [1, 2, 3, 4, 5, 6, 7].map((id) => p(r('甲'), numPr(id))).join('')
    const { text, blocks } = readDocx(docx(body, parts)).value
    expect(text).toBe('第一条　甲\n1. 甲\n1) 甲\n（1）甲\n甲\n附件　甲\n 1. 甲')
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      span: { start: 0, end: 5 },
      numbered: { label: { start: 0, end: 3 }, level: 1, value: 1 },
    })
    const span = { start: 21, end: 22 }
    expect(blocks[4]).toEqual({ type: 'paragraph', span, listed: true, level: 1 })
    expect(blocks.at(-1)).toMatchObject({
      span: { start: 29 },
      numbered: { label: { start: 29, end: 31 } },
    })
  })

  test('belongs to a heading as to a paragraph', () => {
    const body = p(r('总则'), `${numPr(1)}<w:outlineLvl w:val="1"/>`)
    expect(readDocx(docx(body, parts)).value.blocks).toEqual([
      {
        type: 'heading',
        span: { start: 0, end: 6 },
        level: 2,
        numbered: { label: { start: 0, end: 3 }, level: 1, value: 1 },
      },
    ])
  })

  test('moves the marks of its paragraph, and those alone', () => {
    const body = p(r('甲', '<w:b/>')) + p(r('乙', '<w:b/>') + r('丙', '<w:i/>'), numPr(1))
    expect(marksOf(body, parts)).toEqual(['strong 甲', 'strong 乙', 'emphasis 丙'])
  })

  test('is shown by an empty paragraph, but not by the end of a section or under a merged cell', () => {
    expect(textFrom(p('', numPr(1)) + p(r('乙'), numPr(1)), parts)).toBe('第一条\n第二条　乙')
    expect(textFrom(p('', `${numPr(1)}<w:sectPr/>`) + p(r('甲'), numPr(1)), parts)).toBe(
      '\n第一条　甲',
    )
    const rows = table(
      row(cell(p('', numPr(2))), cell(p(r('甲')), '<w:vMerge w:val="restart"/>')),
      row(cell(p('', numPr(2))), cell(p('', numPr(2)), '<w:vMerge/>')),
      row(cell(p('', numPr(2))), cell(p(r('乙')))),
    )
    expect(blocksOf(rows, parts)).toEqual(['1. | 甲 // 2. |  // 3. | 乙'])
  })

  test('is that of the paragraph that is left after a deleted end, and counts once', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const gone = p(changed('del', '<w:r><w:delText>旧</w:delText></w:r>'), numPr(1) + deleted)
    expect(textFrom(gone + p(r('甲', '<w:b/>'), numPr(1)) + p(r('乙'), numPr(1)), parts)).toBe(
      '第一条　甲\n第二条　乙',
    )
    expect(marksOf(p(r('前', '<w:b/>'), deleted) + p(r('后'), numPr(1)), parts)).toEqual([
      'strong 前',
    ])
  })

  test('is none for w:numId 0, for a list that is missing and before a change', () => {
    const change = `<w:pPrChange><w:pPr>${numPr(1)}</w:pPr></w:pPrChange>`
    expect(textFrom(p(r('甲'), numPr(0)) + p(r('乙'), numPr(9)) + p(r('丙'), change), parts)).toBe(
      '甲\n乙\n丙',
    )
    expect(textFrom(p(r('甲'), numPr(1)))).toBe('甲')
  })

  test('in a text box or a note does not count with those of the body', () => {
    const body =
      p(r('甲') + box(p(r('框'), numPr(2))), numPr(2)) +
      p(`${r('乙')}<w:r><w:footnoteReference w:id="1"/></w:r>`, numPr(2))
    const footnotes = `<w:footnotes ${'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'}><w:footnote w:id="1">${p(r('注'), numPr(2))}</w:footnote></w:footnotes>`
    const { text, blocks } = readDocx(
      docx(body, { ...parts, 'word/footnotes.xml': footnotes }),
    ).value
    expect(text).toBe('1. 甲\n1. 框\n2. 乙1\n1. 注')
    expect(blocks.at(-1)).toMatchObject({ note: 'footnote-1', numbered: { level: 1 } })
  })
})

describe('counting', () => {
  test('inner levels begin again below an outer one; a skipped one counts as used', () => {
    const parts = numberingXml(abstractNum(0, OUTLINE), num(1, 0))
    expect(labels(parts, [1], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1], [1, 1])).toBe(
      '1. 1.1 (a) (b) 1.2 (a) 2. 2.1',
    )
    expect(labels(parts, [1, 1], [1, 1], [1], [1, 2], [1, 1])).toBe('1.1 1.2 2. (a) 2.2')
  })

  test('begins with w:start, and with 0 without one', () => {
    const parts = numberingXml(
      abstractNum(0, level(0, 'decimal', '%1', '<w:start w:val="7"/>')),
      num(1, 0),
      abstractNum(1, level(0, 'decimal', '%1', '')),
      num(2, 1),
    )
    expect(labels(parts, [1], [1], [2], [2])).toBe('7 8 0 1')
  })

  test('w:lvlRestart tells which level makes another begin again', () => {
    const inner = (restart: number) =>
      numberingXml(
        abstractNum(
          0,
          level(0, 'decimal', '%1') +
            level(1, 'decimal', 'b%2') +
            level(2, 'decimal', 'c%3', `<w:start w:val="1"/><w:lvlRestart w:val="${restart}"/>`),
        ),
        num(1, 0),
      )
    const places = [[1], [1, 1], [1, 2], [1, 1], [1, 2], [1], [1, 2]] as const
    expect(labels(inner(0), ...places)).toBe('1 b1 c1 b2 c2 2 c3')
    expect(labels(inner(1), ...places)).toBe('1 b1 c1 b2 c2 2 c1')
    expect(labels(inner(2), ...places)).toBe('1 b1 c1 b2 c1 2 c1')
    expect(labels(inner(9), ...places)).toBe('1 b1 c1 b2 c1 2 c1')
  })

  test('lists over the same levels go on; one with a start of its own begins again once', () => {
    const start = (ilvl: number, value: number) =>
      `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${value}"/></w:lvlOverride>`
    const parts = numberingXml(
      abstractNum(0, OUTLINE),
      num(1, 0),
      num(2, 0),
      num(3, 0, start(0, 5) + start(1, 3)),
    )
    expect(labels(parts, [1], [2], [1], [3], [3], [1], [3])).toBe('1. 2. 3. 5. 6. 7. 8.')
    expect(labels(parts, [1], [1, 1], [3, 1], [3, 1], [3], [3, 1], [1, 1])).toBe(
      '1. 1.1 1.3 1.4 2. 2.3 2.4',
    )
    expect(labels(parts, [3, 1], [3])).toBe('1.3 2.')
  })

  test('a level that a list replaces has another look and the same count', () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`
    const parts = numberingXml(abstractNum(0, OUTLINE), num(1, 0), num(2, 0, other))
    expect(labels(parts, [1], [2], [1])).toBe('1. II) 3.')
  })

  test('legal numbers are decimal, but for one that shows nothing or has a zero', () => {
    const legal = '<w:start w:val="1"/><w:isLgl/>'
    const parts = numberingXml(
      abstractNum(
        0,
        level(0, 'upperRoman', 'Article %1.') +
          level(1, 'decimalZero', 'Section %1.%2', legal) +
          level(2, 'none', '') +
          level(3, 'lowerLetter', '%1/%2/%3/%4', legal),
      ),
      num(1, 0),
    )
    expect(labels(parts, [1], [1, 1], [1, 2], [1, 3])).toBe('Article I. Section 1.01 – 1/01//1')
  })

  test('a text may name a level twice, out of order, further inside or not at all', () => {
    const parts = numberingXml(
      abstractNum(0, level(0, 'decimal', '%1-%1%9 %0%%') + level(1, 'decimal', '%2 of %1')),
      num(1, 0),
    )
    expect(labels(parts, [1], [1, 1])).toBe('1-1 %0%% 1 of 1')
  })

  test('a level that the list leaves out is the next one outside of it', () => {
    const parts = numberingXml(abstractNum(0, OUTLINE), num(1, 0))
    expect(labels(parts, [1], [1, 2], [1, 7], [1, 99])).toBe('1. (a) (b) (c)')
  })
})

describe('numbers by style', () => {
  const linked = (ilvl: number, id: string) =>
    level(
      ilvl,
      'decimal',
      '%1.%2'.slice(0, ilvl * 3 + 2),
      `<w:start w:val="1"/><w:pStyle w:val="${id}"/>`,
    )
  const numbering = numberingXml(abstractNum(0, linked(0, 'H1') + linked(1, 'H2')), num(4, 0))
  const withNumber = (id: number, ilvl = '') =>
    `<w:pPr><w:numPr>${ilvl}<w:numId w:val="${id}"/></w:numPr></w:pPr>`
  const by = (id: string, own = '') => p(r(id), `<w:pStyle w:val="${id}"/>${own}`)

  test('are inherited; the level is the one that names the style, whatever it says itself', () => {
    const styles = stylesXml(
      style('H1', `<w:name w:val="heading 1"/>${withNumber(4, '<w:ilvl w:val="7"/>')}`),
      style('H2', '<w:name w:val="heading 2"/><w:basedOn w:val="H1"/>'),
      style('Sub', '<w:name w:val="sub"/><w:basedOn w:val="H2"/>'),
      style('Off', `<w:name w:val="off"/><w:basedOn w:val="H1"/>${withNumber(0)}`),
    )
    const body =
      by('H1') +
      by('H2') +
      by('Sub') +
      by('Off') +
      by('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      by('H1') +
      by('H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    expect(textFrom(body, { ...styles, ...numbering })).toBe(
      '1 H1\n1.1 H2\n1.2 Sub\nOff\nH1\n2 H1\n2.1 H1',
    )
  })

  test('have the level of the style where none is linked', () => {
    const styles = stylesXml(
      style('A', `<w:name w:val="a"/>${withNumber(1)}`),
      style(
        'B',
        '<w:name w:val="b"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
      ),
    )
    const parts = { ...styles, ...numberingXml(abstractNum(0, OUTLINE), num(1, 0)) }
    expect(textFrom(by('A') + by('B') + by('A'), parts)).toBe('1. A\n1.1 B\n2. A')
  })

  test('come by way of list styles', () => {
    const styles = stylesXml(
      style('List', `<w:name w:val="list"/>${withNumber(1)}`, 'w:type="numbering"'),
    )
    const parts = {
      ...styles,
      ...numberingXml(
        abstractNum(0, `<w:styleLink w:val="List"/>${OUTLINE}`),
        abstractNum(1, '<w:numStyleLink w:val="List"/>'),
        num(1, 0),
        num(2, 1),
      ),
    }
    expect(labels(parts, [2], [2, 1], [2])).toBe('1. 1.1 2.')
  })

  test('stay away where the way goes round or ends nowhere', () => {
    const round = `<w:name w:val="r"/><w:basedOn w:val="Q"/>${withNumber(2)}`
    const styles = stylesXml(style('R', round), style('Q', '<w:basedOn w:val="R"/>'))
    const parts = {
      ...styles,
      ...numberingXml(
        abstractNum(1, '<w:numStyleLink w:val="R"/>'),
        abstractNum(2, '<w:numStyleLink w:val="nobody"/>'),
        abstractNum(3, ''),
        num(2, 1),
        num(3, 2),
        num(4, 3),
        num(5, 77),
      ),
    }
    expect(textFrom(by('R') + by('Q'), parts)).toBe('R\nQ')
    expect(labels(parts, [3], [4], [5])).toBe('– – –')
  })
})

describe('formats', () => {
  const TEN = Array.from({ length: 10 }, (_, index) => index + 1)

  test.each([
    ['decimal', [0, 7, 100], '0 7 100'],
    ['decimalZero', [0, 7, 10, 100], '00 07 10 100'],
    ['upperRoman', [1, 4, 9, 14, 49, 1994, 4000], 'I IV IX XIV XLIX MCMXCIV MMMM'],
    ['lowerRoman', [3, 10 ** 9], 'iii 1000000000'],
    ['upperLetter', [1, 26, 27, 52, 53, 780, 781], `A Z AA ZZ AAA ${'Z'.repeat(30)} A`],
    ['lowerLetter', [0, 2, 28], '0 b bb'],
    [
      'ordinal',
      [1, 2, 3, 4, 11, 12, 13, 21, 101, 111],
      '1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th',
    ],
    [
      'cardinalText',
      [1, 12, 20, 21, 342, 1000],
      'One Twelve Twenty Twenty-one Three hundred forty-two One thousand',
    ],
    [
      'ordinalText',
      [1, 2, 3, 5, 8, 9, 12, 20, 21, 100],
      'First Second Third Fifth Eighth Ninth Twelfth Twentieth Twenty-first One hundredth',
    ],
    ['hex', [10, 255], 'A FF'],
    ['chicago', [1, 4, 5], '* § **'],
    ['numberInDash', [3], '- 3 -'],
    [
      'chineseCounting',
      [...TEN, 11, 20, 21, 99, 100, 120],
      '一 二 三 四 五 六 七 八 九 十 十一 二十 二十一 九十九 一○○ 一二○',
    ],
    [
      'chineseCountingThousand',
      [10, 11, 20, 100, 101, 110, 111, 1000, 1001, 1010, 1100, 9999, 10000],
      '十 十一 二十 一百 一百〇一 一百一十 一百一十一 一千 一千〇一 一千〇一十 一千一百 九千九百九十九 10000',
    ],
    [
      'chineseLegalSimplified',
      [...TEN, 11, 101],
      '壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹 壹佰零壹',
    ],
    ['ideographLegalTraditional', [2, 3, 6, 20], '貳 參 陸 貳拾'],
    ['taiwaneseCounting', [10, 101], '十 一○一'],
    ['taiwaneseCountingThousand', [101], '一百零一'],
    ['taiwaneseDigital', [10], '一○'],
    ['ideographDigital', [1, 10, 100], '一 一〇 一〇〇'],
    ['japaneseDigitalTenThousand', [10], '一〇'],
    [
      'japaneseCounting',
      [10, 11, 100, 101, 110, 1000, 1111, 2345],
      '十 十一 百 百一 百十 千 千百十一 二千三百四十五',
    ],
    ['japaneseLegal', [1, 2, 3, 10, 21, 100], '壱 弐 参 壱拾 弐拾壱 壱百'],
    ['ideographTraditional', [...TEN, 11], '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 11'],
    ['ideographZodiac', [1, 12, 13], '子 亥 13'],
    ['ideographZodiacTraditional', [1, 11, 60, 61], '甲子 甲戌 癸亥 61'],
    ['ideographEnclosedCircle', [1, 10, 11], '㈠ ㈩ 11'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalEnclosedCircleChinese', [10, 11], '⑩ 11'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalFullWidth2', [12], '１２'],
    ['decimalHalfWidth', [12], '12'],
    ['aiueo', [1, 44, 46, 47], 'ｱ ﾜ ﾝ ｱ'],
    ['aiueoFullWidth', [1, 6, 45, 46, 47], 'ア カ ヲ ン ア'],
    ['iroha', [1, 48], 'ｲ ﾝ'],
    ['irohaFullWidth', [1, 2, 3, 47, 48, 49], 'イ ロ ハ ス ン イ'],
    ['001, 002, 003, ...', [1, 1234], '001 1234'],
    ['klingon', [5], '5'],
  ])('%s', (format, values, expected) => {
    expect(values.map((value) => textOf(value, format)).join(' ')).toBe(expected)
  })

  const FORMATS =
    'decimal decimalZero upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago numberInDash chineseCounting chineseCountingThousand chineseLegalSimplified ideographLegalTraditional taiwaneseCounting taiwaneseCountingThousand taiwaneseDigital ideographDigital japaneseDigitalTenThousand japaneseCounting japaneseLegal ideographTraditional ideographZodiac ideographZodiacTraditional ideographEnclosedCircle decimalEnclosedCircle decimalEnclosedCircleChinese decimalEnclosedFullstop decimalEnclosedParen decimalFullWidth decimalFullWidth2 decimalHalfWidth aiueo aiueoFullWidth iroha irohaFullWidth klingon'.split(
      ' ',
    )

  test('every one gives a text for every number, and never a long one', () => {
    const values = Array.from({ length: 5000 }, (_, index) => index + 1)
    const odd = FORMATS.flatMap((format) =>
      values
        .map((value) => textOf(value, format))
        .filter((text) => text === '' || text.length > 60 || /undefined|NaN/.test(text)),
    )
    expect(odd).toEqual([])
  })

  test('those that count in signs of their own never give two numbers the same text', () => {
    const counting = FORMATS.filter((format) =>
      /roman|counting|legal|digital|text|ordinal|decimal|hex/i.test(format),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...counting),
        fc.nat(5000),
        fc.nat(5000),
        (format, one, other) => {
          expect(textOf(one, format) === textOf(other, format)).toBe(one === other)
        },
      ),
    )
  })

  test('nothing breaks them', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (format, value) => {
        expect(typeof textOf(value, format)).toBe('string')
      }),
    )
  })

  test('an unknown one is reported where it is first met, and stands in decimal digits', () => {
    const parts = numberingXml(
      abstractNum(0, level(0, 'koreanCounting', '%1.') + level(1, 'decimal', '%1.%2')),
      num(1, 0),
    )
    const body = p(r('甲')) + p(r('乙'), numPr(1)) + p(r('丙'), numPr(1, 1))
    const { value, problems } = readDocx(docx(body, parts))
    expect(value.text).toBe('甲\n1. 乙\n1.1 丙')
    expect(problems).toMatchObject([{ code: 'docx-number-format', line: 2, column: 1 }])
    expect(problems[0]?.message).toContain('2 段')
    expect(isKnownFormat('koreanCounting')).toBe(false)
  })

  test('a custom one, and one that stands beside another for older programs', () => {
    const custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    const newer = `<mc:AlternateContent><mc:Choice Requires="w14">${custom}</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`
    const parts = numberingXml(
      abstractNum(
        0,
        `<w:lvl w:ilvl="0"><w:start w:val="9"/>${newer}<w:lvlText w:val="%1"/></w:lvl>`,
      ),
      num(1, 0),
      abstractNum(1, `<w:lvl w:ilvl="0">${custom}<w:lvlText w:val="%1"/></w:lvl>`),
      num(2, 1),
    )
    expect(labels(parts, [1], [1], [2])).toBe('009 010 000')
  })
})

describe('hostile numbering: a result, no crash, no hang', () => {
  test('starts, levels and texts beyond all measure', () => {
    const parts = numberingXml(
      abstractNum(
        0,
        level(0, 'upperRoman', '%1'.repeat(200), '<w:start w:val="2147483648"/>') +
          level(1, 'decimal', '%2', '<w:start w:val="-5"/>') +
          level(-3, 'decimal', '%1') +
          level(4_000_000_000, 'decimal', '%1'),
      ),
      num(1, 0, '<w:lvlOverride w:ilvl="4000000000"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
    const text = labels(parts, [1], [1, 1])
    expect(text).toMatch(/^(?:32767){2}%? 0$/)
  })

  test('names that objects have from birth', () => {
    const parts = numberingXml(
      '<w:abstractNum w:abstractNumId="__proto__"><w:numStyleLink w:val="constructor"/></w:abstractNum>',
      '<w:num w:numId="toString"><w:abstractNumId w:val="__proto__"/></w:num>',
    )
    const own = '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="toString"/></w:numPr>'
    expect(textFrom(p(r('甲'), own), parts)).toBe('甲')
  })

  test('a part that is no numbering part', () => {
    expect(textFrom(p(r('甲'), numPr(1)), { 'word/numbering.xml': '<x/>' })).toBe('甲')
  })

  test('twenty thousand numbered paragraphs', () => {
    const parts = numberingXml(abstractNum(0, OUTLINE), num(1, 0))
    const body = p(r('x'), numPr(1)).repeat(20_000)
    expect(readDocx(docx(body, parts)).value.text.endsWith('\n20000. x')).toBe(true)
  }, 60_000)
})
