// Writes slides/annual-report.docx, a sample in the form that offices send: headings typed by hand
// in plain paragraphs (no heading styles), one table and one chart. Every run gives the same bytes.
// Usage: node scripts/make-docx-sample.mjs [file]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import * as docx from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate'

const DEFAULT_OUTPUT = fileURLToPath(new URL('../slides/annual-report.docx', import.meta.url))
const ISSUED = '2026-01-15T09:00:00'

/** The last year and this year of each measure, and the growth. */
const MEASURES = [
  ['指标', '2024年', '2025年', '同比增长'],
  ['馆藏总量（万卷、件）', '86.4', '91.2', '5.6%'],
  ['数字化档案（万页）', '1520', '1876', '23.4%'],
  ['接待查档读者（人次）', '25160', '28300', '12.5%'],
  ['调阅档案（卷、件次）', '41300', '46750', '13.2%'],
  ['举办展览和讲座（场）', '18', '26', '44.4%'],
]

/** Readers received in each month: together the 28300 of the table. */
const READERS = [1860, 1420, 2310, 2480, 2360, 2650, 2980, 2890, 2540, 2410, 2270, 2130]

/**
 * The report. A blank line ends a paragraph, a line end within one is only a fold of this source,
 * **…** is bold, and a paragraph {…} stands for the table or the chart.
 */
const REPORT = `
松岚市档案馆2025年度工作报告

（2026年1月15日）

2025年，松岚市档案馆围绕“收得全、管得好、用得活”的目标，收集、保管、利用、传播各项工作同步推进，
全年任务如期完成。现将主要情况报告如下。

一、2025年工作回顾

全年新增馆藏4.8万卷（件），馆藏总量达到**91.2万卷（件）**；新增数字化档案356万页，
累计达到**1876万页**；接待查档读者**28300人次**，比上年增加3140人次。五项主要指标全部好于上年，
具体情况见表1。

表1　2025年主要工作指标

{table}

（一）馆藏收集稳步推进。全年接收四十二家单位移交的到期档案3.6万卷，征集民间文书、家谱、
老照片和口述资料1.2万件。接收工作实行“一单位一方案”，全年上门指导126次，
移交档案一次验收合格率达到97%。收集工作坚持三个面向：面向机关，把该进馆的档案收齐；面向社区，
把身边的变迁记下；面向家庭，把珍藏的记忆留住。“老街影像”征集活动历时七个月，
收到市民捐赠的老照片2160张，最早的一张拍摄于1931年。对每一位捐赠者，馆里一律颁发证书，
一律赠送复制件，一律在展览中署名。

（二）安全保管持续加强。改造恒温恒湿库房六间，更换老化密集架320列，库房温湿度全年达标率为**98.6%**。
建立“日巡查、周检查、月盘点”制度，每日巡查三次，全年发现隐患17处，全部整改到位。
完成电子档案异地备份两轮，抽检恢复成功率为100%。抢救修复破损档案4200页，其中契约文书310页。
组织消防演练四次，全体职工人人熟悉报警、疏散、抢运三套流程。库房里的每一份档案，都做到来有登记、
去有签收、动有记录、损有修复。

（三）查档服务更加便民。全年调阅档案46750卷（件）次，比上年增长13.2%。窗口服务实行**“三个一”**：
一次告知材料，一窗受理申请，一日办结查询。开通网上查档，全年受理6820件，
平均办结时间由三天缩短到一天。为行动不便的读者上门送档112次，为异地读者邮寄复制件940份。
从各月情况看，7月、8月查档人数最多，合计5870人次，占全年的20.7%（见图1）。针对暑期高峰，
增设临时窗口两个，延长开放时间一小时，做到人多不乱、事多不慢、话多不烦。

{chart}

图1　2025年各月接待查档读者人次

（四）文化传播日益活跃。举办展览和讲座26场，比上年增加8场，参与市民3.4万人次。
“老街百年”巡展走进学校9所、社区14个、企业6家，许多老人在展板前认出了自己儿时的家门。
编印《档案里的家常事》等通俗读物四种，发放1.1万册。接待中小学生研学团队64批，
孩子们学着修一页旧纸、写一封家书、读一段往事，记住了自己从哪里来。档案从库房走向展厅，
从展厅走向街巷，从街巷走进了人们的日常。

二、存在的主要问题

对照市民的期待，工作中还有不少差距：**一是数字化进度不均衡**，纸质档案完成较好，录音、
录像档案完成率只有41%；**二是专业力量不足**，修复人员只有五名，人均全年修复840页，
培养新人的周期长、留住新人的办法少；**三是开放利用不深入**，网上可以直接阅览的档案只占馆藏的12%，
编研成果数量少、形式旧、影响小。这些问题，有的是条件所限，更多的是办法不多、下力不够，
需要在新的一年里认真解决。

三、2026年工作安排

2026年工作的总体要求是：稳住存量、扩大增量、提高质量，让档案留得住历史、帮得上群众、用得到当下。
重点做好以下四项工作。

（一）补齐数字化短板。全年完成数字化**380万页**，录音、录像档案完成率提高到65%以上。坚持先急后缓、
先损后整、先常用后少用，排出顺序，分批推进。6月底前完成民生类档案的全文识别，
让查一个名字不再翻一天卷宗。每一批成果都要经过自查、互查、抽查三道关，差错率控制在万分之一以内。

（二）建强专业队伍。公开招聘修复、数据、编研人员八名，与两所院校共建实训基地，
实行“一名骨干带两名新人、两年出师”的办法。每季度举办一次业务练兵，比修复、比检索、比讲解，
以练促学，以学促用。没有过硬的手艺，就守不住易碎的纸页；没有扎实的学问，就读不懂无声的字句；
没有长久的耐心，就等不来迟到的答案。

（三）扩大开放利用。年内新增开放档案5万件，网上可以直接阅览的比例提高到**20%**。
把查档窗口延伸到十二个街道服务中心，让群众就近查、随时查、放心查。现场等候时间不超过十五分钟，
网上申请办结时间不超过一个工作日。凡是能够开放的，尽早开放；凡是能够联网的，尽快联网；
凡是能够代办的，尽量代办。

（四）讲好城市故事。办好“家书里的松岚”主题展，举办展览和讲座不少于30场，拍摄短片十二部，
编写乡土读本一套。既要讲得准，一字一句有出处；也要讲得活，一人一事有温度；还要讲得远，
一街一巷有回声。邀请一百名老市民口述往事，让他们的声音同档案一起留下来。

四、保障措施

为了把各项安排落到实处，**一要明确责任**，每项任务都确定牵头科室、完成时限和考核标准，
每月通报一次，每季讲评一次；**二要管好经费**，全年预算1260万元，优先用于库房安全、
数字化和便民服务，每一笔支出都向社会公开；**三要接受监督**，聘请十五名市民担任监督员，
请他们评服务、提意见、看整改；**四要守住底线**，凡涉及个人隐私的档案，开放之前逐件审核，
宁可多看一遍，不可错放一页。各科室要算好时间账、质量账、效益账，月初有安排，月中有检查，
月末有小结，不让任务停在纸上，不让问题拖到年底。

档案记录昨天，服务今天，也要交给明天。一年来的成绩，离不开移交单位的支持，离不开全体职工的付出，
更离不开广大市民的信任。新的一年，我们将以更细的功夫守护每一页纸，以更快的脚步回应每一次查询，
以更大的诚意打开每一扇门，为松岚这座城市留存一份完整、真实、温暖的记忆。
`

