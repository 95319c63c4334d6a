import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UnusableInput } from '../src/model/problem.ts'
import { sliceOf } from '../src/model/span.ts'
import { readDocx } from '../src/read/docx/index.ts'
import {
  blocksOf,
  box,
  cell,
  changed,
  docx,
  inside,
  marksOf,
  NAMES,
  outside,
  p,
  packed,
  RELATIONS,
  r,
  relationsXml,
  row,
  shown,
  style,
  stylesXml,
  table,
  textOf,
  WORD,
} from './docx-parts.ts'

describe('the text', () => {
  test('is that of every paragraph, joined with LF, also of empty ones', () => {
    expect(textOf(p('') + p(r('甲')) + p('') + p(r('乙')))).toBe('\n甲\n\n乙')
  })

  test('has tabs, line ends and hyphens; the end of a page is the end of a line', () => {
    const inner =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>e</w:t><w:br w:type="textWrapping"/><w:noBreakHyphen/><w:softHyphen/><w:t>f</w:t>'
    const tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    expect(textOf(p(`<w:r>${inner}</w:r>`, tabs))).toBe('a\tb\nc\nd\ne\n\u2011f')
  })

  test('keeps every character, also those that XML 1.1 takes for line ends', () => {
    expect(textOf(p(r('a\u2028b\u0085c\u3000&amp;&#x4E00;<![CDATA[<d>]]>\ufffd')))).toBe(
      'a\u2028b\u0085c\u3000&一<d>\ufffd',
    )
    expect(textOf(p(r('one\r\ntwo')))).toBe('one two')
    const newer = `<?xml version="1.1"?><w:document ${NAMES}>${p(r('a\u2028b\u0085c'))}</w:document>`
    expect(readDocx(packed({ 'word/document.xml': newer })).value.text).toBe('a\u2028b\u0085c')
  })

  test('is as after accepting all changes', () => {
    const body =
      p(
        changed('ins', r('新')) +
          changed('del', '<w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r>') +
          changed('moveFrom', r('走')) +
          changed('moveTo', r('来')),
      ) + table(`<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(p(r('旧行')))}</w:tr>`)
    expect(textOf(body)).toBe('新来')
  })

  test('joins paragraphs whose end was deleted; the last one tells what they are', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const level = '<w:outlineLvl w:val="1"/>'
    expect(blocksOf(p(r('前'), deleted) + p(r('后'), level) + p(r('三')))).toEqual([
      '## 前后',
      '| 三',
    ])
    expect(
      blocksOf(
        p(r('前'), deleted) + table(row(cell(p(r('格')) + p(r('尾'), deleted)), cell(p(r('旁'))))),
      ),
    ).toEqual(['| 前', '格\n尾 | 旁'])
    expect(textOf(p(r('一')) + p('', deleted) + p(r('二'), deleted))).toBe('一\n二')
  })

  test('has the results of fields and not their codes', () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = p(
      `${field('PAGE', r('3'))}${r('页')}<w:fldSimple w:instr="DATE">${r('今日')}</w:fldSimple>`,
    )
    expect(textOf(body)).toBe('3页今日')
    const links = `${field('HYPERLINK "https://a.example"', r('甲'))}${field('HYPERLINK \\l "b"', r('乙'))}<w:fldSimple w:instr=" HYPERLINK &quot;mailto:c@d.example&quot; ">${r('丙')}</w:fldSimple>`
    expect(marksOf(p(links))).toEqual([
      'link 甲 → https://a.example',
      'link 丙 → mailto:c@d.example',
    ])
    expect(textOf(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(r('不丢')))).toBe('\n不丢')
  })

  test('leaves hidden text out and keeps what stands in content controls and other wrappers', () => {
    const wrapped = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(
      `<w:smartTag><w:customXml>${r('里')}</w:customXml></w:smartTag>${r('藏', '<w:vanish/>')}`,
    )}</w:sdtContent></w:sdt>`
    expect(blocksOf(wrapped)).toEqual(['| 里'])
  })

  test('has what text boxes hold once, behind their paragraph', () => {
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(r('框'))}${p(r('二'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>${box(p(r('框')))}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(blocksOf(p(r('前') + twice + r('后')) + p(r('下')))).toEqual([
      '| 前后',
      '| 框',
      '| 二',
      '| 下',
    ])
    expect(
      blocksOf(
        table(
          row(cell(p(r('格') + box(p(r('框')) + table(row(cell(p(r('表')))))))), cell(p(r('旁')))),
        ),
      ),
    ).toEqual(['格\n框\n表 | 旁'])
  })

  test('leaves headers out and puts notes behind the body', () => {
    const notes = (kind: string, text: string) =>
      `<w:${kind}s ${NAMES}><w:${kind} w:type="separator" w:id="-1">${p(r('—'))}</w:${kind}><w:${kind} w:id="1">${p(r(text))}</w:${kind}></w:${kind}s>`
    const { text, blocks, marks } = readDocx(
      docx(
        p(`${r('正文')}<w:r><w:endnoteReference w:id="1"/><w:footnoteReference w:id="1"/></w:r>`),
        {
          'word/header1.xml': `<w:hdr ${NAMES}>${p(r('页眉'))}</w:hdr>`,
          'word/endnotes.xml': notes('endnote', '尾注'),
          'word/footnotes.xml': `<w:footnotes ${NAMES}><w:footnote w:id="1">${p(`<w:hyperlink r:id="a">${r('脚注')}</w:hyperlink>`)}</w:footnote></w:footnotes>`,
          'word/_rels/footnotes.xml.rels': relationsXml(outside('a', 'https://note.example')),
          [RELATIONS]: relationsXml(outside('a', 'https://body.example')),
        },
      ),
    ).value
    expect(text).toBe('正文i1\n脚注\n尾注')
    expect(blocks).toMatchObject([
      { type: 'paragraph' },
      { note: 'footnote-1' },
      { note: 'endnote-1' },
    ])
    expect(blocks[0]).not.toHaveProperty('note')
    expect(marks.filter(({ type }) => type === 'link')).toEqual([
      { type: 'link', span: { start: 5, end: 7 }, href: 'https://note.example' },
    ])
  })

  test('is the same under other prefixes, in strict files and in UTF-16', () => {
    const xml = (namespace: string) =>
      `<x:document xmlns:x="${namespace}"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const wide = new Uint8Array(
      Uint16Array.from(`\ufeff${xml(WORD)}`, (sign) => sign.charCodeAt(0)).buffer,
    )
    for (const part of [xml(WORD), xml(strict), wide]) {
      expect(shown(readDocx(packed({ 'word/document.xml': part })).value)).toEqual(['# 甲'])
    }
  })
})

