import { expect, type Page } from 'playwright/test'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { SAMPLES } from '../samples.ts'
import { buildInMemory, test } from './open.ts'
import { type Paper, readPdf } from './paper.ts'

/** What Ctrl+P gives when it saves a PDF; colours must come by themselves, for browsers leave grounds out. */
async function printed(page: Page): Promise<Paper> {
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: false,
    tagged: true,
    outline: true,
  })
  return readPdf(pdf)
}

/** What is on the pages; the title and bookmarks come from the same headings. */
const pagesOf = ({ sizes, words, marks, isTagged }: Paper) => ({ sizes, words, marks, isTagged })

/** Everything that reveal.js sets on the deck, in no order of the attributes; the pointer hides by itself. */
const stateOf = (page: Page) =>
  page.$$eval('html, body, .reveal .slides, .reveal .slides *', (all) =>
    all.map((one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort()),
  )

/** What may be on the screen when someone prints. */
const MOMENTS: Record<string, (page: Page) => Promise<void>> = {
  'at its first slide': async () => {},
  'in its middle': async (page) => {
    for (let times = 0; times < 9; times += 1) await page.keyboard.press('Space')
  },
  'at its end': (page) => page.keyboard.press('End'),
  'in the overview': async (page) => {
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('o')
  },
  'after the overview': async (page) => {
    await page.keyboard.press('o')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('o')
  },
  'with a black screen': (page) => page.keyboard.press('b'),
  'with the keys shown': (page) => page.keyboard.press('?'),
  'on a phone held upright': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.waitForSelector('.page-view')
  },
}

for (const [name, options] of [
  ['', {}],
  [', its points one by one', { steps: true }],
] as const) {
  test.describe(`Ctrl+P in the opened deck${name}`, () => {
    const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
    let html: string
    let wanted: Paper
    test.beforeAll(async ({ browser }) => {
      const built = await buildInMemory(path, { handouts: [], ...options }, (page) =>
        printPdf(browser, page),
      )
      html = built.html
      wanted = await readPdf(built.pdf('-slides.pdf'))
    })

    for (const [moment, come] of Object.entries(MOMENTS)) {
      test(`${moment}: the pages of the slides’ PDF, and the deck as it was`, async ({
        openDeck,
      }) => {
        const { page, faults } = await openDeck(html, { reducedMotion: 'reduce' })
        await come(page)
        const before = await stateOf(page)
        const found = await printed(page)
        expect(found.sizes.length).toBeGreaterThan(10)
        expect(pagesOf(found)).toEqual(pagesOf(wanted))
        expect(await stateOf(page)).toEqual(before)
        expect(faults).toEqual([])
      })
    }
  })
}

test('colours come whether or not the browser is told to print grounds', async ({ openDeck }) => {
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const { html } = await buildInMemory(path, { pdf: false })
  const { page } = await openDeck(html)
  const sizes = []
  for (const printBackground of [true, false])
    sizes.push((await page.pdf({ preferCSSPageSize: true, printBackground })).length)
  expect(sizes[1]).toBe(sizes[0])
})

for (const path of SAMPLES) {
  test(`Ctrl+P looks as the slides’ PDF: ${path.replace(/.*[\\/]/, '')}`, async ({
    openDeck,
    browser,
  }) => {
    const slides: string[] = []
    const { html } = await buildInMemory(path, { handouts: [] }, async (page) => {
      slides.push(page)
      return printPdf(browser, page)
    })
    const paper = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await paper.setContent(slides[0] ?? '')
    const { page: deck } = await openDeck(html, { reducedMotion: 'reduce' })
    await deck.keyboard.press('End')
    for (const page of [paper, deck]) {
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() =>
        Promise.all([...document.fonts].map((face) => face.load())).then(() => {}),
      )
    }
    const [wanted, found] = [paper, deck].map((page) => page.locator('section[data-layout]'))
    const count = (await wanted?.count()) ?? 0
    for (const index of [0, 1, 2, 3, 4, count - 1]) {
      const [one, other] = [wanted, found].map((all) => all?.nth(index).screenshot())
      expect(
        Buffer.compare((await one) ?? Buffer.of(), (await other) ?? Buffer.of(1)),
        `${index}`,
      ).toBe(0)
    }
    await paper.close()
  })
}
