import { describe, expect, test } from 'vitest'
import type { Document, Mark, Source } from '../src/model/document.ts'
import { UnusableInput } from '../src/model/problem.ts'
import { piecesOf, shownText } from '../src/model/shown.ts'
import { sliceOf } from '../src/model/span.ts'
import { type Encoding, read } from '../src/read/index.ts'
import { encode as bytesIn } from './encode.ts'
import { printBlocks, printFront, sourceOf } from './print.ts'

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  )

function encode(text: string, encoding: Encoding): Uint8Array {
  const bytes = bytesIn(text, encoding)
  if (!bytes) throw new Error(`${encoding} can't hold “${text}”.`)
  return bytes
}

const SIMPLIFIED =
  '院子里的事情\n一、扫地。每天早上扫一遍，落叶装进袋子。\n二、浇水。天热的时候早晚各一次。\n'
const TRADITIONAL =
  '院子裡的事情\n一、掃地。這個院子每天早上掃一遍，落葉裝進袋子。\n二、澆水。天熱的時候，我們早晚各一次。\n'
const JAPANESE =
  '図書室の使い方\n第１条　この規則は、図書室の使い方をさだめるものとする。\n第２条　本は二週間でかえす。\n'

describe('encodings', () => {
  const cases: [string, string, Uint8Array][] = [
    ['UTF-8', SIMPLIFIED, bytesOf(SIMPLIFIED)],
    ['UTF-8 with a mark', SIMPLIFIED, bytesOf([0xef, 0xbb, 0xbf], SIMPLIFIED)],
    ['UTF-16 LE with a mark', SIMPLIFIED, encode(`\ufeff${SIMPLIFIED}`, 'utf-16le')],
    ['UTF-16 BE with a mark', SIMPLIFIED, encode(`\ufeff${SIMPLIFIED}`, 'utf-16be')],
    ['UTF-16 LE without a mark', SIMPLIFIED, encode(SIMPLIFIED, 'utf-16le')],
    ['UTF-16 BE without a mark', SIMPLIFIED, encode(SIMPLIFIED, 'utf-16be')],
    ['GB18030', SIMPLIFIED, encode(SIMPLIFIED, 'gb18030')],
    ['Big5', TRADITIONAL, encode(TRADITIONAL, 'big5')],
    ['Shift_JIS', JAPANESE, encode(JAPANESE, 'shift_jis')],
    ['EUC-JP', JAPANESE, encode(JAPANESE, 'euc-jp')],
  ]
  test.each(cases)('%s is found out', (_name, text, bytes) => {
    expect(read({ name: 'a.txt', bytes }).value.text).toBe(text)
  })

  test('two bytes of GBK are read by hand-made numbers too', () => {
    // 中文 and 。 in GBK, from the code chart.
    const bytes = Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3)
    expect(read({ name: 'a.txt', bytes }, 'gb18030').value.text).toBe('中文。')
  })

  test('a told encoding is believed', () => {
    const bytes = encode('日本語', 'euc-jp')
    expect(read({ name: 'a.txt', bytes }, 'euc-jp').value.text).toBe('日本語')
    expect(read({ name: 'a.txt', bytes }, 'gb18030').value.text).not.toBe('日本語')
  })

  test('plain ASCII is UTF-8', () => {
    expect(read(sourceOf('1. Books and maps\n')).value.text).toBe('1. Books and maps\n')
  })
})

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['form feed', '\f'],
  ])('%s ends a paragraph', (_name, end) => {
    const text = ['一、甲。', '', '  二、乙。　', '三、丙。'].join(end)
    const { value } = read(sourceOf(text))
    expect(value.text).toBe(text)
    expect(printBlocks(value)).toEqual(['| 一、甲。', '| 二、乙。', '| 三、丙。'])
  })

  test('where line ends were lost, wide gaps part the paragraphs', () => {
    const sentence = '院子每天早上扫一遍，落叶装进袋子，晚上再拿到门口去。'.repeat(9)
    const { value } = read(sourceOf(`${sentence}　　${sentence}\t${sentence}`))
    expect(value.blocks.map(({ span }) => sliceOf(value.text, span))).toEqual([
      sentence,
      sentence,
      sentence,
    ])
  })

  test('in a short line a wide gap is part of the text', () => {
    expect(printBlocks(read(sourceOf('一、甲　　乙。')).value)).toEqual(['| 一、甲 乙。'])
  })
})