describe('blocks', () => {
  test('spans lie within the white space; a paragraph of it alone makes none', () => {
    const { text, blocks } = readDocx(docx(p(r('\u3000')) + p(r('\u3000甲 ')))).value
    expect(text).toBe('\u3000\n\u3000甲 ')
    expect(blocks).toEqual([{ type: 'paragraph', span: { start: 3, end: 4 } }])
  })

  test('headings by outline level, own or inherited, or by the name of the style', () => {
    const styles = stylesXml(
      style('1', '<w:name w:val="heading 1"/>'),
      style('a2', '<w:name w:val="标题 2"/>'),
      style('a3', '<w:name w:val="見出し　３"/>'),
      style('based', '<w:name w:val="x"/><w:basedOn w:val="a2"/>'),
      style('outline', '<w:name w:val="y"/><w:pPr><w:outlineLvl w:val="5"/></w:pPr>'),
      style('deep', '<w:name w:val="heading 7"/><w:pPr><w:outlineLvl w:val="6"/></w:pPr>'),
      style(
        'toc',
        '<w:name w:val="TOC Heading"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
      ),
      style('t', '<w:name w:val="Title"/>'),
      style('ring', '<w:name w:val="r"/><w:basedOn w:val="ring2"/>'),
      style('ring2', '<w:name w:val="r2"/><w:basedOn w:val="ring"/>'),
    )
    const by = (id: string, more = '') => p(r(id), `<w:pStyle w:val="${id}"/>${more}`)
    const ids = ['1', 'a2', 'a3', 'based', 'outline', 'deep', 'toc', 't', 'ring', 'Heading4']
    const body = ids.map((id) => by(id)).join('')
    expect(blocksOf(body, styles)).toEqual([
      '# 1',
      '## a2',
      '### a3',
      '## based',
      '###### outline',
      '####### deep',
      '| toc',
      '# t',
      '| ring',
      '#### Heading4',
    ])
    expect(blocksOf(by('1', '<w:outlineLvl w:val="9"/>'), styles)).toEqual(['| 1'])
    expect(blocksOf(p(r('无样式'), '<w:outlineLvl w:val="2"/>'))).toEqual(['### 无样式'])
  })

  test('styles by the names that Word, WPS and LibreOffice give them, whatever their ids', () => {
    const named: [string, string][] = [
      ['heading 1', '# '],
      ['Heading 2', '## '],
      ['标题 3', '### '],
      ['標題 4', '#### '],
      ['見出し 5', '##### '],
      ['标题1,章', '# '],
      ['heading 9', '######### '],
      ['Title', '# '],
      ['标题', '# '],
      ['表題', '# '],
      ['Subtitle', '| '],
      ['副标题', '| '],
      ['標題文字', '| '],
    ]
    const outline = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    const styles = stylesXml(
      ...named.map(([name], index) =>
        style(`${index}`, `<w:name w:val="${name}"/>${name === 'Subtitle' ? outline : ''}`),
      ),
    )
    const body = named.map((_, index) => p(r('甲'), `<w:pStyle w:val="${index}"/>`)).join('')
    expect(blocksOf(body, styles)).toEqual(named.map(([, head]) => `${head}甲`))
  })

  test('a chain of ten thousand styles is followed to its end', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      style(`s${index}`, `<w:basedOn w:val="s${index + 1}"/>`),
    )
    const styles = stylesXml(...chain, style('s10000', '<w:name w:val="heading 3"/>'))
    expect(blocksOf(p(r('甲'), '<w:pStyle w:val="s0"/>'), styles)).toEqual(['### 甲'])
  })

  test('tables of contents are told by their control, their field or their styles', () => {
    const contentsOf = (body: string, parts = {}) => {
      const { text, blocks } = readDocx(docx(body, parts)).value
      return blocks
        .map((block) => {
          const isContents = block.type === 'paragraph' && block.contents === true
          return `${isContents ? '…' : block.type === 'heading' ? '#' : '|'}${sliceOf(text, block.span)}`
        })
        .join(' ')
    }
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (text: string) => `<w:r><w:instrText> ${text} </w:instrText></w:r>`
    const page = `${char('begin')}${code('PAGEREF _a')}${char('separate')}${r('3')}${char('end')}`
    const open = `${char('begin')}${code('TOC \\o "1-3"')}${char('separate')}`
    const chapter = p(r('总则'), '<w:outlineLvl w:val="0"/>')
    const field = p(open + r('甲') + page) + p(r('乙') + page) + p(char('end'))
    expect(contentsOf(field + chapter + p(r('文')))).toBe('…甲3 …乙3 #总则 |文')
    expect(contentsOf(p(open + r('甲') + char('end')) + p(r('文')))).toBe('…甲 |文')
    expect(contentsOf(p(open + r('甲')) + chapter + chapter + p(r('文')))).toBe(
      '…甲 …总则 #总则 |文',
    )
    const control = (inner: string) =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    expect(contentsOf(control(p(r('目录'), '<w:outlineLvl w:val="0"/>') + field) + chapter)).toBe(
      '…目录 …甲3 …乙3 #总则',
    )
    const names = ['toc 1', 'TOC 2', '目录 3', '目次 4', 'TOC Heading', 'Contents Heading', '目标']
    const styles = stylesXml(
      ...names.map((name, index) => style(`${index}`, `<w:name w:val="${name}"/>`)),
    )
    const body = names.map((name, index) => p(r(name), `<w:pStyle w:val="${index}"/>`)).join('')
    expect(contentsOf(body, styles)).toBe(
      '…toc 1 …TOC 2 …目录 3 …目次 4 …TOC Heading …Contents Heading |目标',
    )
  })

  test('a table: cells of many paragraphs, empty and merged ones, rows of equal length', () => {
    const body = table(
      row(cell(p(r('一')) + p('') + p(r('二'))), cell(p('')), cell(p(r('三')))),
      row(
        cell(p(r('宽')), '<w:gridSpan w:val="2"/>'),
        cell(p(r('高')), '<w:vMerge w:val="restart"/>'),
      ),
      row(cell(p(r('短'))), cell(p(r('中'))), cell(p(''), '<w:vMerge/>')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(r('退')))}</w:tr>`,
    )
    expect(blocksOf(p(r('前')) + body + p(r('后')))).toEqual([
      '| 前',
      '一\n\n二 |  | 三 // 宽 |  | 高 // 短 | 中 |  //  | 退 | ',
      '| 后',
    ])
  })

  test('a table within a cell belongs to the cell; headings in cells are its text', () => {
    const inner = table(row(cell(p(r('内')), '<w:gridSpan w:val="9"/>'), cell(p(r('里')))))
    expect(
      blocksOf(
        table(row(cell(p(r('外'), '<w:outlineLvl w:val="0"/>') + inner + p('')), cell(p(r('旁'))))),
      ),
    ).toEqual(['外\n内\n里 | 旁'])
  })

  test('a table that is only a border around text: its paragraphs are those of the document', () => {
    const text =
      p(r('一、渡口')) + p(r('每天开放。')) + table(row(cell(p(r('日'))), cell(p(r('时')))))
    expect(blocksOf(table(row(cell(text))))).toEqual(['| 一、渡口', '| 每天开放。', '日 | 时'])
    expect(blocksOf(table(row(cell(p('')), cell(text))))).toHaveLength(3)
    expect(blocksOf(table(row(cell(p(r('Notice'))))))).toEqual(['| Notice'])
    // A field to be filled in.
    expect(blocksOf(table(row(cell(p(r('姓名'))), cell(p('')))))).toEqual(['姓名 | '])
    const gone = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(p(r('旧')))}</w:tr>`
    expect(blocksOf(table(gone) + p(r('后')))).toEqual(['| 后'])
  })

  test('rows in content controls count; a table without words makes no block', () => {
    const wrapped = `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(p(r('格')))}</w:sdtContent></w:sdt>${cell(p(r('旁')))}`)}</w:sdtContent></w:sdt>`
    expect(blocksOf(table(wrapped))).toEqual(['格 | 旁'])
    expect(blocksOf(table(row(cell(p(''))), row()) + table() + p(r('后')))).toEqual(['| 后'])
  })
})

describe('marks', () => {
  test('bold and italic runs, neighbours joined, also over a whole paragraph', () => {
    const body =
      p(r('重', '<w:b/>') + r('点', '<w:b w:val="true"/>') + r('轻', '<w:b w:val="0"/>')) +
      p(r('全', '<w:b w:val="1"/><w:i/>') + r('段', '<w:b/><w:i w:val="false"/>') + r('')) +
      p(r('都', '<w:b/>'))
    expect(marksOf(body)).toEqual(['strong 重点', 'strong 全段', 'emphasis 全', 'strong 都'])
  })

  test('bold by a character style, inherited and taken back', () => {
    const character = 'w:type="character"'
    const styles = stylesXml(
      style('Strong', '<w:rPr><w:b/></w:rPr>', character),
      style('Both', '<w:basedOn w:val="Strong"/><w:rPr><w:i/></w:rPr>', character),
    )
    const body = p(
      r('甲', '<w:rStyle w:val="Strong"/>') +
        r('乙', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>') +
        r('丙', '<w:rStyle w:val="Both"/>'),
    )
    expect(marksOf(body, styles)).toEqual(['strong 甲', 'strong 丙', 'emphasis 丙'])
  })

  test('what a changed run was set in before is no mark', () => {
    expect(marksOf(p(r('甲', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')))).toEqual([])
  })

  test('links to the web and to mail; any other keeps its text alone', () => {
    const targets = [
      'https://example.org/a?b=c',
      'mailto:a@b.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'other.docx',
    ]
    const rels = {
      [RELATIONS]: relationsXml(
        ...targets.map((target, index) => outside(`r${index}`, target)),
        inside('r6', 'https://not-external.example'),
      ),
    }
    const link = (id: string, more = '') =>
      `<w:hyperlink r:id="${id}"${more}>${r(id)}${r('!', '<w:b/>')}</w:hyperlink>`
    const body = p([...targets, ''].map((_, index) => link(`r${index}`)).join('，'))
    expect(marksOf(body, rels).filter((mark) => mark.startsWith('link'))).toEqual([
      'link r0! → https://example.org/a?b=c',
      'link r1! → mailto:a@b.example',
    ])
    expect(textOf(body, rels)).toContain('r2!')
    expect(marksOf(p(link('r0', ' w:anchor="s"') + link('r9')), rels)[0]).toBe(
      'link r0! → https://example.org/a?b=c#s',
    )
  })

  test('are sorted by start, the longer first', () => {
    const rels = { [RELATIONS]: relationsXml(outside('a', 'http://a.example')) }
    const body = p(
      `<w:hyperlink r:id="a">${r('一', '<w:i/>')}${r('二', '<w:b/>')}</w:hyperlink>${r('三', '<w:b/>')}`,
    )
    expect(marksOf(body, rels)).toEqual([
      'link 一二 → http://a.example',
      'emphasis 一',
      'strong 二三',
    ])
  })
})

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
  )
const zeros = (count: number) => new Array<number>(count).fill(0)
const PNG = bytesOf(
  '\x89PNG\r\n\x1a\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 2, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0],
)

describe('pictures', () => {
  const blip = (id: string, attribute = 'r:embed') =>
    `<w:r><w:drawing><a:blip ${attribute}="${id}"/></w:drawing></w:r>`

  test('of the package become assets, with a figure behind their paragraph', () => {
    const rels = relationsXml(
      inside('a', 'media/1.png'),
      inside('b', '/word/media/Two.PNG'),
      inside('c', './media/1.png'),
    )
    const vml = '<w:r><w:pict><v:shape><v:imagedata r:id="c"/></v:shape></w:pict></w:r>'
    const { value, problems } = readDocx(
      docx(p(blip('a') + r('图') + blip('b')) + p(vml) + p(r('后')), {
        [RELATIONS]: rels,
        'word/media/1.png': PNG,
        'word/media/two.png': PNG,
      }),
    )
    expect(shown(value)).toEqual([
      '| 图',
      'figure image1 at 1',
      'figure image2 at 1',
      'figure image1 at 2',
      '| 后',
    ])
    expect(value.assets).toEqual([
      { id: 'image1', type: 'image/png', bytes: PNG, size: { width: 512, height: 256 } },
      { id: 'image2', type: 'image/png', bytes: PNG, size: { width: 512, height: 256 } },
    ])
    expect(problems).toEqual([])
  })

  test('in a table follow it', () => {
    const parts = { [RELATIONS]: relationsXml(inside('a', 'media/1.png')), 'word/media/1.png': PNG }
    expect(
      blocksOf(table(row(cell(p(r('图') + blip('a'))), cell(p(r('文'))))) + p(r('后')), parts),
    ).toEqual(['图 | 文', 'figure image1 at 3', '| 后'])
  })

  test.each([
    ['png', 'image/png', PNG, [512, 256]],
    ['gif', 'image/gif', bytesOf('GIF89a', [3, 0, 2, 0, 0, 0]), [3, 2]],
    [
      'jpeg',
      'image/jpeg',
      bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 5, 0, 7, 3, 0, 0]),
      [7, 5],
    ],
    [
      'webp, lossy',
      'image/webp',
      bytesOf('RIFF', zeros(4), 'WEBPVP8 ', zeros(4), zeros(3), [0x9d, 1, 0x2a, 9, 0x40, 8, 0]),
      [9, 8],
    ],
    [
      'webp, lossless',
      'image/webp',
      bytesOf('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x09, 0xc0, 0x01, 0], zeros(5)),
      [10, 8],
    ],
    [
      'webp, extended',
      'image/webp',
      bytesOf('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [9, 0, 1, 7, 0, 0]),
      [65_546, 8],
    ],
    ['a png cut off', 'image/png', PNG.subarray(0, 12), null],
    ['a png of no size', 'image/png', bytesOf('\x89PNG\r\n\x1a\n', zeros(20)), null],
  ])('type and size of %s, whatever its name', (_name, type, bytes, size) => {
    const { assets } = readDocx(
      docx(p(blip('a')), {
        [RELATIONS]: relationsXml(inside('a', 'media/x.tmp')),
        'word/media/x.tmp': bytes,
      }),
    ).value
    expect(assets).toMatchObject([{ type, size: size && { width: size[0], height: size[1] } }])
  })

  test('that are linked, missing, drawn or unknown to browsers are reported once', () => {
    const { value, problems } = readDocx(
      docx(
        p(
          `${blip('far')}${blip('far', 'r:link')}${blip('gone')}${blip('lost')}${blip('emf')}${blip('odd')}<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>`,
        ),
        {
          [RELATIONS]: relationsXml(
            outside('far', 'http://192.0.2.1/x.png'),
            inside('gone', 'media/gone.png'),
            inside('emf', 'media/x.emf'),
            inside('odd', 'media/x.png'),
          ),
          'word/media/x.emf': new Uint8Array(8 * 2 ** 20),
          'word/media/x.png': strToU8('no picture'),
        },
      ),
    )
    expect(value.assets).toEqual([])
    expect(value.blocks).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ severity: 'warning', code: 'docx-picture', line: 1 })
    expect(problems[0]?.message).toMatch(/7 pictures/)
  })
})

describe('what is not read is said, once each', () => {
  test.each([
    ['大家一起来', 'zh-Hans', '略去 1 个符号字体中的字符'],
    ['これはとてもよいことですから', 'ja', '記号フォントの文字 1 字を省きました'],
    ['The committee met in June', 'en', 'Left out: 1 sign from a symbol font'],
  ])('%s: in the language of the text, at its line', (words, _language, sentence) => {
    const { problems } = readDocx(docx(p(r(words)) + p('<w:r><w:sym/></w:r>')))
    expect(problems).toMatchObject([{ severity: 'warning', line: 2, column: 1 }])
    expect(problems[0]?.message).toContain(sentence)
  })

  test.each([
    [
      'docx-symbol',
      p(`${r('甲')}<w:r><w:sym w:font="Wingdings" w:char="F04E"/><w:sym/></w:r>`),
      '甲',
    ],
    [
      'docx-formula',
      p(
        `<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>`,
      ),
      'a/b',
    ],
    ['docx-insertion', `${p(r('甲'))}<w:altChunk r:id="x"/>`, '甲'],
  ])('%s', (code, body, text) => {
    const { value, problems } = readDocx(docx(body))
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(value.text).toBe(text)
  })
})

/** `bytes` with other sizes in its zip directory: a package can claim what it likes. */
function claiming(bytes: Uint8Array, unpackedSize: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpackedSize, true)
  }
  return copy
}

/** `bytes` whose directory names its last entry `times` over; all of them share the same bytes. */
function overlapping(bytes: Uint8Array, times: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  let last = view.getUint32(end + 16, true)
  for (let at = last; at < end; ) {
    last = at
    at += 46 + view.getUint16(at + 28, true)
  }
  const entry = bytes.subarray(last, end)
  const result = new Uint8Array(bytes.length + entry.length * times)
  result.set(bytes.subarray(0, end))
  for (let index = 0; index < times; index += 1) result.set(entry, end + index * entry.length)
  result.set(bytes.subarray(end), end + entry.length * times)
  const tail = new DataView(result.buffer, end + entry.length * times)
  tail.setUint16(8, view.getUint16(end + 8, true) + times, true)
  return result
}

/** Bytes that can't be packed any tighter, the same at every run. */
function noise(length: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48_271) % 0x7fffffff
    return seed >> 8
  })
}

const document = (xml: string) => packed({ 'word/document.xml': xml })

describe('what is no usable document is refused in one sentence', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'no .docx package'],
    ['text', strToU8('hello'), 'no .docx package'],
    ['an old or encrypted file', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'no .docx package'],
    ['another zip', packed({ 'a.txt': 'x' }), 'without a Word document'],
    ['an empty zip', zipSync({}), 'without a Word document'],
    ['half a package', docx(p(r('x'))).subarray(0, 60), 'broken .docx package'],
    ['the end of one', bytesOf('PK', zeros(3)), 'broken .docx package'],
    ['an empty part', packed({ 'word/document.xml': '' }), 'broken XML'],
    ['an open element', document('<w:document><w:body>'), 'broken XML'],
    ['an unknown entity', docx(p(r('&nbsp;'))), 'broken XML'],
    ['a bare attribute', docx('<w:p a=b/>'), 'broken XML'],
    ['text behind the root', document(`<w:document ${NAMES}/>x`), 'broken XML'],
    [
      'bytes that are no UTF-8',
      packed({ 'word/document.xml': bytesOf('<a>', [0xff, 0xc0], '</a>') }),
      'broken XML',
    ],
    ['another root', document('<html/>'), 'something else in place of Word'],
    ['a document type', document('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'document type'],
    [
      'one behind a long comment',
      document(`<!--${'x'.repeat(9000)}--><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>`),
      'document type',
    ],
    [
      'one in the styles',
      docx(p(r('x')), { 'word/styles.xml': '<!DOCTYPE x><x/>' }),
      'document type',
    ],
    ['a tower of tables', docx('<w:tbl><w:tr><w:tc>'.repeat(20_000)), 'nests deeper than 200'],
    ['a tower behind quotes', docx(`<w:p a='"' b=">">`.repeat(300)), 'nests deeper than 200'],
    [
      'a bomb',
      packed({ 'word/document.xml': new Uint8Array(8 * 2 ** 20) }),
      'far more than a document',
    ],
    [
      'a bomb beside a document',
      docx(p(r('x')), { 'word/media/1.png': new Uint8Array(8 * 2 ** 20) }),
      'far more than a document',
    ],
    ['a claim of 4 GiB', claiming(docx(p(r('x'))), 0xfffffff0), 'far more than a document'],
    ['a claim of too much', claiming(docx(p(r('x'))), 5000), 'broken .docx package'],
    ['a claim of too little', claiming(docx(p(r('x'.repeat(5000)))), 300), 'broken XML'],
    [
      'entries that share bytes',
      overlapping(docx(p(r('x')), { 'word/media/1.png': noise(50_000) }), 9),
      'far more than a document',
    ],
    [
      'thirty thousand entries',
      overlapping(packed({ 'word/document.xml': '<x/>', a: '' }), 30_000),
      'far more than a document',
    ],
  ])('%s', (_name, bytes, words) => {
    expect(() => readDocx(bytes)).toThrow(UnusableInput)
    expect(() => readDocx(bytes)).toThrow(words)
    expect(() => readDocx(bytes)).toThrow(/^(?:is|holds|nests|unpacks) [^\n]*\.$/)
  })

  test('more elements than a document has', () => {
    const body = Array.from({ length: 800_000 }, (_, index) => `<w:p w:n="${index}"/>`).join('')
    expect(() => readDocx(docx(body))).toThrow('divide it')
  }, 30_000)
})

describe('worst cases: a result, no crash, no hang', () => {
  test('ten thousand bold runs and links in one paragraph', () => {
    const runs = Array.from({ length: 10_000 }, (_, index) => r('甲', index % 2 ? '<w:b/>' : ''))
    expect(readDocx(docx(p(runs.join('')))).value.marks).toHaveLength(5000)
  })

  test('boxes in boxes, fields in fields and cells in cells', () => {
    const nested = (depth: number): string => p(r('框') + (depth ? box(nested(depth - 1)) : ''))
    expect(textOf(nested(25))).toBe(Array(26).fill('框').join('\n'))
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(textOf(p(begin.repeat(5000) + r('末')))).toBe('末')
    const cells = (depth: number): string =>
      table(row(cell(depth ? cells(depth - 1) + p('') : p(r('底'))), cell(p(r('旁')))))
    expect(readDocx(docx(cells(50))).value.blocks).toMatchObject([{ type: 'table' }])
    const frames = (depth: number): string =>
      table(row(cell(depth ? frames(depth - 1) + p('') : p(r('底')))))
    expect(blocksOf(frames(50))).toEqual(['| 底'])
  })

  test('a cell that claims to be wider than any table', () => {
    const wide = cell(p(r('宽')), '<w:gridSpan w:val="4000000000"/>')
    const { blocks } = readDocx(docx(table(row(wide), row(cell(p(r('窄'))))))).value
    expect(blocks).toMatchObject([{ rows: [{ length: 63 }, { length: 63 }] }])
  })

  test('one row so long that its table would be mostly empty is read as paragraphs', () => {
    const long = row(...Array.from({ length: 400 }, () => cell(p(r('长')))))
    const short = row(cell(p(r('短')))).repeat(600)
    const { blocks } = readDocx(docx(table(long, short))).value
    expect(blocks).toHaveLength(1000)
    expect(blocks.every(({ type }) => type === 'paragraph')).toBe(true)
  })

  test('a prefix without a namespace', () => {
    expect(blocksOf(`<w99:x w99:y="z">${p(r('甲'))}</w99:x>`)).toEqual(['| 甲'])
  })

  test('names that objects have from birth', () => {
    const body = `<w:constructor __proto__="a" constructor="b">${p(r('甲'), '<w:pStyle w:val="__proto__"/>')}</w:constructor>`
    const parts = { 'word/media/__proto__': PNG, 'word/media/constructor': PNG }
    expect(blocksOf(body, parts)).toEqual(['| 甲'])
  })
})

test('a document as another program writes it', async () => {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('见附件。')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '实施方案', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '一、目标', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('做到'),
              new TextRun({ text: '三个', bold: true }),
              new TextRun({ text: '坚持', bold: true, italics: true }),
              new FootnoteReferenceRun(1),
              new ExternalHyperlink({
                link: 'https://example.org/',
                children: [new TextRun('。')],
              }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [new TableCell({ columnSpan: 2, children: [new Paragraph('表头')] })],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('左')] }),
                  new TableCell({ children: [new Paragraph('右')] }),
                ],
              }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: 'png', data: PNG, transformation: { width: 10, height: 5 } }),
            ],
          }),
          new Paragraph({ text: '项目', bullet: { level: 0 } }),
        ],
      },
    ],
  })
  const { value, problems } = readDocx(new Uint8Array(await Packer.toArrayBuffer(document)))
  expect(shown(value)).toEqual([
    '# 实施方案',
    '## 一、目标',
    '| 做到三个坚持1。',
    '表头 |  // 左 | 右',
    expect.stringMatching(/^figure image1 at/),
    '| 项目',
    '| 1见附件。',
  ])
  const marks = value.marks.map(({ type, span }) => `${type} ${sliceOf(value.text, span)}`)
  expect(marks).toEqual([
    'strong 三个坚持',
    'emphasis 坚持',
    'superscript 1',
    'note 1',
    'link 。',
    'superscript 1',
  ])
  expect(value.assets).toMatchObject([{ type: 'image/png', size: { width: 512, height: 256 } }])
  expect(problems).toEqual([])
  expect(value.blocks[5]).toMatchObject({ type: 'paragraph', listed: true })
})
