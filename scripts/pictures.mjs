// npm run pictures: draws what docs/presenting.md and its Chinese twin show, from two of the samples in slides/, into
// docs/pictures. Run it anew when a view of the player has changed, and look at each picture.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserPath, build } from '../dist/index.js'

const root = (path) => resolve(import.meta.dirname, '..', path)
const OUT = root('docs/pictures')
const WIDE = { width: 1280, height: 720 }
/** A phone held upright. */
const PHONE = { width: 390, height: 700 }

/** By the ending of the pictures' names: the sample, a slide with several points, and words to search. */
const DOCUMENTS = {
  en: { sample: 'slides/data-policy.md', hash: '#/s6-1', words: 'data' },
  zh: { sample: 'slides/study-outline.txt', hash: '#/s1-6', words: '读书' },
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key)
}

/** A line that somebody might draw under words, in px of the window. */
async function draw(page) {
  const box = await page.locator('.present .present .slide .body [data-span]').first().boundingBox()
  const y = box.y + box.height + 8
  await press(page, 'q')
  await page.mouse.move(box.x, y)
  await page.mouse.down()
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(box.x + (box.width * step) / 20, y + 4 * Math.sin(step))
  await page.mouse.up()
}

/** What is shown, by name: how to come there from the slide. */
const VIEWS = {
  speaker: { open: (page) => press(page, 'i', 'c') },
  overview: { open: (page) => press(page, 'o') },
  search: {
    open: async (page, { words }) => {
      await press(page, '/')
      await page.keyboard.type(words)
    },
  },
  text: { open: (page) => press(page, 't') },
  sentence: { open: (page) => press(page, 'd', 'Space') },
  drawing: { open: draw },
  phone: { viewport: PHONE, open: async () => {} },
}

async function picture(browser, file, document, { viewport = WIDE, open }, path) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  // The same time in every picture.
  await page.clock.install({ time: new Date('2030-01-01T09:30:00') })
  await page.goto(pathToFileURL(file).href + document.hash)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => window.document.fonts.ready)
  await open(page, document)
  await page.clock.runFor(1000)
  await page.screenshot({ path })
  await page.close()
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const args = ['--font-render-hinting=none', ...asRoot]
const browser = await chromium.launch({ executablePath: await browserPath(), args })
const folder = mkdtempSync(join(tmpdir(), 'lectern-pictures-'))
mkdirSync(OUT, { recursive: true })
for (const [ending, document] of Object.entries(DOCUMENTS)) {
  const [{ files }] = await build([root(document.sample)], { out: folder, pdf: false })
  for (const [name, view] of Object.entries(VIEWS)) {
    const path = join(OUT, `${name}-${ending}.png`)
    await picture(browser, files[0], document, view, path)
    console.log(path)
  }
}
await browser.close()
rmSync(folder, { recursive: true, force: true })
