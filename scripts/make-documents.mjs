// Writes tests/fixtures/documents: every document of its folder `marked` as .txt, as .md, as .docx by
// the docx library and as .docx by LibreOffice, each with its gold outline.
// Needs the built library, and soffice (Debian: apt-get install --no-install-recommends
// libreoffice-writer); tests need neither.
// Usage: node scripts/make-documents.mjs
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../dist/lectern.js'
import { goldOf, placesIn } from './documents/gold.mjs'
import { readMarked, unsigned } from './documents/marked.mjs'
import { markdownText, plainText } from './documents/text.mjs'
import { wordBytes } from './documents/word.mjs'
import { writeWithLibreOffice } from './documents/writer.mjs'

const FOLDER = fileURLToPath(new URL('../tests/fixtures/documents/', import.meta.url))
const MARKED = join(FOLDER, 'marked')

const documents = Object.fromEntries(
  readdirSync(MARKED).map((file) => [
    file.slice(0, -'.txt'.length),
    readMarked(readFileSync(join(MARKED, file), 'utf8')),
  ]),
)

function writeGold(name, document, text, places) {
  const gold = {
    file: name,
    language: document.options.language,
    ...goldOf(document, text, places),
  }
  writeFileSync(join(FOLDER, `${name}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`)
}

for (const [name, document] of Object.entries(documents)) {
  for (const [ending, write] of [
    ['txt', plainText],
    ['md', markdownText],
  ]) {
    const { text, places } = unsigned(write(document))
    writeFileSync(join(FOLDER, `${name}.${ending}`), text)
    writeGold(`${name}.${ending}`, document, text, places)
  }
  writeFileSync(join(FOLDER, `${name}.docx`), await wordBytes(document))
}
const scratch = mkdtempSync(join(tmpdir(), 'documents-'))
writeWithLibreOffice(documents, FOLDER, scratch)
rmSync(scratch, { recursive: true })
for (const [name, document] of Object.entries(documents)) {
  for (const file of [`${name}.docx`, `${name}-libreoffice.docx`]) {
    const { text } = read({ name: file, bytes: readFileSync(join(FOLDER, file)) }).value
    writeGold(file, document, text, placesIn(text, document.paragraphs))
  }
}
