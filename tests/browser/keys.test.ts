import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

/** Keys that go on, with those that go back. */
const KEYS: [on: string, back: string][] = [
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowDown', 'ArrowUp'],
  ['Space', 'Shift+Space'],
  ['PageDown', 'PageUp'],
  ['n', 'p'],
]

type Step = () => Promise<void>

/** The slides that a step leads through when it is taken once more often than there are others. */
async function walk(page: Page, step: Step): Promise<string[]> {
  const first = await shownId(page)
  const seen = await page.evaluateHandle(() => {
    const ids: string[] = []
    const note = (event: Event) =>
      ids.push((event as Event & { currentSlide: Element }).currentSlide.id)
    document.addEventListener('slidechanged', note)
    return { ids, stop: () => document.removeEventListener('slidechanged', note) }
  })
  const { length } = await slideIds(page)
  for (let times = 0; times < length; times += 1) await step()
  const ids = await seen.evaluate(({ ids, stop }) => {
    stop()
    return ids
  })
  return [first, ...ids]
}

/** A finger drawn over the middle of the page. */
async function swipes(page: Page): Promise<(x: number, y: number) => Step> {
  const cdp = await page.context().newCDPSession(page)
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...touchPoints: { x: number; y: number }[]
  ) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
  return (x, y) => async () => {
    const [left, top] = [320, 180]
    await touch('touchStart', { x: left, y: top })
    for (const part of [0.2, 0.6, 1])
      await touch('touchMove', { x: left + x * part, y: top + y * part })
    await touch('touchEnd')
  }
}

const name = (path: string) => path.replace(/.*[\\/]/, '')
const [text = ''] = SAMPLES.filter((path) => path.endsWith('.txt'))
/** Small, for drawing takes most of the time. */
const calm = {
  viewport: { width: 640, height: 360 },
  reducedMotion: 'reduce',
  hasTouch: true,
} as const

for (const path of SAMPLES) {
  test(`${name(path)}: every key that goes on, and a swipe, leads through all slides and back`, async ({
    openDeck,
  }) => {
    const { html } = await buildInMemory(path, { pdf: false })
    const { page, faults } = await openDeck(html, calm)
    const ids = await slideIds(page)
    expect(ids.length).toBeGreaterThan(5)
    const back = ids.toReversed()
    for (const [on, off] of KEYS) {
      expect(await walk(page, () => page.keyboard.press(on)), on).toEqual(ids)
      expect(await walk(page, () => page.keyboard.press(off)), off).toEqual(back)
    }
    const swipe = await swipes(page)
    expect(await walk(page, swipe(-150, 20)), 'swipe left').toEqual(ids)
    expect(await walk(page, swipe(150, 20)), 'swipe right').toEqual(back)
    await swipe(20, -90)()
    expect(await shownId(page), 'swipe up').toBe(ids[1])
    await swipe(20, 90)()
    expect(await shownId(page), 'swipe down').toBe(ids[0])
    expect(faults).toEqual([])
  })
}

test('the arrows on the screen lead through all slides and back', async ({ openDeck }) => {
  const { html } = await buildInMemory(text, { pdf: false })
  const { page } = await openDeck(html, calm)
  const ids = await slideIds(page)
  const click = async (label: string): Promise<Step> => {
    const box = await page.getByRole('button', { name: label }).boundingBox()
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
    return () => page.mouse.click(x + width / 2, y + height / 2)
  }
  expect(await walk(page, await click('下一张'))).toEqual(ids)
  expect(await walk(page, await click('上一张'))).toEqual(ids.toReversed())
  // A clicked arrow keeps the focus; the space bar goes on all the same.
  await page.keyboard.press('Space')
  expect(await shownId(page)).toBe(ids[1])
})

