import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'fast-png'
import { expect, type Page } from 'playwright/test'
import { THEMES } from '../../src/model/deck.ts'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { SAMPLES } from '../samples.ts'
import { slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

const [path = ''] = SAMPLES.filter((one) => one.endsWith('.txt'))

/** The colour of the place that lies so far from the top left, in px. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString(
    'base64',
  )
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const pen = document.createElement('canvas').getContext('2d')
    pen?.drawImage(image, 0, 0)
    const [red, green, blue] = pen?.getImageData(0, 0, 1, 1).data ?? []
    return `rgb(${red}, ${green}, ${blue})`
  }, picture)
}

const stageOf = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--stage)'
    return getComputedStyle(probe).color
  })

for (const theme of THEMES) {
  test(`${theme}: the stage is seen around the slide, wherever the window is longer`, async ({
    openDeck,
  }) => {
    const { html } = await buildInMemory(path, { pdf: false, theme })
    const { page } = await openDeck(html, { viewport: { width: 1024, height: 768 } })
    const stage = await stageOf(page)
    expect(stage).not.toBe('rgb(255, 255, 255)')
    expect(await colourAt(page, 3, 3)).toBe(stage)
    expect(await colourAt(page, 500, 40)).toBe(stage)
    await page.setViewportSize({ width: 1200, height: 400 })
    await expect.poll(() => colourAt(page, 20, 200)).toBe(stage)
    await page.keyboard.press('o')
    await expect.poll(() => colourAt(page, 3, 3)).toBe(stage)
  })
}

test('a link leads away in a window of its own, which knows nothing of the deck', async ({
  openDeck,
  folder,
}) => {
  const source = join(folder, 'links.md')
  writeFileSync(
    source,
    '# 院子\n\n## 一、看\n\n院子的事，请看[这里](https://example.org/a)，每天都看。\n',
  )
  const { html } = await buildInMemory(source, { pdf: false, density: 'full' })
  const { page } = await openDeck(html)
  const link = page.locator('.slide a').first()
  const id = await link.evaluate((one) => one.closest('section')?.id)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${id}`)
  await page
    .context()
    .route('https://example.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>there</p>' }),
    )
  const [popup] = await Promise.all([page.waitForEvent('popup'), link.click()])
  expect(popup.url()).toBe('https://example.org/a')
  expect(await popup.evaluate(() => window.opener)).toBe(null)
  expect(page.url()).toContain('deck-')
})

test('a logo stands once in each file, and is drawn on every slide', async ({
  openDeck,
  folder,
  browser,
}) => {
  // Noise, which does not pack.
  const [width, height] = [400, 100]
  let state = 7
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return at % 4 === 3 ? 255 : state >>> 24
  })
  const logo = join(folder, 'logo.png')
  const bytes = encode({ width, height, data })
  expect(bytes.length).toBeGreaterThan(100_000)
  writeFileSync(logo, bytes)
  const printed: number[] = []
  const print = async (html: string) => {
    const pdf = await printPdf(browser, html)
    printed.push(pdf.length)
    return pdf
  }
  const bare = await buildInMemory(path, { handouts: ['text'] }, print)
  const { html } = await buildInMemory(path, { handouts: ['text'], logo }, print)
  const inBase64 = (bytes.length * 4) / 3
  expect(html.length - bare.html.length).toBeLessThan(inBase64 + 10_000)
  const [slides = 0, handout = 0, slidesWith = 0, handoutWith = 0] = printed
  expect(slidesWith - slides).toBeGreaterThan(20_000)
  expect(slidesWith - slides).toBeLessThan(bytes.length * 2)
  expect(handoutWith - handout).toBeLessThan(bytes.length * 2)

  const { page, faults } = await openDeck(html)
  const ids = await slideIds(page)
  expect(await page.locator('.slide footer img').count()).toBe(ids.length)
  const shown = page.locator('.present .present footer img')
  // As high as the foot, and as wide as it is for that.
  const box = await shown.boundingBox()
  expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([136, 34])
  expect(faults).toEqual([])
})

test('no string becomes markup that runs', async ({ openDeck }) => {
  const { html } = await buildInMemory(path, { pdf: false })
  const { page, faults } = await openDeck(html)
  const tried = await page.evaluate(() => {
    const attempts: [string, () => unknown][] = [
      ['markup', () => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>')],
      ['script', () => (document.createElement('script').text = 'alert(1)')],
      ['address', () => (document.createElement('script').src = 'data:,alert(1)')],
      [
        'policy',
        () =>
          (
            window as unknown as {
              trustedTypes: { createPolicy(name: string, rules: object): void }
            }
          ).trustedTypes.createPolicy('another', {}),
      ],
    ]
    return attempts.map(([name, attempt]) => {
      try {
        attempt()
        return `${name} was let in`
      } catch (error) {
        return error instanceof TypeError ? name : String(error)
      }
    })
  })
  expect(tried).toEqual(['markup', 'script', 'address', 'policy'])
  await expect
    .poll(() => faults.join())
    .toContain('Content Security Policy: require-trusted-types-for')
})
