import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

const calm = { reducedMotion: 'reduce' } as const
const path = SAMPLES.find((one) => one.endsWith('study-outline.txt')) ?? ''

let html: string
test.beforeAll(async () => {
  html = (await buildInMemory(path, { pdf: false })).html
})

async function draw(page: Page, from: [number, number], to: [number, number]) {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 6 })
  await page.mouse.up()
}

const inkOn = (page: Page) => page.locator('section.present[data-layout] > .slide > .ink path')

/** The box of the drawing on the slide's canvas. */
const boxOf = (page: Page) =>
  inkOn(page).evaluate((path) => {
    const { x, y, width, height } = (path as SVGGraphicsElement).getBBox()
    return [x, y, width, height].map(Math.round)
  })

test('what is drawn stands where it was drawn, stays with its slide, and is taken off', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, {
    ...calm,
    viewport: { width: 1600, height: 1000 },
  })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('q')
  await expect(page.getByRole('toolbar')).toBeVisible()
  // 1600 × 1000 shows the slide at 1.25, 50 px below the edge.
  await draw(page, [250, 300], [500, 550])
  await expect.poll(() => boxOf(page)).toEqual([200, 200, 200, 200])
  const drawn = await shownId(page)
  await page.keyboard.press('ArrowRight')
  await expect(inkOn(page)).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => shownId(page)).toBe(drawn)
  await expect(inkOn(page)).toHaveCount(1)
  await page.getByRole('button', { name: '蓝笔' }).click()
  await draw(page, [800, 300], [900, 300])
  await expect(inkOn(page).nth(1)).toHaveClass('pen-blue')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('u')
  await expect(inkOn(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`#/${drawn}$`))
  await page.reload()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await expect(inkOn(page)).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(inkOn(page)).toHaveCount(0)
  expect(faults).toEqual([])
})

test('drawings are printed while the pen is on, and only then', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  await page.keyboard.press('q')
  await draw(page, [300, 300], [500, 500])
  await expect(inkOn(page)).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  const ink = page.locator('.ink').first()
  await expect(ink).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('q')
  await expect(ink).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(ink).toBeHidden()
})

test('the laser pointer follows the mouse, and the speaker’s mouse over the small slide', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  const laser = page.locator('.laser')
  await page.keyboard.press('y')
  await page.mouse.move(400, 300)
  const middle = async () => {
    const box = await laser.boundingBox()
    return box && [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)
  }
  await expect.poll(middle).toEqual([400, 300])
  await page.keyboard.press('y')
  await expect(laser).toHaveCount(0)
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opened
  const small = speaker.locator('.speaker .screen').first()
  await expect(small.locator('.slide')).toBeVisible()
  const box = await small.boundingBox()
  if (!box) throw new Error('The small slide is not seen.')
  await speaker.mouse.move(box.x + box.width / 2, box.y + box.height / 4)
  await expect.poll(middle).toEqual([640, 180])
  await speaker.mouse.move(box.x + box.width + 200, box.y)
  await expect(laser).toHaveCount(0)
  // What is drawn on the deck is seen by the speaker, too.
  await page.keyboard.press('q')
  await draw(page, [300, 300], [500, 500])
  await expect(small.locator('.ink path')).toHaveCount(1)
  expect(faults).toEqual([])
})
