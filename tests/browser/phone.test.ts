import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

const UPRIGHT = { width: 390, height: 844 }
const phone = { reducedMotion: 'reduce', hasTouch: true, viewport: UPRIGHT } as const
const path = SAMPLES.find((one) => one.endsWith('study-outline.txt')) ?? ''

let html: string
test.beforeAll(async () => {
  html = (await buildInMemory(path, { pdf: false })).html
})

/** How far below the edge of the screen a slide begins in the page, in px. */
const topOf = (page: Page, id: string | undefined) =>
  page
    .locator(`.page-view [data-slide="${id}"]`)
    .evaluate((one) => Math.round(one.getBoundingClientRect().top) + 0)

test('held upright, the deck is a page: slides as wide as the screen, and each passage once', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, phone)
  const ids = await slideIds(page)
  const articles = page.locator('.page-view article')
  expect(
    await articles.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.slide)),
  ).toEqual(ids)
  const picture = page.locator('.page-view .picture > .slide').first()
  const box = await picture.boundingBox()
  expect([box?.x, Math.round(box?.width ?? 0)]).toEqual([0, UPRIGHT.width])
  const spans = await page
    .locator('.page-view article > [data-span]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-span')))
  expect(spans.length).toBeGreaterThan(10)
  expect(new Set(spans).size).toBe(spans.length)
  const size = await page
    .locator('.page-view article > [data-span]')
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
  const isWide = await page.evaluate(() => {
    const view = document.querySelector('.page-view')
    return view !== null && view.scrollWidth > view.clientWidth
  })
  expect(isWide).toBe(false)
  const { violations } = await new AxeBuilder({ page }).include('.page-view').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(faults).toEqual([])
})

test('links to a slide lead to its place, and scrolling tells where one is', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, { ...phone, hash: '#/s2-3' })
  await expect.poll(() => topOf(page, 's2-3')).toBe(0)
  await page.locator('.page-view [data-slide="s4-1"]').evaluate((one) => one.scrollIntoView())
  await expect.poll(() => shownId(page)).toBe('s4-1')
  await expect(page).toHaveURL(/#\/s4-1$/)
  await page.evaluate(() => {
    location.hash = '#/s1-1'
  })
  await expect.poll(() => topOf(page, 's1-1')).toBe(0)
})

test('turned, the phone shows the slide that one was at, and swipes lead on', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, { ...phone, hash: '#/s3-2' })
  await expect(page.locator('.page-view')).toHaveCount(1)
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(page.locator('.page-view')).toHaveCount(0)
  await expect(page.locator('section.present[data-layout] > .slide')).toBeInViewport()
  expect(await shownId(page)).toBe('s3-2')
  const swipe = (type: string, x: number) =>
    page.locator('.reveal').dispatchEvent(type, {
      ...{ pointerType: 'touch', pointerId: 1, clientX: x, clientY: 200, bubbles: true },
    })
  await swipe('pointerdown', 600)
  await swipe('pointermove', 400)
  await swipe('pointerup', 400)
  await expect.poll(() => shownId(page)).toBe('s3-3')
  await page.setViewportSize(UPRIGHT)
  await expect.poll(() => topOf(page, 's3-3')).toBe(0)
  expect(faults).toEqual([])
})
