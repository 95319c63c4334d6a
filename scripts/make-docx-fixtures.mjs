// Writes tests/fixtures/docx: documents whose numbers a program makes, and beside each what
// LibreOffice prints for it. Two programs write them: the docx library, and LibreOffice itself.
// Needs soffice (Debian: apt-get install --no-install-recommends libreoffice-writer); tests don't.
// Usage: node scripts/make-docx-fixtures.mjs
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as docx from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const FOLDER = fileURLToPath(new URL('../tests/fixtures/docx/', import.meta.url))
const MADE = '2026-01-15T09:00:00'

/** A level: the format of its number, its text, what follows, and other settings of the library. */
const level = (format, text, suffix = 'tab', more = {}) => ({ format, text, suffix, ...more })

/**
 * Documents. A line of `text` begins with its level and, behind a slash, the number of its list; with -
 * for a paragraph without a number; a level alone is an empty paragraph. `change` mends what the
 * library can't say, in the XML of a part.
 */
const DOCUMENTS = {
  'zh-rules': {
    levels: [
      level('chineseCountingThousand', '第%1章', 'space'),
      level('chineseCountingThousand', '第%2条'),
      level('chineseCountingThousand', '（%3）', 'nothing'),
      level('decimal', '%4.'),
      level('decimalEnclosedCircleChinese', '%5', 'nothing'),
    ],
    // Articles go on through the chapters.
    change: { 'word/numbering.xml': (xml) => neverRestart(xml, 1) },
    text: `
- 松岚市图书馆阅览规则
0 总则
1 为了方便市民读书，爱护馆藏，制定本规则。
1 本规则适用于全部阅览室，包括：
2 成人阅览室；
2 儿童阅览室，其中：
3 低幼区；
3 少年区，分为：
4 自然；
4 历史。
3 亲子区。
2 地方文献室。
0 借阅
1 读者凭证借书，每次不超过五册。
1 下列图书只供室内阅览：
2 工具书；
2 孤本。
0 附则
1 本规则自公布之日起施行。`,
  },
  'zh-report': {
    styled: true,
    levels: [
      level('chineseCounting', '%1、', 'nothing', { style: { style: 'Heading1' } }),
      level('chineseCounting', '（%2）', 'nothing', { style: { style: 'Heading2' } }),
      level('decimal', '%3．', 'nothing', { style: { style: 'Heading3' } }),
      level('decimal', '（%4）', 'nothing'),
      level('decimalEnclosedCircle', '%5', 'nothing'),
    ],
    text: `
- 关于河道清洁工作的报告
0 基本情况
- 全年共清理河道四十二公里，栽种水草九千平方米。
1 水质
2 上游断面达到二类。
3 春季两次检测合格。
3 秋季两次检测合格。
2 下游断面达到三类。
1 岸线
2 整治码头六座。
3 拆除两座，即：
4 东门码头；
4 盐仓码头。
3 修缮四座。
0 存在的问题
1 雨季漂浮物多。
1 巡查人手少。
0 明年打算
1 建立一支巡河队。`,
  },
  'ja-rules': {
    levels: [
      level('decimalFullWidth', '第%1章', 'space'),
      level('decimalFullWidth', '第%2条', 'space'),
      level('decimalFullWidth', '%3', 'space', { start: 2 }),
      level('decimalFullWidth', '（%4）', 'space'),
      level('aiueoFullWidth', '%5', 'space'),
      level('irohaFullWidth', '（%6）', 'space'),
    ],
    change: { 'word/numbering.xml': (xml) => neverRestart(xml, 1) },
    text: `
- 町民集会所の利用に関する規程
0 総則
1 この規程は、集会所の利用に必要な事項を定める。
1 集会所は、町民がだれでも利用できる。
2 利用の時間は、九時から二十一時までとする。
2 次の日は休みとする。
3 一月一日から三日まで
3 町長が定める日。ただし、次の場合を除く。
4 避難所となるとき
4 投票所となるとき。このときは次による。
5 前日に掲示する。
5 当日に係を置く。
3 清掃の日
0 手続
1 利用しようとする者は、三日前までに申し込む。
2 申込みは窓口で受ける。
1 利用料は、無料とする。`,
  },
  'en-contract': {
    levels: [
      level('upperRoman', 'ARTICLE %1.', 'tab'),
      level('decimalZero', 'Section %1.%2', 'tab', { isLegalNumberingStyle: true }),
      level('lowerLetter', '(%3)', 'tab'),
      level('lowerRoman', '(%4)', 'tab'),
      level('upperLetter', '%5)', 'tab'),
      level('ordinal', '%6', 'space'),
    ],
    text: `
- Agreement on the Care of a Garden
0 Definitions
1 The garden is the land between the mill and the brook.
1 The keeper is the person who signs below.
0 Duties
1 The keeper waters and weeds.
2 Water is drawn from the brook.
2 Weeds are
3 pulled,
3 dried, and
4 composted, or
4 burned
5 before noon.
3 counted.
1 The keeper keeps a book.
0 Term
1 This agreement holds for one year.`,
  },
  'en-outline': {
    levels: [
      level('decimal', '%1.', 'tab'),
      level('decimal', '%1.%2', 'tab'),
      level('decimal', '%1.%2.%3', 'tab'),
      level('bullet', '•', 'tab'),
    ],
    text: `
- Minutes
0 Opening
1 Present
1 Absent
0
0 Levels that are skipped
2 Two at once
2 Again
1 One back
3 A bullet
- A line without a number
0 Another list begins again
0/1 First
1/1 Below the first
0/1 Second
0/2 And a third list
0/1 Back in the second one`,
  },
  'deep-first': {
    levels: [level('decimal', '%1.', 'tab'), level('decimal', '%1.%2', 'tab')],
    text: `
- An inner level before any outer one
1 The first paragraph
1 The second
0 The first outer one`,
  },
  random: {
    levels: [
      level('decimal', '%1.', 'tab'),
      level('decimal', '%1.%2', 'tab', { start: 2 }),
      level('decimal', '%1.%2.%3', 'tab', { start: 3 }),
    ],
    text: randomLines(120),
  },
  overrides: {
    levels: [level('decimal', '%1.', 'tab'), level('lowerLetter', '%1%2)', 'tab')],
    change: { 'word/numbering.xml': anotherLook },
    text: `
- A list that has another look in places
0 First
1 Below
0/1 Second
1/1 Below, too
0/1 Third
0 Fourth`,
  },
  'list-style': {
    levels: [level('upperLetter', '%1.', 'tab', { start: 3 }), level('lowerRoman', '%1-%2', 'tab')],
    change: { 'word/numbering.xml': byListStyle, 'word/styles.xml': addListStyle },
    text: `
- A list by a list style
0 Apples
1 Red
1 Green
0 Pears`,
  },
}

