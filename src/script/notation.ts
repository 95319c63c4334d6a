import type { Document } from '../model/document.ts'
import { type Piece, piecesOf } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { escapedWords, withoutNoteEscape } from './escape.ts'

/**
 * The marks that stand in a deck file, from the outside in, with the signs that stand for them where words
 * are looked for: noncharacters, which no text is to hold (Unicode 23.7).
 */
const MARKS = [
  { tag: 's', on: '\ufdd0', off: '\ufdd1', is: ({ strike }: Piece) => strike },
  { tag: 'sup', on: '\ufdd2', off: '\ufdd3', is: ({ script }: Piece) => script === 'super' },
  { tag: 'sub', on: '\ufdd4', off: '\ufdd5', is: ({ script }: Piece) => script === 'sub' },
  { tag: 'code', on: '\ufdd6', off: '\ufdd7', is: ({ code, kept }: Piece) => code && !kept },
] as const
type Mark = (typeof MARKS)[number]

/** Stands for a line end that is kept. */
export const BREAK = '\ufdd8'
const SIGNS = /[\ufdd0-\ufdef]/g
const UNKNOWN = '\ufffd'

/** Neighbouring pieces that the same marks lie over. */
interface Run {
  pieces: Piece[]
  marks: readonly Mark[]
}

function runsIn(document: Document, span: Span): Run[] {
  const runs: Run[] = []
  for (const piece of piecesOf(document, span)) {
    const marks = MARKS.filter(({ is }) => is(piece))
    const last = runs.at(-1)
    const isSame =
      last?.marks.length === marks.length && marks.every((mark) => last.marks.includes(mark))
    if (last && isSame) last.pieces.push(piece)
    else runs.push({ pieces: [piece], marks })
  }
  return runs
}

/** What is seen of a span, with a sign where a mark begins or ends and where a line does; and its places. */
export function signedParts(document: Document, span: Span): Pick<Piece, 'text' | 'start'>[] {
  return runsIn(document, span).flatMap(({ pieces, marks }) => {
    const last = pieces.at(-1)
    const end = last ? last.start + Math.max(0, last.text.length - 1) : span.start
    return [
      ...marks.map(({ on }) => ({ text: on, start: pieces[0]?.start ?? end })),
      ...pieces.map(({ text, start }) => ({ text: withoutSigns(text), start })),
      ...[...marks].reverse().map(({ off }) => ({ text: off, start: end })),
    ]
  })
}

function withoutSigns(text: string): string {
  return text.replace(SIGNS, UNKNOWN).replaceAll('\n', BREAK)
}

/** The same in one. */
export function signedText(document: Document, span: Span): string {
  return signedParts(document, span)
    .map(({ text }) => text)
    .join('')
}

/** A mark as it stands in a deck file: an escape, code, a tag, or what strikes out. */
const TOKEN = /\\([!-/:-@[-`{-~])|`([^`]+)`|<(\/?)(sup|sub|s|del|code)>|<br\s?\/?>|~~/gi

/** What a piece of a deck file says, with the same signs as its words in the source. */
export function signedWords(raw: string): string {
  let isStruck = false
  const words = withoutNoteEscape(raw).replace(SIGNS, UNKNOWN)
  return words.replace(
    TOKEN,
    (token, escaped?: string, code?: string, end?: string, tag?: string) => {
      if (escaped !== undefined) return escaped
      if (code !== undefined) return signed('code', code)
      if (tag !== undefined) return signOf(tag.toLowerCase(), end === '/')
      if (token !== '~~') return BREAK
      isStruck = !isStruck
      return signOf('s', !isStruck)
    },
  )
}

function signed(tag: string, words: string): string {
  return signOf(tag, false) + words + signOf(tag, true)
}

function signOf(tag: string, isEnd: boolean): string {
  const mark = MARKS.find((one) => one.tag === (tag === 'del' ? 's' : tag))
  return (isEnd ? mark?.off : mark?.on) ?? ''
}

/** The words of a span as a deck file holds them in a line, escaped, with their marks. */
export function notationOf(document: Document, span: Span): string {
  const runs = runsIn(document, span)
  return runs.map((run, index) => written(run, [runs[index - 1], runs[index + 1]])).join('')
}

/** The same for a person to read, in messages: nothing in it is escaped. */
export function plainNotation(document: Document, span: Span): string {
  return runsIn(document, span)
    .map(({ pieces, marks }) =>
      marks.reduceRight((words, { tag }) => `<${tag}>${words}</${tag}>`, wordsOf(pieces)),
    )
    .join('')
    .replaceAll('\n', '<br>')
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Short signs where nothing in or beside the words could be taken for them; else tags. */
function written({ pieces, marks }: Run, beside: readonly (Run | undefined)[]): string {
  const words = wordsOf(pieces)
  const isBeside = (tag: string) =>
    beside.some((run) => run?.marks.some((mark) => mark.tag === tag))
  const [inner] = marks.slice(-1)
  const isShortCode = inner?.tag === 'code' && isPlainCode(words) && !isBeside('code')
  const whole = isShortCode ? `\`${words}\`` : inLines(words)
  return (isShortCode ? marks.slice(0, -1) : marks).reduceRight((text, { tag }) => {
    const isShort = tag === 's' && /^[^\s~](?:.*[^\s~])?$/.test(words) && !isBeside('s')
    return isShort ? `~~${text}~~` : `<${tag}>${text}</${tag}>`
  }, whole)
}

/** No sign in it means something in a deck file, and no space stands at its edge. */
function isPlainCode(words: string): boolean {
  return /^[^\s].*$/.test(words) && !/[\\{}[\]*|`\r\n\t]|\/\/|\s$/.test(words)
}

function inLines(words: string): string {
  return words.split('\n').map(escapedWords).join('<br>')
}