test('a turn of the wheel is one step, however many events it is told in', async ({ openDeck }) => {
  const { html } = await buildInMemory(text, { pdf: false })
  const { page } = await openDeck(html, calm)
  const ids = await slideIds(page)
  const turn = async (...deltas: number[]) => {
    for (const delta of deltas) await page.mouse.wheel(0, delta)
  }
  await turn(120)
  await expect.poll(() => shownId(page)).toBe(ids[1])
  // Back at once, for the other way is another gesture; a touch pad tells many small movements.
  await turn(-120)
  await expect.poll(() => shownId(page)).toBe(ids[0])
  await turn(4, 20, 60, 20, 4, 2, 1)
  await expect.poll(() => shownId(page)).toBe(ids[1])
  await turn(-1)
  await expect.poll(() => shownId(page)).toBe(ids[0])
})

test.describe('points that come one by one', () => {
  const visible = (page: Page) => page.locator('.present .present .fragment.visible').count()

  for (const [on, back] of KEYS) {
    test(`${on} shows the next, ${back} takes it away`, async ({ openDeck }) => {
      const { html } = await buildInMemory(text, { pdf: false, steps: true })
      const { page } = await openDeck(html, calm)
      const count = () => page.locator('.present .present .fragment').count()
      while ((await count()) === 0) await page.keyboard.press(on)
      const [id, points] = [await shownId(page), await count()]
      expect(points).toBeGreaterThan(1)
      for (let shown = 0; shown < points; shown += 1) {
        expect([await shownId(page), await visible(page)]).toEqual([id, shown])
        await page.keyboard.press(on)
      }
      expect(await visible(page)).toBe(points)
      await page.keyboard.press(back)
      expect([await shownId(page), await visible(page)]).toEqual([id, points - 1])
    })
  }

  test('Alt and an arrow lead past them', async ({ openDeck }) => {
    const { html } = await buildInMemory(text, { pdf: false, steps: true })
    const { page } = await openDeck(html, calm)
    const ids = await slideIds(page)
    expect(await walk(page, () => page.keyboard.press('Alt+ArrowRight'))).toEqual(ids)
    expect(await walk(page, () => page.keyboard.press('Alt+ArrowLeft'))).toEqual(ids.toReversed())
  })
})

test('moving on leaves the black screen', async ({ openDeck }) => {
  const { html } = await buildInMemory(text, { pdf: false })
  const { page } = await openDeck(html, calm)
  const isBlack = () => page.locator('.reveal.paused').count()
  await page.keyboard.press('.')
  expect(await isBlack()).toBe(1)
  await page.keyboard.press('.')
  expect(await isBlack()).toBe(0)
  await page.keyboard.press('b')
  await page.keyboard.press('PageDown')
  expect(await isBlack()).toBe(0)
  expect(await shownId(page)).toBe((await slideIds(page))[1])
})

test('G counts slides as they are numbered', async ({ openDeck }) => {
  const { html } = await buildInMemory(text, { pdf: false })
  const { page } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.keyboard.press('g')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownId(page)).toBe(ids[6])
})

const HELP: [language: string, source: string, words: string][] = [
  ['zh', '读书的意义\n一、读书使人明理。\n二、读书使人安静。\n', '下一节'],
  [
    'ja',
    '庭の手入れについて\n\n第１条　庭は毎日掃くものとする。\n第２条　門は夜に閉じるものとする。\n',
    '次の節',
  ],
  ['en', '# The Yard\n\n## 1. Sweeping\n\nThe yard is swept every day.\n', 'Next section'],
]

for (const [language, source, words] of HELP) {
  test(`? shows the keys, and ? and Escape put them away: ${language}`, async ({
    openDeck,
    folder,
  }) => {
    const path = join(folder, `help-${language}.md`)
    writeFileSync(path, source)
    const { html } = await buildInMemory(path, { pdf: false })
    const { page } = await openDeck(html, calm)
    const keys = page.locator('.keys')
    for (const away of ['?', 'Escape']) {
      await page.keyboard.press('?')
      await expect(keys.getByText(words, { exact: true })).toBeVisible()
      await page.keyboard.press(away)
      await expect(keys).toHaveCount(0)
    }
    expect(await page.locator('.sorter').count()).toBe(0)
  })
}
