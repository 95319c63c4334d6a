// Ways to write a document differently that leave its outline as it is, each carrying the gold outline
// along: a rule that was fitted to how the documents at hand are typed fails on them.
import { strToU8, zipSync } from 'fflate'
import { Converter } from 'opencc-js/cn2t'

/**
 * A document as text (UTF-16 offsets) with its gold outline, whose `start`s are offsets of the text.
 * A part of the front matter or a heading that is null is not scored.
 * @typedef {{ text: string, gold: object, ending: string }} Document
 * @typedef {{ name: string, bytes: Uint8Array, gold: object, lines?: string[] }} Variant
 */

const HAN = /[\u4e00-\u9fff]/
const KANA = /[\u3041-\u30ff]/
const isEastern = (text) => HAN.test(text)

/** Every section of a tree with its depth and the sections around it, outermost first. */
function* walk(sections, around = []) {
  for (const section of sections ?? []) {
    yield { section, around }
    yield* walk(section.children, [...around, section])
  }
}

/** The text with `edits` ({start, end, words}) made, and where an offset of it has gone. */
function edited(text, edits) {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let made = ''
  let from = 0
  for (const { start, end, words } of sorted) {
    made += text.slice(from, start) + words
    from = end
  }
  made += text.slice(from)
  const at = (offset) => {
    let shift = 0
    for (const { start, end, words } of sorted) {
      if (end <= offset) shift += words.length - (end - start)
      else if (start < offset) return start + shift
      else break
    }
    return offset + shift
  }
  return { text: made, at }
}

/** A gold outline with every `start` moved and each section changed by `change`. */
function carried(gold, at, change = () => ({})) {
  const moved = (section) => ({
    ...section,
    start: at(section.start),
    ...change(section),
    children: (section.children ?? []).map(moved),
  })
  return { ...gold, sections: (gold.sections ?? []).map(moved) }
}

const bytesOf = (text) => strToU8(text)

/** A variant made by edits of the text. */
function variant({ text, gold, ending }, edits, change, front = {}) {
  const made = edited(text, edits)
  return {
    name: `document.${ending}`,
    bytes: bytesOf(made.text),
    gold: { ...carried(gold, made.at, change), ...front },
  }
}

const NO_FRONT = { title: null, subtitle: null, salutation: null }
/**
 * What parts the paragraphs: line ends, or in a text of one line wide spaces, tabs and whatever white
 * space stands before a section that the gold outline calls a paragraph.
 */
function separators({ text, gold }) {
  const lines = [...text.matchAll(/(?:[ \t\u3000]*(?:\r\n|\r|\n))+[ \t\u3000]*/g)]
  const starts = new Set(
    [...walk(gold.sections)]
      .filter(({ section }) => !section.inline)
      .map(({ section }) => section.start),
  )
  const isGap = ({ index, 0: sign }) =>
    /[\r\n\t]|\u3000{2}/.test(sign) || starts.has(index + sign.length)
  const found = lines.length < 10 ? [...text.matchAll(/\s+/g)].filter(isGap) : lines
  // Letter-spaced headings (总　　则) stay as they are.
  const headings = [...walk(gold.sections)].map(({ section: { start, number, heading } }) => ({
    start: start + number.length,
    end: text.indexOf(heading ?? '', start) + (heading ?? '').length,
  }))
  return found
    .map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }))
    .filter(({ start, end }) => start > 0 && end < text.length)
    .filter((one) => !headings.some(({ start, end }) => one.start > start && one.end < end))
}

/** Its paragraphs are parted, and not in the middle of a sentence. */
function hasParagraphLines(document) {
  const { text, ending } = document
  if (ending !== 'txt' || !isEastern(text)) return false
  const edges = separators(document)
  const lines = edges.map(({ end }, index) => text.slice(end, edges[index + 1]?.start).trim())
  const long = lines.filter((line) => line.length > 25)
  const ended = long.filter((line) => /[。！？；：”）.!?;:)〕]$/.test(line))
  return lines.length >= 10 && ended.length >= long.length * 0.85
}