const FACE = { title: '宋体', section: '黑体', runIn: '楷体', body: '仿宋' }
const POINTS = { title: 22, body: 16, small: 12 }
const LINE = 560
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 640 }
const COLUMNS = [3144, 1900, 1900, 1900]
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
}

const CHART = { width: 960, height: 540 }
const PLOT = { left: 48, right: 912, top: 40, base: 500 }
const SCALE = { top: 3200, step: 800 }
const PEAK = 2800
const COLOUR = {
  paper: [250, 248, 243],
  grid: [227, 221, 208],
  axis: [96, 92, 84],
  bar: [63, 111, 122],
  peak: [201, 139, 60],
}

/** An RGB raster of one colour, and a way to fill rectangles of it. */
function canvas({ width, height }, colour) {
  const pixels = new Uint8Array(width * height * 3)
  const fill = (left, top, right, bottom, rgb) => {
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) pixels.set(rgb, (y * width + x) * 3)
    }
  }
  fill(0, 0, width, height, colour)
  return { pixels, fill }
}

function pngChunk(type, data) {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8)
  return chunk
}

/** fflate deflates: the zlib of Node differs from release to release, and so would the bytes. */
function encodePng({ width, height }, pixels) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const stride = width * 3
  const rows = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', zlibSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function drawChart() {
  const { pixels, fill } = canvas(CHART, COLOUR.paper)
  const heightOf = (value) => Math.round(((PLOT.base - PLOT.top) * value) / SCALE.top)
  for (let value = SCALE.step; value <= SCALE.top; value += SCALE.step) {
    const y = PLOT.base - heightOf(value)
    fill(PLOT.left, y, PLOT.right, y + 2, COLOUR.grid)
  }
  const slot = (PLOT.right - PLOT.left) / READERS.length
  READERS.forEach((value, month) => {
    const left = Math.round(PLOT.left + slot * (month + 0.2))
    const right = Math.round(PLOT.left + slot * (month + 0.8))
    const colour = value >= PEAK ? COLOUR.peak : COLOUR.bar
    fill(left, PLOT.base - heightOf(value), right, PLOT.base, colour)
  })
  fill(PLOT.left, PLOT.base, PLOT.right, PLOT.base + 3, COLOUR.axis)
  return encodePng(CHART, pixels)
}

