import { expect, test } from 'vitest'
import type { Block, Mark, Paragraph } from '../src/model/document.ts'
import type { Checked } from '../src/model/problem.ts'
import { type Piece, piecesOf } from '../src/model/shown.ts'
import type { Span } from '../src/model/span.ts'
import type { Body } from '../src/read/body.ts'
import { readMarkdown } from '../src/read/markdown/index.ts'
import { casesIn } from './cases.ts'
import { sourceOf } from './print.ts'

/** The signature and header of a PNG of 3 × 2 px. */
const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2],
])

/** Every .png lies beside the text, but for those named so. */
function readCase(text: string): Checked<Body> {
  const companion = (path: string) => (/^(?!没有).*\.png$/.test(path) ? PNG : null)
  return readMarkdown(text, { ...sourceOf(text, 'case.md'), companion })
}

/** A piece with what it is set in: {strong 重点}. A line end that is kept is ⏎. */
function printPiece({ text, ...style }: Piece): string {
  const names = [
    ...(style.strong ? ['strong'] : []),
    ...(style.emphasis ? ['em'] : []),
    ...(style.code ? ['code'] : []),
    ...(style.strike ? ['strike'] : []),
    ...(style.script ? [style.script] : []),
    ...(style.href === null ? [] : [style.href]),
  ]
  const words = text.replaceAll('\n', '⏎')
  return names.length > 0 ? `{${names.join(' ')} ${words}}` : words
}

/** Words, with the ids of the notes that are marked in them. */
function printWords(body: Body, span: Span): string {
  return piecesOf(body, span)
    .map((piece) => {
      const isNote = (mark: Mark) =>
        mark.type === 'note' && mark.span.start <= piece.start && piece.start < mark.span.end
      const mark = body.marks.find(isNote)
      return printPiece(piece) + (mark?.type === 'note' ? `→${mark.note}` : '')
    })
    .join('')
    .trim()
}

function printParagraph(block: Paragraph): string {
  const { listed, numbered, quoted, endsList, note, code, captionOf } = block
  return [
    ...(note === undefined ? [] : [`note ${note} `]),
    ...(code ? [`code ${code.language ?? '-'} `] : []),
    ...(captionOf ? [`caption ${captionOf} `] : []),
    ...(quoted ? ['>'] : []),
    ...(endsList ? ['_'] : []),
    ...(numbered ? [`${numbered.level}`] : []),
    listed ? '-' : '|',
  ].join('')
}

function printBlock(body: Body, block: Block): string {
  const words = printWords(body, block.span)
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${words}`
  if (block.type === 'figure') return `figure ${block.asset}: ${words}`.trim()
  if (block.type === 'paragraph') return `${printParagraph(block)} ${words}`
  const signs = { left: '<', above: '^' }
  const rows = block.rows.map((row) =>
    row.map((cell) => (cell.merged ? signs[cell.merged] : printWords(body, cell))).join(' | '),
  )
  return rows.map((row) => `[${row}]`).join('\n')
}

/** All that a text holds, a line each: its front, its blocks, what is left out, what is amiss. */
function printBody({ value: body, problems }: Checked<Body>): string {
  const { title = [], subtitle = [], bylines = [] } = body.front ?? {}
  const named = (name: string) => (span: Span) => `${name}: ${printWords(body, span)}`
  return [
    ...title.map(named('title')),
    ...subtitle.map(named('subtitle')),
    ...bylines.map(named('byline')),
    ...body.blocks.map((block) => printBlock(body, block)),
    ...(body.omitted ?? []).map((one) => `omitted ${one.kind} ${one.count} (${one.characters})`),
    ...problems.map(({ line, code }) => `${line}: ${code}`),
  ].join('\n')
}

for (const { file, name, input, expected } of casesIn('markdown')) {
  test(`${file}: ${name}`, () => {
    expect(printBody(readCase(`${input}\n`))).toBe(expected)
  })
  test(`${file}: ${name}: every character is text or mark-up`, () => {
    expect(unaccounted(readCase(`${input}\n`).value)).toBe('')
  })
}

/** The characters that stand in no block, in nothing of the front and in no mark-up. */
function unaccounted({ text, blocks, marks, front }: Body): string {
  const seen = new Uint8Array(text.length)
  const spans = [
    ...blocks.map(({ span }) => span),
    ...marks.filter(({ type }) => type === 'syntax').map(({ span }) => span),
    ...(front ? [front.title, front.subtitle, front.bylines].flat() : []),
  ]
  for (const { start, end } of spans) seen.fill(1, start, end)
  return [...text].length === text.length
    ? [...text].filter((sign, at) => !seen[at] && !/\s/.test(sign)).join('')
    : ''
}
