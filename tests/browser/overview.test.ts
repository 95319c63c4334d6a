import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

// All slides at once: what is drawn of them, and how one is chosen.

const calm = { reducedMotion: 'reduce' } as const
const text = SAMPLES.find((path) => path.endsWith('.txt')) ?? ''

let html: string
test.beforeAll(async () => {
  html = (await buildInMemory(text, { pdf: false })).html
})

/** The slide that is chosen, and whether it is in sight. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const tile = document.activeElement?.closest<HTMLElement>('.sorter button')
    const box = tile?.getBoundingClientRect()
    const isSeen = box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    return { slide: tile?.dataset.slide, isSeen }
  })

test('the slide that one is at is marked, chosen and in sight; Enter opens what the arrows chose', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.keyboard.press('End')
  await page.keyboard.press('o')
  expect(await chosen(page)).toEqual({ slide: ids.at(-1), isSeen: true })
  await expect(page.locator('.sorter [aria-current]')).toHaveAttribute(
    'data-slide',
    ids.at(-1) ?? '',
  )
  for (const [key, at] of [
    ['Home', 0],
    ['ArrowRight', 1],
    // A clicker has no other key.
    ['PageDown', 2],
    ['ArrowLeft', 1],
    ['End', ids.length - 1],
    ['Home', 0],
    ['ArrowRight', 1],
  ] as const) {
    await page.keyboard.press(key)
    expect(await chosen(page), key).toEqual({ slide: ids[at], isSeen: true })
  }
  await page.keyboard.press(']')
  const section = await chosen(page)
  expect(section.slide).toMatch(/^s1/)
  await page.keyboard.press('ArrowDown')
  const below = await chosen(page)
  expect(ids.indexOf(below.slide ?? '')).toBe(ids.indexOf(section.slide ?? '') + 5)
  expect(await shownId(page)).toBe(ids.at(-1))
  await page.keyboard.press('Enter')
  await expect(page.locator('.sorter')).toHaveCount(0)
  expect(await shownId(page)).toBe(below.slide)
  await page.keyboard.press('Backspace')
  expect(await shownId(page)).toBe(ids.at(-1))
  expect(faults).toEqual([])
})

test('a click opens a slide, Escape leaves the deck where it was, and the wheel scrolls', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.keyboard.press('o')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.locator('.sorter')).toHaveCount(0)
  expect(await shownId(page)).toBe(ids[0])
  await page.keyboard.press('o')
  await page.mouse.move(640, 360)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.locator('.sorter').evaluate((one) => one.scrollTop)).toBe(400)
  expect(await shownId(page)).toBe(ids[0])
  await page.locator(`.sorter [data-slide="${ids[7]}"]`).click()
  await expect(page.locator('.sorter')).toHaveCount(0)
  expect(await shownId(page)).toBe(ids[7])
})

test('tiles show the slides, under the headings of their sections', async ({ openDeck }) => {
  const { page } = await openDeck(html, { ...calm, viewport: { width: 1024, height: 768 } })
  const first = await page
    .locator('.slides section section')
    .first()
    .locator('.slide')
    .textContent()
  await page.keyboard.press('o')
  const tile = page.locator('.sorter button').first()
  expect(await tile.locator('.slide').textContent()).toBe(first)
  const [box, picture] = await Promise.all([
    tile.locator('.picture').boundingBox(),
    tile.locator('.slide').boundingBox(),
  ])
  expect(picture?.width).toBeCloseTo(box?.width ?? 0, 0)
  expect(picture?.height).toBeCloseTo(box?.height ?? 0, 0)
  await expect(page.locator('.sorter section > h2').filter({ hasText: /^一、/ })).toHaveCount(1)
  // What shows a slide puts it away, and the black screen is seen.
  await page.keyboard.press('b')
  await expect(page.locator('.sorter')).toHaveCount(0)
  await expect(page.locator('.reveal.paused')).toHaveCount(1)
})

test('of many slides only those in sight are drawn', async ({ openDeck, folder }) => {
  const path = join(folder, 'many.txt')
  const rules = Array.from(
    { length: 150 },
    (_, at) => `${at + 1}、第${at + 1}号柜子\n早上开柜子，晚上锁柜子，钥匙挂回墙上。\n`,
  )
  writeFileSync(path, `柜子的管理\n${rules.join('')}`)
  const { html: long } = await buildInMemory(path, { pdf: false })
  const { page } = await openDeck(long, calm)
  expect(await page.locator('.slides section[data-layout]').count()).toBeGreaterThan(150)
  await page.keyboard.press('o')
  const count = () => page.locator('.sorter .slide').count()
  for (const key of ['End', 'Home', 'ArrowDown']) {
    await page.keyboard.press(key)
    expect((await chosen(page)).isSeen).toBe(true)
    expect(await count()).toBeLessThan(60)
  }
})