/** Every line end but the last as `sign`. */
const joinedBy = (sign) => (document) => {
  if (!hasParagraphLines(document)) return null
  const { text } = document
  const edits = separators(document).map((one) => ({ ...one, words: sign }))
  if (sign !== '') return variant(document, edits)
  // What only a line end told apart can't be scored: headings before text, 一是 at a paragraph's head.
  const starts = new Set([...walk(document.gold.sections)].map(({ section }) => section.start))
  if ([...walk(document.gold.sections)].some(({ section }) => section.number === '')) return null
  const change = (section) => {
    const at = section.start + section.number.length
    const end = text.indexOf(section.heading, at) + section.heading.length
    const next = end + (/^[\s\u3000]*/.exec(text.slice(end))?.[0].length ?? 0)
    const isLost = edits.some(({ start }) => start === end) && !starts.has(next)
    const isSeries = /^(?:第?[一二三四五六七八九十]{1,3}(?:是|要|[，,])|首先|其次|再次|最后)/.test(
      section.number,
    )
    // GOLD.md, 3: where all separators are lost, what numbers sections is a paragraph of its own.
    const isOwn =
      /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d０-９]+[）)]|\d+[.．])$/.test(
        section.number,
      )
    const inline = isSeries ? { inline: true } : isOwn ? { inline: false } : {}
    return { ...(isLost ? { heading: null } : {}), ...inline }
  }
  return variant(document, edits, change, NO_FRONT)
}

/** Where lines of `width` signs end, in UTF-16 offsets; never before a closing mark or within a label. */
function wraps({ text, gold }, width) {
  const labels = [...walk(gold.sections)].map(({ section }) => section)
  const isInLabel = (at) =>
    labels.some(({ start, number }) => at > start && at <= start + number.length)
  const places = []
  let column = 0
  for (let at = 0; at < text.length; at += 1) {
    if (/[\r\n]/.test(text[at])) column = 0
    else column += 1
    const isBetween = isEastern(text[at] ?? '') && isEastern(text[at + 1] ?? '')
    if (column >= width && isBetween && !isInLabel(at + 1)) {
      places.push(at + 1)
      column = 0
    }
  }
  return places
}

/** A document in one line as one of lines: its separators become line ends. */
function lined(document) {
  const made = edited(
    document.text,
    separators(document).map((one) => ({ ...one, words: '\n' })),
  )
  return { ...document, text: made.text, gold: carried(document.gold, made.at) }
}

function wrapped(own) {
  if (!hasParagraphLines(own)) return null
  const document = lined(own)
  return variant(
    document,
    wraps(document, 40).map((at) => ({ start: at, end: at, words: '\n' })),
  )
}

/** Printed and typed in again: a page number and a running head every 40 lines, also within a sentence. */
function paged(own) {
  if (!hasParagraphLines(own)) return null
  const document = lined(own)
  const { text } = document
  const breaks = new Set(wraps(document, 40))
  const edits = []
  let lines = 0
  let page = 1
  for (let at = 0; at < text.length; at += 1) {
    const isWrap = breaks.has(at)
    if (isWrap || text[at - 1] === '\n') lines += 1
    const isPage = lines === 40
    if (isPage) {
      edits.push({ start: at, end: at, words: `${isWrap ? '\n' : ''}— ${page} —\n学习资料汇编\n` })
      lines = 0
      page += 1
    } else if (isWrap) edits.push({ start: at, end: at, words: '\n' })
  }
  return edits.some(({ words }) => words.includes('汇编')) ? variant(document, edits) : null
}

/** Where the printed title begins and ends in the text; null where there is none at its head. */
function titlePlace({ text, gold }) {
  const lines = (gold.title ?? '').split('\n').filter((line) => line !== '')
  const start = lines.length > 0 ? text.indexOf(lines[0]) : -1
  if (start < 0 || start > 200) return null
  const last = lines.at(-1)
  const end = text.indexOf(last, start) + last.length
  return /^[ \t\u3000]*(?:\r?\n|$)/.test(text.slice(end)) ? { start, end } : null
}

function withContents(document) {
  const { text, gold } = document
  const place = titlePlace(document)
  if (document.ending !== 'txt' || !place || !isEastern(text)) return null
  const rows = [...walk(gold.sections)]
    .filter(({ section, around }) => around.length < 2 && !section.inline)
    .filter(({ section: { heading } }) => heading !== '' && heading.length <= 40)
    .map(({ section: { number, heading }, around }, index) => {
      const gap = /[\p{L}\p{N}]$/u.test(number) ? '　' : ''
      return `${'　'.repeat(around.length)}${number}${gap}${heading.replace(/\s+/g, '')}${'…'.repeat(12)}${Math.floor(index / 2) + 1}`
    })
  if (rows.length < 3) return null
  const heading = KANA.test(text) ? '目次' : '目　录'
  const words = `\n\n${heading}\n${rows.join('\n')}\n`
  return variant(document, [{ start: place.end, end: place.end, words }])
}

