import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { toOutline } from '../../src/lectern.ts'
import { countable } from '../../src/publish/audit.ts'
import { readSource } from '../../src/publish/files.ts'
import { EXAMPLE, hasExample, SAMPLES } from '../samples.ts'
import { buildInMemory } from './open.ts'

type Pdf = Awaited<ReturnType<typeof openPdf>>

async function openPdf(bytes: Uint8Array) {
  return getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
}

interface Bookmark {
  title: string
  items: Bookmark[]
}

/** The text of a page, of type at least `smallest` pt, without white space, in the order of the file. */
async function textOf(pdf: Pdf, page: number, smallest = 0, right = Infinity): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items
    .flatMap((item) =>
      'str' in item && item.height >= smallest && item.transform[4] < right ? [item.str] : [],
    )
    .join('')
    .replace(/\s/g, '')
}

async function wholeText(pdf: Pdf, smallest = 0, right = Infinity): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) =>
    textOf(pdf, index + 1, smallest, right),
  )
  return (await Promise.all(pages)).join('')
}

/** The characters of a source that count, as one string. */
function wordsOf(path: string): string {
  const { document } = toOutline(readSource(path)).value
  const counts = countable(document)
  return [...document.text.split('').entries()]
    .flatMap(([at, sign]) => (counts[at] ? [sign] : []))
    .join('')
}

/** How often each character occurs: columns of a table may come in another order. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

const documents = SAMPLES.map((path) => ({ path, name: path.replace(/.*[\\/]/, '') }))

describe.each(documents)('the papers of $name', ({ path }) => {
  let built: Awaited<ReturnType<typeof buildInMemory>>
  let slides: Pdf
  beforeAll(async () => {
    built = await buildInMemory(path, { handouts: ['text', '3'] })
    slides = await openPdf(built.pdf('-slides.pdf'))
  })

  test('a page for each slide, 16:9, each with its words', async () => {
    expect(slides.numPages).toBe(built.report.slides)
    const { width, height } = (await slides.getPage(1)).getViewport({ scale: 1 })
    expect([width, height]).toEqual([960, 540])
    for (let page = 1; page <= slides.numPages; page += 1) {
      expect((await textOf(slides, page)).length).toBeGreaterThan(0)
    }
  })

  test('tagged, named, and bookmarked: sections with their slides in them', async () => {
    expect((await slides.getMarkInfo())?.Marked).toBe(true)
    const { info } = (await slides.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info.Title).toBeTruthy()
    expect(info.Language).toBe(built.report.source.language)
    const outline = (await slides.getOutline()) as Bookmark[]
    const sections = outline.filter(({ items }) => items.length > 0)
    expect(sections.length).toBeGreaterThan(1)
    const count = (marks: Bookmark[]): number =>
      marks.reduce((sum, { items }) => sum + 1 + count(items), 0)
    expect(count(outline)).toBe(built.report.slides)
  })

  test('TrueType fonts only, one a face', () => {
    const bytes = Buffer.from(built.pdf('-slides.pdf')).toString('latin1')
    expect(bytes.match(/\/Subtype ?\/Type3/g)).toBeNull()
    const faces = bytes.match(/\/Subtype ?\/CIDFontType2/g) ?? []
    expect(faces.length).toBeGreaterThan(1)
    expect(faces.length).toBeLessThanOrEqual(3)
  })

  test('the handout holds the whole source', async () => {
    const handout = await openPdf(built.pdf('-handout-text.pdf'))
    const { width, height } = (await handout.getPage(1)).getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    // The text stands left of the small pictures, in type from 10 pt on; line numbers are smaller.
    const found = tally(await wholeText(handout, 10, 470))
    const lost = [...tally(wordsOf(path))].filter(([sign, count]) => (found.get(sign) ?? 0) < count)
    expect(lost).toEqual([])
  })

  test('three slides a page', async () => {
    const handout = await openPdf(built.pdf('-handout-3.pdf'))
    expect(handout.numPages).toBe(Math.ceil(built.report.slides / 3))
  })
})

test('the same input gives the same bytes', async () => {
  const path = SAMPLES.find((one) => one.endsWith('rules.md')) ?? ''
  const [first, second] = [await buildInMemory(path), await buildInMemory(path)]
  expect(second.html).toBe(first.html)
  expect(second.markdown()).toBe(first.markdown())
  expect(Buffer.compare(second.pdf('-slides.pdf'), first.pdf('-slides.pdf'))).toBe(0)
  expect(Buffer.compare(second.pdf('-handout.pdf'), first.pdf('-handout.pdf'))).toBe(0)
})

test.skipIf(!hasExample)(
  'the example speech on paper, in its order (skipped without ../shared)',
  async () => {
    const built = await buildInMemory(EXAMPLE)
    const handout = await openPdf(built.pdf('-handout.pdf'))
    const found = await wholeText(handout, 10, 470)
    const words = readFileSync(EXAMPLE, 'utf8').replace(/\s/g, '')
    for (const paragraph of readFileSync(EXAMPLE, 'utf8')
      .split('\n')
      .filter((line) => line.length > 20)) {
      // A page's head and foot may stand in between, so each sentence is looked for by itself.
      const sentences = paragraph
        .replace(/\s/g, '')
        .split(/(?<=。)/)
        .filter((sentence) => sentence.length < 60)
      const missing = sentences.filter((sentence) => !found.includes(sentence))
      expect(missing.length).toBeLessThanOrEqual(handout.numPages)
    }
    expect(tally(found).get('学')).toBeGreaterThanOrEqual(tally(words).get('学') ?? 0)
  },
)
