import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toOutline } from '../../src/lectern.ts'
import { countable, readPage } from '../../src/publish/audit.ts'
import { launchBrowser } from '../../src/publish/browser.ts'
import { readSource } from '../../src/publish/files.ts'
import { printPdf } from '../../src/publish/pdf.ts'
import { EXAMPLE, hasExample, SAMPLES } from '../samples.ts'
import { type BuiltInMemory, buildInMemory } from './open.ts'

type Document = Awaited<ReturnType<typeof getDocument>['promise']>

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A stretch of text on a page; measures in px from the top left. */
interface Word {
  text: string
  left: number
  top: number
  size: number
}

/** All that the tests ask of a PDF. */
interface Paper {
  /** Width and height of each page, in pt. */
  sizes: [number, number][]
  words: Word[][]
  marks: { title: string; page: number; depth: number }[]
  isTagged: boolean
  title: string | undefined
  language: string | undefined
}

const PX = 96 / 72

/** One after the other: pdf.js 5.4 counts the pages of all open files in one place. */
async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const { info } = await pdf.getMetadata()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  const marks = await bookmarks(pdf)
  const sizes: Paper['sizes'] = []
  const words: Word[][] = []
  let trees = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height])
    if (await page.getStructTree()) trees += 1
    const { items } = await page.getTextContent()
    words.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
        const size = Math.hypot(a, b) * PX
        return [{ text: squeezed(item.str), left: x * PX, top: (height - y) * PX, size }]
      }),
    )
  }
  const isTagged = (await pdf.getMarkInfo())?.Marked === true && trees === pdf.numPages
  await loading.destroy()
  return { sizes, words, marks, isTagged, title, language }
}

interface Bookmark {
  title: string
  dest: string | unknown[] | null
  items: Bookmark[]
}

/** Bookmarks with the index of the page that each leads to, those of a section before its slides'. */
async function bookmarks(pdf: Document): Promise<Paper['marks']> {
  const walk = async (marks: Bookmark[], depth: number) => {
    const found: Paper['marks'] = []
    for (const { title, dest, items } of marks) {
      const to = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const reference = to?.[0] as Parameters<Document['getPageIndex']>[0]
      found.push({ title, page: await pdf.getPageIndex(reference), depth })
      found.push(...(await walk(items, depth + 1)))
    }
    return found
  }
  return walk(((await pdf.getOutline()) ?? []) as Bookmark[], 1)
}

const textOf = (words: readonly Word[]) => words.map((word) => word.text).join('')

/**
 * The column of text begins at 74 px and is 522 px wide, in type of 14.5 px and more; head, foot and
 * line numbers are smaller, the small pictures stand right of it.
 */
const isInColumn = ({ left, size }: Word) => left > 70 && left < 74 + 524 && size > 13

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/g, '')
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

describe.each(documents)('the papers of $name', ({ path }) => {
  let built: BuiltInMemory
  let slides: Paper
  let text: Paper
  let threeUp: Paper
  beforeAll(async () => {
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

  test.each(['-slides', '-handout', '-handout-3'])(
    '%s: one TrueType font a face, no other kind',
    (ending) => {
      const { names, trueType, others } = fontsIn(built.pdf(`${ending}.pdf`))
      expect(others).toEqual([])
      expect(names.length).toBeGreaterThan(1)
      expect(new Set(names).size).toBe(names.length)
      expect(trueType).toBe(names.length)
      expect(names.filter((name) => !/^Noto(Sans|Serif)SC-/.test(name))).toEqual([])
    },
  )

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
        .filter(({ left, size, text: word }) => left < 70 && size < 12 && /^\d+$/.test(word))
        .map((word) => Number(word.text)),
    )
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers).toEqual(numbers.map((_number, index) => Math.max(1, index * 5)))
    // And as far as there are lines, which stand 25 px apart.
    const rows = text.words.map((words) =>
      words.filter(isInColumn).map(({ top }) => Math.round((top - 76) / 25)),
    )
    const count = rows.reduce((sum, page) => sum + new Set(page).size, 0)
    expect(numbers.at(-1)).toBe(Math.floor(count / 5) * 5)
  })

  test('the slides stand beside the text in their order', () => {
    const captions = text.words
      .flat()
      .filter(({ left, size }) => left >= 630 && size > 9 && size < 10)
    const numbers = [...textOf(captions).matchAll(/(?:幻灯片|Slide|スライド)(\d+)/g)].map(
      ([, number]) => Number(number),
    )
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

test('the same input gives the same files, from the printing thread and from here', async () => {
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const first = await buildInMemory(path)
  const second = await buildInMemory(path, {}, (html) => printPdf(browser, html))
  expect(second.html).toBe(first.html)
  expect(second.markdown()).toBe(first.markdown())
  expect(Buffer.compare(second.pdf('-slides.pdf'), first.pdf('-slides.pdf'))).toBe(0)
  expect(Buffer.compare(second.pdf('-handout.pdf'), first.pdf('-handout.pdf'))).toBe(0)
})

// Chromium names a table's heads by its own count of nodes, which differs from time to time.
test('the same slides with a table give the same bytes each time', async () => {
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
