import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { SAMPLES } from '../samples.ts'
import { buildInMemory, test } from './open.ts'

// WCAG 2.2 AA, as far as a program can tell (axe-core), in every view of the player.

const sample = (name: string) => SAMPLES.find((path) => path.endsWith(name)) ?? ''
const calm = { reducedMotion: 'reduce' } as const

let html: string
test.beforeAll(async () => {
  html = (await buildInMemory(sample('reading-room-rules.md'), { pdf: false })).html
})

/** What axe finds amiss in a page as it is, a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html: at }) => `${id}: ${at}`))
}

const VIEWS: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ['the title', async () => {}],
  ['a slide', (page) => page.keyboard.press('End')],
  ['the finder', (page) => page.keyboard.press('g')],
  ['the search', (page) => page.keyboard.press('/')],
  ['the outline', (page) => page.keyboard.press('m')],
  ['the keys', (page) => page.keyboard.press('?')],
  ['the full text', (page) => page.keyboard.press('t')],
  ['the speaker’s view in the page', (page) => page.keyboard.press('i')],
  ['the overview', (page) => page.keyboard.press('o')],
]

for (const [name, open] of VIEWS)
  test(`axe finds nothing amiss in ${name}`, async ({ openDeck }) => {
    const { page } = await openDeck(html, calm)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    if (name === 'the title') await page.keyboard.press('Home')
    await open(page)
    await page.waitForTimeout(300)
    expect(await faultsOf(page)).toEqual([])
  })