function onWebPage(document) {
  const { text } = document
  if (document.ending !== 'txt' || !titlePlace(document)) return null
  const [above, below] = KANA.test(text)
    ? ['ホーム > 行政情報 > 計画・規則\n', '\n印刷する\nシェアする\n前のページへ戻る\n']
    : isEastern(text)
      ? ['当前位置：首页 > 信息公开 > 文件\n', '\n分享到：微信 微博\n【打印本页】【关闭窗口】\n']
      : ['Home > Publications > Documents\n', '\nShare this page\nPrint\nBack to top\n']
  return variant(document, [
    { start: 0, end: 0, words: above },
    { start: text.length, end: text.length, words: below },
  ])
}

function withCover(document) {
  const { text, gold } = document
  const place = titlePlace(document)
  if (document.ending !== 'txt' || !place || !isEastern(text) || KANA.test(text)) return null
  const hasSubtitle = gold.subtitle !== '' && gold.subtitle !== null
  return variant(document, [
    { start: place.start, end: place.start, words: '临江市读书促进会\n' },
    ...(hasSubtitle
      ? []
      : [{ start: place.end, end: place.end, words: '\n姓　　名：林小禾\n所在部门：资料室\n' }]),
  ])
}

const WIDE = '０１２３４５６７８９（）：'
const NARROW = '0123456789():'

/** Digits and marks one for one, as another input method types them. */
const respelled = (from, to) => (document) => {
  const swap = (words) =>
    words?.replace(/./gu, (sign) => (from.includes(sign) ? to[from.indexOf(sign)] : sign))
  const { text, gold, ending } = document
  const made = swap(text)
  if (!isEastern(text) || ending !== 'txt' || made === text) return null
  const change = ({ number, heading }) => ({ number: swap(number), heading: swap(heading) })
  return {
    name: `document.${ending}`,
    bytes: bytesOf(made),
    gold: {
      ...carried(gold, (at) => at, change),
      title: swap(gold.title),
      subtitle: swap(gold.subtitle),
      salutation: swap(gold.salutation),
    },
  }
}

