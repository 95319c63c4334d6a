import { strToU8, zipSync } from 'fflate'
import { sliceOf } from '../src/model/span.ts'
import type { Body } from '../src/read/body.ts'
import { readDocx } from '../src/read/docx/index.ts'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const NAMES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].join(' ')

type Files = Record<string, string | Uint8Array>

/** A package of the given parts; strings are their XML. */
export function packed(parts: Files): Uint8Array {
  const entries = Object.entries(parts)
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A .docx with what stands in its w:body and, where given, other parts. */
export function docx(body: string, parts: Files = {}): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`
  return packed({ 'word/document.xml': xml, ...parts })
}

export const p = (inner: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
export const changed = (name: string, inner: string) =>
  `<w:${name} w:id="1" w:author="a">${inner}</w:${name}>`
export const box = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

export const stylesXml = (...styles: string[]) => ({
  'word/styles.xml': `<w:styles ${NAMES}>${styles.join('')}</w:styles>`,
})
export const style = (id: string, inner: string, attributes = 'w:type="paragraph"') =>
  `<w:style ${attributes} w:styleId="${id}">${inner}</w:style>`

export const relationsXml = (...relations: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
export const inside = (id: string, target: string) =>
  `<Relationship Id="${id}" Target="${target}"/>`
export const outside = (id: string, target: string) =>
  `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`
export const reference = (kind: string, id: number, more = '') =>
  `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
/** A part of notes, each given as its id and what is in it. */
export const notesXml = (kind: string, ...notes: [id: number, inner: string][]) => ({
  [`word/${kind}s.xml`]: `<w:${kind}s ${NAMES}>${notes
    .map(([id, inner]) => `<w:${kind} w:id="${id}">${inner}</w:${kind}>`)
    .join('')}</w:${kind}s>`,
})
const char = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
/** A field that keeps no result, such as EQ; a form field has settings. */
export const bareField = (text: string, form = '') => char('begin', form) + code(text) + char('end')
export const field = (text: string, result: string) =>
  char('begin') + code(text) + char('separate') + result + char('end')

export const RELATIONS = 'word/_rels/document.xml.rels'

export const textOf = (body: string, parts: Files = {}) => readDocx(docx(body, parts)).value.text

/** The blocks of a body, a line each. */
export function shown({ text, blocks }: Body): string[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.level)} ${sliceOf(text, block.span)}`
    if (block.type === 'figure') return `figure ${block.asset} at ${block.span.start}`
    if (block.type === 'paragraph') return `| ${sliceOf(text, block.span)}`
    return block.rows.map((one) => one.map((span) => sliceOf(text, span)).join(' | ')).join(' // ')
  })
}

export const blocksOf = (body: string, parts: Files = {}) =>
  shown(readDocx(docx(body, parts)).value)

export function marksOf(body: string, parts: Files = {}): string[] {
  const { text, marks } = readDocx(docx(body, parts)).value
  return marks.map((mark) => {
    const href = mark.type === 'link' ? ` → ${mark.href}` : ''
    return `${mark.type} ${sliceOf(text, mark.span)}${href}`
  })
}

/** The levels of a list in the numbering part, and lists over them; each gives its inner XML. */
export const numberingXml = (...parts: string[]) => ({
  'word/numbering.xml': `<w:numbering ${NAMES}>${parts.join('')}</w:numbering>`,
})
export const abstractNum = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`
export const num = (id: number, abstract: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inner}</w:num>`
/** A level; `more` may have other settings than these. */
export const level = (ilvl: number, format: string, text: string, more = '<w:start w:val="1"/>') =>
  `<w:lvl w:ilvl="${ilvl}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
export const numPr = (id: number, ilvl = 0) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`
