import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/publish/browser.ts'
import { EXAMPLE, hasExample, SAMPLES } from '../samples.ts'
import { shownId, walkDeck } from './inspect.ts'
import { buildInMemory, openDeck, scratch } from './open.ts'

const { folder, remove } = scratch()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  remove()
})

const cases = (paths: readonly string[]) =>
  paths.flatMap((path) =>
    (['points', 'full'] as const).map((density) => ({
      path,
      name: path.replace(/.*[\\/]/, ''),
      density,
    })),
  )

async function lookAtAll({ path, density }: { path: string; density: 'points' | 'full' }) {
  const { html, report } = await buildInMemory(path, { density, pdf: false })
  expect(report).toMatchObject({ missing: 0, invented: 0 })
  const { page, faults } = await openDeck(browser, folder, html)
  const walk = await walkDeck(page)
  expect(walk.faults).toEqual([])
  expect(walk.visited.length).toBe(report.slides)
  expect(faults).toEqual([])
  await page.close()
}

describe('every slide of a sample can be read', () => {
  test.each(cases(SAMPLES))('$name, $density', lookAtAll)
})

describe.skipIf(!hasExample)(
  'every slide of the example speech (skipped without ../shared)',
  () => {
    test.each(cases([EXAMPLE]))('$density', lookAtAll)
  },
)

describe('presenting', () => {
  test('links, overview and the arrow keys', async () => {
    const { html } = await buildInMemory(SAMPLES[0] ?? '', { pdf: false })
    const { page, faults } = await openDeck(browser, folder, html)
    const ids = await page.$$eval('section section[id]', (sections) => sections.map(({ id }) => id))
    const middle = ids[Math.floor(ids.length / 2)] ?? ''
    await page.evaluate((id) => {
      location.hash = `#/${id}`
    }, middle)
    await expect.poll(() => shownId(page)).toBe(middle)
    await page.keyboard.press('o')
    expect(await page.locator('.reveal.overview').count()).toBe(1)
    await page.keyboard.press('o')
    await page.keyboard.press('Home')
    await expect.poll(() => shownId(page)).toBe(ids[0])
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => shownId(page)).not.toBe(ids[0])
    expect(faults).toEqual([])
    await page.close()
  })

  test('the speaker view shows the notes and the next slide', async () => {
    const { html } = await buildInMemory(SAMPLES.find((path) => path.endsWith('.txt')) ?? '', {
      pdf: false,
    })
    const { page, faults } = await openDeck(browser, folder, html)
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await expect.poll(() => popup.locator('main.notes').textContent()).toContain('同志们')
    expect(await popup.locator('.next .slide').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => popup.locator('.clock').textContent()).toMatch(/^\d+ \/ \d+ · 0:\d\d$/)
    expect(faults).toEqual([])
    await page.close()
  })
})
