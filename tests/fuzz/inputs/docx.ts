import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import {
  abstractNum,
  bareField,
  box,
  cell,
  changed,
  docx,
  field,
  level,
  NAMES,
  notesXml,
  num,
  numberingXml,
  numPr,
  p,
  r,
  reference,
  row,
  style,
  stylesXml,
  table,
} from '../../docx-parts.ts'
import type { Samples } from '../samples.ts'
import { mutatedBytes } from './mutate.ts'
import { label, odd, phrase } from './words.ts'

const join = (parts: readonly string[]) => parts.join('')
/** What XML 1.0 can't hold is left out, so that most packages can be opened. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const escaped = (text: string) =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

const text = fc
  .oneof(
    { weight: 5, arbitrary: phrase },
    { weight: 2, arbitrary: label },
    { weight: 1, arbitrary: odd },
  )
  .map(escaped)

const RUN = [
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:vertAlign w:val="subscript"/>',
  '<w:strike/>',
  '<w:vanish/>',
  '<w:rFonts w:ascii="Wingdings"/>',
  '<w:caps/>',
  '<w:rStyle w:val="s"/>',
  '<w:webHidden/>',
]
const PARAGRAPH = [
  '',
  '',
  '',
  numPr(1),
  numPr(1, 1),
  numPr(2),
  numPr(2, 8),
  numPr(9),
  '<w:pStyle w:val="h1"/>',
  '<w:pStyle w:val="h2"/>',
  '<w:pStyle w:val="x"/>',
  '<w:outlineLvl w:val="0"/>',
  '<w:outlineLvl w:val="99"/>',
  '<w:framePr w:dropCap="drop"/>',
  '<w:pageBreakBefore/>',
  '<w:jc w:val="center"/>',
]
const INSIDE = [
  '<w:r><w:br/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:cr/></w:r>',
  '<w:r><w:noBreakHyphen/></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
  '<w:r><w:sym w:font="Symbol" w:char="61"/></w:r>',
  reference('footnote', 1),
  reference('footnote', 7),
  reference('endnote', 1),
  '<w:commentRangeStart w:id="1"/>',
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="图"/></wp:inline></w:drawing></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:bookmarkStart w:id="0" w:name="a"/>',
  '<w:r><w:ptab/></w:r>',
  '<w:r><w:softHyphen/></w:r>',
  '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
]

const run = fc
  .tuple(text, fc.constantFrom(...RUN))
  .map(([words, properties]) => r(words, properties))

const inline = fc.oneof(
  { weight: 8, arbitrary: run },
  { weight: 2, arbitrary: fc.constantFrom(...INSIDE) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('ins', 'del', 'moveFrom', 'moveTo', 'smartTag', 'sdt'), run)
      .map(([name, inner]) => changed(name, inner)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'PAGE',
          'REF a',
          'TOC \\o',
          'HYPERLINK "javascript:x"',
          'HYPERLINK "https://example.org"',
          'FORMCHECKBOX',
          'SEQ 表',
        ),
        run,
      )
      .map(([code, inner]) => field(code, inner)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'EQ \\o(甲,乙)',
          'EQ \\f(1,2',
          'EQ \\o\\ac(○,1)',
          'SYMBOL 254 \\f Wingdings',
          'EQ \\* jc0 \\o(\\s\\up 9(yuan),院)',
          'EQ \\a\\co2(',
        ),
        fc.constant(''),
      )
      .map(([code]) => bareField(code)),
  },
  { weight: 1, arbitrary: run.map((inner) => box(p(inner))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(run, run)
      .map(
        ([base, reading]) =>
          `<w:r><w:ruby><w:rt>${reading}</w:rt><w:rubyBase>${base}</w:rubyBase></w:ruby></w:r>`,
      ),
  },
)

const paragraph = fc
  .tuple(fc.array(inline, { maxLength: 5 }).map(join), fc.constantFrom(...PARAGRAPH))
  .map(([inner, properties]) => p(inner, properties))

const CELL = [
  '',
  '',
  '<w:gridSpan w:val="2"/>',
  '<w:gridSpan w:val="999999"/>',
  '<w:gridSpan w:val="-1"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:hMerge/>',
]
const cells = fc.array(
  fc
    .tuple(fc.array(paragraph, { maxLength: 2 }).map(join), fc.constantFrom(...CELL))
    .map(([inner, properties]) => cell(inner, properties)),
  { maxLength: 4 },
)
const grid = fc
  .array(cells, { maxLength: 4 })
  .map((rows) => table(...rows.map((one) => row(...one))))
const inner = grid.map((one) => table(row(cell(one + p('')))))

const FORMATS = [
  'decimal',
  'chineseCounting',
  'japaneseCounting',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'bullet',
  'none',
  'aiueo',
  'iroha',
  'ordinal',
  'decimalEnclosedCircle',
  'ideographTraditional',
  'x',
]
const TEXTS = [
  '%1.',
  '%1、',
  '（%1）',
  '第%1条',
  '%1.%2',
  '%1.%2.%3',
  '%9',
  '%0',
  '%',
  '%1%1%1',
  '',
  'a',
]
const numbered = fc
  .array(
    fc.tuple(
      fc.constantFrom(...FORMATS),
      fc.constantFrom(...TEXTS),
      fc.constantFrom('1', '0', '5', '-1', '2147483648', 'x', ''),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((levels) =>
    numberingXml(
      abstractNum(
        1,
        levels
          .map(([format, words, start], at) =>
            level(at, format, words, `<w:start w:val="${start}"/>`),
          )
          .join(''),
      ),
      num(1, 1),
      num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'),
    ),
  )

const STYLES = stylesXml(
  style('h1', '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('h2', `<w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr>${numPr(1, 1)}</w:pPr>`),
  style('x', '<w:name w:val="x"/><w:basedOn w:val="x"/>'),
  style('s', '<w:rPr><w:vanish/></w:rPr>', 'w:type="character"'),
)

const written = fc
  .tuple(
    fc
      .array(
        fc.oneof(
          { weight: 8, arbitrary: paragraph },
          { weight: 1, arbitrary: grid },
          { weight: 1, arbitrary: inner },
        ),
        { maxLength: 8 },
      )
      .map(join),
    numbered,
    fc.array(paragraph, { maxLength: 2 }).map(join),
  )
  .map(([body, numbers, notes]) =>
    docx(body, {
      ...STYLES,
      ...numbers,
      ...notesXml('footnote', [1, notes], [2, notes]),
      ...notesXml('endnote', [1, notes]),
      'word/header1.xml': `<w:hdr ${NAMES}>${notes}</w:hdr>`,
    }),
  )

/** An element of a part, found loosely: without others of its name in it. */
const ELEMENT =
  /<(w:(?:p|r|t|tbl|tr|tc|pPr|rPr|numPr|sdt|lvl|num|style|abstractNum))(?:\s[^>]*)?>(?:(?!<\1[\s>])[\s\S])*?<\/\1>/g
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '9',
  '99999999',
  '2147483648',
  '1e9',
  'NaN',
  'x',
  '１',
  'true',
  'off',
  '%1%2',
  '../../a',
  '&#x4e00;',
]