/** Paragraphs on any level of three lists that count together, the same at every run. */
function randomLines(count) {
  let seed = 20_260_115
  const next = (below) => {
    seed = (seed * 48_271) % 0x7fffffff
    return seed % below
  }
  const lines = Array.from({ length: count }, (_, index) => `${next(3)}/${next(3)} line ${index}`)
  return lines.join('\n')
}

function neverRestart(xml, ilvl) {
  return xml.replace(
    new RegExp(`(<w:lvl w:ilvl="${ilvl}"[^>]*>(?:(?!</w:lvl>).)*?<w:numFmt [^>]*/>)`, 'g'),
    '$1<w:lvlRestart w:val="0"/>',
  )
}

/** The second list shows Roman numbers instead of beginning again. */
function anotherLook(xml) {
  const roman =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl>'
  const lists = [...xml.matchAll(/<w:num w:numId.*?<\/w:num>/g)].map(([list]) => list)
  const last = lists.at(-1)
  return xml.replace(last, last.replace(/<w:startOverride[^>]*\/>/, roman))
}

/** The document's list takes its levels from a list style, which has another list for them. */
function byListStyle(xml) {
  const [list, , levels] = [
    ...xml.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>/g),
  ].at(-1)
  const link =
    '<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Fruit"/></w:abstractNum>'
  const type = new RegExp(
    `<w:abstractNum w:abstractNumId="${levels}"[^>]*><w:multiLevelType [^>]*/>`,
  )
  return xml
    .replace(list, list.replace(`w:val="${levels}"`, 'w:val="90"'))
    .replace(type, `${link}$&<w:styleLink w:val="Fruit"/>`)
    .replace(
      '</w:numbering>',
      `<w:num w:numId="91"><w:abstractNumId w:val="${levels}"/></w:num></w:numbering>`,
    )
}

