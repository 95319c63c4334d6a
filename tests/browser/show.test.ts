import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, type OpenDeck, test } from './open.ts'

const calm = { reducedMotion: 'reduce' } as const
const sample = (name: string) => SAMPLES.find((path) => path.endsWith(name)) ?? ''

let html: string
let stepped: string
let report: string
test.beforeAll(async () => {
  html = (await buildInMemory(sample('study-outline.txt'), { pdf: false })).html
  stepped = (await buildInMemory(sample('study-outline.txt'), { pdf: false, steps: true })).html
  report = (await buildInMemory(sample('annual-report.docx'), { pdf: false })).html
})

/** Opens a deck at its first slide of a layout. */
async function openAt(openDeck: OpenDeck, deck: string, layout: string) {
  const [, id = ''] = new RegExp(`<section id="([^"]+)" data-layout="${layout}"`).exec(deck) ?? []
  expect(id, `no ${layout}`).not.toBe('')
  return openDeck(deck, { ...calm, hash: `#/${id}` })
}

const paused = (page: Page) => page.locator('.reveal.paused').count()
const ground = (page: Page) =>
  page.locator('.pause-overlay').evaluate((one) => getComputedStyle(one).backgroundColor)

test('B is black and W is white; the same key shows the slide again, the other changes the colour, moving on leaves it', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.keyboard.press('w')
  expect([await paused(page), await ground(page)]).toEqual([1, 'rgb(255, 255, 255)'])
  await page.keyboard.press('w')
  expect(await paused(page)).toBe(0)
  await page.keyboard.press('w')
  await page.keyboard.press('b')
  expect([await paused(page), await ground(page)]).toEqual([1, 'rgb(0, 0, 0)'])
  await page.keyboard.press('.')
  expect(await paused(page)).toBe(0)
  await page.keyboard.press(',')
  expect([await paused(page), await ground(page)]).toEqual([1, 'rgb(255, 255, 255)'])
  await page.keyboard.press('PageDown')
  expect(await paused(page)).toBe(0)
  expect(await shownId(page)).toBe(ids[1])
  expect(faults).toEqual([])
})

/** How much larger the words of the enlarged part are than on the slide, and whether all of it is in sight. */
const enlarged = (page: Page, text: string) =>
  page.evaluate((words) => {
    const heightOf = (root: Element | null) => {
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.textContent?.includes(words)) continue
        const range = document.createRange()
        range.setStart(node, node.textContent.indexOf(words))
        range.setEnd(node, node.textContent.indexOf(words) + 1)
        return range.getBoundingClientRect().height
      }
      return 0
    }
    const box = document.querySelector('.is-enlarged')?.getBoundingClientRect() ?? new DOMRect()
    return {
      times:
        heightOf(document.querySelector('.enlarged')) /
        heightOf(document.querySelector('.present .present > .slide')),
      isInside:
        box.width > 0 &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth &&
        box.bottom <= innerHeight,
    }
  }, text)

const PARTS: [deck: () => string, layout: string, part: string, least: number][] = [
  [() => report, 'cards', '.card', 1.8],
  [() => report, 'table', 'table', 1.05],
  [() => html, 'points', '.points > li', 1.8],
  [() => html, 'quote', 'blockquote', 1.3],
  [() => html, 'lines', '.verses > div span', 1.8],
  [() => html, 'section', '.section li', 1.8],
]

for (const [deck, layout, part, least] of PARTS)
  test(`a double click on ${part} fills the screen with it, and any key goes back`, async ({
    openDeck,
  }) => {
    const { page, faults } = await openAt(openDeck, deck(), layout)
    const id = await shownId(page)
    const target = page.locator(`.present .present ${part}`).first()
    const words = (await target.textContent())?.trim().slice(0, 2) ?? ''
    // In the corner, where no link is.
    if (layout === 'section') await target.dblclick({ position: { x: 3, y: 3 } })
    else await target.dblclick()
    await expect(page.locator('.enlarged')).toHaveCount(1)
    const { times, isInside } = await enlarged(page, words)
    expect(times).toBeGreaterThan(least)
    expect(isInside).toBe(true)
    await page.keyboard.press('PageDown')
    await expect(page.locator('.enlarged')).toHaveCount(0)
    expect(await shownId(page)).toBe(id)
    expect(faults).toEqual([])
  })