describe('front matter', () => {
  const front = (text: string) => {
    const { value } = read(sourceOf(text))
    return [...printFront(value), ...printBlocks(value)]
  }

  test('title in two lines, subtitle, date, salutation', () => {
    const text =
      '管好院子\n大家有责\n——在院子里的讲话\n（2023年3月1日）\n邻居们：\n今天说几件事。\n'
    expect(front(text)).toEqual([
      'title: 管好院子',
      'title: 大家有责',
      'subtitle: ——在院子里的讲话',
      'byline: （2023年3月1日）',
      'salutation: 邻居们：',
      '| 今天说几件事。',
    ])
  })

  test('an English title, a date and a salutation', () => {
    const text = 'How the garden is kept\nMarch 2023\nDear neighbours:\nA few words today.\n'
    expect(front(text)).toEqual([
      'title: How the garden is kept',
      'subtitle: March 2023',
      'salutation: Dear neighbours:',
      '| A few words today.',
    ])
  })

  test('a letterhead and a number stand above the title of an official paper', () => {
    const text =
      '东院管理办公室文件\n东院办〔2026〕7号\n\n东院管理办公室\n关于打扫院子的通知\n\n各家各户：\n　　今天说几件事。\n'
    expect(front(text)).toEqual([
      'title: 东院管理办公室',
      'title: 关于打扫院子的通知',
      'byline: 东院管理办公室文件',
      'byline: 东院办〔2026〕7号',
      'salutation: 各家各户：',
      '| 今天说几件事。',
    ])
  })

  test('what a paper is belongs to its title for all its year, who wrote it does not', () => {
    expect(front('东院管理办公室\n2025年工作总结\n\n一、扫地\n天天扫。\n')).toEqual([
      'title: 东院管理办公室',
      'title: 2025年工作总结',
      '| 一、扫地',
      '| 天天扫。',
    ])
    expect(front('打扫院子学习提纲\n东院学习材料编写组\n\n一、扫地\n天天扫。\n')).toEqual([
      'title: 打扫院子学习提纲',
      'byline: 东院学习材料编写组',
      '| 一、扫地',
      '| 天天扫。',
    ])
  })

  test('the unit that heads a cover, and its fields, stand beside a title that says what it is', () => {
    expect(
      front('长河镇人民政府\n长河镇夏季防汛演练方案\n\n编 制 人：林小禾\n\n一、目的\n检验预案。\n'),
    ).toEqual([
      'title: 长河镇夏季防汛演练方案',
      'byline: 长河镇人民政府',
      'byline: 编 制 人：林小禾',
      '| 一、目的',
      '| 检验预案。',
    ])
    expect(front('読書室の運営\n作成者：南館\n\n１　目的\n本を読む。\n２　対象\n住民。\n')).toEqual(
      expect.arrayContaining(['title: 読書室の運営', 'byline: 作成者：南館']),
    )
    // A meeting is no unit, and 关于… needs its own.
    expect(front('秋季座谈会\n会议安排与分工说明\n\n一、时间\n九月。\n')[0]).toBe(
      'title: 秋季座谈会',
    )
    expect(front('长河镇人民政府\n关于防汛的通知\n\n一、时间\n九月。\n')[0]).toBe(
      'title: 长河镇人民政府',
    )
  })

  test('a title that is printed once more is one title', () => {
    expect(
      front('2025年东院工作报告\n东院工作报告\n——在年会上\n各位邻居：\n今天说几件事。\n'),
    ).toEqual([
      'title: 2025年东院工作报告',
      'subtitle: ——在年会上',
      'byline: 东院工作报告',
      'salutation: 各位邻居：',
      '| 今天说几件事。',
    ])
  })

  test('a notice without its title begins with whom it is sent to', () => {
    expect(front('各组、各值班室：\n　　一、清淤。\n　　西段先做。\n　　二、加固。\n')[0]).toBe(
      'salutation: 各组、各值班室：',
    )
  })

  test('an empty field is nobody to speak to', () => {
    expect(front('关于浇水的通知\n联系人：\n各小组：\n\n一、时间\n早晚各一次。\n')).toEqual(
      expect.arrayContaining(['title: 关于浇水的通知', 'salutation: 各小组：']),
    )
  })

  test('a numbered line is no title', () => {
    expect(front('一、扫地\n每天早上扫一遍。')).toEqual(['| 一、扫地', '| 每天早上扫一遍。'])
  })

  test('a sentence is no title', () => {
    expect(front('今天说几件事。\n院子要扫。')).toEqual(['| 今天说几件事。', '| 院子要扫。'])
  })

  test('a numbered line with a year in it is no byline', () => {
    expect(front('院子\n一、2023年3月的事\n很多。')).toEqual([
      'title: 院子',
      '| 一、2023年3月的事',
      '| 很多。',
    ])
  })

  test('a note above the one outermost heading of Markdown is no title', () => {
    const text = '[A copy of 2023]\n\n# Rules\n\n## One\n\nText.\n'
    expect(printFront(read(sourceOf(text, 'a.md')).value)).toEqual([
      'title: Rules',
      'byline: [A copy of 2023]',
    ])
  })

  test('lines alone are the document itself, not all title', () => {
    expect(front('扫地\n浇水\n关窗')).toEqual(['title: 扫地', '| 浇水', '| 关窗'])
  })

  test.each([
    ['zh-Hans', SIMPLIFIED],
    ['ja', JAPANESE],
    ['en', 'The garden\n\nA few words today about the garden.\n'],
  ])('the language is %s', (language, text) => {
    expect(read(sourceOf(text)).value.language).toBe(language)
  })

  test('tags, addresses and code are no English', () => {
    const rows = '<tr><td class="left top">南</td><td align="center">9:00</td></tr>'.repeat(5)
    const text = `# 院子\n\n<table>${rows}</table>\n\n[门牌](https://example.com/a/b/c/d/e/f)\n\n\`\`\`\nlet a b c d e f g h\n\`\`\`\n`
    expect(read(sourceOf(text, 'a.md')).value.language).toBe('zh-Hans')
  })
})

