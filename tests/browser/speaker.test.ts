import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

const calm = { reducedMotion: 'reduce' } as const
const sample = (name: string) => SAMPLES.find((path) => path.endsWith(name)) ?? ''

let html: string
let stepped: string
test.beforeAll(async () => {
  const path = sample('study-outline.txt')
  html = (await buildInMemory(path, { pdf: false })).html
  stepped = (await buildInMemory(path, { pdf: false, steps: true })).html
})

const ready = (page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' })

async function openSpeaker(page: Page): Promise<Page> {
  let speaker = page
  // A window that was just closed is still found by its name for a moment.
  await expect(async () => {
    const opened = page.waitForEvent('popup', { timeout: 2000 })
    await Promise.all([opened, page.keyboard.press('s')])
    speaker = await opened
  }).toPass({ timeout: 20_000 })
  await ready(speaker)
  await expect(speaker.locator('.speaker .screen .slide').first()).toBeVisible()
  return speaker
}

const notesOf = async (page: Page) =>
  page.locator(`[id="${await shownId(page)}"] > aside.notes`).textContent()

/** The slide that the speaker sees as the current one, by its number in the list. */
const currentOf = (speaker: Page) =>
  speaker.locator('.speaker .list [aria-current] b').textContent()

test('S opens a window with the slide, the next one, its first words, and the notes', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  const speaker = await openSpeaker(page)
  expect(await speaker.title()).toMatch(/^演讲者视图 · .+/)
  await expect(speaker.locator('.speaker .notes')).toHaveText((await notesOf(page)) ?? '')
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ArrowRight')
  const wanted = await notesOf(page)
  expect(wanted?.length).toBeGreaterThan(20)
  await expect(speaker.locator('.speaker .notes')).toHaveText(wanted ?? '')
  await expect(speaker.locator('.first-words')).toContainText('《论语》里讲')
  const [current, next] = [speaker.locator('.screen').first(), speaker.locator('.screen').nth(1)]
  const inner = (nth: number) =>
    page
      .locator('section[data-layout] > .slide')
      .nth(nth)
      .evaluate((one) => one.textContent)
  expect(await current.textContent()).toBe(await inner(7))
  expect(await next.textContent()).toBe(await inner(8))
  await expect(speaker.locator('.place')).toContainText('一、沉下心来读书学习')
  await expect(speaker.locator('.count')).toHaveText(/^8 \/ \d+$/)
  await page.keyboard.press('End')
  await expect(speaker.locator('.screen.is-end')).toHaveText('放映到此结束')
  expect(faults).toEqual([])
})

test('every key of the deck works in the speaker’s window', async ({ openDeck }) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  const speaker = await openSpeaker(page)
  const shows = async (key: string, id: string | undefined) => {
    await speaker.keyboard.press(key)
    await expect.poll(() => shownId(page), key).toBe(id)
  }
  for (const [key, at] of [
    ['ArrowRight', 1],
    ['PageDown', 2],
    ['n', 3],
    ['Space', 4],
    ['PageUp', 3],
    ['Home', 0],
    ['End', ids.length - 1],
  ] as const)
    await shows(key, ids[at])
  await shows('Backspace', ids[0])
  await shows(']', 's1-1')
  await speaker.keyboard.press('g')
  await speaker.keyboard.type('12')
  await speaker.keyboard.press('Enter')
  await expect.poll(() => shownId(page)).toBe(ids[11])
  expect(await page.locator('dialog').count()).toBe(0)
  for (const key of ['b', 'w']) {
    await speaker.keyboard.press(key)
    await expect.poll(() => page.locator('.reveal.paused').count()).toBe(1)
    await expect(speaker.locator('.speaker')).toHaveAttribute(
      'data-blank',
      key === 'b' ? 'black' : 'white',
    )
  }
  await shows('ArrowRight', ids[12])
  expect(await page.locator('.reveal.paused').count()).toBe(0)
  await speaker.keyboard.press('o')
  await expect.poll(() => page.locator('.sorter').count()).toBe(1)
  await speaker.keyboard.press('Escape')
  await expect.poll(() => page.locator('.sorter').count()).toBe(0)
  await speaker.locator('.list button').nth(4).click()
  await expect.poll(() => shownId(page)).toBe(ids[4])
  expect(faults).toEqual([])
})

