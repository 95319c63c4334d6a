import { expect, test } from 'playwright/test'
import { toOutline } from '../../src/lectern.ts'
import { readSource } from '../../src/publish/files/files.ts'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { countable, readPage } from '../../src/publish/report/audit.ts'
import { PAPER } from '../../src/render/handout.ts'
import { PAGE } from '../../src/render/text/page.ts'
import { EXAMPLE, hasExample, SAMPLES } from '../samples.ts'
import { type BuiltInMemory, buildInMemory } from './open.ts'
import { type Paper, readPdf, squeezed, type Word } from './paper.ts'

const textOf = (words: readonly Word[]) => words.map((word) => word.text).join('')

/** Below a sheet's head and above its number; the column's own words, without addresses and bullets. */
const isInColumn = ({ left, top, size, text }: Word) =>
  left > PAGE.left - 2 &&
  left < PAGE.left + PAGE.measure &&
  top > PAGE.top &&
  top < PAPER.height - PAGE.bottom + 10 &&
  Math.abs(size - 11.5) > 0.1 &&
  text !== '•'

/** How many lines there are: words whose baselines are nearer than half a line stand in one. */
function linesIn(words: readonly Word[]): number {
  const tops = words.map(({ top }) => top).sort((a, b) => a - b)
  return tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 8).length
}

const sorted = (text: string) => [...text].sort().join('')

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** The characters of a source that count, as one string. */
function sourceOf(path: string): string {
  const { document } = toOutline(readSource(path)).value
  const counts = countable(document)
  return document.text
    .split('')
    .filter((_sign, at) => counts[at] === 1)
    .join('')
}