const DIGITS = '〇一二三四五六七八九'
/** 二十三 → 23 */
function countOf(han) {
  if (/^\d+$/.test(han.normalize('NFKC'))) return Number(han.normalize('NFKC'))
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  const ten = han.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

/** 23 → 二十三 */
function hanOf(value) {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

/** One style of numbers for another: `relabel` gives the new number of a section, or null. */
const renumbered = (relabel) => (document) => {
  const { text, gold } = document
  if (document.ending !== 'txt' || !isEastern(text)) return null
  const numbers = new Map()
  for (const { section, around } of walk(gold.sections)) {
    const number = section.inline ? null : relabel(section, around)
    const isPrinted = text.startsWith(section.number, section.start)
    if (number !== null && isPrinted) numbers.set(section, number)
  }
  if (numbers.size < 3) return null
  const edits = [...numbers].map(([section, number]) => {
    const end = section.start + section.number.length
    const hasGap = /^[\s\u3000]/.test(text.slice(end)) || /[)）、]$/.test(number)
    return { start: section.start, end, words: number + (hasGap ? '' : '　') }
  })
  return variant(document, edits, (section) =>
    numbers.has(section) ? { number: numbers.get(section) } : {},
  )
}

const numeralIn = (pattern, number) => pattern.exec(number)?.[1] ?? null
const TO_PART = ({ number }) => {
  const numeral = numeralIn(/^([一二三四五六七八九十]+)、$/, number)
  return numeral === null ? null : `第${numeral}部分`
}
/** Decimal numbers begin anew in each section (ISO 2145), also where （五） runs on from the one before. */
const TO_DECIMAL = (section, around) => {
  const isOne = ({ number }) => /^[（(][一二三四五六七八九十]+[)）]$/.test(number)
  const outer = numeralIn(/^([一二三四五六七八九十]+)、$/, around.at(-1)?.number ?? '')
  if (!isOne(section) || outer === null) return null
  const place = around.at(-1).children.filter(isOne).indexOf(section) + 1
  return `${countOf(outer)}.${place}`
}
const TO_BRACKETS = ({ number }) => {
  const numeral = numeralIn(/^(\d+)[.．]$/, number.normalize('NFKC'))
  return numeral === null ? null : `(${numeral})`
}
/** 第十七条の二 is Article 17-2 in the translations of Japanese law. */
const TO_ARTICLE = ({ number }) => {
  const [, numeral, more] =
    /^第([一二三四五六七八九十]+|[\d０-９]+)条(?:の([\d０-９]+))?$/.exec(number) ?? []
  if (numeral === undefined) return null
  return `Article ${countOf(numeral)}${more === undefined ? '' : `-${countOf(more)}`}`
}

/** Standing headings exchanged for others that somebody wrote: no rule may know the words. */
const reheaded = (headings) => (document) => {
  const { text, gold } = document
  if (document.ending !== 'txt' || !isEastern(text)) return null
  const isJapanese = KANA.test(text.slice(0, 3000))
  const pool = headings.filter(
    (words) => HAN.test(words) && KANA.test(words) === isJapanese && words.length <= 20,
  )
  const chosen = new Map()
  const edits = []
  for (const { section } of walk(gold.sections)) {
    const { number, heading, start } = section
    if (heading === '' || number === '' || section.inline) continue
    const at = text.indexOf(heading, start + number.length)
    const isStanding =
      at >= 0 &&
      /^[\s\u3000]*$/.test(text.slice(start + number.length, at)) &&
      /^[ \t\u3000]*(?:[\r\n]|$)/.test(text.slice(at + heading.length))
    if (!isStanding) continue
    const words = pool[(chosen.size * 37) % pool.length]
    chosen.set(section, words)
    edits.push({ start: at, end: at + heading.length, words })
  }
  if (chosen.size < 3) return null
  return variant(document, edits, (section) =>
    chosen.has(section) ? { heading: chosen.get(section) } : {},
  )
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const xmlText = (text) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for these
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
const paragraph = (text, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`

function packed(body, numbering = '') {
  const root = (name, inner) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="${WORD}">${inner}</w:${name}>`
  return zipSync({
    'word/document.xml': strToU8(root('document', `<w:body>${body}</w:body>`)),
    ...(numbering ? { 'word/numbering.xml': strToU8(root('numbering', numbering)) } : {}),
  })
}

/** Its lines, without blank ones, each with its offset. */
function linesOf(document) {
  const { text } = document
  const edges = separators(document)
  return [0, ...edges.map(({ end }) => end)]
    .map((start, index) => ({ words: text.slice(start, edges[index]?.start).trimEnd(), start }))
    .filter(({ words }) => words.trim() !== '')
}

/** A .docx of the document's lines; `lines` are the words by which a reader's offsets are found again. */
const asDocx = (bodyOf) => (document) => {
  if (!hasParagraphLines(document)) return null
  const lines = linesOf(document)
  const { body, numbering } = bodyOf(document, lines)
  return body === null
    ? null
    : { name: 'document.docx', bytes: packed(body, numbering), gold: document.gold, lines }
}

const SOFT_LINES = 5
const softly = (_document, lines) => {
  const body = []
  for (let at = 0; at < lines.length; at += SOFT_LINES) {
    const runs = lines
      .slice(at, at + SOFT_LINES)
      .map(({ words }) => `<w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`)
    body.push(`<w:p>${runs.join('<w:r><w:br/></w:r>')}</w:p>`)
  }
  return { body: body.join('') }
}
const inCell = (_document, lines) => ({
  body: `<w:tbl><w:tr><w:tc>${lines.map(({ words }) => paragraph(words.trim())).join('')}</w:tc></w:tr></w:tbl>`,
})

/** Numbers that Word counts, by the label's shape: format and text of its level. */
const AUTOMATIC = [
  [/^([一二三四五六七八九十]+)、$/, 'chineseCounting', '%1、'],
  [/^（([一二三四五六七八九十]+)）$/, 'chineseCounting', '（%1）'],
  [/^第([一二三四五六七八九十]+)条$/, 'chineseCounting', '第%1条'],
  [/^第([一二三四五六七八九十]+)章$/, 'chineseCounting', '第%1章'],
  [/^(\d+)\.$/, 'decimal', '%1.'],
  [/^（(\d+)）$/, 'decimal', '（%1）'],
]

function automatic({ gold }, lines) {
  const levels = AUTOMATIC.map(
    ([, format, label], id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl></w:abstractNum>`,
  )
  const numbers = []
  const byStart = new Map([...walk(gold.sections)].map(({ section }) => [section.start, section]))
  const body = lines.map(({ words, start }) => {
    const indent = words.length - words.trimStart().length
    const section = byStart.get(start + indent)
    const kind = AUTOMATIC.findIndex(([pattern]) => pattern.test(section?.number ?? ''))
    const numeral = kind < 0 ? null : AUTOMATIC[kind][0].exec(section.number)[1]
    const value = numeral === null ? 0 : countOf(numeral)
    // Beyond 99 the sketch of Han numerals above ends.
    if (value < 1 || (HAN.test(numeral) && hanOf(value) !== numeral)) return paragraph(words.trim())
    numbers.push(
      `<w:num w:numId="${numbers.length + 1}"><w:abstractNumId w:val="${kind}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride></w:num>`,
    )
    const properties = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbers.length}"/></w:numPr></w:pPr>`
    return paragraph(words.slice(indent + section.number.length).trim(), properties)
  })
  return numbers.length < 3
    ? { body: null }
    : { body: body.join(''), numbering: `${levels.join('')}${numbers.join('')}` }
}