/** A key that comes before the window has found its deck again moves nothing: it is pressed until it does. */
async function stepFrom(speaker: Page, page: Page, id: string | undefined): Promise<void> {
  const step = async () => {
    if ((await shownId(page)) === id) await speaker.keyboard.press('ArrowRight')
    return shownId(page)
  }
  await expect.poll(step, { intervals: [1000], timeout: 20_000 }).not.toBe(id)
}

test('the two find each other after either is loaded anew', async ({ openDeck }) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  const speaker = await openSpeaker(page)
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => currentOf(speaker)).toBe('2')
  // reveal.js writes the place into the address once a second at most.
  await expect.poll(() => page.url()).toContain(ids[1] as string)
  await page.reload()
  await ready(page)
  await stepFrom(speaker, page, ids[1])
  await expect.poll(() => shownId(page)).toBe(ids[2])
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => currentOf(speaker)).toBe('4')
  await speaker.reload()
  await ready(speaker)
  await expect.poll(() => currentOf(speaker)).toBe('4')
  await speaker.keyboard.press('ArrowLeft')
  await expect.poll(() => shownId(page)).toBe(ids[2])
  // A second S brings the same window forward.
  const { length } = page.context().pages()
  await page.keyboard.press('s')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => currentOf(speaker)).toBe('4')
  expect(page.context().pages().length).toBe(length)
  expect(faults).toEqual([])
})

test('the time begins with the first step, stops, is set back, and outlives the window', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, calm)
  await page.context().clock.install({ time: new Date('2026-03-01T09:30:00') })
  let speaker = await openSpeaker(page)
  const elapsed = () => speaker.locator('.elapsed').textContent()
  const forward = (ms: number) => page.context().clock.runFor(ms)
  await forward(5000)
  expect(await elapsed()).toBe('0:00')
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => shownId(page)).toBe('opening-2')
  await forward(65_000)
  // The time of the machine runs on beside what is turned forward.
  expect(await elapsed()).toMatch(/^1:[01]\d$/)
  await speaker.keyboard.press('c')
  await expect(speaker.getByRole('button', { name: '开始' })).toBeVisible()
  const paused = await elapsed()
  await forward(30_000)
  expect(await elapsed()).toBe(paused)
  await speaker.close()
  speaker = await openSpeaker(page)
  expect(await elapsed()).toBe(paused)
  await speaker.keyboard.press('r')
  await expect.poll(elapsed).toBe('0:00')
})

test('the pace says how far one is ahead of the reading time, or behind it', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, calm)
  const speaker = await openSpeaker(page)
  const pace = speaker.locator('.pace')
  await expect(pace).toHaveText(/^进度正好 · 全程 \d+:\d\d$/)
  await page.keyboard.press('End')
  await expect(pace).toHaveText(/^提前 \d+:\d\d · 全程/)
  await expect(pace).toHaveAttribute('data-pace', 'ahead')
})

test('notes are scrolled and sized by key; the ground is dark or light, as it was the last time', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, calm)
  const speaker = await openSpeaker(page)
  const notes = speaker.locator('.speaker .notes')
  const size = () => notes.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const usual = await size()
  for (let times = 0; times < 4; times += 1) await speaker.keyboard.press('+')
  expect(await size()).toBeGreaterThan(usual * 1.5)
  await speaker.keyboard.press('-')
  const chosen = await size()
  await speaker.setViewportSize({ width: 1000, height: 420 })
  await speaker.keyboard.press('g')
  await speaker.keyboard.type('8')
  await speaker.keyboard.press('Enter')
  const top = () => notes.evaluate((one) => one.scrollTop)
  await expect.poll(() => currentOf(speaker)).toBe('8')
  expect(await top()).toBe(0)
  await speaker.keyboard.press('Shift+PageDown')
  await expect.poll(top).toBeGreaterThan(50)
  await speaker.keyboard.press('a')
  await expect.poll(top).toBe(0)
  const ground = () =>
    speaker.locator('.speaker').evaluate((one) => getComputedStyle(one).backgroundColor)
  const dark = await ground()
  await speaker.keyboard.press('x')
  expect(await ground()).not.toBe(dark)
  await speaker.reload()
  await ready(speaker)
  expect(await ground()).not.toBe(dark)
  expect(await size()).toBe(chosen)
})

