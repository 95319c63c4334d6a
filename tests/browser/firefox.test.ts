import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'playwright/test'
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core'
import { type Action, SHORTCUTS } from '../../src/player/keys/keys.ts'
import { SAMPLES } from '../samples.ts'
import { buildInMemory, test } from './open.ts'

// The deck in a Firefox that is installed, from its file, by WebDriver BiDi: Playwright drives none but its own.

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
].find((path) => existsSync(path))

test.skip(FIREFOX === undefined, 'no Firefox is installed here')
test.describe.configure({ mode: 'serial' })

let browser: Browser
let page: Page
let address: string
const faults: string[] = []

test.beforeAll(async ({ folder }) => {
  const path = SAMPLES.find((one) => one.endsWith('outline.txt')) ?? ''
  const file = join(folder, 'firefox.html')
  writeFileSync(file, (await buildInMemory(path, { pdf: false })).html)
  address = pathToFileURL(file).href
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
  })
  page = await browser.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (told) => told.type() === 'error' && faults.push(told.text()))
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(address)
  await page.waitForSelector('html[data-ready]')
})
test.afterAll(() => browser?.close())

const MODIFIERS: Record<string, KeyInput> = { Shift: 'Shift', Alt: 'Alt', Ctrl: 'Control' }

/** Presses a key by its name in the table of keys. */
async function press(name: string, within = page): Promise<void> {
  const parts = name === '+' ? [name] : name.split('+')
  const held = parts.slice(0, -1).map((part) => MODIFIERS[part] as KeyInput)
  for (const key of held) await within.keyboard.down(key)
  const last = parts.at(-1)
  await within.keyboard.press((last === 'Space' ? ' ' : last) as KeyInput)
  for (const key of held) await within.keyboard.up(key)
}

const keysOf = (action: Action) =>
  SHORTCUTS.filter((one) => one.action === action && !one.where).flatMap(({ keys }) => keys)

const shown = () =>
  page.$$eval('.slides section.present[data-layout]', (all) => all.at(-1)?.id ?? '')
const slides = () => page.$$eval('.slides section[data-layout]', (all) => all.map(({ id }) => id))
const starts = () =>
  page.$$eval('.slides > section', (all) =>
    all.map((one) => one.querySelector('section')?.id ?? ''),
  )

test('Firefox: each key that moves leads where it leads', async () => {
  const [ids, firsts] = [await slides(), await starts()]
  let at = 0
  const leads = async (action: Action, to: (key: string) => number) => {
    for (const key of keysOf(action)) {
      await press(key)
      at = to(key)
      expect(await shown(), `${action}: ${key}`).toBe(ids[at])
    }
  }
  expect(await shown()).toBe(ids[0])
  const sectionFrom = (way: 1 | -1) => () => {
    const places = firsts.map((id) => ids.indexOf(id))
    const found = way > 0 ? places.find((one) => one > at) : places.findLast((one) => one < at)
    return found ?? at
  }
  await leads('next', () => at + 1)
  await leads('previous', () => at - 1)
  await leads('nextSlide', () => at + 1)
  await leads('previousSlide', () => at - 1)
  await leads('nextSection', sectionFrom(1))
  await leads('previousSection', sectionFrom(-1))
  await leads('last', () => ids.length - 1)
  await leads('back', () => 0)
  await leads('last', () => ids.length - 1)
  await leads('first', () => 0)
  expect(faults).toEqual([])
})

/** What is there while an action's doing is, and the key that ends it; none where the same key does. */
const OPENED: [action: Action, selector: string, away?: string][] = [
  ['jump', 'dialog.finder', 'Escape'],
  ['search', 'dialog.finder', 'Escape'],
  ['outline', 'dialog.outline-menu', 'Escape'],
  ['overview', '.sorter'],
  ['pause', '.reveal.paused[data-blank="black"]'],
  ['white', '.reveal.paused[data-blank="white"]'],
  ['enlarge', 'dialog.enlarged', 'Escape'],
  ['spotlight', '.is-spotlit'],
  ['source', '.source'],
  ['laser', '.is-lasing'],
  ['draw', '.pens'],
  ['speakerHere', '.speaker.is-here'],
  ['help', '.keys', 'Escape'],
]

test('Firefox: each key that opens something does, and it is put away', async () => {
  await press('End')
  for (const [action, selector, away] of OPENED)
    for (const key of keysOf(action)) {
      const there = () => page.$$eval(selector, (all) => all.length)
      await press(key)
      await expect.poll(there, { message: `${action}: ${key}` }).toBe(1)
      await press(away ?? key)
      await expect.poll(there, { message: `${action}: away` }).toBe(0)
    }
  expect(faults).toEqual([])
})

test('Firefox: the overview, the search, the full text and the pen', async () => {
  const ids = await slides()
  await press('o')
  await press('Home')
  await press('ArrowRight')
  await press('Enter')
  expect(await shown()).toBe(ids[1])
  await press('/')
  await page.keyboard.type('书')
  await expect
    .poll(() => page.$$eval('.finder .choices mark', (all) => all.length))
    .toBeGreaterThan(0)
  await press('Enter')
  expect(await page.$('dialog')).toBe(null)
  await press('t')
  const size = () =>
    page.$eval('.source', (one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const usual = await size()
  await press('+')
  expect(await size()).toBeGreaterThan(usual)
  await press('-')
  await press('t')
  const ink = () => page.$$eval('.present .present .ink path', (all) => all.length)
  await press('q')
  for (const wiped of [...keysOf('undoStroke'), ...keysOf('clearStrokes')]) {
    await page.mouse.move(300, 300)
    await page.mouse.down()
    await page.mouse.move(500, 340, { steps: 3 })
    await page.mouse.up()
    await expect.poll(ink).toBe(1)
    await press(wiped)
    await expect.poll(ink).toBe(0)
  }
  await press('q')
  expect(faults).toEqual([])
})

test('Firefox: the speaker’s window finds its deck, from a file', async () => {
  const ids = await slides()
  const opened = new Promise<Page | null>((resolve) =>
    browser.once('targetcreated', (target) => resolve(target.page())),
  )
  await press('s')
  const speaker = await opened
  if (!speaker) throw new Error('No window was opened.')
  await speaker.waitForSelector('.speaker .notes')
  expect(await speaker.title()).toMatch(/^演讲者视图 · /)
  for (const [key, at] of [
    ['End', ids.length - 1],
    ['Home', 0],
    ['PageDown', 1],
  ] as const)
    await expect
      .poll(async () => {
        await press(key, speaker)
        return ids.indexOf(await shown())
      })
      .toBeGreaterThanOrEqual(at)
  await speaker.close()
  expect(faults).toEqual([])
})
