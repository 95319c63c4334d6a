import { decode } from 'fast-png'
import { expect, type Page } from 'playwright/test'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { SAMPLES } from '../samples.ts'
import { walkDeck } from './inspect.ts'
import { buildInMemory, test } from './open.ts'
import { readPdf } from './paper.ts'

// Decks for a screen of 4:3.

const old = { viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' } as const

const sample = (ending: string) => SAMPLES.find((path) => path.endsWith(ending)) ?? ''

/** What of the slides on a page reaches over its slide, or is taller than its room. */
const faultsOn = (page: Page) =>
  page.$$eval('section > .slide', (all) =>
    all.flatMap((slide) => {
      const edge = slide.getBoundingClientRect()
      const foot = slide.querySelector('footer')?.getBoundingClientRect()
      const bottom = Math.min(edge.bottom, foot?.top || edge.bottom)
      const told = [...slide.querySelectorAll(':scope > :not(footer) [data-span]')].filter(
        (one) => {
          const box = one.getBoundingClientRect()
          return box.right > edge.right || box.left < edge.left || box.bottom > bottom + 1
        },
      )
      const body = slide.querySelector(':scope > .body')
      const isTall = body !== null && body.scrollHeight > body.clientHeight + 1
      return [...told, ...(isTall ? [body] : [])].map((one) => one.textContent?.slice(0, 20))
    }),
  )

for (const path of SAMPLES)
  test(`every slide of ${path.replace(/.*[\\/]/, '')} fits 4:3, on the screen and on paper`, async ({
    browser,
  }) => {
    const pages: string[] = []
    const built = await buildInMemory(path, { handouts: [], size: '4:3' }, async (html) => {
      pages.push(html)
      return printPdf(browser, html)
    })
    const { report } = built
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const { sizes } = await readPdf(built.pdf('-slides.pdf'))
    expect(sizes).toEqual(Array.from({ length: report.slides }, () => [960, 720]))
    const page = await browser.newPage({ viewport: { width: 1280, height: 960 } })
    await page.setContent(pages[0] ?? '')
    await page.evaluate(() => document.fonts.ready)
    expect(await page.locator('section > .slide').count()).toBe(report.slides)
    expect(await faultsOn(page)).toEqual([])
    await page.close()
  })

test('every slide fills a screen of 4:3, and what can be read there is covered by nothing', async ({
  openDeck,
}) => {
  const { html } = await buildInMemory(sample('report.docx'), { pdf: false, size: '4:3' })
  const { page, faults } = await openDeck(html, old)
  const box = await page.locator('section.present section.present > .slide').boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 1024, height: 768 })
  expect((await walkDeck(page)).faults).toEqual([])
  expect(faults).toEqual([])
})

test('small slides in the handouts are whole', async ({ browser }) => {
  const pages: string[] = []
  const print = async (html: string) => {
    pages.push(html)
    return new Uint8Array()
  }
  await buildInMemory(sample('rules.md'), { handouts: ['text', '3'], size: '4:3' }, print)
  for (const around of ['mini', 'third']) {
    const page = await browser.newPage()
    await page.setContent(pages.find((one) => one.includes(`class="${around}"`)) ?? '')
    const [outer, inner] = await Promise.all(
      [`.${around}`, `.${around} > .slide`].map((one) => page.locator(one).first().boundingBox()),
    )
    expect((inner?.height ?? 0) / (inner?.width ?? 1)).toBeCloseTo(0.75)
    expect(inner?.width).toBeCloseTo(outer?.width ?? 0, 0)
    expect(inner?.height).toBeCloseTo(outer?.height ?? 0, 0)
    await page.close()
  }
})

test('what a screen of another shape leaves free has the stage’s colour', async ({ openDeck }) => {
  const { html } = await buildInMemory(sample('rules.md'), { pdf: false, size: '4:3' })
  for (const [width, height] of [
    [1280, 720],
    [700, 900],
  ] as const) {
    const { page } = await openDeck(html, { ...old, viewport: { width, height } })
    // The colour of the theme: #17120f.
    for (const [x, y] of [
      [1, 1],
      [width - 3, 1],
      [1, height - 12],
      [width - 3, height - 12],
    ] as const) {
      const png = decode(await page.screenshot({ clip: { x, y, width: 1, height: 1 } }))
      expect([...png.data].slice(0, 3), `${width} × ${height}: ${x}, ${y}`).toEqual([23, 18, 15])
    }
  }
})
