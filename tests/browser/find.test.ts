import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { SAMPLES } from '../samples.ts'
import { shownId, slideIds } from './inspect.ts'
import { buildInMemory, test } from './open.ts'

const calm = { reducedMotion: 'reduce' } as const
const sample = (name: string) => SAMPLES.find((path) => path.endsWith(name)) ?? ''

let html: string
let rules: string
test.beforeAll(async () => {
  html = (await buildInMemory(sample('study-outline.txt'), { pdf: false })).html
  rules = (await buildInMemory(sample('reading-room-rules.md'), { pdf: false })).html
})

const headingOf = (page: Page) =>
  page.locator('section.present > section.present :is(h1, h2)').textContent()

async function goTo(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog')).toHaveCount(0)
}

test('G goes to a slide by its number, and to a section as people call it', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await goTo(page, '12')
  expect(await shownId(page)).toBe(ids[11])
  expect(await page.locator(`[id="${ids[11]}"] .page`).textContent()).toMatch(/^12 /)
  await goTo(page, '三（二）')
  expect(await headingOf(page)).toContain('二要扛得起')
  await goTo(page, '2.3')
  expect(await headingOf(page)).toContain('三要下好一盘棋')
  await goTo(page, '第五')
  expect(await headingOf(page)).toContain('始终怀着待客之心')
  // A digit alone begins it.
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  expect(await shownId(page)).toBe(ids[2])
  expect(faults).toEqual([])
})

test('what is not there is said, and Escape leaves everything as it was', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  await page.keyboard.press('g')
  await page.keyboard.type('999')
  await expect(page.locator('dialog .count')).toHaveText('0 处')
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  expect(await page.locator('.sorter').count()).toBe(0)
  expect(await shownId(page)).toBe((await slideIds(page))[0])
})

for (const key of ['/', 'Control+f'])
  test(`${key} searches slides and passages, with the words around`, async ({ openDeck }) => {
    const { page, faults } = await openDeck(html, calm)
    await page.keyboard.press(key)
    await page.keyboard.type('静读日')
    const choice = page.locator('dialog .choices button').first()
    await expect(choice.locator('mark')).toHaveText('静读日')
    const number = Number(await choice.locator('b').textContent())
    expect((await choice.textContent())?.length).toBeGreaterThan(20)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('dialog')).toHaveCount(0)
    expect(await shownId(page)).toBe((await slideIds(page))[number - 1])
    expect(faults).toEqual([])
  })

test('a person’s own notes are found by the speaker alone', async ({ openDeck }) => {
  const secret = '<p data-written>只给自己看的一句</p></aside>'
  const { page } = await openDeck(html.replace('</aside>', secret), calm)
  await page.keyboard.press('/')
  await page.keyboard.type('只给自己看')
  await expect(page.locator('dialog .count')).toHaveText('0 处')
  await page.keyboard.press('Escape')
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await popup.waitForSelector('html[data-ready]', { state: 'attached' })
  await popup.keyboard.press('/')
  await popup.keyboard.type('只给自己看')
  await expect(popup.locator('dialog .count')).toHaveText('1 处')
})

test('the outline shows the sections with the current one, and leads to them', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  await goTo(page, '三（二）')
  await page.keyboard.press('m')
  const current = page.locator('dialog [aria-current="page"]')
  await expect(current).toHaveText('二要扛得起')
  await expect(current).toBeFocused()
  await expect(page.locator('dialog [aria-current="true"]')).toContainText('三、')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await headingOf(page)).toContain('三要量得准')
  expect(faults).toEqual([])
})

test('Backspace leads back to where one was, leap by leap', async ({ openDeck }) => {
  const { page } = await openDeck(html, calm)
  const ids = await slideIds(page)
  await page.keyboard.press('ArrowRight')
  await goTo(page, '20')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  expect(await shownId(page)).toBe(ids[20])
  await page.keyboard.press('Backspace')
  expect(await shownId(page)).toBe(ids[1])
  await page.keyboard.press('Backspace')
  expect(await shownId(page)).toBe(ids[1])
})

test('rows of the agenda and the closing, and sub-points of dividers, are links', async ({
  openDeck,
}) => {
  const { page, faults } = await openDeck(html, calm)
  await page.keyboard.press('ArrowRight')
  await page.locator('.present .present .rows li').nth(2).locator('a').click()
  expect(await shownId(page)).toBe('s3-1')
  await page.locator('.present .present li a').nth(1).click()
  expect(await headingOf(page)).toContain('二要扛得起')
  await page.keyboard.press('End')
  await page.locator('.present .present .rows li').first().locator('a').click()
  expect(await shownId(page)).toBe('s1-1')
  // The page itself was not scrolled to what is linked.
  const scrolled = () =>
    page.$$eval('html, body, .reveal, .slides', (all) => all.map((one) => one.scrollTop))
  expect(await scrolled()).toEqual([0, 0, 0, 0])
  expect(faults).toEqual([])
})

test('they are links in the PDF, too', async ({ browser }) => {
  let links = 0
  await buildInMemory(sample('study-outline.txt'), { handouts: [] }, async (paper) => {
    const pdf = await printPdf(browser, paper)
    const text = Buffer.from(pdf).toString('latin1')
    links = text.match(/\/Subtype\s*\/Link/g)?.length ?? 0
    return pdf
  })
  expect(links).toBeGreaterThan(20)
})

test('an article is found by its number', async ({ openDeck, folder }) => {
  const path = join(folder, 'law.txt')
  const articles = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
  const text = articles.map(
    (number) => `第${number}条 院子的第${number}处由住户轮流清扫，每周不少于一次。`,
  )
  writeFileSync(
    path,
    ['院子管理办法', '第一章 总则', ...text.slice(0, 6), '第二章 分则', ...text.slice(6)].join(
      '\n',
    ),
  )
  const law = await buildInMemory(path, { pdf: false })
  const { page } = await openDeck(law.html, calm)
  await goTo(page, '第十二条')
  await expect(page.locator('section.present > section.present')).toContainText('院子的第十二处')
})

test('every label is in the language of the document', async ({ openDeck }) => {
  for (const deck of [html, rules]) {
    const { page } = await openDeck(deck, calm)
    for (const key of ['g', '/', 'm', '?']) {
      await page.keyboard.press(key)
      const words = await page.locator('dialog, .keys').innerText()
      const placeholder = (await page.locator('dialog input').count())
        ? await page.locator('dialog input').getAttribute('placeholder')
        : ''
      const own = `${words} ${placeholder}`.replace(
        /Shift|Alt|Ctrl|Space|Page(?:Up|Down)|Home|End|Enter|Esc|Delete|\b[A-Z]\d?\b/g,
        '',
      )
      expect(own, key).not.toMatch(/[A-Za-z]{3}/)
      await page.keyboard.press('Escape')
    }
    expect(await page.locator('.reveal').innerText()).not.toMatch(/Jump to|Resume/i)
  }
})
