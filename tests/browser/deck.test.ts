import { expect } from 'playwright/test'
import { toOutline } from '../../src/lectern.ts'
import { readSource } from '../../src/publish/files/files.ts'
import { EXAMPLE, hasExample, SAMPLES } from '../samples.ts'
import { shownId, shownSpans, slideIds, strayWords, walkDeck, wrongWords } from './inspect.ts'
import { buildInMemory, type OpenDeck, test } from './open.ts'

interface Case {
  path: string
  name: string
  density: 'points' | 'full'
}

const cases = (paths: readonly string[]): Case[] =>
  paths.flatMap((path) =>
    (['points', 'full'] as const).map((density) => ({
      path,
      name: path.replace(/.*[\\/]/, ''),
      density,
    })),
  )

async function lookAtAll(openDeck: OpenDeck, { path, density }: Case) {
  const { html, report } = await buildInMemory(path, { density, pdf: false })
  expect(report).toMatchObject({ missing: 0, invented: 0 })
  const { page, faults } = await openDeck(html)
  const walk = await walkDeck(page)
  expect(walk.faults).toEqual([])
  expect(walk.visited).toEqual(await slideIds(page))
  expect(walk.visited.length).toBe(report.slides)
  const { document } = toOutline(readSource(path)).value
  expect(wrongWords(document, await shownSpans(page))).toEqual({ changed: [], lost: '' })
  expect(await strayWords(page)).toEqual([])
  const notes = await page.$$eval('section[data-layout] > aside.notes', (all) => all.length)
  expect(notes).toBe(report.slides)
  expect(faults).toEqual([])
}

test.describe('every slide of a sample can be read', () => {
  for (const sample of cases(SAMPLES))
    test(`${sample.name}, ${sample.density}`, ({ openDeck }) => lookAtAll(openDeck, sample))
})

test.describe('every slide of the example speech (skipped without ../shared)', () => {
  test.skip(!hasExample, '../shared is not here')
  for (const example of cases([EXAMPLE]))
    test(example.density, ({ openDeck }) => lookAtAll(openDeck, example))
})

const WINDOWS = [
  { width: 800, height: 600 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

for (const viewport of WINDOWS) {
  test.describe(`in a window of ${viewport.width} × ${viewport.height}`, () => {
    const path = SAMPLES.find((one) => one.endsWith('rules.md')) ?? ''

    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      test(`the slide fills it as far as it can, motion: ${reducedMotion}`, async ({
        openDeck,
      }) => {
        const { html } = await buildInMemory(path, { pdf: false })
        const how = { viewport, hash: '#/s1-2', reducedMotion }
        const { page, faults } = await openDeck(html, how)
        // reveal.js rounds its scale to hundredths.
        const fitting = Math.min(viewport.width / 1280, viewport.height / 720)
        const scale = Math.round(fitting * 100) / 100
        const [width, height] = [1280 * scale, 720 * scale]
        const [left, top] = [(viewport.width - width) / 2, (viewport.height - height) / 2]
        const seen = () =>
          page.evaluate(() => {
            const slide = document.querySelector('section.present section.present > .slide')
            const box = slide?.getBoundingClientRect() ?? new DOMRect()
            return [box.left, box.top, box.width, box.height].map(Math.round)
          })
        await expect.poll(seen).toEqual([left, top, width, height].map(Math.round))
        expect(faults).toEqual([])
      })
    }

    test('every slide can be read', async ({ openDeck }) => {
      const { html } = await buildInMemory(path, { pdf: false })
      const { page } = await openDeck(html, { viewport })
      expect((await walkDeck(page)).faults).toEqual([])
    })
  })
}

test.describe('presenting', () => {
  let html: string
  test.beforeAll(async () => {
    const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
    html = (await buildInMemory(path, { pdf: false })).html
  })

  test('a link to a slide opens the deck there, and leads there in an open deck', async ({
    openDeck,
  }) => {
    const first = await openDeck(html)
    const ids = await slideIds(first.page)
    const [middle = '', later = ''] = [0.5, 0.75].map((part) => ids[Math.floor(ids.length * part)])
    const { page, faults } = await openDeck(html, { hash: `#/${middle}` })
    expect(await shownId(page)).toBe(middle)
    await page.evaluate((id) => {
      location.hash = `#/${id}`
    }, later)
    await expect.poll(() => shownId(page)).toBe(later)
    expect(faults).toEqual([])
  })

  test('the address follows the slide', async ({ openDeck }) => {
    const { page } = await openDeck(html)
    await page.keyboard.press('ArrowRight')
    const id = await shownId(page)
    expect(id).not.toBe((await slideIds(page))[0])
    // The first slide of a group is named by the group.
    const group = await page.evaluate((one) => document.getElementById(one)?.parentElement?.id, id)
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).hash))
      .toMatch(new RegExp(`^#/(${id}|${group})(/|$)`))
  })

  test('keys for sections, Home and End', async ({ openDeck }) => {
    const { page } = await openDeck(html)
    const ids = await slideIds(page)
    const sections = await page.$$eval('.slides > section', (all) =>
      all.map((one) => one.querySelector('section')?.id ?? ''),
    )
    const shows = async (key: string, id: string | undefined) => {
      await page.keyboard.press(key)
      await expect.poll(() => shownId(page)).toBe(id)
    }
    await shows('Shift+ArrowRight', sections[1])
    await shows(']', sections[2])
    const second = ids[ids.indexOf(sections[2] ?? '') + 1]
    await shows('ArrowDown', second)
    await shows('Shift+ArrowLeft', sections[2])
    await shows('[', sections[1])
    // A section that one left in its middle begins anew.
    await shows(']', sections[2])
    await shows('ArrowLeft', ids[ids.indexOf(sections[2] ?? '') - 1])
    await shows('ArrowRight', sections[2])
    await shows('End', ids.at(-1))
    await shows('Home', ids[0])
  })

  for (const key of ['o', 'Escape'])
    test(`the overview opens and closes with ${key}`, async ({ openDeck }) => {
      const { page, faults } = await openDeck(html)
      await page.keyboard.press(key)
      await expect.poll(() => page.locator('.sorter').count()).toBe(1)
      await page.keyboard.press(key)
      await expect.poll(() => page.locator('.sorter').count()).toBe(0)
      expect(faults).toEqual([])
    })

  test('who asked for less motion gets none', async ({ openDeck }) => {
    const { page } = await openDeck(html)
    const longest = () =>
      page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.slides, .slides section, .progress span')].map((one) =>
            Number.parseFloat(getComputedStyle(one).transitionDuration),
          ),
        ),
      )
    expect(await longest()).toBeGreaterThan(0)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.reload()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    expect(await longest()).toBe(0)
    // reveal.js names its transition on the deck.
    expect(await page.locator('.reveal.none').count()).toBe(1)
  })
})
