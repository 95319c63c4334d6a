// A marked document as the docx library writes it: numbers that the program counts where the head
// says so, headings told by their face and weight alone.
import * as docx from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { standingMark } from './marked.mjs'

const MADE = '2026-01-15T09:00:00'
const FACES = {
  'zh-Hans': ['黑体', '仿宋'],
  ja: ['ＭＳ ゴシック', 'ＭＳ 明朝'],
  en: ['Arial', 'Times New Roman'],
  ko: ['맑은 고딕', '바탕'],
}
const COUNTS = {
  decimal: String,
  decimalFullWidth: (n) =>
    String(n)
      .normalize('NFKC')
      .replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  chineseCounting: (n) =>
    n <= 10 ? ' 一二三四五六七八九十'[n] : `十${' 一二三四五六七八九'[n - 10]}`,
  aiueoFullWidth: (n) => 'アイウエオカキクケコ'[n - 1],
  ganada: (n) => '가나다라마바사아자차카타파하'[n - 1],
  lowerLetter: (n) => 'abcdefghijkl'[n - 1],
  lowerRoman: (n) => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][n - 1],
  upperRoman: (n) => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][n - 1],
}

/** Levels of automatic numbers by depth, from `1=decimal %1.␣ | 2=…`; ␣ and ideographic space: a space follows. */
function levelsOf(auto) {
  return Object.fromEntries(
    auto
      .split('|')
      .filter((one) => one.trim())
      .map((one) => {
        const [, depth, format, text] = /^\s*(\d)=(\w+) (.*?)\s*$/.exec(one)
        const bare = text.replace(/[␣\u3000]+$/, '')
        return [depth, { format, text: bare, suffix: bare === text ? 'nothing' : 'space' }]
      }),
  )
}

/** What the program prints for the n-th number of a level below others. */
const printed = (levels, counts, depth) =>
  levels[depth].text.replace(/%(\d)/g, (_, level) =>
    COUNTS[levels[level]?.format ?? 'decimal'](counts[level] ?? 0),
  )

/** The bytes of the document. */
export async function wordBytes({ options, paragraphs }) {
  const state = {
    levels: levelsOf(options.auto),
    counts: {},
    lists: {},
    last: {},
    count: 0,
    notes: {},
    options,
  }
  const children = blocksOf(paragraphs, state)
  const levels = Object.entries(state.levels)
  const all = levels.filter(([depth]) => isCompound(state.levels, depth))
  const config = [
    ...(all.length > 0
      ? [
          {
            reference: 'all',
            levels: all.map(([depth, one]) => ({ ...one, level: depth - 1, start: 1 })),
          },
        ]
      : []),
    ...levels.map(([depth, one]) => ({
      reference: `depth${depth}`,
      levels: [{ ...one, level: 0, text: one.text.replace(/%\d/, '%1'), start: 1 }],
    })),
  ]
  const file = new docx.Document({
    creator: 'Lectern',
    lastModifiedBy: 'Lectern',
    numbering: { config },
    footnotes: state.notes,
    sections: [{ children }],
  })
  const parts = unzipSync(new Uint8Array(await docx.Packer.toBuffer(file)))
  const core = strFromU8(parts['docProps/core.xml']).replace(
    /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
    `${MADE}Z`,
  )
  parts['docProps/core.xml'] = strToU8(core)
  return zipSync(parts, { level: 9, mtime: new Date(MADE) })
}

function blocksOf(paragraphs, state) {
  const blocks = []
  for (let index = 0; index < paragraphs.length; index++) {
    const { kind } = paragraphs[index]
    if (kind === 'row') {
      let end = index
      while (paragraphs[end + 1]?.kind === 'row') end++
      blocks.push(tableOf(paragraphs.slice(index, end + 1)))
      index = end
    } else if (kind !== 'gap') blocks.push(paragraphOf(paragraphs[index], state))
  }
  return blocks
}

function tableOf(rows) {
  return new docx.Table({
    rows: rows.map(
      ({ cells }) =>
        new docx.TableRow({
          children: cells.map(
            (cell) => new docx.TableCell({ children: [new docx.Paragraph(cell)] }),
          ),
        }),
    ),
  })
}

function paragraphOf(paragraph, state) {
  const { pieces, align, kind } = paragraph
  const alignment = { center: docx.AlignmentType.CENTER, right: docx.AlignmentType.RIGHT }[align]
  const numbering = numberingOf(paragraph, state)
  const children = pieces.flatMap((piece, index) =>
    runsOf(piece, { index, paragraph, numbering, state }),
  )
  return new docx.Paragraph({
    children,
    ...(alignment && { alignment }),
    ...(numbering && { numbering }),
    ...(kind === 'bullet' && { bullet: { level: 0 } }),
    ...(!numbering && !align && state.options.indent && { indent: { firstLine: 480 } }),
  })
}

/** The automatic number of a paragraph that begins with a section, if the program prints just that label. */
function numberingOf({ pieces }, state) {
  const mark = pieces[0]?.mark
  if (mark?.kind !== 'section') return null
  const { counts, levels } = state
  const { depth } = mark
  for (const deeper of Object.keys(counts)) {
    const goesOn = isCompound(levels, deeper) && !(levels[depth] && isCompound(levels, depth))
    if (deeper > depth && !goesOn) delete counts[deeper]
  }
  const isPrinted = (count) => printed(levels, { ...counts, [depth]: count }, depth) === mark.number
  if (!levels[depth]) return null
  const next = (counts[depth] ?? 0) + 1
  const goesOn = (state.last[depth] ?? 0) + 1
  if (!isPrinted(next) && !isPrinted(goesOn)) return null
  if (isPrinted(next) && next === 1) state.lists[depth] = ++state.count
  counts[depth] = isPrinted(next) ? next : goesOn
  state.last[depth] = counts[depth]
  return isCompound(levels, depth)
    ? { reference: 'all', level: depth - 1, instance: 0 }
    : { reference: `depth${depth}`, level: 0, instance: state.lists[depth] }
}

/** Whether a level's number is printed with that of another level: they are levels of one list. */
const isCompound = (levels, depth) =>
  Object.values(levels).some(
    ({ text }) => text.match(/%\d/g).length > 1 && text.includes(`%${depth}`),
  )

function runsOf(piece, { index, paragraph, numbering, state }) {
  if (piece.note !== undefined) {
    const id = Object.keys(state.notes).length + 1
    state.notes[id] = { children: [new docx.Paragraph(piece.note)] }
    return [new docx.FootnoteReferenceRun(id)]
  }
  const isLabel = index === 0 && piece.mark?.kind === 'section'
  const words = numbering && isLabel ? '' : piece.words + (piece.gap ?? '')
  if (!words) return []
  const [bold, plain] = FACES[state.options.language]
  const isTitle = piece.mark?.kind === 'title'
  const isHead = (isLabel && piece.mark.heading) || (piece.isHeading && index === 1) || isTitle
  const text = numbering && index === 1 && !piece.isHeading ? words.trimStart() : words
  const isStanding = standingMark(paragraph) !== null
  return [
    new docx.TextRun({
      text,
      font: { eastAsia: isHead ? bold : plain, ascii: isHead ? bold : plain },
      size: isTitle ? 36 : 24,
      ...(isHead && (isStanding || isTitle) && { bold: true }),
    }),
  ]
}
