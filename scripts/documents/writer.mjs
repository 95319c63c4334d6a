// A marked document as LibreOffice writes it: typed numbers, heading styles where a heading stands for
// itself, bold run-in heads, short lines that follow one another parted by soft line ends.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { signedWords, standingMark } from './marked.mjs'

const SIGN = /[\ue000-\uf8ff]/g
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const STYLES = `<office:automatic-styles>
<style:style style:name="Centre" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Right" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Indent" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0.85cm"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
</office:automatic-styles>`

const escaped = (words) =>
  words
    .replace(SIGN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/ {2,}/g, (all) => ` <text:s text:c="${all.length - 1}"/>`)

/** The document as a flat OpenDocument text, which LibreOffice reads. */
function flatXml({ options, paragraphs }) {
  const notes = { count: 0 }
  const blocks = []
  for (let index = 0; index < paragraphs.length; index++) {
    const one = paragraphs[index]
    const isSame = (other) => other?.kind === one.kind && (one.kind === 'row' || isField(other))
    let end = index
    if (one.kind === 'row' || isField(one)) while (isSame(paragraphs[end + 1])) end++
    if (one.kind !== 'gap') blocks.push(blockOf(paragraphs.slice(index, end + 1), options, notes))
    index = end
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${STYLES}<office:body><office:text>${blocks.join('\n')}</office:text></office:body></office:document>`
}

/** A short line without a mark, as of an address or a form. */
const isField = ({ kind, pieces, align }) =>
  kind === 'text' && !align && !pieces[0]?.mark && signedWords({ pieces }).length < 40

function blockOf(group, options, notes) {
  const [one] = group
  if (one.kind === 'row') return tableOf(group)
  if (group.length > 1) {
    const lines = group.map((paragraph) => wordsOf(paragraph, notes))
    return `<text:p text:style-name="Standard">${lines.join('<text:line-break/>')}</text:p>`
  }
  const words = wordsOf(one, notes)
  if (one.kind === 'bullet')
    return `<text:list><text:list-item><text:p>${words}</text:p></text:list-item></text:list>`
  const mark = standingMark(one)
  const isHeading = mark && options.markdown.split(' ').includes(`${mark.depth}=heading`)
  if (isHeading)
    return `<text:h text:style-name="Heading_20_${mark.depth}" text:outline-level="${mark.depth}">${words}</text:h>`
  const isTitle = one.pieces[0]?.mark?.kind === 'title'
  const style = isTitle
    ? 'Title'
    : /** @type {Record<string, string>} */ (
        { center: 'Centre', right: 'Right' }[one.align] ??
          (options.indent && one.pieces[0]?.mark?.kind !== 'salutation' ? 'Indent' : 'Standard')
      )
  return `<text:p text:style-name="${style}">${words}</text:p>`
}

function tableOf(rows) {
  const cell = (words) => `<table:table-cell><text:p>${escaped(words)}</text:p></table:table-cell>`
  const columns = `<table:table-column table:number-columns-repeated="${rows[0].cells.length}"/>`
  return `<table:table>${columns}${rows.map(({ cells }) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
}

function wordsOf({ pieces }, notes) {
  return pieces
    .map((piece, index) => {
      if (piece.note !== undefined) {
        const count = ++notes.count
        return `<text:note text:note-class="footnote"><text:note-citation>${count}</text:note-citation><text:note-body><text:p>${escaped(piece.note)}</text:p></text:note-body></text:note>`
      }
      const words = escaped(piece.words + (piece.gap ?? ''))
      const isHead = (index === 0 && piece.mark?.heading) || (index === 1 && piece.isHeading)
      return isHead ? `<text:span text:style-name="Bold">${words}</text:span>` : words
    })
    .join('')
}

/** Writes each document (by its path without an ending) as `<path>-libreoffice.docx` into `folder`. */
export function writeWithLibreOffice(documents, folder, scratch) {
  const files = Object.entries(documents).map(([name, document]) => {
    const file = join(scratch, `${basename(name)}-libreoffice.fodt`)
    writeFileSync(file, flatXml(document))
    return file
  })
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', scratch, ...files],
    { stdio: 'ignore' },
  )
  for (const file of files) {
    const name = `${basename(file, '.fodt')}.docx`
    writeFileSync(join(folder, name), readFileSync(join(scratch, name)))
  }
}