test('E goes through the parts of a slide one by one, also a picture', async ({ openDeck }) => {
  const { page } = await openAt(openDeck, html, 'points')
  const points = await page.locator('.present .present .points > li').allTextContents()
  for (const words of [...points, points[0] ?? '']) {
    await page.keyboard.press('e')
    expect(await page.locator('.enlarged').textContent()).toBe(words)
    await page.keyboard.press('Escape')
    await expect(page.locator('.enlarged')).toHaveCount(0)
  }
  expect(await page.locator('.sorter').count()).toBe(0)
  const figure = await openAt(openDeck, report, 'figure')
  await figure.page.keyboard.press('e')
  expect(await figure.page.locator('.enlarged img').count()).toBe(1)
})

test('any key in the speaker’s window goes back, too', async ({ openDeck }) => {
  const { page } = await openAt(openDeck, html, 'points')
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await speaker.waitForSelector('html[data-ready]', { state: 'attached' })
  const id = await shownId(page)
  await speaker.keyboard.press('e')
  await expect(page.locator('.enlarged')).toHaveCount(1)
  await speaker.keyboard.press('PageDown')
  await expect(page.locator('.enlarged')).toHaveCount(0)
  expect(await shownId(page)).toBe(id)
  await speaker.keyboard.press('PageDown')
  await expect.poll(() => shownId(page)).not.toBe(id)
})

test('D lights one sentence after the other, and the speaker reads the same one', async ({
  openDeck,
}) => {
  const { page, faults } = await openAt(openDeck, html, 'points')
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await speaker.waitForSelector('html[data-ready]', { state: 'attached' })
  const id = await shownId(page)
  const lit = async () =>
    (await page.locator('.present .present .is-read').allTextContents()).join('')
  const words = await page.locator('.present .present .body').textContent()
  await page.keyboard.press('d')
  const seen: string[] = []
  while ((await shownId(page)) === id) {
    seen.push(await lit())
    const reading = (await lit()).replace(/[^\p{L}\p{N}]/gu, '')
    await expect
      .poll(async () =>
        (await speaker.locator('.speaker .is-reading').allTextContents())
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, ''),
      )
      .toContain(reading)
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.join('').replace(/\s/g, '')).toBe(words?.replace(/\s/g, ''))
  await page.keyboard.press('ArrowLeft')
  expect(await shownId(page)).toBe(id)
  expect(await lit()).toBe(seen.at(-1))
  const colour = (which: string) =>
    page
      .locator(`.present .present [data-sentence]${which}`)
      .first()
      .evaluate((one) => getComputedStyle(one).color)
  const dim = await colour(':not(.is-read)')
  expect(dim).not.toBe(await colour('.is-read'))
  await page.keyboard.press('d')
  expect(await colour('')).not.toBe(dim)
  expect(faults).toEqual([])
})