const toTraditional = Converter({ from: 'cn', to: 't' })

/** The same letters in their traditional shapes; a change of length would move the offsets. */
function inTraditional(document) {
  const { text, gold, ending } = document
  if (!isEastern(text) || KANA.test(text)) return null
  const convert = (words) =>
    words?.replace(/[\u4e00-\u9fff]+/g, (run) => {
      const made = toTraditional(run)
      return made.length === run.length ? made : run
    })
  // Whole runs of the text decide, so that a heading reads as it does there.
  const made = convert(text)
  const change = ({ number, heading, start }) => {
    const at = text.indexOf(heading, start + number.length)
    return {
      number: made.slice(start, start + number.length),
      heading: at < 0 ? convert(heading) : made.slice(at, at + heading.length),
    }
  }
  const line = (words) => {
    const at = words ? text.indexOf(words) : -1
    return at < 0 ? convert(words) : made.slice(at, at + words.length)
  }
  return {
    name: `document.${ending}`,
    bytes: bytesOf(made),
    gold: {
      ...carried(gold, (at) => at, change),
      title: gold.title?.split('\n').map(line).join('\n'),
      subtitle: line(gold.subtitle),
      salutation: line(gold.salutation),
    },
  }
}

/**
 * Every transformation by its name: a document → a variant, or null where it makes no sense.
 * @param {readonly string[]} headings real headings, to exchange those of a document for
 * @returns {readonly [string, (document: Document) => Variant | null][]}
 */
export function transformations(headings) {
  return [
    ['line ends: none', joinedBy('')],
    ['line ends: no-break space', joinedBy('\u00a0')],
    ['line ends: ideographic space', joinedBy('\u3000')],
    ['line ends: two of them', joinedBy('\u3000\u3000')],
    ['line ends: tab', joinedBy('\t')],
    ['wrapped at 40', wrapped],
    ['page numbers and heads', paged],
    ['table of contents', withContents],
    ['web page around it', onWebPage],
    ['cover', withCover],
    ['full-width digits', respelled(NARROW, WIDE)],
    ['half-width digits', respelled(WIDE, NARROW)],
    ['一、 as 第一部分', renumbered(TO_PART)],
    ['（一） as 1.1', renumbered(TO_DECIMAL)],
    ['1. as (1)', renumbered(TO_BRACKETS)],
    ['第一条 as Article 1', renumbered(TO_ARTICLE)],
    ['other headings', reheaded(headings)],
    ['.docx, automatic numbers', asDocx(automatic)],
    ['.docx, soft returns', asDocx(softly)],
    ['.docx, one table cell', asDocx(inCell)],
    ['traditional characters', inTraditional],
  ]
}

/**
 * Offsets of a .docx reader's text as offsets of the lines that the .docx was made of: both have the
 * same lines in the same order, a line perhaps with its automatic number before it.
 */
export function offsetsBack(text, lines) {
  const places = []
  let from = 0
  for (const { words, start } of lines) {
    const bare = words.trim()
    const lead = words.length - words.trimStart().length
    // The end of a line stands in both, its label perhaps in one alone.
    const tail = bare.slice(Math.max(0, bare.length - 12))
    const found = text.indexOf(tail, from)
    if (found < 0) continue
    const lineStart = text.lastIndexOf('\n', found) + 1
    const indent = /^[\s\u3000]*/.exec(text.slice(lineStart))[0].length
    places.push({ at: Math.max(from, lineStart + indent), to: start + lead })
    from = found + tail.length
  }
  return (offset) => {
    const place = places.findLast(({ at }) => at <= offset)
    return place ? place.to + offset - place.at : offset
  }
}