function run(text, { face = FACE.body, points = POINTS.body, bold } = {}) {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: face }
  return new docx.TextRun({ text, font, size: points * 2, ...(bold && { bold }) })
}

/** The runs of a text in which **…** is bold. */
function runs(text, look) {
  return text
    .split('**')
    .map((part, index) => (part === '' ? null : run(part, { ...look, bold: index % 2 === 1 })))
    .filter((part) => part !== null)
}

function centred(text, look, more = {}) {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [run(text, look)],
    ...more,
  })
}

function bodyParagraph(text) {
  const isSection = /^[一二三四]、/.test(text)
  const runIn = /^（[一二三四]）[^。]+。/.exec(text)?.[0] ?? ''
  const children = isSection
    ? [run(text, { face: FACE.section })]
    : [...runs(runIn, { face: FACE.runIn }), ...runs(text.slice(runIn.length))]
  const spacing = { line: LINE, lineRule: docx.LineRuleType.EXACT }
  return new docx.Paragraph({ indent: TWO_CHARACTERS, spacing, keepNext: isSection, children })
}

function tableCell(text, column, isHead) {
  const look = { points: POINTS.small, bold: isHead, face: isHead ? FACE.section : FACE.body }
  const isLabel = column === 0 && !isHead
  return new docx.TableCell({
    width: { size: COLUMNS[column], type: docx.WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    shading: isHead ? { fill: 'EAE6DC' } : undefined,
    children: [isLabel ? new docx.Paragraph({ children: [run(text, look)] }) : centred(text, look)],
  })
}

function table() {
  return new docx.Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, width) => sum + width), type: docx.WidthType.DXA },
    rows: MEASURES.map((cells, row) => {
      const children = cells.map((text, column) => tableCell(text, column, row === 0))
      return new docx.TableRow({ children, tableHeader: row === 0, cantSplit: true })
    }),
  })
}

function chart() {
  const image = new docx.ImageRun({
    type: 'png',
    data: drawChart(),
    transformation: { width: 560, height: 315 },
    altText: { name: 'chart', description: '2025年各月接待查档读者人次柱形图' },
  })
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160 },
    children: [image],
  })
}

function block(text, index) {
  if (index === 0) return centred(text, { face: FACE.title, points: POINTS.title, bold: true })
  if (index === 1) return centred(text, { face: FACE.runIn }, { spacing: { after: 320 } })
  if (text === '{table}') return table()
  if (text === '{chart}') return chart()
  if (/^[表图]\d/.test(text)) {
    const look = { face: FACE.section, points: POINTS.small }
    return centred(text, look, { keepNext: text.startsWith('表'), spacing: { after: 120 } })
  }
  return bodyParagraph(text)
}

/** Packs the same parts again with fixed times, since docx takes the clock for all of them. */
function withFixedTimes(bytes) {
  const parts = unzipSync(bytes)
  const core = strFromU8(parts['docProps/core.xml'])
  parts['docProps/core.xml'] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${ISSUED}Z`))
  return zipSync(parts, { level: 9, mtime: new Date(ISSUED) })
}

async function makeReport() {
  const paragraphs = REPORT.trim()
    .split('\n\n')
    .map((text) => text.replaceAll('\n', ''))
  const file = new docx.Document({
    title: paragraphs[0],
    creator: '松岚市档案馆',
    lastModifiedBy: '松岚市档案馆',
    sections: [{ properties: { page: PAGE }, children: paragraphs.map(block) }],
  })
  return withFixedTimes(new Uint8Array(await docx.Packer.toBuffer(file)))
}

const output = process.argv[2] ?? DEFAULT_OUTPUT
mkdirSync(dirname(output), { recursive: true })
writeFileSync(output, await makeReport())
