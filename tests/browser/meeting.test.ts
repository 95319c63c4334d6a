import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { buildInMemory, test } from './open.ts'

const calm = { reducedMotion: 'reduce' } as const
const path = SAMPLES.find((one) => one.endsWith('study-outline.txt')) ?? ''

let html: string
test.beforeAll(async () => {
  html = (await buildInMemory(path, { pdf: false, meeting: 90, discuss: 30 })).html
})

/** Seconds that a countdown shows: 6:59, +0:01. */
const secondsOn = async (page: Page) => {
  const text = (await page.locator('section.present[data-layout] .countdown').textContent()) ?? ''
  const [, sign, minutes, seconds] = /^(\+?)(\d+):(\d\d)$/.exec(text) ?? []
  return (Number(minutes) * 60 + Number(seconds)) * (sign ? -1 : 1)
}

test('the agenda shows the minutes, and they add up with those of what stands around', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  await page.keyboard.press('ArrowRight')
  const rows = page.locator('.present .rows li')
  expect(await rows.locator('.minutes').count()).toBe(await rows.count())
  const minutes = await page
    .locator('.slides section[data-minutes]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.minutes)))
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(90)
  expect(faults).toEqual([])
})

test('a discussion counts down, goes on when it is left, and the speaker sees it', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, { ...calm, hash: '#/s1-talk' })
  await expect(page.locator('.present .clock.is-counting')).toHaveCount(1)
  const first = await secondsOn(page)
  expect(first).toBeGreaterThan(60)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(1100)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => secondsOn(page)).toBeLessThan(first)
  await expect(page).toHaveURL(/#\/s1-talk$/)
  await page.reload()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await expect.poll(() => secondsOn(page)).toBeLessThan(first)
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opened
  await expect(speaker.locator('.left')).toHaveText(/^讨论还有 \d+:\d\d$/)
  await expect(speaker.locator('.pace')).toContainText('1:30:00')
  await expect(speaker.locator('.list [aria-current] small')).toHaveText(/^\d+′$/)
  expect(faults).toEqual([])
})

test('time that is over is counted on, and stands out', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  await page.evaluate(() =>
    sessionStorage.setItem('lectern-discussion:s2-talk', String(Date.now() - 5000)),
  )
  await page.goto(page.url().replace(/#.*/, '#/s2-talk'))
  await expect(page.locator('.present .clock.is-over .countdown')).toHaveText(/^\+0:0\d$/)
  const { violations } = await new AxeBuilder({ page }).include('.present').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