const markdown = (text: string, companion?: Source['companion']) =>
  read({ ...sourceOf(text, 'case.md'), ...(companion ? { companion } : {}) })

const marked = (document: Document, type: Mark['type']) =>
  document.marks
    .filter((mark) => mark.type === type)
    .map(({ span }) => sliceOf(document.text, span))

describe('Markdown', () => {
  test('who breaks lines by hard breaks has the others wrapped; a bold number begins a paragraph', () => {
    const text =
      '> **1)掃除の徹底**  \n> 庭を毎朝掃き、落ち葉を袋に入れることを実\n現する。  \n> **2)水やり**  \n> 夕方に水をやる。\n'
    const { value } = read(sourceOf(text, 'a.md'))
    const shown = value.blocks.map(({ span }) => shownText(value, span))
    expect(shown).toEqual([
      '1)掃除の徹底',
      '庭を毎朝掃き、落ち葉を袋に入れることを実現する。',
      '2)水やり',
      '夕方に水をやる。',
    ])
  })

  test('a hard break in the middle of a word ends no paragraph', () => {
    const text =
      '①掃除  \n庭を毎朝掃き、落ち葉を袋に入れて運ぶことを実  \n現する。  \n②水やり  \n夕方に水をやる。\n'
    const { value } = markdown(text)
    expect(value.blocks.map(({ span }) => shownText(value, span).trim())).toEqual([
      '①掃除',
      '庭を毎朝掃き、落ち葉を袋に入れて運ぶことを実現する。',
      '②水やり',
      '夕方に水をやる。',
    ])
  })

  test('headings by their level; # and - are mark-up', () => {
    const { value } = markdown('# 院子\n\n## 扫地\n\n每天扫。\n\n- 早\n- 晚\n')
    expect(printFront(value)).toEqual(['title: 院子'])
    expect(printBlocks(value)).toEqual(['## 扫地', '| 每天扫。', '- 早', '- 晚'])
    expect(marked(value, 'syntax')).toEqual(['#', '##', '-', '-'])
  })

  test('emphasis works beside Chinese marks', () => {
    const { value } = markdown('# 院子\n\n**重点：**每天*都要*扫。\n')
    expect(printBlocks(value)).toEqual(['| 重点：每天都要扫。'])
    expect(marked(value, 'strong')).toEqual(['**重点：**'])
    expect(marked(value, 'emphasis')).toEqual(['*都要*'])
    const span = value.blocks[0]?.span ?? { start: 0, end: 0 }
    expect(piecesOf(value, span).map(({ text, strong }) => [text, strong])).toEqual([
      ['重点：', true],
      ['每天', false],
      ['都要', false],
      ['扫。', false],
    ])
  })

  test('a table keeps its cells, empty ones too', () => {
    const { value } = markdown(
      '# 院子\n\n| 事 | 谁 |\n| --- | --- |\n| 扫地 | **甲** |\n| 浇水 | |\n',
    )
    expect(printBlocks(value)).toEqual(['[事 | 谁] [扫地 | 甲] [浇水 | ]'])
  })

  test('links are kept; javascript: and data: are refused and leave their words', () => {
    const { value } = markdown(
      '# 院子\n\n看[地图](https://example.org/)，别点[这里](javascript:alert(1))和[那里](data:text/html,x)。\n',
    )
    expect(printBlocks(value)).toEqual(['| 看地图，别点这里和那里。'])
    expect(value.marks.filter(({ type }) => type === 'link')).toEqual([
      expect.objectContaining({ href: 'https://example.org/' }),
    ])
  })

  test('an ordered list keeps its typed numbers', () => {
    const { value } = markdown('# 院子\n\n3. 扫地\n7. 浇水\n')
    expect(printBlocks(value)).toEqual(['| 3. 扫地', '| 7. 浇水'])
  })

  test('a sign in brackets at the head of a line belongs to the number before it', () => {
    const { value } = markdown(
      'No proxy is valid after three\n(3) years from its date, under section\n(b) of this rule.\n\nSweep:\n(a) the yard;\n(b) the gate.\n',
    )
    expect(printBlocks(value)).toHaveLength(4)
  })

  test('HTML and code stay text', () => {
    const { value } = markdown('# 院子\n\n<script>alert(1)</script>\n\n```js\nlet a = "*b*"\n```\n')
    expect(printBlocks(value)).toEqual(['| <script>alert(1)</script>', '| let a = "*b*"'])
  })

  test('a backslash is mark-up, what it guards is not', () => {
    const { value } = markdown('# 院子\n\n1\\. 不是\\*编号\\*，C:\\Temp 也不是。\n')
    expect(printBlocks(value)).toEqual(['| 1. 不是*编号*，C:\\Temp 也不是。'])
  })

  test('what stands below a marked title is no part of it', () => {
    const text =
      '# Audit of the Yard\n\nOffice of the Keeper, Old Mill\n\n## 1. Summary\n\nIt is swept.\n'
    expect(printFront(markdown(text).value)).toEqual([
      'title: Audit of the Yard',
      'byline: Office of the Keeper, Old Mill',
    ])
  })

  test('a character reference is shown as its sign, code and what is no reference as they are', () => {
    const { value } = markdown(
      'Sweep &mdash; with R&amp;D &#x1F33F; brooms &lt;new&gt;&#10;&nope; \\&amp; `&amp;` R&D.\n',
    )
    expect(printBlocks(value)).toEqual([
      '| Sweep — with R&D 🌿 brooms <new> &nope; &amp; &amp; R&D.',
    ])
  })

  test('a paragraph a line for people who type Chinese', () => {
    const { value } = markdown('# 院子\n\n一、扫地。\n二、浇水。\n')
    expect(printBlocks(value)).toEqual(['| 一、扫地。', '| 二、浇水。'])
  })

  test('a line end between Latin words is a space, beside Han it is nothing', () => {
    const { value } = markdown('# The garden\n\nSweep it\nevery day.\n')
    expect(printBlocks(value)).toEqual(['| Sweep it every day.'])
    const wrapped = markdown('# The garden\n\nSweep it by\nlaw. (b) is next:\nb. water it.\n')
    expect(printBlocks(wrapped.value)).toEqual([
      '| Sweep it by law. (b) is next:',
      '| b. water it.',
    ])
    const span = { start: 0, end: 7 }
    expect(shownText({ text: '每天\n早上扫。', marks: [] }, span)).toBe('每天早上扫。')
  })
})

