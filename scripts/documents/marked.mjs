// Reads a marked document: one that says of each word of its outline what it is. Every format of the
// document and its gold outline are made of it.
//
// A head of `name: value` lines, an empty line, and one paragraph a line:
//   {T words} {S words} {A words}  title line, subtitle, salutation
//   {2 label|heading}              a section of depth 2; “2,3” where a careful reader could take either
//       label|?  a heading that can't be told     label|=words  a heading that stands elsewhere
//   {F words}                      a footnote
//   |a|b|   a row of a table       - words   a bullet       =words  centred       >words  to the right

/** First of the characters that stand for a mark while a text is set; it is taken out afterwards. */
const FIRST_MARK = 0xe000
const MARK = /\{(?:([TSAF])|(\d)(?:,(\d))?) ([^{}]*)\}/g
const MARKED = /[\ue000-\uf8ff]/g

/**
 * @typedef {{ kind: 'title' | 'subtitle' | 'salutation' | 'section', words?: string, depth?: number,
 *   altDepth?: number[], number?: string, heading?: string | null, gap?: string }} Mark
 * @typedef {{ words: string, mark?: Mark, sign?: string, note?: string, gap?: string }} Piece
 * @typedef {{ kind: 'text' | 'row' | 'bullet' | 'gap', align: '' | 'center' | 'right', pieces: Piece[],
 *   cells?: string[] }} Paragraph
 */

/** The head of a marked document as a record, its paragraphs, and all its marks in order. */
export function readMarked(source) {
  const lines = source.split('\n')
  const end = lines.indexOf('')
  const options = Object.fromEntries(
    lines
      .slice(0, end)
      .map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trimStart()]),
  )
  options.indent = /^indent:(.*)$/m.exec(source)?.[1].replace(/^ /, '') ?? ''
  const marks = []
  const paragraphs = lines.slice(end + 1).map((line) => paragraphOf(line, options, marks))
  while (paragraphs.at(-1)?.kind === 'gap') paragraphs.pop()
  return { options, paragraphs, marks }
}

function paragraphOf(line, options, marks) {
  if (line === '') return { kind: 'gap', align: '', pieces: [] }
  if (line.startsWith('|'))
    return { kind: 'row', align: '', pieces: [], cells: line.slice(1, -1).split('|') }
  const align = { '=': 'center', '>': 'right' }[line[0]] ?? ''
  const isBullet = line.startsWith('- ')
  const pieces = piecesOf(line.slice(isBullet ? 2 : Number(align !== '')), options, marks)
  return { kind: isBullet ? 'bullet' : 'text', align, pieces }
}

function piecesOf(line, options, marks) {
  const pieces = []
  let from = 0
  const plain = (end) => {
    if (end > from) pieces.push({ words: line.slice(from, end) })
  }
  for (const found of line.matchAll(MARK)) {
    plain(found.index)
    from = found.index + found[0].length
    const [, kind, depth, alt, words] = found
    if (kind === 'F') pieces.push({ words: '', note: words })
    else
      pieces.push(
        ...(depth
          ? sectionPieces(words, { depth, alt, options, marks }, line.slice(from))
          : [frontPiece(kind, words, marks)]),
      )
  }
  plain(line.length)
  return pieces
}

const signed = (mark, marks) => {
  marks.push(mark)
  return { mark, sign: String.fromCharCode(FIRST_MARK + marks.length - 1) }
}

function frontPiece(kind, words, marks) {
  const part = { T: 'title', S: 'subtitle', A: 'salutation' }[kind]
  return { words, ...signed({ kind: part, words }, marks) }
}

function sectionPieces(words, { depth, alt, options, marks }, after) {
  const cut = words.indexOf('|')
  const [number, told] = [words.slice(0, cut), words.slice(cut + 1)]
  const isElsewhere = told === '?' || told.startsWith('=')
  const shown = isElsewhere ? '' : told
  const heading = told === '?' ? null : told.replace(/^=/, '').trim()
  const mark = {
    kind: 'section',
    number,
    heading,
    depth: Number(depth),
    ...(alt && { altDepth: [Number(alt)] }),
  }
  const gap = gapAfter(number, shown || after, options.language)
  const pieces = [{ words: number || shown, gap: number ? gap : '', ...signed(mark, marks) }]
  if (number && shown) pieces.push({ words: shown, isHeading: true })
  return pieces
}

/** White space between a label and what follows, as it is typed in the language. */
function gapAfter(number, next, language) {
  if (next === '' || /^\s/.test(next)) return ''
  if (language === 'en' || language === 'ko') return ' '
  if (language === 'ja') return '\u3000'
  return /[\d章节条分]$/.test(number) ? ' ' : ''
}

/** Words of a paragraph with a sign in front of each mark; `note` tells how a footnote is referred to. */
export function signedWords({ pieces }, note = () => '') {
  return pieces
    .map((piece) =>
      piece.note === undefined
        ? (piece.sign ?? '') + piece.words + (piece.gap ?? '')
        : note(piece.note),
    )
    .join('')
}

/** A text without the signs, and the offset of each mark in it. */
export function unsigned(text) {
  const places = []
  let taken = 0
  const words = text.replace(MARKED, (sign, offset) => {
    places[sign.charCodeAt(0) - FIRST_MARK] = offset - taken
    taken++
    return ''
  })
  return { text: words, places }
}

/** Whether a paragraph is a section's label and heading and nothing more, with that section's mark. */
export function standingMark({ pieces, kind }) {
  const mark = pieces[0]?.mark
  if (kind !== 'text' || mark?.kind !== 'section' || !mark.heading) return null
  return pieces.length === (mark.number && !mark.heading.startsWith('=') ? 2 : 1) &&
    pieces.at(-1).words !== mark.number
    ? mark
    : null
}