function addListStyle(xml) {
  const style =
    '<w:style w:type="numbering" w:customStyle="1" w:styleId="Fruit"><w:name w:val="Fruit"/><w:pPr><w:numPr><w:numId w:val="91"/></w:numPr></w:pPr></w:style>'
  return xml.replace('</w:styles>', `${style}</w:styles>`)
}

function paragraph(line, isStyled) {
  const [, mark, text] = /^(\S+)(?: (.*))?$/.exec(line)
  if (mark === '-') return new docx.Paragraph(text)
  const [ilvl, instance = 0] = mark.split('/').map(Number)
  const heading = isStyled && ilvl < 3 ? { style: `Heading${ilvl + 1}` } : null
  const numbering = { reference: 'list', level: ilvl, instance }
  return new docx.Paragraph({ text: text ?? '', ...(heading ?? { numbering }) })
}

async function make({ levels, text, styled = false, change = {} }) {
  const heading = (ilvl) => ({
    paragraph: { numbering: { reference: 'list', level: ilvl, instance: 0 } },
  })
  const config = levels.map((one, index) => ({ level: index, start: 1, ...one }))
  const file = new docx.Document({
    creator: 'Lectern',
    lastModifiedBy: 'Lectern',
    ...(styled && {
      styles: { default: { heading1: heading(0), heading2: heading(1), heading3: heading(2) } },
    }),
    numbering: { config: [{ reference: 'list', levels: config }] },
    sections: [
      {
        children: text
          .trim()
          .split('\n')
          .map((line) => paragraph(line, styled)),
      },
    ],
  })
  const parts = unzipSync(new Uint8Array(await docx.Packer.toBuffer(file)))
  const all = { 'docProps/core.xml': fixTimes, ...change }
  for (const [name, mend] of Object.entries(all)) {
    parts[name] = strToU8(mend(strFromU8(parts[name])))
  }
  return zipSync(parts, { level: 9, mtime: new Date(MADE) })
}

function fixTimes(xml) {
  return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${MADE}Z`)
}

function convert(to, folder, ...files) {
  const options = ['--headless', '--convert-to', to, '--outdir', folder]
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore' })
}

const scratch = mkdtempSync(join(tmpdir(), 'docx-fixtures-'))
mkdirSync(FOLDER, { recursive: true })
const files = []
for (const [name, document] of Object.entries(DOCUMENTS)) {
  files.push(join(FOLDER, `${name}.docx`))
  writeFileSync(files.at(-1), await make(document))
}
// Once to LibreOffice's own format and back: numbers and styles are then its own.
for (const name of ['zh-report', 'en-contract', 'ja-rules']) {
  convert('odt', scratch, join(FOLDER, `${name}.docx`))
  convert('docx', scratch, join(scratch, `${name}.odt`))
  files.push(join(FOLDER, `${name}-libreoffice.docx`))
  writeFileSync(files.at(-1), readFileSync(join(scratch, `${name}.docx`)))
}
convert('txt:Text (encoded):UTF8', scratch, ...files)
for (const file of files) {
  const name = file.slice(FOLDER.length, -'.docx'.length)
  renameSync(join(scratch, `${name}.txt`), join(FOLDER, `${name}.txt`))
}
rmSync(scratch, { recursive: true })
