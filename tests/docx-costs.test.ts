import { describe, expect, test } from 'vitest'
import { readDocx } from '../src/read/docx/index.ts'
import { read } from '../src/read/index.ts'
import {
  abstractNum,
  bareField,
  cell,
  docx,
  level,
  notesXml,
  num,
  numberingXml,
  numPr,
  p,
  packed,
  r,
  reference,
  row,
  table,
} from './docx-parts.ts'
import { stepsOf } from './steps.ts'

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

/** Documents that grow with a number. */
const GROWING: [name: string, make: (size: number) => Uint8Array][] = [
  ['runs', (size) => docx(p(many(size, (index) => r('渡', index % 2 ? '<w:b/>' : '<w:i/>'))))],
  [
    'raised and lowered runs',
    (size) =>
      docx(p(many(size, (index) => r('2', index % 2 ? '<w:vertAlign w:val="superscript"/>' : '')))),
  ],
  [
    'headings',
    (size) => docx(many(size, (index) => p(r(`渡口${index}`), '<w:outlineLvl w:val="0"/>'))),
  ],
  [
    'lines in one paragraph',
    (size) => docx(p(`<w:r>${'<w:t>渡口。</w:t><w:br/>'.repeat(size)}</w:r>`)),
  ],
  [
    'lines in one heading',
    (size) =>
      docx(p(`<w:r>${'<w:t>渡口</w:t><w:br/>'.repeat(size)}</w:r>`, '<w:outlineLvl w:val="0"/>')),
  ],
  ['captions without a table', (size) => docx(many(size, (index) => p(r(`表${index % 99}`))))],
  ['fields in each other', (size) => docx(p(many(size, () => begin + r('渡'))))],
  ['fields without results', (size) => docx(p(many(size, () => bareField('EQ \\f(1,2)'))))],
  [
    'one long instruction',
    (size) => docx(p(bareField(`EQ ${'\\f(1,2) \\o \\s\\up8('.repeat(size)}`))),
  ],
  ['cells', (size) => docx(table(many(size, () => row(cell(p(r('渡')) + p(r('口')))))))],
  [
    'notes',
    (size) =>
      docx(
        p(many(size, (index) => reference('footnote', index))),
        notesXml(
          'footnote',
          ...Array.from({ length: size }, (_, id): [number, string] => [id, p(r('注'))]),
        ),
      ),
  ],
  ['one word', (size) => docx(p(r('a'.repeat(size * 20))))],
  ['drop caps', (size) => docx(many(size, () => p(r('渡'), '<w:framePr w:dropCap="drop"/>')))],
]

describe('twice the document takes twice the work', () => {
  test.each(GROWING)('%s', { timeout: 60_000 }, (_name, make) => {
    const bytes = [1000, 2000].map(make)
    const [once = 0, twice = 0] = bytes.map((one) =>
      stepsOf(() => read({ name: 'a.docx', bytes: one })),
    )
    expect(once).toBeGreaterThan(100)
    expect(twice / once).toBeLessThan(2.6)
  })
})

describe('what a number may cost', () => {
  test('a label has no more numbers and characters than Word has room for', () => {
    const hostile = level(0, 'upperRoman', '%1'.repeat(127), '<w:start w:val="9999999999"/>')
    const parts = numberingXml(abstractNum(0, hostile), num(1, 0))
    const { text } = readDocx(
      docx(
        many(1000, () => p(r('渡'), numPr(1))),
        parts,
      ),
    ).value
    expect(text.length).toBeLessThan(1000 * 60)
    const long = numberingXml(
      abstractNum(0, level(0, 'decimal', `${'渡'.repeat(5000)}%1`)),
      num(1, 0),
    )
    expect(readDocx(docx(p(r('口'), numPr(1)), long)).value.text.length).toBeLessThan(260)
  })
})

describe('a package with odd names', () => {
  test('that lead outside of it are never looked at', () => {
    const parts = {
      'word/media/../../../etc/passwd': new Uint8Array(9),
      '../word/document.xml': '<x/>',
    }
    expect(readDocx(docx(p(r('甲')), parts)).value.text).toBe('甲')
  })

  test('that differ by their case alone is refused in a sentence', () => {
    const twice = packed({ 'word/document.xml': '<x/>', 'word/Document.xml': '<x/>' })
    expect(() => readDocx(twice)).toThrow('holds one of its parts twice')
  })
})
