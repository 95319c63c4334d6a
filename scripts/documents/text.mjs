// A marked document as it is typed in plain text and in Markdown.
import { signedWords, standingMark } from './marked.mjs'

const SIGN = /[\ue000-\uf8ff]/g
const isWide = (character) =>
  /[\u2e80-\uffef\u2014\u2018-\u201d\u2026\u2460-\u24ff]/.test(character)
const widthOf = (words) =>
  [...words.replace(SIGN, '')].reduce((sum, one) => sum + (isWide(one) ? 2 : 1), 0)
/** Columns of a page of typescript, for lines that are centred or stand to the right. */
const PAGE = 72
/** A sign with its label, a word, or one character: what is never parted at a line's end. */
const UNBROKEN = /[\ue000-\uf8ff][^\s（(]?[^\s）)、，.．：]{0,4}[）)、，.．：]?|[\w.,%:/-]+|\s|./gu
const NOT_FIRST = /^[，。、；：！？）」』”’％%〕】]/

/** The text with the marks' signs in it. */
export function plainText({ options, paragraphs }) {
  const notes = []
  const note = (words) => `[${notes.push(words)}]`
  const lines = []
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'gap') return
    if (index > 0 && isApart(paragraphs, index, options.gap === '1')) lines.push('')
    lines.push(...linesOf(paragraph, options, note))
  })
  if (notes.length > 0) lines.push('', ...notes.map((words, index) => `[${index + 1}] ${words}`))
  return `${lines.join('\n')}\n`
}

/** Whether an empty line stands in front of a paragraph. */
function isApart(paragraphs, index, isSpaced) {
  const [before, one] = [paragraphs[index - 1], paragraphs[index]]
  if (before.kind === 'gap') return true
  if (!isSpaced || one.kind === 'bullet' || (one.kind === 'row' && before.kind === 'row'))
    return false
  const isShort = ({ pieces, kind }) =>
    kind === 'text' && !pieces[0]?.mark && widthOf(signedWords({ pieces })) < 60
  const isItem = ({ pieces }) => (pieces[0]?.mark?.depth ?? 0) >= 3
  return !(isShort(before) && isShort(one)) && !(isItem(before) && isItem(one))
}

function linesOf(paragraph, options, note) {
  if (paragraph.kind === 'row') return [rowOf(paragraph.cells, options.language)]
  const words = signedWords(paragraph, note)
  if (paragraph.kind === 'bullet')
    return [`${['en', 'ko'].includes(options.language) ? '  * ' : '・'}${words}`]
  if (paragraph.align) return [`${padding(words, paragraph.align, options.language)}${words}`]
  const typed = indentOf(paragraph, words, options) + words
  const wrap = Number(options.wrap)
  return wrap === 0 ? [typed] : wrapped(typed, options.language === 'en' ? wrap : wrap * 2)
}

const rowOf = (cells, language) =>
  language === 'en' || language === 'ko'
    ? cells
        .map((cell) => cell.padEnd(26))
        .join('  ')
        .trimEnd()
    : cells.join('\t')

function padding(words, align, language) {
  const room = Math.max(0, PAGE - widthOf(words))
  const columns = align === 'center' ? room >> 1 : room
  return language === 'en' || language === 'ko'
    ? ' '.repeat(columns)
    : '\u3000'.repeat(columns >> 1)
}

function indentOf({ pieces }, words, { indent, language }) {
  const mark = pieces[0]?.mark
  if (/^\s/.test(words) || (mark && mark.kind !== 'section')) return ''
  if (!mark) return indent
  return language === 'ja' || mark.number === '' || mark.number.startsWith('附件') ? '' : indent
}

function wrapped(words, width) {
  const lines = ['']
  for (const [token] of words.matchAll(UNBROKEN)) {
    const line = lines.at(-1)
    if (widthOf(line + token) <= width || NOT_FIRST.test(token) || line.trim() === '')
      lines[lines.length - 1] += token
    else lines.push(token.trimStart())
  }
  return lines.map((line) => line.trimEnd())
}

/** The document as Markdown with the marks' signs in it. */
export function markdownText({ options, paragraphs }) {
  const ways = Object.fromEntries(options.markdown.split(' ').map((way) => way.split('=')))
  const notes = []
  const note = (words) => `[^${notes.push(words)}]`
  const blocks = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1]
    if (paragraph.kind === 'gap') continue
    const block = blockOf(paragraph, ways, note, options.language)
    if (isTight(before, paragraph, ways)) blocks[blocks.length - 1] += joint(before, block)
    else blocks.push(block)
  }
  const told = notes.map((words, index) => `[^${index + 1}]: ${words}`)
  return `${[...blocks, ...told].join('\n\n')}\n`
}

const hasWay = ({ pieces }, ways, way) => ways[pieces[0]?.mark?.depth] === way
const isTitle = ({ pieces }) => pieces[0]?.mark?.kind === 'title'

/** Whether a paragraph stands on the next line of the block before it. */
function isTight(before, one, ways) {
  if (!before || before.kind === 'gap') return false
  if (one.kind === 'row' || one.kind === 'bullet') return before.kind === one.kind
  if (isTitle(before) && isTitle(one)) return true
  if (hasWay(before, ways, 'list') && hasWay(one, ways, 'list')) return true
  const isField = ({ kind, pieces, align }) =>
    kind === 'text' && !align && !pieces[0]?.mark && widthOf(signedWords({ pieces })) < 60
  return isField(before) && isField(one)
}

function joint(before, block) {
  if (isTitle(before)) return `<br>${block.replace(/^# /, '')}`
  if (before.kind === 'row') return `\n${block.split('\n')[0]}`
  return before.kind === 'bullet' || before.pieces[0]?.mark ? `\n${block}` : `  \n${block}`
}

function blockOf(paragraph, ways, note, language) {
  const { kind, pieces, cells } = paragraph
  if (kind === 'row') return `| ${cells.join(' | ')} |\n|${cells.map(() => ' --- |').join('')}`
  if (kind === 'bullet') return `- ${signedWords(paragraph, note)}`
  if (isTitle(paragraph)) return `# ${signedWords(paragraph, note)}`
  const mark = pieces[0]?.mark
  const way = mark?.kind === 'section' ? ways[mark.depth] : 'plain'
  if (way === 'heading' && (standingMark(paragraph) || mark.number === ''))
    return `${'#'.repeat(mark.depth + 1)} ${signedWords(paragraph, note)}`
  if (way === 'bold') return emphasised(paragraph, note)
  const words = signedWords(paragraph, note)
  return language === 'ja' ? words : words.trimStart()
}

/** The label and the heading, with the mark that ends it, in bold. */
function emphasised(paragraph, note) {
  const { pieces } = paragraph
  const count = pieces[1]?.isHeading ? 2 : 1
  const head = signedWords({ pieces: pieces.slice(0, count) }, note)
  const after = signedWords({ pieces: pieces.slice(count) }, note)
  // The mark that ends the heading is bold with it.
  const mark = count === 2 ? (/^[。：.:？?]/.exec(after)?.[0] ?? '') : ''
  const rest = after.slice(mark.length)
  if (mark) return `**${head}${mark}**${rest}`
  return `**${head.trimEnd()}**${head.slice(head.trimEnd().length)}${rest}`
}