describe('pictures of Markdown', () => {
  /** The signature and header of a PNG of 3 × 2 px. */
  const PNG = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2],
  ])
  const beside = (path: string) => (path === '图 1.png' ? PNG : null)

  test('one that lies beside the document becomes a figure with its alternative text', () => {
    const { value, problems } = markdown('# 院子\n\n![平面图](<图 1.png>)\n', beside)
    expect(problems).toEqual([])
    expect(printBlocks(value)).toEqual(['figure image1: 平面图'])
    expect(value.assets).toEqual([
      { id: 'image1', type: 'image/png', bytes: PNG, size: { width: 3, height: 2 } },
    ])
  })

  test('its address may be percent-encoded', () => {
    const { value } = markdown('# 院子\n\n![平面图](%E5%9B%BE%201.png)\n', beside)
    expect(printBlocks(value)).toEqual(['figure image1: 平面图'])
  })

  test.each([
    ['is missing', '没有.png'],
    ['lies on the network', 'https://example.org/a.png'],
    ['is only text', '字.png'],
  ])('one that %s is reported at its line and leaves its words', (_name, path) => {
    const text = (name: string) => (name === '字.png' ? bytesOf('不是图') : null)
    const { value, problems } = markdown(`# 院子\n\n![平面图](${path})\n`, text)
    expect(printBlocks(value)).toEqual(['| 平面图'])
    expect(value.assets).toEqual([])
    expect(problems).toEqual([
      expect.objectContaining({ code: 'picture-missing', severity: 'warning', line: 3 }),
    ])
  })

  test.each([
    ['图', '一', '找不到'],
    ['写真', '庭のていれをする', '見つからない'],
  ])(
    'what is said of it is in the language of the words, not of addresses: %s',
    (alt, word, said) => {
      const picture = `![${alt}](assets/images/old-photographs/north-gate.png)`
      const text = `# ${word}\n\n${`${picture}\n\n<img src="assets/images/${alt}.png" alt="x">\n\n`.repeat(4)}`
      const { problems } = markdown(text, () => null)
      expect(problems[0]?.message).toContain(said)
    },
  )
})