test('points that come one by one come with their sentences', async ({ openDeck }) => {
  const { page } = await openAt(openDeck, stepped, 'points')
  const id = await shownId(page)
  await page.keyboard.press('d')
  while ((await shownId(page)) === id) {
    expect(await page.locator('.present .present .fragment:not(.visible) .is-read').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
  }
})

test('T opens the full text at the passage of the slide; words of it lead to their slides', async ({
  openDeck,
}) => {
  const { page, faults } = await openAt(openDeck, html, 'quote')
  const ids = await slideIds(page)
  const panel = page.getByRole('complementary', { name: '原文' })
  await page.keyboard.press('t')
  await expect(panel).toBeVisible()
  const here = async () => (await panel.locator('.is-here').allTextContents()).join('')
  const notes = async () =>
    page.locator(`[id="${await shownId(page)}"] > aside.notes`).textContent()
  expect(await here()).toBe(await notes())
  await expect(panel.locator('.is-here').first()).toBeInViewport()
  // The slide stands beside it, and nothing of the text is said twice or left out.
  const slide = await page.locator('.present .present > .slide').boundingBox()
  const text = await panel.boundingBox()
  expect((slide?.x ?? 0) + (slide?.width ?? 0)).toBeLessThanOrEqual((text?.x ?? 0) + 1)
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowRight')
  expect(await here()).toBe(await notes())
  await expect(panel.locator('.is-here').first()).toBeInViewport()
  const size = () => panel.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const usual = await size()
  await page.keyboard.press('+')
  expect(await size()).toBeGreaterThan(usual)
  await panel.getByText('同志们：').click()
  expect(await shownId(page)).toBe(ids[0])
  // The wheel scrolls the text, and turns no slide.
  await panel.hover()
  await page.mouse.wheel(0, 300)
  await expect.poll(() => panel.evaluate((one) => one.scrollTop)).toBeGreaterThan(100)
  expect(await shownId(page)).toBe(ids[0])
  await page.keyboard.press('t')
  await expect(panel).toHaveCount(0)
  // Escape puts it away before it opens the overview.
  await page.keyboard.press('t')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.sorter')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.locator('.sorter')).toHaveCount(1)
  expect(faults).toEqual([])
})

for (const path of SAMPLES)
  test(`the full text of ${path.replace(/.*[\\/]/, '')} is whole and says nothing twice`, async ({
    openDeck,
  }) => {
    const { html: deck } = await buildInMemory(path, { pdf: false })
    const { page } = await openDeck(deck, calm)
    const said = await page.$$eval('.slides [data-span]', (all) =>
      all.map((one) => (one.getAttribute('data-span') ?? '').split('-').map(Number)),
    )
    await page.keyboard.press('t')
    const shown = await page.$$eval('.source [data-span]', (all) =>
      all.map((one) => (one.getAttribute('data-span') ?? '').split('-').map(Number)),
    )
    const covers = (spans: number[][]) => {
      const offsets = new Set<number>()
      for (const [start = 0, end = 0] of spans)
        for (let at = start; at < end; at += 1) offsets.add(at)
      return offsets.size
    }
    expect(covers(shown)).toBe(covers(said))
    expect(shown.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0)).toBe(covers(shown))
  })

for (const [width, height] of [
  [1024, 768],
  [1600, 500],
  [1280, 720],
] as const)
  test(`the overview lies on the stage’s colour at ${width} × ${height}`, async ({ openDeck }) => {
    const { page } = await openDeck(html, { ...calm, viewport: { width, height } })
    await page.keyboard.press('o')
    await expect.poll(() => page.locator('.sorter').count()).toBe(1)
    const colours = await page.evaluate(
      ([w, h]) =>
        [
          [3, 3],
          [w - 3, 3],
          [3, h - 3],
          [w - 3, h - 3],
        ].map(([x = 0, y = 0]) => {
          const grounds = document
            .elementsFromPoint(x, y)
            .filter((one) => !one.closest('.slides section, .progress, .controls'))
            .map((one) => getComputedStyle(one).backgroundColor)
          return grounds.find((colour) => !/, 0\)$|transparent/.test(colour))
        }),
      [width, height] as const,
    )
    const stage = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'var(--stage)'
      return getComputedStyle(probe).color
    })
    expect(colours.every((colour) => colour === stage)).toBe(true)
  })

test('a row of a table or an agenda, and a couplet, are read in one breath', async ({
  openDeck,
}) => {
  for (const [deck, layout, rows] of [
    [html, 'agenda', '.rows > li'],
    [html, 'lines', '.verses > div'],
    [report, 'table', 'tr'],
  ] as const) {
    const { page } = await openAt(openDeck, deck, layout)
    await page.keyboard.press('d')
    const row = await page.locator(`.present .present ${rows}`).allTextContents()
    const lit = async () =>
      (await page.locator('.present .present .is-read').allTextContents()).join('')
    const seen: string[] = []
    while (seen.at(-1) !== row.at(-1) && seen.length < 12) {
      seen.push(await lit())
      await page.keyboard.press('ArrowRight')
    }
    expect(seen.slice(-row.length)).toEqual(row)
  }
})
