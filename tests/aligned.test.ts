import { describe, expect, test } from 'vitest'
import { sliceOf } from '../src/model/span.ts'
import { withAligned } from '../src/read/aligned.ts'
import { readPlain } from '../src/read/plain/index.ts'

/** The blocks of a text file: paragraphs, and tables with their fields between bars. */
function blocksOf(text: string): string[] {
  return readPlain(text).value.blocks.map((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.map((cell) => sliceOf(text, cell)).join(' | ')).join(' // ')
      : sliceOf(text, block.span),
  )
}

describe('lines of fields are a table', () => {
  test('parted by tabs, of which there may be more than one', () => {
    expect(
      blocksOf('开放时间如下：\n馆区\t时间\n主楼\t\t上午九点\n东楼\t\t\t下午两点\n周一闭馆。'),
    ).toEqual(['开放时间如下：', '馆区 | 时间 // 主楼 | 上午九点 // 东楼 | 下午两点', '周一闭馆。'])
  })

  test('parted by spaces, where they stand under each other', () => {
    expect(
      blocksOf(
        'Opening hours\nRoom      Floor    Seats\nReading   first    24\nMap       second   8\n',
      ),
    ).toEqual(['Opening hours', 'Room | Floor | Seats // Reading | first | 24 // Map | second | 8'])
  })

  test('set by eye: as many short fields in each line, though not in columns', () => {
    expect(
      blocksOf('船号    上午    下午\n白鹭    8:00—9:00   停航\n滨河号客船   9:30   14:00—15:00\n'),
    ).toEqual(['船号 | 上午 | 下午 // 白鹭 | 8:00—9:00 | 停航 // 滨河号客船 | 9:30 | 14:00—15:00'])
  })

  test('justified text is none, nor are verses in pairs', () => {
    const prose =
      'the  boats  that  cross\nhave  bells  which  ring\nwhen  fog  lies   low\nand  no  lamp  is  seen'
    expect(blocksOf(prose).join()).not.toContain('|')
    const drawn = '[ A ]    [ B ]    [ C ]\n  /       \\     /\n [ D ]   [ E ]     [ F ]\n'
    expect(blocksOf(drawn).join()).not.toContain(' | ')
    expect(blocksOf('春眠不觉晓    处处闻鸟啼\n夜来风    花落\n船    桥边\n').join()).not.toContain(
      '|',
    )
  })

  test('figures may end in one column', () => {
    expect(blocksOf('米    12元\n大豆   8元\n油   105元\n')).toHaveLength(1)
  })

  test('full-width spaces part fields, too', () => {
    expect(blocksOf('姓名　　职务　　电话\n老周　　馆员　　8801\n小林　　保安　　8802\n')).toEqual([
      '姓名 | 职务 | 电话 // 老周 | 馆员 | 8801 // 小林 | 保安 | 8802',
    ])
  })

  test('an empty line ends it', () => {
    const blocks = blocksOf('甲\t一\n乙\t二\n\n丙\t三\n丁\t四\n')
    expect(blocks).toEqual(['甲 | 一 // 乙 | 二', '丙 | 三 // 丁 | 四'])
  })
})

describe('what is no table', () => {
  test.each([
    ['one line alone', '日期\t地点\n会议在二楼开。'],
    ['items behind their labels', '1.\t扫地\n2.\t浇水\n3.\t关窗'],
    ['items behind bullets', '●\t扫地\n●\t浇水'],
    ['headings with their pages', '扫地\t3\n浇水\t5\n关窗\t9'],
    [
      'two spaces behind a sentence',
      'It rained.  We left.\nIt cleared.  We came.\nIt was.  So it is.',
    ],
    [
      'what is left to fill in',
      '甲方（盖章）：      乙方（盖章）：\n代表（签字）：      代表（签字）：\n日期：              日期：',
    ],
    ['who speaks', `老周：\t${'我们先把书架擦干净再说别的。'.repeat(13)}\n小林：\t好。`],
    ['spaces that stand under nothing', 'a    bb\nccc    d\ne       f'],
  ])('%s', (_name, text) => {
    expect(readPlain(text).value.blocks.every(({ type }) => type === 'paragraph')).toBe(true)
  })
})

test('paragraphs of other formats are a table by tabs, unless they are something else', () => {
  const text = '馆区\t时间\n主楼\t九点\n东楼\t两点'
  const lines = [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({
    type: 'paragraph' as const,
    span: { start: index, end: index + line.length },
  }))
  expect(withAligned(text, lines).map(({ type }) => type)).toEqual(['table'])
  const listed = lines.map((line) => ({ ...line, listed: true }))
  expect(withAligned(text, listed)).toEqual(listed)
  const [first, ...others] = lines
  expect(withAligned(text, [{ ...first, contents: true } as never, ...others])).toHaveLength(3)
})