describe('input that is no document', () => {
  const refusal = (name: string, bytes: Uint8Array, encoding?: Encoding): string => {
    try {
      read({ name, bytes }, encoding)
    } catch (error) {
      if (error instanceof UnusableInput) return error.message
      throw error
    }
    return 'was read'
  }

  test.each([
    [
      'an empty file',
      'a.txt',
      bytesOf(),
      'a.txt is empty; there is nothing to make slides of: check the file.',
    ],
    [
      'white space',
      'a.txt',
      bytesOf(' \n\t　\r\n'),
      'a.txt holds nothing but white space; check the file.',
    ],
    [
      'a mark alone',
      'a.txt',
      bytesOf([0xef, 0xbb, 0xbf]),
      'a.txt holds nothing but white space; check the file.',
    ],
    ['mark-up alone', 'a.md', bytesOf('#\n\n---\n'), 'a.md holds no words; check the file.'],
    [
      'a PDF',
      'a.txt',
      bytesOf('%PDF-1.7\n'),
      'a.txt is a PDF; take the file that it was made of, or open it in Word or WPS and save it as .docx.',
    ],
    [
      'a zip package',
      'a.md',
      bytesOf('PK', [3, 4, 20, 0]),
      'a.md is a zip archive; unpack it and take the document in it.',
    ],
    [
      'an old Word file',
      'a.txt',
      bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'a.txt is an old Office file; open it in Office or WPS and save it as .docx.',
    ],
    [
      'a picture',
      'a.txt',
      bytesOf([0x89], 'PNG\r\n'),
      'a.txt is a picture; have its words recognised and save them as .docx, .txt or .md.',
    ],
    [
      'zero bytes on both sides',
      'a.txt',
      bytesOf('院子', [0, 0, 0, 0, 0], '扫地'),
      'a.txt holds zero bytes, so it is no text file; save it as .docx, .txt or .md first.',
    ],
    [
      'replacement characters',
      'a.txt',
      bytesOf('一、\ufffd\ufffd\ufffd子\ufffd\ufffd。\n'),
      'a.txt was damaged by a wrong encoding (most of its words are replacement signs); get the file again from its author.',
    ],
    [
      'question marks in the place of words',
      'a.txt',
      bytesOf('????????,????????????????\n???????????\n'),
      'a.txt was damaged by a wrong encoding (most of its words are replacement signs); get the file again from its author.',
    ],
    [
      'an unknown ending',
      'a.odt',
      bytesOf('院子'),
      'a.odt is an OpenDocument file; open it in LibreOffice, Word or WPS and save it as .docx.',
    ],
    [
      'no ending',
      'README',
      bytesOf('院子'),
      'README has no ending that tells its format; known are .txt, .md, .docx: add the one that it is.',
    ],
  ])('%s is refused in a sentence that names the file', (_name, file, bytes, sentence) => {
    expect(refusal(file, bytes)).toBe(sentence)
  })

  test('a .docx that is none is refused in a sentence that names the file', () => {
    expect(refusal('a.docx', bytesOf('院子'))).toMatch(/^a\.docx [^\n]+\.$/)
  })

  test('a told encoding that does not fit is refused, not guessed around', () => {
    expect(refusal('a.txt', encode(SIMPLIFIED, 'gb18030'), 'utf-8')).toMatch(/wrong encoding/)
  })

  test('an ending in capitals is known', () => {
    expect(refusal('A.TXT', bytesOf('院子'))).toBe('was read')
  })

  test('a few question marks and one replacement sign are text', () => {
    expect(refusal('a.txt', bytesOf(`真的吗??? ${'院子每天扫一遍。'.repeat(9)}\ufffd`))).toBe(
      'was read',
    )
  })
})

describe('lines drawn with signs', () => {
  const omittedIn = (text: string) => read(sourceOf(text)).value.omitted
  test.each([
    ['一、院子\n每天扫。\n------\n二、屋子\n========\n晚上看。\n', 2, 14],
    ['1. Mill\nGround at dawn.\n***\n2. Shop\nSold at noon.\n', 1, 3],
    ['********\n*  院子  *\n********\n一、扫地\n', 3, 18],
  ])('are named with their number: %s', (text, count, characters) => {
    expect(omittedIn(text)).toEqual([{ kind: 'txt-rule', count, characters }])
  })
  test('what is there to be filled in is text', () => {
    expect(omittedIn('一、姓名\n______\n二、地址\n……\n')).toBe(undefined)
  })
})