const change = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'nest', 'value', 'words', 'tag', 'insert'),
  at: fc.nat(),
  to: fc.nat(),
  value: fc.constantFrom(...VALUES),
  words: text,
  insert: fc.oneof(inline, paragraph, grid),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** The n-th match of a pattern, changed; by a number of any size. */
function replaceNth(
  xml: string,
  pattern: RegExp,
  nth: number,
  by: (found: string) => string,
): string {
  const found = [...xml.matchAll(pattern)]
  const one = found[nth % found.length]
  if (!one) return xml
  return xml.slice(0, one.index) + by(one[0]) + xml.slice(one.index + one[0].length)
}

function changedXml(xml: string, { kind, at, to, value, words, insert }: Change): string {
  const elements = () => [...xml.matchAll(ELEMENT)].map(([whole]) => whole)
  const other = () => elements()[to % Math.max(1, elements().length)] ?? ''
  switch (kind) {
    case 'delete':
      return replaceNth(xml, ELEMENT, at, () => '')
    case 'double':
      return replaceNth(xml, ELEMENT, at, (one) => one.repeat(1 + (to % 4)))
    case 'swap':
      return replaceNth(xml, ELEMENT, at, other)
    case 'nest':
      return replaceNth(xml, ELEMENT, at, (one) =>
        one.replace(/<\/[^<]*>$/, (end) => other() + end),
      )
    case 'value':
      return replaceNth(xml, /(?<==")[^"]*(?=")/g, at, () => value)
    case 'words':
      return replaceNth(xml, /(?<=<w:t(?: [^>]*)?>)[^<]*/g, at, () => words)
    case 'tag':
      return replaceNth(xml, /<[^>]*>/g, at, () => '')
    case 'insert':
      return replaceNth(xml, /<\/w:(?:p|tc|body|r)>/g, at, (end) => insert + end)
  }
}

/** Packages with one to five places of their parts changed; the numbering and styles as often as the text. */
function mutatedParts(all: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const opened = all.map((bytes) => unzipSync(bytes))
  const changes = fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 5 })
  return fc.tuple(fc.constantFrom(...opened), changes).map(([parts, list]) => {
    const files: Zippable = { ...parts }
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
    for (const [which, one] of list) {
      const name = which % 2 === 0 ? 'word/document.xml' : (names[which % names.length] ?? '')
      const bytes = files[name]
      if (bytes instanceof Uint8Array) files[name] = strToU8(changedXml(strFromU8(bytes), one))
    }
    return zipSync(files, { level: 0 })
  })
}

/** Word's packages: written from nothing, and ours with their parts or their bytes changed. */
export function packages({ docx: samples }: Samples): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 4, arbitrary: mutatedParts(samples) },
    { weight: 1, arbitrary: mutatedBytes(samples) },
  )
}