test('steps that are to come are told, and the sentence of the last one is marked', async ({
  openDeck,
}) => {
  const { page } = await openDeck(stepped, calm)
  const speaker = await openSpeaker(page)
  const points = () => page.locator('.present .present .fragment').count()
  while ((await points()) === 0) await page.keyboard.press('ArrowRight')
  const count = await points()
  await expect(speaker.locator('.pending')).toHaveText(`本张还有 ${count} 步`)
  await expect(speaker.locator('.screen').first().locator('.is-pending')).toHaveCount(count)
  await speaker.keyboard.press('ArrowRight')
  await expect(speaker.locator('.pending')).toHaveText(`本张还有 ${count - 1} 步`)
  const said = await page.locator('.present .present .current-fragment').textContent()
  const marked = await speaker.locator('.speaker .notes .is-reading').allTextContents()
  expect(marked.join('')).toContain(said?.slice(0, 8))
  expect(marked.join('').length).toBeLessThan((await notesOf(page))?.length ?? 0)
})

test('where new windows are blocked, and at I, the view is in the page', async ({ openDeck }) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.keyboard.press('s')
  const view = page.locator('.speaker.is-here')
  await expect(view).toBeVisible()
  await expect(view.locator('.notice')).toContainText('浏览器拦下了新窗口')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await shownId(page)).toBe(ids[2])
  await expect(view.locator('.notes')).toHaveText((await notesOf(page)) ?? '')
  await page.keyboard.press('x')
  await expect(view).toHaveAttribute('data-ground', 'light')
  await page.keyboard.press('s')
  await expect(view).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(view).toBeVisible()
  await page.getByRole('button', { name: '关闭' }).click()
  await expect(view).toHaveCount(0)
  expect(faults).toEqual([])
})

test('no other window turns the deck', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  const [first] = await slideIds(page)
  const tell = () =>
    page.evaluate(async () => {
      for (const lectern of ['', 'null', null, undefined, 'a'])
        postMessage({ lectern, type: 'act', action: 'last' }, '*')
      // Messages arrive in their order.
      await new Promise((done) => {
        addEventListener('message', ({ data }) => data === 'end' && done(null))
        postMessage('end', '*')
      })
    })
  await tell()
  expect(await shownId(page)).toBe(first)
  await openSpeaker(page)
  await tell()
  expect(await shownId(page)).toBe(first)
})

test('what the speaker sees is neither on the screen of the deck nor on its paper', async ({
  openDeck,
}) => {
  const { page } = await openDeck(html, calm)
  await openSpeaker(page)
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('aside.notes').first().isVisible()).toBe(false)
  await page.keyboard.press('i')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.speaker').isVisible()).toBe(false)
  expect(await page.locator('aside.notes').first().isVisible()).toBe(false)
})

for (const viewport of [
  { width: 1200, height: 800 },
  { width: 1024, height: 600 },
  { width: 600, height: 800 },
])
  test(`everything is in a window of ${viewport.width} × ${viewport.height}`, async ({
    openDeck,
  }) => {
    const { page } = await openDeck(html, calm)
    const speaker = await openSpeaker(page)
    await speaker.setViewportSize(viewport)
    await page.keyboard.press('End')
    const parts = speaker.locator(
      '.speaker :is(.elapsed, .pace, .clock, .notes, .first-words, .tools button)',
    )
    expect(await parts.count()).toBeGreaterThan(10)
    for (const box of await parts.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()),
    )) {
      expect(box.right).toBeLessThanOrEqual(viewport.width)
      expect(box.bottom).toBeLessThanOrEqual(viewport.height)
      expect(box.height).toBeGreaterThan(12)
    }
  })

test('a screen reader finds the parts of the view by their names', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  const speaker = await openSpeaker(page)
  for (const [role, name] of [
    ['main', '讲稿'],
    ['complementary', '幻灯片'],
    ['navigation', '幻灯片'],
    ['region', '下一张'],
  ] as const)
    await expect(speaker.getByRole(role, { name, exact: true })).toHaveCount(1)
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(speaker.getByRole('status').first()).toBeAttached()
  // The small slides are pictures of what is said elsewhere: nothing in them takes the focus.
  await page.keyboard.press('End')
  await expect(speaker.getByRole('button', { name: /^65/ })).toHaveAttribute('aria-current', 'true')
  expect(await speaker.locator('.screen a').count()).toBeGreaterThan(0)
  await expect(speaker.locator('.screen').getByRole('link')).toHaveCount(0)
  const names = await speaker
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''))
  expect(names.every((name) => name !== '')).toBe(true)
})
