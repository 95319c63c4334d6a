import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { shownText } from '../src/model/shown.ts'
import { read } from '../src/read/index.ts'
import { printBlocks } from './print.ts'

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A package with a body and, where given, other parts. */
function docx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files)
}

const readBytes = (bytes: Uint8Array) => read({ name: 'case.docx', bytes })
const blocksOf = (body: string, parts = {}) =>
  printBlocks(readBytes(docx(`${p(r('标题'))}${body}`, parts)).value)
const marked = (document: Document) =>
  document.marks.map(({ type, span }) => `${type} ${shownText(document, span)}`)

describe('what stands in a .docx', () => {
  test('paragraphs, with tabs, line breaks and hyphens', () => {
    expect(
      blocksOf(
        p(`${r('一段')}<w:r><w:tab/><w:t>后</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>`) +
          p('') +
          p(r('二段')),
      ),
    ).toEqual(['| 一段 后\u2011', '| 二段'])
  })

  test('tracked changes as accepted, field results without their codes', () => {
    const body = p(
      `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${r('新')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>${r('页')}`,
    )
    expect(blocksOf(body)).toEqual(['| 新页'])
  })

  test('heading styles by outline level, by name and by inheritance', () => {
    const style = (id: string, inner: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
    const styles = `<w:styles ${NAMES}>${style('1', '<w:name w:val="heading 1"/>')}${style('2', '<w:basedOn w:val="1"/>')}${style('3', '<w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>')}</w:styles>`
    const body = ['1', '2', '3'].map((id) => p(r(`甲${id}`), `<w:pStyle w:val="${id}"/>`)).join('')
    expect(blocksOf(p(r('正文')) + body, { 'word/styles.xml': styles }).slice(-3)).toEqual([
      '# 甲1',
      '# 甲2',
      '### 甲3',
    ])
  })

  test('a table with a merged cell has rows of equal length', () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const table = `<w:tbl>${row(cell('馆名'), cell('册数'))}${row(cell('合计三百册。', '<w:gridSpan w:val="2"/>'))}</w:tbl>`
    expect(blocksOf(p(r('正文在这里。')) + table)).toContain('[馆名 | 册数] [合计三百册。 | ]')
  })

  test('bold and links, joined over runs; a script is no link', () => {
    const rels = `<Relationships><Relationship Id="a" Target="https://example.org" TargetMode="External"/><Relationship Id="b" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`
    const body = p(
      `${r('重', '<w:b/>')}${r('点', '<w:b/>')}${r('轻', '<w:b w:val="0"/>')}<w:hyperlink r:id="a">${r('网站')}</w:hyperlink><w:hyperlink r:id="b">${r('坏')}</w:hyperlink>`,
    )
    const { value } = readBytes(docx(p(r('标题')) + body, { 'word/_rels/document.xml.rels': rels }))
    expect(marked(value)).toEqual(['strong 重点', 'link 网站'])
  })

  test('a picture of the package is taken, one outside is reported and not fetched', () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0,
      0, 3,
    ])
    const rels =
      '<Relationships><Relationship Id="a" Target="media/1.png"/><Relationship Id="b" Target="http://192.0.2.1/x.png" TargetMode="External"/></Relationships>'
    const drawing = (id: string) => `<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`
    const { value, problems } = readBytes(
      docx(p(r('标题')) + p(drawing('a')) + p(drawing('b')), {
        'word/_rels/document.xml.rels': rels,
        'word/media/1.png': png,
      }),
    )
    expect(value.assets).toMatchObject([{ type: 'image/png', size: { width: 4, height: 3 } }])
    expect(problems.map(({ code }) => code)).toEqual(['docx-picture'])
  })

  test('notes follow the text, and numbers that Word makes are reported', () => {
    const notes = `<w:footnotes ${NAMES}><w:footnote w:type="separator">${p(r('—'))}</w:footnote><w:footnote>${p(r('脚注'))}</w:footnote></w:footnotes>`
    const body = p(r('标题')) + p(r('正文。'), '<w:numPr><w:numId w:val="3"/></w:numPr>')
    const { value, problems } = readBytes(docx(body, { 'word/footnotes.xml': notes }))
    expect(value.text).toBe('标题\n正文。\n脚注\n')
    expect(problems.map(({ code }) => code)).toEqual(['docx-automatic-numbers'])
  })
})

describe('what is no document is refused in a sentence', () => {
  test.each([
    ['a zip without a document', zipSync({ 'a.txt': strToU8('x') }), 'without a Word document'],
    [
      'an encrypted or old file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'protected by a password',
    ],
    ['text', strToU8('hello'), 'is no .docx package'],
    ['half a package', docx(p(r('x'))).subarray(0, 60), 'broken .docx package'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'broken XML'],
    [
      'a document type',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
      'document type',
    ],
    [
      'a bomb',
      zipSync({ 'word/document.xml': new Uint8Array(8 * 2 ** 20) }),
      'far more than a document',
    ],
    [
      'a tower of tables',
      docx('<w:tbl><w:tr><w:tc>'.repeat(400) + p(r('x')) + '</w:tc></w:tr></w:tbl>'.repeat(400)),
      'nests deeper',
    ],
    ['no words', docx(p('')), 'holds no words'],
  ])('%s', (_name, bytes, words) => {
    expect(() => readBytes(bytes)).toThrow(new RegExp(`^case\\.docx .*${words}`))
  })
})