/** What each slide of a deck says, the tool's own words as well. */
function slidesOf(html: string): string[] {
  const slides = html.split(/<section id="[^"]*" data-layout="[^"]*">/).slice(1)
  return slides.map((slide) => {
    const [shown = ''] = slide.split('<aside class="notes">')
    const text = shown.replace(/<[^>]*>/g, '')
    return squeezed(text.replace(/&(amp|lt|gt|quot|#39);/g, readEntity))
  })
}

function readEntity(sign: string): string {
  const [said] = readPage(`<p data-span="0-0">${sign}</p>`).spans
  return said?.text ?? sign
}

/** The fonts that stand in a file: the name of each, and how many files of outlines there are. */
function fontsIn(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1')
  return {
    names: [...text.matchAll(/\/FontName ?\/[A-Z]{6}\+(\S+)/g)].map(([, name = '']) => name).sort(),
    trueType: text.match(/\/FontFile2\b/g)?.length ?? 0,
    others: text.match(/\/Subtype ?\/(Type3|Type1|CIDFontType0)\b|\/FontFile3?\b/g) ?? [],
  }
}

const documents = [...SAMPLES, ...(hasExample ? [EXAMPLE] : [])].map((path) => ({
  path,
  name:
    path === EXAMPLE
      ? 'the example speech (skipped without ../shared)'
      : path.replace(/.*[\\/]/, ''),
}))

for (const { name, path } of documents)
  test.describe(`the papers of ${name}`, () => {
    let built: BuiltInMemory
    let slides: Paper
    let text: Paper
    let threeUp: Paper
    test.beforeAll(async ({ browser }) => {
      const print = (html: string) => printPdf(browser, html)
      built = await buildInMemory(path, { handouts: ['text', '3'] }, print)
      slides = await readPdf(built.pdf('-slides.pdf'))
      text = await readPdf(built.pdf('-handout.pdf'))
      threeUp = await readPdf(built.pdf('-handout-3.pdf'))
    })

    test('a page for each slide, 16:9', () => {
      expect(slides.sizes).toEqual(Array.from({ length: built.report.slides }, () => [960, 540]))
    })

    test('each page says what its slide says', () => {
      const said = slides.words.map((words) => sorted(textOf(words)))
      expect(said).toEqual(slidesOf(built.html).map(sorted))
    })

    test('each page’s words stand in the page', () => {
      const outside = slides.words.flat().filter(({ left, top, size }) => {
        return left < 0 || left > 1280 - size / 2 || top < size / 2 || top > 720
      })
      expect(outside).toEqual([])
    })

    test('tagged, with title and language', () => {
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(built.html) ?? []
      expect(title.length).toBeGreaterThan(3)
      for (const paper of [slides, text, threeUp]) {
        expect(paper.isTagged).toBe(true)
        // A browser closes up the spaces of a title.
        expect(paper.title).toBe(title.replace(/\s+/g, ' '))
        expect(paper.language).toBe(built.report.source.language)
      }
    })

    test('a bookmark for each slide, those of a section in it', () => {
      const { marks } = slides
      expect(marks.map(({ page }) => page)).toEqual(slides.sizes.map((_size, index) => index))
      expect(marks.filter(({ title }) => title.trim() === '')).toEqual([])
      const layouts = [...built.html.matchAll(/<section id="[^"]*" data-layout="([^"]*)"/g)]
      const depths = layouts.map(([, layout = '']) =>
        ['title', 'section', 'closing'].includes(layout) ? 1 : 2,
      )
      expect(marks.map(({ depth }) => depth)).toEqual(depths)
    })

    test('the handout’s bookmarks lead on through its pages', () => {
      const pages = text.marks.map(({ page }) => page)
      expect(pages.length).toBeGreaterThan(2)
      expect(pages).toEqual([...pages].sort((a, b) => a - b))
      expect(Math.max(...text.marks.map(({ depth }) => depth))).toBeGreaterThan(1)
    })

    for (const ending of ['-slides', '-handout', '-handout-3'])
      test(`${ending}: one TrueType font a face, no other kind`, () => {
        const { names, trueType, others } = fontsIn(built.pdf(`${ending}.pdf`))
        expect(others).toEqual([])
        expect(names.length).toBeGreaterThan(1)
        expect(new Set(names).size).toBe(names.length)
        expect(trueType).toBe(names.length)
        const own = built.report.source.language === 'ko' ? 'KR' : 'SC'
        const astray = names.filter((name) => !new RegExp(`^Noto(Sans|Serif)${own}-`).test(name))
        expect(astray).toEqual([])
      })

    test('the handouts are A4', () => {
      for (const [width, height] of [...text.sizes, ...threeUp.sizes]) {
        expect(Math.abs(width - 595.28)).toBeLessThan(1)
        expect(Math.abs(height - 841.89)).toBeLessThan(1)
      }
    })

    test('the handout holds the whole source in its order', () => {
      expect(textOf(text.words.flat().filter(isInColumn))).toBe(squeezed(sourceOf(path)))
    })

    test('the lines of the handout are numbered through: 1, 5, 10 …', () => {
      const numbers = text.words.flatMap((words) =>
        words
          .filter(({ left, size, text: word }) => left < 68 && size < 11 && /^\d+$/.test(word))
          .map((word) => Number(word.text)),
      )
      expect(numbers.length).toBeGreaterThan(5)
      expect(numbers).toEqual(numbers.map((_number, index) => Math.max(1, index * 5)))
      // And as far as there are lines and rows.
      const count = text.words.reduce((sum, words) => sum + linesIn(words.filter(isInColumn)), 0)
      expect(numbers.at(-1)).toBe(Math.floor(count / 5) * 5)
    })

    test('the slides stand beside the text in their order', () => {
      const captions = text.words
        .flat()
        .filter(({ left, size }) => left >= PAGE.miniLeft - 2 && Math.abs(size - 10) < 0.1)
      const numbers = [
        ...textOf(captions).matchAll(/(?:幻灯片|Slide|スライド|슬라이드)(\d+)/g),
      ].map(([, number]) => Number(number))
      expect(numbers.length).toBeGreaterThan(built.report.slides / 2)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers.at(-1)).toBeLessThanOrEqual(built.report.slides)
    })

    test('three slides a page', () => {
      const wanted = slidesOf(built.html)
      expect(threeUp.sizes.length).toBe(Math.ceil(built.report.slides / 3))
      const lost = threeUp.words.map((words, index) => {
        const said = tally(textOf(words))
        const three = tally(wanted.slice(index * 3, index * 3 + 3).join(''))
        return [...three].filter(([sign, count]) => (said.get(sign) ?? 0) < count)
      })
      expect(lost.flat()).toEqual([])
    })
  })

test('the same input gives the same files, from the printing thread and from here', async ({
  browser,
}) => {
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const first = await buildInMemory(path)
  const second = await buildInMemory(path, {}, (html) => printPdf(browser, html))
  expect(second.html).toBe(first.html)
  expect(second.markdown()).toBe(first.markdown())
  expect(Buffer.compare(second.pdf('-slides.pdf'), first.pdf('-slides.pdf'))).toBe(0)
  expect(Buffer.compare(second.pdf('-handout.pdf'), first.pdf('-handout.pdf'))).toBe(0)
})

// Chromium names a table's heads by its own count of nodes, which differs from time to time.
test('the same slides with a table give the same bytes each time', async ({ browser }) => {
  const path = SAMPLES.find((one) => one.endsWith('rules.md')) ?? ''
  const printed: string[] = []
  await buildInMemory(path, { handouts: [] }, async (html) => {
    expect(html).toContain('<th scope')
    for (let time = 0; time < 12; time += 1)
      printed.push(Buffer.from(await printPdf(browser, html)).toString('latin1'))
    return new Uint8Array()
  })
  expect(printed.length).toBe(12)
  expect(new Set(printed).size).toBe(1)
})
